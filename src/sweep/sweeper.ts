import { SweepFaults, type Swept } from './swept.ts';

/** Sweeps again and again, one sweep at a time, in every copy of the bot. */

export interface SweeperDeps {
  sweep: () => Promise<Swept>;
  /** Messages about changes that were left behind. */
  deliverPending: () => Promise<unknown>;
  /** Runs something after so many milliseconds; gives back what calls it off. */
  after: (ms: number, run: () => void) => () => void;
  /** The program's clock, on which 09:00 is. */
  now: () => Date;
  /** From 0 up to but not including 1. */
  random: () => number;
  onSwept: (swept: Swept) => void;
  onFault: (error: unknown, what: string) => void;
  /** Milliseconds between two sweeps; a little more or less, so that copies do not march in step. */
  everyMs: number;
  /** Is there anybody to be written to? In a demonstration nobody is there before the chat is opened. */
  ready?: () => boolean;
}

/** Milliseconds. A sweep should come within so long after the last; a day without one is an alarm. */
const DAY_MS = 86_400_000;
/** Milliseconds. The copies spread their sweeps at 09:00 over so long. */
const SPREAD_MS = 5_000;

export type Sweeper = ReturnType<typeof createSweeper>;

export function createSweeper(deps: SweeperDeps) {
  const { sweep, deliverPending, after, now, random, onSwept, onFault, everyMs, ready = () => true } = deps;
  let callOff: (() => void) | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;
  let started: Date | undefined;
  let ended: Date | undefined;

  /** Milliseconds to the next sweep: a period, or until 09:00 where the period would pass it. */
  const next = (): number =>
    Math.min(everyMs * (0.9 + random() * 0.2), untilNine(now()) + random() * SPREAD_MS);

  async function once(): Promise<void> {
    // Whatever goes wrong with messages about changes, reminders go out.
    await deliverPending().catch((error: unknown) => onFault(error, 'notices'));
    try {
      ends(await sweep());
    } catch (error) {
      if (!(error instanceof SweepFaults)) return onFault(error, 'sweep');
      for (const fault of error.faults) onFault(fault, 'sweep');
      ends(error.swept);
    }
  }

  function ends(swept: Swept): void {
    ended = now();
    onSwept(swept);
  }

  function plan(ms: number): void {
    if (stopped) return;
    callOff = after(ms, () => {
      if (!ready()) return plan(next());
      running = once().finally(() => plan(next()));
    });
  }

  return {
    start(): void {
      started = now();
      plan(next());
    },
    /** Waits for a sweep that is under way; what it leaves is taken up by the next one. */
    async stop(): Promise<void> {
      stopped = true;
      callOff?.();
      await running;
    },
    /** When the last sweep ended, and whether that is so long ago that somebody should look. */
    health(): { lastSweep: string | undefined; overdue: boolean } {
      const since = ended ?? started;
      return {
        lastSweep: ended?.toISOString(),
        overdue: since !== undefined && now().getTime() - since.getTime() > DAY_MS,
      };
    },
  };
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Milliseconds until it is 09:00 in Europe/London; a change of the clocks in the night makes no odds by then. */
function untilNine(instant: Date): number {
  const [hour = 0, minute = 0, second = 0] = LONDON.format(instant).split(':').map(Number);
  const since = ((hour - 9) * 3_600 + minute * 60 + second) * 1_000;
  return since < 0 ? -since : DAY_MS - since;
}
