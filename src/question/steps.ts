import type { Day } from '../register/day.ts';
import { dropAsides, dropClaims } from './asides.ts';
import { markDates } from './date-clauses.ts';
import { markAspects, markPriorities, markProgress, markSearch, markStanding } from './frames.ts';
import { markLateness } from './lateness.ts';
import { asksForMeeting } from './meeting-question.ts';
import { markMeetings, markMinutes } from './meetings.ts';
import { dropPosts, dropTitles, markNames, releaseStrangers } from './names.ts';
import { markAsker } from './owner-phrases.ts';
import { markParts } from './parts.ts';
import { markPeriods } from './periods.ts';
import { markPhrases } from './phrases.ts';
import { markRanks } from './ranks.ts';
import { readSentence } from './read-sentence.ts';
import { markRefs, splitHyphens } from './refs.ts';
import type { Sentence } from './sentence.ts';
import { markSources } from './sources.ts';
import { correctSpelling } from './spelling.ts';
import { markTopics, preferTitles } from './topics.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The steps from typed text to a marked sentence. */

/** What was typed as words, refs and slips of the finger read. */
export function spelled(text: string, vocabulary: Vocabulary): ReturnType<typeof correctSpelling> {
  const words = splitHyphens(markRefs(readSentence(text), vocabulary.refShapes));
  return correctSpelling(words, vocabulary);
}

type Step = (sentence: Sentence, vocabulary: Vocabulary, today: Day) => Sentence;

/** Each step turns the words it knows into marks and leaves the rest to the next. */
const TO_TIMES: Step[] = [
  dropAsides,
  markSearch,
  markRanks,
  markSources,
  markNames,
  dropPosts,
  releaseStrangers,
  dropTitles,
  dropClaims,
  markParts,
  (sentence, { titles }) => preferTitles(sentence, titles),
  (sentence, _, today) => markLateness(sentence, today),
  (sentence, _, today) => markPeriods(sentence, today),
  markMinutes,
  markMeetings,
  markAsker,
];

const FROM_DATES: Step[] = [
  (sentence, vocabulary, today) =>
    asksForMeeting(sentence) ? sentence : markDates(sentence, vocabulary, today),
  markStanding,
  markProgress,
  markAspects,
  markPhrases,
  markPriorities,
  markTopics,
];

const run = (steps: Step[], words: Sentence, vocabulary: Vocabulary, today: Day): Sentence =>
  steps.reduce((sentence, step) => step(sentence, vocabulary, today), words);

/** Names, stretches of time and meetings as marks, before their prepositions make conditions of them. */
export const markTimes = (words: Sentence, vocabulary: Vocabulary, today: Day): Sentence =>
  run(TO_TIMES, words, vocabulary, today);

/** Marks the rest of a sentence whose names and stretches of time are marks already. */
export const markRest = (times: Sentence, vocabulary: Vocabulary, today: Day): Sentence =>
  run(FROM_DATES, times, vocabulary, today);
