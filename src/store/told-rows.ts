import type { TableClient } from '@azure/data-tables';
import type { Day } from '../register/day.ts';
import type { Reason } from '../remind/reason.ts';
import { fewAtOnce, inBatches } from './few-at-once.ts';
import { type Keyed, readTold, type Told, toldEntity } from './ledger-entity.ts';
import { readRange, readRow } from './read-rows.ts';
import { personPartition, toldRow, toldRows } from './reminder-keys.ts';
import { statusOf } from './unreachable.ts';

/** What a person was told: a row for each reason, for ever, so that nothing is told twice. */

/** Told rows that go into the transaction that claims a day, beside the day's own row. */
export const WITH_THE_CLAIM = 98;
const MOST_ROWS = 100;

/** Reasons, each once: a transaction takes a row only once. */
export const distinctReasons = (reasons: Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [toldRow(reason), reason])).values(),
];

export function createToldRows(client: TableClient) {
  /** Those of the reasons that have a row: one request each. */
  async function told(person: string, reasons: Reason[]): Promise<Reason[]> {
    const found = await fewAtOnce(reasons, (reason) =>
      readRow(client, personPartition(person), toldRow(reason)),
    );
    return reasons.filter((_, place) => found[place] !== undefined);
  }

  /** What a person was told of one item, oldest first: one request. */
  async function toldOf(person: string, board: string, ref: string): Promise<Told[]> {
    const rows = await readRange(client, personPartition(person), toldRows(board, ref));
    const sortsBy = ({ on, reason }: Told): string => `${on} ${reason.day} ${reason.about}`;
    return rows.map(readTold).sort((a, b) => (sortsBy(a) < sortsBy(b) ? -1 : 1));
  }

  /** Adds rows of reasons to a claim that is made already; those that are there stay. */
  async function add(person: string, on: Day, reasons: Reason[]): Promise<void> {
    for (const batch of inBatches(reasons, MOST_ROWS))
      await insert(batch.map((reason) => toldEntity(person, on, reason)));
  }

  async function insert(rows: Keyed[]): Promise<void> {
    try {
      await client.submitTransaction(rows.map((row) => ['create', row]));
    } catch (error) {
      if (statusOf(error) !== 409) throw error;
      // Some are there: our own, when a reply was lost or a claim is taken up. Alone they may be.
      if (rows.length > 1) await fewAtOnce(rows, (row) => insert([row]));
    }
  }

  return { told, toldOf, add };
}
