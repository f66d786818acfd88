import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createFilesTable, type KeptFile } from '../../src/store/files-table.ts';
import { openTables } from '../../src/store/tables.ts';
import { startAzurite } from '../azurite.ts';

let azurite: RunningServer;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

let at: Date;
let requests: string[];
beforeEach(() => {
  at = new Date('2017-11-04T12:00:00Z');
  requests = [];
});

/** A copy of the program; one that dies sends no request after the nth. */
function openFiles(diesAfter = Number.POSITIVE_INFINITY) {
  const tables = openTables(azurite.connectionString, {
    attemptMs: 20_000,
    onRequest: (method, table) => {
      if (table === 'Tables') return;
      if (requests.push(`${method} ${table}`) > diesAfter) throw new Error('killed');
    },
  });
  const newSecret = () => randomBytes(32).toString('base64url');
  return { tables, ...createFilesTable(tables.files, { now: () => at, newSecret }) };
}

const aFile = (file: Partial<KeptFile> = {}): KeptFile => ({
  name: 'register – 31 October.xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes: new TextEncoder().encode('a file'),
  account: '5e0a3b52-6a4f-4c4f-9d3f-6f2f8a3f1c11',
  note: { kind: 'paper', choices: { board: 'SDP' } },
  until: '2017-11-05T12:00:00.000Z',
  ...file,
});

async function allRows(): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const row of openFiles().tables.files.listEntities()) rows.push(row);
  return rows;
}

const keysLeft = async () => (await allRows()).map(({ partitionKey, rowKey }) => `${partitionKey} ${rowKey}`);

const MB = 1024 * 1024;

describe('a file', () => {
  it.each([0, 1, 23_999, 24_000, 24_001, 239_999, 240_000, 240_001, 999_983, 10 * MB])(
    'of %i bytes comes back as it was, in any copy of the program',
    async (size) => {
      const file = aFile({ bytes: new Uint8Array(randomBytes(size)) });
      const id = await openFiles().put(file);
      const back = await openFiles().get(id);
      expect(back && createHash('md5').update(back.bytes).digest('hex')).toBe(
        createHash('md5').update(file.bytes).digest('hex'),
      );
      expect({ ...back, bytes: undefined }).toEqual({ ...file, bytes: undefined });
      await openFiles().remove(id);
      expect(await keysLeft()).toEqual([]);
    },
  );

  it('of more than 10 MB is refused', async () => {
    const files = openFiles();
    await expect(files.put(aFile({ bytes: new Uint8Array(10 * MB + 1) }))).rejects.toThrow(/more than 10 MB/);
    expect(await keysLeft()).toEqual([]);
  });

  it('lies in rows and properties that Azure takes, and under no key that leads to it', async () => {
    const files = openFiles();
    const id = await files.put(aFile({ bytes: new Uint8Array(randomBytes(2 * MB)) }));
    expect(id).toMatch(/^[\w-]{43}$/);
    for (const row of await allRows()) {
      const values = Object.values(row).filter((value) => value instanceof Uint8Array);
      expect(values.every(({ byteLength }) => byteLength <= 64 * 1024)).toBe(true);
      expect(values.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(MB);
      expect(JSON.stringify({ ...row, ...values.map(() => '') })).not.toContain(id);
    }
    await files.remove(id);
  });

  it('is not found by another id, nor by its own hash', async () => {
    const files = openFiles();
    const id = await files.put(aFile());
    const hash = createHash('sha256').update(id).digest('hex');
    for (const other of ['', 'x', hash, `${id} `, '../../etc/passwd', "' or 1 eq 1"])
      expect(await files.get(other)).toBeUndefined();
    await files.remove(id);
  });

  it('gets another note, the last one of several at once, and keeps its content', async () => {
    const files = openFiles();
    const id = await files.put(aFile({ note: undefined }));
    expect((await files.get(id))?.note).toBeNull();
    const notes = [1, 2, 3, 4].map((n) => ({ n, long: 'é'.repeat(60_000) }));
    expect(await Promise.all(notes.map((note) => openFiles().note(id, note)))).toEqual(notes.map(() => true));
    const file = await files.get(id);
    expect(notes).toContainEqual(file?.note);
    expect(new TextDecoder().decode(file?.bytes)).toBe('a file');
    await files.remove(id);
    expect(await files.note(id, 'late')).toBe(false);
    expect(await files.get(id)).toBeUndefined();
    expect(await keysLeft()).toEqual([]);
  });

  it('removed twice, or by two at once, is gone', async () => {
    const files = openFiles();
    const id = await files.put(aFile());
    await Promise.all([files.remove(id), openFiles().remove(id)]);
    await files.remove(id);
    expect(await keysLeft()).toEqual([]);
  });
});

describe('a file whose time is over', () => {
  it('is not given out any more, and is removed at a cost of its own alone', async () => {
    const files = openFiles();
    const soon = await files.put(aFile({ until: '2017-11-04T12:15:00Z' }));
    const kept = await Promise.all(Array.from({ length: 30 }, () => files.put(aFile())));
    at = new Date('2017-11-04T12:14:59.999Z');
    expect(await files.get(soon)).toBeDefined();
    expect(await files.removeExpired()).toBe(0);

    at = new Date('2017-11-04T12:15:00Z');
    expect(await files.get(soon)).toBeUndefined();
    expect(await files.note(soon, 'late')).toBe(false);
    requests.length = 0;
    expect(await files.removeExpired()).toBe(1);
    expect(requests.length).toBeLessThanOrEqual(5);
    requests.length = 0;
    expect(await files.removeExpired()).toBe(0);
    expect(requests).toEqual(['GET files']);

    for (const id of kept) expect(await files.get(id)).toBeDefined();
    at = new Date('2017-11-05T12:00:00Z');
    expect(await files.removeExpired()).toBe(30);
    expect(await keysLeft()).toEqual([]);
  });

  it('is removed by two sweeps at once', async () => {
    await Promise.all([1, 2, 3].map(() => openFiles().put(aFile())));
    at = new Date('2017-11-06T12:00:00Z');
    await Promise.all([openFiles().removeExpired(), openFiles().removeExpired()]);
    expect(await keysLeft()).toEqual([]);
  });
});

describe('a process that dies', () => {
  const file = aFile({ bytes: new Uint8Array(700_000) });

  it('over putting a file leaves nothing that is given out, and nothing for good', async () => {
    const whole = openFiles();
    await whole.remove(await whole.put(file));
    for (let n = 0; n < 5; n++) {
      requests = [];
      await expect(openFiles(n).put(file)).rejects.toThrow('killed');
      requests = [];
      const rows = await allRows();
      expect(rows.filter(({ rowKey }) => rowKey === 'head')).toEqual([]);
    }
    at = new Date('2017-11-06T12:00:00Z');
    await openFiles().removeExpired();
    expect(await keysLeft()).toEqual([]);
  });

  it('over removing one leaves it whole or gone, and nothing for good', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) {
      at = new Date('2017-11-04T12:00:00Z');
      const id = await openFiles().put(file);
      ids.push(id);
      requests = [];
      await openFiles(n)
        .remove(id)
        .catch(() => {});
      requests = [];
      const back = await openFiles().get(id);
      expect([undefined, file.bytes.byteLength]).toContain(back?.bytes.byteLength);
    }
    at = new Date('2017-11-06T12:00:00Z');
    await openFiles().removeExpired();
    expect(await keysLeft()).toEqual([]);
  });
});
