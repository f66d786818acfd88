import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { readBackup, writeBackup } from '../../src/store/backup-file.ts';
import { backupRegister } from '../../src/store/backup-register.ts';
import { restoreRegister } from '../../src/store/restore-register.ts';
import { startAzurite } from '../azurite.ts';
import { heldOf, makeChange } from '../store/changing.ts';
import { make, undo } from '../store/officer.ts';
import { allRows, wrongs } from '../store/record.ts';
import { aBatch, anItem, type Instance, openInstance } from '../store/rig.ts';
import { first, second, stateOf } from '../store/whole-register.ts';

const now = () => new Date('2018-03-03T12:00:00Z');
const at = now().toISOString();

let azurite: RunningServer;
let other: RunningServer;
let store: Instance;
let elsewhere: Instance;
let folder: string;
let file: string;
beforeEach(async () => {
  [azurite, other] = await Promise.all([startAzurite(), startAzurite()]);
  store = openInstance(azurite.connectionString, { now });
  elsewhere = openInstance(other.connectionString, { now });
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  file = join(folder, 'register.backup');
});
afterEach(async () => {
  await Promise.all([azurite.close(), other.close(), rm(folder, { recursive: true })]);
});

async function backUp(): Promise<void> {
  const { rows, items, changes } = await backupRegister({ tables: store.tables, now, wait: async () => {} });
  await writeBackup(file, { at, rows: rows.length, items, changes }, rows);
}
const restore = async (replace = false, to = elsewhere) =>
  restoreRegister(await readBackup(file), { replace }, { tables: to.tables, now, newId: randomUUID });

const everything = async ({ tables }: Instance) => ({
  register: await allRows(tables.register),
  reminders: await allRows(tables.reminders),
  references: await allRows(tables.references),
});

async function fill(): Promise<void> {
  await make(store, first);
  const held = await heldOf(store, 'SDP', 'HC-1');
  await makeChange(store, held, {
    ...held.item,
    progress: 'Ré “half” 😀 done',
    detail: 'x'.repeat(70_000),
  });
  await make(store, second);
  await store.tables.reminders.createEntity({
    partitionKey: 'dave',
    rowKey: 'told~1',
    on: '2018-03-03',
    n: 3,
  });
  await store.tables.references.createEntity({
    partitionKey: '~people',
    rowKey: 'dave',
    far: 1_511_000_000_000,
  });
}

describe('a backup', () => {
  it('brings a whole register into another store, every row of it the same', async () => {
    await fill();
    await backUp();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await restore()).toMatchObject({ is: 'done', verified: { faults: [], items: 5 } });
    expect(await everything(elsewhere)).toEqual(await everything(store));
    expect(await stateOf(elsewhere)).toEqual(await stateOf(store));
    // The register lives on: nothing rests on what tables make up themselves.
    const held = await heldOf(elsewhere, 'SDP', 'HC-2');
    await makeChange(elsewhere, held, { ...held.item, progress: 'On' });
    await make(elsewhere, aBatch({ boards: first.boards, items: [anItem({ title: 'After the restore' })] }));
    await undo(elsewhere);
    expect(await wrongs(elsewhere)).toEqual([]);
  });

  it('never takes the place of a file that is there', async () => {
    await writeFile(file, 'mine');
    await expect(writeBackup(file, { at, rows: 0, items: 0, changes: 0 }, [])).rejects.toThrow(
      'is there already',
    );
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it('waits for an import that is under way', async () => {
    await fill();
    const claim = { partitionKey: 'import', rowKey: 'current', id: 'i', state: 'committed', pieces: 0 };
    await store.tables.imports.createEntity({ ...claim, by: 'x', at, runner: 'r', beat: at });
    let waited = 0;
    const wait = async (): Promise<void> => {
      waited += 1;
      if (waited === 3) await store.tables.imports.deleteEntity('import', 'current');
    };
    await backupRegister({ tables: store.tables, now, wait });
    expect(waited).toBe(3);
  });
});

describe('restoring', () => {
  it('refuses a store that is not empty, unless it is to be replaced; then the store is the backup', async () => {
    await fill();
    await backUp();
    await make(elsewhere, aBatch({ items: [anItem({ ref: 'ZZ-1' }), anItem({ title: 'Another' })] }));
    const before = await everything(elsewhere);
    expect(await restore()).toEqual({ is: 'not empty' });
    expect(await everything(elsewhere)).toEqual(before);
    expect(await restore(true)).toMatchObject({ is: 'done' });
    expect(await everything(elsewhere)).toEqual(await everything(store));
    expect(await elsewhere.importer.last()).toBeUndefined();
    expect(await wrongs(elsewhere)).toEqual([]);
  });

  it('refuses while an import is under way', async () => {
    await fill();
    await backUp();
    const claim = { partitionKey: 'import', rowKey: 'current', id: 'i', state: 'committed', pieces: 0 };
    await elsewhere.tables.imports.createEntity({ ...claim, by: 'x', at, runner: 'r', beat: at });
    expect(await restore(true)).toEqual({ is: 'busy' });
    expect((await everything(elsewhere)).register.size).toBe(0);
  });

  it('that was cut short is told of, and is finished by the same command', async () => {
    await fill();
    await backUp();
    let batches = 0;
    const onRequest = (_: string, table: string): void => {
      if (table === '$batch') batches += 1;
      if (batches > 1) throw new Error('killed');
    };
    await expect(restore(false, openInstance(other.connectionString, { now, onRequest }))).rejects.toThrow();
    expect((await everything(elsewhere)).register.size).toBeGreaterThan(0);
    expect(await wrongs(elsewhere)).toContain('A restore was cut short: restore the same backup again.');
    // What it held is held until it has been silent for long enough.
    expect(await restore()).toEqual({ is: 'busy' });
    const later = () => new Date(now().getTime() + 120_000);
    const deps = { tables: elsewhere.tables, now: later, newId: randomUUID };
    expect(await restoreRegister(await readBackup(file), { replace: false }, deps)).toMatchObject({
      is: 'done',
    });
    expect(await everything(elsewhere)).toEqual(await everything(store));
    expect(await wrongs(elsewhere)).toEqual([]);
  });

  it('refuses a file of which any byte was changed, that was cut short, or that is something else', async () => {
    await fill();
    await backUp();
    const whole = await readFile(file);
    const step = Math.max(1, Math.floor(whole.length / 150));
    for (let place = 0; place < whole.length; place += place < 30 || place > whole.length - 30 ? 1 : step) {
      const changed = Buffer.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 0xff;
      await writeFile(file, changed);
      await expect(readBackup(file), String(place)).rejects.toThrow('damaged');
    }
    for (const length of [0, 5, 10, 11, Math.floor(whole.length / 2), whole.length - 1]) {
      await writeFile(file, whole.subarray(0, length));
      await expect(readBackup(file), String(length)).rejects.toThrow('damaged');
    }
    await writeFile(file, Buffer.concat([whole, Buffer.from('x')]));
    await expect(readBackup(file)).rejects.toThrow('damaged');
    await writeFile(file, whole);
    expect((await readBackup(file)).header.items).toBe(5);
  });
});
