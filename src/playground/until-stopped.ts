import { once } from 'node:events';
import type { Running } from './everything.ts';

/** What Node reports when something throws where nobody catches. */
const FAULTS = ['uncaughtException', 'unhandledRejection'];

export interface Surroundings {
  /** Fires when the program is asked to stop. */
  asked: AbortSignal;
  /** `process`, in earnest. */
  process: { on(event: string, listener: (given: unknown) => void): unknown };
  say(line: string): void;
  complain(line: string): void;
}

/** The one line a newcomer needs. */
export const invitation = (url: string): string =>
  `Open ${url} and ask “what's overdue?”, “what have the police still to do on ASB?” or “what are our priorities?” (Ctrl-C stops it)`;

/**
 * Starts, says what to do, waits until the person stops it or a part ends by itself, and stops everything. The
 * answer is the exit status: 0 when it was asked to stop, 1 when something went wrong.
 */
export async function runUntilStopped(
  start: (signal: AbortSignal) => Promise<Running>,
  { asked, process, say, complain }: Surroundings,
): Promise<0 | 1> {
  const ending = new AbortController();
  const { signal } = ending;
  if (asked.aborted) ending.abort();
  asked.addEventListener('abort', () => ending.abort(), { once: true });
  let status: 0 | 1 = 0;
  const trouble = (sentence: string) => {
    status = 1;
    complain(sentence);
    ending.abort();
  };
  for (const event of FAULTS)
    process.on(event, (error) =>
      trouble(`Something broke inside the program, so it stops. ${stackOf(error)}`),
    );
  try {
    const running = await start(signal);
    say(invitation(running.url));
    running.ended.then(trouble);
    if (!signal.aborted) await once(signal, 'abort');
    await running.stop();
  } catch (error) {
    // A start that was told to end throws the reason it was given; that is no trouble.
    if (!signal.aborted || error !== signal.reason)
      trouble(error instanceof Error ? error.message : String(error));
  }
  return status;
}

const stackOf = (error: unknown): string =>
  (error instanceof Error ? error.stack : undefined) ?? String(error);
