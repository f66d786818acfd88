import type { Day } from '../register/day.ts';
import type { Clause, Condition, Filter } from '../register/filter.ts';
import { decide } from './decide.ts';
import type { Before } from './follow-up.ts';
import { markRest, markTimes, spelled } from './steps.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which items a change of many is about. */

const SHOWN =
  /^(?:(?:all|each|both|every one|any) )?(?:of )?(?:those|these|them|the lot|they)(?: all)?(?: (?:items|actions|recommendations|recs|ones|tasks))?(?: all)?$/i;
const MANY =
  /^(?:all|every|each|any|everything|anything|whatever|what|both|my)\b|\b(?:items|actions|recommendations|recs|tasks|everything|anything|all)\b/i;

/** A stretch of time that has a name and no days: the register does not know when an election is. */
const NAMELESS =
  /\b(?:in|during|within|over|throughout|around|at)\s+(?<name>(?:the\s+)?(?:(?:pre|general|local|county|council|mayoral|parliamentary|by)[\s-]+)*(?:elections?|purdah|referendum)(?:\s+(?:period|time|campaign))?)\b/i;

const OUTSTANDING: Clause = { anyOf: [{ is: 'outstanding' }] };

const saysStatus = ({ anyOf }: Clause): boolean =>
  anyOf.some(({ is }) => is === 'outstanding' || is === 'overdue' || is === 'status');

/** The items that some words tell; undefined where they tell none, or only one. */
export function readItems(
  words: string,
  vocabulary: Vocabulary,
  today: Day,
): Filter | 'those shown' | undefined {
  const said = words.trim();
  if (SHOWN.test(said)) return 'those shown';
  if (!MANY.test(said)) return undefined;
  const name = NAMELESS.exec(said)?.groups?.name;
  const plain =
    name === undefined ? said : said.replace(NAMELESS, '').replace(/\b(?:due|falling|ending)\s*$/i, '');
  const sentence = markTimes(spelled(plain, vocabulary).sentence, vocabulary, today);
  const { question } = decide(markRest(sentence, vocabulary, today), vocabulary, today);
  if (question.about !== 'items') return undefined;
  const unknown: Clause[] = name === undefined ? [] : [{ anyOf: [{ is: 'due', words: name.slice(0, 200) }] }];
  const filter = [...question.filter, ...unknown];
  return filter.some(saysStatus) ? filter : [OUTSTANDING, ...filter];
}

/** The name of a stretch of time whose days are not known, where a filter has one. */
export function namelessPeriod(filter: Filter): string | undefined {
  const conditions: Condition[] = filter.flatMap(({ anyOf }) => anyOf);
  const due = conditions.find((one) => one.is === 'due' && one.from === undefined && one.to === undefined);
  return due?.is === 'due' ? due.words : undefined;
}

/** The items that were shown before, as a filter; undefined where none were. */
export function filterShown(before: Before | undefined): Filter | undefined {
  if (before === undefined) return undefined;
  const { question, refs } = before;
  if (question.about === 'items' && question.filter.length > 0) return question.filter;
  return refs.length > 0 ? [{ anyOf: refs.map((ref) => ({ is: 'ref', ref })) }] : undefined;
}
