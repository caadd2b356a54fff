import { sql } from "drizzle-orm";
import { bigint, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import type { EventType } from "../../platform/event.table.ts";
import { workspaces } from "../workspace/workspace.table.ts";

export const ENDPOINT_STATES = ["ACTIVE", "DISABLED", "DEAD"] as const;
export const DELIVERY_KINDS = ["EVENT", "TEST"] as const;
export const DELIVERY_OUTCOMES = ["PENDING", "DELIVERED", "FAILED"] as const;

/**
 * Where a workspace's events are sent. The row is the queue: `position` is how far the log was delivered, and whoever holds the lease
 * delivers on from there, alone. Deleted by its workspace's people.
 */
export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    workspaceId: workspaceId(),
    id: id("webhookEndpoint").notNull(),
    url: text("url").notNull(),
    query: text("query").notNull(),
    types: text("types").array().$type<EventType[]>(),
    state: text("state").$type<(typeof ENDPOINT_STATES)[number]>().notNull().default("ACTIVE"),
    reason: text("reason"),
    sealedSecret: text("sealed_secret").notNull(),
    previousSealedSecret: text("previous_sealed_secret"),
    previousExpiresAt: instant("previous_expires_at"),
    position: bigint("position", { mode: "bigint" }).notNull(),
    /** Attempts in a row that failed for the event behind `position`. */
    failures: integer("failures").notNull().default(0),
    failingSince: instant("failing_since"),
    dueAt: instant("due_at")
      .notNull()
      .default(sql`now()`),
    leaseId: text("lease_id"),
    leaseUntil: instant("lease_until"),
    /** A job for it is on its way until then; another one would find nothing to do. */
    queuedUntil: instant("queued_until"),
    createdBy: text("created_by").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    oneOf("webhook_endpoints_state", "state", ENDPOINT_STATES),
  ],
);

/** One attempt to deliver one event. The body is not kept: it can be made again, and personal data would lie about. Kept 30 days. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    workspaceId: workspaceId(),
    id: id("webhookDelivery").notNull(),
    endpointId: id("webhookEndpoint", "endpoint_id").notNull(),
    kind: text("kind").$type<(typeof DELIVERY_KINDS)[number]>().notNull(),
    eventId: id("event", "event_id").notNull(),
    seq: bigint("seq", { mode: "bigint" }),
    attempt: integer("attempt").notNull(),
    outcome: text("outcome").$type<(typeof DELIVERY_OUTCOMES)[number]>().notNull(),
    status: integer("status"),
    durationMs: integer("duration_ms"),
    error: text("error"),
    attemptedAt: instant("attempted_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.endpointId],
      foreignColumns: [webhookEndpoints.workspaceId, webhookEndpoints.id],
    }).onDelete("cascade"),
    index("webhook_deliveries_endpoint").on(t.workspaceId, t.endpointId, t.id),
    index("webhook_deliveries_age").on(t.workspaceId, t.createdAt),
    oneOf("webhook_deliveries_kind", "kind", DELIVERY_KINDS),
    oneOf("webhook_deliveries_outcome", "outcome", DELIVERY_OUTCOMES),
  ],
);
