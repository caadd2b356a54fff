import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import type { PriceComponent, RefundReason } from "../../connectors/channel.ts";
import { createdAt, currency, id, instant, minor, oneOf, workspaceId } from "../../platform/columns.ts";
import { customers } from "../customer/customer.table.ts";
import { orderComponents, orders } from "../order/order.table.ts";
import { decisions } from "../policy/policy.table.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { channelAccounts } from "../workspace/workspace.table.ts";
import { REFUND_STATUSES } from "./refund-status.policy.ts";
import type { RefundStatus } from "./refund-status.policy.ts";

// The policy owns the words; fields take them from here, as they do with every column's.
export { REFUND_STATUSES };

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

/**
 * One intended return of money. Never deleted. A trigger refuses any change of status that the state machine does not know, and gives
 * back the reserved balance when a refund is rejected or cancelled. At most one refund per order is being sent or unknown.
 */
export const refunds = pgTable(
  "refunds",
  {
    workspaceId: workspaceId(),
    id: id("refund").notNull(),
    orderId: id("order", "order_id").notNull(),
    ticketId: id("ticket", "ticket_id").notNull(),
    customerId: id("customer", "customer_id").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
    kind: text("kind").$type<"FULL" | "PARTIAL">().notNull(),
    amountMinor: minor("amount_minor").notNull(),
    currencyCode: currency(),
    reason: text("reason").$type<RefundReason>().notNull(),
    note: text("note").notNull(),
    status: text("status").$type<RefundStatus>().notNull(),
    decisionId: id("decision", "decision_id").notNull(),
    requestedBy: text("requested_by").$type<Actor["id"]>().notNull(),
    /** False when a second person approved it: then it does not count towards the requester's own rolling sum (W1). */
    onOwnAuthority: boolean("on_own_authority").notNull(),
    requestedAt: instant("requested_at").notNull().defaultNow(),
    /** When the platform has to look at this refund next; null when only an event or a person can move it. */
    nextActionAt: instant("next_action_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.orderId], foreignColumns: [orders.workspaceId, orders.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }),
    foreignKey({
      columns: [t.workspaceId, t.channelAccountId],
      foreignColumns: [channelAccounts.workspaceId, channelAccounts.id],
    }),
    foreignKey({ columns: [t.workspaceId, t.decisionId], foreignColumns: [decisions.workspaceId, decisions.id] }),
    index("refunds_order").on(t.workspaceId, t.orderId, t.id),
    index("refunds_ticket").on(t.workspaceId, t.ticketId, t.id),
    index("refunds_customer").on(t.workspaceId, t.customerId, t.requestedAt),
    index("refunds_requested").on(t.workspaceId, t.requestedAt),
    index("refunds_requester").on(t.workspaceId, t.requestedBy, t.requestedAt),
    index("refunds_waiting")
      .on(t.workspaceId, t.channelAccountId, t.id)
      .where(sql`status in ('APPROVED', 'PREPARED')`),
    index("refunds_due")
      .on(t.nextActionAt)
      .where(sql`next_action_at is not null`),
    uniqueIndex("refunds_one_in_flight_per_order")
      .on(t.workspaceId, t.orderId)
      .where(sql`status in ('COMMITTING', 'UNKNOWN')`),
    check("refunds_amount_positive", sql`amount_minor > 0`),
    oneOf("refunds_status", "status", REFUND_STATUSES),
    oneOf("refunds_kind", "kind", ["FULL", "PARTIAL"]),
  ],
);

/** What is returned of which price part. A trigger reserves it on the order; the order's check constraint is the cap. */
export const refundComponents = pgTable(
  "refund_components",
  {
    workspaceId: workspaceId(),
    refundId: id("refund", "refund_id").notNull(),
    orderLineId: id("orderLine", "order_line_id").notNull(),
    component: text("component").$type<PriceComponent>().notNull(),
    amountMinor: minor("amount_minor").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.refundId, t.orderLineId, t.component] }),
    foreignKey({ columns: [t.workspaceId, t.refundId], foreignColumns: [refunds.workspaceId, refunds.id] }),
    foreignKey({
      columns: [t.workspaceId, t.orderLineId, t.component],
      foreignColumns: [orderComponents.workspaceId, orderComponents.orderLineId, orderComponents.component],
    }),
    check("refund_components_amount_positive", sql`amount_minor > 0`),
  ],
);

/** One change of a refund's status: who, when, why. Append-only. */
export const refundTransitions = pgTable(
  "refund_transitions",
  {
    workspaceId: workspaceId(),
    id: id("refundTransition").notNull(),
    refundId: id("refund", "refund_id").notNull(),
    fromStatus: text("from_status").$type<RefundStatus>(),
    toStatus: text("to_status").$type<RefundStatus>().notNull(),
    actorId: text("actor_id").$type<Actor["id"]>().notNull(),
    reason: text("reason").notNull(),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.refundId], foreignColumns: [refunds.workspaceId, refunds.id] }),
    index("refund_transitions_refund").on(t.workspaceId, t.refundId, t.id),
  ],
);

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
 * One state-changing request to a channel (an Amazon feed), written before it leaves. At most one per account may be without a known
 * answer, so that a stray feed can be attributed. `fence` grows when the lease is taken away: a frozen worker cannot write its result.
 */
export const submissions = pgTable(
  "submissions",
  {
    workspaceId: workspaceId(),
    id: id("submission").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
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
    uniqueIndex("submissions_one_unanswered_per_account")
      .on(t.workspaceId, t.channelAccountId)
      .where(sql`state in ('COMMITTING', 'UNKNOWN')`),
    uniqueIndex("submissions_reference").on(t.workspaceId, t.channelAccountId, t.channelReference),
    index("submissions_due")
      .on(t.nextActionAt)
      .where(sql`next_action_at is not null`),
    oneOf("submissions_state", "state", SUBMISSION_STATES),
  ],
);

/** One try to make the channel execute a refund. Never deleted. */
export const refundAttempts = pgTable(
  "refund_attempts",
  {
    workspaceId: workspaceId(),
    id: id("refundAttempt").notNull(),
    refundId: id("refund", "refund_id").notNull(),
    number: integer("number").notNull(),
    submissionId: id("submission", "submission_id"),
    /** Place inside the submission (MessageID of an Amazon feed). */
    position: integer("position"),
    outcome: text("outcome").$type<AttemptOutcome>().notNull(),
    channelMessage: text("channel_message"),
    startedAt: instant("started_at").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.refundId], foreignColumns: [refunds.workspaceId, refunds.id] }),
    foreignKey({ columns: [t.workspaceId, t.submissionId], foreignColumns: [submissions.workspaceId, submissions.id] }),
    uniqueIndex("refund_attempts_number").on(t.workspaceId, t.refundId, t.number),
    uniqueIndex("refund_attempts_one_open")
      .on(t.workspaceId, t.refundId)
      .where(sql`outcome = 'OPEN'`),
    index("refund_attempts_submission").on(t.workspaceId, t.submissionId),
    oneOf("refund_attempts_outcome", "outcome", ATTEMPT_OUTCOMES),
  ],
);

/** What proves an outcome. A ledger line proves one refund only. */
export const refundEvidence = pgTable(
  "refund_evidence",
  {
    workspaceId: workspaceId(),
    id: id("evidence").notNull(),
    refundId: id("refund", "refund_id").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
    kind: text("kind").$type<"PROCESSING_REPORT" | "LEDGER" | "PERSON">().notNull(),
    reference: text("reference").notNull(),
    summary: text("summary").notNull(),
    seenAt: instant("seen_at")
      .notNull()
      .default(sql`clock_timestamp()`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.refundId], foreignColumns: [refunds.workspaceId, refunds.id] }),
    uniqueIndex("refund_evidence_ledger_once")
      .on(t.workspaceId, t.channelAccountId, t.reference)
      .where(sql`kind = 'LEDGER'`),
    index("refund_evidence_refund").on(t.workspaceId, t.refundId, t.id),
    oneOf("refund_evidence_kind", "kind", ["PROCESSING_REPORT", "LEDGER", "PERSON"]),
  ],
);
