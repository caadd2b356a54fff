import { and, asc, desc, eq, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { inMs } from "../../platform/deadline.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import type { IntentStatus } from "../submission/intent-status.policy.ts";
import { cancellationAttempts, cancellationEvidence, cancellations, cancellationTransitions } from "./cancellation.table.ts";

export type Cancellation = typeof cancellations.$inferSelect;
export type CancellationTransition = typeof cancellationTransitions.$inferSelect;
export type CancellationAttempt = typeof cancellationAttempts.$inferSelect;
export type CancellationEvidence = typeof cancellationEvidence.$inferSelect;

export const cancellationsByIds = (scope: Scope, ids: readonly string[]): Promise<Cancellation[]> =>
  scope.q
    .select()
    .from(cancellations)
    .where(and(eq(cancellations.workspaceId, scope.workspaceId), anyOf(cancellations.id, ids)));

export const findCancellation = async (scope: Scope, id: string): Promise<Cancellation | undefined> =>
  (await cancellationsByIds(scope, [id]))[0];

/** Newest first: the first one of an order is the one that counts. An order has few, most of them refused by its channel. */
export const cancellationsByOrderIds = (scope: Scope, orderIds: readonly string[]): Promise<Cancellation[]> =>
  scope.q
    .select()
    .from(cancellations)
    .where(and(eq(cancellations.workspaceId, scope.workspaceId), anyOf(cancellations.orderId, orderIds)))
    .orderBy(desc(cancellations.id));

export const lockCancellation = async (tx: Tx, id: string): Promise<Cancellation | undefined> => {
  const [row] = await tx.q
    .select()
    .from(cancellations)
    .where(and(eq(cancellations.workspaceId, tx.workspaceId), sql`${cancellations.id} = ${id}`))
    .for("no key update");
  return row;
};

export type CancellationFilter = {
  readonly status?: readonly IntentStatus[] | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly ticketId?: string | null | undefined;
};

export const readCancellations = (scope: Scope, filter: CancellationFilter, page: PageRequest): Promise<Cancellation[]> =>
  scope.q
    .select()
    .from(cancellations)
    .where(
      and(
        eq(cancellations.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${cancellations.id} < ${page.after}`,
        filter.status ? anyOf(cancellations.status, filter.status) : undefined,
        filter.orderId ? sql`${cancellations.orderId} = ${filter.orderId}` : undefined,
        filter.ticketId ? sql`${cancellations.ticketId} = ${filter.ticketId}` : undefined,
      ),
    )
    .orderBy(desc(cancellations.id))
    .limit(page.first + 1);

export const transitionsByCancellationIds = (scope: Scope, ids: readonly string[]): Promise<CancellationTransition[]> =>
  scope.q
    .select()
    .from(cancellationTransitions)
    .where(and(eq(cancellationTransitions.workspaceId, scope.workspaceId), anyOf(cancellationTransitions.cancellationId, ids)))
    .orderBy(asc(cancellationTransitions.at), asc(cancellationTransitions.id));

export const attemptsByCancellationIds = (scope: Scope, ids: readonly string[]): Promise<CancellationAttempt[]> =>
  scope.q
    .select()
    .from(cancellationAttempts)
    .where(and(eq(cancellationAttempts.workspaceId, scope.workspaceId), anyOf(cancellationAttempts.cancellationId, ids)))
    .orderBy(asc(cancellationAttempts.number));

export const evidenceByCancellationIds = (scope: Scope, ids: readonly string[]): Promise<CancellationEvidence[]> =>
  scope.q
    .select()
    .from(cancellationEvidence)
    .where(and(eq(cancellationEvidence.workspaceId, scope.workspaceId), anyOf(cancellationEvidence.cancellationId, ids)))
    .orderBy(asc(cancellationEvidence.id));

export type NewCancellation = Omit<
  typeof cancellations.$inferInsert,
  "workspaceId" | "id" | "createdAt" | "requestedAt" | "nextActionAt"
>;

export const insertCancellation = async (
  tx: Tx,
  facts: NewCancellation,
  nextActionMs: number | undefined,
): Promise<Cancellation> => {
  const nextActionAt = nextActionMs === undefined ? null : inMs(nextActionMs);
  return insertedRow(
    await tx.q
      .insert(cancellations)
      .values({ workspaceId: tx.workspaceId, id: newId("cancellation"), ...facts, nextActionAt })
      .returning(),
  );
};
