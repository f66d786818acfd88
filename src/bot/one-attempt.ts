import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { TurnContext } from 'botbuilder';
import type { ChannelAnswer } from './send-outcome.ts';

/**
 * The SDK repeats a send up to four times on 429 and 5xx, which shows a person the same card twice when only the
 * answer was lost. One request an attempt: what repeats and what follows redirects is taken out of the turn's
 * connector client, and a limit put on how long an attempt may hang.
 */
interface Request {
  url: string;
  abortSignal?: AbortSignal;
  agent?: HttpAgent | HttpsAgent;
}

interface Response {
  status: number;
  headers: { get(name: string): string | undefined };
  bodyAsText?: string | null;
}

interface Policy {
  name: string;
  sendRequest(request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
}

interface Pipelined {
  pipeline?: {
    removePolicy(options: { name: string }): unknown;
    addPolicy(policy: Policy, options: { afterPhase: 'Sign' }): unknown;
  };
}

const REPEATING = ['defaultRetryPolicy', 'redirectPolicy'];

/** Milliseconds. Teams itself waits for fifteen seconds before it gives a turn up. */
export const LONGEST_MS = 10_000;

/** What became of the one request of an attempt. */
export interface Seen {
  /** The request was handed to the network; before that nobody can have taken anything. */
  left: boolean;
  answer?: ChannelAnswer;
}

export interface Watched {
  seen: Seen;
  /** Ends the attempt; a request that has not left by then never does. */
  limit: AbortSignal;
}

/**
 * Has each send of a turn make one request that ends within `LONGEST_MS`; where `watched` is given, that limit holds,
 * and what becomes of the request is noted in it.
 */
export function sendOnce(context: TurnContext, watched?: Watched): void {
  const pipeline = pipelineOf(context);
  for (const name of REPEATING) pipeline.removePolicy({ name });
  pipeline.addPolicy(onePolicy(watched), { afterPhase: 'Sign' });
}

/** The last step before the network. */
const onePolicy = (watched: Watched | undefined): Policy => ({
  name: 'oneAttempt',
  async sendRequest(request, next) {
    const limit = watched?.limit ?? AbortSignal.timeout(LONGEST_MS);
    limit.throwIfAborted();
    // Unlike the SDK's own time-out, this one also ends an answer that stops half-way.
    request.abortSignal = limit;
    request.agent ??= ownConnection(request.url);
    if (watched) watched.seen.left = true;
    const response = await next(request);
    if (watched) watched.seen.answer = answerOf(response);
    return response;
  },
});

/**
 * A connection kept from earlier may have died while idle, and the first request on it is lost without a word; where
 * nothing is repeated, each takes a connection of its own.
 */
const ownConnection = (url: string): HttpAgent | HttpsAgent =>
  /^https:/i.test(url) ? new HttpsAgent({ keepAlive: false }) : new HttpAgent({ keepAlive: false });

const answerOf = ({ status, headers, bodyAsText }: Response): ChannelAnswer => ({
  status,
  retryAfter: headers.get('retry-after'),
  date: headers.get('date'),
  body: bodyAsText ?? '',
});

/** Private to the SDK, so there is no telling what a new version of it does: better no message than four. */
function pipelineOf(context: TurnContext): NonNullable<Pipelined['pipeline']> {
  const key = (context.adapter as unknown as { ConnectorClientKey?: symbol }).ConnectorClientKey;
  const client = key ? context.turnState.get<Pipelined & { client?: Pipelined }>(key) : undefined;
  const pipeline = client?.pipeline ?? client?.client?.pipeline;
  if (!pipeline)
    throw new Error(
      'The SDK sends in another way than it did. Make sendOnce fit before updating botbuilder.',
    );
  return pipeline;
}
