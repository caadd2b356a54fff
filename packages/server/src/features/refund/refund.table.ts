import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { PriceComponent, RefundReason } from "../../connectors/channel.ts";
import { createdAt, id, minor, oneOf, workspaceId } from "../../platform/columns.ts";
import { customers } from "../customer/customer.table.ts";
import { orderComponents, orders } from "../order/order.table.ts";
import { decisions } from "../policy/policy.table.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { channelAccounts } from "../workspace/workspace.table.ts";
import {
  ATTEMPT_OUTCOMES,
  attemptColumns,
  EVIDENCE_KINDS,
  evidenceColumns,
  INTENT_STATUSES,
  intentColumns,
  submissions,
  transitionColumns,
} from "../submission/submission.table.ts";

// The words of these columns belong to every intent; fields take them from here.
export { EVIDENCE_KINDS, INTENT_STATUSES as REFUND_STATUSES };

/**
 * One intended return of money. Never deleted. A trigger refuses any change of status that the state machine does not know, and gives
 * back the reserved balance when a refund is rejected or cancelled. At most one refund per order is being sent or unknown.
 */
export const refunds = pgTable(
  "refunds",
  {
    id: id("refund").notNull(),
    ...intentColumns(),
    kind: text("kind").$type<"FULL" | "PARTIAL">().notNull(),
    reason: text("reason").$type<RefundReason>().notNull(),
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
    oneOf("refunds_status", "status", INTENT_STATUSES),
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
    id: id("refundTransition").notNull(),
    refundId: id("refund", "refund_id").notNull(),
    ...transitionColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.refundId], foreignColumns: [refunds.workspaceId, refunds.id] }),
    index("refund_transitions_refund").on(t.workspaceId, t.refundId, t.id),
  ],
);

/** One try to make the channel execute a refund. Never deleted. */
export const refundAttempts = pgTable(
  "refund_attempts",
  {
    id: id("refundAttempt").notNull(),
    refundId: id("refund", "refund_id").notNull(),
    ...attemptColumns(),
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
    refundId: id("refund", "refund_id").notNull(),
    ...evidenceColumns(),
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
