import type { TurnContext } from 'botbuilder';

/**
 * The SDK repeats a send up to four times on 429 and 5xx, which shows a person the same card twice when only the
 * answer was lost. One POST an attempt: its own retry policy is taken out of the turn's connector client, and a
 * limit put on how long an attempt may hang.
 */
interface Pipelined {
  pipeline?: { removePolicy(options: { name: string }): unknown };
}

const RETRY_POLICY = 'defaultRetryPolicy';

export function sendOnce(context: TurnContext): void {
  const key = (context.adapter as unknown as { ConnectorClientKey?: symbol }).ConnectorClientKey;
  const client = key ? context.turnState.get<Pipelined & { client?: Pipelined }>(key) : undefined;
  const pipeline = client?.pipeline ?? client?.client?.pipeline;
  pipeline?.removePolicy({ name: RETRY_POLICY });
}
