import { randomBytes } from 'node:crypto';
import type { Imports, KeptFiles, Memory, People, Remembered } from './conversation/conversation.ts';
import { openBooks } from './open-books.ts';
import { openRetention } from './open-retention.ts';
import { createImporter } from './store/apply-import.ts';
import { createChanges } from './store/changes.ts';
import { createConversationTable } from './store/conversation-table.ts';
import { createDirectoryTable } from './store/directory-table.ts';
import { createFilesTable } from './store/files-table.ts';
import { createHeldRows } from './store/held-rows.ts';
import { createItemTable } from './store/item-table.ts';
import { createMisunderstoodTable } from './store/misunderstood-table.ts';
import { createPeopleTable } from './store/people-table.ts';
import { createSeals } from './store/record-seals.ts';
import { createRegister } from './store/register.ts';
import { openTables, type TablesOptions } from './store/tables.ts';
import { createPeopleBooks } from './sweep/people-due.ts';
import { createPointing } from './sweep/pointing.ts';

export interface RegisterOptions extends TablesOptions {
  connectionString: string;
  now: () => Date;
  newId: () => string;
  /** The real time in milliseconds; the machine's where it is left out. */
  wall?: () => number;
  /** What nobody can guess: 32 random bytes in base64url; the machine's where it is left out. */
  newSecret?: () => string;
}

/** Milliseconds. An import has more time for one request than a question, whose asker is waiting. */
const IMPORT_ATTEMPT_MS = 20_000;

/** Puts the register together over the tables of a store. Asks nothing of the store yet. */
export function openRegister({
  connectionString,
  now,
  newId,
  wall = Date.now,
  newSecret = () => randomBytes(32).toString('base64url'),
  ...options
}: RegisterOptions) {
  const tables = openTables(connectionString, options);
  const items = createItemTable(tables.register);
  const directoryTable = createDirectoryTable(tables.register, { newId });
  const register = createRegister({ items, directory: directoryTable, now });
  const books = openBooks(tables, { now, wall, newId });
  const { work, today } = books;

  const pointing = createPointing({ work, directory: register.directory, today });
  const changes = createChanges({ items, directory: directoryTable });
  const attemptMs = Math.max(options.attemptMs ?? 0, IMPORT_ATTEMPT_MS);
  const patient = openTables(connectionString, { ...options, attemptMs });
  const importer = createImporter({
    items: createItemTable(patient.register),
    directory: createDirectoryTable(patient.register, { newId }),
    imports: patient.imports,
    now,
    newId,
    onArriving: async (arriving) => {
      await pointing.pointAll(arriving, await register.latestDirectory());
      await books.reshow.put(arriving.filter(({ visibility }) => visibility === 'exempt'));
    },
    onLeaving: books.reshow.put,
  });
  const { plan, make, last, planUndo, undo } = importer;
  const imports: Imports = { plan, make, last, planUndo, undo };
  const filesTable = createFilesTable(tables.files, { now, newSecret });
  const files: KeptFiles = filesTable;
  const seals = createSeals(tables.register, { now });
  const memory: Memory = createConversationTable<Remembered>(tables.conversations, now);
  const people: People = {
    personFor: register.personFor,
    personByEmail: register.personByEmail,
    linkAccount: register.linkAccount,
    officers: async () => (await register.directory()).people.filter((person) => person.role === 'officer'),
  };
  const heldRows = createHeldRows(tables);
  const changesBy = async (person: string) =>
    heldRows.changesBy(
      person,
      (await register.directory()).boards.map(({ code }) => code),
    );
  const misunderstood = createMisunderstoodTable(tables.conversations, { today });
  /** Files, and what is kept of an import, whose time is over; says how many: two requests where none is. */
  const removeExpired = async () => (await filesTable.removeExpired()) + (await importer.removeExpired());
  return {
    /** What the rule of retention removes from. */
    retention: openRetention({
      tables,
      items,
      directory: directoryTable,
      forgetMisunderstood: misunderstood.removeOlder,
      removeExpired,
      now,
      wall,
    }),
    held: { toldTo: heldRows.toldTo, changesBy },
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
    staff: createPeopleBooks(createPeopleTable(tables.register, { items, directory: directoryTable, newId })),
    imports,
    files,
    /** Questions that were not understood. */
    misunderstood,
    removeExpired,
    plan: importer.plan,
    apply: importer.apply,
    finishPending: importer.finishPending,
    /** Notes of the record what nobody may change afterwards: see `record-seal.ts`. */
    seal: async () => seals.sealAll((await register.directory()).boards.map(({ code }) => code)),
    storeAnswers: tables.storeAnswers,
  };
}
