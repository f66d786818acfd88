import type { Condition } from '../register/filter.ts';
import { markNames } from './names.ts';
import { OPENS_QUESTION } from './opening.ts';
import { asText, isWord, type Sentence, written } from './sentence.ts';
import { markSources } from './sources.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What people tell of themselves around a question: "I am new here, so sorry if this is daft, but could you tell me …".
 * It is left out where it names nothing of the register, so that no word of it is taken for what is asked.
 */

const GREETING =
  '(?:hi|hiya|hello|hey|ey|aye|ay|good|morning|afternoon|evening|dear|all|there|again|so|well|ok|right|um|er|erm|hmm|oh|ah|and|but|also|then|now|yes|up|duck|love|pet|mate|pal|hun) ';

/** Somebody tells of themselves, or says sorry, or says who they are. */
const TELLING = [
  `(?:before|after|while|as|when|since|because) (?:i|we) `,
  `(?:i|we) (?:just |only |really |still |have just |am just )*(?:am|are|have(?! to| got to)|was|were|had(?! to)|got|missed|lost|forgot|joined|started|could not|did not) `,
  '(?:sorry|apologies|forgive|excuse|pardon) ',
  '(?:(?:i |we )?(?:do )?(?:hope|trust)) ',
  '(?:this|it) (?:is|may be|might be|is probably|is possibly) an? (?:\\S+ )?(?:question|one|shot|thing) ',
  '(?:\\S+ ){1,4}here $',
].map((source) => new RegExp(`^(?:${GREETING})*${source}`));
const ONLY_GREETING = new RegExp(`^(?:${GREETING})+$`);

/** Words that make such a clause part of what is asked. */
const ASKED =
  /\b(?:interested|looking|about|regarding|concerning|asking|asked|need|want|after|like|responsible|own|owe|late|overdue|due|outstanding|open|done|finish|complete|deadline|risk|actions?|items?|recommendations?|tasks?|jobs?)\b/;

const REQUEST =
  /(?<=^| )(?:(?:and|but|so|then) )*(?:(?:i |we )?(?:(?:was|were|am|have been|just) )*(?:wonder|wondered|wondering) (?:if|whether)|(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody)|(?:is there )?(?:a|any) (?:chance|way)(?= (?:you|someone|somebody|of you)\b)|but(?= (?:which|what|who|how|when|where) )|please (?:can|could|tell|show|list|give))(?= )/g;
const SEARCH = /^(?:(?:please|can|could|you|just) )*(?:find|search)\b/;

/** Told after the question: "… I was on leave and the minutes went astray". */
const AFTERWARDS =
  /^(?:i|we) (?:was|were|had|have been|missed|lost|forgot|could not|did not|was not|were not) (?!asked|told|after|wondering|asking|looking|hoping|thinking)/;

const JOINING = /^(?:and|but|so|then)$/;
/** One that was told of, by whatever name. */
const THAT_ONE = /\b(?:he|she|him|her|his|it|its)\b/;
const SEVERAL = /\b(?:they|them|their)\b/;

/** The question alone, where what stands around it says nothing of the register. */
export function dropPreamble(sentence: Sentence, vocabulary: Vocabulary): Sentence {
  const clauses = clausesIn(sentence);
  if (clauses.length < 2) return sentence;
  const texts = clauses.map((clause) => `${asText(clause)} `);
  const from = startOf(clauses, texts, vocabulary);
  const to = endOf(clauses, texts, from, vocabulary);
  const asked = clauses.slice(from, to).flat();
  // "… so could you tell me": it goes on from what was told, and not from an earlier question.
  const joined = from === 0 ? 0 : asked.findIndex((piece) => !isWord(piece) || !JOINING.test(piece.word));
  return asked.slice(Math.max(joined, 0));
}

/** Cut at each pause, and before each "could you". */
function clausesIn(sentence: Sentence): Sentence[] {
  const starts = new Set<number>();
  let at = 0;
  const places = sentence.map((piece) => {
    const place = at;
    at += written(piece).length + 1;
    return place;
  });
  for (const { index } of asText(sentence).matchAll(REQUEST)) starts.add(places.indexOf(index));
  const clauses: Sentence[] = [];
  sentence.forEach((piece, index) => {
    const before = sentence[index - 1];
    if (index === 0 || starts.has(index) || (isWord(before) && before.pause)) clauses.push([]);
    clauses.at(-1)?.push(piece);
  });
  return clauses;
}

function startOf(clauses: Sentence[], texts: string[], vocabulary: Vocabulary): number {
  const search = texts.findIndex((text, index) => index > 0 && SEARCH.test(text));
  if (search > 0 && !texts.slice(0, search).some((text) => OPENS_QUESTION.test(text))) return search;
  const start = texts.findIndex((text) => !isTelling(text));
  const [opening = '', ...rest] = texts.slice(start);
  if (start < 1 || !OPENS_QUESTION.test(opening)) return 0;
  const asked = [opening, ...rest].join(' ');
  if (THAT_ONE.test(asked)) return 0;
  return namesNothing(clauses.slice(0, start).flat(), SEVERAL.test(asked), vocabulary) ? start : 0;
}

function endOf(clauses: Sentence[], texts: string[], from: number, vocabulary: Vocabulary): number {
  const end = texts.findIndex((text, index) => index > from && AFTERWARDS.test(text));
  if (end < 0 || texts.slice(end).some((text) => OPENS_QUESTION.test(text) || ASKED.test(text)))
    return texts.length;
  return namesNothing(clauses.slice(end).flat(), false, vocabulary) ? end : texts.length;
}

const isTelling = (text: string): boolean =>
  ONLY_GREETING.test(text) || (TELLING.some((pattern) => pattern.test(text)) && !ASKED.test(text));

/** People and boards are named in passing, unless the question speaks of "them"; a topic or a paper never is. */
function namesNothing(told: Sentence, spokenOf: boolean, vocabulary: Vocabulary): boolean {
  const marked = markNames(markSources(told, vocabulary), vocabulary);
  const passing = ({ is }: Condition): boolean => !spokenOf && (is === 'owner' || is === 'board');
  return marked.every(
    (piece) =>
      isWord(piece) ||
      piece.mark.is === 'several' ||
      (piece.mark.is === 'conditions' && piece.mark.anyOf.every(passing)),
  );
}
