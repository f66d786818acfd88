import { describe, expect, it } from 'vitest';
import { readCsvPaper } from '../../src/importing/csv-paper.ts';
import { anItem } from './durham.ts';
import { readSheet, sheet } from './sheets.ts';

/** Papers as large as may be, and cells that no clerk wrote: they are read or refused, and end. */

const MANY = Array.from({ length: 20_000 }, (_, n) => n);

describe('a paper as large as may be', () => {
  it('is read as a spreadsheet, over a register of thousands', () => {
    const known = MANY.slice(0, 5_000).map((n) => anItem({ ref: `A-${n}`, title: `Do thing ${n} well` }));
    const rows = MANY.map((n) => [`A-${n}`, `Do thing ${n} well`, `Jo ${n}`, 'Green']);
    const { batch, problems } = readSheet(sheet(['Ref', 'Action', 'Owner', 'RAG'], ...rows), {}, known);
    expect([batch.items.length, problems]).toEqual([20_000, []]);
  });

  it('is read as a committee paper', () => {
    const header = ['Recommendation', 'Progress', 'Responsibility', 'Timescale'];
    const known = MANY.slice(0, 5_000).map((n) => anItem({ ref: `A-${n}`, title: `Do thing ${n} well` }));
    const rows = MANY.map((n) => [`${n}) Do thing ${n} well.`, 'x', `Jo ${n}`, 'March 2018']);
    const { batch } = readSheet({ ...sheet(header, ...rows), kind: 'docx' }, {}, known);
    expect(batch.items.length).toBe(20_000);
  });

  const HEADINGS = [
    'Action',
    'Description',
    'Owner',
    'Agency',
    'Due',
    'Status',
    'Progress',
    'Part B?',
    'Theme',
  ];

  it.each(['a', ' ', '\n', ',', ' and ', ' – ', '(', '. A', '1', '• x\n', '/', 'A.', '"', 'complete '])(
    'may have cells of 100,000 characters: %j',
    (text) => {
      const long = text.repeat(100_000 / text.length);
      const full = HEADINGS.map(() => long);
      const { problems } = readSheet(sheet(HEADINGS, full));
      expect(problems.length > 0).toBe(long.trim() !== '');
      const { batch } = readSheet({ ...sheet(HEADINGS, full, full.with(0, `1) x ${long}`)), kind: 'docx' });
      expect(batch.items.length).toBeLessThan(3);
      readCsvPaper('long.csv', new TextEncoder().encode(`a,b\n${long.repeat(20)}\n"`));
    },
  );
});
