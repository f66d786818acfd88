import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './commands.ts';

/** The bot in a process of its own, whose memory can be watched. */

const LISTENING = /"port":(\d+)[^\n]*"listening"/;
const WATCH_MS = 250;
const run = promisify(execFile);

export async function startBotApart(env: Record<string, string>) {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const program = fileURLToPath(new URL('../../src/bot.ts', import.meta.url));
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', loader, program], {
    env: { PATH, HOME, PORT: await freePort(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listening = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data;
        if (LISTENING.test(said)) resolve();
      });
    }
  });
  const closed = once(child, 'close');
  await Promise.race([listening, closed]);
  const port = LISTENING.exec(said)?.[1];
  if (port === undefined) throw new Error(`The bot did not start:\n${said}`);

  /** Bytes that the process holds, those of the processes that it starts not counted. */
  const rss = async (): Promise<number> =>
    Number((await run('ps', ['-o', 'rss=', '-p', String(child.pid)])).stdout) * 1024;
  let most = 0;
  let watched = Promise.resolve();
  const watch = setInterval(() => {
    watched = rss().then(
      (bytes) => {
        most = Math.max(most, bytes);
      },
      () => undefined,
    );
  }, WATCH_MS);

  return {
    url: `http://127.0.0.1:${port}`,
    rss,
    /** The most that it held since it was started. */
    most: () => most,
    /** The processes that it has started and that still run, as their command lines. */
    async children(): Promise<string[]> {
      const { stdout } = await run('ps', ['-eo', 'ppid=,args=']);
      return stdout.split('\n').filter((line) => Number.parseInt(line, 10) === child.pid);
    },
    log: () => said,
    async close(): Promise<void> {
      clearInterval(watch);
      await watched;
      child.kill('SIGTERM');
      await closed;
    },
  };
}
