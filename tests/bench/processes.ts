import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Bots in processes of their own, and what they take of the machine as Linux counts it. */

export interface BotProcess {
  url: string;
  /** Milliseconds of processor time so far, its own and the system's for it. */
  cpu(): number;
  /** Resident megabytes. */
  resident(): number;
  /** Megabytes of the heap that are still needed, after a full collection. */
  needed(): Promise<number>;
  stop(): Promise<void>;
}

const ROOT = path.join(import.meta.dirname, '../..');
const TICKS_A_SECOND = 100;
const TOLD = ['--expose-gc', '--import', 'tsx', '--import', path.join(import.meta.dirname, 'tell-heap.ts')];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts a program of ours, and waits until it says that it listens. */
export async function startBot(file: string, env: Record<string, string>): Promise<BotProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [...TOLD, path.join(ROOT, file)], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await listening(child, port);
  const { pid } = child;
  const proc = (name: string): string => readFileSync(`/proc/${pid}/${name}`, 'utf8');
  return {
    url: `http://127.0.0.1:${port}`,
    cpu: () => {
      // After the name, which may hold spaces: the 12th and 13th are user and system time.
      const fields = proc('stat')
        .replace(/^.*\) /, '')
        .split(' ');
      return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
    },
    resident: () => Number(/VmRSS:\s+(\d+)/.exec(proc('status'))?.[1] ?? 0) / 1024,
    needed: async () => {
      child.send('heap');
      const [bytes] = (await once(child, 'message')) as [number];
      return bytes / 1024 / 1024;
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits until the port is taken; a bot that ends before is a fault. */
async function listening(child: ChildProcess, port: number): Promise<void> {
  for (let left = 600; left > 0; left--) {
    if (child.exitCode !== null) throw new Error(`The bot ended with ${child.exitCode} before it listened.`);
    const taken = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    );
    if (taken) return;
    await sleep(20);
  }
  child.kill('SIGKILL');
  throw new Error('The bot did not listen within a dozen seconds.');
}
