import type { Settings } from "./state.schema.ts";
import type { Store } from "./store.ts";
import type { Operation } from "./vocabulary.ts";

export interface Rate {
  /** Requests per second that come back. */
  readonly rate: number;
  readonly burst: number;
}

/** Amazon's documented usage plans. */
const DOCUMENTED_RATES: Readonly<Record<Operation, Rate>> = {
  createFeedDocument: { rate: 0.5, burst: 15 },
  createFeed: { rate: 0.0083, burst: 15 },
  getFeed: { rate: 2, burst: 15 },
  getFeeds: { rate: 0.0222, burst: 10 },
  getFeedDocument: { rate: 0.0222, burst: 10 },
  cancelFeed: { rate: 2, burst: 15 },
  getOrder: { rate: 0.5, burst: 30 },
  searchOrders: { rate: 0.0056, burst: 20 },
  listTransactions: { rate: 0.5, burst: 10 },
};

export function rateOf(settings: Settings, operation: Operation): Rate | undefined {
  if (settings.rates === "off") return undefined;
  const override = settings.rates === "documented" ? undefined : settings.rates[operation];
  return override === "off" ? undefined : (override ?? DOCUMENTED_RATES[operation]);
}

/** Takes one token of the seller's bucket; false when it is empty. */
export function takeToken(store: Store, sellerId: string, operation: Operation, now: number): boolean {
  const limit = rateOf(store.settings, operation);
  if (limit === undefined) return true;
  const key = `${sellerId}/${operation}`;
  const known = store.buckets.get(key) ?? { key, tokens: limit.burst, at: now };
  const tokens = Math.min(limit.burst, known.tokens + (Math.max(0, now - known.at) * limit.rate) / 1_000);
  const granted = tokens >= 1;
  store.buckets.set(key, { key, tokens: granted ? tokens - 1 : tokens, at: now });
  return granted;
}
