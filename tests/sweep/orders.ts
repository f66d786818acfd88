import type { Swept } from '../../src/sweep/swept.ts';

/** What a copy of the program `sweeping.ts` is told, and what it says. */

export const STEPS = ['begin', 'claim', 'takeUp', 'deliver', 'mark', 'finish'] as const;

/**
 * Where a copy kills itself: around the nth call of a step, or before a request to the store. Where it does not come
 * to that step, as others did the work, it dies before the request of a number that is high enough for two sweeps.
 */
export type Death =
  | { when: 'before' | 'after'; step: (typeof STEPS)[number]; nth: number }
  /** So many milliseconds after the nth delivery began. */
  | { when: 'during'; nth: number; ms: number }
  | { when: 'request'; nth: number };

export interface Order {
  connectionString: string;
  by: string;
  /** ISO instant at which the register's clock stands. */
  at: string;
  leaseMs?: number;
  /** Sweeps again and again. */
  again: boolean;
  /** Takes turns as the channel's limits ask for; else sends as fast as it can. */
  paced: boolean;
  dies?: Death | undefined;
  /** A file to which it adds a line with how it dies. */
  diary?: string;
}

/** For a copy that is at work already: the clock stands elsewhere now. */
export type Moved = Pick<Order, 'at' | 'dies'>;

export type Said = { swept: Swept } | { fault: string };
