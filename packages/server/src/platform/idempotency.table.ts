import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, workspaceId } from "./columns.ts";

/** One executed intention: key, digest of its input, what came of it. Written in the action's own transaction. Kept 90 days. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    workspaceId: workspaceId(),
    actorId: text("actor_id").notNull(),
    operation: text("operation").notNull(),
    key: text("key").notNull(),
    fingerprint: text("fingerprint").notNull(),
    subjectId: text("subject_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.actorId, t.operation, t.key] }), index("idempotency_keys_age").on(t.createdAt)],
);
