import { sql } from "drizzle-orm";
import { bigint, bigserial, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant, oneOf, workspaceId } from "./columns.ts";

export const EVENT_TYPES = [
  "TICKET_CREATED",
  "MESSAGE_RECEIVED",
  "MESSAGE_UPDATED",
  "TICKET_UPDATED",
  "DUPLICATE_TICKET_DETECTED",
  "SLA_AT_RISK",
  "MESSAGE_QUARANTINED",
  "REFUND_UPDATED",
  "ESCALATION_UPDATED",
  "ORDER_UPDATED",
  "CUSTOMER_UPDATED",
  "MACRO_UPDATED",
  "TAG_UPDATED",
  "ARTICLE_UPDATED",
  "CLAIM_UPDATED",
  "CANCELLATION_UPDATED",
  "POLICY_UPDATED",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/**
 * One committed fact, written in the transaction of the change (outbox and event log are the same row). `seq` is null until the relay
 * numbers the committed row: a number taken inside the transaction would lose events behind slow transactions. Kept 90 days (W7).
 */
export const events = pgTable(
  "events",
  {
    workspaceId: workspaceId(),
    id: id("event").notNull(),
    /** Order of insertion, which for one object is the order of its row lock. */
    insertedNo: bigserial("inserted_no", { mode: "bigint" }).notNull(),
    seq: bigint("seq", { mode: "bigint" }),
    type: text("type").$type<EventType>().notNull(),
    subjectId: text("subject_id").notNull(),
    /** Ids and small facts that subscriptions filter by; never personal data. */
    facts: jsonb("facts").$type<Record<string, string>>().notNull(),
    occurredAt: instant("occurred_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("events_seq").on(t.workspaceId, t.seq),
    index("events_unnumbered")
      .on(t.insertedNo)
      .where(sql`seq is null`),
    oneOf("events_type", "type", EVENT_TYPES),
  ],
);

/** How far a workspace's log reaches: the last number given, and the last one that retention removed. */
export const eventHeads = pgTable(
  "event_heads",
  {
    workspaceId: workspaceId(),
    lastSeq: bigint("last_seq", { mode: "bigint" }).notNull(),
    removedSeq: bigint("removed_seq", { mode: "bigint" })
      .notNull()
      .default(sql`0`),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
);
