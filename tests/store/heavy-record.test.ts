import type { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../src/register/day.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createSeals } from '../../src/store/record-seals.ts';
import { startAzurite } from '../azurite.ts';
import { aChange, heldOf, makeChange } from './changing.ts';
import { make, undo } from './officer.ts';
import { allRows, type Rows, wrongs } from './record.ts';
import { aBatch, anItem, type Instance, openInstance } from './rig.ts';
import { boards, first, second } from './whole-register.ts';

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
  for (const progress of ['a', 'b', 'c', 'd', 'e'])
    for (const ref of ['HC-1', 'HC-3']) {
      const held = await heldOf(store, 'SDP', ref);
      await makeChange(
        store,
        held,
        { ...held.item, progress, detail: ref === 'HC-1' ? 'x'.repeat(31_000) : '' },
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

/** Puts a row in place of the one that is there, tells what checking says then, and puts the old one back. */
async function withRow(row: Rows, changed: Rows | undefined): Promise<string[]> {
  if (changed) await client.updateEntity(changed, 'Replace');
  else await client.deleteEntity(row.partitionKey, row.rowKey);
  const says = await wrongs(store);
  await client.upsertEntity(row, 'Replace');
  return says;
}

describe('the record of a register with imports, updates, moves, removals and an import taken back', () => {
  it('shows each of more than a thousand single changes and removals of its rows', async () => {
    expect(await wrongs(store)).toEqual([]);
    const rows = [...(await allRows(client)).values()].filter(isRecord);
    const kinds = new Set(rows.map(({ rowKey }) => rowKey.split('~')[0]));
    expect([...kinds].sort()).toEqual(['done', 'hist', 'open', 'seal', 'when']);
    let tried = 0;
    const unseen: string[] = [];
    for (const row of rows) {
      for (const changed of [undefined, ...alterations(row)]) {
        tried += 1;
        if ((await withRow(row, changed)).length === 0)
          unseen.push(`${row.partitionKey} ${row.rowKey} ${changed ? JSON.stringify(changed) : 'removed'}`);
      }
    }
    expect(unseen).toEqual([]);
    expect(tried).toBeGreaterThan(1_000);
    expect(await wrongs(store)).toEqual([]);
  }, 600_000);
});
