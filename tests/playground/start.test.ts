import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newcomersShell, runNpm } from './npm.ts';

const CHECK = new URL('../../src/playground/check-machine.mjs', import.meta.url);

describe('npm start', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('names the port that is busy, says what to do, and starts nothing', async () => {
    const env = await newcomersShell({ DATA_DIR: join(folder, 'data') });
    const other = createServer().listen(Number(env.PORT), '127.0.0.1');
    await once(other, 'listening');
    const run = runNpm(['--silent', 'start'], env);
    expect(await run.ended).toBe(1);
    other.close();
    expect(run.printed()).toBe(
      `Port ${env.PORT} is in use by another program. Stop that program, or choose another port, for example: PORT=4978 npm start\n`,
    );
    await run.nothingLeft();
  });

  it('says that it is for local mode only where the bot is registered with Microsoft', async () => {
    const env = await newcomersShell({ DATA_DIR: join(folder, 'data'), MicrosoftAppId: 'an-app' });
    const run = runNpm(['--silent', 'start'], env);
    expect(await run.ended).toBe(1);
    expect(run.printed()).toBe(
      'npm start is for trying the bot out in local mode, without Microsoft. Unset MicrosoftAppId, or start the bot with: npm run bot\n',
    );
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('says what to run where the packages are not installed', async () => {
    const script = join(folder, 'src/playground/check-machine.mjs');
    await cp(CHECK, script);
    const checking = promisify(execFile)(process.execPath, [script]);
    await expect(checking).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The package tsx, .* is not installed\. Run: npm ci && npm start\n$/),
    });
  });
});
