import { z } from 'zod';
import type { Day } from '../register/day.ts';
import { nameKey } from '../register/directory.ts';
import { readWrittenDay } from '../register/written-dates.ts';
import { LONGEST_CELL, LONGEST_NAME, MOST_VALUES } from './limits.ts';
import { either, quoted } from './problem.ts';

/**
 * How each sort of cell is read. White space around a value is dropped; apart from that, a cell is kept as
 * written: one that begins with = + - or @ is text here, and nothing ever computes it. (What an export puts before such
 * text is off already: see `guard.ts`.)
 */

const number = (n: number): string => n.toLocaleString('en-GB');

/** Control characters other than tab and line break, and those that turn the direction of the text about. */
const UNSHOWABLE = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]/u;
/** Characters without width that a paste from Word or Outlook brings. */
const WIDTHLESS = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g;

/** The length is looked at first: nothing else may spend time on a cell of many megabytes. */
const cell = (longest: number) =>
  z
    .string()
    .refine((text) => text.length <= longest, {
      abort: true,
      error: ({ input }) =>
        `has ${number(String(input).length)} characters; at most ${number(longest)} are allowed`,
    })
    .refine((text) => !UNSHOWABLE.test(text), {
      error: ({ input }) => {
        const code = UNSHOWABLE.exec(String(input))?.[0].codePointAt(0) ?? 0;
        const name = code.toString(16).toUpperCase().padStart(4, '0');
        return `has a control character (U+${name}) in it; type the text again`;
      },
    })
    .refine((text) => !text.includes('\uFFFD'), {
      error: 'has the mark \uFFFD in it, which stands for a letter that was lost; put the letter back',
    });

/** On one line, with one space between words. */
export const tidied = (text: string): string =>
  text.normalize('NFC').replace(WIDTHLESS, '').replace(/\s+/g, ' ').trim();

/** Text that may run over several lines. */
export const prose = cell(LONGEST_CELL).transform((text) =>
  // Word's own line ends, which the embedded store does not take.
  text
    .replace(/[\u2028\u2029]/g, '\n')
    .normalize('NFC')
    .trim(),
);

/** A name or a title: one line, whatever breaks and double spaces a table's cell had. May be empty. */
export const short = cell(LONGEST_NAME).transform(tidied);

/** A name that may be missing. */
export const orNothing = short.transform((text) => (text === '' ? undefined : text));

export const required = short.refine((text) => text !== '', { abort: true, error: 'is empty' });

/** The values of a cell that holds several, separated by semicolons; each is kept once, whatever its case. */
export function valuesIn(cell: string): string[] {
  const values = new Map<string, string>();
  for (const value of cell.split(';').map(tidied)) {
    if (value !== '' && !values.has(nameKey(value))) values.set(nameKey(value), value);
  }
  return [...values.values()];
}

export const list = cell(LONGEST_CELL).transform((text, context): string[] => {
  const values = valuesIn(text);
  if (values.length > MOST_VALUES) {
    context.addIssue(`has ${values.length} values; at most ${MOST_VALUES} are allowed`);
  }
  for (const value of values.filter(({ length }) => length > LONGEST_NAME)) {
    const length = number(value.length);
    context.addIssue(`${quoted(value)} has ${length} characters; at most ${LONGEST_NAME} are allowed`);
  }
  return values;
});

/** One of a few words, in any case. `empty` is what an empty cell stands for; without it the cell must say. */
export const choice = <const Word extends string, const Empty = never>(
  words: readonly Word[],
  empty?: { empty: Empty },
) =>
  short.transform((text, context): Word | Empty => {
    if (text === '' && empty) return empty.empty;
    const word = words.find((known) => known === text.toLowerCase());
    if (word !== undefined) return word;
    context.addIssue(
      text === ''
        ? `is empty; write ${either(words)}`
        : `${quoted(text)} is not known; write ${either(words)}`,
    );
    return z.NEVER;
  });

const readDay = (text: string, context: { addIssue: (says: string) => void }): Day => {
  const day = readWrittenDay(text);
  if (day !== undefined) return day;
  context.addIssue(`${quoted(text)} is not a day; write it as 31/10/2017 or 31 October 2017`);
  return z.NEVER;
};

/** A day in any of the ways a timescale may write one; may be empty. */
export const day = short.transform((text, context) => (text === '' ? undefined : readDay(text, context)));

/** Whole days, earliest first. */
export const days = list.transform((texts, context) =>
  [...new Set(texts.map((text) => readDay(text, context)))].sort(),
);

const MOST_LEAD_TIMES = 10;
const LONGEST_LEAD = 365;

/** Whole days before a date, the longest first; undefined for an empty cell. */
export const leadTimes = list.transform((texts, context) => {
  if (texts.length === 0) return undefined;
  if (texts.length > MOST_LEAD_TIMES) {
    context.addIssue(`has ${texts.length} lead times; at most ${MOST_LEAD_TIMES} are allowed`);
  }
  for (const text of texts.filter((text) => !/^\d{1,3}$/.test(text) || Number(text) > LONGEST_LEAD)) {
    context.addIssue(
      `${quoted(text)} is not a lead time; write whole days from 0 to ${LONGEST_LEAD}, as in 28;14;7`,
    );
  }
  return [...new Set(texts.map(Number))].sort((a, b) => b - a);
});

/** 1 is the highest; may be empty. */
export const rank = short.transform((text, context) => {
  if (text === '') return undefined;
  if (/^0*[1-9]\d{0,3}$/.test(text)) return Number(text);
  context.addIssue(`${quoted(text)} is not a rank; write a whole number, 1 for the highest`);
  return z.NEVER;
});

/** Plausible is enough: the address is matched with the one that Teams gives, and no mail is sent to it. */
export const email = required.refine(
  (text) => /^[^\s@"(),:;<>[\]\\]{1,64}@[^\s@.,;:<>]+(?:\.[^\s@.,;:<>]+)+$/.test(text),
  {
    error: ({ input }) => `${quoted(String(input))} is not an e-mail address`,
  },
);

/** A board's code. */
export const code = required.refine((text) => text.length <= 40 && !text.includes(';'), {
  error: ({ input }) => `${quoted(String(input))} is not a code; write a short word such as SDP`,
});

/** May be empty, then the register gives one. */
export const ref = short
  .refine((text) => text === '' || (text.length <= 40 && /^[A-Za-z0-9][A-Za-z0-9\-_/.]*$/.test(text)), {
    error: ({ input }) =>
      `${quoted(String(input))} is not a ref; write up to 40 letters, digits and - _ / . such as HC-1, or leave it empty`,
  })
  .transform((text) => (text === '' ? undefined : text));
