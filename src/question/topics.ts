import { distance } from 'fastest-levenshtein';
import { sameKey, stems, wordsOf } from '../register/text.ts';
import { COMMON_WORDS, TOPIC_NOUNS } from './common-words.ts';
import { isOrdinary } from './english.ts';
import type { Mark } from './mark.ts';
import { isWord, type Piece, type Sentence, typedText, type Word } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a question is about beyond the names the register knows: words to look for in the items themselves. */

/** Words that hold a sentence together and never begin, end or belong to a topic. */
const GRAMMAR = new Set(
  `a an the this that these those some any every each all both of in on at by for from to with without into onto about
  around over under between among through during within and or but so if because not no only just then than as like per
  is are was were be been am do does did doing has have had having will would shall should can could may might must
  i me my mine we us our you your he him his she her it its they them their who whom whose what which when where why how
  item items action actions thing things task tasks one ones please 's get got give show list tell know see need want
  find search me anything something everything nothing anyone someone there here still yet already now so too also
  happening happened going gone looking look news latest update updates progress status news`.split(/\s+/),
);

const isTopicMark = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  !isWord(piece) &&
  piece.mark.is === 'conditions' &&
  ['topic', 'organisation', 'source', 'board'].includes(piece.mark.side);

/** May this piece belong to a topic's name? */
const isTopical = (piece: Piece | undefined): boolean =>
  isWord(piece) ? !GRAMMAR.has(piece.word) : isTopicMark(piece);

/** Does a title have these words, one after the other? Titles come as one text, so that each look is one search. */
const inTitle = (words: string, titles: string): boolean => titles.includes(stems(words));

/** No topic that people type is longer. */
const LONGEST_TOPIC = 8;

/**
 * "The drug strategy" is an item's title before it is the area of drugs and a strategy: where known names and other
 * words together stand in the title of an outstanding item, they are taken as that.
 */
export function preferTitles(sentence: Sentence, titles: string): Sentence {
  const result: Sentence = [];
  for (let at = 0; at < sentence.length; ) {
    let end = at;
    while (end - at < LONGEST_TOPIC && isTopical(sentence[end])) {
      const piece = sentence[end];
      end++;
      if (isWord(piece) && piece.pause) break;
    }
    const taken = titleRun(sentence.slice(at, end), titles);
    if (taken) {
      result.push({ mark: mentions(taken.words), typed: taken.words });
      at += taken.length;
      continue;
    }
    const piece = sentence[at];
    if (piece) result.push(piece);
    at++;
  }
  return result;
}

/** The longest beginning of a run that is some title's words, with something in it that no name explains. */
function titleRun(run: Piece[], titles: string): { words: string; length: number } | undefined {
  for (let length = run.length; length >= 2; length--) {
    const pieces = run.slice(0, length);
    const unexplained = pieces.some((piece) => isWord(piece) && !isItemWord(piece));
    // What goes on beyond the title's words is one topic with them: "public spaces protection orders".
    const next = run[length];
    if (isWord(next) && !COMMON_WORDS.has(next.word)) continue;
    const words = typedText(pieces);
    if (unexplained && wordsOf(words).length >= 2 && inTitle(words, titles)) return { words, length };
  }
  return undefined;
}

const isItemWord = ({ word }: Word): boolean =>
  /^(?:recommendations?|recs?|work|review|minutes|board|committee|priority|priorities)$/.test(word);

export const mentions = (words: string): Mark => ({
  is: 'conditions',
  side: 'mentions',
  anyOf: [{ is: 'mentions', words: words.slice(0, 200) }],
});

function besideStrange(
  sentence: Sentence,
  piece: Word,
  isStrange: (piece: Piece | undefined) => boolean,
): boolean {
  const at = sentence.indexOf(piece);
  const before = sentence[at - 1];
  const after = sentence[at + 1];
  const isNamed = (other: Piece | undefined): boolean => isStrange(other) && isWord(other) && other.capital;
  return (isNamed(before) && !(isWord(before) && before.pause)) || (isNamed(after) && !piece.pause);
}

/** Before an ordinary word, these make a verb or a feeling of it, and no name: "still waiting", "to tackle". */
const VERBAL =
  /^(?:i|we|you|they|he|she|it|is|are|am|was|were|be|been|being|to|still|not|have|has|had|would|should|could|can|will|must|might|may|do|does|did|very|so|really|just|also|being|who|that|which|and|already|now|please)$/;

/**
 * Ordinary words in the place of a verb only make conversation, where something else says what is asked: "what are
 * we still waiting on Lorna for". Everything that could name something is kept and looked for.
 */
/** A bare "tomorrow" may be about the weather. */
const SAYS_DUE = /\b(?:due|deadlines?|fall|falls|falling|expires?|by|before)\b/i;

function isChat(words: Word[], sentence: Sentence, at: number, titles: string): boolean {
  const asked = sentence.some(
    (p) => !isWord(p) && (p.mark.is === 'conditions' || (p.mark.is === 'due' && SAYS_DUE.test(p.mark.words))),
  );
  const before = sentence[at - 1];
  // "Ooh, what's late?"
  if (asked && at === 0 && words.length === 1 && words[0]?.pause) return true;
  const verbal = isWord(before) && VERBAL.test(before.word);
  return asked && verbal && words.every((w) => !w.capital && isOrdinary(w.word) && !inTitle(w.word, titles));
}

/** A name of several words with a slip or two in it: "antisocial behavior". The answer says which name was read. */
function nearName(typed: string, { names }: Vocabulary): Mark | undefined {
  const key = sameKey(typed);
  if (wordsOf(typed).length < 2 || key.length < 9) return undefined;
  const allowed = key.length < 14 ? 1 : 2;
  for (const [name, [named]] of names) {
    const close = Math.abs(name.length - key.length) <= allowed && distance(name, key) <= allowed;
    if (close && named?.condition && named.side !== 'strategy') {
      return { is: 'conditions', side: named.side, anyOf: [named.condition] };
    }
  }
  return undefined;
}

/** Small words that may stand inside a topic: "quality of life", "safe and wellbeing visits". */
const INSIDE = /^(?:of|and|the|for|in|on|to|&)$/;

/**
 * Turns the words that nobody understood into words to look for. Nouns that only say what sort of thing a topic is
 * ("programme") are let go beside a known one.
 */
export function markTopics(sentence: Sentence, vocabulary: Vocabulary): Sentence {
  const { titles } = vocabulary;
  const find = sentence.findIndex(
    (piece) => !isWord(piece) && piece.mark.is === 'frame' && piece.mark.frame === 'find',
  );
  const pause = sentence.findIndex((piece, index) => index > find && isWord(piece) && piece.pause);
  // "Find carnival, leaving out …": what is searched for ends at the comma.
  const searched = new Set(find < 0 ? [] : sentence.slice(find, pause < 0 ? undefined : pause + 1));
  const isStrange = (piece: Piece | undefined): boolean =>
    isWord(piece) && !(searched.has(piece) ? GRAMMAR : COMMON_WORDS).has(piece.word);
  // "Environment Agency": a common word with a capital belongs to the strange one beside it.
  const unknown = (piece: Piece | undefined): piece is Word =>
    isWord(piece) && (isStrange(piece) || (piece.capital && besideStrange(sentence, piece, isStrange)));
  const hasName = sentence.some(isTopicMark);
  const result: Sentence = [];
  for (let at = 0; at < sentence.length; ) {
    const piece = sentence[at];
    if (!unknown(piece)) {
      if (piece) result.push(piece);
      at++;
      continue;
    }
    let end = at + 1;
    while (!(sentence[end - 1] as Word).pause) {
      const next = sentence[end];
      const inside = isWord(next) && INSIDE.test(next.word) && unknown(sentence[end + 1]);
      if (!unknown(next) && !inside) break;
      end++;
    }
    const words = sentence.slice(at, end).filter(isWord);
    const onlyNouns = words.every(({ word }) => TOPIC_NOUNS.has(word) || INSIDE.test(word));
    const chat = !searched.has(piece) && isChat(words, sentence, at, titles);
    const near = searched.has(piece) ? undefined : nearName(typedText(words), vocabulary);
    const mark = near ?? mentions(typedText(words));
    if (near || (!(onlyNouns && hasName) && !chat)) result.push({ mark, typed: typedText(words) });
    at = end;
  }
  return result;
}
