import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeLock } from '../../src/store/lock.ts';

vi.setConfig({ testTimeout: 40_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of a folder', () => {
  it('is held by one process until it is released', () => {
    const first = takeLock(folder);
    expect(takeLock(folder)).toEqual({ taken: false, heldBy: process.pid });
    if (first.taken) first.release();
    expect(takeLock(folder).taken).toBe(true);
    expect(readdirSync(folder)).toEqual(['store.lock.2']);
  });

  it('passes on from a process that has died', () => {
    writeFileSync(path.join(folder, 'store.lock.7'), String(deadPid()));
    expect(takeLock(folder).taken).toBe(true);
    expect(readdirSync(folder)).toEqual(['store.lock.8']);
  });

  it('passes on from a lock that cannot be read', () => {
    writeFileSync(path.join(folder, 'store.lock.3'), 'nonsense');
    expect(takeLock(folder).taken).toBe(true);
  });

  it('goes to one of many processes that see a dead one at the same moment, time after time', async () => {
    const module = pathToFileURL(path.join(import.meta.dirname, '../../src/store/lock.ts')).href;
    // Each takes locks as long as it gets them and writes down when it had one: two must never have it at once.
    const program = `
      import { takeLock } from ${JSON.stringify(module)};
      import { openSync, closeSync, unlinkSync } from 'node:fs';
      const inside = ${JSON.stringify(path.join(folder, 'inside'))};
      let got = 0;
      for (const until = Date.now() + 1500; Date.now() < until; ) {
        const lock = takeLock(${JSON.stringify(folder)});
        if (!lock.taken) continue;
        got++;
        closeSync(openSync(inside, 'wx'));
        unlinkSync(inside);
        lock.release();
      }
      process.stdout.write(String(got));`;
    const runs = Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      child.stdout.on('data', (data) => {
        said += data;
      });
      const [code] = await once(child, 'close');
      return { code, got: Number(said) };
    });
    const results = await Promise.all(runs);
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    expect(results.reduce((sum, { got }) => sum + got, 0)).toBeGreaterThan(50);
  });
});
