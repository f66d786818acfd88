import { setTimeout as pause } from 'node:timers/promises';

/** How long a server may take to come up on a slow machine, in milliseconds. */
const LONGEST = 60_000;

/**
 * Waits until an address answers with success. `ended` resolves with the reason when the server gave up, which
 * ends the wait at once; so does the signal.
 */
export async function untilItAnswers(
  what: string,
  url: string,
  { ended, signal }: { ended: Promise<string>; signal: AbortSignal },
): Promise<void> {
  const enough = new AbortController();
  const deadline = AbortSignal.any([signal, enough.signal, AbortSignal.timeout(LONGEST)]);
  const answered = (async () => {
    while (!deadline.aborted) {
      const ok = await fetch(url, { signal: deadline }).then(
        (response) => response.ok,
        () => false,
      );
      if (ok) return undefined;
      await pause(50);
    }
    signal.throwIfAborted();
    return `${what} did not answer within ${LONGEST / 1000} seconds. Close other programs and try again.`;
  })();
  try {
    const problem = await Promise.race([answered, ended]);
    if (problem !== undefined) throw new Error(problem);
  } finally {
    enough.abort();
    await answered.catch(() => undefined);
  }
}
