import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { saidOf } from '../../src/store/embedded-place.ts';
import { isAlive } from '../../src/store/lock.ts';
import { openTables } from '../../src/store/tables.ts';

vi.setConfig({ testTimeout: 40_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PROGRAM = path.join(import.meta.dirname, 'embedded-user.ts');

/** A process that opens the store, writes a row under its name, says so and waits. */
async function startUser(name: string): Promise<ChildProcess> {
  const user = spawn(process.execPath, ['--import', 'tsx', PROGRAM, folder, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  await once(user.stdout as NodeJS.ReadableStream, 'data');
  return user;
}

async function rowsIn(connectionString: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { rowKey } of openTables(connectionString).register.listEntities())
    names.push(String(rowKey));
  return names.sort();
}

/** The rows in the folder, read by opening it once more. */
async function rowsKept(): Promise<string[]> {
  const store = await openEmbeddedStore(folder);
  const names = await rowsIn(store.connectionString);
  await store.close();
  return names;
}

const pidOfStore = (): number => JSON.parse(readFileSync(path.join(folder, 'store.json'), 'utf8')).pid;

async function untilGone(pid: number): Promise<void> {
  for (;;) {
    // A process that has ended but that nobody has asked after is as good as gone.
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ') Z';
    if (/\) Z/.test(stat)) return;
    await pause(20);
  }
}

const put = (connectionString: string, rowKey: string) =>
  openTables(connectionString).register.createEntity({ partitionKey: 'p', rowKey });

describe('the embedded store', () => {
  it('keeps what was written when it is closed and opened again, on this machine only', async () => {
    const store = await openEmbeddedStore(folder);
    expect(store.connectionString).toMatch(/TableEndpoint=http:\/\/127\.0\.0\.1:\d+\//);
    await put(store.connectionString, 'kept');
    await store.close();
    expect(await openTables(store.connectionString).storeAnswers()).toBe(false);
    expect(await rowsKept()).toEqual(['kept']);
  });

  it('is shared by all who open the same folder, and ends with the last of them', async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => openEmbeddedStore(folder)));
    expect(second?.connectionString).toBe(first?.connectionString);
    expect(third?.connectionString).toBe(first?.connectionString);
    await first?.close();
    await put(second?.connectionString ?? '', 'after the first had closed');
    await Promise.all([second?.close(), third?.close()]);
    expect(await openTables(first?.connectionString ?? '').storeAnswers()).toBe(false);
    expect(await rowsKept()).toEqual(['after the first had closed']);
  });

  it('is shared between processes, whichever of them started it, and outlives that one', async () => {
    const user = await startUser('starter');
    const store = await openEmbeddedStore(folder);
    expect(await rowsIn(store.connectionString)).toEqual(['starter']);
    user.stdin?.end();
    await once(user, 'exit');
    await put(store.connectionString, 'sharer');
    await store.close();
    expect(await rowsKept()).toEqual(['sharer', 'starter']);
  });

  it('has one server when several processes start on an empty folder at once', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const users = await Promise.all(names.map(startUser));
    const store = await openEmbeddedStore(folder);
    expect(await rowsIn(store.connectionString)).toEqual(names);
    for (const user of users) user.stdin?.end();
    await Promise.all(users.map((user) => user.exitCode ?? once(user, 'exit')));
    await store.close();
    expect(await rowsKept()).toEqual(names);
  });

  it('saves when the process that uses it is killed', async () => {
    const user = await startUser('killed');
    const pid = pidOfStore();
    user.kill('SIGKILL');
    await untilGone(pid);
    expect(await rowsKept()).toEqual(['killed']);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'lasts through %s to the whole group',
    async (signal) => {
      const user = await startUser('first');
      const pid = pidOfStore();
      // What a terminal does on Ctrl-C; the user of the store goes on for a moment, and writes.
      process.kill(-(user.pid ?? 0), signal);
      await once(user.stdout as NodeJS.ReadableStream, 'data');
      user.stdin?.end();
      await once(user, 'exit');
      await untilGone(pid);
      expect(await rowsKept()).toEqual(['first', 'first after the signal']);
    },
    20_000,
  );

  it('has ended with its process when whoever started it was the last to let go', async () => {
    const store = await openEmbeddedStore(folder);
    const pid = pidOfStore();
    await store.close();
    expect(isAlive(pid)).toBe(false);
    expect(await Promise.race([store.ended, 'nothing'])).toBe('nothing');
  });

  it('tells everybody who holds it when its server is killed', async () => {
    const stores = [await openEmbeddedStore(folder), await openEmbeddedStore(folder)];
    process.kill(pidOfStore(), 'SIGKILL');
    for (const store of stores) {
      expect(await store.ended).toBe(
        `The store in ${folder} stopped by itself; what was written in its last seconds may be lost. Start again.`,
      );
      await store.close();
    }
  });

  it('is taken over from a server that was killed, with what it had saved', async () => {
    const first = await openEmbeddedStore(folder);
    await put(first.connectionString, 'saved');
    await first.close();
    const second = await openEmbeddedStore(folder);
    const pid = pidOfStore();
    process.kill(pid, 'SIGKILL');
    await untilGone(pid);
    await second.close();
    expect(await rowsKept()).toEqual(['saved']);
  });
});

describe('an embedded store that cannot be opened says what to do', () => {
  it.each([
    ['not JSON', '{"collections": [{'],
    ['not tables', '[]'],
    ['emptied', ''],
  ])('when its file is %s, and leaves the file alone', async (_, content) => {
    const file = path.join(folder, 'tables.json');
    writeFileSync(file, content);
    await expect(openEmbeddedStore(folder)).rejects.toThrow(
      `The store in ${folder} cannot be read. Move the folder away (or restore a copy) and start again.`,
    );
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([]);
  });

  it('when its folder cannot be written to', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(openEmbeddedStore(path.join(file, 'data'))).rejects.toThrow(
      /cannot be written to. Set DATA_DIR/,
    );
  });

  it('when the development packages are not there', () => {
    expect(saidOf({ is: 'not installed' }, folder)).toBe(
      'The embedded store needs the development packages: run npm ci.',
    );
  });
});
