import type { TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { addDays, type Day, daySchema, londonDay } from '../register/day.ts';
import { isOutstanding, type StoredItem } from '../register/item.ts';
import type { ItemTable } from './item-table.ts';
import { readRange, readRow } from './read-rows.ts';
import { purgeHistory } from './retention-history.ts';
import { REMOVING_ROWS, RETENTION, removingRow, seenRow } from './retention-keys.ts';
import { parseRow } from './row.ts';

/**
 * Closed items whose last change is long ago, with their whole history. Changes are kept by time, so the changes that
 * have become old enough since the last round name every item that may be due: nothing else of the register is read.
 */

export interface RetentionItemsDeps {
  register: TableClient;
  reminders: TableClient;
  items: Pick<ItemTable, 'readOne' | 'readHistory' | 'readChanges' | 'writeOne'>;
  boards: () => Promise<string[]>;
  now: () => Date;
}

const seenSchema = z.object({ upTo: daySchema });
const removingSchema = z.object({ board: z.string(), ref: z.string(), id: z.string() });

export function createItemRemoval({ register, reminders, items, boards, now }: RetentionItemsDeps) {
  /** Removes what was last changed before a day; `today` is the day that is noted of it. */
  async function removeItems(before: Day, today: Day): Promise<number> {
    const codes = await boards();
    // What a copy that died has left half-way comes first.
    for (const row of await readRange(reminders, RETENTION, REMOVING_ROWS))
      await finish(parseRow(removingSchema, row, row), codes, today);
    let count = 0;
    for (const code of codes) count += await removeFrom(code, codes, before, today);
    return count;
  }

  async function removeFrom(board: string, codes: string[], before: Day, today: Day): Promise<number> {
    const row = await readRow(reminders, RETENTION, seenRow(board));
    const upTo = row && parseRow(seenSchema, row, row).upTo;
    if (upTo !== undefined && upTo >= before) return 0;
    // Days of changes are London's and their keys' are not: an hour is looked through twice.
    const from = upTo === undefined ? '' : addDays(upTo, -1);
    const old = (await items.readChanges(board, from, before)).map(({ ref }) => ref.toUpperCase());
    let count = 0;
    for (const ref of new Set(old)) {
      const held = await items.readOne(board, ref);
      if (held && (await isDue(held, board, before)) && (await remove(held, codes, today))) count += 1;
    }
    // Only now: whoever dies before looks through them again.
    await reminders.upsertEntity(
      { partitionKey: RETENTION, rowKey: seenRow(board), upTo: before },
      'Replace',
    );
    return count;
  }

  /** Closed, and its newest change is old enough. */
  async function isDue({ item }: StoredItem, board: string, before: Day): Promise<boolean> {
    if (isOutstanding(item)) return false;
    const newest = (await items.readHistory(board, item.ref)).at(-1);
    return newest !== undefined && londonDay(new Date(newest.at)) < before;
  }

  /**
   * First a removal like any other, on the version that was read, which whoever changes the item at that moment
   * overtakes; then its history.
   */
  async function remove(held: StoredItem, codes: string[], today: Day): Promise<boolean> {
    const { item, version } = held;
    const { board, ref } = item;
    const id = `retention~${today}~${version}`;
    const key = { partitionKey: RETENTION, rowKey: removingRow(board, ref) };
    await reminders.upsertEntity({ ...key, board, ref, id }, 'Replace');
    const change = {
      ref,
      version: version + 1,
      at: now().toISOString(),
      by: 'rule of retention',
      commandId: id,
      did: `removed it under the retention rule on ${today}`,
      fields: [],
    };
    await items.writeOne(board, { before: held, after: undefined, change });
    return finish({ board, ref, id }, codes, today);
  }

  /** Removes the history of an item that has gone for this reason; leaves one that somebody was faster to change. */
  async function finish(
    { board, ref, id }: z.infer<typeof removingSchema>,
    codes: string[],
    today: Day,
  ): Promise<boolean> {
    const newest = (await items.readHistory(board, ref)).at(-1);
    const isOurs = newest?.commandId === id;
    if (isOurs) {
      // The board that had the item last: what is found there tells whoever takes this up again that it is not done.
      const others = codes.filter((code) => code !== board);
      for (const code of [...others, board])
        await purgeHistory(register, code, ref, { version: newest.version, at: newest.at, today });
    }
    await reminders.deleteEntity(RETENTION, removingRow(board, ref), { etag: '*' });
    return isOurs;
  }

  return removeItems;
}
