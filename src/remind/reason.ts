import { z } from 'zod';
import { type Day, daySchema } from '../register/day.ts';

/**
 * Why somebody hears of an item:
 * `before` and `due`: its date comes near, is here; `late`: it has passed, told once a week;
 * `meeting`: a board looks at the item soon and would like an update;
 * `asked`: they wished to be reminded on that day;
 * `silence`: its owners have said nothing since it became late, so those who stand behind them hear of it.
 */
export const REASON_KINDS = ['before', 'due', 'late', 'meeting', 'asked', 'silence'] as const;

export const reasonSchema = z.object({
  board: z.string().min(1),
  ref: z.string().min(1),
  kind: z.enum(REASON_KINDS),
  /** The calendar day that it is for, whatever day it is told on. */
  day: daySchema,
  /** The due date, milestone or meeting that it is about; the day itself for `asked`. */
  about: daySchema,
  /** Days before, weeks late, or the step of the ladder: 1 deputy, 2 lead of the organisation, 3 officers. */
  step: z.number().int().min(0),
});

export type Reason = z.infer<typeof reasonSchema>;
export type ReasonKind = Reason['kind'];

/** What makes a reason the same for ever: told once to a person, it is never told again under this key. */
export const reasonKey = ({ board, ref, kind, day, about, step }: Reason): string[] => [
  board,
  ref.toUpperCase(),
  kind,
  about,
  String(step),
  day,
];

/** A reason with whom it is for, by their e-mail address in lower case. */
export interface ForPerson {
  person: string;
  reason: Reason;
}

/** What a person wished for. */
export interface Wishes {
  /** No reminders before this day; only the day something is due is still told. */
  pausedUntil?: Day | undefined;
  /** One message a week, on this weekday (0 Monday … 4 Friday), instead of one a day. */
  weeklyOn?: number | undefined;
  /** Items not to be reminded of before a day; the day something is due is still told. */
  snoozed: { board: string; ref: string; until: Day }[];
}

export const noWishes: Wishes = { snoozed: [] };
