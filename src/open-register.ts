import type { Memory, People, Remembered } from './conversation/conversation.ts';
import { openBooks } from './open-books.ts';
import { createImporter } from './store/apply-import.ts';
import { createChanges } from './store/changes.ts';
import { createConversationTable } from './store/conversation-table.ts';
import { createDirectoryTable } from './store/directory-table.ts';
import { createItemTable } from './store/item-table.ts';
import { createRegister } from './store/register.ts';
import { openTables, type TablesOptions } from './store/tables.ts';
import { createPointing } from './sweep/pointing.ts';

export interface RegisterOptions extends TablesOptions {
  connectionString: string;
  now: () => Date;
  newId: () => string;
  /** The real time in milliseconds; the machine's where it is left out. */
  wall?: () => number;
}

/** Puts the register together over the tables of a store. Asks nothing of the store yet. */
export function openRegister({ connectionString, now, newId, wall = Date.now, ...options }: RegisterOptions) {
  const tables = openTables(connectionString, options);
  const items = createItemTable(tables.register);
  const directoryTable = createDirectoryTable(tables.register, { newId });
  const register = createRegister({ items, directory: directoryTable, now });
  const books = openBooks(tables, { now, wall, newId });
  const { work, today } = books;

  const pointing = createPointing({ work, directory: register.directory, today });
  const changes = createChanges({ items, directory: directoryTable });
  const importer = createImporter({
    items,
    directory: directoryTable,
    imports: tables.imports,
    now,
    newId,
    onArriving: async (arriving) => {
      await pointing.pointAll(arriving, await register.latestDirectory());
      await books.reshow.put(arriving.filter(({ visibility }) => visibility === 'exempt'));
    },
  });
  const memory: Memory = createConversationTable<Remembered>(tables.conversations, now);
  const people: People = {
    personFor: register.personFor,
    personByEmail: register.personByEmail,
    linkAccount: register.linkAccount,
    officers: async () => (await register.directory()).people.filter((person) => person.role === 'officer'),
  };
  return {
    read: register.read,
    directory: register.directory,
    freshDirectory: register.freshDirectory,
    latestDirectory: register.latestDirectory,
    accountsOf: register.accountsOf,
    people,
    memory,
    books,
    items,
    changes: { write: pointing.writing(changes.write), newRef: changes.newRef },
    plan: importer.plan,
    apply: importer.apply,
    finishPending: importer.finishPending,
    storeAnswers: tables.storeAnswers,
  };
}
