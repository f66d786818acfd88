import type { Day } from '../register/day.ts';
import { nameKey } from '../register/directory.ts';
import { accountRow, readDirectory } from './directory-entity.ts';
import type { DirectoryTable } from './directory-table.ts';
import type { ItemTable } from './item-table.ts';
import { personRow } from './people-rows.ts';
import { stampBoards } from './stamp-boards.ts';

/** People who left long ago: their entry in the directory and the link to their accounts. */

export interface LeaversDeps {
  directory: Pick<DirectoryTable, 'load' | 'readRows' | 'remove' | 'renewStamp' | 'readStamp'>;
  items: Pick<ItemTable, 'stampBoard'>;
}

/** Two requests where nobody is due; their names stay on the items and in the histories that name them. */
export async function removeLeavers({ directory, items }: LeaversDeps, before: Day): Promise<number> {
  const rows = await directory.readRows();
  const loaded = readDirectory(rows);
  const gone = loaded.directory.people.filter(({ left }) => left !== undefined && left < before);
  if (gone.length === 0) return 0;
  const emails = new Set(gone.map(({ email }) => nameKey(email)));
  const accounts = [...loaded.accounts].filter(([, email]) => emails.has(nameKey(email)));
  const keys = new Set([
    ...accounts.map(([account]) => accountRow(account)),
    ...gone.map(({ email }) => personRow(email)),
  ]);
  // Only as they were read: somebody who comes back at this moment stays.
  await directory.remove(rows.flatMap(({ rowKey, value }) => (keys.has(rowKey) ? [{ rowKey, value }] : [])));
  await directory.renewStamp();
  await stampBoards(items, directory);
  return gone.length;
}
