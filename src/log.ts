import { pino } from 'pino';

export interface Log {
  info(fields: Record<string, unknown>, text: string): void;
  warn(fields: Record<string, unknown>, text: string): void;
  error(fields: Record<string, unknown>, text: string): void;
}

/** Lines of JSON on standard output. Callers give ids, counts and kinds of faults; never names, addresses or texts. */
export const createLog = (level: string): Log => pino({ level, base: null });
