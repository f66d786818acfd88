import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { reasonInLog } from './reason.ts';

/** How long Ctrl-C takes to reach every process of a terminal, in milliseconds. */
const SIGNAL_SPREADS = 300;
/** How long the Playground may take to end before it is killed, in milliseconds. */
const LAST_WORDS = 3_000;

export interface PlaygroundProcess {
  pid: number | undefined;
  /** Resolves with one sentence when the Playground ends by itself; never once `stop` was called. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Runs the Playground's own command in a folder. Its environment is only what is given, so that no credentials of
 * the shell reach it.
 */
export function spawnPlayground(
  folder: string,
  { words, env, logFile }: { words: string[]; env: Record<string, string>; logFile: string },
): PlaygroundProcess {
  const manifest = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json');
  const preload = new URL('./loopback.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', preload, join(manifest, '..', 'cli.js'), ...words], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let stopping = false;
  const gone = once(child, 'exit').then(([code, signal]) => String(signal ?? `exit code ${code}`));
  const ended = new Promise<string>((resolve) => {
    gone.then(async (exit) => {
      // Ctrl-C reaches the Playground too, perhaps before the launcher: then it did not end by itself.
      await pause(SIGNAL_SPREADS);
      if (!stopping) resolve(await reasonInLog(logFile, exit));
    });
  });
  return {
    pid: child.pid,
    ended,
    async stop() {
      stopping = true;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), LAST_WORDS);
      await gone;
      clearTimeout(late);
    },
  };
}
