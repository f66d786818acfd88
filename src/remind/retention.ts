import { addDays, addMonths, type Day } from '../register/day.ts';

/** For how long what is personal is kept. Undefined: until somebody removes it. */
export interface Retention {
  /** Where people who are not heard of any more can be written to. Where the app was removed, it goes at once. */
  referencesDays: number;
  /** Items that are complete or no longer applicable, after their last change. */
  closedItemsMonths: number | undefined;
  /** The history of an item, which goes with the item alone: see `removalMonths`. */
  historyMonths: number | undefined;
  /** What was asked last. */
  conversationsDays: number;
  /** Questions that were not understood. */
  misunderstoodDays: number;
  /** What somebody was told of items that are closed by now. */
  toldDays: number;
  /** People who left, with the link to their account. */
  leaversMonths: number | undefined;
}

export const DEFAULT_RETENTION: Retention = {
  referencesDays: 400,
  closedItemsMonths: undefined,
  historyMonths: undefined,
  conversationsDays: 30,
  misunderstoodDays: 90,
  toldDays: 800,
  leaversMonths: undefined,
};

/**
 * After how many months without a change a closed item goes, its history with it: nothing is ever taken out of the
 * middle of a history, so an item stays as long as the longer of the two says. Undefined where items are kept.
 */
export function removalMonths({
  closedItemsMonths: closed,
  historyMonths: history,
}: Pick<Retention, 'closedItemsMonths' | 'historyMonths'>): number | undefined {
  if (closed === undefined) return undefined;
  return Math.max(closed, history ?? closed);
}

/** What is from before this day is kept no longer; what is from the day itself is. */
export const daysBack = (today: Day, days: number): Day => addDays(today, -days);
export const monthsBack = (today: Day, months: number): Day => addMonths(today, -months);
