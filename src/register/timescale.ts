import { addDays, type Day } from './day.ts';
import { keptByText } from './kept-results.ts';
import { type Period, type PeriodName, periodAround } from './period.ts';
import { readCounted, readRecurring } from './time-counted.ts';
import { readWrittenDates, readWrittenSpan } from './written-spans.ts';

export { monthNumber } from './written-dates.ts';

/** What the words of a timescale stand for. */
export type Timescale =
  /** Due on a day: the last day of the period that the words name. Milestones are told in order; the last is `due`. */
  | { kind: 'dated'; due: Day; milestones: Day[]; provisional: boolean }
  /** Done once, it is due again at the end of the next period. */
  | { kind: 'recurring'; every: PeriodName }
  | { kind: 'undated'; because: 'ongoing' | 'to be confirmed' | 'complete' }
  /** Kept as written and reported; nothing is dropped. */
  | { kind: 'unreadable'; because: string };

/** More than this many characters are prose, not a timescale. */
export const LONGEST_TIMESCALE = 200;

const ONGOING = /^(?:on-? ?going|continuous(?:ly)?|continuing)$/i;
const ONGOING_AND = /^on-?going ?[-–—,:;(] ?/i;

/** "Complete" alone, or with the date when it was. "Complete by March 2018" is still to be done. */
const COMPLETE = /^(?:completed?|done|finished)$/i;
const COMPLETED_ON =
  /^(?:complete ?[-–—:,(] ?|(?:completed|done|finished)(?: ?[-–—:,(] ?| (?:in |on )?))(.+?)\)?$/i;

const UNSURE =
  '(?:date |dates |timescales? )?(?:tbc|tba|tbd|to be (?:confirmed|agreed|determined))|provisional(?:ly)?';
const UNSURE_AFTER = new RegExp(`[ ,;:([–—-]*\\b(?:${UNSURE})[)\\]]?$`, 'i');
const UNSURE_BEFORE = new RegExp(`^[([]?(?:${UNSURE})\\b[)\\]]?[ ,;:(–—-]*`, 'i');

/** Words that only lead up to a date. */
const LEAD_IN =
  /^(?:(?:due|target|completion|deadline)(?: date)?|to be completed|(?:to |for )?complet(?:e|ion)(?= by\b)|by|no later than|not later than|until|during|throughout|within|in|on|for)\b:? ?/i;
const BEFORE = /^(?:before|prior to) /i;
const END_OF = /^(?:the )?(?:very )?(?:end|close)\b(?: of)? ?/i;
const WEEK_FROM = /^(?:the )?(?:w\/?c|week (?:commencing|beginning)):? /i;
const WEEK_TO = /^(?:the )?(?:w\/?e|week ending):? /i;

function withoutLeadIn(words: string): string {
  let text = words;
  while (LEAD_IN.test(text)) text = text.replace(LEAD_IN, '');
  return text;
}

/** The period that the words name, whatever leads up to it: `by end of March 2018`, `w/c 5 March 2018`. */
function readDue(words: string): Period | undefined {
  const text = withoutLeadIn(words);
  if (BEFORE.test(text)) {
    const rest = text.replace(BEFORE, '');
    const period = readDue(rest);
    if (!period || END_OF.test(rest)) return period;
    const eve = addDays(period.from, -1);
    return { from: eve, to: eve };
  }
  if (WEEK_FROM.test(text)) {
    const first = readWrittenSpan(text.replace(WEEK_FROM, ''));
    return first && first.from === first.to ? { from: first.from, to: addDays(first.from, 6) } : undefined;
  }
  return readWrittenSpan(text.replace(WEEK_TO, '').replace(END_OF, '').replace(/^the /i, ''));
}

function readDated(words: string, agreed: Day | undefined, provisional: boolean): Timescale | undefined {
  const counted = readCounted(words, agreed);
  if (counted === 'no day agreed') {
    return { kind: 'unreadable', because: 'it counts from the date agreed, and none is given' };
  }
  const milestones = readWrittenDates(withoutLeadIn(words))?.map(({ to }) => to);
  const due = counted ?? milestones?.at(-1) ?? readDue(words)?.to;
  return due && { kind: 'dated', due, milestones: milestones ?? [due], provisional };
}

/**
 * What a timescale stands for, read as the contract's table of timescales has it: the due date is the last day
 * of the period that the words name. `agreed` is the day from which "within 6 months" counts. Words that would
 * have to be guessed at ("early 2018", "Q4") are unreadable.
 */
export function readTimescale(words: string, agreed?: Day): Readonly<Timescale> {
  if (words.length > LONGEST_TIMESCALE)
    return { kind: 'unreadable', because: `it is longer than ${LONGEST_TIMESCALE} characters` };
  return readKept(`${agreed ?? ''}\n${words}`);
}

/** A question asks for the timescale of every item several times, and registers write a few over and over again. */
const readKept = keptByText(2_000, (key) => {
  const line = key.indexOf('\n');
  return Object.freeze(readWords(key.slice(line + 1), (key.slice(0, line) || undefined) as Day | undefined));
});

function readWords(words: string, agreed: Day | undefined): Timescale {
  const text = words.replace(/\s+/g, ' ').trim().replace(/[.]$/, '');
  if (text === '') return { kind: 'undated', because: 'to be confirmed' };
  if (ONGOING.test(text)) return { kind: 'undated', because: 'ongoing' };
  const completed = COMPLETED_ON.exec(text)?.[1];
  if (COMPLETE.test(text) || (completed && readWrittenSpan(completed))) {
    return { kind: 'undated', because: 'complete' };
  }
  const every = readRecurring(text.replace(ONGOING_AND, '').replace(/\)$/, ''));
  if (every) return { kind: 'recurring', every };

  const stated = text
    .replace(UNSURE_BEFORE, '')
    .replace(UNSURE_AFTER, '')
    .replace(/^\((.*)\)$|\)$/, '$1')
    .trim();
  const unsure = UNSURE_BEFORE.test(text) || UNSURE_AFTER.test(text);
  const dated = readDated(stated, agreed, unsure);
  if (dated) return dated;
  // "TBC (awaiting funding)" says why there is no date; words with a figure may hold one, so they are reported.
  if (unsure && !/\d/.test(stated)) return { kind: 'undated', because: 'to be confirmed' };
  return { kind: 'unreadable', because: 'it is not a way of writing a date that the register knows' };
}

/**
 * The day an item is due as of today; undefined where it has no date. A recurring item: the end of the current period,
 * or of the one after the last that was done, where that one (which ended on `doneTo`) is not over yet.
 */
export function dueDay(timescale: Timescale, today: Day, doneTo?: Day): Day | undefined {
  switch (timescale.kind) {
    case 'dated':
      return timescale.due;
    case 'recurring': {
      const current = periodAround(today, timescale.every).to;
      return doneTo === undefined || doneTo < current ? current : periodAround(doneTo, timescale.every, 1).to;
    }
    default:
      return undefined;
  }
}

/** The next milestone from today on, or the last one when all are past; undefined where there is no date. */
export function nextMilestone(timescale: Timescale, today: Day): Day | undefined {
  if (timescale.kind !== 'dated') return dueDay(timescale, today);
  return timescale.milestones.find((day) => day >= today) ?? timescale.due;
}

export const isDated = (words: string, agreed: Day | undefined, today: Day): boolean =>
  dueDay(readTimescale(words, agreed), today) !== undefined;
