import type { Trouble } from './command.ts';

/** What came of reading one field of a form: what it holds, or what is wrong with it. */
export type Read<T> = { holds: T } | { trouble: Trouble };

type Values<F extends Record<string, Read<unknown>>> = {
  [K in keyof F]: Extract<F[K], { holds: unknown }>['holds'];
};

export const holding = <T>(value: T): Read<T> => ({ holds: value });
export const troubled = (field: string, says: string): { trouble: Trouble } => ({ trouble: { field, says } });

/** The values of all fields, or the troubles of those that have one, in the order of the fields. */
export function together<F extends Record<string, Read<unknown>>>(
  fields: F,
): { values: Values<F> } | { troubles: Trouble[] } {
  const troubles = Object.values(fields).flatMap((read) => ('trouble' in read ? [read.trouble] : []));
  if (troubles.length > 0) return { troubles };
  const values = Object.entries(fields).map(([id, read]) => [id, 'holds' in read ? read.holds : undefined]);
  return { values: Object.fromEntries(values) as Values<F> };
}
