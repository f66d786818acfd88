import { z } from 'zod';
import { daySchema } from './day.ts';
import type { Reading } from './indicator.ts';

/** Who and what the register speaks of, besides its items: organisations, boards, people, strategies and figures. */

export const ROLES = ['member', 'officer', 'chair'] as const;
export type Role = (typeof ROLES)[number];

export const organisationSchema = z.object({
  name: z.string().min(1),
  aliases: z.array(z.string()),
  /** The person or post that leads the organisation; told where its owners stay silent. */
  lead: z.string().optional(),
});

/** Who completes an item: an officer who verifies it, or the committee after that. */
export const COMPLETED_BY = ['officer', 'committee'] as const;

export const boardSchema = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  /** Meeting dates, earliest first. */
  meetings: z.array(daySchema),
  /** Whose agreement completes an item; an officer's where nothing is set. */
  completion: z.enum(COMPLETED_BY).optional(),
  /** Days before a due date on which owners are reminded; 28, 14, 7, 1 and 0 where nothing is set. */
  leadTimes: z.array(z.number().int().min(0)).optional(),
});

export const personSchema = z.object({
  name: z.string().min(1),
  email: z.string().min(1),
  organisation: z.string(),
  /** Posts that the person holds; the work of a post follows its holder. */
  posts: z.array(z.string()),
  role: z.enum(ROLES),
  /** Codes of the boards that the person sits on or serves. */
  boards: z.array(z.string()),
  /** Cleared to see exempt (Part B) items. */
  cleared: z.boolean(),
  /** The name of the person who stands in; on the days given below, where there are any: see `deputyOn`. */
  deputy: z.string().optional(),
  deputyFrom: daySchema.optional(),
  deputyUntil: daySchema.optional(),
  /** The last day of somebody who left or is leaving: see `presence.ts`. */
  left: daySchema.optional(),
});

export const areaSchema = z.object({
  strategy: z.string().min(1),
  /** As written, such as `2018-2021`. */
  period: z.string(),
  priority: z.string().min(1),
  /** Area of focus or of assurance; empty for a priority without areas. */
  area: z.string(),
  kind: z.enum(['focus', 'assurance']),
  /** The group that leads on it. */
  lead: z.string(),
  goals: z.array(z.string()),
  aliases: z.array(z.string()),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type Board = z.infer<typeof boardSchema>;
export type Person = z.infer<typeof personSchema>;
export type Area = z.infer<typeof areaSchema>;

export interface Directory {
  organisations: Organisation[];
  boards: Board[];
  /** The people of today. */
  people: Person[];
  /** Everybody on record, where those are not the same: see `directoryOn`. */
  recorded?: Person[];
  areas: Area[];
  /** Indicators, each period by itself; `seriesOf` puts them together. */
  indicators: Reading[];
}

export const emptyDirectory = (): Directory => ({
  organisations: [],
  boards: [],
  people: [],
  areas: [],
  indicators: [],
});

/** The names under which work comes to a person: their own and those of the posts they hold. */
export const ownerNames = (person: Pick<Person, 'name' | 'posts'>): string[] => [
  person.name,
  ...person.posts,
];

/** Is one of the item's owners this person, by name or by a post they hold? */
export const owns = (person: Pick<Person, 'name' | 'posts'>, item: { owners: string[] }): boolean =>
  ownerNames(person).some((name) => item.owners.some((owner) => sameName(owner, name)));

/** The form in which names are keys: without regard to case and outer space, as people type them. */
export const nameKey = (name: string): string => name.trim().toLowerCase();

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
