import { z } from 'zod';
import { courseSchema } from './course.ts';
import { daySchema } from './day.ts';

/** A promise that a board keeps track of: an action it agreed, or a recommendation made to it. */
export const KINDS = ['action', 'recommendation'] as const;
export const STATUSES = [
  'not started',
  'in progress',
  'at risk',
  'complete',
  'no longer applicable',
] as const;
export const VISIBILITIES = ['open', 'exempt'] as const;

export type Kind = (typeof KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type Visibility = (typeof VISIBILITIES)[number];

export const itemSchema = z.object({
  /** As the papers write it, such as `HC-1`; unique in the register whatever its case. */
  ref: z.string().min(1),
  kind: z.enum(KINDS),
  /** Code of the board that the item belongs to. */
  board: z.string().min(1),
  title: z.string().min(1),
  detail: z.string(),
  /** The review, meeting or plan that it comes from. */
  source: z.string(),
  agreed: daySchema.optional(),
  /** Area of focus or assurance. */
  area: z.string(),
  /** Priority level inside its source; 1 is the highest. */
  rank: z.number().int().positive().optional(),
  /** Names of people or of posts; nobody when empty. */
  owners: z.array(z.string()),
  organisations: z.array(z.string()),
  /** The words of the paper, kept as written. What they stand for: `readTimescale`. */
  timescale: z.string(),
  status: z.enum(STATUSES),
  /** Exempt items are Part B: see `visibility.ts`. */
  visibility: z.enum(VISIBILITIES),
  progress: z.string(),
  /** What became of it since it was agreed: see `course.ts`. */
  course: courseSchema.optional(),
});

export type Item = z.infer<typeof itemSchema>;

/** An item as it was read, with what a write needs to be made on exactly that version. */
export interface StoredItem {
  item: Item;
  /** How many times the item was written; its newest history row has the same number. */
  version: number;
  etag: string;
  /** The hash of its newest history row; missing for one written before the record was chained. */
  head?: string | undefined;
}

/** Outstanding: still to do. The opposite of complete or no longer applicable. */
export const isOutstanding = ({ status }: Pick<Item, 'status'>): boolean =>
  status !== 'complete' && status !== 'no longer applicable';

/** Refs are the same whatever their case: `sp-3` is SP-3. */
export const sameRef = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();
