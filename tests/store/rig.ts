import { randomUUID } from 'node:crypto';
import { type Batch, emptyBatch } from '../../src/register/batch.ts';
import type { Board, Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import { createImporter } from '../../src/store/apply-import.ts';
import { createChanges } from '../../src/store/changes.ts';
import { createDirectoryTable } from '../../src/store/directory-table.ts';
import { createItemTable } from '../../src/store/item-table.ts';
import { createRegister } from '../../src/store/register.ts';
import { openTables } from '../../src/store/tables.ts';

/** One instance of the program on a store: several of them may share one. */
export function openInstance(
  connectionString: string,
  { now = () => new Date('2017-11-04T12:00:00Z'), onRequest = (_method: string, _table: string) => {} } = {},
) {
  const requests: string[] = [];
  const tables = openTables(connectionString, {
    attemptMs: 10_000,
    onRequest: (method, table) => {
      requests.push(`${method} ${table}`);
      onRequest(method, table);
    },
  });
  const items = createItemTable(tables.register);
  const directory = createDirectoryTable(tables.register, { newId: randomUUID });
  const importer = createImporter({ items, directory, imports: tables.imports, now, newId: randomUUID });
  const register = createRegister({ items, directory, now });
  const changes = createChanges({ items, directory });
  return { tables, items, directory, importer, register, changes, requests };
}
export type Instance = ReturnType<typeof openInstance>;

export const anItem = (item: Partial<Item> = {}): Item => ({
  ref: 'HC-1',
  kind: 'action',
  board: 'SDP',
  title: 'Publish the hate crime plan',
  detail: '',
  source: 'Hate Crime Review',
  area: '',
  owners: [],
  organisations: [],
  timescale: 'March 2018',
  status: 'not started',
  visibility: 'open',
  progress: '',
  ...item,
});

export const aPerson = (person: Partial<Person> = {}): Person => ({
  name: 'Dave Ashton',
  email: 'dave.ashton@police.example',
  organisation: '',
  posts: [],
  role: 'member',
  boards: ['SDP'],
  cleared: false,
  ...person,
});

export const aBoard = (code: string): Board => ({ code, name: `Board ${code}`, aliases: [], meetings: [] });

export const aBatch = (batch: Partial<Batch> = {}): Batch => ({
  ...emptyBatch(),
  boards: [aBoard('SDP')],
  ...batch,
});
