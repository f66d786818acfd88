import type { Change } from '../register/change.ts';
import type { ItemTable } from './item-table.ts';
import { keyOf } from './newest.ts';

/** What one import, or undo of one, has written so far: all its changes have the instant at which it began. */

export interface Made {
  id: string;
  at: string;
}

/** Makes a repeated step have one effect, and tells whose change it was. */
export const commandOf = (id: string, item: { ref: string }): string => `${id}/${keyOf(item)}`;

/** By ref in upper case, the newest change of it that an import made on a board: one request a thousand changes. */
export async function madeBy(
  items: Pick<ItemTable, 'readChanges'>,
  board: string,
  { id, at }: Made,
): Promise<Map<string, Change>> {
  const next = new Date(Date.parse(at) + 1).toISOString();
  const changes = await items.readChanges(board, at, next);
  const own = changes.filter((change) => change.commandId === commandOf(id, change));
  return new Map(own.sort((a, b) => a.version - b.version).map((change) => [keyOf(change), change]));
}
