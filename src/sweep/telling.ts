import type { Day } from '../register/day.ts';
import { type Reason, reasonKey } from '../remind/reason.ts';
import { heed } from '../remind/wishes.ts';
import type { Held } from './holding.ts';
import type { Claim, Ledger, WorkList } from './ports.ts';

/**
 * One person's message of a day: what is to be in it, and the claim that makes it this copy's to send. A person gets
 * one message a day; what comes up after it waits for the next working day.
 */

export interface TellingDeps {
  ledger: Pick<Ledger, 'personDay' | 'claim' | 'told'>;
  work: Pick<WorkList, 'begin'>;
  /** ISO instant of the wall clock. */
  at: () => string;
}

/** The days of a message. */
export interface MessageDay {
  day: Day;
  /** The last day that the day's messages reach to. */
  horizon: Day;
  /** The next working day. */
  next: Day;
}

/** What came of looking at a person's day. */
export interface Told {
  /** To be sent by this copy. */
  claim?: Claim | undefined;
  held: Held[];
  /** What was to be told again is in a message of today already. */
  carried: boolean;
}

/** What a person would hear on a day. */
export interface Plan {
  /** The message that they have had, or that somebody is sending. */
  claim: Claim | undefined;
  fresh: Reason[];
  held: Held[];
}

/** What one message is about at most; nobody reads so many, and the rest comes on the next working day. */
const MOST_REASONS = 500;
/** Each but the first because another copy was faster with some of it. */
const MOST_TRIES = 3;

const keyOf = (reason: Reason): string => reasonKey(reason).join('\n');

/** Each reason once. */
export const distinct = (reasons: Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [keyOf(reason), reason])).values(),
];

/** The reasons that are not among the others. */
const without = (reasons: Reason[], others: Reason[]): Reason[] => {
  const known = new Set(others.map(keyOf));
  return reasons.filter((reason) => !known.has(keyOf(reason)));
};

export function createTelling({ ledger, work, at }: TellingDeps) {
  /** Wishes heeded; nothing is written. */
  async function plan(person: string, reasons: Reason[], { day, horizon, next }: MessageDay): Promise<Plan> {
    const { claim, wishes } = await ledger.personDay(person, day);
    const { now, later } = heed(reasons, wishes, day, horizon);
    const fresh = await untold(person, claim ? without(now, claim.reasons) : now, day);
    const most = claim ? 0 : MOST_REASONS;
    const missed = fresh.slice(most).map((reason) => ({ reason, wakes: next }));
    return { claim, fresh: fresh.slice(0, most), held: [...later, ...missed] };
  }

  /**
   * What is for an earlier day may have been told then: the steps of the ladder come up anew on each visit, and a
   * sweep that was cut short leaves its pointers. What is for this day comes up once.
   */
  async function untold(person: string, reasons: Reason[], today: Day): Promise<Reason[]> {
    const older = reasons.filter(({ kind, day }) => kind === 'silence' || day < today);
    return older.length === 0 ? reasons : without(reasons, await ledger.told(person, older));
  }

  /** `again`: what earlier messages carried of which nobody knows whether it arrived. */
  async function claim(person: string, reasons: Reason[], again: Reason[], on: MessageDay): Promise<Told> {
    let wanted = without(reasons, again);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { claim: there, fresh, held } = await plan(person, wanted, on);
      if (there) return { held, carried: without(again, there.reasons).length === 0 };
      if (fresh.length + again.length === 0) return { held, carried: false };
      // Before the claim, so that a claim is never without somebody who looks after it.
      await work.begin([{ person, day: on.day, wakes: on.day }]);
      const claimed = await ledger.claim(person, on.day, fresh, at(), again);
      if (claimed !== 'taken') return { claim: claimed, held, carried: true };
      wanted = without(wanted, await ledger.told(person, fresh));
    }
    throw new Error(
      'Other copies of the bot kept changing what somebody is told. The next sweep tries again.',
    );
  }

  return { plan, claim };
}
