import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { customerMerges, customers } from "./customer.table.ts";

export type CustomerMerge = typeof customerMerges.$inferSelect;

export const mergesByIds = (scope: Scope, ids: readonly string[]): Promise<CustomerMerge[]> =>
  scope.q
    .select()
    .from(customerMerges)
    .where(and(eq(customerMerges.workspaceId, scope.workspaceId), anyOf(customerMerges.id, ids)));

export const mergesOfCall = (scope: Scope, callId: string): Promise<CustomerMerge[]> =>
  scope.q
    .select()
    .from(customerMerges)
    .where(and(eq(customerMerges.workspaceId, scope.workspaceId), sql`${customerMerges.callId} = ${callId}`))
    .orderBy(asc(customerMerges.id));

/** The merges that made each customer's cluster and hold, oldest first. */
export const mergesByCustomerIds = (
  scope: Scope,
  ids: readonly string[],
): Promise<{ askedId: Id<"customer">; merge: CustomerMerge }[]> => {
  const asked = alias(customers, "asked");
  return scope.q
    .select({ askedId: asked.id, merge: customerMerges })
    .from(asked)
    .innerJoin(customers, and(eq(customers.workspaceId, asked.workspaceId), eq(customers.rootId, asked.rootId)))
    .innerJoin(
      customerMerges,
      and(
        eq(customerMerges.workspaceId, customers.workspaceId),
        eq(customerMerges.mergedId, customers.id),
        isNull(customerMerges.unmergedAt),
      ),
    )
    .where(and(eq(asked.workspaceId, scope.workspaceId), anyOf(asked.id, ids)))
    .orderBy(asc(customerMerges.id));
};

/** One row per merged customer, in the order given. */
export const insertMerges = (
  tx: Tx,
  primaryId: Id<"customer">,
  mergedIds: readonly Id<"customer">[],
  { note, mergedBy }: { note: string; mergedBy: Actor["id"] },
): Promise<CustomerMerge[]> => {
  const ids = mergedIds.map(() => newId("customerMerge"));
  const [callId = newId("customerMerge")] = ids;
  return tx.q
    .insert(customerMerges)
    .values(
      mergedIds.map((mergedId, index) => ({
        workspaceId: tx.workspaceId,
        id: ids[index] ?? callId,
        callId,
        primaryId,
        mergedId,
        note,
        mergedBy,
      })),
    )
    .returning();
};

export const markUnmerged = async (tx: Tx, ids: readonly string[], by: Actor["id"]): Promise<void> => {
  await tx.q
    .update(customerMerges)
    .set({ unmergedAt: sql`now()`, unmergedBy: by })
    .where(and(eq(customerMerges.workspaceId, tx.workspaceId), anyOf(customerMerges.id, ids)));
};
