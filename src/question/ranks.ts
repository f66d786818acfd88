import { markAll } from './marking.ts';
import { says } from './phrase.ts';
import type { Sentence } from './sentence.ts';

const RANK_WORDS = ['one', 'two', 'three', 'four', 'five'];
const RANK = '([1-9]|one|two|three|four|five)';

/** "Priority 1", "rank two", "P1", "top priority items". */
export function markRanks(sentence: Sentence): Sentence {
  const rank = (word: string) =>
    says('rank', { is: 'rank', rank: RANK_WORDS.indexOf(word) + 1 || Number(word) });
  const several = markAll(
    sentence,
    new RegExp(`(?:priority|rank|ranked|level|grade)s?(?: number| level)? ${RANK} (?:or|and) ${RANK}`),
    ([a = '', b = '']) => {
      const [one, two] = [rank(a), rank(b)];
      return { ...one, anyOf: [...one.anyOf, ...two.anyOf] };
    },
  );
  let read = markAll(
    several,
    new RegExp(`(?:priority|rank|ranked|ranking|level|grade)(?: number| level| rank)? ${RANK}(?: priority)?`),
    ([n = '']) => rank(n),
  );
  read = markAll(read, /p([1-9])s?/, ([n = '']) => rank(n));
  read = markAll(read, new RegExp(`number ${RANK} priority`), ([n = '']) => rank(n));
  return markAll(
    read,
    /(?:the )?(?:top|highest|high|first)(?: ranked| ranking)? ?(?:priority|ranked|rank|ranking)(?= (?:items?|actions?|things?|ones?|tasks?|recommendations?|recs?|§))/,
    () => rank('1'),
  );
}
