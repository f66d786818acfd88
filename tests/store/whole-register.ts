import { expect } from 'vitest';
import type { Batch } from '../../src/register/batch.ts';
import type { Item } from '../../src/register/item.ts';
import { recount } from '../../src/store/words.ts';
import { readingOf } from '../register/readings.ts';
import { aBatch, aBoard, anItem, aPerson, type Instance } from './rig.ts';

/** Two imports one after the other, and everything that a register holds after them. */

export const boards = [aBoard('SDP'), aBoard('SSC')];
export const first: Batch = aBatch({
  boards,
  people: [aPerson()],
  organisations: [{ name: 'Police', aliases: ['the force'] }],
  indicators: [readingOf({ period: '2016', value: 79 }), readingOf({ period: '2017', value: 88 })],
  items: [
    anItem(),
    anItem({ ref: 'HC-2', status: 'complete', owners: ['Dave Ashton'] }),
    anItem({ ref: 'HC-3', visibility: 'exempt' }),
    anItem({ ref: 'SC-1', board: 'SSC' }),
  ],
});
/** Changes, closes, re-opens, moves, hides and adds. */
export const second: Batch = aBatch({
  boards,
  people: [aPerson({ cleared: true })],
  indicators: [readingOf({ period: 'Jan-Dec 2017', value: 88.4 }), readingOf({ period: '2018', value: 90 })],
  items: [
    anItem({ title: 'Changed', status: 'complete' }),
    anItem({ ref: 'HC-2', status: 'in progress' }),
    anItem({ ref: 'HC-3', visibility: 'open', owners: ['Joanne Waller'] }),
    anItem({ ref: 'SC-1', board: 'SDP', progress: 'Moved' }),
    anItem({ ref: 'SC-2', board: 'SSC' }),
  ],
});

export interface State {
  items: Record<string, { item: Item; version: number; history: number[] }>;
  directory: unknown;
}

/** Everything the register holds, having checked that history and words agree with the items. */
export async function stateOf({ items, directory }: Instance): Promise<State> {
  const state: State = { items: {}, directory: (await directory.load()).directory };
  for (const board of ['SDP', 'SSC']) {
    const { index, items: open } = await items.readOutstanding(board);
    const all = [...open, ...(await items.readClosed(board))];
    expect(index.words).toEqual(
      recount(
        [],
        all.map(({ item }) => ({ after: item })),
      ),
    );
    for (const { item, version } of all) {
      expect(state.items[item.ref]).toBeUndefined();
      const rows = await Promise.all(['SDP', 'SSC'].map((code) => items.readHistory(code, item.ref)));
      const history = [...new Set(rows.flat().map((row) => row.version))].sort((a, b) => a - b);
      expect(history).toEqual(Array.from({ length: version }, (_, n) => n + 1));
      state.items[item.ref] = { item, version, history };
    }
  }
  return state;
}

/** What lies in the table of imports besides the newest import and what it takes to take it back. */
export async function leftOver({ tables, importer }: Instance): Promise<string[]> {
  const last = await importer.last();
  const kept = ['import last', ...(last ? [`inverse~${last.id} 000000`] : [])];
  const left: string[] = [];
  for await (const { partitionKey, rowKey } of tables.imports.listEntities())
    left.push(`${partitionKey} ${rowKey}`);
  return left.filter((row) => !kept.includes(row));
}
