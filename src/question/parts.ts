import { stems, wordsOf } from '../register/text.ts';
import { COMMON_WORDS } from './common-words.ts';
import type { Mark } from './mark.ts';
import { isWord, type Piece, type Sentence, typedText } from './sentence.ts';
import type { Named, Vocabulary } from './vocabulary.ts';

/**
 * Some words of a longer name, in their order, where they stand in that name alone: "being safe and feeling safe"
 * for the priority "Promote being safe and feeling safe in your environment".
 */
export function markParts(sentence: Sentence, vocabulary: Vocabulary): Sentence {
  const result: Sentence = [];
  for (let at = 0; at < sentence.length; ) {
    const part = longestPart(sentence, at, vocabulary);
    if (part) {
      result.push({ mark: part.mark, typed: typedText(sentence.slice(at, at + part.length)) });
      at += part.length;
    } else {
      const piece = sentence[at];
      if (piece) result.push(piece);
      at++;
    }
  }
  return result;
}

const LONGEST = 8;
const DATE_WORD =
  /^(?:\d.*|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const telling = (word: string): boolean => !COMMON_WORDS.has(word) && !DATE_WORD.test(word);

function longestPart(
  sentence: Sentence,
  at: number,
  { byStems }: Vocabulary,
): { mark: Mark; length: number } | undefined {
  const run: Piece[] = [];
  for (const piece of sentence.slice(at, at + LONGEST)) {
    if (!isWord(piece)) break;
    run.push(piece);
    if (piece.pause) break;
  }
  for (let length = run.length; length >= 2; length--) {
    const words = wordsOf(typedText(run.slice(0, length)));
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (words.filter(telling).length < 2 || (!telling(first) && first !== 'being') || !telling(last))
      continue;
    const wanted = stems(words.join(' '));
    const found = new Map<string, Named>();
    for (const [name, named] of byStems) if (name.includes(wanted)) found.set(named.side + named.name, named);
    const [only, ...others] = [...found.values()];
    if (only?.condition && others.length === 0 && only.side !== 'strategy') {
      return { mark: { is: 'conditions', side: only.side, anyOf: [only.condition] }, length };
    }
  }
  return undefined;
}
