import type { Day } from '../register/day.ts';
import { type Filter, MOST } from '../register/filter.ts';
import { takeDays } from './changed-when.ts';
import { clausesOf } from './clauses.ts';
import { type Before, merge } from './follow-up.ts';
import type { Question } from './question.ts';
import { marksOf, plainFilter } from './reading.ts';
import { asText, isWord, type Sentence } from './sentence.ts';
import { markRest, markTimes } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads questions of what happened: to one item, or on some days. */

export interface HistoryRequest {
  question: Question;
  /** The item is told by a word that stands for one shown before. */
  refersBack: boolean;
}

const ITEM = '(?:item|action|recommendation)';
const IT = `(?:(?:the |this |that )?(?:${ITEM} )?§ref|it|this one|that one|this ${ITEM}|that ${ITEM}|the ${ITEM})`;
const LEAD =
  '(?:(?:please|can|could|would|will|you|i|we|see|have|get|show|give|tell|me|us|ok|so|and|now|do|know|what is|look at|open|view|read|list|let) )*';
const THE = '(?:(?:the|a|full|whole|complete|entire|all|change|audit) )*';
const LOG = '(?:history|change log|changelog|audit trail|timeline|log of changes|record of changes)';
const ALTERED = '(?:changed|updated|edited|amended|touched|altered|modified)';
const TAIL =
  '(?: (?:last|lately|recently|please|so far|then|all|to date|and when|and why|by whom|and who by|since))*';

/** Of one item. */
const OF_ITEM = [
  `${LEAD}${THE}${LOG}(?: of changes)? (?:of|for|on|to|behind) ${IT}`,
  `${LEAD}${IT} (?:'s )?${THE}${LOG}`,
  `${LEAD}its ${THE}${LOG}`,
  `${LEAD}what (?:has |have |had |all |ever )*happened to ${IT}`,
  `${LEAD}who (?:has |was it that |had )?(?:last |most recently )?${ALTERED} ${IT}`,
  `${LEAD}what (?:has |have |all |else |is |was |been |were )*${ALTERED} (?:on|in|about|for|to|with|at) ${IT}`,
  `${LEAD}(?:has|have|was|is) (?:anything |something |there )?(?:been )?${ALTERED} (?:on|in|about|for|to) ${IT}`,
  `${LEAD}(?:has|was) ${IT} (?:been )?${ALTERED}`,
  `${LEAD}how (?:has|did) ${IT} (?:been )?chang(?:e|ed)`,
  `${LEAD}when (?:was|were|has|had|is) ${IT} (?:been )?(?:last |most recently |first )?${ALTERED}`,
  `${LEAD}when did (?:${IT}|(?:any|some)one|anybody|somebody|we|they|he|she) (?:last )?(?:change|update|edit|amend)(?: ${IT})?`,
  `${LEAD}(?:what |which |were |are |there |any |the |all |latest |recent |last )*(?:changes|edits|amendments)(?: (?:were|have been|has been|are|was|we|they|did|have|made|there))* (?:to|on|of|in|for) ${IT}`,
].map((pattern) => new RegExp(`^${pattern}${TAIL}$`));
/** "History" alone stands for that of the item before it. */
const BARE = new RegExp(`^${LEAD}${THE}${LOG}$`);

/** Of whatever changed: these words go, and what is left says which items and when. */
const OF_DAYS = [
  /^(?:(?:please|can|could|would|you|tell|show|me|us|so|and|ok|do|know) )*(?:what|which|anything|has anything|have any|has any|did anything|have|has|any)\b(?=.* (?:changed|updated|edited|amended)\b|.*\bdid .* (?:change|update|edit|amend)\b|.*\bchanges? (?:since|this|in|on|today|yesterday|last)\b)/,
  /^(?:(?:please|can|could|would|i|you|tell|show|me|us|so|and|ok|see|list|give|get|what|are|were|is|there|have|been|the|all|any|latest|recent|our|my|a|of|summary) )*(?:changes|edits)\b/,
];
const UPDATES =
  /^(?:(?:please|can|could|i|you|tell|show|me|us|so|and|ok|see|list|give|get|what|are|were|there|have|been|the|all|any|latest|recent|our) )*updates\b/;
/** Asks for what did not change, for what was added, or for who did what: no history tells it. */
const NOT_TOLD =
  /\b(?:not|never|nobody|who|whom|added|moved|unchanged|changed hands|need|needs|should|must|could change|can change|change (?:the|my|our) (?:password|name|settings))\b/;
const VERB =
  /^(?:change|changed|changes|update|updated|updates|edit|edited|edits|amended|been|made|done|did|does|has|have|had|was|were|is|are|there|what|which|anything|any|all|else|show|see|me|us|list|recent|recently|lately|latest|new|please|tell|give|can|could|would|you|i|we|the|so|ok|and|on|in|to|of|for|from|by|about|with|items?|things?|anyone|everything|do|know|our|register|just|since|up|get|board|a|summary|been|at|ever)$/;

/** Which items, by what is left when the words of changing are gone. */
function filterFrom(rest: Sentence, vocabulary: Vocabulary, today: Day): Filter {
  const named = rest.filter((piece, i) => {
    if (!isWord(piece)) return piece.mark.is !== 'frame';
    if (/^(?:i|my|mine|me)$/.test(piece.word))
      return !/^(?:show|tell|give|can|could|for)$/.test(wordBefore(rest, i));
    return !VERB.test(piece.word);
  });
  const marked = markRest(named, vocabulary, today);
  const refs = marksOf(marked, 'ref').map(({ ref }) => ({ is: 'ref' as const, ref }));
  const clauses = plainFilter(clausesOf(marked, today)).filter(({ anyOf }) =>
    anyOf.every((c) => c.is !== 'due'),
  );
  const filter = refs.length > 0 ? [...clauses, { anyOf: refs }] : clauses;
  return filter.slice(0, MOST).map((clause) => ({ ...clause, anyOf: clause.anyOf.slice(0, MOST) }));
}

const wordBefore = (sentence: Sentence, at: number): string => {
  const piece = sentence[at - 1];
  return isWord(piece) ? piece.word : '';
};

/** Words that begin a fragment, which says on which other days or of which other items. */
const FRAGMENT =
  /^(?:(?:ok|okay|so|right|now|then) )*(?:and|only|just|but|what about|how about|also)\b(?!.*\b(?:what is|which|who|when|how many|it|them|those|these)\b)/;

/** The answer about changes says their number. */
const HOW_MANY =
  /^(?:so |and |ok )*how many (?:is|are|was|were) (?:that|those|these|they|there)(?: in total| altogether)?$/;

/** What a fragment such as "and last month?" or "only the police" makes of a question about changes. */
export function refineHistory(
  sentence: Sentence,
  vocabulary: Vocabulary,
  today: Day,
  before: Before | undefined,
): HistoryRequest | undefined {
  if (before?.question.about !== 'changes') return undefined;
  if (HOW_MANY.test(asText(sentence))) return { question: before.question, refersBack: true };
  if (!FRAGMENT.test(asText(sentence))) return undefined;
  const { days, rest, named } = takeDays(markTimes(sentence, vocabulary, today), vocabulary, today);
  const added = filterFrom(
    rest.filter((piece) => !isWord(piece) || !/^(?:and|only|just|but|about|how|also)$/.test(piece.word)),
    vocabulary,
    today,
  );
  if (!days || (!named && added.length === 0)) return undefined;
  const filter = merge(before.question.filter, added, 'replace');
  return { question: { ...before.question, ...(named ? days : {}), filter }, refersBack: true };
}

const NOT_READ: HistoryRequest = { question: { about: 'something else' }, refersBack: false };

function ofItem(sentence: Sentence, line: string, before: Before | undefined): HistoryRequest | undefined {
  const bare = BARE.test(line);
  if (!bare && !OF_ITEM.some((pattern) => pattern.test(line))) return undefined;
  const refs = marksOf(sentence, 'ref');
  const shown = before?.refs.length === 1 ? before.refs[0] : undefined;
  const ref = refs[0]?.ref ?? shown;
  return {
    question: ref ? { about: 'history', ref } : { about: 'something else' },
    refersBack: refs.length === 0,
  };
}

/**
 * The history that a sentence asks for: of one item, or of the items that fit on some days. Undefined where it asks
 * for none; "something else" where it asks for what no history tells.
 */
export function readHistory(
  sentence: Sentence,
  vocabulary: Vocabulary,
  today: Day,
  before?: Before,
): HistoryRequest | undefined {
  const line = asText(sentence);
  const one = ofItem(sentence, line, before);
  if (one) return one;
  const updates = UPDATES.test(line);
  if (!updates && !OF_DAYS.some((pattern) => pattern.test(line))) return undefined;
  if (NOT_TOLD.test(line)) return undefined;
  const { days, rest, named } = takeDays(markTimes(sentence, vocabulary, today), vocabulary, today);
  // "Any updates on hate crime" asks how it is getting on; with a period it asks for changes.
  if (updates && !named) return undefined;
  if (!days) return NOT_READ;
  const [only, ...more] = marksOf(sentence, 'ref');
  if (only && more.length === 0 && !named)
    return { question: { about: 'history', ref: only.ref }, refersBack: false };
  return {
    question: { about: 'changes', ...days, filter: filterFrom(rest, vocabulary, today) },
    refersBack: false,
  };
}
