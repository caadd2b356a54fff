/** Who speaks for whom, and the locks that keep it so for the length of a transaction. */
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Id } from "../../kernel/id.ts";
import { attempt } from "../../platform/database.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import type { Customer } from "./customer.store.ts";
import { customers } from "./customer.table.ts";

/** Who speaks for each of these customers. Ids that do not exist here are left out. */
export const rootsByCustomerIds = (scope: Scope, ids: readonly string[]): Promise<{ id: Id<"customer">; root: Customer }[]> => {
  const asked = alias(customers, "asked");
  return scope.q
    .select({ id: asked.id, root: customers })
    .from(asked)
    .innerJoin(customers, and(eq(customers.workspaceId, asked.workspaceId), eq(customers.id, asked.rootId)))
    .where(and(eq(asked.workspaceId, scope.workspaceId), anyOf(asked.id, ids)));
};

/** The same as ids only. */
export const rootIdsOf = async (scope: Scope, ids: readonly string[]): Promise<Map<string, Id<"customer">>> => {
  const rows = await scope.q
    .select({ id: customers.id, rootId: customers.rootId })
    .from(customers)
    .where(and(eq(customers.workspaceId, scope.workspaceId), anyOf(customers.id, ids)));
  return new Map(rows.map(({ id, rootId }) => [id, rootId]));
};

/**
 * Locks who speaks for these customers, in the order of their ids, until the transaction ends: nobody is merged into or parted from
 * them, and the sums of the clusters do not grow behind our back. While we waited, a merge may have made somebody else the root; then
 * every lock is let go before anything else is waited for, because whoever waits while holding the row of a follower waits in a circle
 * with the holder of its root, who may be about to change that row.
 */
export const lockRoots = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Id<"customer">>> => {
  for (;;) {
    const roots = await attempt(tx, (inner) => lockOneAfterTheOther(inner, ids));
    if (roots) return roots;
  }
};

const lockOneAfterTheOther = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Id<"customer">> | undefined> => {
  const locked: string[] = [];
  for (;;) {
    const next = await lockNextRoot(tx, ids, locked.at(-1) ?? "");
    if (next && next.rootId !== next.id) return undefined;
    if (next) locked.push(next.id);
    const now = await rootIdsOf(tx, ids);
    const missing = [...now.values()].filter((rootId) => !locked.includes(rootId));
    if (missing.length === 0) return now;
    const last = locked.at(-1) ?? "";
    if (missing.some((rootId) => rootId < last)) return undefined;
  }
};

/** The first of the roots after that id, as it is when nobody else holds it any more: perhaps a follower by then. */
const lockNextRoot = async (
  tx: Tx,
  ids: readonly string[],
  last: string,
): Promise<{ id: Id<"customer">; rootId: Id<"customer"> } | undefined> => {
  const [row] = await tx.q
    .select({ id: customers.id, rootId: customers.rootId })
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, tx.workspaceId),
        sql`${customers.id} = (select min(known.root_id) from customers as known where known.workspace_id = ${tx.workspaceId}
          and known.id = any(${sql.param([...ids])}::text[]) and known.root_id > ${last})`,
      ),
    )
    .for("no key update");
  return row;
};

/** Locks who speaks for one customer; answers who it is. */
export const lockCustomer = async (tx: Tx, id: Id<"customer">): Promise<Id<"customer">> => {
  const rootId = (await lockRoots(tx, [id])).get(id);
  if (rootId === undefined) throw new Error("a foreign key points to an existing customer");
  return rootId;
};

/** How many customers these roots speak for together. */
export const clusterSize = async (scope: Scope, rootIds: readonly string[]): Promise<number> => {
  const [row] = await scope.q
    .select({ count: sql<number>`count(*)::int` })
    .from(customers)
    .where(and(eq(customers.workspaceId, scope.workspaceId), anyOf(customers.rootId, rootIds)));
  return row?.count ?? 0;
};

/** From now on the primary speaks for the others and for all they spoke for. Callers hold the locks of all of them. */
export const followPrimary = async (tx: Tx, primaryId: Id<"customer">, otherIds: readonly string[]): Promise<void> => {
  await tx.q
    .update(customers)
    .set({
      rootId: primaryId,
      mergedIntoId: sql`case when ${anyOf(customers.id, otherIds)} then ${primaryId} else ${customers.mergedIntoId} end`,
    })
    .where(and(eq(customers.workspaceId, tx.workspaceId), anyOf(customers.rootId, otherIds)));
};

/** From now on this customer speaks for itself and for all who follow it, over any number of steps. Callers hold the root's lock. */
export const speakForItself = async (tx: Tx, id: Id<"customer">): Promise<void> => {
  await tx.q.execute(sql`with recursive follower as (
      select c.id from customers as c where c.workspace_id = ${tx.workspaceId} and c.id = ${id}
      union all
      select c.id from customers as c join follower on c.merged_into_id = follower.id where c.workspace_id = ${tx.workspaceId})
    update customers set root_id = ${id}, merged_into_id = case when customers.id = ${id} then null else customers.merged_into_id end
    from follower where customers.workspace_id = ${tx.workspaceId} and customers.id = follower.id`);
};
