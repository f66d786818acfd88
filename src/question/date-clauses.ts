import { addDays, type Day, later } from '../register/day.ts';
import type { Mark, NamedPeriod } from './mark.ts';
import { markAll } from './marking.ts';
import { boardIn, meetingDay } from './meetings.ts';
import { joined } from './named-periods.ts';
import { asText, isWord, type Piece, type Sentence, typedText } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Makes conditions of the stretches of time in a sentence: "by", "before", "between", "agreed in". */

type How = 'in' | 'by' | 'before' | 'after' | 'since' | 'from';

interface Span {
  from?: Day;
  to?: Day;
  /** All of it counts although it has begun. */
  whole: boolean;
}

const span = (from: Day | undefined, to: Day | undefined, whole: boolean): Span => ({
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  whole,
});

/** A period without a year, taken as the last one that was. */
const past = (period: NamedPeriod): NamedPeriod =>
  period.yearAssumed && period.before ? { ...period, ...period.before } : period;

/** What a preposition makes of a period: "by" takes its last day in, "before" leaves the period out. */
function spanOf(how: How, period: NamedPeriod): Span {
  switch (how) {
    case 'in':
      // What is due "for the meeting" is due by it.
      return period.sort === 'meeting'
        ? span(undefined, period.to, false)
        : span(period.from, period.to, period.sort === 'whole');
    case 'by':
      return span(undefined, period.to, false);
    case 'before':
      // "Before the end of May" takes in 31 May; what is due "before the meeting" may come to it on the day.
      return span(
        undefined,
        period.sort === 'meeting' || period.isEnd ? period.to : addDays(period.from, -1),
        false,
      );
    case 'after':
      return span(addDays(period.to, 1), undefined, false);
    case 'since':
      // What has been since a day began in the past.
      return span(past(period).from, undefined, true);
    case 'from':
      return span(period.from, period.isRange ? period.to : undefined, false);
  }
}

const PREPOSITIONS: [How, string][] = [
  [
    'by',
    '(?:by|up to|up until|until|till|til|no later than|not later than|on or before|any time before or on|to)',
  ],
  [
    'before',
    '(?:(?<!\\bnot (?:due )?)before|this side of|prior to|ahead of|earlier than|in advance of|in time for|ready for)',
  ],
  ['after', '(?:(?<!\\b(?:or|not)(?: due)? )after|later than|beyond|following|past|from after)'],
  ['since', '(?:since|ever since)'],
  [
    'from',
    '(?:not (?:due )?before|no earlier than|not earlier than|from|starting|starting from|beginning|on or after|as of|as from|any time after or on)',
  ],
  [
    'in',
    '(?:(?:(?:at )?(?:any|some) (?:time|point) )?(?:in|on|during|within|over|throughout|for|at|this|of|the|over the course of|sometime in|at some point in))',
  ],
];

const DUE =
  '(?:(?:which|that|what|is|are|was|were|has|have|had|a|with|falls?|falling|fallen|comes?|coming|due|to be|be|must be|should be|needs? to be|need|needing|expected|expire|expires|expiring|ends?|ending|deadlines?|dates?|dated|timescales?|set|up|scheduled|timetabled|planned|target|targeted|finish|finishes|completion|landing|lands?|hits?|hitting|looming|approaching|around|again|for|(?:be|get|been) (?:done|completed|finished|delivered|closed|complete)) )*';
const AGREED =
  '(?:(?:which|that|were|was|we|have|had|has|been|they|did|first|originally) )*(?:agreed|decided|raised|recorded|minuted|made|promised|committed to|set|signed up to|agree|decide|promise|resolved|resolve|came out|come out|arising|arose|coming out|taken|new|added|proposed)(?: (?:up|to|out|it|them|on|at|by (?:the )?§board))?';

const typedDate = (pieces: Piece[]): string => typedText(pieces.filter((piece) => !isWord(piece)));

function periodsIn(pieces: Piece[]): NamedPeriod[] {
  return pieces.flatMap((piece) => (!isWord(piece) && piece.mark.is === 'period' ? [piece.mark.period] : []));
}

const due = (s: Span, words: string): Mark => ({ is: 'due', ...s, words });

function agreed(how: How, period: NamedPeriod, words: string): Mark {
  // Things were agreed in the past: "agreed in June" is the June that was.
  // What was agreed "at the last meeting" was agreed on that day.
  const on = period.sort === 'meeting' && how === 'in';
  const { from, to } = on ? period : spanOf(how, past(period));
  return {
    is: 'conditions',
    side: 'agreed',
    anyOf: [{ is: 'agreed', ...(from ? { from } : {}), ...(to ? { to } : {}), words }],
  };
}

/** Meetings that stand for a day ("due before the next meeting") become periods. */
function meetingsAsDays(sentence: Sentence, vocabulary: Vocabulary, today: Day): Sentence {
  return sentence.flatMap((piece): Piece[] => {
    if (isWord(piece) || piece.mark.is !== 'meeting') return [piece];
    const day = meetingDay(piece.mark, sentence, vocabulary, today);
    if (!day) return [piece];
    const period: Piece = {
      ...piece,
      mark: { is: 'period', period: { from: day, to: day, sort: 'meeting' } },
    };
    // "Before the scrutiny committee next meets" is about that committee's items.
    const { board: code } = piece.mark;
    if (!code || boardIn(sentence, vocabulary.directory)) return [period];
    return [period, { mark: { is: 'conditions', side: 'board', anyOf: [{ is: 'board', code }] }, typed: '' }];
  });
}

/** Turns every date with its preposition into a mark that says when items are due, or when they were agreed. */
export function markDates(sentence: Sentence, vocabulary: Vocabulary, today: Day): Sentence {
  let read = meetingsAsDays(sentence, vocabulary, today);
  const wasDue =
    /(?:was|were|been|fell|should have been) (?:all |originally )?(?:due|meant|supposed|expected|scheduled)/.test(
      asText(sentence),
    );
  // "Overdue from March" is the March that was.
  const words = asText(sentence);
  const isLate = /\b(?:overdue|late|behind|missed)\b/.test(words) && !/\b(?:and|or|plus)\b/.test(words);
  // What "was due before April" in the middle of April was due before this one.
  const settled = (how: How, period: NamedPeriod): NamedPeriod =>
    wasDue && !(how === 'before' && period.from <= today) ? past(period) : period;

  read = markAll(
    read,
    new RegExp(
      `${DUE}(?:between|from|any time between) (?:the )?§date (?:and|to|until|till|through|up to)(?: the)? §date`,
    ),
    (_, pieces) => {
      const [a, b] = periodsIn(pieces);
      return a && b && due({ ...joined(a, b), whole: false }, typedText(pieces));
    },
  );
  read = markAll(
    read,
    new RegExp(`${DUE}(?:in |during |over |the )*§date (?:to|until|till|through|-) (?:the )?§date`),
    (_, pieces) => {
      const [a, b] = periodsIn(pieces);
      return a && b && due({ ...joined(a, b), whole: false }, typedText(pieces));
    },
  );
  read = markAll(
    read,
    /(?:should|ought to|was meant to|were meant to|was supposed to|were supposed to) (?:have )?(?:been |be )?(?:done|finished|completed|delivered|complete|closed) (?:(?:by|in|before|during|on|over|at|the) )*§date/,
    (_, pieces) => {
      const [period] = periodsIn(pieces);
      const how = /\bbefore\b/.test(asText(pieces)) ? 'before' : /\bby\b/.test(asText(pieces)) ? 'by' : 'in';
      return period && due({ ...spanOf(how, past(period)), whole: true }, typedText(pieces));
    },
  );
  read = markAll(
    read,
    /(?:(?:was|were|been|got|have|has|which|that|be) )*(?:completed|finished|done|closed|delivered|achieved|complete|finish|close|deliver|achieve)(?: off)? (?:(?:in|since|during|over|within|by|before|after|on|between|the) )*§date(?: and §date)?/,
    (_, pieces, before) => {
      const still =
        /\b(?:be|get) /.test(asText(pieces)) ||
        /\b(?:needs?|have|to|must|get|be|not)$|\b(?:must|ought to|needs? to|ha(?:s|ve) to)\b/.test(
          asText(before),
        );
      const bare =
        /^(?:complete|finish|close|deliver|achieve)\b/.test(asText(pieces)) &&
        !/\bdid\b/.test(asText(before));
      if (bare) return undefined;
      return still ? undefined : { is: 'completed when', words: typedText(pieces) };
    },
  );
  for (const [how, preposition] of PREPOSITIONS) {
    const optional = how === 'in' ? `(?:${preposition} )*` : `${preposition} (?:the )?`;
    read = markAll(read, new RegExp(`${AGREED} ${optional}(?:the )?§date(?: meeting)?`), (_, pieces) => {
      const [period] = periodsIn(pieces);
      return period && agreed(how, period, typedDate(pieces));
    });
  }
  read = markAll(
    read,
    new RegExp(
      `${DUE}(?:in |on |from )?(?:the )?§date (?:or (?:later|after|beyond)|and (?:later|after|beyond)|onwards?|and onwards?)`,
    ),
    (_, pieces) => {
      const [period] = periodsIn(pieces);
      return period && due(spanOf('from', settled('from', period)), typedText(pieces));
    },
  );
  read = markAll(
    read,
    new RegExp(`${DUE}(?:in |on )?(?:the )?§date (?:or|and) (?:earlier|before)`),
    (_, pieces) => {
      const [period] = periodsIn(pieces);
      return period && due(spanOf('by', settled('by', period)), typedText(pieces));
    },
  );
  for (const [how, preposition] of PREPOSITIONS) {
    const optional = how === 'in' ? `(?:${preposition} )*` : `${preposition} (?:the )?`;
    read = markAll(read, new RegExp(`${DUE}${optional}§date`), (_, pieces) => {
      const [period] = periodsIn(pieces);
      // What is left "from 2017" was agreed then.
      const isOld =
        how === 'from' && period && period.to < today && !isLate && !/\bdue\b/.test(asText(pieces));
      if (isOld) return agreed('in', period, typedDate(pieces));
      return period && due(spanOf(how, settled(how, period)), typedText(pieces));
    });
  }
  // "Coming up" without saying how soon: everything with a date still to come.
  return markAll(
    read,
    /(?:is |are |that is |which is |we have |have |got )*(?:coming up|coming due|falling due|looming|on the horizon|approaching|due soon|due next|upcoming|next due|not yet due|not due yet|due in (?:the )?future|coming along|round the corner|(?<=what is )next|(?<=what )comes next)(?: soon| next)?/,
    (_, pieces) => due(span(today, undefined, true), typedText(pieces)),
  );
}

/**
 * Decides where due dates begin. What was due earlier is overdue, not due in a coming period: a stretch that has
 * begun counts from today on, unless it was named as a whole, is all in the past, or is about what is late.
 */
export function settleDate(
  mark: Mark & { is: 'due' },
  today: Day,
  aboutLate: boolean,
): { from?: Day; to?: Day } {
  const { from, to, whole } = mark;
  const ends = (first: Day | undefined, last: Day | undefined) => ({
    ...(first ? { from: first } : {}),
    ...(last ? { to: last } : {}),
  });
  const pastOnly = to !== undefined && to < today;
  if (whole || pastOnly || aboutLate) return ends(from, to);
  return ends(from ? later(from, today) : today, to);
}
