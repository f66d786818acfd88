import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import { createMisunderstoodTable } from '../../src/store/misunderstood-table.ts';
import { openTables, type Tables } from '../../src/store/tables.ts';
import { startAzurite } from '../azurite.ts';

let azurite: Awaited<ReturnType<typeof startAzurite>>;
let tables: Tables;
const day = (text: string): Day => text as Day;
let today = day('2018-01-15');
const open = () => createMisunderstoodTable(tables.conversations, { today: () => today });

beforeAll(async () => {
  azurite = await startAzurite();
  tables = openTables(azurite.connectionString, { attemptMs: 10_000 });
}, 30_000);
afterAll(() => azurite.close());

/** Every row of the table, as it is kept. */
async function rows(): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for await (const row of tables.conversations.listEntities()) all.push(row);
  return all;
}

beforeEach(async () => {
  today = day('2018-01-15');
  for (const { partitionKey, rowKey } of await rows())
    await tables.conversations.deleteEntity(String(partitionKey), String(rowKey));
});

describe('a question that was not understood', { timeout: 60_000 }, () => {
  it('is one row however often it is asked and however it is dotted', async () => {
    const table = open();
    await table.note({ said: 'How tall is the moon?', exempt: false });
    today = day('2018-01-17');
    await table.note({ said: 'how tall is the MOON', exempt: false });
    expect(await table.list({ exempt: false })).toEqual([
      { said: 'How tall is the moon?', times: 2, last: '2018-01-17' },
    ]);
  });

  it('is kept without anything but its text, a count and a day', async () => {
    await open().note({ said: 'How tall is the moon?', exempt: false });
    const kept = (await rows()).map(({ timestamp: _, etag: _etag, ...row }) => row);
    expect(kept).toEqual([
      { partitionKey: 'misunderstood', rowKey: 'day~2018-01-15', fresh: 1 },
      {
        partitionKey: 'misunderstood',
        rowKey: expect.stringMatching(/^open~[0-9a-f]{40}$/),
        said: 'How tall is the moon?',
        times: 1,
        last: '2018-01-15',
      },
    ]);
  });

  it('that may be about exempt items is listed only where those are called for', async () => {
    const table = open();
    await table.note({ said: 'why zephyr', exempt: true });
    await table.note({ said: 'why moon', exempt: true });
    await table.note({ said: 'why moon', exempt: false });
    expect(await table.list({ exempt: false })).toEqual([{ said: 'why moon', times: 1, last: '2018-01-15' }]);
    expect((await table.list({ exempt: true })).map(({ said, times }) => `${said} ${times}`).sort()).toEqual([
      'why moon 2',
      'why zephyr 1',
    ]);
  });

  it('is counted by every one of many copies that note it at the same moment', async () => {
    await Promise.all(
      [open(), open(), open()].map((table) => table.note({ said: 'why moon', exempt: false })),
    );
    expect(await open().list({ exempt: false })).toEqual([
      { said: 'why moon', times: 3, last: '2018-01-15' },
    ]);
  });

  it('is left out where a flood came before it on the same day', async () => {
    const table = open();
    for (let n = 0; n < 60; n++) await table.note({ said: `why moon ${n}`, exempt: n % 2 === 0 });
    await table.note({ said: 'why moon 0', exempt: true });
    expect(await rows()).toHaveLength(51);
    expect((await table.list({ exempt: true })).find(({ said }) => said === 'why moon 0')?.times).toBe(2);
    today = day('2018-01-16');
    await table.note({ said: 'why sun', exempt: false });
    expect((await table.list({ exempt: true })).map(({ said }) => said)).toContain('why sun');
  });

  it('goes when it was last asked before a day, and takes that day’s count along', async () => {
    const table = open();
    await table.note({ said: 'old', exempt: false });
    await table.note({ said: 'old and exempt', exempt: true });
    await table.note({ said: 'asked again', exempt: false });
    today = day('2018-02-01');
    await table.note({ said: 'asked again', exempt: false });
    await table.note({ said: 'new', exempt: false });
    expect(await table.removeOlder(day('2018-02-01'))).toBe(2);
    expect((await table.list({ exempt: true })).map(({ said }) => said).sort()).toEqual([
      'asked again',
      'new',
    ]);
    expect((await rows()).map(({ rowKey }) => rowKey).filter((key) => /^day/.test(String(key)))).toEqual([
      'day~2018-02-01',
    ]);
    expect(await table.removeOlder(day('2018-02-01'))).toBe(0);
  });
});
