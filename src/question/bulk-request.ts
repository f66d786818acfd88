import type { Day } from '../register/day.ts';
import type { Filter } from '../register/filter.ts';
import { filterShown, readItems } from './bulk-items.ts';
import { type Length, splitAtLength } from './bulk-length.ts';
import { noteIn, readRest } from './change-rest.ts';
import type { Before } from './follow-up.ts';
import { readLetter } from './letter.ts';
import { ownerNamed } from './owner-requests.ts';
import type { Question } from './question.ts';
import { leadingDate } from './time-requests.ts';
import { readTyped } from './typed-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads requests to change many items alike: "reassign all of Dave Ashton's open recommendations to Joanne Waller",
 * "give those two more weeks because of the election". What names an item by its ref is a change of that one.
 */

export interface BulkRequest {
  question: Question;
  /** The items are told by a word that stands for those shown before. */
  refersBack: boolean;
}

/** What is to be done, and to which items, as they were told. */
interface Heard {
  items: string;
  change: Omit<Question & { about: 'bulk' }, 'about' | 'filter'>;
}

const OPENING =
  /^(?:(?:please|pls|kindly|ok|okay|so|now|then|and|also|hi|hello|hey|just|right|can|could|would|will|you|i|we|want|need|'d|like|to|let's|let|us)\b[\s,!.:-]*)*/i;
const GIVES =
  /^(?:re-?assign|re-?allocate|transfer|hand over|hand|pass over|pass|assign|allocate|give|move|switch|shift)\b\s*/i;
const GRANTS = /^(?:give|grant|allow)\b\s*/i;
const DEFERS =
  /^(?:extend|push back|push out|push|postpone|delay|defer|reschedule|put back|put off|move back|move|shift|set|change)\b(?: the (?:due dates?|dates?|deadlines?|timescales?) (?:of|for|on))?\s*/i;

/** Anything else is about one item, or nothing that this reads. */
const WORTH_READING =
  /\b(?:all|every\w*|any\w*|each|both|whatever|those|these|them|the lot|items|actions|recommendations|recs|tasks)\b/i;
/** "Give me all overdue actions" asks for a list. */
const ASKS_FOR = /^(?:give|pass|hand) (?:me|us)\b/i;
const TIME =
  /^(?<items>.+?)\s+(?:some |a bit |a little )?(?:more|extra|additional|further) time\b(?<after>.*)$/is;
const TO = /\s(?:over |across |back |out |on )?(?:to|until|till|til|up to)\s+(?=\S)/gi;
const LONGEST_NAME = 300;

/** The change of many items that a message asks for; undefined where it asks for none. */
export function readBulk(
  text: string,
  vocabulary: Vocabulary,
  today: Day,
  before?: Before,
): BulkRequest | undefined {
  if (!WORTH_READING.test(text)) return undefined;
  for (const words of new Set([text, readLetter(text)])) {
    const said = words.trim().replace(OPENING, '');
    if (ASKS_FOR.test(said)) return undefined;
    if (readTyped(words, vocabulary).words.some(({ ref }) => ref !== undefined)) continue;
    for (const hear of [hearGrant, hearDeferral, hearGift, hearUnknown]) {
      const heard = hear(said, vocabulary, today);
      const read = heard && asRequest(heard, vocabulary, today, before);
      if (read) return read;
    }
  }
  return undefined;
}

function asRequest(
  { items, change }: Heard,
  vocabulary: Vocabulary,
  today: Day,
  before: Before | undefined,
): BulkRequest | undefined {
  const told = readItems(items, vocabulary, today);
  if (told === undefined) return undefined;
  const bulk = (filter: Filter): Question => ({ about: 'bulk', ...change, filter });
  if (told !== 'those shown') return { question: bulk(told), refersBack: false };
  const shown = filterShown(before);
  return { question: shown ? bulk(shown) : { about: 'change' }, refersBack: true };
}

/** What follows, as a reason. */
function because(after: string): { reason?: string } {
  const reason = noteIn(readRest(after, /\?\s*$/.test(after)));
  return reason === undefined ? {} : { reason };
}

const moreTime = (items: string, when: { by?: Length; until?: Day }, after: string): Heard => ({
  items,
  change: { change: 'more time', ...when, ...because(after) },
});

/** "Give those two more weeks", "give all overdue actions until 30 June". */
function hearGrant(said: string, vocabulary: Vocabulary, today: Day): Heard | undefined {
  const verb = GRANTS.exec(said)?.[0];
  if (verb === undefined) return undefined;
  const rest = said.slice(verb.length);
  const split = splitAtLength(rest, 'more');
  if (split) return moreTime(split.before, { by: split.by }, split.after);
  const time = TIME.exec(rest)?.groups;
  if (time?.items) {
    const until = dateIn(` ${time.after ?? ''}`, vocabulary, today);
    return moreTime(time.items, until ? { until: until.until } : {}, until?.after ?? time.after ?? '');
  }
  const until = dateIn(rest, vocabulary, today);
  return until && moreTime(until.items, { until: until.until }, until.after);
}

/** "Extend everything due in March by a month", "push all of them to 30 June". */
function hearDeferral(said: string, vocabulary: Vocabulary, today: Day): Heard | undefined {
  const verb = DEFERS.exec(said)?.[0];
  if (verb === undefined) return undefined;
  const rest = said.slice(verb.length);
  const split = splitAtLength(rest, 'by');
  if (split) return moreTime(split.before, { by: split.by }, split.after);
  const until = dateIn(rest, vocabulary, today);
  if (until) return moreTime(until.items, { until: until.until }, until.after);
  if (!/^(?:extend|postpone|delay|defer|reschedule|push|put back)/i.test(verb) || TO_SOMEBODY.test(rest))
    return undefined;
  const later = splitAtLength(rest, 'more');
  return later
    ? moreTime(later.before, { by: later.by }, later.after)
    : moreTime(rest.replace(/[.?!\s]+$/, ''), {}, '');
}

const TO_SOMEBODY = /\sto\s/i;

/** The last date of a request that "to" or "until" leads up to: what stands before it may hold dates of its own. */
function dateIn(
  rest: string,
  vocabulary: Vocabulary,
  today: Day,
): { items: string; until: Day; after: string } | undefined {
  for (const { 0: to, index } of [...rest.matchAll(TO)].reverse()) {
    const found = leadingDate(rest.slice(index + to.length), vocabulary, today);
    if (found) return { items: rest.slice(0, index), ...found };
  }
  return undefined;
}

const given = (items: string, owner: string, after: string): Heard => ({
  items,
  change: { change: 'reassign', owner: owner.slice(0, LONGEST_NAME), ...because(after) },
});

/** "Give everything Karen Blackburn has to Tanya Graham", "give Tanya Graham everything that Karen has". */
function hearGift(said: string, vocabulary: Vocabulary): Heard | undefined {
  const verb = GIVES.exec(said)?.[0];
  if (verb === undefined) return undefined;
  const rest = said.slice(verb.length);
  const first = /^give\b/i.test(verb) ? ownerNamed(rest, vocabulary) : undefined;
  if (first && /^\s+(?:all|every|each|any|those|these|the)/i.test(first.after)) {
    const [items = '', ...reason] = first.after.split(/(?=\s(?:because|as|since)\s|[,;:]\s)/i);
    return given(items.trim(), first.name, reason.join(''));
  }
  for (const { 0: to, index } of rest.matchAll(TO)) {
    const owner = ownerNamed(rest.slice(index + to.length), vocabulary);
    if (owner) return given(rest.slice(0, index), owner.name, owner.after);
  }
  return undefined;
}

/** To somebody whom the register does not know: the answer says so. */
function hearUnknown(said: string): Heard | undefined {
  const verb = GIVES.exec(said)?.[0];
  if (verb === undefined || /^(?:move|switch|shift)/i.test(verb)) return undefined;
  const rest = said.slice(verb.length);
  const to = [...rest.matchAll(TO)].at(-1);
  if (to === undefined) return undefined;
  const [owner = '', ...reason] = rest
    .slice(to.index + to[0].length)
    .split(/(?=\s(?:because|as|since|please)\s?|[,;:.?!])/i);
  return owner === '' ? undefined : given(rest.slice(0, to.index), owner.trim(), reason.join(''));
}
