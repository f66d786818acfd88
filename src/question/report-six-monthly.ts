import { addDays, addMonths, type Day } from '../register/day.ts';
import { takeDays } from './changed-when.ts';
import { boardIn } from './meetings.ts';
import type { Question } from './question.ts';
import { marksOf } from './reading.ts';
import { takeOpening } from './report-words.ts';
import { asText, isWord, type Sentence } from './sentence.ts';
import { markTimes, spelled } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Requests for the review that a board has every six months: "half-yearly review of scrutiny from April". */

const A = '(?:an? |the |our |my |this |next |latest |new |draft |last |past )*';
const HALF_YEARLY =
  '(?:(?:six|6)[ -]?(?:months?|monthly|montly|mthly|mth)|half[ -]?(?:year(?:ly)?|annual)|bi[ -]?annual|semi[ -]?annual|twice[ -](?:a[ -]year|yearly)|mid[ -]?year)';
const REVIEW =
  '(?:(?:progress|register|update|action|board) )?(?:reviews?|reports?|summary|papers?|stocktake)(?: (?:document|paper|report))?';
const NAMED = new RegExp(`^${A}${HALF_YEARLY} ${REVIEW}(?<rest>(?:[ ,:]|$).*)$`, 'i');
const NAMED_LAST = new RegExp(`^${A}(?<rest>.+?)(?: 's|'s)? ${HALF_YEARLY} ${REVIEW}$`, 'i');
const OF_HALF_YEAR = new RegExp(
  `^${A}(?:review|report|summary)(?: of| on| for| covering)* (?:the )?(?:last|past|previous) (?:(?:six|6) months|half[ -]?year)(?<rest>(?:[ ,:]|$).*)$`,
  'i',
);

/** Words that say no more than which board and when. */
const IDLE =
  /^(?:of|for|on|to|the|our|its|board|committee|partnership|meeting|from|please|and|'s|covering|in|all|over|period|about|actions?|recommendations?|items?|with|at|up|until|ending|register|by)$/;
/** "For April to September" begins in April. */
const MONTHS_SPANNED =
  /(?:,| (?:for|covering|over))\s+(?=(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})? (?:to|until|-|–) )/i;
const ENDING_ON = /\b(?:to|until|till|ending|up to|ended|by)(?: on)?(?: the)?(?: end of)? §date$/;

const SIX_MONTHS = 6;

/** The half year that ends on a day. */
export const halfYearTo = (to: Day): { from: Day; to: Day } => ({
  from: addDays(addMonths(to, -SIX_MONTHS), 1),
  to,
});

/** "To 30 September" ends a half year there; other words say when it begins and ends. */
function daysIn(
  sentence: Sentence,
  vocabulary: Vocabulary,
  today: Day,
): { from?: Day; to?: Day; rest: Sentence } | undefined {
  const times = marksOf(sentence, 'period');
  const [only] = times;
  if (only && times.length === 1 && ENDING_ON.test(asText(sentence)))
    return {
      ...halfYearTo(only.period.to),
      rest: sentence.filter((piece) => isWord(piece) || piece.mark !== only),
    };
  const next = marksOf(sentence, 'meeting').some(({ which }) => which === 'next');
  if (next) return { rest: sentence.filter((p) => isWord(p) || p.mark.is !== 'meeting') };
  const { days, rest, named } = takeDays(sentence, vocabulary, today);
  if (!named) return { rest };
  return days && { from: days.from, to: days.to, rest };
}

/** Reads such a request; undefined where something is said in it that is neither a board nor a time. */
export function readSixMonthly(
  line: string,
  vocabulary: Vocabulary,
  today: Day,
): (Question & { about: 'report' }) | undefined {
  const { rest } = takeOpening(line);
  const words = [NAMED, OF_HALF_YEAR, NAMED_LAST]
    .map((pattern) => pattern.exec(rest)?.groups?.rest)
    .find((found) => found !== undefined);
  if (words === undefined) return undefined;
  const said = words.replace(MONTHS_SPANNED, ' from ');
  const sentence = markTimes(spelled(said, vocabulary).sentence, vocabulary, today);
  const board = boardIn(sentence, vocabulary.directory) ?? boardOfMeeting(sentence, vocabulary);
  const when = daysIn(sentence, vocabulary, today);
  if (!when) return undefined;
  const isKnown = when.rest.every((piece) =>
    isWord(piece) ? IDLE.test(piece.word) : piece.mark.is === 'conditions' && piece.mark.side === 'board',
  );
  const boards = marksOf(sentence, 'conditions').filter(({ side }) => side === 'board');
  if (!isKnown || boards.length > 1 || boards.some(({ not, anyOf }) => not || anyOf.length > 1))
    return undefined;
  return {
    about: 'report',
    of: 'six-monthly',
    ...(board ? { board: board.code } : {}),
    ...(when.from ? { from: when.from } : {}),
    ...(when.to ? { to: when.to } : {}),
  };
}

function boardOfMeeting(sentence: Sentence, { directory }: Vocabulary) {
  const code = marksOf(sentence, 'meeting').find(({ board }) => board)?.board;
  return directory.boards.find((board) => board.code === code);
}
