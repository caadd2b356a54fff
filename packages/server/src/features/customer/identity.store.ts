/** Links that people make and undo. */
import { and, asc, eq, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { rowSet } from "../../platform/row-set.ts";
import { messages } from "../message/message.table.ts";
import { orders } from "../order/order.table.ts";
import { refunds } from "../refund/refund.table.ts";
import { tickets } from "../ticket/ticket.table.ts";
import type { Customer, Identity } from "./customer.store.ts";
import { clusterOf, customers, identities, identityBars } from "./customer.table.ts";
import type { IdentityKey } from "./identity-key.ts";

/** The link of each key that somebody has, and who speaks for them. */
export const identitiesByKeys = (
  scope: Scope,
  keys: readonly IdentityKey[],
): Promise<{ identity: Identity; rootId: Id<"customer"> }[]> =>
  scope.q
    .select({ identity: identities, rootId: customers.rootId })
    .from(identities)
    .innerJoin(customers, and(eq(customers.workspaceId, identities.workspaceId), eq(customers.id, identities.customerId)))
    .where(
      and(
        eq(identities.workspaceId, scope.workspaceId),
        sql`(${identities.kind}, ${identities.channel}, ${identities.value}) in (select given.kind, given.channel, given.value
          from ${rowSet(keys, "kind text, channel text, value text")})`,
      ),
    );

/** Held against everything that comes in under the key, until the transaction ends. */
export const lockIdentity = async (tx: Tx, id: string): Promise<Identity | undefined> => {
  const [row] = await tx.q
    .select()
    .from(identities)
    .where(and(eq(identities.workspaceId, tx.workspaceId), sql`${identities.id} = ${id}`))
    .for("update");
  return row;
};

/** Refunds hold their order before they look at the customer; whoever moves an order to another customer does the same. */
export const lockOrdersUnder = async (tx: Tx, identityId: Id<"identity">): Promise<void> => {
  await tx.q
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.workspaceId, tx.workspaceId), eq(orders.identityId, identityId)))
    .orderBy(asc(orders.id))
    .for("no key update");
};

/** How many keys the customer itself is known by, without those of others that were merged into it. */
export const countIdentities = async (scope: Scope, customerId: Id<"customer">): Promise<number> => {
  const [row] = await scope.q
    .select({ count: sql<number>`count(*)::int` })
    .from(identities)
    .where(and(eq(identities.workspaceId, scope.workspaceId), eq(identities.customerId, customerId)));
  return row?.count ?? 0;
};

/** Whether anything came under the key, and the name it came with last. */
export const tracesOf = async (scope: Scope, id: Id<"identity">): Promise<{ any: boolean; name: string | null }> => {
  const [row] = await scope.q.execute<{ any: boolean; name: string | null }>(sql`select
    exists (select 1 from ${orders} as o where o.workspace_id = ${scope.workspaceId} and o.identity_id = ${id})
      or exists (select 1 from ${tickets} as t where t.workspace_id = ${scope.workspaceId} and t.identity_id = ${id}) as any,
    coalesce(
      (select o.buyer_name from ${orders} as o where o.workspace_id = ${scope.workspaceId} and o.identity_id = ${id}
        and o.buyer_name is not null order by o.purchased_at desc, o.id desc limit 1),
      (select m.sender_name from ${tickets} as t join ${messages} as m on m.workspace_id = t.workspace_id and m.ticket_id = t.id
        where t.workspace_id = ${scope.workspaceId} and t.identity_id = ${id} and m.direction = 'INBOUND' and m.sender_name is not null
        order by m.id desc limit 1)) as name`);
  return row ?? { any: false, name: null };
};

/** A customer that is known by this key alone, with everything that came under it. */
export const moveToOwnCustomer = async (
  tx: Tx,
  identityId: Id<"identity">,
  displayName: string | null,
): Promise<Id<"customer">> => {
  const id = newId("customer");
  const { workspaceId } = tx;
  await tx.q.insert(customers).values({ workspaceId, id, rootId: id, displayName, locale: null });
  const change = { customerId: id };
  const isIdentity = and(eq(identities.workspaceId, workspaceId), eq(identities.id, identityId));
  await tx.q.update(identities).set(change).where(isIdentity);
  const isOrderUnder = and(eq(orders.workspaceId, workspaceId), eq(orders.identityId, identityId));
  await tx.q.update(orders).set(change).where(isOrderUnder);
  const isTicketUnder = and(eq(tickets.workspaceId, workspaceId), eq(tickets.identityId, identityId));
  await tx.q.update(tickets).set(change).where(isTicketUnder);
  // A refund is its order's buyer's; its ticket's customer's only while nobody knew the buyer.
  await tx.q.execute(sql`update ${refunds} as r set customer_id = ${id} from ${orders} as o, ${tickets} as t
    where r.workspace_id = ${workspaceId} and o.workspace_id = ${workspaceId} and t.workspace_id = ${workspaceId}
    and o.id = r.order_id and t.id = r.ticket_id
    and (o.identity_id = ${identityId} or (o.customer_id is null and t.identity_id = ${identityId}))`);
  return id;
};

/** Frees the key. Only for one that nothing came under. */
export const deleteIdentity = async (tx: Tx, id: Id<"identity">): Promise<void> => {
  await tx.q.delete(identities).where(and(eq(identities.workspaceId, tx.workspaceId), eq(identities.id, id)));
};

export const barIdentity = async (tx: Tx, { customerId, kind, channel, value }: Identity): Promise<void> => {
  await tx.q.insert(identityBars).values({ workspaceId: tx.workspaceId, customerId, kind, channel, value }).onConflictDoNothing();
};

/** A person's word for a link lifts an earlier one against it, for everybody who is one person with the customer. */
export const liftBars = async (tx: Tx, customer: Customer, keys: readonly IdentityKey[]): Promise<void> => {
  await tx.q.execute(sql`delete from ${identityBars} as b using ${rowSet(keys, "kind text, channel text, value text")}
    where b.workspace_id = ${tx.workspaceId} and b.kind = given.kind and b.channel = given.channel and b.value = given.value
    and b.customer_id in (${clusterOf(tx.workspaceId, customer.id)})`);
};
