import type { Memory, People, Remembered } from './conversation/conversation.ts';
import { createImporter } from './store/apply-import.ts';
import { createConversationTable } from './store/conversation-table.ts';
import { createDirectoryTable } from './store/directory-table.ts';
import { createItemTable } from './store/item-table.ts';
import { createRegister } from './store/register.ts';
import { openTables, type TablesOptions } from './store/tables.ts';

export interface RegisterOptions extends TablesOptions {
  connectionString: string;
  now: () => Date;
  newId: () => string;
}

/** Puts the register together over the tables of a store. Asks nothing of the store yet. */
export function openRegister({ connectionString, now, newId, ...options }: RegisterOptions) {
  const tables = openTables(connectionString, options);
  const items = createItemTable(tables.register);
  const directoryTable = createDirectoryTable(tables.register, { newId });
  const register = createRegister({ items, directory: directoryTable, now });
  const importer = createImporter({ items, directory: directoryTable, imports: tables.imports, now, newId });
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
    people,
    memory,
    plan: importer.plan,
    apply: importer.apply,
    finishPending: importer.finishPending,
    storeAnswers: tables.storeAnswers,
  };
}
