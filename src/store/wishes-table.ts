import type { TableClient } from '@azure/data-tables';
import { noWishes, type Wishes } from '../remind/reason.ts';
import type { Ledger } from '../sweep/ports.ts';
import { readWishes, readWritten, wishesEntity } from './ledger-entity.ts';
import { readRow } from './read-rows.ts';
import { personPartition, WISHES } from './reminder-keys.ts';
import { isConflict } from './unreachable.ts';

/** What people wished for, a row beside the messages of their days. */
export function createWishesTable(
  client: TableClient,
  { newId }: { newId: () => string },
): Pick<Ledger, 'wishesOf' | 'setWishes'> {
  async function wishesOf(person: string): Promise<{ wishes: Wishes; etag: string | undefined }> {
    const row = await readRow(client, personPartition(person), WISHES);
    return row
      ? { wishes: readWishes(row), etag: readWritten(row).etag }
      : { wishes: noWishes, etag: undefined };
  }

  async function setWishes(
    person: string,
    wishes: Wishes,
    etag: string | undefined,
  ): Promise<'written' | 'conflict'> {
    const id = newId();
    const entity = wishesEntity(person, wishes, id);
    try {
      await (etag === undefined
        ? client.createEntity(entity)
        : client.updateEntity(entity, 'Replace', { etag }));
      return 'written';
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    // Either somebody else wrote, or our own success came back as a conflict.
    const row = await readRow(client, entity.partitionKey, entity.rowKey);
    return row && readWritten(row).written === id ? 'written' : 'conflict';
  }

  return { wishesOf, setWishes };
}
