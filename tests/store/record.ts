import type { TableClient } from '@azure/data-tables';
import { type Verified, verifyStore } from '../../src/store/verify-register.ts';
import { sayWrong } from '../../src/store/verify-says.ts';
import type { Instance } from './rig.ts';

/** What checking a store's record finds. */
export const verify = ({ tables }: Pick<Instance, 'tables'>): Promise<Verified> =>
  verifyStore(tables, { now: () => new Date() });

/** What it says of what is wrong; nothing where all is in order. */
export const wrongs = async (store: Pick<Instance, 'tables'>): Promise<string[]> =>
  sayWrong(await verify(store));

export type Rows = Record<string, unknown> & { partitionKey: string; rowKey: string };

/** Every row of a table by its keys, as the store gives it, without what the store adds. */
export async function allRows(client: TableClient): Promise<Map<string, Rows>> {
  const rows = new Map<string, Rows>();
  for await (const { etag: _, timestamp: __, ...row } of client.listEntities<Record<string, unknown>>()) {
    const { partitionKey = '', rowKey = '' } = row;
    rows.set(`${partitionKey} ${rowKey}`, { ...row, partitionKey, rowKey });
  }
  return rows;
}
