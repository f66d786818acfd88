import { londonDay } from './register/day.ts';
import { createLedgerTable } from './store/ledger-table.ts';
import { createLotTable } from './store/lot-table.ts';
import { createNoticeTable } from './store/notice-table.ts';
import { createPace } from './store/pace-table.ts';
import { createPostedTable } from './store/posted-table.ts';
import { createReferenceTable } from './store/reference-table.ts';
import { createReshowTable } from './store/reshow-table.ts';
import type { Tables } from './store/tables.ts';
import { createWorkTable } from './store/work-table.ts';

export interface BooksOptions {
  now: () => Date;
  /** The real time in milliseconds, which all copies of the bot share. */
  wall: () => number;
  newId: () => string;
}

/** The books beside the register: what waits for whom, what was told, and where people can be written to. */
export function openBooks(tables: Pick<Tables, 'reminders' | 'references'>, options: BooksOptions) {
  const { now, wall, newId } = options;
  return {
    work: createWorkTable(tables.reminders),
    ledger: createLedgerTable(tables.reminders, { newId }),
    notices: createNoticeTable(tables.reminders, { wall }),
    lots: createLotTable(tables.reminders, { wall }),
    takeTurn: createPace(tables.reminders, { wall }),
    references: createReferenceTable(tables.references, { now }),
    posted: createPostedTable(tables.references),
    reshow: createReshowTable(tables.reminders),
    today: () => londonDay(now()),
  };
}

export type Books = ReturnType<typeof openBooks>;
