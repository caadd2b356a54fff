import { doublePrecision, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant, workspaceId } from "./columns.ts";

/** Token bucket of one channel account and operation, shared by all processes. */
export const rateBuckets = pgTable(
  "rate_buckets",
  {
    workspaceId: workspaceId(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
    operation: text("operation").notNull(),
    tokens: doublePrecision("tokens").notNull(),
    ratePerSecond: doublePrecision("rate_per_second").notNull(),
    refilledAt: instant("refilled_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channelAccountId, t.operation] })],
);
