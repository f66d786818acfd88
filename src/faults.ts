import type { Answer } from './answer/answer.ts';
import type { Log } from './log.ts';
import { isUnreachable, StoreUnreachable } from './store/unreachable.ts';

/** The boundary that turns a fault into a plain sentence for the person and a line for the log. */

export interface FaultDeps {
  log: Log;
  newId: () => string;
}

/**
 * What can be said of an error without saying what it was about: messages of libraries repeat keys, addresses and
 * texts, so only names, codes and places in the code go to the log.
 */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const { name, stack } = error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const places = (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  const cause = error.cause ? { cause: describe(error.cause) } : {};
  return {
    fault: name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    at: places,
    ...cause,
  };
}

export function createFaults({ log, newId }: FaultDeps) {
  /** Logs a fault under a short reference, which it gives back. */
  function record(error: unknown, what: string): string {
    const reference = newId()
      .replace(/[^a-z0-9]/gi, '')
      .slice(0, 8)
      .toUpperCase();
    log.error({ reference, what, ...describe(error) }, 'fault');
    return reference;
  }

  function explain(error: unknown, what: string): Answer {
    const reference = record(error, what);
    const sentence =
      error instanceof StoreUnreachable || isUnreachable(error)
        ? "I can't reach the register just now. Please try again in a minute."
        : 'Something went wrong on my side, so I have no answer for you. Please try again.';
    return {
      shows: 'words',
      sentence,
      lines: [`If it goes on, tell an officer this reference: ${reference}.`],
      buttons: [],
    };
  }

  return { record, explain };
}
