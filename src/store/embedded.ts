import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  endedByItself,
  greetingSchema,
  placeOf,
  placeSchema,
  type StartReport,
  saidOf,
  startReportSchema,
} from './embedded-place.ts';
import { isAlive } from './lock.ts';

export interface EmbeddedStore {
  connectionString: string;
  /** Resolves with one sentence when the store ends by itself; never once `close` was called. */
  ended: Promise<string>;
  /** Lets go of the store. Whoever lets go last waits until everything is saved. */
  close(): Promise<void>;
}

/** How long to wait for a process that has the store but does not answer: it may be starting or saving. */
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 50;

/**
 * The store for trying things out and for development: Azurite in a process of its own, on this machine only, with
 * its tables in `dataDir`. All processes that open the same folder share one store; it ends with the last of them.
 */
export async function openEmbeddedStore(dataDir: string): Promise<EmbeddedStore> {
  const folder = prepare(dataDir);
  const until = performance.now() + PATIENCE_MS;
  let holder: number | undefined;
  while (performance.now() < until) {
    const running = await holdRunning(folder);
    if (running) return running;
    // Whoever has the folder is starting or saving; one more process would only be told so again.
    if (holder !== undefined && isAlive(holder)) {
      await pause(LOOK_AGAIN_MS);
      continue;
    }
    const started = await start(folder);
    if (typeof started === 'object') return started;
    holder = started;
  }
  throw new Error(
    `The store in ${folder} is used by process ${holder}, which does not answer. End it and start again.`,
  );
}

function prepare(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    return realpathSync(dataDir);
  } catch (cause) {
    throw new Error(saidOf({ is: 'not writable' }, dataDir), { cause });
  }
}

/** Starts the store's process and holds it; or says which process has the folder. */
async function start(folder: string): Promise<EmbeddedStore | number | undefined> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const program = fileURLToPath(new URL('./azurite.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', loader, program, folder], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const report = await startReport(child);
  const said = saidOf(report, folder);
  if (said !== undefined) throw new Error(said);
  const store = report.is === 'ready' ? await holdRunning(folder) : undefined;
  // From here on it lives by who holds it, not by who started it.
  if (child.connected) child.disconnect();
  child.unref();
  if (store) return { ...store, close: () => closeAndReap(store, { folder, child, exited }) };
  return report.is === 'held' ? report.by : undefined;
}

/** Where nobody else holds the store, its process is about to exit, and whoever started it waits for that. */
async function closeAndReap(
  store: EmbeddedStore,
  { folder, child, exited }: { folder: string; child: ChildProcess; exited: Promise<void> },
): Promise<void> {
  const port = readPort(folder);
  await store.close();
  if (readPort(folder) === port) return;
  child.ref();
  await exited;
}

async function startReport(child: ChildProcess): Promise<StartReport> {
  const message = once(child, 'message').then(([told]) => startReportSchema.parse(told));
  const exit = once(child, 'exit').then(
    ([code]): StartReport => ({ is: 'failed', because: `it ended with code ${code}` }),
  );
  return Promise.race([message, exit]);
}

/** Holds the store that runs on a folder; undefined where none does. */
async function holdRunning(folder: string): Promise<EmbeddedStore | undefined> {
  const port = readPort(folder);
  if (port === undefined) return undefined;
  const socket = net.connect({ host: '127.0.0.1', port });
  const connectionString = await greetingOf(socket, folder);
  if (connectionString === undefined) {
    socket.destroy();
    return undefined;
  }
  // A process that has nothing else to do may end; its end lets go of the store.
  socket.unref().resume();
  const gone = new Promise<void>((done) => socket.once('close', () => done()));
  let letGo = false;
  const ended = new Promise<string>((tell) => {
    gone.then(() => {
      if (!letGo) tell(endedByItself(folder));
    });
  });
  const close = async (): Promise<void> => {
    letGo = true;
    socket.ref().end();
    await gone;
  };
  return { connectionString, ended, close };
}

function readPort(folder: string): number | undefined {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(placeOf(folder).placeFile, 'utf8'))).port;
  } catch {
    return undefined;
  }
}

/** The connection string that the store of this folder greets with; undefined for silence or any other answer. */
function greetingOf(socket: net.Socket, folder: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    socket
      .setTimeout(2_000, () => resolve(undefined))
      .on('error', () => resolve(undefined))
      .on('close', () => resolve(undefined))
      .on('data', (data) => {
        text += data.toString('utf8');
        if (!text.includes('\n')) return;
        socket.setTimeout(0);
        resolve(readGreeting(text, folder));
      });
  });
}

function readGreeting(text: string, folder: string): string | undefined {
  try {
    const greeting = greetingSchema.parse(JSON.parse(text));
    return greeting.folder === folder ? greeting.connectionString : undefined;
  } catch {
    return undefined;
  }
}
