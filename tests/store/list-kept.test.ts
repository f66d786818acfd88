import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createKeptRows } from '../../src/store/kept-rows.ts';
import { listKept } from '../../src/store/list-kept.ts';
import type { Entity } from '../../src/store/row.ts';
import { openTables } from '../../src/store/tables.ts';
import { startAzurite } from '../azurite.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let azurite: RunningServer;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

const RANGE = { from: 'r', below: 's' };
const rowKey = (n: number): string => `r${String(n).padStart(5, '0')}`;

/** A partition of its own, and how often its rows were parsed. */
function open(partitionKey: string) {
  const { register } = openTables(azurite.connectionString, { attemptMs: 20_000 });
  const parsed: string[] = [];
  const kept = createKeptRows((row: Entity) => {
    parsed.push(String(row.rowKey));
    return { row: String(row.rowKey), words: String(row.words), version: row.version };
  });
  return {
    parsed,
    list: () => listKept(register, partitionKey, RANGE, kept),
    create: async (numbers: number[]) => {
      for (let from = 0; from < numbers.length; from += 100) {
        await register.submitTransaction(
          numbers
            .slice(from, from + 100)
            .map((n) => ['create', { partitionKey, rowKey: rowKey(n), version: 1, words: `${n}` }]),
        );
      }
    },
    change: (n: number, words: string) =>
      register.updateEntity({ partitionKey, rowKey: rowKey(n), version: 2, words }, 'Replace'),
    remove: (n: number) => register.deleteEntity(partitionKey, rowKey(n)),
  };
}

it('only rows that changed since are parsed again, and all come in the order of their keys', async () => {
  const { parsed, list, create, change, remove } = open('P1');
  await create([1, 2, 4, 5]);
  const first = await list();
  expect(first.map(({ words }) => words)).toEqual(['1', '2', '4', '5']);
  await change(4, 'four');
  await create([3]);
  await remove(5);
  parsed.length = 0;
  const second = await list();
  expect(second.map(({ words }) => words)).toEqual(['1', '2', '3', 'four']);
  expect(parsed).toEqual([rowKey(3), rowKey(4)]);
  expect(second[0]).toBe(first[0]);
});

it('a range of more than a thousand rows is read to its end, at first and again', async () => {
  const { parsed, list, create, change } = open('P2');
  const numbers = Array.from({ length: 2_150 }, (_, n) => n);
  await create(numbers);
  const rows = numbers.map(rowKey);
  expect((await list()).map(({ row }) => row)).toEqual(rows);
  await change(1_500, 'changed');
  parsed.length = 0;
  const again = await list();
  expect(again.map(({ row }) => row)).toEqual(rows);
  expect(again[1_500]?.words).toBe('changed');
  expect(parsed).toEqual([rowKey(1_500)]);
});

it('a range without rows is empty', async () => {
  expect(await open('P3').list()).toEqual([]);
});

it('a store that does not answer is told of', async () => {
  const nowhere = azurite.connectionString.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:1');
  const { register } = openTables(nowhere);
  const kept = createKeptRows((row: Entity) => row);
  await expect(listKept(register, 'P', RANGE, kept)).rejects.toThrow(/store/i);
});
