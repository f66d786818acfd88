import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { ANN, factsOf, OTIS, openDesk, partOf, pressOf, previewOf, titlesOf } from './desk-rig.ts';

/** What a paper leaves open, and what its columns mean, is said on its cards. */

const SHEET = [
  'Action tracker,,,,',
  ',,,,',
  'Rec No,Action,Lead Officer,Target date,RAG',
  'HC-1,Publish the plan,Tom Pike,June 2018,Amber',
  ',Publish the profile,Tom Pike,March 2018,Green',
  '',
].join('\n');
const sheet = { 'tracker.csv': SHEET };

const fieldsOf = (answer: Answer) => previewOf(answer).fields.map(({ id }) => id);
const fieldOf = (answer: Answer, id: string) => {
  const field = previewOf(answer).fields.find((one) => one.id === id);
  if (!field) throw new Error(`There is no field ${id}.`);
  return field;
};
const choicesOf = (answer: Answer, id: string): string[] => {
  const { input } = fieldOf(answer, id);
  return input.is === 'choice' ? input.choices.map(({ value }) => value) : [];
};

describe('a spreadsheet that says neither board nor who may see its items', () => {
  it('asks for both, and offers no import before', async () => {
    const answer = await openDesk().send(ANN, sheet);
    expect(answer.sentence).toBe(
      'Before tracker.csv can go in, choose which board it is for and who may see its new items.',
    );
    expect(fieldsOf(answer)).toEqual(expect.arrayContaining(['board', 'visibility']));
    expect(choicesOf(answer, 'board')).toEqual(['SFB', 'SSC']);
    expect(choicesOf(answer, 'visibility')).toEqual(['open', 'exempt']);
    expect(titlesOf(answer).slice(0, 2)).toEqual(['Show what it would do', 'Cancel']);
    expect(JSON.stringify(partOf(answer, 'New'))).not.toContain('Exempt');
  });

  it('goes in as chosen', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, sheet);
    const chosen = await rig.press(ANN, answer, 'Show what it would do', {
      board: 'SSC',
      visibility: 'exempt',
    });
    expect(chosen.sentence).toBe('tracker.csv would add 1 item and change 1 item.');
    expect(partOf(chosen, 'New')?.[0]).toMatch(/^SSC-41 Publish the profile \| Exempt – not for publication/);
    expect(fieldOf(chosen, 'visibility').value).toBe('exempt');
    await rig.press(ANN, chosen, 'Import');
    expect(rig.items.get('SSC-41')).toMatchObject({
      visibility: 'exempt',
      board: 'SSC',
      owners: ['Tom Pike'],
    });
    expect(rig.items.get('HC-1')).toMatchObject({ visibility: 'open', board: 'SFB', timescale: 'June 2018' });
  });

  it('keeps what was chosen so far, and asks for the rest', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, sheet);
    const half = await rig.press(ANN, answer, 'Show what it would do', { board: 'SSC' });
    expect(half.sentence).toBe('Before tracker.csv can go in, choose who may see its new items.');
    expect(fieldOf(half, 'board').value).toBe('SSC');
    const made = { ...pressOf(half, 'Cancel'), do: 'import', print: 'made up' } as ReturnType<typeof pressOf>;
    const refused = (await rig.pressing(ANN, made)).answer;
    expect(fieldOf(refused, 'visibility').trouble).toContain('choose one of these');
    expect(rig.made).toEqual([]);
  });

  it('is shown again where another choice is sent with the import', async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, sheet);
    const open = await rig.press(ANN, answer, 'Show what it would do', { board: 'SFB', visibility: 'open' });
    const again = await rig.press(ANN, open, 'Import', { board: 'SFB', visibility: 'exempt' });
    expect(again.sentence).toContain('what you have chosen now');
    expect(rig.made).toEqual([]);
    expect((await rig.press(ANN, again, 'Import', { board: 'SFB', visibility: 'exempt' })).sentence).toMatch(
      /^Done/,
    );
    expect(rig.items.get('SFB-41')?.visibility).toBe('exempt');
  });

  it.each([
    { board: 'NO', visibility: 'public' },
    { board: '', visibility: '' },
    { board: '__proto__', visibility: 'exempt; open' },
  ])('heeds no choice that was not offered: %j', async (inputs) => {
    const rig = openDesk();
    const answer = await rig.send(ANN, sheet);
    const again = await rig.press(ANN, answer, 'Show what it would do', inputs);
    expect(again).toEqual(answer);
  });

  it('asks an officer of one board who is not cleared only whether its items are open', async () => {
    const rig = openDesk();
    const answer = await rig.send(OTIS, sheet);
    expect(fieldsOf(answer)).not.toContain('board');
    expect(choicesOf(answer, 'visibility')).toEqual(['open']);
    expect(partOf(answer, 'Cannot be taken')).toBeUndefined();
    const exempt = await rig.press(OTIS, answer, 'Show what it would do', {
      visibility: 'exempt',
      board: 'SSC',
    });
    expect(exempt).toEqual(answer);
    const open = await rig.press(OTIS, answer, 'Show what it would do', { visibility: 'open' });
    await rig.press(OTIS, open, 'Import');
    expect(rig.items.get('SFB-41')).toMatchObject({ visibility: 'open', board: 'SFB' });
  });
});

describe('what the columns were taken for', () => {
  const chosen = async () => {
    const rig = openDesk();
    const answer = await rig.send(ANN, sheet);
    return {
      rig,
      answer: await rig.press(ANN, answer, 'Show what it would do', { board: 'SFB', visibility: 'open' }),
    };
  };

  it('is shown with the first value of each', async () => {
    const { answer, rig } = await chosen();
    const all = await rig.press(ANN, answer, /^What the columns were taken for/);
    expect(partOf(all, '1–5')).toEqual([
      'Rec No → reference | first “HC-1”',
      'Action → title | first “Publish the plan”',
      'Lead Officer → owner | first “Tom Pike”',
      'Target date → timescale | first “June 2018”',
      'RAG → status | first “Amber”',
    ]);
  });

  it('can be changed, and changes what would be written', async () => {
    const { answer, rig } = await chosen();
    expect(factsOf(answer)).toEqual(['New: 1', 'Changed: 1', 'Unchanged: 0']);
    const form = await rig.press(ANN, answer, 'Change what the columns mean');
    expect(fieldsOf(form)).toEqual(['column-0', 'column-1', 'column-2', 'column-3', 'column-4']);
    expect(previewOf(form).fields.map(({ value }) => value)).toEqual([
      'ref',
      'title',
      'owner',
      'timescale',
      'status',
    ]);
    const inputs = { 'column-0': 'ref', 'column-3': 'left out', 'column-4': 'left out' };
    const after = await rig.press(ANN, form, 'Show what it would do', inputs);
    expect(partOf(after, 'Changed')).toBeUndefined();
    expect(factsOf(after)).toEqual(['New: 1', 'Changed: 0', 'Unchanged: 1']);
    // The old card stands for something else than would be written now.
    expect((await rig.press(ANN, answer, 'Import')).sentence).toContain('has changed since you looked');
    await rig.press(ANN, after, 'Import');
    expect(rig.items.get('HC-1')?.timescale).toBe('March 2018');
  });

  it('can be put back', async () => {
    const { answer, rig } = await chosen();
    const form = await rig.press(ANN, answer, 'Change what the columns mean');
    const changed = await rig.press(ANN, form, 'Show what it would do', { 'column-3': 'left out' });
    const second = await rig.press(ANN, changed, 'Change what the columns mean');
    expect(previewOf(second).fields[3]?.value).toBe('left out');
    const back = await rig.press(ANN, second, 'Show what it would do', { 'column-3': 'timescale' });
    expect(partOf(back, 'Changed')).toEqual(partOf(answer, 'Changed'));
  });

  it('stays as it was where the form is left without sending it, or asks for what no column can be', async () => {
    const { answer, rig } = await chosen();
    const form = await rig.press(ANN, answer, 'Change what the columns mean');
    expect(await rig.press(ANN, form, 'Back to the preview')).toEqual(answer);
    expect(
      await rig.press(ANN, form, 'Show what it would do', { 'column-0': 'course', 'column-77': 'ref' }),
    ).toEqual(answer);
  });

  it('fits on a page of ten, one after the other', async () => {
    const rig = openDesk();
    const headings = [
      'Ref',
      'Action',
      'Owner',
      'Due',
      'Status',
      ...Array.from({ length: 19 }, (_, n) => `Extra ${n}`),
    ];
    const wide = [
      headings.join(','),
      ['HC-1', 'Publish the plan', 'Tom Pike', 'June 2018', 'At risk', ...Array(19).fill('x')].join(','),
      '',
    ].join('\n');
    const answer = await rig.send(ANN, { 'wide.csv': wide });
    const first = await rig.press(ANN, answer, 'Change what the columns mean');
    expect(fieldsOf(first)).toHaveLength(10);
    const second = await rig.press(ANN, first, 'Next 10 columns', {
      'column-3': 'left out',
      'column-9': 'progress',
    });
    expect(fieldsOf(second)[0]).toBe('column-10');
    const third = await rig.press(ANN, second, 'Next 4 columns');
    const done = await rig.press(ANN, third, 'Show what it would do');
    expect(partOf(done, 'Changed')?.[0]).toContain('Progress: x');
    expect(partOf(done, 'Changed')?.[0]).not.toContain('Timescale');
  });
});
