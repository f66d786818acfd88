import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item, StoredItem } from '../../src/register/item.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { backupRegister } from '../../src/store/backup-register.ts';
import { restoreRegister } from '../../src/store/restore-register.ts';
import { startAzurite } from '../azurite.ts';
import { aChange, expectWordsToBeRight, heldOf } from '../store/changing.ts';
import { wrongs } from '../store/record.ts';
import { aBatch, anItem, type Instance, openInstance } from '../store/rig.ts';

const now = () => new Date('2018-03-03T12:00:00Z');
const REFS = Array.from({ length: 6 }, (_, n) => `HC-${n + 1}`);

let azurite: RunningServer;
let other: RunningServer;
let store: Instance;
beforeAll(async () => {
  [azurite, other] = await Promise.all([startAzurite(), startAzurite()]);
  store = openInstance(azurite.connectionString, { now });
  await store.importer.apply(aBatch({ items: REFS.map((ref) => anItem({ ref })) }), 'test');
});
afterAll(async () => {
  await Promise.all([azurite.close(), other.close()]);
});

/** Changes an item again and again, opening and closing it, until told to stop; gives each state that it had. */
async function keepWriting(ref: string, goesOn: () => boolean): Promise<Map<number, Item>> {
  const writer = openInstance(azurite.connectionString, { now });
  let held: StoredItem = await heldOf(writer, 'SDP', ref);
  const states = new Map([[held.version, held.item]]);
  while (goesOn()) {
    const status = held.version % 3 === 0 ? 'complete' : 'in progress';
    // Words lie in one row of the board, which not many can change all the time.
    const area = ref === 'HC-1' ? `Area ${held.version % 4}` : '';
    const after: Item = { ...held.item, status, area, progress: `${held.version}` };
    const change = aChange(held, after, { commandId: `${ref} ${held.version}` });
    expect(await writer.changes.write(held, after, change)).toBe('written');
    held = await heldOf(writer, 'SDP', ref);
    states.set(held.version, held.item);
    // Still many times as often as people change items.
    await pause(20);
  }
  return states;
}

describe('a backup that is taken while the bot writes', () => {
  it('restores elsewhere in order, and has each item as it was at some instant of the backup', async () => {
    let going = true;
    const writing = REFS.map((ref) => keepWriting(ref, () => going));
    for (let round = 0; round < 4; round++) {
      const versionsNow = async () =>
        Promise.all(REFS.map(async (ref) => (await store.items.readLast('SDP', ref))?.version ?? 0));
      const from = await versionsNow();
      const { rows, items, changes, unfit } = await backupRegister({
        tables: store.tables,
        now,
        wait: async () => undefined,
      });
      const to = await versionsNow();
      expect([items, unfit]).toEqual([REFS.length, 0]);
      const elsewhere = openInstance(other.connectionString, { now });
      const header = { at: now().toISOString(), rows: rows.length, items, changes };
      const backup = { header, rows, sha256: `${round}` };
      const deps = { tables: elsewhere.tables, now, newId: randomUUID };
      expect(await restoreRegister(backup, { replace: true }, deps)).toMatchObject({ is: 'done' });
      expect(await wrongs(elsewhere)).toEqual([]);
      await expectWordsToBeRight(elsewhere, 'SDP');
      for (const [n, ref] of REFS.entries()) {
        const { version } = await heldOf(elsewhere, 'SDP', ref);
        expect(version).toBeGreaterThanOrEqual(from[n] ?? 0);
        expect(version).toBeLessThanOrEqual(to[n] ?? 0);
        restored.push({ n, version, item: (await heldOf(elsewhere, 'SDP', ref)).item });
      }
    }
    going = false;
    const states = await Promise.all(writing);
    for (const { n, version, item } of restored) expect(item).toEqual(states[n]?.get(version));
    expect(Math.max(...states.map(({ size }) => size))).toBeGreaterThan(5);
    expect(await wrongs(store)).toEqual([]);
  }, 240_000);

  it('does not disturb checking the record, which the writing does not disturb either', async () => {
    let going = true;
    const writing = REFS.slice(0, 4).map((ref) => keepWriting(ref, () => going));
    for (let round = 0; round < 3; round++) expect(await wrongs(store)).toEqual([]);
    going = false;
    await Promise.all(writing);
  }, 120_000);
});

const restored: { n: number; version: number; item: Item }[] = [];
