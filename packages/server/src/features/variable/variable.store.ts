import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Scope } from "../../platform/database.ts";
import { customers } from "../customer/customer.table.ts";
import type { Customer } from "../customer/index.ts";
import { refundEvidence, refunds, refundTransitions } from "../refund/refund.table.ts";
import type { Refund } from "../refund/index.ts";
import type { RefundStatus } from "../refund/refund-status.policy.ts";
import type { Ticket } from "../ticket/index.ts";
import { threads, tickets } from "../ticket/ticket.table.ts";
import { workspaces } from "../workspace/workspace.table.ts";

export type TicketNearby = {
  readonly ticket: Ticket;
  /** Who speaks for its customer. */
  readonly root: Customer;
  /** The asked thread is one of its own. */
  readonly hasThread: boolean;
};

/** The asked ticket, the one that answers for it, and the one whose thread is asked, each once; in one statement. */
export const ticketsNearby = async (scope: Scope, ticketId: string, threadId: string | null): Promise<TicketNearby[]> => {
  const own = alias(customers, "own");
  const ofThread = sql`(select ${threads.ticketId} from ${threads} where ${threads.workspaceId} = ${scope.workspaceId} and ${threads.id} = ${threadId})`;
  return scope.q
    .select({ ticket: tickets, root: customers, hasThread: sql<boolean>`coalesce(${tickets.id} = ${ofThread}, false)` })
    .from(tickets)
    .innerJoin(own, and(eq(own.workspaceId, tickets.workspaceId), eq(own.id, tickets.customerId)))
    .innerJoin(customers, and(eq(customers.workspaceId, own.workspaceId), eq(customers.id, own.rootId)))
    .where(
      and(
        eq(tickets.workspaceId, scope.workspaceId),
        sql`${tickets.id} in (select unnest(array[asked.id, asked.merged_into_id, ${ofThread}]) from ${tickets} as asked
          where asked.workspace_id = ${scope.workspaceId} and asked.id = ${ticketId})`,
      ),
    );
};

export type RefundFacts = {
  readonly refund: Refund;
  /** When it first got to each of its states. */
  readonly reachedAt: Partial<Record<RefundStatus, string>>;
  /** The channel's own number, from its ledger; null until the ledger shows it. */
  readonly channelReference: string | null;
};

/**
 * The newest refund of a ticket, or of all tickets it answers for, that is neither rejected nor cancelled. Of another customer's refunds
 * only those of the same order: a merge may join tickets of two people.
 */
export const refundThatCounts = async (
  scope: Scope,
  of: { readonly ticketId: string; readonly withMerged: boolean; readonly rootId: string; readonly orderId: string | null },
): Promise<RefundFacts | undefined> => {
  const merged = of.withMerged
    ? sql`union all select m.id from ${tickets} as m where m.workspace_id = ${scope.workspaceId} and m.merged_into_id = ${of.ticketId}`
    : sql``;
  const [row] = await scope.q
    .select({
      refund: refunds,
      reachedAt: sql<
        Partial<Record<RefundStatus, string>>
      >`(select coalesce(jsonb_object_agg(reached.status, reached.at), '{}'::jsonb) from
        (select t.to_status as status, min(t.at) as at from ${refundTransitions} as t
          where t.workspace_id = ${refunds.workspaceId} and t.refund_id = ${refunds.id} group by t.to_status) as reached)`,
      channelReference: sql<
        string | null
      >`(select e.reference from ${refundEvidence} as e where e.workspace_id = ${refunds.workspaceId}
        and e.refund_id = ${refunds.id} and e.kind = 'LEDGER' order by e.id limit 1)`,
    })
    .from(refunds)
    .innerJoin(customers, and(eq(customers.workspaceId, refunds.workspaceId), eq(customers.id, refunds.customerId)))
    .where(
      and(
        eq(refunds.workspaceId, scope.workspaceId),
        sql`${refunds.ticketId} in (select ${of.ticketId} ${merged})`,
        sql`${refunds.status} not in ('REJECTED', 'CANCELLED')`,
        sql`(${customers.rootId} = ${of.rootId} or ${refunds.orderId} = ${of.orderId})`,
      ),
    )
    .orderBy(desc(refunds.id))
    .limit(1);
  return row;
};

export const workspaceName = async (scope: Scope): Promise<string | null> => {
  const [row] = await scope.q
    .select({ name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, scope.workspaceId));
  return row?.name ?? null;
};
