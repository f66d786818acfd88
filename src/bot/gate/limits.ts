import { type Bucket, fill, fullBucket, type Rate, waitFor } from './bucket.ts';

/** How much one person, and everybody together, may ask of the bot. */
export interface Limits {
  person: Rate;
  overall: Rate;
}

/** A channel full of cards has one person's client ask for all of them at once; nobody types as fast as that. */
export const LIMITS: Limits = {
  person: { burst: 120, perSecond: 2 },
  overall: { burst: 1_000, perSecond: 100 },
};

/** Files are fetched by the few who export them, and by their clients, which look at links first. */
export const FILE_RATE: Rate = { burst: 100, perSecond: 10 };

/** Buckets that are kept before the full ones, which are as good as new, are let go. */
const MOST_BUCKETS = 10_000;

/** Takes one request of a person's; the seconds to wait where there is none to take. */
export type TakeTurn = (person: string) => number | undefined;

export function createLimits({ person, overall }: Limits, clock: () => number): TakeTurn {
  const buckets = new Map<string, Bucket>();
  const all = fullBucket(overall, clock());

  function letFullOnesGo(): void {
    for (const [name, bucket] of buckets) {
      fill(bucket, person, clock());
      if (bucket.left >= person.burst) buckets.delete(name);
    }
  }

  function bucketOf(name: string): Bucket {
    const known = buckets.get(name);
    if (known) return known;
    if (buckets.size >= MOST_BUCKETS) letFullOnesGo();
    const bucket = fullBucket(person, clock());
    buckets.set(name, bucket);
    return bucket;
  }

  return (name) => {
    const own = bucketOf(name);
    fill(own, person, clock());
    fill(all, overall, clock());
    const wait = Math.max(waitFor(own, person), waitFor(all, overall));
    if (wait > 0) return Math.ceil(wait);
    own.left -= 1;
    all.left -= 1;
    return undefined;
  };
}
