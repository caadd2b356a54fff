import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import type { Ticket } from "../ticket/index.ts";
import { tickets } from "../ticket/ticket.table.ts";
import type { MergeConcern } from "./merge.policy.ts";
import { mergeNotices, ticketMerges } from "./merge.table.ts";

export type TicketMerge = typeof ticketMerges.$inferSelect;

/** As many as `Ticket.merges` shows. */
const MOST_SHOWN = 100;

/** Every merge that each ticket took part in, newest first. */
export const mergesByTicketIds = async (
  scope: Scope,
  ids: readonly string[],
): Promise<(TicketMerge & { readonly shownBy: string })[]> => {
  const page = scope.q
    .select()
    .from(ticketMerges)
    .where(
      and(
        eq(ticketMerges.workspaceId, scope.workspaceId),
        or(sql`${ticketMerges.ticketId} = asked.id`, sql`${ticketMerges.primaryTicketId} = asked.id`),
      ),
    )
    .orderBy(desc(ticketMerges.id))
    .limit(MOST_SHOWN)
    .as("page");
  const found = await scope.q
    .select({ shownBy: sql<string>`asked.id`, merge: page._.selectedFields })
    .from(sql`unnest(${sql.param([...ids])}::text[]) as asked(id)`)
    .crossJoinLateral(page)
    .orderBy(desc(page.id));
  return found.map(({ shownBy, merge }) => ({ ...merge, shownBy }));
};

export const mergesOfCall = (scope: Scope, callId: string): Promise<TicketMerge[]> =>
  scope.q
    .select()
    .from(ticketMerges)
    .where(and(eq(ticketMerges.workspaceId, scope.workspaceId), sql`${ticketMerges.callId} = ${callId}`))
    .orderBy(asc(ticketMerges.id));

const inScope = (scope: Scope) => scope.q.select().from(tickets).orderBy(asc(tickets.id)).$dynamic();

const withMembers = (scope: Scope, ids: readonly string[]) =>
  and(eq(tickets.workspaceId, scope.workspaceId), or(anyOf(tickets.id, ids), anyOf(tickets.mergedIntoId, ids)));

/** The tickets and all that they answer for. */
export const readWithMembers = (scope: Scope, ids: readonly string[]): Promise<Ticket[]> =>
  inScope(scope).where(withMembers(scope, ids));

/** The same, locked in the order of their ids: two merges that cross meet at the first ticket they share. */
export const lockWithMembers = (tx: Tx, ids: readonly string[]): Promise<Ticket[]> =>
  inScope(tx).where(withMembers(tx, ids)).for("no key update");

/** The tickets, their primaries, and all that those answer for, locked in the order of their ids. */
export const lockClustersOf = (tx: Tx, ids: readonly string[]): Promise<Ticket[]> => {
  const primaries = tx.q
    .select({ id: tickets.mergedIntoId })
    .from(tickets)
    .where(and(eq(tickets.workspaceId, tx.workspaceId), anyOf(tickets.id, ids)));
  return inScope(tx)
    .where(
      and(
        eq(tickets.workspaceId, tx.workspaceId),
        or(anyOf(tickets.id, ids), inArray(tickets.id, primaries), inArray(tickets.mergedIntoId, primaries)),
      ),
    )
    .for("no key update");
};

/** One relation per ticket, all of one call. */
export const insertMerges = async (
  tx: Tx,
  ticketIds: readonly Id<"ticket">[],
  by: { primaryTicketId: Id<"ticket">; mergedBy: Actor["id"]; note: string | null; concerns: readonly MergeConcern[] },
): Promise<TicketMerge[]> => {
  const ids = ticketIds.map(() => newId("ticketMerge"));
  const [callId] = ids;
  if (callId === undefined) throw new Error("a merge names a ticket");
  return tx.q
    .insert(ticketMerges)
    .values(
      ids.map((id, index) => ({
        ...by,
        workspaceId: tx.workspaceId,
        id,
        callId,
        ticketId: ticketIds[index] ?? by.primaryTicketId,
        concerns: [...by.concerns],
      })),
    )
    .returning();
};

/** The merges that hold these tickets now. */
export const holdingMerges = (tx: Tx, ticketIds: readonly string[]): Promise<TicketMerge[]> =>
  tx.q
    .select()
    .from(ticketMerges)
    .where(
      and(eq(ticketMerges.workspaceId, tx.workspaceId), anyOf(ticketMerges.ticketId, ticketIds), isNull(ticketMerges.unmergedAt)),
    );

export const endMerges = async (
  tx: Tx,
  mergeIds: readonly Id<"ticketMerge">[],
  by: { unmergedBy: Actor["id"]; unmergeNote: string | null },
): Promise<void> => {
  await tx.q
    .update(ticketMerges)
    .set({ ...by, unmergedAt: sql`now()` })
    .where(and(eq(ticketMerges.workspaceId, tx.workspaceId), anyOf(ticketMerges.id, mergeIds)));
};

/**
 * Makes `merged_into_id` of these tickets follow from the merges that hold: everything below a ticket that is under none is answered for
 * by it. Answers the tickets that changed.
 */
export const deriveMergedInto = async (tx: Tx, ids: readonly string[]): Promise<Id<"ticket">[]> => {
  const changed = await tx.q.execute<{ id: Id<"ticket"> }>(sql`
    with recursive tree(ticket_id, root_id) as (
      select asked.id, asked.id from unnest(${sql.param([...ids])}::text[]) as asked(id)
       where not exists (select 1 from ${ticketMerges} as m
                          where m.workspace_id = ${tx.workspaceId} and m.ticket_id = asked.id and m.unmerged_at is null)
      union all
      select m.ticket_id, tree.root_id from tree
        join ${ticketMerges} as m on m.workspace_id = ${tx.workspaceId} and m.primary_ticket_id = tree.ticket_id and m.unmerged_at is null
    )
    update ${tickets} as t set merged_into_id = nullif(tree.root_id, t.id), version = t.version + 1, updated_at = now()
      from tree where t.workspace_id = ${tx.workspaceId} and t.id = tree.ticket_id
       and t.merged_into_id is distinct from nullif(tree.root_id, t.id)
    returning t.id`);
  return changed.map(({ id }) => id);
};

export type MergeNotice = typeof mergeNotices.$inferSelect;

export const insertNotice = async (
  tx: Tx,
  facts: Pick<MergeNotice, "mergeId" | "threadId"> & Partial<Pick<MergeNotice, "messageId" | "reason" | "explanation">>,
): Promise<void> => {
  await tx.q.insert(mergeNotices).values({ workspaceId: tx.workspaceId, ...facts });
};

export const noticesByMergeIds = (scope: Scope, ids: readonly string[]): Promise<MergeNotice[]> =>
  scope.q
    .select()
    .from(mergeNotices)
    .where(and(eq(mergeNotices.workspaceId, scope.workspaceId), anyOf(mergeNotices.mergeId, ids)))
    .orderBy(asc(mergeNotices.threadId));
