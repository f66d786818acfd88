import type { Activity, TurnContext } from 'botbuilder';
import type { Reference, Send, Sent, UpdatePosted } from '../sweep/ports.ts';
import type { BotAdapter } from './adapter.ts';
import { LONGEST_MS, type Seen, sendOnce, type Watched } from './one-attempt.ts';
import { outcomeOf, outcomeWithout } from './send-outcome.ts';

/** Sends to Teams without having been asked: one request, and what became of it. */

export interface SenderDeps {
  adapter: Pick<BotAdapter, 'continueWith'>;
  /** May a message go to this address? Asked before every send: stored addresses may be old, or not Teams at all. */
  trusted: (serviceUrl: string) => boolean;
  /** Told of what kept a request from being made at all: a sign-in that failed, or a fault of ours. */
  onFault: (error: unknown, what: string) => void;
  /** Milliseconds after which an attempt is given up. */
  limitMs?: number;
}

/** Sends one message by one POST. */
export function createSend(deps: SenderDeps): Send {
  const attempt = createAttempt(deps);
  return (to, message) => attempt(to, async (context) => void (await context.sendActivity(message)));
}

/** Updates one message by one PUT; a second one with the same content would do no harm. */
export function createUpdatePosted(deps: SenderDeps): UpdatePosted {
  const attempt = createAttempt(deps);
  return (to, activityId, message) => {
    const update: Partial<Activity> = { ...message, id: activityId };
    return attempt(to, async (context) => void (await context.updateActivity(update)));
  };
}

type Request = (context: TurnContext) => Promise<void>;

function createAttempt({ adapter, trusted, onFault, limitMs = LONGEST_MS }: SenderDeps) {
  /** Makes the request; the error that came of it, if any. */
  async function make(to: Reference, request: Request, watched: Watched): Promise<unknown> {
    let error: unknown;
    const logic: Request = async (context) => {
      // An id would make this an answer to a message that never was.
      delete (context.activity as Partial<Activity>).id;
      sendOnce(context, watched);
      // Caught here: the SDK would wrap the error and lose what it was.
      await request(context).catch((reason: unknown) => {
        error = reason;
      });
    };
    await adapter.continueWith(to, logic).catch((reason: unknown) => {
      error = reason;
    });
    return error;
  }

  return async (to: Reference, request: Request): Promise<Sent> => {
    if (!trusted(to.serviceUrl))
      return {
        is: 'refused',
        because: 'the address kept for them is none of Teams',
        until: 'it is mended',
      };
    const seen: Seen = { left: false };
    const limit = AbortSignal.timeout(limitMs);
    // The sign-in that comes before the request has no limit of its own.
    const error = await Promise.race([make(to, request, { seen, limit }), ended(limit)]);
    if (seen.answer) return outcomeOf(seen.answer);
    if (!seen.left) onFault(error, 'sending');
    return outcomeWithout({ left: seen.left, error });
  };
}

const ended = (limit: AbortSignal) =>
  new Promise<unknown>((resolve) =>
    limit.addEventListener('abort', () => resolve(limit.reason), { once: true }),
  );
