import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemField } from '../../src/importing/register-paper.ts';
import { readSheet, sheet } from './sheets.ts';

/** Whatever order, company and surroundings its columns have, a table says the same. */

const HEADINGS: [ItemField, string[]][] = [
  ['ref', ['Ref', 'Rec No', 'Reference number']],
  ['title', ['Action', 'Recommendation', 'What needs to be done']],
  ['owner', ['Lead Officer', 'Owner', "Resib'ty", 'By whom']],
  ['timescale', ['Target date', 'Deadline', 'By when', 'Timescale']],
  ['status', ['RAG', 'Status', 'RAG rating']],
  ['progress', ['Comments', 'Progress', 'Latest update']],
  ['area', ['Theme', 'Area of focus']],
  ['visibility', ['Part B?', 'Exempt', 'Confidential']],
];
const CELLS: Record<string, string[]> = {
  ref: ['AL-1', 'AL-2', 'AL-3'],
  title: ['Publish the plan', 'Hold an event', 'Meet the schools'],
  owner: ['Dave Ashton', 'DCI Ashton; J Waller', 'CDDFRS & DCC (Public Health)'],
  timescale: ['March 2018', '2018-05-31', 'Quarterly'],
  status: ['Green', 'not started', 'Closed'],
  progress: ['Going well', '', 'All three schools want it.\nTwo have dates.'],
  area: ['Hate crime', '', 'Arson'],
  visibility: ['Yes', 'No', 'No'],
};

/** Columns that stand for nothing, and rows that stand above. */
const EXTRA = ['Telephone', 'Colour of paper', '', 'Date completed', '__proto__', 'Cost (£)', 'Ward'];
const JUNK = [
  ['COMMUNITY SAFETY ACTION LOG'],
  ['Not started = grey', '', 'On track = green'],
  ['Updated by', 'J Smith', '12/03/2018'],
  ['Please send actions to the officer by Friday'],
  ['Action log', '', 'Board: SDP'],
  ['__proto__', 'constructor'],
];

const plan = fc.record({
  order: fc.shuffledSubarray(HEADINGS, { minLength: HEADINGS.length }),
  words: fc.array(fc.nat(), { minLength: HEADINGS.length, maxLength: HEADINGS.length }),
  extra: fc.array(fc.record({ heading: fc.constantFrom(...EXTRA), at: fc.nat({ max: 8 }) }), {
    maxLength: 3,
  }),
  junk: fc.subarray(JUNK),
  blanks: fc.nat({ max: 3 }),
  upper: fc.boolean(),
});

const base = readSheet(
  sheet(
    HEADINGS.map(([, [heading = '']]) => heading),
    ...[0, 1, 2].map((row) => HEADINGS.map(([field]) => CELLS[field]?.[row] ?? '')),
  ),
).batch.items;

describe('a table of items', () => {
  it('says the same whatever the order of its columns, its headings and what stands around them', () => {
    expect(base.map(({ ref, status, visibility }) => [ref, status, visibility])).toEqual([
      ['AL-1', 'in progress', 'exempt'],
      ['AL-2', 'not started', 'open'],
      ['AL-3', 'complete', 'open'],
    ]);
    fc.assert(
      fc.property(plan, ({ order, words, extra, junk, blanks, upper }) => {
        const columns = order.map(([field, headings], index) => {
          const heading = headings[(words[index] ?? 0) % headings.length] ?? '';
          return { heading: upper ? heading.toUpperCase() : heading, cells: CELLS[field] ?? [] };
        });
        for (const { heading, at } of extra)
          columns.splice(at, 0, { heading, cells: ['some', 'more', 'words'] });
        const rows = [0, 1, 2].map((row) => columns.map(({ cells }) => cells[row] ?? ''));
        const empty = Array.from({ length: blanks }, () => ['']);
        const { batch, problems, readAs } = readSheet(
          sheet(
            ...junk,
            ...empty,
            columns.map(({ heading }) => heading),
            ...empty,
            ...rows,
          ),
        );
        expect([readAs, problems]).toEqual(['spreadsheet', []]);
        // Only the heading says that they are recommendations.
        expect(batch.items.map((item) => ({ ...item, kind: 'action' }))).toEqual(base);
      }),
      { numRuns: 300 },
    );
  });
});
