import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { CancellationReason } from "../../connectors/channel.ts";
import { id, oneOf } from "../../platform/columns.ts";
import { customers } from "../customer/customer.table.ts";
import { orders } from "../order/order.table.ts";
import { decisions } from "../policy/policy.table.ts";
import {
  ATTEMPT_OUTCOMES,
  attemptColumns,
  evidenceColumns,
  INTENT_STATUSES,
  intentColumns,
  submissions,
  transitionColumns,
} from "../submission/submission.table.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { channelAccounts } from "../workspace/workspace.table.ts";
import { CANCELLATION_REASONS } from "./cancellation-reasons.policy.ts";

// Policies own the words; fields take them from here.
export { CANCELLATION_REASONS };
export { INTENT_STATUSES as CANCELLATION_STATUSES };

/**
 * One intended stop of an order before shipment. `amount_minor` is what the seller gives up: charged and not returned before. An order has
 * one live cancellation at most, and triggers keep a live refund and a live cancellation of one order apart: both would give the money back.
 */
export const cancellations = pgTable(
  "cancellations",
  {
    id: id("cancellation").notNull(),
    ...intentColumns(),
    reason: text("reason").$type<CancellationReason>().notNull(),
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
    index("cancellations_order").on(t.workspaceId, t.orderId, t.id),
    index("cancellations_ticket").on(t.workspaceId, t.ticketId, t.id),
    index("cancellations_customer").on(t.workspaceId, t.customerId, t.requestedAt),
    index("cancellations_requester").on(t.workspaceId, t.requestedBy, t.requestedAt),
    index("cancellations_waiting")
      .on(t.workspaceId, t.channelAccountId, t.id)
      .where(sql`status in ('APPROVED', 'PREPARED')`),
    index("cancellations_due")
      .on(t.nextActionAt)
      .where(sql`next_action_at is not null`),
    uniqueIndex("cancellations_one_live_per_order")
      .on(t.workspaceId, t.orderId)
      .where(sql`status not in ('REJECTED', 'CANCELLED')`),
    check("cancellations_amount", sql`amount_minor >= 0`),
    oneOf("cancellations_status", "status", INTENT_STATUSES),
    oneOf("cancellations_reason", "reason", CANCELLATION_REASONS),
  ],
);

/** One change of a cancellation's status: who, when, why. Append-only. */
export const cancellationTransitions = pgTable(
  "cancellation_transitions",
  {
    id: id("cancellationTransition").notNull(),
    cancellationId: id("cancellation", "cancellation_id").notNull(),
    ...transitionColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.cancellationId],
      foreignColumns: [cancellations.workspaceId, cancellations.id],
    }),
    index("cancellation_transitions_cancellation").on(t.workspaceId, t.cancellationId, t.id),
  ],
);

/** One try to make the channel execute a cancellation. Never deleted. */
export const cancellationAttempts = pgTable(
  "cancellation_attempts",
  {
    id: id("cancellationAttempt").notNull(),
    cancellationId: id("cancellation", "cancellation_id").notNull(),
    ...attemptColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.cancellationId],
      foreignColumns: [cancellations.workspaceId, cancellations.id],
    }),
    foreignKey({ columns: [t.workspaceId, t.submissionId], foreignColumns: [submissions.workspaceId, submissions.id] }),
    uniqueIndex("cancellation_attempts_number").on(t.workspaceId, t.cancellationId, t.number),
    uniqueIndex("cancellation_attempts_one_open")
      .on(t.workspaceId, t.cancellationId)
      .where(sql`outcome = 'OPEN'`),
    index("cancellation_attempts_submission").on(t.workspaceId, t.submissionId),
    oneOf("cancellation_attempts_outcome", "outcome", ATTEMPT_OUTCOMES),
  ],
);

/** What proves an outcome: in the end the order's own status, read again. */
export const cancellationEvidence = pgTable(
  "cancellation_evidence",
  { cancellationId: id("cancellation", "cancellation_id").notNull(), ...evidenceColumns() },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.cancellationId],
      foreignColumns: [cancellations.workspaceId, cancellations.id],
    }),
    index("cancellation_evidence_cancellation").on(t.workspaceId, t.cancellationId, t.id),
    oneOf("cancellation_evidence_kind", "kind", ["PROCESSING_REPORT", "ORDER_STATUS", "PERSON"]),
  ],
);
