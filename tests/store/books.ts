import { randomUUID } from 'node:crypto';
import type { Day } from '../../src/register/day.ts';
import type { Reason } from '../../src/remind/reason.ts';
import { createLedgerTable } from '../../src/store/ledger-table.ts';
import { createReferenceTable } from '../../src/store/reference-table.ts';
import { openTables } from '../../src/store/tables.ts';
import { createWorkTable } from '../../src/store/work-table.ts';
import type { Pointer, Reference } from '../../src/sweep/ports.ts';

/** The books of reminders as one copy of the program has them, with the requests it made. */
export function openBooks(connectionString: string, { now = () => new Date('2017-11-06T09:00:00Z') } = {}) {
  const requests: string[] = [];
  const tables = openTables(connectionString, {
    attemptMs: 10_000,
    onRequest: (method, table) => {
      // The tables are made before the first request; that is not counted.
      if (table !== 'Tables') requests.push(`${method} ${table}`);
    },
  });
  return {
    tables,
    work: createWorkTable(tables.reminders),
    ledger: createLedgerTable(tables.reminders, { newId: randomUUID }),
    references: createReferenceTable(tables.references, { now }),
    /** The requests made since the last time this was asked. */
    asked: () => requests.splice(0),
  };
}
export type Books = ReturnType<typeof openBooks>;

export const day = (text: string): Day => text as Day;

export const aPointer = (pointer: Partial<Pointer> = {}): Pointer => ({
  board: 'SDP',
  ref: 'HC-1',
  wakes: day('2017-11-06'),
  since: day('2017-10-31'),
  ...pointer,
});

export const aReason = (reason: Partial<Reason> = {}): Reason => ({
  board: 'SDP',
  ref: 'HC-1',
  kind: 'before',
  day: day('2017-11-06'),
  about: day('2017-11-13'),
  step: 7,
  ...reason,
});

export const aReference = (reference: Partial<Reference> = {}): Reference => ({
  account: '5e0a3b52-6a4f-4c4f-9d3f-6f2f8a3f1c11',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  conversation: 'a:1pL/x#?%\\',
  user: '29:1abc',
  bot: '28:bot',
  tenant: '3b0f3a2e-1f5b-4f1c-8f55-0d6c1a1d2e3f',
  at: '2017-11-06T09:00:00.000Z',
  ...reference,
});
