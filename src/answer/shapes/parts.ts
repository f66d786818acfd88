import type { PeopleChange, Question } from '../../question/question.ts';
import type { Item } from '../../register/item.ts';
import type { Inputs, Verb } from '../../update/command.ts';

/** What answers of every shape are made of: buttons, conditions, items in a row. */

/** A button. `question` asks again in other words; `open` shows an item; `next` and `previous` turn the page. */
export interface Button {
  title: string;
  press: Press;
}

/** What a button carries back. It is a hint: who asks and what they may see is worked out anew at each press. */
export type Press =
  | { verb: 'ask'; question: Question; page?: number }
  /** `more`: with everything that the person may do to the item. */
  | { verb: 'open'; ref: string; from?: { question: Question; page: number }; more?: boolean }
  /** Opens the form of a change; `values` fill it in. */
  | { verb: 'form'; form: Verb; ref: string; values?: Inputs }
  /** Sends a form. `version` is the one that the person saw, `id` makes a double press one command. */
  | { verb: 'do'; do: Verb; ref: string; version: number; id: string }
  /** Opens the form of a wish about one's own reminders. */
  | { verb: 'wish'; wish: Wish; ref: string; values?: Inputs }
  /** Sends it. */
  | { verb: 'heed'; heed: Wish; ref: string }
  /** About a file that was sent to the bot, kept under `paper` until it is imported or forgotten. */
  | { verb: 'paper'; paper: string; do: PaperDeed; print?: string; show?: PaperPart; page?: number }
  /** Takes back the import of that id, as it was shown. */
  | { verb: 'undo import'; import: string; print: string }
  /** Confirms or forgets a change of many items, kept under `bulk`. */
  | { verb: 'bulk'; bulk: string; do: 'make' | 'cancel' }
  /** Sends the form of a change among people. */
  | { verb: 'people'; change: PeopleChange; id: string; values?: Inputs };

/** What can be done with a file that was sent: `without` leaves out the rows that cannot be taken. */
export const PAPER_DEEDS = ['look', 'columns', 'import', 'without', 'cancel'] as const;
export type PaperDeed = (typeof PAPER_DEEDS)[number];

/** What is told of such a file, part by part: each has pages of its own where it is long. */
export const PAPER_PARTS = ['refused', 'changed', 'new', 'entries', 'read', 'warnings', 'columns'] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];

/** What somebody may wish for about their own reminders. */
export type Wish = 'remind me' | 'snooze' | 'pause' | 'weekly' | 'daily';

/** One condition of the question in words, with the button that drops it where that makes sense. */
export interface ReadAs {
  words: string;
  drop?: Button;
}

/** How urgent an item looks; always written out beside its colour. */
export type Tone = 'late' | 'soon' | 'plain' | 'closed';

export interface ItemRow {
  ref: string;
  kind: Item['kind'];
  title: string;
  /** "Dave Ashton", "Dave Ashton and Joanne Waller", "Nobody named". */
  owner: string;
  organisations: string;
  /** "31 March 2018 · 16 days late", "Quarterly, next 30 June 2018", "No date: to be confirmed". */
  due: string;
  /** "At risk" */
  status: string;
  tone: Tone;
  exempt: boolean;
  open: Press;
}

/** A line "Owner: Dave Ashton (Durham Constabulary)" of an item's card. */
export interface Fact {
  title: string;
  value: string;
}
