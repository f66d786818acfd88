import { z } from 'zod';
import type { Change } from '../register/change.ts';
import { type Item, itemSchema } from '../register/item.ts';
import { gatherText, MOST_CHARACTERS, spreadText } from './long-text.ts';
import { type Entity, type Properties, parseRow, readJson } from './row.ts';
import { type CountedWord, countedWordSchema } from './words.ts';

/** Items, their history and a board's index as rows of a table, and back: everything read is parsed. */

export interface StoredItem {
  item: Item;
  /** How many times the item was written; its newest history row has the same number. */
  version: number;
  etag: string;
}

/** What a board's index says: which state of the directory is in force, and the words items are known by. */
export interface StoredIndex {
  directoryStamp: string;
  words: CountedWord[];
  /** Missing where the board has no index yet. */
  etag: string | undefined;
}

export const noIndex: StoredIndex = { directoryStamp: '', words: [], etag: undefined };

const rowSchema = z.object({ version: z.number().int().positive(), etag: z.string().min(1) });

const LISTS = new Set<string>(['owners', 'organisations']);

/** Lists as JSON, fields without a value left out, long text over several properties. */
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
    const value = text === undefined ? entity[field] : LISTS.has(field) ? readJson(text) : text;
    return [field, value ?? undefined] as const;
  });
  const given = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return { item: parseRow(itemSchema, given, entity), ...parseRow(rowSchema, entity, entity) };
}

/** Does an item with its history row fit into the table? */
export const fits = (item: Item): boolean => JSON.stringify(item).length * 2 < MOST_CHARACTERS;

const changeSchema = z.object({
  ref: z.string(),
  version: z.number().int(),
  at: z.string(),
  by: z.string(),
  commandId: z.string(),
  fields: z.array(
    z.object({
      field: z.enum(Object.keys(itemSchema.shape) as [keyof Item]),
      before: z.string(),
      after: z.string(),
    }),
  ),
});

export const changeProperties = ({ fields, ...change }: Change): Properties => ({
  ...change,
  ...spreadText('fields', JSON.stringify(fields)),
});

export const readChange = (entity: Entity): Change =>
  parseRow(changeSchema, { ...entity, fields: readJson(gatherText(entity, 'fields')) }, entity);

const indexSchema = z.object({
  directoryStamp: z.string(),
  words: z.array(countedWordSchema),
  etag: z.string().min(1),
});

export const indexProperties = ({ directoryStamp, words }: Omit<StoredIndex, 'etag'>): Properties => ({
  directoryStamp,
  ...spreadText('words', JSON.stringify(words)),
});

export const readIndex = (entity: Entity): StoredIndex =>
  parseRow(indexSchema, { ...entity, words: readJson(gatherText(entity, 'words')) }, entity);
