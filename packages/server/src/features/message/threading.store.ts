import { and, desc, eq, sql } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { isInClusterOf } from "../customer/customer.table.ts";
import { threads, tickets } from "../ticket/ticket.table.ts";
import { messages } from "./message.table.ts";
import type { Matter } from "./threading.policy.ts";

/** A ticket merged into one that is still worked on is not closed, whatever its own state says. */
const RESOLVED_AT = sql`case when exists (select 1 from ${tickets} as speaker where speaker.workspace_id = ${tickets.workspaceId}
  and speaker.id = ${tickets.mergedIntoId} and speaker.status <> 'RESOLVED') then null else ${tickets.resolvedAt} end`;
const MATTER = {
  ticketId: tickets.id,
  orderExternalId: tickets.orderExternalId,
  resolvedAt: RESOLVED_AT.mapWith((value: string | Date | null) => (value === null ? null : new Date(value))),
};

export const findMatter = async (tx: Tx, ticketId: Id<"ticket">): Promise<Matter | null> => {
  const [row] = await tx.q
    .select(MATTER)
    .from(tickets)
    .where(and(eq(tickets.workspaceId, tx.workspaceId), eq(tickets.id, ticketId)));
  return row ?? null;
};

type Whose = { readonly accountId: Id<"channelAccount">; readonly customerId: Id<"customer"> };

/** Tickets of the customer's identity cluster with a thread at the account. */
const theirs = (tx: Tx, { accountId, customerId }: Whose) =>
  and(
    eq(tickets.workspaceId, tx.workspaceId),
    isInClusterOf(tickets.customerId, tx.workspaceId, customerId),
    sql`exists (select 1 from ${threads} where ${threads.workspaceId} = ${tickets.workspaceId} and ${threads.ticketId} = ${tickets.id}
      and ${threads.channelAccountId} = ${accountId})`,
  );

/** The customer's ticket about an order at this account: an unresolved one, else the newest. */
export const findMatterOfOrder = async (tx: Tx, whose: Whose, orderExternalId: string): Promise<Matter | null> => {
  const [row] = await tx.q
    .select(MATTER)
    .from(tickets)
    .where(and(theirs(tx, whose), eq(tickets.orderExternalId, orderExternalId)))
    .orderBy(sql`${RESOLVED_AT} is not null`, desc(tickets.id))
    .limit(1);
  return row ?? null;
};

/**
 * The customer's unresolved tickets at this account with a message since then: at most two, those about no order first. Tickets that are
 * merged with each other are one.
 */
export const findOpenMatters = (tx: Tx, whose: Whose, since: Date): Promise<Matter[]> => {
  const speaker = sql`coalesce(${tickets.mergedIntoId}, ${tickets.id})`;
  const namesOrder = sql`${tickets.orderExternalId} is not null`;
  const one = tx.q
    .selectDistinctOn([speaker], {
      ticketId: tickets.id,
      orderExternalId: tickets.orderExternalId,
      resolvedAt: tickets.resolvedAt,
    })
    .from(tickets)
    .where(
      and(
        theirs(tx, whose),
        sql`${tickets.status} <> 'RESOLVED'`,
        sql`exists (select 1 from ${messages} where ${messages.workspaceId} = ${tickets.workspaceId}
          and ${messages.ticketId} = ${tickets.id} and ${messages.receivedAt} >= ${since.toISOString()}::timestamptz)`,
      ),
    )
    .orderBy(speaker, namesOrder, desc(tickets.id))
    .as("one");
  return tx.q
    .select()
    .from(one)
    .orderBy(sql`${one.orderExternalId} is not null`, desc(one.ticketId))
    .limit(2);
};

type Sender = { readonly accountId: Id<"channelAccount">; readonly counterpart: string };

/** How many messages the sender wrote to this account since then; counts no further than `limit`. */
export const countMessagesSince = async (tx: Tx, sender: Sender, since: Date, limit: number): Promise<number> => {
  const recent = tx.q
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.workspaceId, tx.workspaceId),
        eq(messages.channelAccountId, sender.accountId),
        eq(messages.senderAddress, sender.counterpart),
        sql`${messages.receivedAt} > ${since.toISOString()}::timestamptz`,
      ),
    )
    .limit(limit)
    .as("recent");
  const [row] = await tx.q.select({ count: sql<number>`count(*)::int` }).from(recent);
  return row?.count ?? 0;
};

/** The sender's newest unresolved ticket at this account, whatever it is about. */
export const findNewestMatterOf = async (tx: Tx, { accountId, counterpart }: Sender): Promise<Matter | null> => {
  const [row] = await tx.q
    .select(MATTER)
    .from(threads)
    .innerJoin(tickets, and(eq(tickets.workspaceId, threads.workspaceId), eq(tickets.id, threads.ticketId)))
    .where(
      and(
        eq(threads.workspaceId, tx.workspaceId),
        eq(threads.channelAccountId, accountId),
        eq(threads.counterpart, counterpart),
        sql`${tickets.status} <> 'RESOLVED'`,
      ),
    )
    .orderBy(desc(threads.id))
    .limit(1);
  return row ?? null;
};
