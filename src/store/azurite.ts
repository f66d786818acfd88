import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { type RunningServer, startTableServer } from './azurite-server.ts';
import { type Greeting, placeOf, type StartReport } from './embedded-place.ts';
import { type Lock, takeLock } from './lock.ts';

/**
 * The program of the embedded store: Azurite on a folder, for as long as somebody holds it. Whoever uses the store
 * keeps one connection open; when the last one ends, by intent or because its process was killed, the store saves
 * and exits. Azurite saves by itself every five seconds only, so nothing else may end this process.
 */

const folder = process.argv[2] ?? '';
const { dataFile, placeFile } = placeOf(folder);

// A terminal sends these to every process of its group, to us as well as to those whose store we are.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

/** Tells whoever started us; done when the message is on its way. */
const report = (message: StartReport): Promise<void> =>
  new Promise((sent) => {
    if (process.connected && process.send) process.send(message, undefined, undefined, () => sent());
    else sent();
  });

async function fail(message: StartReport): Promise<never> {
  await report(message);
  process.exit(1);
}

/** Azurite would take a file it cannot read for an empty one, or fail with its own words. */
function checkReadable(): void {
  let text: string;
  try {
    text = readFileSync(dataFile, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const stored: unknown = JSON.parse(text);
  if (typeof stored !== 'object' || stored === null || !('collections' in stored))
    throw new Error('no tables');
}

async function lockFolder(): Promise<Lock & { taken: true }> {
  let lock: Lock;
  try {
    lock = takeLock(folder);
  } catch {
    return fail({ is: 'not writable' });
  }
  return lock.taken ? lock : fail({ is: 'held', by: lock.heldBy });
}

async function startAzurite(): Promise<RunningServer> {
  try {
    checkReadable();
  } catch {
    return fail({ is: 'damaged' });
  }
  try {
    return await startTableServer(dataFile);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND';
    return fail(missing ? { is: 'not installed' } : { is: 'failed', because: (error as Error).message });
  }
}

const lock = await lockFolder();
const azurite = await startAzurite();

const holders = new Set<net.Socket>();
const door = net.createServer({ allowHalfOpen: true }, (holder) => {
  holders.add(holder);
  const greeting: Greeting = { folder, connectionString: azurite.connectionString };
  holder.write(`${JSON.stringify(greeting)}\n`);
  const leave = (): void => {
    if (!holders.delete(holder)) return;
    if (holders.size === 0) void close(holder);
    else holder.end();
  };
  holder.resume().on('end', leave).on('close', leave).on('error', leave);
});

let closing = false;
/** Saves and exits; whoever left last is told by the end of its connection that everything is saved. */
async function close(last?: net.Socket): Promise<void> {
  if (closing) return;
  closing = true;
  door.close();
  rmSync(placeFile, { force: true });
  await azurite.close().catch(() => {});
  lock.release();
  if (last && !last.destroyed) await new Promise<void>((done) => last.end(done));
  process.exit(0);
}

process.on('disconnect', () => {
  if (holders.size === 0) void close();
});

door.listen(0, '127.0.0.1', () => {
  const { port } = door.address() as net.AddressInfo;
  const draft = path.join(folder, `store.json.${process.pid}`);
  writeFileSync(draft, JSON.stringify({ port, pid: process.pid }));
  renameSync(draft, placeFile);
  void report({ is: 'ready' }).then(() => {
    if (!process.connected && holders.size === 0) void close();
  });
});
