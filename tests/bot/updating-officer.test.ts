import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANN, GWEN, MARY, RAVI, TOM } from './fellshire.ts';
import type { Rig } from './rig.ts';
import { type Account, buttonOf, readingOf } from './teams.ts';
import {
  change,
  everybodyTalks,
  noticesTo,
  OTIS,
  openForm,
  openUpdating,
  send,
  sending,
  storeOf,
  typedIn,
} from './updating.ts';

let rig: Rig;
beforeEach(async () => {
  rig = await openUpdating();
  await everybodyTalks(rig, [ANN, OTIS, MARY, RAVI, GWEN, TOM]);
});
afterEach(() => rig.close());

const act = (who: Account, title: string, typed: object = {}) =>
  change(rig.teams, who, 'HC-1', title, { ...typed });
const heard = (who: Account): (string | undefined)[] => noticesTo(rig, who).map(({ summary }) => summary);

describe('an officer', () => {
  it('reassigns to a person; both owners are told, and the new one may act', async () => {
    const done = await act(ANN, 'Reassign', { owner: 'Gwen Guest', reason: 'Ravi is away' });
    expect(readingOf(done)).toContain('HC-1: you reassigned it to Gwen Guest: Ravi is away.');
    await storeOf(rig).told();
    const words = 'HC-1: Ann Dale reassigned it to Gwen Guest: Ravi is away.';
    expect([heard(GWEN), heard(RAVI)]).toEqual([[words], [words]]);
    const report = await change(rig.teams, GWEN, 'HC-1', 'Report progress', {
      status: 'at risk',
      note: 'Begun',
    });
    expect(readingOf(report)).toContain('you reported progress');
  });

  it('reassigns to a post, whose holder has it from then on', async () => {
    const done = await act(ANN, 'Reassign', { owner: 'Chair of the Board', reason: '' });
    expect(readingOf(done)).toContain('Chair of the Board (Mary Hope)');
    expect(readingOf(await rig.teams.say(MARY, 'what is mine?'))).toContain('HC-1');
  });

  it('reassigns across boards: the new owner sees that one item, and nothing else of the board', async () => {
    await act(ANN, 'Reassign', { owner: 'Tom Pike', reason: '' });
    expect(readingOf(await rig.teams.say(TOM, 'HC-1'))).toContain('Publish the hate crime plan');
    expect(readingOf(await rig.teams.say(TOM, 'HC-2'))).toContain("I can't find HC-2");
  });

  it('corrects the wording, and the history has the old one', async () => {
    const form = await openForm(rig.teams, OTIS, 'HC-1', 'Correct the wording');
    expect(typedIn(form)).toEqual({ title: 'Publish the hate crime plan', detail: '' });
    const done = await send(rig.teams, OTIS, form, { title: 'Publish the plan', detail: 'On the web' });
    expect(readingOf(done)).toContain('Publish the plan');
    const history = readingOf(await rig.teams.press(OTIS, buttonOf(done, 'History')));
    expect(history).toContain('Title: Publish the hate crime plan → Publish the plan');
    expect(readingOf(await rig.teams.say(RAVI, 'find “on the web”'))).toContain('HC-1');
  });
});

describe('a new item', () => {
  const NEW = {
    kind: 'action',
    title: 'Light the underpass',
    owner: 'Ravi Bell',
    timescale: 'March 2018',
    visibility: 'open',
    area: 'Road safety',
  };

  it('is added by an officer of one board under the next number, and its owner is told', async () => {
    const form = await rig.teams.say(OTIS, 'add an item');
    expect(readingOf(form)).toContain('Add SFB-1.');
    const done = await send(rig.teams, OTIS, form, NEW);
    expect(readingOf(done)).toContain('SFB-1: you added it: Light the underpass.');
    expect(readingOf(await rig.teams.say(RAVI, 'what is mine?'))).toContain('SFB-1');
    await storeOf(rig).told();
    expect(heard(RAVI)).toEqual(['SFB-1: Otis Webb added it: Light the underpass.']);
    expect(readingOf(await rig.teams.say(OTIS, 'add an item'))).toContain('Add SFB-2.');
  });

  it('is asked its board of an officer of several', async () => {
    const boards = await rig.teams.say(ANN, 'add an item');
    expect(readingOf(boards)).toContain('Which board is the new item for?');
    const form = await rig.teams.press(ANN, buttonOf(boards, 'Scrutiny Committee'));
    const done = await send(rig.teams, ANN, form, { ...NEW, owner: 'Tom Pike' });
    expect(readingOf(done)).toContain('SSC-1: you added it');
    expect((await storeOf(rig).read('SSC-1'))?.item).toMatchObject({ board: 'SSC', agreed: '2018-01-15' });
  });

  it('whose number was taken meanwhile gets the next one, once the form is sent again', async () => {
    const [one, other] = [await rig.teams.say(OTIS, 'add an item'), await rig.teams.say(OTIS, 'add an item')];
    await send(rig.teams, OTIS, one, NEW);
    const again = await send(rig.teams, OTIS, other, { ...NEW, title: 'Mend the underpass' });
    expect(readingOf(again)).toContain(
      'SFB-1 was given to another item meanwhile, so this one is to be SFB-2.',
    );
    expect(typedIn(again)).toMatchObject({ ...NEW, title: 'Mend the underpass' });
    expect(await storeOf(rig).read('SFB-2')).toBeUndefined();
    expect(readingOf(await send(rig.teams, OTIS, again))).toContain(
      'SFB-2: you added it: Mend the underpass.',
    );
    expect((await storeOf(rig).read('SFB-1'))?.item.title).toBe('Light the underpass');
    await storeOf(rig).told();
    expect(heard(RAVI)).toHaveLength(2);
  });

  it('that is sent twice is one item', async () => {
    const form = await rig.teams.say(OTIS, 'add an item');
    const [first, second] = await Promise.all([
      send(rig.teams, OTIS, form, NEW),
      send(await rig.another(), OTIS, form, NEW),
    ]);
    expect(readingOf(second)).toBe(readingOf(first));
    expect(readingOf(await send(rig.teams, OTIS, form, NEW))).toContain('SFB-1: you added it');
    expect(await storeOf(rig).read('SFB-2')).toBeUndefined();
  });

  it('can be undone, and its number is not given again', async () => {
    const done = await send(rig.teams, OTIS, await rig.teams.say(OTIS, 'add an item'), NEW);
    const undone = await send(rig.teams, OTIS, await rig.teams.press(OTIS, buttonOf(done, 'Undo')));
    expect(readingOf(undone)).toContain('Undone: SFB-1 is taken out of the register again.');
    expect(await storeOf(rig).read('SFB-1')).toBeUndefined();
    expect(readingOf(await rig.teams.say(OTIS, 'add an item'))).toContain('Add SFB-2.');
  });

  it.each(['SFB-99999', 'SFB-007', 'sfb-1', 'SFB-0', 'HC-9', 'SFB', 'XXX-1', '../1'])(
    'gets no number that a tampered card asks for: %s',
    async (ref) => {
      const { data, ...button } = sending(await rig.teams.say(OTIS, 'add an item'), NEW);
      await rig.teams.press(OTIS, { ...button, data: { ...data, ref } });
      expect(await storeOf(rig).read(ref.replaceAll('/', ''))).toBeUndefined();
      expect(readingOf(await rig.teams.say(OTIS, 'add an item'))).toContain('Add SFB-1.');
      expect(readingOf(await rig.teams.say(OTIS, 'find underpass'))).not.toContain('Light the underpass');
    },
  );
});
