import { and, desc, eq, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { clusterOf } from "../customer/customer.table.ts";
import { erasures } from "./erasure.table.ts";

/** Everything that belongs to one person, by id. */
export type Person = Readonly<Record<"customers" | "orders" | "tickets", readonly string[]>>;

/** In the order of their ids, as everybody locks several of a kind. */
export const lockOrdersOf = async (tx: Tx, customerId: Id<"customer">): Promise<void> => {
  await tx.q.execute(sql`select id from orders where workspace_id = ${tx.workspaceId}
    and customer_id = any(array(${clusterOf(tx.workspaceId, customerId)})) order by id for no key update`);
};

const idsOf = async (tx: Tx, table: "orders" | "tickets", customers: readonly string[]): Promise<string[]> => {
  const rows = await tx.q.execute<{ id: string }>(sql`select id from ${sql.identifier(table)}
    where workspace_id = ${tx.workspaceId} and customer_id = any(${sql.param([...customers])}::text[])`);
  return rows.map(({ id }) => id);
};

export const personOf = async (tx: Tx, rootId: Id<"customer">): Promise<Person> => {
  const rows = await tx.q.execute<{ id: string }>(clusterOf(tx.workspaceId, rootId));
  const customers = rows.map(({ id }) => id);
  return { customers, orders: await idsOf(tx, "orders", customers), tickets: await idsOf(tx, "tickets", customers) };
};

/**
 * Money that may still move, orders that may still stop, messages that may still leave, claims that may still need a defence, and what a
 * colleague has yet to decide: whoever decides needs the words.
 */
export const underway = async (tx: Tx, { customers, orders, tickets }: Person): Promise<string[]> => {
  const among = (ids: readonly string[]) => sql`any(${sql.param([...ids])}::text[])`;
  const rows = await tx.q.execute<{ id: string }>(sql`
    select id from refunds where workspace_id = ${tx.workspaceId} and customer_id = ${among(customers)}
      and status not in ('CONFIRMED', 'REJECTED', 'CANCELLED')
    union all
    select d.message_id from messages as m join message_deliveries as d on d.workspace_id = m.workspace_id and d.message_id = m.id
     where m.workspace_id = ${tx.workspaceId} and m.ticket_id = ${among(tickets)}
       and d.status in ('QUEUED', 'SENDING', 'UNKNOWN', 'NEEDS_HUMAN')
    union all
    select id from cancellations where workspace_id = ${tx.workspaceId} and customer_id = ${among(customers)}
      and status not in ('CONFIRMED', 'REJECTED', 'CANCELLED')
    union all
    select id from escalations where workspace_id = ${tx.workspaceId} and ticket_id = ${among(tickets)} and subject_kind = 'TICKET'
      and status = 'OPEN'
    union all
    select quarantined_message_id from claim_notices where workspace_id = ${tx.workspaceId} and settled_at is null
      and order_ids && ${sql.param([...orders])}::text[]
    union all
    select id from claims where workspace_id = ${tx.workspaceId} and order_id = ${among(orders)} and state in ('FILED', 'DEFENDED')
    limit 100`);
  return rows.map(({ id }) => id);
};

/** From here to the end of the transaction, the guards of kept texts let this erasure destroy them. */
export const beginErasure = async (
  tx: Tx,
  facts: { readonly customerId: Id<"customer">; readonly requestedBy: Actor["id"] },
): Promise<Id<"erasure">> => {
  const id = newId("erasure");
  await tx.q.insert(erasures).values({ workspaceId: tx.workspaceId, id, ...facts });
  await tx.q.execute(sql`select set_config('firstline.erasure', ${id}, true)`);
  return id;
};

export const latestErasureOf = async (tx: Tx, customerId: Id<"customer">): Promise<Id<"erasure"> | undefined> => {
  const [row] = await tx.q
    .select({ id: erasures.id })
    .from(erasures)
    .where(and(eq(erasures.workspaceId, tx.workspaceId), eq(erasures.customerId, customerId)))
    .orderBy(desc(erasures.id))
    .limit(1);
  return row?.id;
};
