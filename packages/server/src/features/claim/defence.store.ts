import { and, asc, desc, eq, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { anyOf } from "../../platform/paging.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { claimDefences, claimDossiers } from "./defence.table.ts";
import type { DefenceStatus } from "./defence.table.ts";

export type ClaimDefence = typeof claimDefences.$inferSelect;
export type ClaimDossier = typeof claimDossiers.$inferSelect;

export const defencesByIds = (scope: Scope, ids: readonly string[]): Promise<ClaimDefence[]> =>
  scope.q
    .select()
    .from(claimDefences)
    .where(and(eq(claimDefences.workspaceId, scope.workspaceId), anyOf(claimDefences.id, ids)));

/** Oldest first. */
export const defencesByClaimIds = (scope: Scope, ids: readonly string[]): Promise<ClaimDefence[]> =>
  scope.q
    .select()
    .from(claimDefences)
    .where(and(eq(claimDefences.workspaceId, scope.workspaceId), anyOf(claimDefences.claimId, ids)))
    .orderBy(asc(claimDefences.number));

export const isUnderWay = ({ status }: Pick<ClaimDefence, "status">): boolean =>
  status === "AWAITING_APPROVAL" || status === "APPROVED";

type New = Pick<
  ClaimDefence,
  "claimId" | "number" | "statement" | "statementSha256" | "note" | "submittedBy" | "submittedAt" | "decisionId"
>;
export const insertDefence = async (tx: Tx, facts: New): Promise<ClaimDefence> =>
  insertedRow(
    await tx.q
      .insert(claimDefences)
      .values({ workspaceId: tx.workspaceId, id: newId("claimDefence"), status: "AWAITING_APPROVAL", ...facts })
      .returning(),
  );

type Change = Partial<
  Pick<
    ClaimDefence,
    "decidedBy" | "decidedAt" | "decisionNote" | "filedAt" | "filedBy" | "filedPlace" | "filedReference" | "filingNote"
  >
>;
/** Undefined when the defence is not where the caller thinks: nothing was written then. */
export const moveDefence = async (
  tx: Tx,
  id: Id<"claimDefence">,
  { from, to, ...change }: { from: DefenceStatus; to: DefenceStatus } & Change,
): Promise<ClaimDefence | undefined> => {
  const [row] = await tx.q
    .update(claimDefences)
    .set({ status: to, ...change })
    .where(and(eq(claimDefences.workspaceId, tx.workspaceId), eq(claimDefences.id, id), eq(claimDefences.status, from)))
    .returning();
  return row;
};

export const dossiersByIds = (scope: Scope, ids: readonly string[]): Promise<ClaimDossier[]> =>
  scope.q
    .select()
    .from(claimDossiers)
    .where(and(eq(claimDossiers.workspaceId, scope.workspaceId), anyOf(claimDossiers.id, ids)));

export const insertDossier = async (
  tx: Tx,
  facts: Omit<typeof claimDossiers.$inferInsert, "workspaceId">,
): Promise<ClaimDossier> =>
  insertedRow(
    await tx.q
      .insert(claimDossiers)
      .values({ workspaceId: tx.workspaceId, ...facts })
      .returning(),
  );

/** What the claim of a defence is, with the lock order of everybody: its order first. */
export const orderOfDefence = async (scope: Scope, defenceId: string): Promise<Id<"order"> | undefined> => {
  const [row] = await scope.q.execute<{ order_id: Id<"order"> }>(sql`
    select c.order_id from claim_defences as d join claims as c on c.workspace_id = d.workspace_id and c.id = d.claim_id
     where d.workspace_id = ${scope.workspaceId} and d.id = ${defenceId}`);
  return row?.order_id;
};

/** Where people work on the matter: the newest ticket about the order, or the one that answers for it; null when nobody wrote. */
export const ticketAboutOrder = async (scope: Scope, orderId: Id<"order">): Promise<Id<"ticket"> | null> => {
  const [row] = await scope.q
    .select({ id: sql<Id<"ticket">>`coalesce(${tickets.mergedIntoId}, ${tickets.id})` })
    .from(tickets)
    .where(and(eq(tickets.workspaceId, scope.workspaceId), eq(tickets.orderId, orderId)))
    .orderBy(desc(tickets.id))
    .limit(1);
  return row?.id ?? null;
};
