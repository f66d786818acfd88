import { distance } from 'fastest-levenshtein';
import { COMMON_WORDS, TOPIC_NOUNS } from './common-words.ts';
import { isEnglish } from './english.ts';
import { TITLES } from './names.ts';
import { PHRASE_WORDS } from './phrases.ts';
import { isWord, type Sentence } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words on which the reading of a question turns, so that a slip in one of them must not hide it. */
const TELLING =
  `overdue outstanding late later delayed deadline deadlines recommendation recommendations action actions item items
  complete completed finished incomplete unfinished progress started starting risk applicable open closed exempt
  what which when where who how show list many number count due before after between until since
  today tomorrow yesterday week weeks month months quarter quarters year years fortnight financial next last this
  monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december
  jan feb mar apr jun jul aug sept oct nov dec tues weds thurs
  spring summer autumn winter meeting priority priorities strategy goals objectives owner owners nobody unassigned
  board committee scrutiny minutes review coming upcoming anything everything mine mention mentions mentioning search
  priorities areas help hello police unowned responsible done not have has still from about with need only just
  provisional cancelled confidential jointly progress organised
  recurring past under timescale police organisation status latest`
    .split(/\s+/)
    .filter(Boolean);

const MONTH_OR_DAY =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const BEFORE_A_DATE =
  /^(?:in|by|before|after|until|since|due|of|on|during|end|next|last|this|between|from|and|to|for|\d.*)$/;

/** So many wrong letters may a word have and still be taken for another. */
function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  if (length <= 5) return 1;
  return length <= 8 ? 2 : 3;
}

/** Two neighbouring letters swapped count as one slip, for that is what they are. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const i = [...a].findIndex((c, at) => c !== b[at]);
  return i >= 0 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** The candidate that a word is a slip or two away from; undefined where none is near. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string | undefined {
  const allowed = Math.min(most, slipsAllowed(word.length));
  let best: string | undefined;
  let least = allowed + 1;
  for (const candidate of candidates) {
    if (candidate.length < 4 || Math.abs(candidate.length - word.length) > allowed) continue;
    const slips = isSwap(word, candidate) ? 1 : distance(word, candidate);
    // A different first letter is rarely a slip of the finger, and mostly another word.
    if (
      slips < least &&
      (candidate[0] === word[0] || (slips === 1 && word.length > 5) || isSwap(word, candidate))
    ) {
      best = candidate;
      least = slips;
    }
  }
  return best;
}

const inflections = (word: string): string[] => [
  word,
  word.replace(/s$/, ''),
  `${word}s`,
  word.replace(/(?:ing|ed)$/, ''),
  word.replace(/(?:ing|ed)$/, 'e'),
];

/** A word whose reading was guessed. */
export interface Correction {
  typed: string;
  read: string;
}

const asTyped = (read: string, typed: string): string =>
  /^\p{Lu}/u.test(typed) ? read.charAt(0).toUpperCase() + read.slice(1) : read;

/**
 * Puts right the words that are nobody's: neither common, nor in the register, but a slip or two away from a word
 * that matters. Every correction is told to the reader.
 */
export function correctSpelling(
  sentence: Sentence,
  vocabulary: Vocabulary,
): { sentence: Sentence; corrections: Correction[] } {
  const { titleWords } = vocabulary;
  const telling = new Set(TELLING);
  const corrections: Correction[] = [];
  const corrected = sentence.map((piece, i) => {
    if (!isWord(piece) || piece.word.length < 4 || !/^[a-z][a-z'-]*$/.test(piece.word)) return piece;
    const known = inflections(piece.word).some(
      (w) =>
        telling.has(w) ||
        COMMON_WORDS.has(w) ||
        PHRASE_WORDS.has(w) ||
        TITLES.test(w) ||
        TOPIC_NOUNS.has(w) ||
        vocabulary.words.has(w) ||
        titleWords.has(w) ||
        isEnglish(w),
    );
    if (known || piece.word.includes('-')) return piece;
    let read =
      nearest(piece.word, [...telling, ...TOPIC_NOUNS, ...vocabulary.words]) ??
      nearest(piece.word, titleWords) ??
      (piece.capital ? undefined : nearest(piece.word, COMMON_WORDS, 1));
    const previous = sentence[i - 1];
    if (
      read &&
      MONTH_OR_DAY.test(read) &&
      !vocabulary.words.has(read) &&
      !(isWord(previous) && BEFORE_A_DATE.test(previous.word))
    ) {
      read = undefined;
    }
    if (!read) return piece;
    // A slip in "could" or "please" changes nothing that is worth telling.
    if (!COMMON_WORDS.has(read) || telling.has(read))
      corrections.push({ typed: piece.typed, read: asTyped(read, piece.typed) });
    return { ...piece, word: read, typed: asTyped(read, piece.typed) };
  });
  return { sentence: corrected, corrections };
}
