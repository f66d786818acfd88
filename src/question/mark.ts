import type { Day } from '../register/day.ts';
import type { Condition } from '../register/filter.ts';
import type { Period } from '../register/period.ts';

/** Which side of an item a condition speaks of. A follow-up replaces what was said of the same side. */
export type Side =
  | 'when'
  | 'status'
  | 'kind'
  | 'who'
  | 'organisation'
  | 'board'
  | 'topic'
  | 'source'
  | 'rank'
  | 'agreed'
  | 'mentions'
  | 'exempt';

/** A stretch of time that was named, before its preposition makes a condition of it. */
export interface NamedPeriod extends Period {
  /**
   * `whole`: a week, month, quarter or year that was named or called "this", all of which counts although it has
   * begun. `point`: "the end of May". `meeting`: a board's meeting day.
   */
  sort: 'whole' | 'stretch' | 'point' | 'meeting';
  /** From one date to another, as it was said. */
  isRange?: boolean;
  /** The end of a longer period, which "before" takes in. */
  isEnd?: boolean;
  /** No year was said: the nearest fitting one was taken. */
  yearAssumed?: boolean;
  /** The same words one occurrence earlier, for "what was due in March" and "the September minutes". */
  before?: Period;
}

/** What some words of a question were understood as. */
export type Mark =
  | { is: 'conditions'; side: Side; anyOf: Condition[]; not?: boolean; name?: NameMark }
  /** A due date whose start depends on the whole sentence: see `settleDates`. */
  | { is: 'due'; from?: Day; to?: Day; whole: boolean; words: string }
  | { is: 'ref'; ref: string }
  | { is: 'period'; period: NamedPeriod }
  | { is: 'meeting'; which: 'next' | 'last'; board?: string; day?: Day }
  /** "Completed in March": the register does not hold when things were completed. */
  | { is: 'completed when'; words: string }
  | { is: 'strategy'; name: string; period: string }
  | { is: 'several'; typed: string; names: string[] }
  /** How something is asked, rather than what about. */
  | { is: 'frame'; frame: Frame };

export type Frame =
  /** A number is wanted. */
  | 'count'
  /** Search the words of every item. */
  | 'find'
  /** How far something has got. */
  | 'progress'
  /** Whatever their status. */
  | 'everything'
  /** Actions as well as recommendations. */
  | 'both kinds'
  /** Who has it, when is it due. */
  | 'owner'
  | 'due'
  /** The group that leads on an area; what it is for. */
  | 'lead'
  | 'goals'
  | 'priorities'
  | 'standing';

/** How a name was typed, which tells how much to trust it. */
export interface NameMark {
  /** `part`: a first name, a surname or some words of a longer name. */
  typedAs: 'whole' | 'part';
  person?: boolean;
}
