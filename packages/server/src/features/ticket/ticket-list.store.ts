import { and, asc, desc, eq, gte, ilike, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { anyOf, escapeLike } from "../../platform/paging.ts";
import { isInClusterOf } from "../customer/customer.table.ts";
import type { TicketRisk } from "./risk.policy.ts";
import type { TicketOrder, TicketPlace } from "./ticket-order.ts";
import type { Ticket } from "./ticket.store.ts";
import { carriesOneOf } from "../tag/tag.table.ts";
import { tickets } from "./ticket.table.ts";
import type { TicketQueue } from "./ticket-queue.policy.ts";
import type { TicketPriority, TicketStatus } from "./ticket.table.ts";

type Range = { readonly from?: Date | null | undefined; readonly to?: Date | null | undefined };
export type TicketFilter = {
  readonly status?: readonly TicketStatus[] | null | undefined;
  readonly merged?: boolean | null | undefined;
  readonly channel?: ChannelName | null | undefined;
  readonly tag?: string | null | undefined;
  readonly withoutReason?: boolean | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly createdAt?: Range | null | undefined;
  readonly updatedAt?: Range | null | undefined;
  readonly subjectContains?: string | null | undefined;
  readonly assigneeId?: string | null | undefined;
  readonly unassigned?: boolean | null | undefined;
  readonly priority?: readonly TicketPriority[] | null | undefined;
  readonly snoozed?: boolean | null | undefined;
  readonly risk?: TicketRisk | null | undefined;
  readonly queue?: readonly TicketQueue[] | null | undefined;
  readonly hasOpenSla?: boolean | null | undefined;
  readonly dueAt?: Range | null | undefined;
};

/** Tickets that owe no reply sort behind all that do. Written as in the index. */
const DUE = sql`coalesce(${tickets.slaDueAt}, 'infinity'::timestamptz)`;
const dueOf = (dueAt: Date | null): SQL => sql`${dueAt === null ? "infinity" : dueAt.toISOString()}::timestamptz`;

const ORDERS: Record<TicketOrder, SQL[]> = {
  NEWEST_FIRST: [desc(tickets.id)],
  LAST_CHANGED_FIRST: [desc(tickets.updatedAt), desc(tickets.id)],
  MOST_URGENT_FIRST: [asc(tickets.priorityRank), asc(DUE), asc(tickets.id)],
  MOST_COMPLEX_FIRST: [asc(tickets.queueRank), asc(DUE), asc(tickets.id)],
  EARLIEST_DUE_FIRST: [asc(DUE), asc(tickets.id)],
};

/** Rows behind a place, as a comparison of rows, which PostgreSQL turns into one range of the order's index. */
const behind = (place: TicketPlace): SQL => {
  switch (place.orderBy) {
    case "NEWEST_FIRST":
      return sql`${tickets.id} < ${place.id}`;
    case "LAST_CHANGED_FIRST":
      return sql`(${tickets.updatedAt}, ${tickets.id}) < (${place.updatedAt.toISOString()}::timestamptz, ${place.id})`;
    case "MOST_URGENT_FIRST":
      return sql`(${tickets.priorityRank}, ${DUE}, ${tickets.id}) > (${place.rank}::smallint, ${dueOf(place.dueAt)}, ${place.id})`;
    case "MOST_COMPLEX_FIRST":
      return sql`(${tickets.queueRank}, ${DUE}, ${tickets.id}) > (${place.rank}::smallint, ${dueOf(place.dueAt)}, ${place.id})`;
    case "EARLIEST_DUE_FIRST":
      return sql`(${DUE}, ${tickets.id}) > (${dueOf(place.dueAt)}, ${place.id})`;
  }
};

const within = (column: typeof tickets.createdAt | typeof tickets.updatedAt, range: Range | null | undefined) =>
  and(range?.from ? gte(column, range.from) : undefined, range?.to ? lt(column, range.to) : undefined);

const isSet = (
  column: typeof tickets.assigneeId | typeof tickets.snoozedUntil | typeof tickets.slaDueAt | typeof tickets.reasonId,
  wanted: boolean,
) => (wanted ? isNotNull(column) : isNull(column));

const someMerged = (status: TicketStatus) =>
  sql`exists (select 1 from ${tickets} as merged where merged.workspace_id = ${tickets.workspaceId} and merged.merged_into_id = ${tickets.id} and merged.status = ${sql.raw(`'${status}'`)})`;

/** `shown-status.ts` in SQL. */
const statusShown = sql`case when ${tickets.status} = 'OPEN' or ${someMerged("OPEN")} then 'OPEN'
  when ${tickets.status} = 'WAITING' or ${someMerged("WAITING")} then 'WAITING' else 'RESOLVED' end`;

/** A filter that was not given, or given as null, asks for nothing. An empty text is given: no row has it. */
const where = <Value>(value: Value | null | undefined, condition: (value: Value) => SQL | undefined): SQL | undefined =>
  value == null ? undefined : condition(value);

const matching = (workspaceId: Id<"workspace">, filter: TicketFilter) => [
  filter.merged === true ? isNotNull(tickets.mergedIntoId) : isNull(tickets.mergedIntoId),
  where(filter.status, (wanted) => sql`${statusShown} = any(${sql.param([...wanted])}::text[])`),
  where(filter.channel, (channel) => eq(tickets.channel, channel)),
  where(filter.customerId, (id) => isInClusterOf(tickets.customerId, workspaceId, id)),
  where(filter.orderId, (id) => sql`${tickets.orderId} = ${id}`),
  within(tickets.createdAt, filter.createdAt),
  within(tickets.updatedAt, filter.updatedAt),
  where(filter.subjectContains, (text) => ilike(tickets.subject, `%${escapeLike(text)}%`)),
  where(filter.assigneeId, (id) => sql`${tickets.assigneeId} = ${id}`),
  where(filter.unassigned, (wanted) => isSet(tickets.assigneeId, !wanted)),
  where(filter.priority, (wanted) => anyOf(tickets.priority, wanted)),
  where(filter.snoozed, (wanted) => isSet(tickets.snoozedUntil, wanted)),
  where(filter.risk, (risk) => eq(tickets.risk, risk)),
  where(filter.queue, (wanted) => anyOf(tickets.queue, wanted)),
  where(filter.hasOpenSla, (wanted) => isSet(tickets.slaDueAt, wanted)),
  where(filter.dueAt?.from, (from) => sql`${DUE} >= ${from.toISOString()}::timestamptz and ${tickets.slaDueAt} is not null`),
  where(filter.dueAt?.to, (to) => sql`${DUE} < ${to.toISOString()}::timestamptz`),
  where(filter.tag, (tag) => carriesOneOf(workspaceId, sql`= ${tickets.id}`, [tag])),
  where(filter.withoutReason, (wanted) => isSet(tickets.reasonId, !wanted)),
];

export type TicketPage = { readonly first: number; readonly orderBy: TicketOrder; readonly after: TicketPlace | null };

export const readTickets = (scope: Scope, filter: TicketFilter, { first, orderBy, after }: TicketPage): Promise<Ticket[]> =>
  scope.q
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.workspaceId, scope.workspaceId),
        after === null ? undefined : behind(after),
        ...matching(scope.workspaceId, filter),
      ),
    )
    .orderBy(...ORDERS[orderBy])
    .limit(first + 1);
