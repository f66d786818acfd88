import pMap from 'p-map';

/** What went wrong with one of many. */
export interface Fault<T> {
  with: T;
  error: unknown;
}

/** So many are not the fault of single entries: the store is down, and the rest is left to the next sweep. */
const MOST_FAULTS = 50;

/**
 * Does something with each, a few at once; what goes wrong with one holds up none of the others. Gives those with
 * which it went wrong, or for which it was not tried any more.
 */
export async function apart<T>(
  all: readonly T[],
  atOnce: number,
  does: (one: T) => Promise<void>,
): Promise<Fault<T>[]> {
  const faults: Fault<T>[] = [];
  await pMap(
    all,
    async (one) => {
      const [first] = faults;
      if (first && faults.length >= MOST_FAULTS) faults.push({ with: one, error: first.error });
      else await does(one).catch((error: unknown) => void faults.push({ with: one, error }));
    },
    { concurrency: atOnce },
  );
  return faults;
}
