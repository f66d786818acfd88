import type { TurnContext } from 'botbuilder';

/**
 * The SDK repeats a send up to four times on 429 and 5xx, which shows a person the same card twice when only the
 * answer was lost. One request an attempt: its own retry policy is taken out of the turn's connector client, and a
 * limit put on how long an attempt may hang.
 */
interface Request {
  timeout: number;
}

interface Pipelined {
  pipeline?: {
    removePolicy(options: { name: string }): unknown;
    addPolicy(policy: {
      name: string;
      sendRequest(request: Request, next: (request: Request) => Promise<unknown>): Promise<unknown>;
    }): unknown;
  };
}

const RETRY_POLICY = 'defaultRetryPolicy';
/** Teams itself waits for fifteen seconds before it gives a turn up. */
const LONGEST_MS = 10_000;

export function sendOnce(context: TurnContext): void {
  const key = (context.adapter as unknown as { ConnectorClientKey?: symbol }).ConnectorClientKey;
  const client = key ? context.turnState.get<Pipelined & { client?: Pipelined }>(key) : undefined;
  const pipeline = client?.pipeline ?? client?.client?.pipeline;
  pipeline?.removePolicy({ name: RETRY_POLICY });
  pipeline?.addPolicy({
    name: 'limit',
    sendRequest(request, next) {
      request.timeout = LONGEST_MS;
      return next(request);
    },
  });
}
