import type { Day } from '../register/day.ts';
import { readBulk } from './bulk-request.ts';
import { readChange } from './change-request.ts';
import { dropChatter } from './chatter.ts';
import { decide } from './decide.ts';
import { readDeskRequest } from './desk-request.ts';
import { readFigures } from './figures-question.ts';
import { type Before, isFragment, refine } from './follow-up.ts';
import { readHeldRequest } from './held-request.ts';
import { readHistory, refineHistory } from './history-request.ts';
import { readLetter } from './letter.ts';
import { readMisunderstoodRequest } from './misunderstood-request.ts';
import { readPeopleRequest } from './people-request.ts';
import { dropPreamble } from './preamble.ts';
import type { Question } from './question.ts';
import { marksOf } from './reading.ts';
import { readReport } from './report-request.ts';
import { asText, type Sentence } from './sentence.ts';
import { readSmallTalk } from './small-talk.ts';
import type { Correction } from './spelling.ts';
import { markRest, markTimes, spelled } from './steps.ts';
import { readStrategyQuestion } from './strategy-questions.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readWish } from './wish-request.ts';

/** How a question was understood, and which words were read as others. */
export interface Understood {
  question: Question;
  corrections: Correction[];
  notes: string[];
  /** It is a fragment, which means something only after what was asked before. */
  refersBack: boolean;
}

/** The longest question that is read, in characters; the rest of a longer one is not a question. */
const LONGEST = 500;
/** Fewer words than this are a greeting or thanks, of which nothing need be said. */
const MUCH = 6;
const LEFT_OUT = 'Only the question was read; the rest of the message was left out.';
/** A request for a change may bring a note of 2,000 characters. */
const LONGEST_REQUEST = 2_500;

/**
 * What somebody asks, from what they typed, the names they may use, the day and what they asked before. Pure: the
 * same in, the same out; nobody else is asked and nothing is remembered here.
 */
export function understand(text: string, vocabulary: Vocabulary, today: Day, before?: Before): Understood {
  const report = readReport(text.slice(0, LONGEST), vocabulary, today, before, understand);
  if (report) return report;
  const wish = readWish(text.slice(0, LONGEST), vocabulary, today, before);
  if (wish) return { ...wish, corrections: [], notes: [] };
  const held = readHeldRequest(text.slice(0, LONGEST));
  if (held) return { question: held, corrections: [], notes: [], refersBack: false };
  const desk = readDeskRequest(text.slice(0, LONGEST)) ?? readMisunderstoodRequest(text.slice(0, LONGEST));
  if (desk) return { question: desk, corrections: [], notes: [], refersBack: false };
  const bulk = readBulk(text.slice(0, LONGEST_REQUEST), vocabulary, today, before);
  if (bulk) return { ...bulk, corrections: [], notes: [] };
  const change = readChange(text.slice(0, LONGEST_REQUEST), vocabulary, today, before);
  if (change) return { ...change, corrections: [], notes: [] };
  const people = readPeopleRequest(text.slice(0, LONGEST), vocabulary, today);
  if (people) return { question: people, corrections: [], notes: [], refersBack: false };
  const typed = readLetter(text.slice(0, LONGEST));
  const { sentence: whole, corrections: all } = spelled(typed, vocabulary);
  const sentence = dropPreamble(dropChatter(whole, vocabulary), vocabulary);
  const corrections = all.filter(({ read }) => asText(sentence).includes(read));
  const strategy = readStrategyQuestion(sentence, vocabulary, today);
  if (strategy) return { question: strategy, corrections, notes: [], refersBack: false };
  const figures = readFigures(sentence, vocabulary, today, before);
  if (figures) return { ...figures, corrections, notes: [] };
  const history =
    readHistory(sentence, vocabulary, today, before) ?? refineHistory(sentence, vocabulary, today, before);
  if (history) return { ...history, corrections, notes: [] };
  const talk = readSmallTalk(typed);
  if (talk) return { question: withRef(talk, sentence), corrections: [], notes: [], refersBack: false };
  const read = markRest(markTimes(sentence, vocabulary, today), vocabulary, today);
  const decided = decide(read, vocabulary, today);
  const refersBack = isFragment(sentence, read);
  const question = before && refersBack ? refine(decided.question, before, sentence, read) : decided.question;
  const notes = whole.length - sentence.length < MUCH ? decided.notes : [...decided.notes, LEFT_OUT];
  return { question, corrections, notes, refersBack };
}

/** Reminders come from elsewhere, so that no form of the item could be opened for them. */
const LATER = /\b(?:remind|snooze|pause)\b/;

/** A change that could not be told is at least one of the item that is named. */
function withRef(talk: Question, sentence: Sentence): Question {
  const [only, ...more] = marksOf(sentence, 'ref');
  const named = talk.about === 'change' && only && more.length === 0 && !LATER.test(asText(sentence));
  return named ? { ...talk, ref: only.ref } : talk;
}
