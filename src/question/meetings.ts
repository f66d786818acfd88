import type { Day } from '../register/day.ts';
import type { Board } from '../register/directory.ts';
import type { Condition } from '../register/filter.ts';
import { readTimescale } from '../register/timescale.ts';
import type { Mark, NamedPeriod } from './mark.ts';
import { markAll } from './marking.ts';
import { isWord, type Piece, type Sentence } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Meetings as points in time, and the minutes that came out of them. */

export const nextMeeting = (board: Board, today: Day): Day | undefined =>
  board.meetings.find((day) => day >= today);
export const lastMeeting = (board: Board, today: Day): Day | undefined =>
  board.meetings.filter((day) => day < today).at(-1);

/** The board that some pieces name; failing that, the only one named anywhere in the sentence. */
export function boardIn(pieces: Piece[], directory: { boards: Board[] }): Board | undefined {
  for (const piece of pieces) {
    if (isWord(piece) || piece.mark.is !== 'conditions') continue;
    for (const condition of piece.mark.anyOf) {
      if (condition.is === 'board') return directory.boards.find((b) => b.code === condition.code);
    }
  }
  return undefined;
}

const WHICH = '(next|coming|upcoming|forthcoming|following|last|previous|latest|most recent)';
const BODY = "(?:(?:full |partnership )?(?:board|committee)(?: 's)? )?";
const PHRASES = [
  `§board (?:'s )?(?:the )?${WHICH} (?:meeting|meets?|sitting)`,
  `(?:(?:the )?(?:date|day|time) of )?(?:the |our |its |their |my |a |it |they |we )?${WHICH} ${BODY}(?:§board (?:'s )?)?${BODY}(?:meeting|meets?|sitting|session)(?: (?:of|for) (?:the |our )?(?:§board|board|committee))?`,
  `§board (?:meets|meet|sits) ${WHICH}`,
  `(?:it|they|we) meets? ${WHICH}`,
  `(?:the |our )?${WHICH} §board(?! §)`,
];

/** "The next board meeting" as a mark of its own; what it is needed for, the sentence around it tells. */
export function markMeetings(sentence: Sentence, vocabulary: Vocabulary): Sentence {
  return PHRASES.reduce(
    (read, phrase) =>
      markAll(read, new RegExp(phrase), (groups, pieces): Mark => {
        const board = boardIn(pieces, vocabulary.directory);
        const which = /^(?:last|previous|latest|most recent)$/.test(groups.find(Boolean) ?? '')
          ? 'last'
          : 'next';
        return { is: 'meeting', which, ...(board ? { board: board.code } : {}) };
      }),
    sentence,
  );
}

/** The day that a meeting stands for: of the board named, or the nearest one of the asker's boards. */
export function meetingDay(
  mark: Mark & { is: 'meeting' },
  sentence: Sentence,
  vocabulary: Vocabulary,
  today: Day,
): Day | undefined {
  const { directory, asker } = vocabulary;
  const named = directory.boards.find((b) => b.code === mark.board) ?? boardIn(sentence, directory);
  const boards = named ? [named] : directory.boards.filter((b) => asker.boards.includes(b.code));
  const days = boards
    .map((board) => (mark.which === 'next' ? nextMeeting(board, today) : lastMeeting(board, today)))
    .filter((day): day is Day => day !== undefined)
    .sort();
  return mark.which === 'next' ? days[0] : days.at(-1);
}

const DATE_IN_NAME =
  /(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}|\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2}/i;

/** The day that the name of some minutes carries: 22 September 2017 for "Minutes 22 September 2017". */
function dayOfSource(source: string): Day | undefined {
  const words = DATE_IN_NAME.exec(source)?.[0];
  const timescale = words ? readTimescale(words) : undefined;
  return timescale?.kind === 'dated' ? timescale.due : undefined;
}

function isWithin(day: Day, { from, to, yearAssumed }: NamedPeriod): boolean {
  if (!yearAssumed) return from <= day && day <= to;
  return from.slice(5) <= day.slice(5) && day.slice(5) <= to.slice(5);
}

const periodIn = (pieces: Piece[]): NamedPeriod | undefined => {
  for (const piece of pieces) {
    if (!isWord(piece) && piece.mark.is === 'period') return piece.mark.period;
  }
  return undefined;
};

/** A source and the day in its name are one: "the panel minutes of 22 January". */
function narrowed(pieces: Piece[]): Mark | undefined {
  const [source] = pieces;
  const period = periodIn(pieces);
  if (!period || !source || isWord(source) || source.mark.is !== 'conditions') return undefined;
  const anyOf = source.mark.anyOf.filter((condition) => {
    const day = condition.is === 'source' ? dayOfSource(condition.name) : undefined;
    return day !== undefined && isWithin(day, period);
  });
  return anyOf.length > 0 ? { ...source.mark, anyOf } : undefined;
}

/** "The 22 September minutes", "minutes of the June meeting": the sources whose name carries such a day. */
export function markMinutes(sentence: Sentence, vocabulary: Vocabulary): Sentence {
  const make = (_: string[], pieces: Piece[]): Mark | undefined => {
    const period = periodIn(pieces);
    const found =
      period &&
      vocabulary.sources.filter((source) => {
        const day = dayOfSource(source);
        return day !== undefined && isWithin(day, period);
      });
    if (!period || !found || found.length === 0) return undefined;
    const anyOf = found.map((name): Condition => ({ is: 'source', name }));
    return { is: 'conditions', side: 'source', anyOf };
  };
  let read = markAll(sentence, /§source (?:of|from|for|dated|on)?(?: the)? ?§date/, (_, pieces) =>
    narrowed(pieces),
  );
  read = markAll(
    read,
    /(?:the )?minutes (?:of|from|for|dated|on) (?:the )?(?:(?:meeting|board|committee|§board) (?:of|on|held on|in) )?(?:the )?§date(?: (?:meeting|board|committee))?/,
    make,
  );
  read = markAll(
    read,
    /(?:the )?§date(?: 's)? (?:(?:board|committee|scrutiny|panel|§board) )?(?:meeting )?(?:'s )?(?:minutes|(?:action )?(?:log|notes?|list|tracker))/,
    make,
  );
  read = markAll(read, /(?:the )?minutes §date/, make);
  return markAll(
    read,
    /(?:the )?§date(?: 's)? (?:(?:board|committee|scrutiny|§board) )?meeting|(?:the )?meeting (?:of|on|in|held on) (?:the )?§date/,
    make,
  );
}
