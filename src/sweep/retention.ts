import type { Day } from '../register/day.ts';
import { daysBack, monthsBack, type Retention, removalMonths } from '../remind/retention.ts';

/** What is kept no longer, once a day, by whichever copy of the bot comes first. */

/** How many of each were removed; numbers alone, for the log. */
export interface Removed {
  references: number;
  conversations: number;
  misunderstood: number;
  told: number;
  items: number;
  people: number;
  files: number;
}

/** The day's round, held by one copy. */
export interface Round {
  day: Day;
  etag: string;
}

export interface RetentionBooks {
  /** Undefined where the day's round is done, or another copy is at it; one request. */
  claimRound(day: Day): Promise<Round | undefined>;
  endRound(round: Round): Promise<void>;
  /** Each removes what is from before a day, and says how many that were. */
  forgetReferences(before: Day): Promise<number>;
  forgetConversations(before: Day): Promise<number>;
  forgetMisunderstood(before: Day): Promise<number>;
  /** Of messages from before a day: what they told of items that are closed or gone. */
  forgetTold(before: Day): Promise<number>;
  /** Closed items whose last change is from before a day, with their whole history. */
  removeItems(before: Day, today: Day): Promise<number>;
  /** People whose last day was before a day, with the link to their accounts. */
  removeLeavers(before: Day): Promise<number>;
  /** Files and plans whose time is over. */
  removeExpired(): Promise<number>;
}

export interface RetentionDeps {
  books: RetentionBooks;
  retention: Retention;
  today: () => Day;
  onFault: (error: unknown, what: string) => void;
}

/**
 * Gives what was removed; undefined where it is no turn of ours. What goes wrong with one kind holds up none of the
 * others: the round stays open then, and whoever sweeps after a while takes it up again.
 */
export function createRetention({ books, retention, today, onFault }: RetentionDeps) {
  return async (): Promise<Removed | undefined> => {
    const day = today();
    const round = await books.claimRound(day);
    if (!round) return undefined;
    let isWhole = true;
    const count = async (removing: Promise<number>): Promise<number> => {
      try {
        return await removing;
      } catch (error) {
        isWhole = false;
        onFault(error, 'retention');
        return 0;
      }
    };
    const months = removalMonths(retention);
    const { leaversMonths } = retention;
    // One after the other: nobody waits for it, and questions have the store to themselves.
    const removed: Removed = {
      references: await count(books.forgetReferences(daysBack(day, retention.referencesDays))),
      conversations: await count(books.forgetConversations(daysBack(day, retention.conversationsDays))),
      misunderstood: await count(books.forgetMisunderstood(daysBack(day, retention.misunderstoodDays))),
      items: months === undefined ? 0 : await count(books.removeItems(monthsBack(day, months), day)),
      told: await count(books.forgetTold(daysBack(day, retention.toldDays))),
      people:
        leaversMonths === undefined ? 0 : await count(books.removeLeavers(monthsBack(day, leaversMonths))),
      files: await count(books.removeExpired()),
    };
    if (isWhole) await books.endRound(round);
    return removed;
  };
}

/**
 * A sweep, and after it what is kept no longer, also where the sweep met faults. What goes wrong with this is told, and is
 * no fault of the reminders.
 */
export const retainedLast =
  <Swept>(
    sweep: () => Promise<Swept>,
    removeOld: () => Promise<Removed | undefined>,
    { onRemoved, onFault }: { onRemoved: (removed: Removed) => void; onFault: RetentionDeps['onFault'] },
  ) =>
  async (): Promise<Swept> => {
    try {
      return await sweep();
    } finally {
      const removed = await removeOld().catch((error: unknown) => {
        onFault(error, 'retention');
        return undefined;
      });
      if (removed) onRemoved(removed);
    }
  };
