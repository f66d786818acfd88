/** How often something may happen: a bucket that fills steadily up to its size, and each time takes one from it. */
export interface Rate {
  /** Times at once. */
  burst: number;
  perSecond: number;
}

/** In memory, so each copy of the bot counts for itself. Plain figures: there are thousands of them. */
export interface Bucket {
  left: number;
  /** Milliseconds of the clock when that was so. */
  at: number;
}

export const fullBucket = ({ burst }: Rate, now: number): Bucket => ({ left: burst, at: now });

/** What has come since is added, as far as it fits. */
export function fill(bucket: Bucket, { burst, perSecond }: Rate, now: number): void {
  bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1_000) * perSecond);
  bucket.at = now;
}

/** Seconds until a filled bucket has one to take; none or less where it has. */
export const waitFor = (bucket: Bucket, { perSecond }: Rate): number => (1 - bucket.left) / perSecond;

/** How often anybody at all may do a thing: takes a turn, or tells the whole seconds to wait for one. */
export function createTurns(rate: Rate, clock: () => number): () => number | undefined {
  const bucket = fullBucket(rate, clock());
  return () => {
    fill(bucket, rate, clock());
    const wait = waitFor(bucket, rate);
    if (wait > 0) return Math.ceil(wait);
    bucket.left -= 1;
    return undefined;
  };
}
