import { and, eq, sql } from "drizzle-orm";
import type { Id } from "../kernel/id.ts";
import type { Scope } from "./database.ts";
import { rateBuckets } from "./rate-limit.table.ts";

type Rate = { readonly perSecond: number; readonly burst: number };
export type SharedLimiter = {
  take(operation: string): Promise<{ granted: true } | { granted: false; retryAfterMs: number }>;
  learn(operation: string, ratePerSecond: number): Promise<void>;
  empty(operation: string): Promise<void>;
  /** Tokens there are now, and how long until there is one. */
  quota(operation: string): Promise<{ readonly tokens: number; readonly readyInMs: number }>;
};

const NOW = sql`clock_timestamp()`;
const KEY = [rateBuckets.workspaceId, rateBuckets.channelAccountId, rateBuckets.operation];

const refilled = (burst: number) =>
  sql<number>`least(${burst}::float8, ${rateBuckets.tokens} + greatest(0, extract(epoch from ${NOW} - ${rateBuckets.refilledAt})) * ${rateBuckets.ratePerSecond})`;

/** Token buckets of one channel account in the database: all processes of the installation share the seller's quota. */
export const createSharedLimiter = (
  scope: Scope,
  channelAccountId: Id<"channelAccount">,
  rateOf: (operation: string) => Rate,
): SharedLimiter => {
  const mine = (operation: string) =>
    and(
      eq(rateBuckets.workspaceId, scope.workspaceId),
      eq(rateBuckets.channelAccountId, channelAccountId),
      eq(rateBuckets.operation, operation),
    );
  const bucket = (operation: string, tokens: number) => ({
    workspaceId: scope.workspaceId,
    channelAccountId,
    operation,
    tokens,
    ratePerSecond: rateOf(operation).perSecond,
    refilledAt: NOW,
  });
  const set = async (operation: string, tokens: number): Promise<void> => {
    await scope.q
      .insert(rateBuckets)
      .values(bucket(operation, tokens))
      .onConflictDoUpdate({ target: KEY, set: { tokens, refilledAt: NOW } });
  };
  const quota = async (operation: string): Promise<{ tokens: number; readyInMs: number }> => {
    const { burst, perSecond } = rateOf(operation);
    const [row] = await scope.q
      .select({ tokens: refilled(burst), perSecond: rateBuckets.ratePerSecond })
      .from(rateBuckets)
      .where(mine(operation));
    const { tokens, rate } = row ? { tokens: Number(row.tokens), rate: row.perSecond } : { tokens: burst, rate: perSecond };
    return { tokens, readyInMs: Math.max(0, Math.ceil(((1 - tokens) / rate) * 1000)) };
  };
  return {
    take: async (operation) => {
      const { burst } = rateOf(operation);
      const taken = await scope.q
        .insert(rateBuckets)
        .values(bucket(operation, burst - 1))
        .onConflictDoUpdate({
          target: KEY,
          set: { tokens: sql`${refilled(burst)} - 1`, refilledAt: NOW },
          setWhere: sql`${refilled(burst)} >= 1`,
        })
        .returning({ tokens: rateBuckets.tokens });
      if (taken.length > 0) return { granted: true };
      return { granted: false, retryAfterMs: Math.max(50, (await quota(operation)).readyInMs) };
    },
    learn: async (operation, ratePerSecond) => {
      await scope.q.update(rateBuckets).set({ ratePerSecond }).where(mine(operation));
    },
    empty: (operation) => set(operation, 0),
    quota,
  };
};
