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

/** Turns such a phrase into a mark where exactly one source has all its words. */
export function markSources(sentence: Sentence, { sources }: Vocabulary): Sentence {
  const known = sources.map((name) => ({ name, stems: stems(name) }));
  const find = (words: string): Mark | undefined => {
    const wanted = stems(words).filter((word) => !['the', 'and', 'of', 'on', 'for', 'into'].includes(word));
    if (wanted.length < 2 || wanted.slice(0, -1).every((word) => COMMON_WORDS.has(word))) return undefined;
    const [only, ...others] = known.filter((source) => wanted.every((word) => source.stems.includes(word)));
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
