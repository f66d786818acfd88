import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createItemTable } from '../../src/store/item-table.ts';
import { openTables } from '../../src/store/tables.ts';
import { StoreUnreachable } from '../../src/store/unreachable.ts';
import { startAzurite } from '../azurite.ts';
import { startLosingStore } from './losing-store.ts';
import { aBatch, anItem, openInstance } from './rig.ts';

vi.setConfig({ testTimeout: 40_000 });

let azurite: RunningServer;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

/** The connection string with the store at another port. */
const at = (port: number): string =>
  azurite.connectionString.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`);

async function listen(server: net.Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as net.AddressInfo).port;
}

const troubles: [string, () => net.Server][] = [
  ['refuses connections', () => net.createServer()],
  ['takes connections and says nothing', () => net.createServer(() => {})],
  ['ends every connection', () => net.createServer((socket) => socket.destroy())],
  ['is broken', () => http.createServer((_, reply) => reply.writeHead(500).end())],
  [
    'is busy and asks for a minute',
    () => http.createServer((_, reply) => reply.writeHead(503, { 'Retry-After': '60' }).end()),
  ],
  ['lets nobody in', () => http.createServer((_, reply) => reply.writeHead(403).end())],
];

describe('a store that cannot be used', () => {
  it.each(troubles)('is told as such within three seconds when it %s', async (name, make) => {
    const sockets = new Set<net.Socket>();
    const server = make().on('connection', (socket: net.Socket) => sockets.add(socket));
    const port = await listen(server);
    if (name.startsWith('refuses')) await new Promise((done) => server.close(done));

    const tables = openTables(at(port));
    const items = createItemTable(tables.register);
    const tired = new Promise((_, reject) => setTimeout(() => reject(new Error('took too long')), 3_000));
    const reading = items.readOutstanding('SDP');
    await expect(Promise.race([reading, tired])).rejects.toBeInstanceOf(StoreUnreachable);
    await expect(reading).rejects.toMatchObject({ cause: expect.anything() });
    expect(await tables.storeAnswers()).toBe(false);

    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('is used again as soon as it is there, its tables made', async () => {
    const taken = net.createServer();
    const port = await listen(taken);
    await new Promise((done) => taken.close(done));
    const items = createItemTable(openTables(at(port)).register);
    await expect(items.readOutstanding('SDP')).rejects.toBeInstanceOf(StoreUnreachable);

    const proxy = net.createServer((socket) => {
      const onward = net.connect(
        Number(/127\.0\.0\.1:(\d+)/.exec(azurite.connectionString)?.[1]),
        '127.0.0.1',
      );
      socket.pipe(onward).pipe(socket);
      for (const end of [socket, onward]) end.on('error', () => {});
    });
    await new Promise<void>((done) => proxy.listen(port, '127.0.0.1', done));
    expect((await items.readOutstanding('SDP')).items).toEqual([]);
    proxy.close();
  });
});

describe('a connection string', () => {
  it('that cannot be read is refused without repeating it', () => {
    const open = () => openTables('AccountKey=c2VjcmV0');
    expect(open).toThrow(/TABLES_CONNECTION_STRING cannot be read/);
    expect(open).not.toThrow(/c2VjcmV0/);
  });

  it('that leads over plain HTTP to another machine is refused', () => {
    const far = azurite.connectionString.replace('127.0.0.1', '192.0.2.1');
    expect(() => openTables(far)).toThrow(/192\.0\.2\.1 over plain HTTP/);
  });
});

describe('a store whose replies get lost', () => {
  it('is written to once for each change: repeats meet their own success', async () => {
    let count = 0;
    const losing = await startLosingStore(azurite.connectionString, () => ++count % 3 === 0);
    const store = openInstance(losing.connectionString);
    const items = Array.from({ length: 35 }, (_, n) => anItem({ ref: `HC-${n}`, owners: [`Owner ${n}`] }));
    for (const status of ['in progress', 'complete', 'at risk'] as const) {
      const { problems } = await store.importer.apply(
        aBatch({ items: items.map((item) => ({ ...item, status })) }),
        status,
      );
      expect(problems).toEqual([]);
    }
    await store.register.linkAccount('ID-1', 'dave.ashton@police.example');
    await losing.close();

    const direct = openInstance(azurite.connectionString);
    const { items: stored } = await direct.items.readOutstanding('SDP');
    expect(stored.map(({ version }) => version)).toEqual(items.map(() => 3));
    for (const { item } of stored) expect(await direct.items.readHistory('SDP', item.ref)).toHaveLength(3);
    expect(await direct.importer.finishPending()).toBe(false);
  });
});
