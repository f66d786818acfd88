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

export function markRefs(sentence: Sentence, shapes: Set<string>): Sentence {
  const result: Sentence = [];
  for (let at = 0; at < sentence.length; at++) {
    const piece = sentence[at];
    if (!piece) continue;
    const next = sentence[at + 1];
    // "OC 5" for OC-5, where the register has refs of that shape.
    if (
      isWord(piece) &&
      isWord(next) &&
      !piece.pause &&
      /^[a-z]{1,6}\d*$/.test(piece.word) &&
      /^\d{1,4}$/.test(next.word)
    ) {
      const ref = [`${piece.word}-${next.word}`, `${piece.word}${next.word}`].find((r) =>
        shapes.has(shapeOf(r)),
      );
      if (ref) {
        result.push({ mark: { is: 'ref', ref: ref.toUpperCase() }, typed: `${piece.typed} ${next.typed}` });
        at++;
        continue;
      }
    }
    if (isWord(piece) && isRef(piece.word, shapes)) {
      result.push({ mark: { is: 'ref', ref: spelled(piece.word, shapes) }, typed: piece.typed });
    } else result.push(piece);
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
