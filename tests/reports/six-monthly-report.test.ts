import { describe, expect, it } from 'vitest';
import { day } from '../register/days.ts';
import { item } from '../register/entries.ts';
import { BEFORE, heard, IN, move, SFB, set } from './half-year.ts';
import { CANARY, documentOf, made, tableOf } from './world.ts';

/** What the review of a board says besides its tables. It is 16 April 2018. */

describe('the review', () => {
  it('names the board, its next meeting, and the half year up to today', async () => {
    const { report, about } = await made(SFB, { from: [item()] });
    expect(documentOf(report).heading).toEqual(['Safer Fellshire Board', '17 May 2018']);
    expect(documentOf(report).title).toBe(
      'Six-Monthly Review of Actions and Recommendations, 17 October 2017 to 16 April 2018',
    );
    expect(report.name).toBe('Six-monthly review Safer Fellshire Board 16 April 2018');
    expect(about).toBe(
      'Safer Fellshire Board, 17 October 2017 to 16 April 2018: 0 completed, 0 with more time, 0 late, 1 without an update.',
    );
  });

  it.each([
    [
      '2017-10-01',
      '2018-03-31',
      'Six-Monthly Review of Actions and Recommendations, 1 October 2017 to 31 March 2018',
    ],
    ['2018-01-01', '2018-03-31', 'Review of Actions and Recommendations, 1 January 2018 to 31 March 2018'],
    ['2018-01-01', '2018-12-31', 'Review of Actions and Recommendations, 1 January 2018 to 16 April 2018'],
  ])('of %s to %s is called %s', async (from, to, title) => {
    const { report } = await made({ ...SFB, from: day(from), to: day(to) }, { from: [item()] });
    expect(documentOf(report).title).toBe(title);
  });

  it('says in figures what its tables hold', async () => {
    const from = [
      item({ ref: 'A-1', timescale: '31 March 2018' }),
      item({
        ref: 'A-2',
        timescale: '30 September 2018',
        course: { moves: [move(BEFORE), move(IN)], ...heard },
      }),
      item({ ref: 'A-3', status: 'complete' }),
    ];
    const { report } = await made(SFB, { from, history: [set('A-3', IN, 'complete')] });
    const said = documentOf(report).sections[0]?.blocks.flatMap((b) =>
      b.is === 'paragraph' ? [b.text] : [],
    );
    expect(said?.slice(1, 4)).toEqual([
      'As at 16 April 2018, 2 actions and recommendations are outstanding, and 1 of them is late (A-1).',
      'In the period 1 was completed, and more time was asked for or agreed for 1 (A-2). The date of 1 has moved more than once (A-2).',
      'No update was received in the period on 1 of those outstanding (A-1); 1 of them is late as well.',
    ]);
  });

  it('has a sentence in place of a table that would be empty', async () => {
    const { report } = await made(SFB, { from: [item({ course: heard })] });
    const { sections } = documentOf(report);
    expect(sections[1]?.landscape).toBe(true);
    expect(sections[1]?.blocks.flatMap((b) => (b.is === 'paragraph' ? [b.text] : []))).toEqual([
      'Nothing was completed in the period.',
      'No more time was asked for or agreed in the period.',
      'Nothing is late.',
      'There was an update on everything that is outstanding.',
    ]);
  });

  it('has only what its board keeps', async () => {
    const { report } = await made(SFB, { from: [item(), item({ ref: 'SC-1', board: 'SCO' })] });
    expect(JSON.stringify(report)).not.toContain('SC-1');
  });

  it('keeps exempt items to pages of their own, and out of every figure', async () => {
    const secret = item({ ref: 'S-1', title: CANARY, timescale: '31 March 2018', visibility: 'exempt' });
    const [plain, both] = [
      await made(SFB, { from: [item()] }),
      await made({ ...SFB, exempt: true, paragraph: 2 }, { from: [item(), secret] }),
    ];
    const document = documentOf(both.report);
    expect(document.sections.slice(0, 2)).toEqual(documentOf(plain.report).sections);
    expect(document.sections[2]).toMatchObject({ exempt: { paragraph: '2' }, landscape: true });
    expect(Object.keys(tableOf(document, 'Exempt table 3'))).toEqual(['S-1']);
    expect(both.counted).toBe(2);
  });
});
