import { z } from 'zod';
import type { Change } from '../register/change.ts';
import { type Item, itemSchema, type StoredItem } from '../register/item.ts';
import { asciiJson, gatherText, MOST_CHARACTERS, spreadText } from './long-text.ts';
import { type Entity, type Properties, parseRow, readJson } from './row.ts';
import { type CountedWord, countedWordSchema } from './words.ts';

/** Items, their history and a board's index as rows of a table, and back: everything read is parsed. */

/** What a board's index says: which state of the directory is in force, and the words items are known by. */
export interface StoredIndex {
  directoryStamp: string;
  words: CountedWord[];
  /** Missing where the board has no index yet. */
  etag: string | undefined;
}

export const noIndex: StoredIndex = { directoryStamp: '', words: [], etag: undefined };

const rowSchema = z.object({
  version: z.number().int().positive(),
  etag: z.string().min(1),
  head: z.string().optional(),
});

/** Fields that a row holds as JSON. */
const JSON_FIELDS = new Set<string>(['owners', 'organisations', 'course']);

/** Lists and the course as JSON, fields without a value left out, long text over several properties. */
export function itemProperties(item: Item, version: number): Properties {
  const properties: Properties = { version };
  for (const [field, value] of Object.entries(item)) {
    if (value === undefined) continue;
    if (typeof value === 'number') properties[field] = value;
    else
      Object.assign(properties, spreadText(field, typeof value === 'string' ? value : JSON.stringify(value)));
  }
  return properties;
}

export function readItem(entity: Entity): StoredItem {
  const fields = Object.keys(itemSchema.shape).map((field) => {
    const text = gatherText(entity, field);
    if (text === undefined) return [field, entity[field] ?? undefined] as const;
    return [field, JSON_FIELDS.has(field) ? jsonOrNull(text) : text] as const;
  });
  const given = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return { item: parseRow(itemSchema, given, entity), ...parseRow(rowSchema, entity, entity) };
}

/** JSON of a property that may be missing: where it is broken, null, so that the parsing refuses it. */
const jsonOrNull = (text: string | undefined): unknown =>
  text === undefined ? undefined : (readJson(text) ?? null);

/** Does an item fit into the table, and its history row, which has the text before, after and, for undo, before? */
export const fits = (item: Item): boolean => JSON.stringify(item).length * 3 < MOST_CHARACTERS;

const changeSchema = z.object({
  ref: z.string(),
  version: z.number().int(),
  at: z.string(),
  by: z.string(),
  person: z.string().optional(),
  commandId: z.string(),
  did: z.string().optional(),
  fields: z.array(
    z.object({
      field: z.enum(Object.keys(itemSchema.shape) as [keyof Item]),
      before: z.string(),
      after: z.string(),
    }),
  ),
  before: itemSchema.optional(),
  exempt: z.boolean().optional(),
});

/** A history row; what a change leaves out, the row leaves out. */
export const changeProperties = ({ fields, before, did, person, exempt, ...change }: Change): Properties => ({
  ...change,
  ...(person !== undefined && { person }),
  ...(exempt !== undefined && { exempt }),
  ...(did !== undefined && spreadText('did', did)),
  ...spreadText('fields', JSON.stringify(fields)),
  ...(before && spreadText('before', JSON.stringify(before))),
});

export const readChange = (entity: Entity): Change => {
  const fields = readJson(gatherText(entity, 'fields'));
  const [did, before] = [gatherText(entity, 'did'), jsonOrNull(gatherText(entity, 'before'))];
  return parseRow(changeSchema, { ...entity, fields, did, before }, entity);
};

const indexSchema = z.object({
  directoryStamp: z.string(),
  words: z.array(countedWordSchema),
  etag: z.string().min(1),
});

export const indexProperties = ({ directoryStamp, words }: Omit<StoredIndex, 'etag'>): Properties => ({
  directoryStamp,
  ...spreadText('words', asciiJson(words)),
});

export const readIndex = (entity: Entity): StoredIndex =>
  parseRow(indexSchema, { ...entity, words: readJson(gatherText(entity, 'words')) }, entity);
