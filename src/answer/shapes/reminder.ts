import type { Button, ItemRow } from './parts.ts';

/** Messages that nobody asked for. */

/** One item of a reminder: why it is there, and what can be done at once. */
export interface ReminderRow {
  row: ItemRow;
  /** "Due tomorrow; you own it." "You get this because …" */
  why: string;
  /** Report, ask for more time, snooze; empty where several people read it. */
  buttons: Button[];
}

/** A message that nobody asked for: what came due, or what a board is about to look at. */
export interface ReminderAnswer {
  shows: 'reminder';
  /** Reads as a notification on a locked phone: never a word of an exempt item. */
  sentence: string;
  groups: { heading: string; rows: ReminderRow[] }[];
  /** What is not on the card: "and 5 more; ask “what is mine?” to see them all". */
  more: string;
  buttons: Button[];
}
