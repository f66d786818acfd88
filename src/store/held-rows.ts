import { odata, type TableClient } from '@azure/data-tables';
import { type Day, londonDay } from '../register/day.ts';
import { nameKey } from '../register/directory.ts';
import { fewAtOnce } from './few-at-once.ts';
import { boardPartition } from './keys.ts';
import { readRange } from './read-rows.ts';
import { personPartition } from './reminder-keys.ts';

/** How much is on record of one person; counted, never read out. */

interface Tally {
  count: number;
  since: Day | undefined;
}

const tally = (days: string[]): Tally => ({
  count: days.length,
  since: days.length === 0 ? undefined : (days.reduce((a, b) => (a < b ? a : b)) as Day),
});

/** Digits sort before the wishes that stand among a person's days. */
const DAYS = { from: 'day~0', below: 'day~:' };
const CHANGES = { from: 'when~', below: 'when~~' };

export function createHeldRows(tables: { register: TableClient; reminders: TableClient }) {
  /** Messages with reminders that a person was sent: one request. */
  async function toldTo(person: string): Promise<Tally> {
    const rows = await readRange(tables.reminders, personPartition(person), DAYS, ['RowKey', 'outcome']);
    const sent = rows.filter(({ outcome }) => outcome === 'sent' || outcome === 'not known');
    return tally(sent.map(({ rowKey }) => String(rowKey).slice('day~'.length)));
  }

  /** Changes of items that a person made: a request a board, of which the store looks through all changes. */
  async function changesBy(person: string, boards: string[]): Promise<Tally> {
    const found = await fewAtOnce(boards, async (code) => {
      const partition = boardPartition(code);
      const { from, below } = CHANGES;
      const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${below} and person eq ${nameKey(person)}`;
      const days: string[] = [];
      const queryOptions = { filter, select: ['RowKey', 'at'] };
      for await (const { at } of tables.register.listEntities({ queryOptions }))
        days.push(londonDay(new Date(String(at))));
      return days;
    });
    return tally(found.flat());
  }

  return { toldTo, changesBy };
}
