import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openEmbeddedStore } from '../src/store/embedded.ts';
import { openTables } from '../src/store/tables.ts';
import { newcomersShell, type Run, runNpm } from './playground/npm.ts';

vi.setConfig({ testTimeout: 40_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bot-process-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const data = () => join(folder, 'data');

/** Runs `npm run bot` until it serves, with a row written to its store. */
async function runningBot(more: Record<string, string> = {}): Promise<Run> {
  const env = await newcomersShell({ DATA_DIR: data(), LOG_LEVEL: 'silent', ...more });
  const run = runNpm(['run', '--silent', 'bot'], env);
  const stopped = run.ended.then(() => Promise.reject(new Error(`The bot did not start:\n${run.printed()}`)));
  await Promise.race([stopped, untilServing(`http://127.0.0.1:${env.PORT}/readyz`)]);
  const store = await openEmbeddedStore(data());
  await openTables(store.connectionString).register.createEntity({ partitionKey: 'p', rowKey: 'kept' });
  await store.close();
  return run;
}

async function untilServing(url: string): Promise<void> {
  const serves = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await serves())) await pause(50);
}

async function isKept(): Promise<boolean> {
  const store = await openEmbeddedStore(data());
  const rows = openTables(store.connectionString).register.listEntities();
  const first = await rows.next();
  await store.close();
  return first.value?.rowKey === 'kept';
}

/** A shell like that of Windows: it has no `exec`, so it stays between npm and the bot. */
function shellWithoutExec(): Record<string, string> {
  const file = join(folder, 'shell');
  writeFileSync(file, `#!/bin/sh\nexec sh -c "$(echo "$2" | sed 's/^exec /no-such-command /'); exit"\n`, {
    mode: 0o755,
  });
  return { npm_config_script_shell: file };
}

describe('npm run bot', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends with status 0 when npm gets %s', async (signal) => {
    const run = await runningBot();
    run.signalNpm(signal);
    expect(await run.ended).toBe(0);
    await run.nothingLeft();
    expect(await isKept()).toBe(true);
  });

  it('leaves nothing running when npm is killed', async () => {
    const run = await runningBot();
    run.signalNpm('SIGKILL');
    await run.nothingLeft();
    expect(await isKept()).toBe(true);
  });

  it('ends with npm where a shell stands between the two', async () => {
    const run = await runningBot(shellWithoutExec());
    run.signalNpm('SIGTERM');
    await run.ended;
    await run.nothingLeft();
    expect(await isKept()).toBe(true);
  });

  it('ends with status 1 and one sentence when its store stops by itself', async () => {
    const run = await runningBot();
    process.kill(JSON.parse(readFileSync(join(data(), 'store.json'), 'utf8')).pid, 'SIGKILL');
    expect(await run.ended).toBe(1);
    expect(run.printed()).toBe(
      `The store in ${data()} stopped by itself; what was written in its last seconds may be lost. Start again.\n`,
    );
    await run.nothingLeft();
  });
});
