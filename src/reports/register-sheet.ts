import { daysBetween } from '../register/day.ts';
import { isOverdue, itemDue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { ReportSheet, SheetCell } from './document.ts';

interface Column {
  heading: string;
  /** Characters. */
  width: number;
  cell: (item: Item) => SheetCell;
}

/** The columns of register.csv, called and written as an import reads them. Source: the contract's "Register files". */
const COLUMNS: Column[] = [
  { heading: 'ref', width: 10, cell: ({ ref }) => ref },
  { heading: 'kind', width: 16, cell: ({ kind }) => kind },
  { heading: 'board', width: 9, cell: ({ board }) => board },
  { heading: 'title', width: 32, cell: ({ title }) => title },
  { heading: 'detail', width: 45, cell: ({ detail }) => detail },
  { heading: 'source', width: 22, cell: ({ source }) => source },
  { heading: 'agreed', width: 12, cell: ({ agreed }) => (agreed ? { day: agreed } : '') },
  { heading: 'area', width: 18, cell: ({ area }) => area },
  { heading: 'rank', width: 7, cell: ({ rank }) => rank ?? '' },
  { heading: 'owner', width: 20, cell: ({ owners }) => owners.join('; ') },
  { heading: 'organisation', width: 20, cell: ({ organisations }) => organisations.join('; ') },
  { heading: 'timescale', width: 16, cell: ({ timescale }) => timescale },
  { heading: 'status', width: 13, cell: ({ status }) => status },
  { heading: 'visibility', width: 10, cell: ({ visibility }) => visibility },
  { heading: 'progress', width: 45, cell: ({ progress }) => progress },
];

/** What the register works out of itself; an import leaves these columns out, and says so. */
const workedOut = (today: RegisterView['today']): Column[] => [
  {
    heading: 'due date',
    width: 12,
    cell: (item) => {
      const due = itemDue(item, today);
      return due ? { day: due } : '';
    },
  },
  {
    heading: 'days late',
    width: 9,
    cell: (item) => {
      const due = itemDue(item, today);
      return due && isOverdue(item, today) ? daysBetween(due, today) : '';
    },
  },
];

/**
 * Items as one sheet, in the order given, and all that are given: whoever calls decides whether exempt ones are among
 * them. What is written imports back as unchanged. For Excel two columns that people want follow at the end: the day
 * each item is due, and how many days it is late.
 */
export function registerSheet(
  items: Item[],
  { today }: Pick<RegisterView, 'today'>,
  as: 'excel' | 'csv' = 'csv',
): ReportSheet {
  const columns = as === 'excel' ? [...COLUMNS, ...workedOut(today)] : COLUMNS;
  return {
    name: 'Register',
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: items.map((item) => columns.map(({ cell }) => cell(item))),
  };
}
