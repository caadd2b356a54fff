import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, currency, id, instant, minor, oneOf, workspaceId } from "../../platform/columns.ts";
import { channelAccounts } from "../workspace/workspace.table.ts";
import { INTENT_STATUSES } from "./intent-status.policy.ts";
import type { IntentStatus } from "./intent-status.policy.ts";

// The policy owns the words; fields take them from here, as they do with every column's.
export { INTENT_STATUSES };

export const ATTEMPT_OUTCOMES = [
  "OPEN",
  "SUCCEEDED",
  "REJECTED",
  "NOT_SENT",
  "PROVEN_ABSENT",
  "SETTLED_BY_PERSON",
  "CANCELLED",
] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

export const INTENT_KINDS = ["REFUND", "CANCELLATION"] as const;
export type IntentKind = (typeof INTENT_KINDS)[number];

export const EVIDENCE_KINDS = ["PROCESSING_REPORT", "LEDGER", "ORDER_STATUS", "PERSON"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What every intent towards a channel has, whatever it wants there. The statements of the machine name these columns. */
export const intentColumns = () => ({
  workspaceId: workspaceId(),
  orderId: id("order", "order_id").notNull(),
  ticketId: id("ticket", "ticket_id").notNull(),
  customerId: id("customer", "customer_id").notNull(),
  channelAccountId: id("channelAccount", "channel_account_id").notNull(),
  amountMinor: minor("amount_minor").notNull(),
  currencyCode: currency(),
  note: text("note").notNull(),
  status: text("status").$type<IntentStatus>().notNull(),
  decisionId: id("decision", "decision_id").notNull(),
  requestedBy: text("requested_by").$type<Actor["id"]>().notNull(),
  /** False when a second person approved it: then it does not count towards the requester's own rolling sum (W1). */
  onOwnAuthority: boolean("on_own_authority").notNull(),
  requestedAt: instant("requested_at").notNull().defaultNow(),
  /** When the platform has to look at it next; null when only an event or a person can move it. */
  nextActionAt: instant("next_action_at"),
  createdAt: createdAt(),
});

export const transitionColumns = () => ({
  workspaceId: workspaceId(),
  fromStatus: text("from_status").$type<IntentStatus>(),
  toStatus: text("to_status").$type<IntentStatus>().notNull(),
  actorId: text("actor_id").$type<Actor["id"]>().notNull(),
  reason: text("reason").notNull(),
  at: instant("at")
    .notNull()
    .default(sql`clock_timestamp()`),
  createdAt: createdAt(),
});

export const attemptColumns = () => ({
  workspaceId: workspaceId(),
  number: integer("number").notNull(),
  submissionId: id("submission", "submission_id"),
  /** Place inside the submission (MessageID of an Amazon feed). */
  position: integer("position"),
  outcome: text("outcome").$type<AttemptOutcome>().notNull(),
  channelMessage: text("channel_message"),
  startedAt: instant("started_at").notNull().defaultNow(),
  createdAt: createdAt(),
});

export const evidenceColumns = () => ({
  workspaceId: workspaceId(),
  id: id("evidence").notNull(),
  channelAccountId: id("channelAccount", "channel_account_id").notNull(),
  kind: text("kind").$type<EvidenceKind>().notNull(),
  reference: text("reference").notNull(),
  summary: text("summary").notNull(),
  seenAt: instant("seen_at")
    .notNull()
    .default(sql`clock_timestamp()`),
  createdAt: createdAt(),
});

export const SUBMISSION_STATES = [
  "COMMITTING",
  "UNKNOWN",
  "ACCEPTED",
  "REJECTED",
  "NOT_SENT",
  "PROVEN_ABSENT",
  "SETTLED",
  "AMBIGUOUS",
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/**
 * One state-changing request to a channel (an Amazon feed), written before it leaves. It carries refunds or cancellations, never both:
 * they are feeds of different types. At most one per account and kind may be without a known answer, so that a stray feed can be attributed. `fence` grows when the lease is taken away: a frozen worker cannot write its result.
 */
export const submissions = pgTable(
  "submissions",
  {
    workspaceId: workspaceId(),
    id: id("submission").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
    kind: text("kind").$type<IntentKind>().notNull().default("REFUND"),
    state: text("state").$type<SubmissionState>().notNull(),
    channelReference: text("channel_reference"),
    requestDigest: text("request_digest").notNull(),
    fence: integer("fence").notNull().default(1),
    committedAt: instant("committed_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    leaseUntil: instant("lease_until").notNull(),
    /** First reading that did not find it; a second one, later, proves it absent. */
    absentSince: instant("absent_since"),
    lastProgressAt: instant("last_progress_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    nextActionAt: instant("next_action_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.channelAccountId],
      foreignColumns: [channelAccounts.workspaceId, channelAccounts.id],
    }),
    uniqueIndex("submissions_one_unanswered_per_kind")
      .on(t.workspaceId, t.channelAccountId, t.kind)
      .where(sql`state in ('COMMITTING', 'UNKNOWN')`),
    uniqueIndex("submissions_reference").on(t.workspaceId, t.channelAccountId, t.channelReference),
    index("submissions_due")
      .on(t.nextActionAt)
      .where(sql`next_action_at is not null`),
    oneOf("submissions_state", "state", SUBMISSION_STATES),
    oneOf("submissions_kind", "kind", INTENT_KINDS),
  ],
);
