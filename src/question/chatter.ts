import { stem } from '../register/text.ts';
import { COMMON_WORDS } from './common-words.ts';
import { markNames } from './names.ts';
import { OPENS_QUESTION } from './opening.ts';
import { markPhrases } from './phrases.ts';
import { asText, isWord, type Sentence } from './sentence.ts';
import { markSources } from './sources.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Of a message of several sentences, those that ask: "My laptop is broken, sorry. What's overdue?" A sentence stays
 * where it names anything of the register or refines another.
 */

/** Words that hardly stand in small talk. */
const ITEM_WORDS =
  /\b(?:overdue|due|outstanding|unfinished|actions?|items?|recommendations?|recs?|tasks?|deadlines?|at risk|in progress|not started|exempt|priorit(?:y|ies)|owners?|owns?|progress|ones)\b/;
/** Says what the rest is about, or would have the bot be something else, which is to be refused and not overlooked. */
const STANDS =
  /\b(?:about|regarding|concerning|relating|to do with)\b|^(?:you are now|from now on|ignore|disregard|forget|pretend|act as|override|assume)\b/;
/** "Only open ones." "And mine?" "Not the police." */
const REFINES =
  /^(?:only|except|excluding|including|without|for|by|which|and|not|but|just|or)\b|\b(?:mine|me|my|ours)\b/;
const DAYS =
  /§date|\b(?:today|tomorrow|week|month|quarter|year|fortnight|january|february|april|june|july|august|september|october|november|december|\d+)\b|\b(?:in|by|of|this|next|for|and) (?:march|may)\b/;
const THANKS = /^(?:to whom|ta|thanks|thank|cheers|sorry|apologies|no|regards|yours)\b/;
/** No longer sentence is taken for a bare topic or a refinement. */
const FRAGMENT_WORDS = 5;

/** Speaks of something that another sentence told. */
const POINTS = /\b(?:they|them|those|these|it|he|she|him|her|that)\b/;

/** The sentences that ask, with whatever belongs to them. */
export function dropChatter(sentence: Sentence, vocabulary: Vocabulary): Sentence {
  const all = sentencesIn(sentence).map((pieces) => ({
    pieces,
    tells: tells(pieces, vocabulary),
    asks: OPENS_QUESTION.test(asText(pieces)),
    refersBack: POINTS.test(asText(pieces)),
  }));
  const whole = all.some(({ tells, asks }) => tells && asks);
  const kept = all.filter(({ tells, asks }) => tells || (asks && !whole));
  // "Some have no owner. Which are they?"
  const pointing = kept.some(
    ({ pieces, refersBack }) => refersBack && (!whole || pieces.length <= FRAGMENT_WORDS),
  );
  return kept.length === 0 || pointing ? sentence : kept.flatMap(({ pieces }) => pieces);
}

function sentencesIn(sentence: Sentence): Sentence[] {
  const all: Sentence[] = [];
  sentence.forEach((piece, index) => {
    const before = sentence[index - 1];
    if (index === 0 || (isWord(before) && before.ends)) all.push([]);
    all.at(-1)?.push(piece);
  });
  return all;
}

function tells(sentence: Sentence, vocabulary: Vocabulary): boolean {
  const text = asText(sentence);
  if (ITEM_WORDS.test(text) || STANDS.test(text)) return true;
  const isShort = sentence.length <= FRAGMENT_WORDS && !THANKS.test(text);
  if (isShort && (REFINES.test(text) || DAYS.test(text) || saysSomething(sentence, vocabulary))) return true;
  return markNames(markSources(sentence, vocabulary), vocabulary).some((piece) => !isWord(piece));
}

/** "Skate park. How is that going?" "What have I got? The finished part." */
const saysSomething = (sentence: Sentence, { titleWords }: Vocabulary): boolean =>
  markPhrases(sentence).some((piece) => !isWord(piece)) ||
  sentence.some(
    (piece) =>
      isWord(piece) &&
      !COMMON_WORDS.has(piece.word) &&
      (titleWords.has(piece.word) || titleWords.has(stem(piece.word))),
  );
