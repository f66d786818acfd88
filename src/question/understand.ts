import type { Day } from '../register/day.ts';
import { dropAsides, dropClaims } from './asides.ts';
import { markDates } from './date-clauses.ts';
import { decide } from './decide.ts';
import { type Before, isFragment, refine } from './follow-up.ts';
import { markAspects, markPriorities, markProgress, markSearch, markStanding } from './frames.ts';
import { markLateness } from './lateness.ts';
import { readLetter } from './letter.ts';
import { asksForMeeting } from './meeting-question.ts';
import { markMeetings, markMinutes } from './meetings.ts';
import { dropPosts, dropTitles, markNames, releaseStrangers } from './names.ts';
import { markAsker } from './owner-phrases.ts';
import { markParts } from './parts.ts';
import { markPeriods } from './periods.ts';
import { markPhrases } from './phrases.ts';
import type { Question } from './question.ts';
import { markRanks } from './ranks.ts';
import { readSentence } from './read-sentence.ts';
import { markRefs, splitHyphens } from './refs.ts';
import type { Sentence } from './sentence.ts';
import { readSmallTalk } from './small-talk.ts';
import { markSources } from './sources.ts';
import { type Correction, correctSpelling } from './spelling.ts';
import { markTopics, preferTitles } from './topics.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a question was understood, and which words were read as others. */
export interface Understood {
  question: Question;
  corrections: Correction[];
  notes: string[];
  /** It is a fragment, which means something only after what was asked before. */
  refersBack: boolean;
}

/** The longest question that is read; the rest of a longer one is not a question. */
const LONGEST = 500;

/**
 * What somebody asks, from what they typed, the names they may use, the day and what they asked before. Pure: the
 * same in, the same out; nobody else is asked and nothing is remembered here.
 */
export function understand(text: string, vocabulary: Vocabulary, today: Day, before?: Before): Understood {
  const typed = readLetter(text.slice(0, LONGEST));
  const talk = readSmallTalk(typed);
  if (talk) return { question: talk, corrections: [], notes: [], refersBack: false };
  const { sentence, corrections } = spelled(typed, vocabulary);
  const read = readMarks(sentence, vocabulary, today);
  const decided = decide(read, vocabulary, today);
  const refersBack = isFragment(sentence, read);
  const question = before && refersBack ? refine(decided.question, before, sentence, read) : decided.question;
  return { question, corrections, notes: decided.notes, refersBack };
}

function spelled(text: string, vocabulary: Vocabulary) {
  const words = splitHyphens(markRefs(readSentence(text), vocabulary.refShapes));
  return correctSpelling(words, vocabulary);
}

type Step = (sentence: Sentence, vocabulary: Vocabulary, today: Day) => Sentence;

/** Each step turns the words it knows into marks and leaves the rest to the next. */
const STEPS: Step[] = [
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
  (sentence, vocabulary, today) =>
    asksForMeeting(sentence) ? sentence : markDates(sentence, vocabulary, today),
  markStanding,
  markProgress,
  markAspects,
  markPhrases,
  markPriorities,
  markTopics,
];

function readMarks(words: Sentence, vocabulary: Vocabulary, today: Day): Sentence {
  return STEPS.reduce((sentence, step) => step(sentence, vocabulary, today), words);
}
