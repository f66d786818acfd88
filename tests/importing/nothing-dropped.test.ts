import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayProblem } from '../../src/importing/problem.ts';
import { readRegisterPaper } from '../../src/importing/read-register-paper.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { DURHAM } from './durham.ts';
import { paperInPages } from './papers-2017/as-paper.ts';
import { workbook } from './sheets.ts';

/** Each word of each cell is in an item, a note, a warning or a problem, or in a column that is shown as left out. */

function wordsTold(paper: Paper): Set<string> {
  const { batch, problems, warnings, notes, columns } = readRegisterPaper(paper, DURHAM, {
    board: 'SDP',
    visibility: 'open',
  });
  const said = [
    ...batch.items.flatMap((item) => Object.values(item).flat().map(String)),
    ...[...problems, ...warnings].map(sayProblem),
    ...notes,
    ...columns.flatMap(({ heading, sample, field }) => (field === undefined ? [heading, sample] : [heading])),
  ];
  // Bare numbers in a column of refs are told as a whole.
  const numbers = notes.some((note) => note.includes('only keep the order; they are no refs')) ? ['3'] : [];
  return new Set([...wordsOf(said.join(' ')), ...numbers]);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const untold = (paper: Paper): string[] => {
  const told = wordsTold(paper);
  const words = paper.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(wordsOf)));
  return [...new Set(words)].filter((word) => !told.has(word));
};

describe('what is in a paper', () => {
  it('is all told of the paper of 2017', () => {
    expect(untold(paperInPages())).toEqual([]);
  });

  const cell = fc.oneof(
    fc.constantFrom('', 'Green', 'Amber – delayed', 'Purple', 'March 2018', 'Monthly\nMay 2018', 'soonish'),
    fc.constantFrom(
      'DCI Ashton',
      'CDDFRS – Blue Watch',
      'Jane Doe; P Bradley',
      'TBC',
      'Yes',
      'Part B',
      'AL-7',
      '3',
    ),
    fc.constantFrom(
      'Publish the plan. Then rest.',
      '• one\n• two',
      '1) Do this:\n• one\n• two',
      'a\n\nb',
      '2018-03-31',
    ),
    fc
      .array(fc.constantFrom('zebra', 'quartz', 'violin', 'mango.', 'Otter', '–', '\n'), { maxLength: 6 })
      .map((w) => w.join(' ')),
  );
  const heading = fc.constantFrom(
    ...[
      'Ref',
      'Action',
      'Recommendation',
      'Description',
      'Owner',
      'Agency',
      'Due',
      'Status',
      'Progress',
      'Part B?',
    ],
    ...['Comments', 'Theme', 'Telephone', '', 'Board', 'Type', 'Date agreed', 'Rank', 'Source'],
  );
  const table = fc
    .array(heading, { minLength: 2, maxLength: 7 })
    .chain((headings) =>
      fc
        .array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), { maxLength: 6 })
        .map((rows) => [headings, ...rows]),
    );

  it.each(['xlsx', 'docx'] as const)('is all told of any table: %s', (kind) => {
    fc.assert(
      fc.property(table, (rows) => {
        const paper = { ...workbook({ 'table 1': rows }), kind };
        const { columns, problems } = readRegisterPaper(paper, DURHAM, { board: 'SDP' });
        // A table that is none of items is named as a whole, and so is a row with a problem, with those that go on with it.
        if (columns.length === 0 || (kind === 'docx' && problems.length > 0)) return;
        const faulty = new Set(problems.map(({ line }) => line));
        if (faulty.has(1)) return;
        const shown = rows.map((row, index) =>
          row.map((text, column) => (faulty.has(index + 1) || isLeftOut(columns, column) ? '' : text)),
        );
        const told = wordsTold(paper);
        expect(
          shown
            .flat()
            .flatMap(wordsOf)
            .filter((word) => !told.has(word)),
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

const isLeftOut = (columns: { key: string; field: unknown }[], column: number): boolean =>
  columns.some(({ key, field }) => key === `1-${column + 1}` && field === undefined);
