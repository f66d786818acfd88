import type { Question } from '../question/question.ts';
import type { Item } from '../register/item.ts';
import type { Inputs, Verb } from '../update/command.ts';

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
  /** `more`: with everything that the person may do to the item. */
  | { verb: 'open'; ref: string; from?: { question: Question; page: number }; more?: boolean }
  /** Opens the form of a change; `values` fill it in. */
  | { verb: 'form'; form: Verb; ref: string; values?: Inputs }
  /** Sends a form. `version` is the one that the person saw, `id` makes a double press one command. */
  | { verb: 'do'; do: Verb; ref: string; version: number; id: string }
  /** Opens the form of a wish about one's own reminders. */
  | { verb: 'wish'; wish: Wish; ref: string; values?: Inputs }
  /** Sends it. */
  | { verb: 'heed'; heed: Wish; ref: string };

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
  /** What stands out: "Awaiting sign-off: Dave Ashton proposed completion on …". */
  notes: string[];
  /** What the person may do to it; the likeliest first. */
  actions: Button[];
  /** "Back to the list", "More from this review". */
  buttons: Button[];
}

/** One input of a form. Its `id` is the name under which a press brings what was typed. */
export interface Field {
  id: string;
  label: string;
  input:
    | { is: 'text'; lines: 'one' | 'several'; most: number; placeholder?: string }
    | { is: 'day'; min?: string }
    /** `filtered` for long lists: people type into them to find a name. */
    | { is: 'choice'; choices: { title: string; value: string }[]; style: 'expanded' | 'filtered' };
  /** As typed; a day as `2018-03-31`. */
  value: string;
  required: boolean;
  /** What to do, in a sentence: shown by the client where a required field is empty. */
  error: string;
  /** What is wrong with what was typed. */
  trouble?: string;
}

/** A form to change something. Nothing is written until it is sent. */
export interface FormAnswer {
  shows: 'form';
  /** What is about to happen, or why it could not: "Report progress on HC-1", "Joanne Waller was faster: …". */
  sentence: string;
  /** Where the form belongs to an item. */
  row?: ItemRow;
  /** What else to know: what is proposed and by whom, what somebody else changed meanwhile. */
  lines: string[];
  fields: Field[];
  /** Sends the form: a `do` press, which the inputs are added to. */
  send: Button;
  /** Forgets it. */
  cancel: Button;
}

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

/** One change as the history tells it. */
export interface ChangeLine {
  /** "22 November 2026, 14:03" in Europe/London */
  when: string;
  by: string;
  /** The item it was of; empty in one item's own history. */
  ref: string;
  /** "reported progress: …"; "imported register.csv" */
  did: string;
  /** "Status: not started → at risk" */
  fields: string[];
  open?: Press;
}

/** What changed: in one item, or in a stretch of days. The newest first. */
export interface HistoryAnswer {
  shows: 'history';
  sentence: string;
  lines: ChangeLine[];
  notes: string[];
  /** "1–10 of 23" where there is more than one page, otherwise empty. */
  pages: string;
  next?: Button;
  previous?: Button;
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
  | FormAnswer
  | ReminderAnswer
  | HistoryAnswer
  | PrioritiesAnswer
  | StandingAnswer
  | GuideAnswer
  | WordsAnswer;
