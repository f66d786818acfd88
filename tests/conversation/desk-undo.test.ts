import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/question/question.ts';
import { item } from '../register/entries.ts';
import { ANN, CORA, csv, HC1, ITEMS, OTIS, openDesk, partOf, previewOf, row, TOM } from './desk-rig.ts';

const UNDO: Question = { about: 'undo import' };
const TWO = csv(row({ ...HC1, timescale: 'June 2018' }), row({ title: 'Publish the profile' }));

async function imported(who = ANN, content: string | Record<string, string> = TWO) {
  const rig = openDesk();
  await rig.press(who, await rig.send(who, content), 'Import');
  return rig;
}

describe('undoing an import', () => {
  it('is shown first, and gives everything back', async () => {
    const rig = await imported();
    const { answer } = await rig.ask(ANN, UNDO);
    expect(answer.sentence).toMatch(
      /^Taking back the import of register\.csv \(Ann Dale, 15 January 2018, \d\d:\d\d\)\.$/,
    );
    expect(partOf(answer, 'Back to what they were')).toEqual([
      'HC-1 Publish the plan | Timescale: June 2018 → March 2018',
    ]);
    expect(partOf(answer, 'Taken out again')?.[0]).toContain('SFB-41 Publish the profile');
    expect(rig.items.get('HC-1')?.timescale).toBe('June 2018');
    const done = await rig.press(ANN, answer, 'Take it back');
    expect(done).toMatchObject({ lines: ['1 item is as before.', '1 item is out of the register again.'] });
    expect([...rig.items.values()]).toEqual(ITEMS);
  });

  it('is done once', async () => {
    const rig = await imported();
    const { answer } = await rig.ask(ANN, UNDO);
    await rig.press(ANN, answer, 'Take it back');
    expect((await rig.press(ANN, answer, 'Take it back')).sentence).toContain('can no longer be taken back');
    expect((await rig.ask(ANN, UNDO)).answer.sentence).toBe('There is no import that you can take back.');
  });

  it('is shown again where something changed between looking and pressing', async () => {
    const rig = await imported();
    const { answer } = await rig.ask(ANN, UNDO);
    rig.items.set('HC-1', item({ ...ITEMS[0], status: 'complete' }));
    const again = await rig.press(ANN, answer, 'Take it back');
    expect(previewOf(again).sentence).toContain('Something has changed since you looked');
    expect(rig.items.get('HC-1')?.status).toBe('complete');
  });

  it('is for whoever serves and sees all that it touched; to others it is as if there were none', async () => {
    const none = (await openDesk().ask(OTIS, UNDO)).answer;
    const exempt = csv(
      row({
        ref: 'ZX-1',
        title: 'Relocate the zephyr',
        source: 'Nightjar',
        status: 'complete',
        visibility: 'exempt',
      }),
    );
    const hidden = await imported(ANN, exempt);
    expect((await hidden.ask(OTIS, UNDO)).answer).toEqual(none);
    expect((await hidden.ask(CORA, UNDO)).answer).toEqual(none);
    expect((await hidden.ask(TOM, UNDO)).answer).toEqual(none);
    const open = await imported();
    expect((await open.ask(OTIS, UNDO)).answer.shows).toBe('preview');
    expect((await open.ask(CORA, UNDO)).answer).toEqual(none);
    const { answer } = await open.ask(OTIS, UNDO);
    expect(await open.press(CORA, answer, 'Take it back')).toEqual(none);
    expect(open.items.get('HC-1')?.timescale).toBe('June 2018');
  });

  it('gives nobody back what another officer took from them', async () => {
    const people = [
      'name,email,role,boards,organisation,post,exempt',
      'Otis Webb,otis.webb@x.example,member,SFB,,,no',
      '',
    ].join('\n');
    const rig = await imported(ANN, { 'people.csv': people });
    const officer = { ...OTIS };
    const none = (await openDesk().ask(OTIS, UNDO)).answer;
    expect((await rig.ask(officer, UNDO)).answer).toEqual(none);
    expect((await rig.ask(ANN, UNDO)).answer.shows).toBe('preview');
  });

  it('is asked for in the officer’s own chat', async () => {
    const rig = await imported();
    expect((await rig.ask(ANN, UNDO, 'shared')).answer.sentence).toBe(
      'Please ask me to take back an import in our own chat.',
    );
    const { answer } = await rig.ask(ANN, UNDO);
    await rig.press(ANN, answer, 'Take it back', {}, 'shared');
    expect(rig.items.get('HC-1')?.timescale).toBe('June 2018');
  });
});
