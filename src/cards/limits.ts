/**
 * How much of a text is shown. A card must stay within 28 KB, so a card that does not is written again with the next,
 * tighter limits. What is left out is always said: by "…", by "and 2 more", or in a sentence.
 */
export interface Limits {
  /** UTF-16 units of a title, a name or short words, a note, a fact's value, and a long text. */
  title: number;
  name: number;
  note: number;
  fact: number;
  prose: number;
  /** Goals shown of each area. */
  goals: number;
  /** Changed fields shown of each change. */
  fields: number;
  /** Rows shown of each part of a preview. */
  rows: number;
  /** UTF-16 units of each value that fills in an input: what people typed is the last that is cut. */
  typed: number;
  /** Choices of a form's field. */
  choices: number;
  /** Whether series of figures are shown as charts with their tables. */
  charts: boolean;
  /** Whether an opened item offers the way back to the list: the list's question travels with every row. */
  wayBack: boolean;
  /** Whether there are buttons that drop a condition, narrow the question or show an area or an indicator. */
  refining: boolean;
}

export const FULL: Limits = {
  title: 200,
  name: 120,
  note: 300,
  fact: 300,
  prose: 1500,
  goals: 50,
  fields: 50,
  rows: Number.POSITIVE_INFINITY,
  typed: Number.POSITIVE_INFINITY,
  choices: Number.POSITIVE_INFINITY,
  charts: true,
  wayBack: true,
  refining: true,
};

const TIGHT: Limits = { ...FULL, goals: 1, fields: 2, title: 90, name: 40, note: 150, fact: 100, prose: 300 };

/** In the order in which they are tried: first texts are cut shorter, then charts and buttons go; a row never does. */
export const LIMITS: Limits[] = [
  FULL,
  { ...FULL, goals: 6, fields: 12 },
  { ...FULL, goals: 3, fields: 8, title: 160, name: 90, fact: 200, prose: 1000 },
  { ...FULL, goals: 2, fields: 4, title: 120, name: 60, note: 200, fact: 150, prose: 700 },
  TIGHT,
  { ...TIGHT, charts: false, wayBack: false },
  { ...TIGHT, goals: 0, fields: 0, charts: false, wayBack: false, refining: false },
];

/** 2,000 characters are what the longest field of a form takes; longer ones are refused anyhow. */
const FIELD = 2000;

/** For forms: first the texts around what was typed, then the longest of what was typed, then names to choose from. */
export const FORM_LIMITS: Limits[] = [
  FULL,
  TIGHT,
  ...[16_000, 12_000, 9000, 6500, 5000, 3500, 2500, FIELD].map((typed) => ({ ...TIGHT, typed })),
  { ...TIGHT, typed: FIELD, choices: 200 },
  { ...TIGHT, typed: FIELD, choices: 100 },
  { ...TIGHT, typed: 1000, choices: 100 },
  { ...TIGHT, typed: 500, choices: 50, wayBack: false },
  { ...TIGHT, typed: 200, choices: 20, wayBack: false },
];

/**
 * For previews: what is cut last is what is to be chosen. However much is about to happen, the card is there to be
 * confirmed or cancelled, and says how many rows it leaves out.
 */
export const PREVIEW_LIMITS: Limits[] = [
  FULL,
  { ...FULL, fields: 12 },
  { ...FULL, fields: 8, title: 160, note: 200 },
  { ...FULL, fields: 6, title: 120, note: 150 },
  ...[60, 40, 25, 15, 10, 6, 4, 2].map((rows) => ({ ...TIGHT, fields: 4, rows })),
  ...[2, 1].map((rows) => ({ ...TIGHT, rows, typed: FIELD, choices: 200 })),
  ...[100, 50, 20].map((choices) => ({ ...TIGHT, rows: 1, fields: 1, typed: 500, choices })),
];

/** 28 KB of JSON in UTF-8. */
export const MOST_BYTES = 28 * 1024;

export const LONGEST_SENTENCE = 300;
