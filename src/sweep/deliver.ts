import type { Reference, Send, Sent, TakeTurn } from './ports.ts';

export interface DeliverDeps {
  send: Send;
  takeTurn: TakeTurn;
  /** Resolves after so many milliseconds. */
  sleep: (ms: number) => Promise<void>;
  /** From 0 up to but not including 1. */
  random: () => number;
}

export type Deliver = (to: Reference, message: object) => Promise<Sent>;

export const MOST_POSTS = 6;
/** Milliseconds. All waits of a delivery together, so that a claim never grows old while its message waits. */
export const LONGEST_WAITING_MS = 120_000;
/** Milliseconds. The channel may ask for longer; the caller comes back then. */
export const LONGEST_RETRY_AFTER_MS = 60_000;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 30_000;
/** Timers may ring a little early, and the channel counts that as too soon. */
const TIMERS_ARE_EARLY_MS = 10;

/**
 * Sends a message when it is its turn, and again while the channel takes nothing: what came of it in the end. After
 * any other outcome there is never a second POST, as that might show the message twice.
 */
export function createDeliver({ send, takeTurn, sleep, random }: DeliverDeps): Deliver {
  /** Full jitter: many that were refused together do not come back together. */
  const backoff = (posts: number): number =>
    random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (posts - 1));

  return async (to, message) => {
    let waited = 0;
    /** Waits unless that would be longer than a delivery may take. */
    async function wait(ms: number): Promise<boolean> {
      if (waited + ms > LONGEST_WAITING_MS) return false;
      waited += ms;
      if (ms > 0) await sleep(ms);
      return true;
    }

    for (let posts = 1; ; posts += 1) {
      const turn = await takeTurn(to.conversation);
      if (!(await wait(turn)))
        return { is: 'later', afterMs: turn, because: 'too many messages are waiting' };
      const sent = await send(to, message);
      if (sent.is !== 'later' || posts === MOST_POSTS) return sent;
      const { afterMs } = sent;
      if (afterMs !== undefined && afterMs > LONGEST_RETRY_AFTER_MS) return sent;
      if (!(await wait(afterMs === undefined ? backoff(posts) : afterMs + TIMERS_ARE_EARLY_MS))) return sent;
    }
  };
}
