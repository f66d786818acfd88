import { addDays, addMonths, type Day, MONTHS, monthOf, sayDay, yearOf } from '../register/day.ts';
import { calendarMonth } from '../register/period.ts';
import type { Mark, NamedPeriod } from './mark.ts';
import { markAll } from './marking.ts';
import { meetingDay } from './meetings.ts';
import { joined } from './named-periods.ts';
import { asText, isWord, type Piece, type Sentence } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** On which days something changed: "this week", "since the last meeting". Changes lie in the past. */

export interface Days {
  from: Day;
  to: Day;
  /** As it is read back: "this week", "since 3 October 2024". */
  words: string;
}

/** Without a period: enough for the question "what changed?". */
const lately = (today: Day): Days => ({
  from: addDays(today, -7),
  to: today,
  words: 'in the last seven days',
});

const TOLD_FROM_TODAY =
  /\b(?:this|last|past|previous|current|today|yesterday|tonight|ago|week|fortnight|quarter|days?|weeks?|months?|years?|financial)\b/i;
const COUNTED = /\d|fortnight|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|couple)\b/;
const WEEKDAY = /^(?:this |the |on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i;

/** A period without a year, or a weekday, is the one that was. */
function past(period: NamedPeriod, typed: string, today: Day): NamedPeriod {
  if (period.from <= today) return period;
  if (period.before) return { ...period, ...period.before };
  if (period.isRange && !/\d{4}/.test(typed))
    return { ...period, from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
  if (!WEEKDAY.test(typed)) return period;
  return { ...period, from: addDays(period.from, -7), to: addDays(period.to, -7) };
}

function sayPeriod({ from, to }: NamedPeriod, typed: string, today: Day): string {
  const said = typed.toLowerCase().replace(/^(?:the|in|on|during|over|within|for) /, '');
  if (from === to) {
    if (from === today) return 'today';
    return from === addDays(today, -1) ? 'yesterday' : `on ${sayDay(from)}`;
  }
  const month = calendarMonth(yearOf(from), monthOf(from));
  // "This week", but "in the last ten days".
  if (TOLD_FROM_TODAY.test(said)) return COUNTED.test(said) ? `in the ${said}` : said;
  if (month.from === from && month.to === to) return `in ${MONTHS[monthOf(from) - 1]} ${yearOf(from)}`;
  if (from.endsWith('-01-01') && to === `${yearOf(from)}-12-31`) return `in ${yearOf(from)}`;
  return `from ${sayDay(from)} to ${sayDay(to)}`;
}

/** The days of one way of saying when; undefined where it is no way to say when something changed. */
function daysOf(pieces: Piece[], sentence: Sentence, vocabulary: Vocabulary, today: Day): Days | undefined {
  const said = asText(pieces);
  const since = /\b(?:since|after|from)\b/.test(said);
  const after = /\bafter\b/.test(said) ? 1 : 0;
  const [first, second] = pieces.flatMap((piece) => (isWord(piece) ? [] : [piece]));
  if (first?.mark.is === 'meeting') {
    const day = first.mark.which === 'last' ? meetingDay(first.mark, sentence, vocabulary, today) : undefined;
    if (!day) return undefined;
    if (since) return { from: day, to: today, words: `since the last meeting (${sayDay(day)})` };
    return { from: day, to: day, words: `on ${sayDay(day)}` };
  }
  if (first?.mark.is !== 'period') return undefined;
  const period = past(first.mark.period, first.typed, today);
  if (second?.mark.is === 'period') {
    const { from, to } = joined(period, past(second.mark.period, second.typed, today));
    return from <= to ? { from, to, words: `from ${sayDay(from)} to ${sayDay(to)}` } : undefined;
  }
  if (period.from > today || (/\b(?:before|by|until|till)\b/.test(said) && !since)) return undefined;
  // "From 1 to 5 October" is a stretch by itself.
  if (since && !period.isRange) {
    const from = after ? addDays(period.to, 1) : period.from;
    return from <= today ? { from, to: today, words: `since ${sayDay(from)}` } : undefined;
  }
  return { from: period.from, to: period.to, words: sayPeriod(period, first.typed, today) };
}

const WHEN = [
  /(?:between|from) (?:the )?§date (?:and|to|until|till|up to) (?:the )?§date/,
  /(?:so far )?(?:(?:at any time|any time|ever) )?(?:(?:since|after|from|before|by|until|till|in|on|during|over|within|for|at|of|as of|the|our) )*(?:§date|§meeting)(?: (?:so far|onwards|board|committee|meeting|to date))*/,
];

/**
 * Takes the days out of a marked sentence; the last seven where it names none. `days` is undefined where it names
 * days on which nothing can have changed yet, or that cannot be told.
 */
export function takeDays(
  sentence: Sentence,
  vocabulary: Vocabulary,
  today: Day,
): { days: Days | undefined; rest: Sentence; named: boolean } {
  let days: Days | undefined;
  let named = false;
  const gone: Mark = { is: 'frame', frame: 'everything' };
  const marked = WHEN.reduce(
    (read, pattern) =>
      markAll(read, pattern, (_, pieces) => {
        if (named) return undefined;
        named = true;
        days = daysOf(pieces, sentence, vocabulary, today);
        return gone;
      }),
    sentence,
  );
  const rest = marked.filter((piece) => isWord(piece) || piece.mark !== gone);
  return named ? { days, rest, named } : { days: lately(today), rest, named };
}
