import { type DestinationStream, pino } from 'pino';

export interface Log {
  info(fields: Record<string, unknown>, text: string): void;
  warn(fields: Record<string, unknown>, text: string): void;
  error(fields: Record<string, unknown>, text: string): void;
}

/** The same log, whose lines have the id of the turn under way, by which what belongs together is found. */
export function logOfTurns(log: Log, id: () => string | undefined): Log {
  const within = (fields: Record<string, unknown>) => {
    const turn = id();
    return turn === undefined ? fields : { ...fields, turn };
  };
  return {
    info: (fields, text) => log.info(within(fields), text),
    warn: (fields, text) => log.warn(within(fields), text),
    error: (fields, text) => log.error(within(fields), text),
  };
}

/** What no line has anyway, and none will have should a caller ever give it: the second lock on the door. */
const NEVER = ['err', 'error', 'req', 'request', 'res', 'headers', 'authorization', 'token', 'url', 'body'];
const NOR = ['text', 'name', 'email', 'title', 'person', 'account', 'conversation', 'message', 'stack'];
const redact = { paths: [...NEVER, ...NOR].flatMap((name) => [name, `*.${name}`]), remove: true };

/**
 * Lines of JSON, on standard output unless they are to go elsewhere. Callers give ids, counts and kinds of faults;
 * never names, addresses or texts.
 */
export const createLog = (level: string, to?: DestinationStream): Log =>
  pino({ level, base: null, redact }, to);
