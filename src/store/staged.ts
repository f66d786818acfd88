import { z } from 'zod';
import {
  areaSchema,
  boardSchema,
  type Directory,
  organisationSchema,
  personSchema,
} from '../register/directory.ts';
import { readingSchema } from '../register/indicator.ts';
import { type Item, itemSchema } from '../register/item.ts';

/** What is laid down beside the register for an import, or for taking one back, before any of it is done. */

const fieldSchema = z.enum(Object.keys(itemSchema.shape) as [keyof Item]);

/** What an import brings once every item has a ref. */
export interface Staged extends Directory {
  items: Item[];
  /** Fields of which the files say nothing: whatever an item has when it is written stays. */
  keeps: { ref: string; fields: (keyof Item)[] }[];
}

export const stagedSchema: z.ZodType<Staged> = z.object({
  organisations: z.array(organisationSchema),
  boards: z.array(boardSchema),
  people: z.array(personSchema),
  areas: z.array(areaSchema),
  // Missing from what was laid down by versions that did not know of them.
  indicators: z.array(readingSchema).default([]),
  items: z.array(itemSchema),
  keeps: z.array(z.object({ ref: z.string(), fields: z.array(fieldSchema) })).default([]),
});

/** An entry of the directory before and after an import; `was` is missing where it is new. */
const entrySchema = z.object({ rowKey: z.string(), was: z.unknown().optional(), is: z.unknown() });

/** What an import did, so that it can be taken back. */
export const inverseSchema = z.object({
  items: z.array(
    z.object({
      ref: z.string(),
      /** Where the import put it. */
      board: z.string(),
      /** As it was, in its every version one after the other; missing where the import brought it. */
      before: z.object({ item: itemSchema, version: z.number().int() }).optional(),
    }),
  ),
  entries: z.array(entrySchema),
});
export type Inverse = z.infer<typeof inverseSchema>;

/** What taking an import back does. Whatever is not as it says any more is left alone. */
export const takingBackSchema = z.object({
  items: z.array(
    z.object({
      ref: z.string(),
      board: z.string(),
      /** The version that is replaced. */
      version: z.number().int(),
      /** What it gets back; missing where it is removed. */
      back: itemSchema.optional(),
    }),
  ),
  entries: z.array(entrySchema),
});
export type TakingBack = z.infer<typeof takingBackSchema>;
