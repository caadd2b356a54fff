import { and, asc, desc, eq, gte, inArray, lt, ne, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import { isId, newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import { money } from "../../kernel/money.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { anyOf, pagesByParent } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import type { GuardSums, WindowDays, WindowSums } from "../policy/index.ts";
import { withMerged } from "../ticket/ticket.table.ts";
import { clusterOf, isInClusterOf } from "../customer/customer.table.ts";
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
  { by, why, nextActionMs }: { by: Actor; why: string; nextActionMs: number | undefined },
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
  await recordTransition(tx, row, null, facts.status, by, why);
  return row;
};

const recordTransition = async (
  tx: Tx,
  refund: Pick<Refund, "id" | "orderId">,
  from: RefundStatus | null,
  to: RefundStatus,
  by: Actor,
  reason: string,
): Promise<void> => {
  await tx.q.insert(refundTransitions).values({
    workspaceId: tx.workspaceId,
    id: newId("refundTransition"),
    refundId: refund.id,
    fromStatus: from,
    toStatus: to,
    actorId: by.id,
    reason: reason.slice(0, 1000),
  });
  await recordEvent(tx, "REFUND_UPDATED", refund.id, { status: to, orderId: refund.orderId });
};

export type Move = {
  readonly from: readonly RefundStatus[];
  readonly to: RefundStatus;
  readonly why: string;
  readonly by?: Actor;
  /** When to look again, from now; absent: only an event or a person moves it on. */
  readonly nextActionMs?: number;
  readonly onOwnAuthority?: boolean;
};

/** The only way a refund changes its status. False, and nothing written, when it is no longer in one of `from`. */
export const moveRefund = async (
  tx: Tx,
  refundId: Id<"refund">,
  { from, to, why, by = SYSTEM, nextActionMs, onOwnAuthority }: Move,
): Promise<boolean> => {
  const [before] = await tx.q
    .select({ status: refunds.status })
    .from(refunds)
    .where(and(eq(refunds.workspaceId, tx.workspaceId), eq(refunds.id, refundId)))
    .for("no key update");
  if (!before || !from.includes(before.status)) return false;
  const [row] = await tx.q
    .update(refunds)
    .set({
      status: to,
      nextActionAt: nextActionMs === undefined ? null : inMs(nextActionMs),
      ...(onOwnAuthority === undefined ? {} : { onOwnAuthority }),
    })
    .where(and(eq(refunds.workspaceId, tx.workspaceId), eq(refunds.id, refundId)))
    .returning({ id: refunds.id, orderId: refunds.orderId });
  if (!row) return false;
  await recordTransition(tx, row, before.status, to, by, why);
  return true;
};

/** How long a queued refund may lie before the sweeper looks why. */
export const SWEEP_AFTER_MS = 10_000;

/** Deadlines are the database's clock, so that a jump of this machine's clock sends nothing. */
export const inMs = (milliseconds: number) => sql<Date>`clock_timestamp() + ${milliseconds} * interval '1 millisecond'`;

export const scheduleRefund = async (tx: Tx, refundId: Id<"refund">, afterMs: number | undefined): Promise<void> => {
  await tx.q
    .update(refunds)
    .set({ nextActionAt: afterMs === undefined ? null : inMs(afterMs) })
    .where(and(eq(refunds.workspaceId, tx.workspaceId), eq(refunds.id, refundId)));
};

type SumsBy = {
  readonly orderId: string;
  readonly customerId: string;
  readonly actorId: string;
  readonly currencyCode: CurrencyCode;
  readonly exceptRefundId: string;
  /** Every window a document may choose, ascending. */
  readonly windows: readonly WindowDays[];
};

/**
 * Sums of what counts towards limits in one currency, over every window: on the order, on all who are one person
 * with the customer, and by the actor on their own authority. One statement; each index range is read once.
 */
export const sumsFor = async (scope: Scope, by: SumsBy): Promise<GuardSums> => {
  const counted = sql`status not in ('AWAITING_APPROVAL', 'REJECTED', 'CANCELLED') and currency_code = ${by.currencyCode}
    and workspace_id = ${scope.workspaceId} and id <> ${by.exceptRefundId}`;
  const recent = sql`requested_at > now() - ${by.windows.at(-1)} * interval '1 day'`;
  const rows = await scope.q.execute<{ whose: "order" | "customer" | "actor"; days: number; sum: string }>(sql`
    with counted as (
      select 'order' as whose, amount_minor, requested_at from refunds where ${counted} and order_id = ${by.orderId}
      union all
      select 'customer', amount_minor, requested_at from refunds
       where ${counted} and ${isInClusterOf(refunds.customerId, scope.workspaceId, by.customerId)} and ${recent}
      union all
      select 'actor', amount_minor, requested_at from refunds
       where ${counted} and requested_by = ${by.actorId} and on_own_authority and ${recent})
    select whose, days, sum(amount_minor)::text as sum
      from counted join unnest(${sql.param([0, ...by.windows])}::int[]) as days
        on case when whose = 'order' then days = 0 else days > 0 and requested_at > now() - days * interval '1 day' end
     group by whose, days`);
  const sums = new Map(rows.map(({ whose, days, sum }) => [`${whose} ${days}`, BigInt(sum)]));
  const sumOf = (whose: string, days: number): Money => money(sums.get(`${whose} ${days}`) ?? 0n, by.currencyCode);
  const rolling = (whose: string): WindowSums => ({
    1: sumOf(whose, 1),
    7: sumOf(whose, 7),
    30: sumOf(whose, 30),
    90: sumOf(whose, 90),
    365: sumOf(whose, 365),
  });
  const actor = rolling("actor");
  return {
    order: sumOf("order", 0),
    customer: rolling("customer"),
    actor,
    key: isId("apiKey", by.actorId) ? actor : null,
  };
};

/** The actor's last note on a guarded action: repeating it says nothing about this case. */
export const previousNoteOf = async (scope: Scope, actorId: string, exceptRefundId: string): Promise<string | null> => {
  const [row] = await scope.q
    .select({ note: refunds.note })
    .from(refunds)
    .where(
      and(
        eq(refunds.workspaceId, scope.workspaceId),
        sql`${refunds.requestedBy} = ${actorId}`,
        sql`${refunds.id} <> ${exceptRefundId}`,
      ),
    )
    .orderBy(desc(refunds.requestedAt), desc(refunds.id))
    .limit(1);
  return row?.note ?? null;
};

/** A refund of this order that is being sent or whose outcome is not known: nothing else of the order may leave meanwhile. */
export const hasRefundInFlight = async (scope: Scope, orderId: Id<"order">): Promise<boolean> => {
  const rows = await scope.q
    .select({ id: refunds.id })
    .from(refunds)
    .where(
      and(
        eq(refunds.workspaceId, scope.workspaceId),
        eq(refunds.orderId, orderId),
        inArray(refunds.status, ["COMMITTING", "UNKNOWN"]),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

export const insertEvidence = async (
  tx: Tx,
  facts: Pick<RefundEvidence, "refundId" | "channelAccountId" | "kind" | "reference" | "summary">,
): Promise<boolean> => {
  const rows = await tx.q
    .insert(refundEvidence)
    .values({ workspaceId: tx.workspaceId, id: newId("evidence"), ...facts, summary: facts.summary.slice(0, 1000) })
    .onConflictDoNothing()
    .returning({ id: refundEvidence.id });
  return rows.length > 0;
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

/** How long a refund has been what it is, by the database's clock. */
export const msInStatus = async (scope: Scope, refundId: Id<"refund">): Promise<number> => {
  const [row] = await scope.q
    .select({ ms: sql<number>`(extract(epoch from clock_timestamp() - max(${refundTransitions.at})) * 1000)::float8` })
    .from(refundTransitions)
    .where(and(eq(refundTransitions.workspaceId, scope.workspaceId), eq(refundTransitions.refundId, refundId)));
  return row?.ms ?? 0;
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
