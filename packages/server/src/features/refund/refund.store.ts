import { and, asc, desc, eq, gte, inArray, lt, ne, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { inMs } from "../../platform/deadline.ts";
import { anyOf, pagesByParent } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { withMerged } from "../ticket/ticket.table.ts";
import { clusterOf } from "../customer/customer.table.ts";
import type { RefundStatus } from "./refund-status.policy.ts";
import { refundAttempts, refundComponents, refundEvidence, refunds, refundTransitions } from "./refund.table.ts";
import type { ComponentAmount } from "./spread-refund.policy.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type Refund = typeof refunds.$inferSelect;
export type RefundComponentRow = typeof refundComponents.$inferSelect;
export type RefundTransition = typeof refundTransitions.$inferSelect;
export type RefundAttempt = typeof refundAttempts.$inferSelect;
export type RefundEvidence = typeof refundEvidence.$inferSelect;

export const refundsByIds = (scope: Scope, ids: readonly string[]): Promise<Refund[]> =>
  scope.q
    .select()
    .from(refunds)
    .where(and(eq(refunds.workspaceId, scope.workspaceId), anyOf(refunds.id, ids)));

const PARENTS = { order: refunds.orderId, ticket: refunds.ticketId, customer: refunds.customerId };

/** A page of each order's or ticket's refunds, or of each customer's over all who are one person with it, newest first. */
export const refundPagesBy =
  (parent: keyof typeof PARENTS) =>
  (scope: Scope, parentIds: readonly string[], page: PageRequest): Promise<Map<string, Refund[]>> =>
    pagesByParent(
      scope,
      {
        table: refunds,
        parent: PARENTS[parent],
        newestFirst: true,
        ...(parent === "ticket" ? { members: withMerged(scope.workspaceId) } : {}),
        ...(parent === "customer" ? { members: clusterOf(scope.workspaceId, sql`asked.id`) } : {}),
      },
      parentIds,
      page,
    );

export const findRefund = async (scope: Scope, id: string): Promise<Refund | undefined> => (await refundsByIds(scope, [id]))[0];

export const lockRefund = async (tx: Tx, id: string): Promise<Refund | undefined> => {
  const [row] = await tx.q
    .select()
    .from(refunds)
    .where(and(eq(refunds.workspaceId, tx.workspaceId), sql`${refunds.id} = ${id}`))
    .for("no key update");
  return row;
};

export type RefundFilter = {
  readonly status?: readonly RefundStatus[] | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly ticketId?: string | null | undefined;
  readonly requestedBy?: string | null | undefined;
  readonly requestedFrom?: Date | null | undefined;
  readonly requestedTo?: Date | null | undefined;
};

export const readRefunds = (scope: Scope, filter: RefundFilter, page: PageRequest): Promise<Refund[]> =>
  scope.q
    .select()
    .from(refunds)
    .where(
      and(
        eq(refunds.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${refunds.id} < ${page.after}`,
        filter.status ? anyOf(refunds.status, filter.status) : undefined,
        filter.orderId ? sql`${refunds.orderId} = ${filter.orderId}` : undefined,
        filter.ticketId ? sql`${refunds.ticketId} = ${filter.ticketId}` : undefined,
        filter.requestedBy ? sql`${refunds.requestedBy} = ${filter.requestedBy}` : undefined,
        filter.requestedFrom ? gte(refunds.requestedAt, filter.requestedFrom) : undefined,
        filter.requestedTo ? lt(refunds.requestedAt, filter.requestedTo) : undefined,
      ),
    )
    .orderBy(desc(refunds.id))
    .limit(page.first + 1);

export const componentsByRefundIds = (scope: Scope, ids: readonly string[]): Promise<RefundComponentRow[]> =>
  scope.q
    .select()
    .from(refundComponents)
    .where(and(eq(refundComponents.workspaceId, scope.workspaceId), anyOf(refundComponents.refundId, ids)))
    .orderBy(asc(refundComponents.orderLineId), asc(refundComponents.component));

export const transitionsByRefundIds = (scope: Scope, ids: readonly string[]): Promise<RefundTransition[]> =>
  scope.q
    .select()
    .from(refundTransitions)
    .where(and(eq(refundTransitions.workspaceId, scope.workspaceId), anyOf(refundTransitions.refundId, ids)))
    .orderBy(asc(refundTransitions.at), asc(refundTransitions.id));

export const attemptsByRefundIds = (scope: Scope, ids: readonly string[]): Promise<RefundAttempt[]> =>
  scope.q
    .select()
    .from(refundAttempts)
    .where(and(eq(refundAttempts.workspaceId, scope.workspaceId), anyOf(refundAttempts.refundId, ids)))
    .orderBy(asc(refundAttempts.number));

export const evidenceByRefundIds = (scope: Scope, ids: readonly string[]): Promise<RefundEvidence[]> =>
  scope.q
    .select()
    .from(refundEvidence)
    .where(and(eq(refundEvidence.workspaceId, scope.workspaceId), anyOf(refundEvidence.refundId, ids)))
    .orderBy(asc(refundEvidence.id));

export type NewRefund = Omit<typeof refunds.$inferInsert, "workspaceId" | "id" | "createdAt" | "requestedAt" | "nextActionAt">;

/** Stores the refund with its parts; the parts reserve their balance. */
export const insertRefund = async (
  tx: Tx,
  facts: NewRefund,
  parts: readonly ComponentAmount[],
  nextActionMs: number | undefined,
): Promise<Refund> => {
  const id = newId("refund");
  const nextActionAt = nextActionMs === undefined ? null : inMs(nextActionMs);
  const row = insertedRow(
    await tx.q
      .insert(refunds)
      .values({ workspaceId: tx.workspaceId, id, ...facts, nextActionAt })
      .returning(),
  );
  await tx.q.insert(refundComponents).values(
    parts.map((part) => ({
      workspaceId: tx.workspaceId,
      refundId: id,
      orderLineId: part.orderLineId as Id<"orderLine">,
      component: part.component,
      amountMinor: part.amount.minor,
    })),
  );
  return row;
};

/** Ledger lines of this account that already prove a refund. */
export const usedLedgerReferences = async (
  scope: Scope,
  accountId: Id<"channelAccount">,
  references: readonly string[],
): Promise<Set<string>> => {
  const rows = await scope.q
    .select({ reference: refundEvidence.reference })
    .from(refundEvidence)
    .where(
      and(
        eq(refundEvidence.workspaceId, scope.workspaceId),
        eq(refundEvidence.channelAccountId, accountId),
        eq(refundEvidence.kind, "LEDGER"),
        anyOf(refundEvidence.reference, references),
      ),
    );
  return new Set(rows.map((row) => row.reference));
};

/** Refunds of the same order and amount that executed, or may have, and that no ledger line proves yet. */
export const countUnprovenTwins = async (scope: Scope, refund: Refund): Promise<number> => {
  const rows = await scope.q
    .select({ id: refunds.id })
    .from(refunds)
    .where(
      and(
        eq(refunds.workspaceId, scope.workspaceId),
        eq(refunds.orderId, refund.orderId),
        eq(refunds.amountMinor, refund.amountMinor),
        ne(refunds.id, refund.id),
        inArray(refunds.status, ["ACCEPTED", "PROCESSING", "DONE_UNCONFIRMED", "NEEDS_HUMAN"]),
      ),
    );
  return rows.length;
};
