import { z } from 'zod';
import { type Day, daySchema } from './day.ts';
import { type Area, type Directory, owns, sameName } from './directory.ts';
import { type Item, isOutstanding, KINDS, STATUSES, sameRef } from './item.ts';
import { mentions } from './mentions.ts';
import { PERIOD_NAMES } from './period.ts';
import { isLeftBehind } from './presence.ts';
import { dueDay, readTimescale } from './timescale.ts';

/**
 * Which items a question is about, as data: every clause must hold (they drop one by one at the press of a
 * button), and a clause holds when any of its conditions does ("late or at risk").
 */

const text = z.string().max(300);
/** More clauses or conditions than a question has. */
export const MOST = 40;

export const conditionSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('outstanding') }),
  z.object({ is: z.literal('overdue') }),
  z.object({ is: z.literal('status'), status: z.enum(STATUSES) }),
  z.object({ is: z.literal('kind'), kind: z.enum(KINDS) }),
  /** Due within the days given, both included; an end left out is open. */
  z.object({ is: z.literal('due'), from: daySchema.optional(), to: daySchema.optional(), words: text }),
  z.object({ is: z.literal('agreed'), from: daySchema.optional(), to: daySchema.optional(), words: text }),
  z.object({ is: z.literal('undated') }),
  /** Due again and again; every so often where a rhythm is given. */
  z.object({ is: z.literal('recurring'), every: z.enum(PERIOD_NAMES).optional() }),
  z.object({ is: z.literal('provisional') }),
  /** A person by name, whose posts count too; or a post, whose holder's own items count too. */
  z.object({ is: z.literal('owner'), name: text }),
  /** Whoever is asking, by the account they signed in with. */
  z.object({ is: z.literal('mine') }),
  z.object({ is: z.literal('unowned') }),
  /** More than one owner is named. */
  z.object({ is: z.literal('joint') }),
  /** An owner, by name or by post, has left or is leaving. */
  z.object({ is: z.literal('owner left') }),
  z.object({ is: z.literal('organisation'), name: text }),
  z.object({ is: z.literal('board'), code: text }),
  z.object({ is: z.literal('area'), name: text }),
  z.object({ is: z.literal('priority'), name: text }),
  z.object({ is: z.literal('source'), name: text }),
  z.object({ is: z.literal('rank'), rank: z.number().int() }),
  z.object({ is: z.literal('ref'), ref: text }),
  z.object({ is: z.literal('exempt') }),
  /** Any of the words or phrases in title, wording, source or progress. */
  z.object({ is: z.literal('mentions'), words: text, anyOrder: z.boolean().optional() }),
]);

export const clauseSchema = z.object({
  anyOf: z.array(conditionSchema).min(1).max(MOST),
  /** "but not the police": holds when none of the conditions does. */
  not: z.boolean().optional(),
});

export const filterSchema = z.array(clauseSchema).max(MOST);

export type Condition = z.infer<typeof conditionSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Filter = z.infer<typeof filterSchema>;

/** What a condition needs to know besides the item. */
export interface Facts {
  directory: Directory;
  /** The name of whoever is asking. */
  asker: string;
  today: Day;
}

/** The day an item is due as of today, heeding the rounds of a recurring one that were done; undefined without a date. */
export function itemDue(item: Item, today: Day): Day | undefined {
  return dueDay(readTimescale(item.timescale, item.agreed), today, item.course?.roundDone);
}

/** Outstanding, and due before today: due today is not overdue. */
export function isOverdue(item: Item, today: Day): boolean {
  const due = isOutstanding(item) ? itemDue(item, today) : undefined;
  return due !== undefined && due < today;
}

const within = (day: Day | undefined, from: Day | undefined, to: Day | undefined): boolean =>
  day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);

function isOwnedBy(item: Item, name: string, { people }: Directory): boolean {
  const person =
    people.find((p) => sameName(p.name, name)) ??
    people.find((p) => p.posts.some((post) => sameName(post, name)));
  return person ? owns(person, item) : item.owners.some((owner) => sameName(owner, name));
}

const isUnder = (item: Item, priority: string, areas: Area[]): boolean =>
  areas.some((a) => sameName(a.priority, priority) && item.area !== '' && sameName(a.area, item.area));

export function holds(condition: Condition, item: Item, facts: Facts): boolean {
  const { directory, asker, today } = facts;
  switch (condition.is) {
    case 'outstanding':
      return isOutstanding(item);
    case 'overdue':
      return isOverdue(item, today);
    case 'status':
      return item.status === condition.status;
    case 'kind':
      return item.kind === condition.kind;
    case 'due':
      return within(itemDue(item, today), condition.from, condition.to);
    case 'agreed':
      return within(item.agreed, condition.from, condition.to);
    case 'undated':
      return itemDue(item, today) === undefined;
    case 'recurring': {
      const timescale = readTimescale(item.timescale, item.agreed);
      return timescale.kind === 'recurring' && (!condition.every || timescale.every === condition.every);
    }
    case 'provisional': {
      const timescale = readTimescale(item.timescale, item.agreed);
      return timescale.kind === 'dated' && timescale.provisional;
    }
    case 'owner':
      return isOwnedBy(item, condition.name, directory);
    case 'mine':
      return isOwnedBy(item, asker, directory);
    case 'unowned':
      return item.owners.length === 0;
    case 'joint':
      return item.owners.length > 1;
    case 'owner left':
      return isLeftBehind(item, directory);
    case 'organisation':
      return item.organisations.some((name) => sameName(name, condition.name));
    case 'board':
      return sameName(item.board, condition.code);
    case 'area':
      return sameName(item.area, condition.name);
    case 'priority':
      return isUnder(item, condition.name, directory.areas);
    case 'source':
      return sameName(item.source, condition.name);
    case 'rank':
      return item.rank === condition.rank;
    case 'ref':
      return sameRef(item.ref, condition.ref);
    case 'exempt':
      return item.visibility === 'exempt';
    case 'mentions':
      return mentions(item, condition.words, condition.anyOrder);
  }
}

export const selects = (filter: Filter, item: Item, facts: Facts): boolean =>
  filter.every(
    ({ anyOf, not }) => anyOf.some((condition) => holds(condition, item, facts)) !== (not ?? false),
  );
