import { and, desc, eq } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { claims } from "./claim.table.ts";

export type Claim = typeof claims.$inferSelect;

export const claimsByIds = (scope: Scope, ids: readonly string[]): Promise<Claim[]> =>
  scope.q
    .select()
    .from(claims)
    .where(and(eq(claims.workspaceId, scope.workspaceId), anyOf(claims.id, ids)));

export const claimsByOrderIds = (scope: Scope, ids: readonly string[]): Promise<Claim[]> =>
  scope.q
    .select()
    .from(claims)
    .where(and(eq(claims.workspaceId, scope.workspaceId), anyOf(claims.orderId, ids)))
    .orderBy(desc(claims.filedAt));

/** The claim that makes refunds of this order compliance's matter; `undefined` when none is open. */
export const findFiledClaim = async (scope: Scope, orderId: Id<"order">): Promise<Claim | undefined> =>
  (await claimsByOrderIds(scope, [orderId])).find((claim) => claim.state === "FILED");

export const upsertClaim = async (tx: Tx, facts: Omit<Claim, "workspaceId" | "id" | "createdAt">): Promise<Claim> => {
  const [row] = await tx.q
    .insert(claims)
    .values({ workspaceId: tx.workspaceId, id: newId("claim"), ...facts })
    .onConflictDoUpdate({
      target: [claims.workspaceId, claims.orderId, claims.kind, claims.externalId],
      set: { state: facts.state, filedAt: facts.filedAt },
    })
    .returning();
  if (!row) throw new Error("an upsert returns its row");
  return row;
};
