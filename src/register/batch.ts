import type { FieldChange } from './change.ts';
import type { Area, Board, Organisation, Person } from './directory.ts';
import type { Reading } from './indicator.ts';
import type { Item } from './item.ts';

/** An item as an import brings it: its ref may be missing, then the register gives it one. */
export type ItemRow = Omit<Item, 'ref'> & {
  ref: string | undefined;
  /** Fields of which the file says nothing: an item that the register has keeps its own. */
  keeps?: readonly (keyof Item)[] | undefined;
};

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

/** What an import would do to one item. */
export interface PlannedItem {
  before: Item | undefined;
  after: Item;
  /** Empty where nothing changes. */
  fields: FieldChange[];
}

/** What an import would do. */
export interface ImportPlan extends Outcome {
  /** Why it cannot go in, a sentence each. */
  problems: string[];
  planned: PlannedItem[];
  /** The same only while exactly the same would happen: what was shown is what is written, or nothing is. */
  print: string;
}

/** The newest import that can be taken back. */
export interface LastImport {
  id: string;
  /** "import of register.csv" */
  by: string;
  /** E-mail address in lower case of the officer who confirmed it; missing where a command did. */
  person?: string | undefined;
  /** ISO instant. */
  at: string;
  /** How many items it added and changed. */
  added: number;
  changed: number;
}

/** What taking an import back would do. */
export interface UndoPlan {
  import: LastImport;
  /** New items that are removed, and changed ones that get back what they were. */
  removed: Item[];
  restored: PlannedItem[];
  /** Items that somebody changed since: they stay as they are. */
  kept: Item[];
  /** How many people, boards and other entries of the directory get back what they were, or are removed. */
  entries: number;
  print: string;
}
