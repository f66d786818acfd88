import { addDays, addMonths, type Day } from '../register/day.ts';
import type { NamedPeriod } from './mark.ts';
import { meetingDay } from './meetings.ts';
import { isWord, type Sentence } from './sentence.ts';
import { markTimes, spelled } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The day that a wish about reminders names: one to be reminded on, or one until which there are to be none. */

export type When =
  /** No day is said. */
  | { is: 'nothing' }
  | { is: 'day'; day: Day }
  /** Something is said of a time, but not one day that follows from it. */
  | { is: 'unclear' }
  /** What is said is not about time. */
  | { is: 'something else' };

type Read = (words: string, vocabulary: Vocabulary, today: Day) => When;

const POLITE =
  /^(?:[\s,.!?–-]|\b(?:please|pls|plz|thanks?|thank you|cheers|ta|then|again|now|instead|any ?more|for me|if you (?:can|could)|ok|okay)\b)*$/i;
const POLITE_END =
  /[\s,.!?–-]+(?:(?:please|pls|plz|thanks?|thank you|cheers|ta|again|any ?more|for me|if you (?:can|could))[\s,.!?]*)*$/i;
const OF_TIME =
  /^[\s,–-]*(?:and )?(?:on|at|by|in|before|after|until|untill|till|til|'til|to|from|for|when|if|unless|every|each|next|this|that|a|an|one|two|\d+|the|over|during|between|while|tomorrow|today|tonight|back|mon|tue|wed|thu|fri|sat|sun)(?:\b|(?=\p{L}*day\b))/iu;

/** What stands around a date and says nothing of its own. */
const FILLER = /^(?:the|on|at|in|of|around|about|say|first|thing|morning|day|a|for|and|next)$/;
const WEEKDAY = /\b(?:mon|tues?|weds?|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b/i;

/** The one stretch of time that some words name, all of them; undefined where they name none, or several. */
function stretchIn(words: string, vocabulary: Vocabulary, today: Day): NamedPeriod | undefined {
  const sentence: Sentence = markTimes(spelled(words, vocabulary).sentence, vocabulary, today);
  let found: NamedPeriod | undefined;
  for (const piece of sentence) {
    if (isWord(piece)) {
      if (!FILLER.test(piece.word)) return undefined;
      continue;
    }
    const { mark } = piece;
    if (found !== undefined || (mark.is !== 'period' && mark.is !== 'meeting')) return undefined;
    if (mark.is === 'period') found = mark.period;
    else {
      const day = meetingDay(mark, sentence, vocabulary, today);
      if (day === undefined) return undefined;
      found = { from: day, to: day, sort: 'meeting' };
    }
  }
  return found?.isRange ? undefined : found;
}

/** Said on a Friday, "Friday" is the next one; so is a day of the year that is today's. */
function coming(period: NamedPeriod, words: string, today: Day): Day {
  const { to, yearAssumed } = period;
  if (yearAssumed && to <= today) return addMonths(to, 12);
  return to === today && WEEKDAY.test(words) ? addDays(to, 7) : to;
}

/** A week, month or year begins with its first day; one that is running has no day to wait for. */
const beginning = ({ from }: NamedPeriod, today: Day): Day | undefined => (from > today ? from : undefined);

const asWhen = (day: Day | undefined): When => (day === undefined ? { is: 'unclear' } : { is: 'day', day });

const reading =
  (read: (words: string, vocabulary: Vocabulary, today: Day) => Day | undefined): Read =>
  (after, vocabulary, today) => {
    if (POLITE.test(after)) return { is: 'nothing' };
    if (!OF_TIME.test(after)) return { is: 'something else' };
    const words = after.replace(POLITE_END, '').replace(/^[\s,–-]+(?:and )?/, '');
    return asWhen(read(words, vocabulary, today));
  };

/** "On Friday", "in two weeks", "next month". */
export const readOn: Read = reading((words, vocabulary, today) => {
  const period = stretchIn(words, vocabulary, today);
  if (period === undefined) return undefined;
  return period.sort === 'whole' ? beginning(period, today) : coming(period, words, today);
});

const UNTIL = /^(?:(?:and )?back (?:on|in|at)|until|untill|till|til|'til|up to|to|before) (after )?/i;
const LENGTH =
  /^(?:(?:for|by) )?(?:about |another |a further |the next |the coming |next )?((?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3}|a couple of|a few) (?:days?|weeks?|fortnights?|months?|years?)|fortnight)(?: or so)?$/i;

/** "Until 5 January", "for two weeks", "this week": the first day on which reminders come again. */
export const readUntil: Read = reading((words, vocabulary, today) => {
  const length = LENGTH.exec(words)?.[1];
  if (length !== undefined) return stretchIn(`in ${length}`, vocabulary, today)?.to;
  const until = UNTIL.exec(words);
  const named = until ? words.slice(until[0].length) : words.replace(/^for /i, '');
  const period = stretchIn(named, vocabulary, today);
  if (period === undefined) return undefined;
  if (until?.[1] !== undefined) return addDays(coming(period, named, today), 1);
  if (until) return period.sort === 'whole' ? beginning(period, today) : coming(period, named, today);
  // Without "until", only a stretch that is running says when it is over.
  return period.from <= today && period.to >= today ? addDays(period.to, 1) : undefined;
});
