/**
 * How much one person, and everybody together, may ask of the bot: a bucket that fills steadily up to its size, from
 * which each request takes one. In memory, so each copy of the bot counts for itself.
 */
export interface Rate {
  /** Requests at once. */
  burst: number;
  perSecond: number;
}

export interface Limits {
  person: Rate;
  overall: Rate;
}

/** A channel full of cards has one person's client ask for all of them at once; nobody types as fast as that. */
export const LIMITS: Limits = {
  person: { burst: 120, perSecond: 2 },
  overall: { burst: 1_000, perSecond: 100 },
};

interface Bucket {
  left: number;
  /** Milliseconds of the clock when that was so. */
  at: number;
}

/** Buckets that are kept before the full ones, which are as good as new, are let go. */
const MOST_BUCKETS = 10_000;

/** Takes one request of a person's; the seconds to wait where there is none to take. */
export type TakeTurn = (person: string) => number | undefined;

export function createLimits({ person, overall }: Limits, clock: () => number): TakeTurn {
  const buckets = new Map<string, Bucket>();
  const all: Bucket = { left: overall.burst, at: clock() };

  function fill(bucket: Bucket, { burst, perSecond }: Rate): void {
    const now = clock();
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1_000) * perSecond);
    bucket.at = now;
  }

  function letFullOnesGo(): void {
    for (const [name, bucket] of buckets) {
      fill(bucket, person);
      if (bucket.left >= person.burst) buckets.delete(name);
    }
  }

  function bucketOf(name: string): Bucket {
    const known = buckets.get(name);
    if (known) return known;
    if (buckets.size >= MOST_BUCKETS) letFullOnesGo();
    const bucket = { left: person.burst, at: clock() };
    buckets.set(name, bucket);
    return bucket;
  }

  return (name) => {
    const own = bucketOf(name);
    fill(own, person);
    fill(all, overall);
    const wait = Math.max((1 - own.left) / person.perSecond, (1 - all.left) / overall.perSecond);
    if (wait > 0) return Math.ceil(wait);
    own.left -= 1;
    all.left -= 1;
    return undefined;
  };
}
