import { type DestinationStream, pino } from 'pino';

export interface Log {
  info(fields: Record<string, unknown>, text: string): void;
  warn(fields: Record<string, unknown>, text: string): void;
  error(fields: Record<string, unknown>, text: string): void;
}

/**
 * Lines of JSON, on standard output unless they are to go elsewhere. Callers give ids, counts and kinds of faults;
 * never names, addresses or texts.
 */
export const createLog = (level: string, to?: DestinationStream): Log => pino({ level, base: null }, to);
