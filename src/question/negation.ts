/** Which words leave out what is named after them, and how far that reaches. */

const NEGATORS =
  /^(?:not|neither|except|excluding|exclude|excludes|excepting|without|minus|bar|barring|ignore|ignoring|omit|omitting|nor|apart|other|leaving|leave|rather|skip|drop|non|unless|never|aside|exception)$/;
const NO = /^(?:but|and|with|just)$/;
/** A new question or statement begins, which an earlier "not" does not reach. */
const STOPS = /^(?:what|which|who|when|where|how|show|list|only|just|if|because|so|that's)$/;
const JOINS = /^(?:and|or|nor|&|'s)$/;
/** "None of Ravi's", "nothing from the police": with what follows, as good as "not". */
const NONE = /^(?:none|nothing)$/;
const NONE_OF = /^(?:of|from|for|that|which|with)$/;
/** "Other than what …": the exception goes on. */
const EXCEPTING = /^(?:than|from|for)$/;
const VERB = /^(?:is|are|was|were|has|have|had)$/;

/** Is the condition that comes next left out, once this word is read? `gap` has the words since the last condition. */
export function negates(word: string, gap: string[], before: boolean): boolean {
  const [second = '', first = ''] = [gap.at(-1), gap.at(-2)];
  const none = NONE.test(second) && NONE_OF.test(word);
  if (NEGATORS.test(word) || (word === 'no' && NO.test(second)) || none) return true;
  const excepting = EXCEPTING.test(second) && NEGATORS.test(first);
  if (STOPS.test(word) && !NEGATORS.test(second) && !excepting) return false;
  // "Has not been seen to and is late": the other verb is of its own.
  if (VERB.test(word) && JOINS.test(second)) return false;
  return before;
}

/** A name may have taken the "of" of "none of" with it. */
export const takesNoneWithIt = (typed: string, gap: string[]): boolean =>
  NONE.test(gap.at(-1) ?? '') && /^(?:of|from) /i.test(typed);

/** "Not late, not even begun": the second says its own "not", and is no part of the first. */
export const negatesItself = (typed: string): boolean => /^(?:not|never|no(?! longer)|nobody)\b/i.test(typed);

/** "Not the police's or the council's": what was left out goes on over these words. */
export const goesOn = (gap: string[]): boolean =>
  gap.every((word) => JOINS.test(word) || word === 'the' || word === 'any');

/** No new question begins among these words. */
export const isWithin = (gap: string[]): boolean => gap.every((word) => !STOPS.test(word));
