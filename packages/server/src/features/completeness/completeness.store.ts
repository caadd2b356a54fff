import { and, asc, desc, eq, gte, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { customers } from "../customer/customer.table.ts";
import { messageDeliveries } from "../message/delivery.table.ts";
import { messages } from "../message/message.table.ts";
import { refundEvidence, refunds, refundAttempts } from "../refund/refund.table.ts";
import { submissions } from "../submission/submission.table.ts";
import { tags } from "../tag/tag.table.ts";
import { tickets, withMerged } from "../ticket/ticket.table.ts";
import { completenessOverrides, resolutionChecks } from "./completeness.table.ts";

export type CompletenessOverride = typeof completenessOverrides.$inferSelect;

/** The tag a row was labelled with; another may speak for it now. */
const held = alias(tags, "held");

/** Enough for any conversation that is still open; bounds what a check costs. */
const LATEST_MESSAGES = 50;

const asked = (ids: readonly string[]) => sql`unnest(${sql.param([...ids])}::text[]) as asked(id)`;

/** One message of a conversation: the customer's, or a reply that was sent, recorded or is on its way. */
export type Utterance = {
  readonly ticketId: string;
  readonly messageId: string;
  readonly isInbound: boolean;
  readonly text: string;
  /** When the customer's message came, or the reply was written. */
  readonly at: Date;
  /** An override came after it. */
  readonly settled: boolean;
  readonly locale: string | null;
};

/**
 * The latest messages of each ticket and of those merged into it, oldest first. Notices, and replies that were refused or whose fate is
 * unknown, are left out: nobody may count on them.
 */
export const conversationsOf = async (
  scope: Scope,
  ticketIds: readonly string[],
  maxCharacters: number,
): Promise<Utterance[]> => {
  const latest = scope.q
    .select({
      id: messages.id,
      isInbound: sql<boolean>`${messages.direction} = 'INBOUND'`.as("is_inbound"),
      text: sql<string>`left(${messages.body}, ${maxCharacters})`.as("text"),
      at: sql<Date>`case when ${messages.direction} = 'OUTBOUND' and ${messageDeliveries.messageId} is null
        then coalesce(${messages.sentAt}, ${messages.receivedAt}) else ${messages.receivedAt} end`
        .mapWith(messages.receivedAt)
        .as("at"),
    })
    .from(messages)
    .leftJoin(
      messageDeliveries,
      and(eq(messageDeliveries.workspaceId, messages.workspaceId), eq(messageDeliveries.messageId, messages.id)),
    )
    .where(
      and(
        eq(messages.workspaceId, scope.workspaceId),
        sql`${messages.ticketId} in (${withMerged(scope.workspaceId)})`,
        sql`(${messageDeliveries.messageId} is null
          or (${messageDeliveries.kind} = 'REPLY' and ${messageDeliveries.status} in ('QUEUED', 'SENDING', 'SENT')))`,
      ),
    )
    .orderBy(desc(messages.receivedAt), desc(messages.id))
    .limit(LATEST_MESSAGES)
    .as("latest");
  const settledAt = sql<Date | null>`(select max(o.resolved_at) from ${completenessOverrides} as o
    where o.workspace_id = ${scope.workspaceId} and o.ticket_id in (${withMerged(scope.workspaceId)}))`;
  const rows = await scope.q
    .select({
      ticketId: sql<string>`asked.id`,
      messageId: latest.id,
      isInbound: latest.isInbound,
      text: latest.text,
      at: latest.at,
      settled: sql<boolean>`coalesce(${latest.at} <= ${settledAt}, false)`,
      locale: sql<string | null>`(select root.locale from ${tickets} as t
        join ${customers} as c on c.workspace_id = t.workspace_id and c.id = t.customer_id
        join ${customers} as root on root.workspace_id = c.workspace_id and root.id = c.root_id
        where t.workspace_id = ${scope.workspaceId} and t.id = asked.id)`,
    })
    .from(asked(ticketIds))
    .crossJoinLateral(latest)
    .orderBy(asc(latest.at), asc(latest.id));
  return rows;
};

/** The reasons of a ticket and of those merged into it, its own first; of merged tags the one that speaks. */
export const reasonsOfCluster = (scope: Scope, ticketId: string): Promise<{ tagId: Id<"tag"> }[]> =>
  scope.q
    .select({ tagId: tags.id })
    .from(asked([ticketId]))
    .innerJoin(tickets, and(eq(tickets.workspaceId, scope.workspaceId), sql`${tickets.id} in (${withMerged(scope.workspaceId)})`))
    .innerJoin(held, and(eq(held.workspaceId, tickets.workspaceId), eq(held.id, tickets.reasonId)))
    .innerJoin(tags, and(eq(tags.workspaceId, held.workspaceId), sql`${tags.id} = coalesce(${held.rootId}, ${held.id})`))
    .groupBy(tags.workspaceId, tags.id)
    .orderBy(sql`bool_or(${tickets.id} = ${ticketId}) desc`, asc(tags.name));

/** Orders of a ticket and of those merged into it, and the numbers that its messages name. */
export const ordersOfCluster = (scope: Scope, ticketId: string) =>
  scope.q
    .select({ orderId: tickets.orderId, externalId: tickets.orderExternalId })
    .from(asked([ticketId]))
    .innerJoin(
      tickets,
      and(eq(tickets.workspaceId, scope.workspaceId), sql`${tickets.id} in (${withMerged(scope.workspaceId)})`),
    );

/** Refunds of the orders or made from the tickets, with the references a customer may be given: the channel's, and the refund's own id. */
export const refundsOfCluster = (scope: Scope, ticketId: string, orderIds: readonly string[]) =>
  scope.q
    .select({
      id: refunds.id,
      amountMinor: refunds.amountMinor,
      currencyCode: refunds.currencyCode,
      references: sql<string[]>`array(
        select e.reference from ${refundEvidence} as e where e.workspace_id = ${scope.workspaceId} and e.refund_id = refunds.id and e.kind = 'LEDGER'
        union select s.channel_reference from ${refundAttempts} as a join ${submissions} as s on s.workspace_id = a.workspace_id and s.id = a.submission_id
         where a.workspace_id = ${scope.workspaceId} and a.refund_id = refunds.id and s.channel_reference is not null)`,
    })
    .from(refunds)
    .where(
      and(
        eq(refunds.workspaceId, scope.workspaceId),
        sql`${refunds.status} not in ('REJECTED', 'CANCELLED')`,
        sql`(${anyOf(refunds.orderId, orderIds)} or ${refunds.ticketId} in (select asked.id from ${asked([ticketId])}
          union select m.id from ${tickets} as m where m.workspace_id = ${scope.workspaceId} and m.merged_into_id = ${ticketId}))`,
      ),
    )
    .orderBy(asc(refunds.id));

export const saveResolutionCheck = async (
  tx: Tx,
  facts: Omit<typeof resolutionChecks.$inferInsert, "workspaceId" | "createdAt">,
): Promise<void> => {
  await tx.q.insert(resolutionChecks).values({ workspaceId: tx.workspaceId, ...facts });
};

export const saveOverride = async (
  tx: Tx,
  facts: Omit<typeof completenessOverrides.$inferInsert, "workspaceId" | "id" | "createdAt">,
): Promise<void> => {
  await tx.q.insert(completenessOverrides).values({ workspaceId: tx.workspaceId, id: newId("completenessOverride"), ...facts });
};

const MAX_OVERRIDE_EXAMPLES = 10;
/** Members and keys times reasons; what is beyond is the long tail. */
const MAX_ROWS = 500;

export type OverridesRow = {
  readonly actorId: Actor["id"];
  readonly reasonTagId: Id<"tag"> | null;
  readonly resolutions: number;
  readonly overrides: number;
  readonly examples: readonly CompletenessOverride[];
};

/** Under which tag a row is counted: of merged tags the one that speaks. */
const SHOWN_REASON = sql<Id<"tag"> | null>`coalesce(${held.rootId}, ${held.id})`;

export const readOverrides = async (scope: Scope, { from, to }: { from: Date; to: Date }): Promise<OverridesRow[]> => {
  const checks = resolutionChecks;
  const rows = await scope.q
    .select({
      actorId: checks.resolvedBy,
      reasonTagId: SHOWN_REASON,
      resolutions: sql<number>`count(*)::int`,
      overrides: sql<number>`(count(*) filter (where not ${checks.complete}))::int`,
    })
    .from(checks)
    .leftJoin(held, and(eq(held.workspaceId, checks.workspaceId), eq(held.id, checks.reasonTagId)))
    .where(and(eq(checks.workspaceId, scope.workspaceId), gte(checks.resolvedAt, from), lt(checks.resolvedAt, to)))
    .groupBy(sql`1`, sql`2`)
    .orderBy(sql`4 desc, 3 desc, 1, 2`)
    .limit(MAX_ROWS);
  const examples = await newestOverrides(scope, { from, to });
  return rows.map((row) => ({
    ...row,
    examples: examples
      .filter(({ override, shownReason }) => override.actorId === row.actorId && shownReason === row.reasonTagId)
      .map(({ override }) => override),
  }));
};

/** The newest few of each member or key and reason. */
const newestOverrides = async (scope: Scope, { from, to }: { from: Date; to: Date }) => {
  const overrides = completenessOverrides;
  const numbered = scope.q
    .select({
      row: overrides.id,
      shownReason: SHOWN_REASON.as("shown_reason"),
      place: sql<number>`row_number() over (partition by ${overrides.actorId}, ${SHOWN_REASON}
        order by ${overrides.resolvedAt} desc, ${overrides.id} desc)`.as("place"),
    })
    .from(overrides)
    .leftJoin(held, and(eq(held.workspaceId, overrides.workspaceId), eq(held.id, overrides.reasonTagId)))
    .where(and(eq(overrides.workspaceId, scope.workspaceId), gte(overrides.resolvedAt, from), lt(overrides.resolvedAt, to)))
    .as("numbered");
  return scope.q
    .select({ override: overrides, shownReason: numbered.shownReason })
    .from(overrides)
    .innerJoin(numbered, eq(numbered.row, overrides.id))
    .where(and(eq(overrides.workspaceId, scope.workspaceId), sql`${numbered.place} <= ${MAX_OVERRIDE_EXAMPLES}`))
    .orderBy(desc(overrides.resolvedAt), desc(overrides.id));
};
