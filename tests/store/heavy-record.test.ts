import { RestError, type TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createSeals } from '../../src/store/record-seals.ts';
import { verifyRegister } from '../../src/store/verify-register.ts';
import { readDigest, sayDigest, sayWrong } from '../../src/store/verify-says.ts';
import { startAzurite } from '../azurite.ts';
import { aChange, heldOf, makeChange } from './changing.ts';
import { make, undo } from './officer.ts';
import { allRows, type Rows, verify, wrongs } from './record.ts';
import { aBatch, anItem, type Instance, openInstance } from './rig.ts';
import { boards, first, second } from './whole-register.ts';

type Kept = ReturnType<typeof readDigest>;

let azurite: RunningServer;
let store: Instance;
let client: TableClient;
beforeAll(async () => {
  azurite = await startAzurite();
  let now = new Date('2018-03-03T12:00:00Z');
  store = openInstance(azurite.connectionString, { now: () => now });
  client = store.tables.register;
  const seals = createSeals(client, { now: () => now });
  const day = async (): Promise<void> => {
    for (const { code } of boards) await seals.seal(code);
    now = new Date(now.getTime() + 86_400_000);
  };
  await make(store, first);
  for (const progress of ['a', 'b', 'e'])
    for (const ref of ['HC-1', 'HC-3']) {
      const held = await heldOf(store, 'SDP', ref);
      await makeChange(
        store,
        held,
        { ...held.item, progress, detail: ref + progress === 'HC-1e' ? 'x'.repeat(31_000) : '' },
        { commandId: progress },
      );
    }
  await day();
  await make(store, second);
  await undo(store);
  const held = await heldOf(store, 'SDP', 'HC-2');
  await store.changes.write(held, undefined, aChange(held, undefined, { commandId: 'removal' }));
  await make(
    store,
    aBatch({
      boards,
      items: [
        anItem({ ref: 'SC-1', board: 'SDP', title: 'Moved' }),
        anItem({ ref: 'HC-4', status: 'complete', agreed: '2017-03-01' as Day, rank: 2 }),
      ],
    }),
  );
  await day();
});
afterAll(() => azurite.close());

/** The rows of the record; what else a board has is its index, which is worked out from the items. */
const isRecord = ({ partitionKey, rowKey }: Rows): boolean =>
  !partitionKey.startsWith('~') && rowKey !== 'index';

/** Every way in which one property of a row can be made another. */
function alterations(row: Rows): Rows[] {
  const { partitionKey, rowKey, ...holds } = row;
  const keys = { partitionKey, rowKey };
  const changed = Object.entries(holds).flatMap(([name, value]): Rows[] => {
    const { [name]: _, ...rest } = holds;
    const values =
      typeof value === 'string'
        ? [`${value} `, value.slice(1), value === '' ? 'x' : '', value.replace(/[a-z]/, 'Q')]
        : typeof value === 'number'
          ? [value + 1, String(value)]
          : [!value];
    const others = values
      .filter((other) => other !== value)
      .map((other) => ({ ...keys, ...rest, [name]: other }));
    return [...others, { ...keys, ...rest }];
  });
  return [...changed, { ...row, added: 'x' }];
}

/** A table that has these rows, for reading alone: it understands the two filters that reading uses. */
function tableOf(rows: Map<string, Rows>): TableClient {
  const sorted = (): Rows[] => [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  // What the store adds to each row, and changes with it: a table that is only read stays as it is.
  const etag = 'W/"1"';
  const table = {
    async *listEntities({ queryOptions = {} }: { queryOptions?: { filter?: string } } = {}) {
      const filter = queryOptions.filter ?? '';
      const [, partition, from = '', below = ''] =
        /^PartitionKey eq '(.*)' and RowKey ge '(.*)' and RowKey lt '(.*)'$/.exec(filter) ?? [];
      if (filter !== '' && partition === undefined) throw new Error(`This table does not know ${filter}`);
      for (const row of sorted()) {
        const isIn = row.partitionKey === partition && from <= row.rowKey && row.rowKey < below;
        if (filter === '' || isIn) yield { ...row, etag };
      }
    },
    async getEntity(partition: string, rowKey: string) {
      const row = rows.get(`${partition} ${rowKey}`);
      if (!row) throw new RestError('There is no such row.', { statusCode: 404 });
      return { ...row, etag };
    },
  };
  return table as unknown as TableClient;
}

/** Beside the register somebody keeps its newest seals, without which nobody knew that one of them had gone. */
async function wrongIn(rows: Map<string, Rows>, kept: Kept): Promise<string[]> {
  const options = { mayBeMoving: async () => false, kept };
  return sayWrong({ ...(await verifyRegister(tableOf(rows), options)), isCutShort: false });
}

describe('the record of a register with imports, updates, moves, removals and an import taken back', () => {
  it('shows each of more than a thousand single changes and removals of its rows', async () => {
    expect(await wrongs(store)).toEqual([]);
    const rows = [...(await allRows(client)).values()].filter(isRecord);
    const kinds = new Set(rows.map(({ rowKey }) => rowKey.split('~')[0]));
    expect([...kinds].sort()).toEqual(['done', 'hist', 'open', 'seal', 'when']);
    const all = await allRows(client);
    const kept = readDigest(sayDigest(await verify(store)).join('\n'));
    expect(await wrongIn(all, kept)).toEqual([]);
    let tried = 0;
    const unseen: string[] = [];
    for (const row of rows) {
      const key = `${row.partitionKey} ${row.rowKey}`;
      for (const changed of [undefined, ...alterations(row)]) {
        const tampered = new Map(all);
        if (changed) tampered.set(key, changed);
        else tampered.delete(key);
        tried += 1;
        if ((await wrongIn(tampered, kept)).length === 0)
          unseen.push(`${key} ${changed ? JSON.stringify(changed) : 'removed'}`);
      }
    }
    expect(unseen).toEqual([]);
    expect(tried).toBeGreaterThan(1_000);
  }, 240_000);
});
