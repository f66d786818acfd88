import type { openChannel } from './open-channel.ts';
import type { openRegister } from './open-register.ts';
import type { Day } from './register/day.ts';
import { londonDay } from './register/day.ts';
import type { Retention } from './remind/retention.ts';
import { createAsking } from './sweep/asking.ts';
import { createDigests } from './sweep/digests.ts';
import { createFinishing } from './sweep/finishing.ts';
import { createLeftovers } from './sweep/leftovers.ts';
import { createCarryingOut, peopleFirst } from './sweep/people-due.ts';
import { createRetention, type Removed, retainedLast } from './sweep/retention.ts';
import { type Sealed, sealedAfter } from './sweep/sealing.ts';
import { createSweep } from './sweep/sweep.ts';
import { createTelling } from './sweep/telling.ts';

export interface SweepOptions {
  register: ReturnType<typeof openRegister>;
  channel: Pick<ReturnType<typeof openChannel>, 'deliver' | 'asMessage' | 'findRecipient'>;
  now: () => Date;
  wall: () => number;
  /** Milliseconds after which a message without an end was left behind by a copy that died. */
  leaseMs?: number;
  /** For how long what is personal is kept; nothing is removed where it is left out. */
  keeping?: {
    retention: Retention;
    onRemoved: (removed: Removed) => void;
    onFault: (error: unknown, what: string) => void;
  };
  /** The record is sealed with the day's first sweep; it is not where this is left out. */
  sealing?: { onSealed: (sealed: Sealed) => void; onFault: (error: unknown, what: string) => void };
}

/** Longer than a delivery may take, and short enough that what a crash left is told within minutes. */
const LEASE_MS = 4 * 60_000;

/** Puts a sweep together: who is to hear of what, and what became of it. */
export function openSweep({
  register,
  channel,
  now,
  wall,
  leaseMs = LEASE_MS,
  keeping,
  sealing,
}: SweepOptions) {
  const { items, books, latestDirectory } = register;
  const { work, ledger, references } = books;
  const { deliver, asMessage, findRecipient } = channel;
  const readItem = items.readOpen;
  const at = (): string => new Date(wall()).toISOString();
  const readOutstanding = async (board: string) =>
    (await items.readOutstanding(board)).items.map(({ item }) => item);

  const carryOutDue = createCarryingOut({
    books: register.staff,
    today: books.today,
    at: () => now().toISOString(),
  });
  const { sweep, preview } = createSweep({
    work,
    ledger,
    readItem,
    directory: latestDirectory,
    leftovers: createLeftovers({ work, ledger, wall, leaseMs }),
    telling: createTelling({ ledger, work, at }),
    finishing: createFinishing({
      ledger,
      work,
      readItem,
      findRecipient,
      // Whoever looked for the recipient has just made sure that it is new.
      directory: register.directory,
      references,
      deliver,
      asMessage,
      now,
      at,
    }),
    asksOn: createAsking({ ledger, readOutstanding, at }),
    postDigests: createDigests({
      ledger,
      references,
      readOutstanding,
      readCompleted,
      deliver,
      asMessage,
      wall,
      leaseMs,
    }),
    now,
    at,
  });
  const swept = peopleFirst(carryOutDue, sweep);
  // Before anything is removed under the rule of retention.
  const whole = sealing ? sealedAfter(swept, { seal: register.seal, ...sealing }) : swept;
  if (!keeping) return { sweep: whole, preview };
  const removeOld = createRetention({ books: register.retention, today: books.today, ...keeping });
  return { sweep: retainedLast(whole, removeOld, keeping), preview };

  async function readCompleted(board: string, since: Day) {
    const changes = await items.readChanges(board, since, '9');
    const completed = changes.filter(
      ({ at, fields }) =>
        londonDay(new Date(at)) >= since &&
        fields.some(({ field, after }) => field === 'status' && after === 'complete'),
    );
    const refs = new Set(completed.map(({ ref }) => ref.toUpperCase()));
    const closed = refs.size === 0 ? [] : await items.readClosed(board);
    return closed
      .map(({ item }) => item)
      .filter(({ ref, status }) => status === 'complete' && refs.has(ref.toUpperCase()));
  }
}
