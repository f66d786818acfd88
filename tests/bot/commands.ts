import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from './fellshire.ts';

/** The project's commands as somebody runs them in a terminal, with a folder of their own. */

export interface Ended {
  status: number | null;
  out: string[];
  err: string[];
}

export interface Running {
  /** Resolves with what it has printed once that matches; with all of it when it ends before. */
  until(printed: RegExp): Promise<string>;
  /** Sends a signal to every process of its group, as a terminal does; how it ended. */
  signal(name: 'SIGTERM' | 'SIGINT'): Promise<Ended>;
  ended: Promise<Ended>;
}

export interface Desk {
  folder: string;
  /** Writes a file and says where it is. */
  write(name: string, text: string): string;
  /** The small register, as files. */
  register(): string[];
  start(words: string[], env?: Record<string, string>): Running;
  run(words: string[], env?: Record<string, string>): Promise<Ended>;
  clear(): void;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** A port that nothing listens on just now. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

/** A folder for files and the store; `npm run` there knows nothing of this test run's own settings. */
export function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const children = new Set<ChildProcess>();

  function start(words: string[], env: Record<string, string> = {}): Running {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn('npm', ['run', '--silent', ...words], {
      env: { PATH, HOME, DATA_DIR: join(folder, 'data'), ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (data) => {
      said.out += data;
    });
    child.stderr.on('data', (data) => {
      said.err += data;
    });
    const ended = once(child, 'close').then(([status]): Ended => {
      children.delete(child);
      return { status: status as number | null, out: linesOf(said.out), err: linesOf(said.err) };
    });
    return {
      ended,
      async until(printed) {
        const found = new Promise<void>((resolve) => {
          const look = () => printed.test(said.out) && resolve();
          child.stdout.on('data', look);
        });
        await Promise.race([found, ended]);
        return said.out + said.err;
      },
      signal(name) {
        process.kill(-Number(child.pid), name);
        return ended;
      },
    };
  }

  return {
    folder,
    write(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    register: () =>
      filesOf().map(({ name, bytes }) => {
        writeFileSync(join(folder, name), bytes);
        return join(folder, name);
      }),
    start,
    run: (words, env) => start(words, env).ended,
    clear() {
      for (const child of children) process.kill(-Number(child.pid), 'SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
