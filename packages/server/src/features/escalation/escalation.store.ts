import { and, desc, eq, sql } from "drizzle-orm";
import type { Actor, Role } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { escalations } from "./escalation.table.ts";
import type { EscalationStatus } from "./escalation.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type Escalation = typeof escalations.$inferSelect;

export const escalationsByIds = (scope: Scope, ids: readonly string[]): Promise<Escalation[]> =>
  scope.q
    .select()
    .from(escalations)
    .where(and(eq(escalations.workspaceId, scope.workspaceId), anyOf(escalations.id, ids)));

/** Newest first, so that the first one of a refund is the one in force. */
export const escalationsByRefundIds = (scope: Scope, ids: readonly string[]): Promise<Escalation[]> =>
  scope.q
    .select()
    .from(escalations)
    .where(and(eq(escalations.workspaceId, scope.workspaceId), anyOf(escalations.refundId, ids)))
    .orderBy(desc(escalations.id));

export const latestEscalation = async (scope: Scope, refundId: Id<"refund">): Promise<Escalation | undefined> =>
  (await escalationsByRefundIds(scope, [refundId]))[0];

export const lockEscalation = async (tx: Tx, id: string): Promise<Escalation | undefined> => {
  const [row] = await tx.q
    .select()
    .from(escalations)
    .where(and(eq(escalations.workspaceId, tx.workspaceId), sql`${escalations.id} = ${id}`))
    .for("no key update");
  return row;
};

export type EscalationFilter = {
  readonly status?: readonly EscalationStatus[] | null | undefined;
  readonly targetRole?: Role | null | undefined;
};

export const readEscalations = (scope: Scope, filter: EscalationFilter, page: PageRequest): Promise<Escalation[]> =>
  scope.q
    .select()
    .from(escalations)
    .where(
      and(
        eq(escalations.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${escalations.id} < ${page.after}`,
        filter.status ? anyOf(escalations.status, filter.status) : undefined,
        filter.targetRole ? eq(escalations.targetRole, filter.targetRole) : undefined,
      ),
    )
    .orderBy(desc(escalations.id))
    .limit(page.first + 1);

export const openEscalation = async (
  tx: Tx,
  facts: Pick<Escalation, "refundId" | "kind" | "targetRole" | "rules" | "requestedBy">,
): Promise<Escalation> => {
  const row = insertedRow(
    await tx.q
      .insert(escalations)
      .values({ workspaceId: tx.workspaceId, id: newId("escalation"), status: "OPEN", ...facts })
      .returning(),
  );
  await recordEvent(tx, "ESCALATION_UPDATED", row.id, { status: "OPEN", refundId: row.refundId });
  return row;
};

export const closeEscalation = async (
  tx: Tx,
  id: Id<"escalation">,
  facts: { status: "APPROVED" | "REJECTED"; decidedBy: Actor["id"]; note: string; decisionId: Id<"decision"> | null },
): Promise<Escalation> => {
  const [row] = await tx.q
    .update(escalations)
    .set({ ...facts, decidedAt: sql`now()` })
    .where(and(eq(escalations.workspaceId, tx.workspaceId), eq(escalations.id, id)))
    .returning();
  if (!row) throw new Error("an update of a locked row returns it");
  await recordEvent(tx, "ESCALATION_UPDATED", row.id, { status: facts.status, refundId: row.refundId });
  return row;
};

/**
 * A claim makes what waits for a manager compliance's matter (W4): otherwise nobody could approve it, the manager for lack of the role
 * and compliance because it was not asked.
 */
export const handOverToCompliance = async (tx: Tx, orderId: Id<"order">): Promise<void> => {
  const rows = await tx.q
    .update(escalations)
    .set({ kind: "CLAIM", targetRole: "COMPLIANCE", rules: sql`array_append(${escalations.rules}, 'claim.filed')` })
    .where(
      and(
        eq(escalations.workspaceId, tx.workspaceId),
        eq(escalations.status, "OPEN"),
        eq(escalations.kind, "OVER_LIMIT"),
        sql`${escalations.refundId} in (select id from refunds where workspace_id = ${tx.workspaceId} and order_id = ${orderId})`,
      ),
    )
    .returning({ id: escalations.id, refundId: escalations.refundId });
  for (const row of rows) await recordEvent(tx, "ESCALATION_UPDATED", row.id, { status: "OPEN", refundId: row.refundId });
};
