import type { Answer } from './answer/answer.ts';
import type { Log } from './log.ts';
import { StoreUnreachable } from './store/unreachable.ts';

/** The boundary that turns a fault into a plain sentence for the person and a line for the log. */

export interface FaultDeps {
  log: Log;
  newId: () => string;
}

/** Causes of causes that are told. */
const DEEPEST = 3;

/**
 * What can be said of an error without saying what it was about: messages of libraries repeat keys, addresses and
 * texts, so only names, codes and places in the code go to the log.
 */
function describe(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { fault: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const cause = error.cause && depth < DEEPEST ? { cause: describe(error.cause, depth + 1) } : {};
  return {
    fault: word(error.name),
    ...(typeof code === 'string' ? { code: kind(code) } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    at: placesOf(error),
    ...cause,
  };
}

/** Names and codes are single words; what is more than that is somebody's text. */
const word = (name: string): string => (/^[\w.$-]{1,60}$/.test(name) ? name : 'unnamed');

/**
 * Codes come from other machines, too, and might be anything there: those of systems are all capitals (`ECONNRESET`), those
 * of services two words or more in one (`ResourceNotFound`). No name of a person looks like either.
 */
const kind = (code: string): string =>
  /^(?:[A-Z][A-Z0-9_]{1,39}|(?:[A-Z][a-z]+){2,6})$/.test(code) ? code : 'unnamed';

/** The lines of the stack that follow the message, which may have lines of its own. */
function placesOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message);
  // Where the message is not as it was, nothing tells its lines from the others.
  if (at < 0) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
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
      error instanceof StoreUnreachable
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
