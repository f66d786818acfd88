import type { Item, StoredItem } from '../../src/register/item.ts';
import { aChange } from './changing.ts';
import { openInstance } from './rig.ts';

/**
 * A program for `heavy-many-writers.test.ts` and `heavy-killed-update.test.ts`: makes the changes that it is sent, all at once,
 * on the version that it is sent, and says what became of each. Told to, it kills itself at its nth request.
 */

export interface Order {
  connectionString: string;
  held: StoredItem;
  /** One change each: the item as it is to be, and the id of the command. */
  changes: { after: Item | undefined; commandId: string }[];
  /** No request of this number or a later one goes out, counted from 1. */
  diesAt?: number;
}
export type Became = { commandId: string; written: string }[];

const stores = new Map<string, ReturnType<typeof openInstance>>();
let left = Number.POSITIVE_INFINITY;

function storeAt(connectionString: string): ReturnType<typeof openInstance> {
  const onRequest = (): void => {
    left -= 1;
    if (left <= 0) process.kill(process.pid, 'SIGKILL');
  };
  const store = stores.get(connectionString) ?? openInstance(connectionString, { onRequest });
  stores.set(connectionString, store);
  return store;
}

process.on('message', async ({ connectionString, held, changes, diesAt }: Order) => {
  const store = storeAt(connectionString);
  // The tables are there; that they are made sure of is not part of a change.
  await store.items.readOne(held.item.board, held.item.ref);
  left = diesAt ?? Number.POSITIVE_INFINITY;
  const became: Became = await Promise.all(
    changes.map(async ({ after, commandId }) => ({
      commandId,
      written: await store.changes.write(held, after, aChange(held, after, { commandId })),
    })),
  );
  process.send?.(became);
});
process.send?.('ready');
