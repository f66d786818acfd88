import pMap from 'p-map';

/** Requests of one piece of work that may be under way together, so that a large piece leaves room for questions. */
const MOST = 16;

/** Does something with each entry, a few at once; the results stand in the order of the entries. */
export const fewAtOnce = <T, R>(entries: T[], each: (entry: T) => Promise<R>): Promise<R[]> =>
  pMap(entries, (entry) => each(entry), { concurrency: MOST });

/** Entries in groups of a size at most, in their order. */
export const inBatches = <T>(entries: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(entries.length / size) }, (_, n) => entries.slice(n * size, (n + 1) * size));
