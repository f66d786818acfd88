import type { Day } from '../register/day.ts';
import { type Reason, reasonKey } from '../remind/reason.ts';
import { heed } from '../remind/wishes.ts';
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
  /** To be looked at again on a later day. */
  held: { reason: Reason; wakes: Day }[];
  /** What was to be told again is in a message of today already. */
  carried: boolean;
}

const keyOf = (reason: Reason): string => reasonKey(reason).join('\n');

/** The reasons that are not among the others. */
const without = (reasons: Reason[], others: Reason[]): Reason[] => {
  const known = new Set(others.map(keyOf));
  return reasons.filter((reason) => !known.has(keyOf(reason)));
};

/** Once for what there is, and once more when another copy turned out to have told some of it. */
const MOST_TRIES = 2;

export function createTelling({ ledger, work, at }: TellingDeps) {
  /** What a person would hear today, wishes heeded; nothing is written. */
  async function plan(person: string, reasons: Reason[], { day, horizon, next }: MessageDay) {
    const { claim, wishes } = await ledger.personDay(person, day);
    const { now, later } = heed(reasons, wishes, day, horizon);
    if (!claim) return { wishes, claim, fresh: await untold(person, now), held: later };
    const missed = await untold(person, without(now, claim.reasons));
    return {
      wishes,
      claim,
      fresh: [],
      held: [...later, ...missed.map((reason) => ({ reason, wakes: next }))],
    };
  }

  /** The ladder is worked out anew on each visit, so its steps may have been told before; the rest comes once. */
  async function untold(person: string, reasons: Reason[]): Promise<Reason[]> {
    const ladder = reasons.filter(({ kind }) => kind === 'silence');
    return ladder.length === 0 ? reasons : without(reasons, await ledger.told(person, ladder));
  }

  /** `again`: what an earlier message carried of which nobody knows whether it arrived. */
  async function claim(person: string, reasons: Reason[], again: Reason[], on: MessageDay): Promise<Told> {
    const planned = await plan(person, without(reasons, again), on);
    let { fresh } = planned;
    const { held } = planned;
    if (planned.claim) return { held, carried: without(again, planned.claim.reasons).length === 0 };
    if (fresh.length + again.length === 0) return { held, carried: false };
    // Before the claim, so that a claim is never without somebody who looks after it.
    await work.begin([{ person, day: on.day, wakes: on.day }]);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const claimed = await ledger.claim(person, on.day, fresh, at(), again);
      if (claimed !== 'taken') return { claim: claimed, held, carried: true };
      fresh = without(fresh, await ledger.told(person, fresh));
      if (fresh.length + again.length === 0) break;
    }
    return { held, carried: false };
  }

  return { plan, claim };
}
