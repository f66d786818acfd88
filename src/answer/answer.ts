import type { Question } from '../question/question.ts';
import type { Item } from '../register/item.ts';

/**
 * What is said to a person, before it becomes a card. Every answer has one sentence that answers by itself: it is
 * the message's `summary`, which notifications and screen readers read.
 */

/** A button. `question` asks again in other words; `open` shows an item; `next` and `previous` turn the page. */
export interface Button {
  title: string;
  press: Press;
}

/** What a button carries back. It is a hint: who asks and what they may see is worked out anew at each press. */
export type Press =
  | { verb: 'ask'; question: Question; page?: number }
  | { verb: 'open'; ref: string; from?: { question: Question; page: number } };

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

/** A line "Owner: Dave Ashton (Durham Constabulary)" of an item's card. */
export interface Fact {
  title: string;
  value: string;
}

export interface ItemAnswer {
  shows: 'item';
  sentence: string;
  row: ItemRow;
  detail: string;
  progress: string;
  /** Owner, organisations, due, first words of the timescale, status, board, area, priority, source, agreed, rank. */
  facts: Fact[];
  /** "Back to the list", "More from this review". */
  buttons: Button[];
}

export interface AreaLine {
  area: string;
  /** "Area of focus" or "Area of assurance" */
  kind: string;
  lead: string;
  goals: string[];
  /** "5 outstanding, 2 late" */
  standing: string;
  /** Opens the outstanding items of the area; missing where there are none. */
  open?: Button;
}

export interface PriorityLine {
  priority: string;
  areas: AreaLine[];
}

export interface PrioritiesAnswer {
  shows: 'priorities';
  sentence: string;
  /** "Safe Durham Partnership Plan 2018-2021" */
  strategy: string;
  notes: string[];
  priorities: PriorityLine[];
  buttons: Button[];
}

/** Figures in words: "23" "outstanding". */
export interface Figure {
  number: string;
  label: string;
  open?: Button;
}

/** "How are we doing?": where the register stands, in a handful of figures. */
export interface StandingAnswer {
  shows: 'standing';
  sentence: string;
  readAs: ReadAs[];
  figures: Figure[];
  buttons: Button[];
}

/** A question that can be asked by pressing it. */
export interface Example {
  /** As one would type it. */
  text: string;
  press: Press;
}

export interface GuideAnswer {
  shows: 'welcome' | 'help';
  sentence: string;
  /** Short paragraphs. */
  lines: string[];
  examples: { heading: string; examples: Example[] }[];
}

/** A few plain sentences: a meeting's date, a refusal, a name not known. */
export interface WordsAnswer {
  shows: 'words';
  sentence: string;
  lines: string[];
  buttons: Button[];
}

export type Answer =
  | ListAnswer
  | CountAnswer
  | ItemAnswer
  | PrioritiesAnswer
  | StandingAnswer
  | GuideAnswer
  | WordsAnswer;
