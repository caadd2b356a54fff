/** Amazon's quotas per operation, and where a call asks before it leaves. */

/** Asked before each request. One implementation is shared by everything that talks for the same account and application. */
export type RateLimiter = {
  take(operation: string): Promise<{ granted: true } | { granted: false; retryAfterMs: number }>;
  /** Amazon stated the rate it applies (a header of successful answers). */
  learn(operation: string, ratePerSecond: number): Promise<void>;
  /** Amazon refused for quota: whatever was counted, the bucket is empty now. */
  empty(operation: string): Promise<void>;
};

export type Rate = { readonly perSecond: number; readonly burst: number };

/** Documented defaults (feeds 2021-06-30, finances 2024-06-19, orders 2026-01-01). Other applications of the seller use the same quota: expect less. */
export const DOCUMENTED_RATES = {
  "feeds.createFeedDocument": { perSecond: 0.5, burst: 15 },
  "feeds.createFeed": { perSecond: 0.0083, burst: 15 },
  "feeds.getFeed": { perSecond: 2, burst: 15 },
  "feeds.getFeeds": { perSecond: 0.0222, burst: 10 },
  "feeds.getFeedDocument": { perSecond: 0.0222, burst: 10 },
  "feeds.cancelFeed": { perSecond: 2, burst: 15 },
  "finances.listTransactions": { perSecond: 0.5, burst: 10 },
  "orders.getOrder": { perSecond: 0.5, burst: 30 },
} as const satisfies Readonly<Record<string, Rate>>;

/** For an operation nobody wrote a rate for: slow enough never to be the cause of throttling. */
const CAUTIOUS: Rate = { perSecond: 0.0083, burst: 1 };

const documentedRates: ReadonlyMap<string, Rate> = new Map(Object.entries(DOCUMENTED_RATES));
export const documentedRate = (operation: string): Rate => documentedRates.get(operation) ?? CAUTIOUS;

type Bucket = { tokens: number; perSecond: number; readonly burst: number; filledAt: number };

/** Token buckets of one process: for tests and for a deployment of one process. Several processes need a shared implementation. */
export const createInMemoryRateLimiter = (clock: { now(): Date }): RateLimiter => {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (operation: string): Bucket => {
    const now = clock.now().getTime();
    const { perSecond, burst } = documentedRate(operation);
    const bucket = buckets.get(operation) ?? { tokens: burst, perSecond, burst, filledAt: now };
    // A clock that was set back must not take tokens away.
    const elapsedSeconds = Math.max(0, now - bucket.filledAt) / 1000;
    bucket.tokens = Math.min(bucket.burst, bucket.tokens + elapsedSeconds * bucket.perSecond);
    bucket.filledAt = now;
    buckets.set(operation, bucket);
    return bucket;
  };
  return {
    take: async (operation) => {
      const bucket = bucketOf(operation);
      if (bucket.tokens < 1) return { granted: false, retryAfterMs: Math.ceil(((1 - bucket.tokens) / bucket.perSecond) * 1000) };
      bucket.tokens -= 1;
      return { granted: true };
    },
    learn: async (operation, ratePerSecond) => {
      bucketOf(operation).perSecond = ratePerSecond;
    },
    empty: async (operation) => {
      bucketOf(operation).tokens = 0;
    },
  };
};
