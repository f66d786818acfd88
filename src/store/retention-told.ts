import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import type { Day } from '../register/day.ts';
import type { StoredItem } from '../register/item.ts';
import { type Reason, reasonSchema } from '../remind/reason.ts';
import { fewAtOnce } from './few-at-once.ts';
import { gatherText } from './long-text.ts';
import { readRange } from './read-rows.ts';
import { personPartition, TROUBLES, toldRow } from './reminder-keys.ts';
import { removeAsRead } from './retention-rows.ts';
import { type Entity, readJson } from './row.ts';
import { statusOf } from './unreachable.ts';

/** What somebody was told long ago. Rows of items that are still to do stay, so that nothing is told twice. */

export interface ToldDeps {
  reminders: TableClient;
  /** E-mail addresses of all people on record. */
  people: () => Promise<string[]>;
  readOpen: (board: string, ref: string) => Promise<StoredItem | undefined>;
}

/** One request a person; more only for what is due. */
export async function forgetTold({ reminders, people, readOpen }: ToldDeps, before: Day): Promise<number> {
  const isOpen = new Map<string, Promise<boolean>>();
  const stillOpen = ({ board, ref }: Reason): Promise<boolean> => {
    const key = JSON.stringify([board, ref.toUpperCase()]);
    const known = isOpen.get(key) ?? readOpen(board, ref).then((item) => item !== undefined);
    isOpen.set(key, known);
    return known;
  };

  async function forgetDay(person: string, row: Entity): Promise<number> {
    const reasons = reasonsIn(row);
    const open = await Promise.all(reasons.map(stillOpen));
    const over = reasons.filter((_, n) => !open[n]);
    for (const reason of over) await remove(personPartition(person), toldRow(reason));
    // The message's own row names what it told of: it goes with the last of that.
    const last = over.length === reasons.length && (await removeAsRead(reminders, row as never));
    return last ? 1 : 0;
  }

  async function remove(partition: string, row: string): Promise<void> {
    try {
      await reminders.deleteEntity(partition, row, { etag: '*' });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  const counts = await fewAtOnce(await people(), async (person) => {
    const days = await readRange(reminders, personPartition(person), {
      from: 'day~0',
      below: `day~${before}`,
    });
    let count = 0;
    for (const row of days) count += await forgetDay(person, row);
    return count;
  });
  const troubles = await readRange(reminders, TROUBLES, { from: 'trouble~', below: `trouble~${before}` }, [
    'PartitionKey',
    'RowKey',
  ]);
  await fewAtOnce(troubles, (row) => removeAsRead(reminders, row as never));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What cannot be read names nothing that could still be told. */
function reasonsIn(row: Entity): Reason[] {
  const read = z.array(reasonSchema).safeParse(readJson(gatherText(row, 'reasons')));
  return read.success ? read.data : [];
}
