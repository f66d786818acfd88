import type { Area, Board, Organisation, Person } from './directory.ts';
import type { Reading } from './indicator.ts';
import type { Item } from './item.ts';

/** An item as an import brings it: its ref may be missing, then the register gives it one. */
export type ItemRow = Omit<Item, 'ref'> & { ref: string | undefined };

/**
 * What one run of an import brings, read and checked. A part that is missing leaves what the register has; a
 * part that is there replaces or adds entries of the same name (code, e-mail, area in its strategy, indicator in
 * its period, ref).
 */
export interface Batch {
  organisations: Organisation[];
  boards: Board[];
  people: Person[];
  areas: Area[];
  indicators: Reading[];
  items: ItemRow[];
}

export const emptyBatch = (): Batch => ({
  organisations: [],
  boards: [],
  people: [],
  areas: [],
  indicators: [],
  items: [],
});

/** How many entries an import adds, changes and leaves as they were, for each part of the batch. */
export type BatchPart = keyof Batch;
export interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}
export type Outcome = Record<BatchPart, Tally>;
