import type { Button, Fact, ItemRow, ReadAs } from './parts.ts';

/** Answers about items: many, their number, or one. */

export interface ListAnswer {
  shows: 'list';
  sentence: string;
  /** How the question was read, condition by condition. */
  readAs: ReadAs[];
  /** Notes below the sentence: names not known, words read as another, what the register does not hold. */
  notes: string[];
  total: number;
  rows: ItemRow[];
  /** "1–8 of 23" where there is more than one page, otherwise empty. */
  pages: string;
  /** Titled "Show more". */
  next?: Button;
  /** Titled "Show earlier". */
  previous?: Button;
  /** Buttons that narrow the question further. */
  refine: Button[];
}

/** A number, with a button that shows the items counted. */
export interface CountAnswer {
  shows: 'count';
  sentence: string;
  total: number;
  readAs: ReadAs[];
  notes: string[];
  buttons: Button[];
}

export interface ItemAnswer {
  shows: 'item';
  sentence: string;
  row: ItemRow;
  detail: string;
  progress: string;
  /** Owner, organisations, due, first words of the timescale, status, board, area, priority, source, agreed, rank. */
  facts: Fact[];
  /** What stands out: "Awaiting sign-off: Dave Ashton proposed completion on …". */
  notes: string[];
  /** What the person may do to it; the likeliest first. */
  actions: Button[];
  /** "Back to the list", "More from this review". */
  buttons: Button[];
}
