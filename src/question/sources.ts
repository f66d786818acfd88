import { distance } from 'fastest-levenshtein';
import { stem, wordsOf } from '../register/text.ts';
import { COMMON_WORDS } from './common-words.ts';
import type { Mark } from './mark.ts';
import { markAll } from './marking.ts';
import { type Sentence, typedText } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** "The parks review" for the Parks and Open Spaces review: some of a source's words, with what sort of paper it is. */

const SORT =
  '(review|report|inquiry|enquiry|assessment|minutes|plan|strategy|audit|inspection|update|paper|session|evaluation)s?';

const stems = (text: string): string[] => wordsOf(text).map(stem);

/** Those with all the words; failing that, those with all but one, which they have but for a slip. */
function having<T extends { stems: string[] }>(words: string[], sources: T[]): T[] {
  const has = ({ stems }: T, word: string): boolean => stems.includes(word);
  const exact = sources.filter((source) => words.every((word) => has(source, word)));
  if (exact.length > 0) return exact;
  return sources.filter((source) => {
    const [slip, ...more] = words.filter((word) => !has(source, word));
    // "Trader review" with a slip in one word needs another that tells.
    return slip && more.length === 0 && words.length > 2 && source.stems.some((word) => isSlip(slip, word));
  });
}

const isSlip = (typed: string, meant: string): boolean =>
  typed.length >= 5 && typed[0] === meant[0] && typed.length === meant.length && distance(typed, meant) <= 2;

/** Turns such a phrase into a mark where exactly one source has all its words. */
export function markSources(sentence: Sentence, { sources }: Vocabulary): Sentence {
  const known = sources.map((name) => ({ name, stems: stems(name) }));
  const find = (words: string): Mark | undefined => {
    const wanted = stems(words).filter((word) => !['the', 'and', 'of', 'on', 'for', 'into'].includes(word));
    if (wanted.length < 2 || wanted.slice(0, -1).every((word) => COMMON_WORDS.has(word))) return undefined;
    const [only, ...others] = having(wanted, known);
    if (!only || others.length > 0) return undefined;
    return { is: 'conditions', side: 'source', anyOf: [{ is: 'source', name: only.name }] };
  };
  let read = sentence;
  // The longer phrase is tried first: "safe and wellbeing visits review" before "visits review".
  for (const length of [5, 4, 3, 2, 1]) {
    read = markAll(read, new RegExp(`(?:[a-z0-9-]+ ){${length}}${SORT}`), (_, pieces) =>
      find(typedText(pieces)),
    );
    read = markAll(
      read,
      new RegExp(`${SORT} (?:of|on|into|about|for) (?:the )?[a-z-]+(?: [a-z-]+){${length - 1}}`),
      (_, pieces) => find(typedText(pieces)),
    );
  }
  return read;
}
