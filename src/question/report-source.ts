import { distance } from 'fastest-levenshtein';
import { sameKey, stem, wordsOf } from '../register/text.ts';
import { asText } from './sentence.ts';
import { spelled } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which review a report is to be about: "organised crime" for the Organised Crime review. */

/** Words that every such request has, and that tell no review from another. */
const LED_BY =
  /^(?:(?:the|our|all|any|its|agreed|outstanding|recommendations?|actions?|progress|overview|scrutiny|working group|committee'?s?|previous|findings|and|made|in|of|from|for|on|with|by|following|about|to) )*(?:review (?:of|on|into) )?(?:the )?/i;
const SORT =
  /\b(?:reviews?|reports?|inquir(?:y|ies)|enquir(?:y|ies)|minutes|plan|strategy|assessment|audit|inspection)\b/i;
const SMALL = new Set(
  'the a an of and on for into in from our review reviews recommendation recommendations overview scrutiny working group report'.split(
    ' ',
  ),
);

export interface SourceFound {
  name: string;
  /** Named in full, or called a review; otherwise some of its words were said, which may mean something else. */
  surely: boolean;
}

/** What is left when the words around a name are gone. */
export const nameIn = (words: string): string => words.trim().replace(LED_BY, '').trim();

const isReview = (source: string): boolean => /review|inquiry|enquiry/i.test(source);

/** The source that the words name: the whole of it, or words that one alone has. Slips of the finger are read. */
export function sourceIn(words: string, vocabulary: Vocabulary): SourceFound | undefined {
  const { sources } = vocabulary;
  for (const typed of new Set([words, asText(spelled(words, vocabulary).sentence)])) {
    const whole = sources.find((source) =>
      [typed, nameIn(typed)].some((name) => sameKey(name.replace(/^the /i, '')) === sameKey(source)),
    );
    if (whole) return { name: whole, surely: true };
    const telling = wordsOf(nameIn(typed)).filter((word) => !SMALL.has(word));
    if (telling.length === 0) continue;
    const fits = sources.filter((source) => {
      const there = wordsOf(source).map(stem);
      return telling.every((word) => there.some((known) => isSame(stem(word), known)));
    });
    const [only, ...others] = fits.length > 1 ? fits.filter(isReview) : fits;
    if (only && others.length === 0) return { name: only, surely: SORT.test(typed) && sortOf(typed, only) };
  }
  return undefined;
}

/** One slip of the finger in a longer word. */
const isSame = (typed: string, known: string): boolean =>
  typed === known || (Math.min(typed.length, known.length) >= 5 && distance(typed, known) === 1);

/** Is it called what it is: a review a review, and minutes minutes? */
const sortOf = (typed: string, source: string): boolean => {
  const said = SORT.exec(typed)?.[0];
  return said !== undefined && wordsOf(source).map(stem).includes(stem(said.toLowerCase()));
};

/** A review is meant where no word says that it is something else. */
export const isLikely = ({ name, surely }: SourceFound): boolean => surely || isReview(name);
