import { z } from 'zod';
import { daySchema } from '../register/day.ts';
import { nameKey, type Person, personSchema } from '../register/directory.ts';
import { type DirectoryRow, directoryEntity } from './directory-entity.ts';
import { BESIDE, DIRECTORY, directoryRow, keyPart, STAMP } from './keys.ts';
import { parseRow } from './row.ts';

/**
 * Rows beside the directory, in its partition, so that they go in with it or not at all: what was done among people,
 * what is planned, and that boards have still to be told. Their keys sort after all that readers of the directory read.
 */

export const personRow = (email: string): string => directoryRow('person', email);
export const PERSON_ROWS = { from: 'person~', below: 'person~~' };

export const doneRow = (id: string): string => `${BESIDE}did~${keyPart(id)}`;
export const DONE_ROWS = { from: `${BESIDE}did~`, below: `${BESIDE}did~~` };

export const plannedRow = ({ on, id }: { on: string; id: string }): string =>
  `${BESIDE}plan~${on}~${keyPart(id)}`;
/** There while boards carry an older stamp than the directory; sorts before every plan, whose keys begin with a year. */
export const STALE = `${BESIDE}plan~0stale`;
export const PLANNED_ROWS = { from: `${BESIDE}plan~1`, below: `${BESIDE}plan~~` };
/** What is to be seen to up to a day, that day among them. */
export const dueRows = (upTo: string) => ({ from: STALE, below: `${BESIDE}plan~${upTo}~~` });

const recordSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  person: z.string(),
  did: z.string(),
});

const plannedSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  person: z.string(),
  on: daySchema,
  says: z.string(),
  follows: z.literal(true).optional(),
  /** For the rules of people to read: see `peopleCommandSchema`. */
  command: z.unknown(),
});

const placeOf = (rowKey: string) => ({ partitionKey: DIRECTORY, rowKey });

export const readRecord = ({ rowKey, value }: DirectoryRow) => parseRow(recordSchema, value, placeOf(rowKey));
export const readPlanned = ({ rowKey, value }: DirectoryRow) =>
  parseRow(plannedSchema, value, placeOf(rowKey));

/** In the order of the schema's fields, so that equal entries are equal as JSON. */
export const readPerson = ({ rowKey, value }: Pick<DirectoryRow, 'rowKey' | 'value'>): Person =>
  parseRow(personSchema, value, placeOf(rowKey));
export const personValue = (person: Person): Person =>
  readPerson({ rowKey: personRow(person.email), value: person });

export const sameEmail = (a: Person, b: Person): boolean => nameKey(a.email) === nameKey(b.email);

/** The rows that a new stamp is: the stamp, and that boards have still to be given it. */
export const stampRows = (stamp: string) => [
  directoryEntity(STAMP, stamp, 0),
  directoryEntity(STALE, stamp, 0),
];
