import type { Clause, Filter } from '../register/filter.ts';
import { framesOf } from './frames.ts';
import type { Side } from './mark.ts';
import type { Aspect, Question } from './question.ts';
import { asText, isWord, type Sentence } from './sentence.ts';
import { sideOf } from './side.ts';

/** Fragments refine the question before them: "only mine", "and next month?", "who owns it?". */

/** What was asked before in this conversation, and which items the answer named when they were few. */
export interface Before {
  question: Question;
  refs: string[];
}

const OPENING =
  /^(?:(?:ok|okay|so|right|thanks|great|now|then|yes|well|oh|hmm|please) )*(?:(and|only|just|but|or|also|plus|what about|how about|whatabout|what of|same|the same|except|excluding|not|without|minus|ignoring|now just|now only|narrow|drop|leave out|take out|remove|(?:which|who|any|how many|are any|is any|do any|have any) of (?:those|these|them|that)|of (?:those|these|them)|show me only|show only|show just|list only|show me just)(?: (those|these|them|that|it))?)(?= |$)/;
const STANDS_ALONE =
  /^(?:just|only) (?:tell|wondering|wonder|checking|asking|a quick|want|need|curious|to check|show me (?:what|which|the list)|give me (?:what|a list))/;
const PRONOUN = /\b(?:it|its|that one|this one|them|those|these|they|their|theirs|the same)\b/;
/** Nouns that a pronoun beside them stands for: \"items with nobody's name against them\". */
const OWN_NOUN = /\b(?:items?|actions?|tasks?|commitments?|promises?|jobs?|everything|anything)\b|§kind/;
/** A pronoun that stands for something in its own sentence: "unfinished although it was due in March". */
const INNER = /\b(?:although|though|that|which|because|even if|as|but) (?:it|they|these|those)\b/g;
const COUNT_THAT =
  /^(?:so |and |ok )*§count (?:is|are|was|were|of)? ?(?:that|those|these|they|them|there|it)(?: (?:in total|altogether|all|now|then))?$|^(?:so |and )*§count$/;
const LIST_THEM =
  /^(?:(?:please|can|could|you|ok|and|yes) )*(?:show|list|display|see|give me|which|what|name)(?: (?:me|are|were|ones|all|of|the|is))* ?(?:them|those|these|they|it|full list|list)(?: (?:all|please|then|to me))*$/;
/** Asks for a side of an item without saying of which. */
const SIDE_OF_IT =
  /^(?:and |so |ok )*(?:who is|who's|what is|what was|when is|what are) (?:the |its )?(?:owner|owners|lead officer|deadline|due date|date|timescale|status|progress|source|board|organisation|latest|news|update)$/;
const PAGE =
  /^(?:(?:show|see|give|me|the|please|and) )*(more|next|next page|previous|previous page|back|the rest|rest)(?: (?:of them|please|ones|page))*$/;

/** Does a sentence only make sense after another? */
export function isFragment(words: Sentence, read: Sentence): boolean {
  const text = asText(words);
  if (STANDS_ALONE.test(text)) return false;
  if (PAGE.test(text) || COUNT_THAT.test(asText(read)) || LIST_THEM.test(text) || SIDE_OF_IT.test(text))
    return true;
  if (/^(?:of|or) /.test(text) && !/^(?:of|or) (?:those|these|them|the|only|just)/.test(text)) return false;
  // "Not started yet" says a status; "not the police" takes something away.
  if (/^(?:not|without) /.test(text) && !isWord(read[0])) return false;
  if (OPENING.test(text)) return !/^(?:how about|what about|same)$/.test(text);
  const left = asText(read).replace(INNER, ' ');
  return PRONOUN.test(left) && !OWN_NOUN.test(left) && refersBack(read);
}

/** A pronoun stands for something before only where the sentence itself names nothing it could stand for. */
function refersBack(read: Sentence): boolean {
  const named = read.some(
    (piece) =>
      !isWord(piece) &&
      (piece.mark.is === 'ref' ||
        piece.mark.is === 'meeting' ||
        (piece.mark.is === 'conditions' && !['when', 'status', 'kind'].includes(piece.mark.side))),
  );
  return !named;
}

const GROUPS: Partial<Record<Side, string>> = { topic: 'subject', source: 'subject', mentions: 'subject' };
const groupOf = (clause: Clause): string => {
  const first = clause.anyOf[0];
  const side = first ? sideOf(first) : 'status';
  return GROUPS[side] ?? side;
};

const isRange = (clause: Clause): boolean => clause.anyOf.every((c) => c.is === 'due');
const isDefault = (clause: Clause): boolean =>
  !clause.not && clause.anyOf.length === 1 && clause.anyOf[0]?.is === 'outstanding';
const isClosing = (clause: Clause): boolean =>
  clause.anyOf.some((c) => c.is === 'status' && /complete|applicable/.test(c.status));

function filterOf(question: Question): Filter | undefined {
  return 'filter' in question && question.about !== 'changes' ? question.filter : undefined;
}

const OUTSTANDING: Clause = { anyOf: [{ is: 'outstanding' }] };
const impliesOutstanding = ({ anyOf, not }: Clause): boolean =>
  !not &&
  anyOf.every(
    (c) =>
      c.is === 'outstanding' ||
      c.is === 'overdue' ||
      (c.is === 'status' && !/complete|applicable/.test(c.status)),
  );
const saysStatus = (clause: Clause): boolean =>
  impliesOutstanding(clause) || (!clause.not && isClosing(clause));

/** Puts what a fragment adds onto the filter before it. */
export function merge(before: Filter, added: Filter, how: 'narrow' | 'within' | 'replace' | 'add'): Filter {
  let merged = [...before];
  for (const clause of added) {
    if (isDefault(clause) && merged.length > 0) continue;
    const same = merged.findIndex((c) => groupOf(c) === groupOf(clause) && !c.not);
    const there = merged[same];
    if (how === 'add' && there && !clause.not) {
      merged[same] = { ...there, anyOf: [...there.anyOf, ...clause.anyOf] };
      continue;
    }
    const keepsBoth =
      how === 'within' ||
      (how === 'narrow' &&
        there !== undefined &&
        groupOf(clause) === 'when' &&
        isRange(there) !== isRange(clause));
    if (!clause.not && !keepsBoth) {
      merged = merged.filter((c) => c.not || groupOf(c) !== groupOf(clause));
      if (isClosing(clause))
        merged = merged.filter((c) => !(groupOf(c) === 'when' && c.anyOf.some((x) => x.is === 'overdue')));
    }
    if (isClosing(clause) || (clause.anyOf[0] && sideOf(clause.anyOf[0]) === 'status'))
      merged = merged.filter((c) => !isDefault(c));
    merged.push(clause);
  }
  return merged;
}

function howOf(text: string): 'narrow' | 'within' | 'replace' | 'add' {
  if (
    /^(?:\S+ )*?(?:which|who|any|how many|are any|is any|do any|have any) of (?:those|these|them|that)|^of (?:those|these|them)/.test(
      text,
    )
  )
    return 'within';
  if (/\b(?:also|as well|too|plus)\b/.test(text)) return 'add';
  if (
    /^(?:(?:ok|so|right|now|then|yes|and) )*(?:only|just|but|show me only|show only|show just|list only|narrow)\b/.test(
      text,
    )
  )
    return 'narrow';
  return 'replace';
}

const aspectOf = (read: Sentence): Aspect => {
  const frames = framesOf(read);
  if (frames.has('owner') || frames.has('lead')) return 'owner';
  if (frames.has('due') || /\b(?:when|deadline|due date|timescale)\b/.test(frames.text)) return 'due';
  if (frames.has('progress')) return 'progress';
  if (/\b(?:who|owners?)\b/.test(frames.text)) return 'owner';
  if (/\bstatus\b/.test(frames.text)) return 'status';
  return 'everything';
};

/** The question that a fragment asks, given the one before it. */
export function refine(question: Question, before: Before, words: Sentence, read: Sentence): Question {
  const text = asText(words);
  const page = PAGE.exec(text)?.[1];
  if (page) return { about: 'page', step: /^(?:previous|back)/.test(page) ? -1 : 1 };
  if (question.about === 'item') return question;
  const [only] = before.refs;
  const opens = OPENING.test(text);
  const names = question.about === 'items' && question.filter.some((c) => !isDefault(c));
  if (
    only &&
    before.refs.length === 1 &&
    (PRONOUN.test(text) || SIDE_OF_IT.test(text)) &&
    !(opens && names)
  ) {
    return { about: 'item', ref: only, aspect: aspectOf(read) };
  }
  const filter = filterOf(before.question);
  if (!filter) return question;
  if (COUNT_THAT.test(asText(read))) return { about: 'items', filter, as: 'count' };
  if (LIST_THEM.test(text) || SIDE_OF_IT.test(text)) return { about: 'items', filter, as: 'list' };
  if (question.about === 'something else' && PRONOUN.test(text))
    return { about: 'items', filter, as: 'list', aspect: aspectOf(read) };
  if (question.about !== 'items') return question;
  const counted = framesOf(read).has('count');
  const as = counted ? 'count' : 'list';
  const everything = framesOf(read).has('everything');
  const merged = merge(filter, question.filter, howOf(text));
  if (everything) return { about: 'items', filter: merged.filter((c) => !isDefault(c)), as };
  // A question about outstanding items goes on being about them, unless the fragment says otherwise.
  const goesOn =
    filter.some(impliesOutstanding) && question.filter.some(isDefault) && !merged.some(saysStatus);
  return { about: 'items', filter: goesOn ? [OUTSTANDING, ...merged] : merged, as };
}
