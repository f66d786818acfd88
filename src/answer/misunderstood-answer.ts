import { type Day, sayDay } from '../register/day.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { countOf } from './wording.ts';

/** What people asked and the bot did not understand, for officers. */

/** A question as it may be shown: without who asked, and without anybody's name or address. */
export interface Misunderstood {
  said: string;
  times: number;
  /** The last day on which it was asked. */
  last: Day;
}

const MOST_LINES = 20;

/** `days`: how long a question is kept after it was last asked. */
export function misunderstoodAnswer(questions: Misunderstood[], days: number): WordsAnswer {
  const sorted = [...questions].sort(
    (a, b) =>
      b.times - a.times || (a.last === b.last ? (a.said < b.said ? -1 : 1) : a.last > b.last ? -1 : 1),
  );
  const times = questions.reduce((sum, one) => sum + one.times, 0);
  const more = sorted.length - MOST_LINES;
  return {
    shows: 'words',
    sentence:
      times === 0
        ? `I know of no question of the last ${days} days that I did not understand.`
        : `In the last ${days} days I did not understand ${countOf(questions.length, 'question')}, asked ${sayTimes(times)}.`,
    lines: [
      ...sorted
        .slice(0, MOST_LINES)
        .map(({ said, times, last }) => `“${said}”: ${sayTimes(times)}, last on ${sayDay(last)}.`),
      more > 0 ? `and ${more} more, asked less often or longer ago.` : '',
      times > 0 ? 'I do not keep who asked; “…” stands for names, addresses and numbers.' : '',
    ].filter(Boolean),
    buttons: [],
  };
}

const sayTimes = (times: number): string => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`);

export const misunderstoodNotHere = (): WordsAnswer => ({
  shows: 'words',
  sentence: 'Please ask me that in our own chat.',
  lines: ['Others read along here.'],
  buttons: [],
});

export const misunderstoodOfficersOnly = (): WordsAnswer => ({
  shows: 'words',
  sentence: 'Only officers can see which questions I did not understand.',
  lines: [],
  buttons: [],
});
