import { isWord, type Sentence } from './sentence.ts';

/**
 * Finds refs. Anything of the shape of a ref is taken for one, whether or not the register has it: an item that
 * is hidden and one that never was must be read alike.
 */
const HYPHENATED = /^(?=.*\d)(?=.*[a-z])[a-z0-9]{1,10}(?:[-/.][a-z0-9]{1,8}){1,3}$/;
const JOINED = /^[a-z]{1,6}\d{1,5}[a-z]?$/;
const NOT_A_REF =
  /^(?:q[1-4]|p\ds?|h[12]|fy\d+|\d+(?:st|nd|rd|th)|covid-?\d*|\d{4}[-/]\d{2,4}|.*-(?:day|week|month|year)s?|mid-.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*[-/]?\d+|\d+[-/](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*)$/;

const shapeOf = (word: string): string => word.toUpperCase().replace(/\d+/g, '#');

function isRef(word: string, shapes: Set<string>): boolean {
  if (shapes.has(shapeOf(word))) return !/^q[1-4]$/.test(word);
  if (NOT_A_REF.test(word)) return false;
  return (HYPHENATED.test(word) && !/^\d+[-/.]\d+/.test(word)) || JOINED.test(word);
}

/** "oc5" is OC-5 where the register has refs of that shape and none like OC5. */
function spelled(word: string, shapes: Set<string>): string {
  const hyphenated = word.replace(/^([a-z]+)(\d)/, '$1-$2');
  const known = !shapes.has(shapeOf(word)) && shapes.has(shapeOf(hyphenated));
  return (known ? hyphenated : word).toUpperCase();
}

/**
 * The ref that a word is, or that it makes with the word after it: "OC 5" for OC-5, where the register has refs of
 * that shape. Words are lower case; `next` is left out where a pause stands between the two.
 */
export function readRef(
  word: string,
  next: string | undefined,
  shapes: Set<string>,
): { ref: string; words: 1 | 2 } | undefined {
  if (next !== undefined && /^[a-z]{1,6}\d*$/.test(word) && /^\d{1,4}$/.test(next)) {
    const ref = [`${word}-${next}`, `${word}${next}`].find((r) => shapes.has(shapeOf(r)));
    if (ref) return { ref: ref.toUpperCase(), words: 2 };
  }
  return isRef(word, shapes) ? { ref: spelled(word, shapes), words: 1 } : undefined;
}

export function markRefs(sentence: Sentence, shapes: Set<string>): Sentence {
  const result: Sentence = [];
  for (let at = 0; at < sentence.length; at++) {
    const piece = sentence[at];
    if (!piece) continue;
    if (!isWord(piece)) {
      result.push(piece);
      continue;
    }
    const next = sentence[at + 1];
    const after = isWord(next) && !piece.pause ? next : undefined;
    const found = readRef(piece.word, after?.word, shapes);
    if (!found) {
      result.push(piece);
      continue;
    }
    const typed = found.words === 2 && after ? `${piece.typed} ${after.typed}` : piece.typed;
    result.push({ mark: { is: 'ref', ref: found.ref }, typed });
    at += found.words - 1;
  }
  return result;
}

/** Hyphens inside words that are no refs only join words: "high-priority", "part-b". */
export const splitHyphens = (sentence: Sentence): Sentence =>
  sentence.flatMap((piece) => {
    if (!isWord(piece) || !/^[a-z]+(?:-[a-z0-9]+)+$/.test(piece.word)) return [piece];
    const words = piece.word.split('-');
    return words.map((word, i) => ({
      ...piece,
      word,
      typed: i === 0 ? piece.typed : '',
      pause: i === words.length - 1 && (piece.pause ?? false),
    }));
  });
