import { and, asc, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { invariant } from "../../kernel/assert.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf, pagesByParent } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { rowSet } from "../../platform/row-set.ts";
import { clusterOf } from "../customer/customer.table.ts";
import type { Order } from "../order/index.ts";
import { orders } from "../order/order.table.ts";
import type { Tag } from "../tag/index.ts";
import { speakerOf, tags } from "../tag/tag.table.ts";
import type { TicketRisk } from "./risk.policy.ts";
import { threads, tickets, ticketTags, withMerged } from "./ticket.table.ts";
import type { ThreadSource } from "./ticket.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type Ticket = typeof tickets.$inferSelect;
export type Thread = typeof threads.$inferSelect;

export const ticketsByIds = (scope: Scope, ids: readonly string[]): Promise<Ticket[]> =>
  scope.q
    .select()
    .from(tickets)
    .where(and(eq(tickets.workspaceId, scope.workspaceId), anyOf(tickets.id, ids)));

/** A page of each order's tickets, or of each customer's over all who are one person with it, newest first. */
export const ticketPagesBy =
  (parent: "customer" | "order") =>
  (scope: Scope, parentIds: readonly string[], page: PageRequest): Promise<Map<string, Ticket[]>> =>
    pagesByParent(
      scope,
      {
        table: tickets,
        newestFirst: true,
        ...(parent === "customer"
          ? { parent: tickets.customerId, members: clusterOf(scope.workspaceId, sql`asked.id`) }
          : { parent: tickets.orderId }),
      },
      parentIds,
      page,
    );

/** Each asked ticket beside itself and beside every ticket merged into it: what a primary shows, it shows of all of them. */
const clusters = (scope: Scope, ids: readonly string[]) =>
  sql`unnest(${sql.param([...ids])}::text[]) as asked(id) cross join lateral (${withMerged(scope.workspaceId)}) as member(id)`;

const ASKED = sql<string>`asked.id`;

/** The tickets that each primary answers for, oldest first. */
export const mergedTicketsByPrimaryIds = (scope: Scope, ids: readonly string[]): Promise<Ticket[]> =>
  scope.q
    .select()
    .from(tickets)
    .where(and(eq(tickets.workspaceId, scope.workspaceId), anyOf(tickets.mergedIntoId, ids)))
    .orderBy(asc(tickets.id));

export const findTicket = async (scope: Scope, id: string): Promise<Ticket | undefined> => (await ticketsByIds(scope, [id]))[0];

export const lockTicket = async (tx: Tx, id: string): Promise<Ticket | undefined> => {
  const [row] = await tx.q
    .select()
    .from(tickets)
    .where(and(eq(tickets.workspaceId, tx.workspaceId), sql`${tickets.id} = ${id}`))
    .for("no key update");
  return row;
};

export const insertTicket = async (tx: Tx, facts: Omit<typeof tickets.$inferInsert, "workspaceId" | "id">): Promise<Ticket> => {
  return insertedRow(
    await tx.q
      .insert(tickets)
      .values({ workspaceId: tx.workspaceId, id: newId("ticket"), ...facts })
      .returning(),
  );
};

/** The ticket and whoever answers for it, locked in the order of their ids, as every merge locks them; the primary first. */
export const lockWithPrimary = async (tx: Tx, id: Id<"ticket">): Promise<{ ticket: Ticket; primary: Ticket } | undefined> => {
  for (let tried = 1; ; tried += 1) {
    const rows = await tx.q
      .select()
      .from(tickets)
      .where(
        and(
          eq(tickets.workspaceId, tx.workspaceId),
          sql`${tickets.id} in (select unnest(array[own.id, own.merged_into_id]) from ${tickets} as own where own.workspace_id = ${tx.workspaceId} and own.id = ${id})`,
        ),
      )
      .orderBy(asc(tickets.id))
      .for("no key update");
    const ticket = rows.find((row) => row.id === id);
    if (!ticket) return undefined;
    const primary = rows.find((row) => row.id === (ticket.mergedIntoId ?? id));
    // Without one the merge changed while we waited; now that the ticket is locked it cannot any more.
    if (primary) return { ticket, primary };
    invariant(tried < 3, "a locked ticket keeps its primary");
  }
};

/** The ticket and every ticket merged into it, locked in the order of their ids, as every merge locks them. */
export const lockWithMerged = async (tx: Tx, id: string): Promise<Ticket[]> => {
  for (let tried = 1; ; tried += 1) {
    const rows = await tx.q
      .select()
      .from(tickets)
      .where(
        and(
          eq(tickets.workspaceId, tx.workspaceId),
          sql`${tickets.id} in (select ${id} union all select merged.id from ${tickets} as merged
            where merged.workspace_id = ${tx.workspaceId} and merged.merged_into_id = ${id})`,
        ),
      )
      .orderBy(asc(tickets.id))
      .for("no key update");
    const merged = rows.some((row) => row.id === id) ? await mergedTicketsByPrimaryIds(tx, [id]) : [];
    // More than was locked: a merge was faster. Now that the primary is locked there is no further one.
    if (merged.every((ticket) => rows.some((row) => row.id === ticket.id)))
      return rows.filter((row) => row.id === id || merged.some((ticket) => ticket.id === row.id));
    invariant(tried < 3, "a locked primary gets no further tickets");
  }
};

/** What people and messages change about a ticket. */
export type TicketFields = Partial<
  Pick<
    Ticket,
    | "status"
    | "orderId"
    | "orderExternalId"
    | "assigneeId"
    | "priority"
    | "risk"
    | "riskSource"
    | "queue"
    | "queueSource"
    | "snoozedUntil"
    | "snoozeReason"
    | "resolvedAt"
  >
>;

/**
 * Changes a ticket and bumps the version, so that whoever read it before can notice. A status brings along what belongs to it (a trigger
 * sees to it): only a resolved ticket has `resolvedAt`, and only a waiting one is snoozed.
 */
export const touchTicket = async (tx: Tx, id: Id<"ticket">, change: TicketFields = {}): Promise<Ticket> => {
  const [row] = await tx.q
    .update(tickets)
    .set({ ...change, version: sql`${tickets.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(tickets.workspaceId, tx.workspaceId), eq(tickets.id, id)))
    .returning();
  if (!row) throw new Error("a ticket that is changed exists");
  return row;
};

/** What the risk of these tickets follows from, beside their reason. */
export const readRiskFacts = (scope: Scope, ids: readonly string[]) =>
  scope.q
    .select({ id: tickets.id, risk: tickets.risk, riskSource: tickets.riskSource, fulfilment: orders.fulfilment })
    .from(tickets)
    .leftJoin(orders, and(eq(orders.workspaceId, tickets.workspaceId), eq(orders.id, tickets.orderId)))
    .where(and(eq(tickets.workspaceId, scope.workspaceId), anyOf(tickets.id, ids)));

/** Part of another change of these tickets, which bumps their versions. */
export const setRisks = async (tx: Tx, ids: readonly Id<"ticket">[], risk: TicketRisk): Promise<void> => {
  if (ids.length === 0) return;
  await tx.q
    .update(tickets)
    .set({ risk })
    .where(and(eq(tickets.workspaceId, tx.workspaceId), anyOf(tickets.id, ids)));
};

/** A number of this form is Amazon's, whatever channel the message came by (S46). */
export const AMAZON_ORDER_NUMBER = /^\d{3}-\d{7}-\d{7}$/;

/** Tickets that named one of these orders before it was known here; answers their ids. */
export const linkTicketsToOrders = async (tx: Tx, orders: readonly Order[]): Promise<Id<"ticket">[]> => {
  const rows = orders.map(({ id, externalId, channel }) => {
    const isAmazons = channel === "AMAZON" && AMAZON_ORDER_NUMBER.test(externalId);
    return { orderId: id, externalId, channel: isAmazons ? null : channel };
  });
  const linked = await tx.q.execute<{ id: Id<"ticket"> }>(sql`with held as (
      select t.id, given."orderId" from ${rowSet(rows, '"orderId" text, "externalId" text, channel text')}
      join ${tickets} as t on t.workspace_id = ${tx.workspaceId} and t.order_external_id = given."externalId" and t.order_id is null
        and (given.channel is null or t.channel = given.channel)
      order by t.id for no key update of t)
    update ${tickets} as t set order_id = held."orderId", version = t.version + 1, updated_at = now()
    from held where t.workspace_id = ${tx.workspaceId} and t.id = held.id returning t.id`);
  return linked.map((row) => row.id);
};

/** Threads of each ticket and of those merged into it. */
export const threadsByTicketIds = (scope: Scope, ids: readonly string[]): Promise<(Thread & { shownBy: string })[]> =>
  scope.q
    .select({ ...getTableColumns(threads), shownBy: ASKED })
    .from(clusters(scope, ids))
    .innerJoin(threads, and(eq(threads.workspaceId, scope.workspaceId), sql`${threads.ticketId} = member.id`))
    .orderBy(asc(threads.id));

export const threadsByIds = (scope: Scope, ids: readonly string[]): Promise<Thread[]> =>
  scope.q
    .select()
    .from(threads)
    .where(and(eq(threads.workspaceId, scope.workspaceId), anyOf(threads.id, ids)));

export const insertThread = async (tx: Tx, facts: Omit<typeof threads.$inferInsert, "workspaceId" | "id">): Promise<Thread> => {
  return insertedRow(
    await tx.q
      .insert(threads)
      .values({ workspaceId: tx.workspaceId, id: newId("thread"), ...facts })
      .returning(),
  );
};

/** The ticket's newest conversation of this sort with this address at this account. */
export const findThreadOf = async (
  tx: Tx,
  by: { ticketId: Id<"ticket">; accountId: Id<"channelAccount">; counterpart: string; source: ThreadSource },
): Promise<Thread | undefined> => {
  const [row] = await tx.q
    .select()
    .from(threads)
    .where(
      and(
        eq(threads.workspaceId, tx.workspaceId),
        eq(threads.ticketId, by.ticketId),
        eq(threads.channelAccountId, by.accountId),
        eq(threads.counterpart, by.counterpart),
        eq(threads.source, by.source),
      ),
    )
    .orderBy(desc(threads.id))
    .limit(1);
  return row;
};

/** Tags of each ticket and of those merged into it, each once, by name, shown as the tag that speaks; `own` is false for what only merged ones carry. */
export const tagsByTicketIds = async (
  scope: Scope,
  ids: readonly string[],
): Promise<{ ticketId: string; own: boolean; tag: Tag }[]> =>
  scope.q
    .select({ ticketId: ASKED, own: sql<boolean>`bool_or(member.id = asked.id)`, tag: tags })
    .from(clusters(scope, ids))
    .innerJoin(ticketTags, and(eq(ticketTags.workspaceId, scope.workspaceId), sql`${ticketTags.ticketId} = member.id`))
    .innerJoin(sql`${tags} as held`, sql`held.workspace_id = ${ticketTags.workspaceId} and held.id = ${ticketTags.tagId}`)
    .innerJoin(tags, sql`${tags.workspaceId} = held.workspace_id and ${tags.id} = ${speakerOf("held")}`)
    .groupBy(sql`asked.id, ${tags.workspaceId}, ${tags.id}`)
    .orderBy(asc(tags.name));

/** Tickets about an order, locked in the order of their ids, as every merge locks them. */
export const lockTicketsOfOrder = async (tx: Tx, orderId: Id<"order">): Promise<Id<"ticket">[]> => {
  const rows = await tx.q
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.workspaceId, tx.workspaceId), eq(tickets.orderId, orderId)))
    .orderBy(asc(tickets.id))
    .for("no key update");
  return rows.map(({ id }) => id);
};

/** What people set on the ticket itself: each tag, and which one speaks for it. */
export const setTagsOf = (scope: Scope, ticketId: Id<"ticket">): Promise<{ tagId: Id<"tag">; speakerId: Id<"tag"> }[]> =>
  scope.q
    .select({ tagId: ticketTags.tagId, speakerId: sql<Id<"tag">>`coalesce(${tags.rootId}, ${tags.id})` })
    .from(ticketTags)
    .innerJoin(tags, and(eq(tags.workspaceId, ticketTags.workspaceId), eq(tags.id, ticketTags.tagId)))
    .where(and(eq(ticketTags.workspaceId, scope.workspaceId), eq(ticketTags.ticketId, ticketId), eq(tags.isAutomatic, false)));

export const dropTags = async (tx: Tx, ticketId: Id<"ticket">, tagIds: readonly Id<"tag">[]): Promise<void> => {
  if (tagIds.length === 0) return;
  await tx.q
    .delete(ticketTags)
    .where(and(eq(ticketTags.workspaceId, tx.workspaceId), eq(ticketTags.ticketId, ticketId), anyOf(ticketTags.tagId, tagIds)));
};

export const putTags = async (tx: Tx, ticketId: Id<"ticket">, tagIds: readonly Id<"tag">[]): Promise<void> => {
  if (tagIds.length === 0) return;
  await tx.q.insert(ticketTags).values(tagIds.map((tagId) => ({ workspaceId: tx.workspaceId, ticketId, tagId })));
};

/** Unresolved tickets whose reason is one of these tags or merged into one, locked in the order of their ids, as every merge locks them. */
export const lockUnresolvedCarrying = async (tx: Tx, tagIds: readonly Id<"tag">[]): Promise<Id<"ticket">[]> => {
  const concerned = sql`${tickets.reasonId} in (select ${tags.id} from ${tags} where ${tags.workspaceId} = ${tx.workspaceId}
    and (${anyOf(tags.id, tagIds)} or ${anyOf(tags.rootId, tagIds)}))`;
  const rows = await tx.q
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.workspaceId, tx.workspaceId), sql`${tickets.status} <> 'RESOLVED'`, concerned))
    .orderBy(asc(tickets.id))
    .for("no key update");
  return rows.map(({ id }) => id);
};
