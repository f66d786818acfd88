import type { KeyObject } from 'node:crypto';
import type { FetchKeys } from './fetch-keys.ts';

/**
 * The keys of Teams, kept. However many requests come, and whatever keys they name, a fetch is rare: while Microsoft
 * cannot be reached the keys that are kept go on serving, and somebody who makes up the names of keys has the bot ask
 * for them once a minute.
 */
export interface SigningKeys {
  /** `unknown`: there is no such key. `unavailable`: that cannot be told just now. */
  find(kid: string): Promise<KeyObject | 'unknown' | 'unavailable'>;
}

export interface SigningKeysDeps {
  fetchKeys: FetchKeys;
  /** Milliseconds that pass. */
  clock: () => number;
  onFault: (error: unknown, what: string) => void;
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** New keys are published a day before they are used. Source: as for the metadata. */
const FRESH_MS = 12 * HOUR;
/** How long keys serve when no newer ones can be had: long enough for an outage over a long weekend. */
const KEPT_MS = 120 * HOUR;
const AFTER_SUCCESS_MS = 60 * SECOND;
/** Between attempts that fail: 5 seconds, then twice as long each time, up to a minute. */
const AFTER_FAILURE_MS = 5 * SECOND;

export function createSigningKeys({ fetchKeys, clock, onFault }: SigningKeysDeps): SigningKeys {
  let keys = new Map<string, KeyObject>();
  let loadedAt = Number.NEGATIVE_INFINITY;
  let nextAttempt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let underWay: Promise<void> | undefined;

  async function load(): Promise<void> {
    try {
      keys = await fetchKeys();
      loadedAt = clock();
      failures = 0;
      nextAttempt = loadedAt + AFTER_SUCCESS_MS;
    } catch (error) {
      nextAttempt = clock() + Math.min(AFTER_FAILURE_MS * 2 ** failures, AFTER_SUCCESS_MS);
      failures += 1;
      onFault(error, 'authentication');
    }
  }

  /** Fetches the keys, unless that was tried a moment ago; whoever comes meanwhile waits for the same fetch. */
  async function refresh(): Promise<void> {
    if (!underWay && clock() < nextAttempt) return;
    underWay ??= load().finally(() => {
      underWay = undefined;
    });
    await underWay;
  }

  const age = (): number => clock() - loadedAt;
  const held = (kid: string): KeyObject | undefined => (age() < KEPT_MS ? keys.get(kid) : undefined);

  return {
    async find(kid) {
      const known = held(kid);
      // A key that serves need not wait for the newer ones.
      if (known && age() > FRESH_MS) void refresh();
      if (known) return known;
      await refresh();
      return held(kid) ?? (failures === 0 ? 'unknown' : 'unavailable');
    },
  };
}
