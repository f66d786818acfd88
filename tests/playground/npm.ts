import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { groupRuns } from './process-group.ts';

/** A run of one of the project's own commands, as a person would type it. */
export interface Run {
  /** Waits for the line that invites to open an address; the address. Throws what was printed when there is none. */
  addressToOpen(): Promise<string>;
  /** Sends what Ctrl-C sends, to every process of the terminal; the exit status. */
  interrupt(): Promise<number | null>;
  /** Sends a signal to npm alone, as a service manager may. */
  signalNpm(signal: NodeJS.Signals): void;
  /** The exit status, once it ends by itself. */
  ended: Promise<number | null>;
  printed(): string;
  /** Resolves when every process that it started is gone; throws when one is still there after some seconds. */
  nothingLeft(): Promise<void>;
}

/** Any port will do, but each run needs one of its own: test files run side by side. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** What a newcomer's shell holds, without the settings of this test run, and a port that is free. */
export const newcomersShell = async (more: Record<string, string>): Promise<NodeJS.ProcessEnv> => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  PORT: String(await freePort()),
  ...more,
});

/** Runs `npm …` in a process group of its own, as a terminal does, with nothing to read from. */
export function runNpm(words: string[], env: NodeJS.ProcessEnv): Run {
  const child: ChildProcess = spawn('npm', words, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const group = Number(child.pid);
  let printed = '';
  const more = new Set<() => void>();
  const hear = (data: Buffer) => {
    printed += data.toString();
    for (const tell of more) tell();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = once(child, 'close').then(([status]) => status as number | null);

  return {
    ended,
    printed: () => printed,
    async addressToOpen() {
      const address = () => /^Open (http:\/\/127\.0\.0\.1:\d+) /m.exec(printed)?.[1];
      const invited = new Promise<void>((resolve) => {
        more.add(() => address() !== undefined && resolve());
      });
      await Promise.race([invited, ended]);
      const found = address();
      if (found === undefined) throw new Error(`npm ${words.join(' ')} invited nobody:\n${printed}`);
      return found;
    },
    interrupt() {
      if (groupRuns(group)) process.kill(-group, 'SIGINT');
      return ended;
    },
    signalNpm(signal) {
      child.kill(signal);
    },
    async nothingLeft() {
      const until = performance.now() + 20_000;
      while (groupRuns(group)) {
        if (performance.now() > until) throw new Error(`npm ${words.join(' ')} left a process running.`);
        await pause(50);
      }
    },
  };
}
