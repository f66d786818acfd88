import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import type { Item } from '../../src/register/item.ts';
import { registerSheet } from '../../src/reports/register-sheet.ts';
import { item } from '../register/entries.ts';

const VIEW = { today: '2018-04-10' as Day };

const COLUMNS =
  'ref, kind, board, title, detail, source, agreed, area, rank, owner, organisation, timescale, status, visibility, progress';

const headings = (as?: 'excel' | 'csv'): string =>
  registerSheet([], VIEW, as)
    .columns.map(({ heading }) => heading)
    .join(', ');

/** The cells of one item by the headings of their columns. */
function cellsOf(changes: Partial<Item>, as: 'excel' | 'csv' = 'excel'): Record<string, unknown> {
  const { columns, rows } = registerSheet([item(changes)], VIEW, as);
  return Object.fromEntries(columns.map(({ heading }, index) => [heading, rows[0]?.[index]]));
}

describe('the register as a sheet', () => {
  it('has exactly the columns of register.csv', () => {
    expect(headings()).toBe(COLUMNS);
    expect(headings('csv')).toBe(COLUMNS);
  });

  it('has for Excel the due date and the days late behind them', () => {
    expect(headings('excel')).toBe(`${COLUMNS}, due date, days late`);
  });

  it('has its items in the order in which they are given, and no others', () => {
    const items = ['B-2', 'A-10', 'A-9'].map((ref) => item({ ref }));
    expect(registerSheet(items, VIEW).rows.map(([ref]) => ref)).toEqual(['B-2', 'A-10', 'A-9']);
  });

  it('has days as days, ranks as numbers and several names in one cell', () => {
    const agreed = '2017-10-31' as Day;
    expect(
      cellsOf({ agreed, rank: 2, owners: ['Ann Dale', 'Ravi Bell'], organisations: ['Police'] }),
    ).toMatchObject({
      agreed: { day: agreed },
      rank: 2,
      owner: 'Ann Dale; Ravi Bell',
      organisation: 'Police',
    });
  });

  it('leaves a cell empty where the item has nothing', () => {
    expect(cellsOf({ agreed: undefined, rank: undefined, owners: [], timescale: '' })).toMatchObject({
      agreed: '',
      rank: '',
      owner: '',
      timescale: '',
      'due date': '',
      'days late': '',
    });
  });

  it.each([
    ['late', { timescale: 'March 2018' }, '2018-03-31', 10],
    ['due today', { timescale: '10 April 2018' }, '2018-04-10', ''],
    ['complete', { timescale: 'March 2018', status: 'complete' as const }, '2018-03-31', ''],
    ['recurring', { timescale: 'Monthly' }, '2018-04-30', ''],
  ])('says of an item that is %s when it is due and how late it is', (_, changes, day, late) => {
    expect(cellsOf(changes)).toMatchObject({ 'due date': { day }, 'days late': late });
  });
});
