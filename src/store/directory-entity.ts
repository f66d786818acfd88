import { z } from 'zod';
import {
  type Area,
  areaSchema,
  type Board,
  boardSchema,
  type Directory,
  emptyDirectory,
  nameKey,
  type Organisation,
  organisationSchema,
  type Person,
  personSchema,
} from '../register/directory.ts';
import { type Reading, readingSchema } from '../register/indicator.ts';
import { DIRECTORY, directoryRow, STAMP } from './keys.ts';
import { gatherText, spreadText } from './long-text.ts';
import { type Entity, type Properties, parseRow, readJson } from './row.ts';

/** The directory as rows: one an entry, its content as JSON, told apart by the first part of the row key. */

export interface DirectoryRow {
  rowKey: string;
  value: unknown;
  /** Where the entry stands among those of its kind; the order of a strategy's areas is that of the paper. */
  place: number;
  etag: string;
}

/** The directory, what is kept beside it, and which state of it this is. */
export interface LoadedDirectory {
  directory: Directory;
  /** By an owner's name in lower case: codes of all boards that have, or had, items of that person or post. */
  reach: Map<string, string[]>;
  /** By Entra object id: the e-mail address in the directory. */
  accounts: Map<string, string>;
  stamp: string;
}

const rowSchema = z.object({ rowKey: z.string(), place: z.number().int(), etag: z.string().min(1) });

export function readDirectoryRow(entity: Entity): DirectoryRow {
  const row = parseRow(rowSchema, entity, entity);
  return { ...row, value: readJson(gatherText(entity, 'value')) };
}

export const directoryEntity = (rowKey: string, value: unknown, place: number) => ({
  partitionKey: DIRECTORY,
  rowKey,
  place,
  ...(spreadText('value', JSON.stringify(value)) satisfies Properties),
});

/** Each part of the directory: how its entries are read, and which of their fields name one. */
const PARTS = {
  organisations: {
    schema: organisationSchema,
    rowKey: (entry: Organisation) => directoryRow('organisation', entry.name),
  },
  boards: { schema: boardSchema, rowKey: (entry: Board) => directoryRow('board', entry.code) },
  people: { schema: personSchema, rowKey: (entry: Person) => directoryRow('person', entry.email) },
  areas: {
    schema: areaSchema,
    rowKey: (entry: Area) => directoryRow('area', entry.strategy, entry.period, entry.priority, entry.area),
  },
  indicators: {
    schema: readingSchema,
    // By the days, not the words: `2023` and `Jan-Dec 2023` are one period.
    rowKey: (entry: Reading) => directoryRow('indicator', entry.code, entry.from, entry.to),
  },
};

export interface DirectoryEntry {
  rowKey: string;
  value: unknown;
}

/** What the rows hold; who of the people is there today is worked out from them. */
export type DirectoryPart = Exclude<keyof Directory, 'recorded'>;

/** The entries of each part under their row keys; of several with one key the last counts. */
export function directoryEntries(directory: Directory): Record<DirectoryPart, Map<string, DirectoryEntry>> {
  const entries = <T>(part: T[], { schema, rowKey }: { schema: z.ZodType<T>; rowKey(entry: T): string }) =>
    // Parsing puts the fields into one order, so that equal entries are equal as JSON.
    new Map(part.map((entry) => [rowKey(entry), { rowKey: rowKey(entry), value: schema.parse(entry) }]));
  return {
    organisations: entries(directory.organisations, PARTS.organisations),
    boards: entries(directory.boards, PARTS.boards),
    people: entries(directory.people, PARTS.people),
    areas: entries(directory.areas, PARTS.areas),
    indicators: entries(directory.indicators, PARTS.indicators),
  };
}

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const reachSchema = z.object({ name: z.string(), boards: z.array(z.string()) });
const accountSchema = z.object({ objectId: z.string(), email: z.string() });

export const reachRow = (name: string): string => directoryRow('reach', name);
export const accountRow = (objectId: string): string => directoryRow('account', objectId);

/** Puts the rows of the directory's partition together. */
export function readDirectory(rows: DirectoryRow[]): LoadedDirectory {
  const loaded: LoadedDirectory = {
    directory: emptyDirectory(),
    reach: new Map(),
    accounts: new Map(),
    stamp: '',
  };
  const { directory, reach, accounts } = loaded;
  const readers: Record<string, (value: unknown, row: Entity) => void> = {
    organisation: (value, row) => directory.organisations.push(parseRow(organisationSchema, value, row)),
    board: (value, row) => directory.boards.push(parseRow(boardSchema, value, row)),
    person: (value, row) => directory.people.push(parseRow(personSchema, value, row)),
    area: (value, row) => directory.areas.push(parseRow(areaSchema, value, row)),
    indicator: (value, row) => directory.indicators.push(parseRow(readingSchema, value, row)),
    reach: (value, row) => {
      const { name, boards } = parseRow(reachSchema, value, row);
      reach.set(nameKey(name), boards);
    },
    account: (value, row) => {
      const { objectId, email } = parseRow(accountSchema, value, row);
      accounts.set(nameKey(objectId), email);
    },
    [STAMP]: (value, row) => {
      loaded.stamp = parseRow(z.string(), value, row);
    },
  };
  for (const { rowKey, value } of rows.toSorted((a, b) => a.place - b.place)) {
    const kind = rowKey.split('~')[0] ?? '';
    readers[kind]?.(value, { partitionKey: DIRECTORY, rowKey });
  }
  return loaded;
}
