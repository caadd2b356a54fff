import { and, desc, eq, gt, gte, lt, lte, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { rowSet } from "../../platform/row-set.ts";
import { isInClusterOf } from "../customer/customer.table.ts";
import { orders } from "../order/order.table.ts";
import { MOST_NEGATIVE_STARS } from "./feedback.policy.ts";
import type { FeedbackSource, ToldFeedback } from "./feedback.policy.ts";
import { feedbacks } from "./feedback.table.ts";

export type Feedback = typeof feedbacks.$inferSelect;

export const feedbacksByIds = (scope: Scope, ids: readonly string[]): Promise<Feedback[]> =>
  scope.q
    .select()
    .from(feedbacks)
    .where(and(eq(feedbacks.workspaceId, scope.workspaceId), anyOf(feedbacks.id, ids)));

/** At most one of each order. */
export const feedbacksByOrderIds = (scope: Scope, ids: readonly string[]): Promise<Feedback[]> =>
  scope.q
    .select()
    .from(feedbacks)
    .where(and(eq(feedbacks.workspaceId, scope.workspaceId), anyOf(feedbacks.orderId, ids)));

export type FeedbackFilter = {
  readonly channel?: ChannelName | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly isNegative?: boolean | null | undefined;
  readonly leftAt?: { readonly from?: Date | null | undefined; readonly to?: Date | null | undefined } | null | undefined;
};

/** The last recorded first. */
export const readFeedbacks = async (scope: Scope, filter: FeedbackFilter, page: PageRequest): Promise<Feedback[]> => {
  const { channel, orderId, customerId, isNegative, leftAt } = filter;
  const found = await scope.q
    .select({ feedback: feedbacks })
    .from(feedbacks)
    .innerJoin(orders, and(eq(orders.workspaceId, feedbacks.workspaceId), eq(orders.id, feedbacks.orderId)))
    .where(
      and(
        eq(feedbacks.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${feedbacks.id} < ${page.after}`,
        channel == null ? undefined : eq(orders.channel, channel),
        orderId == null ? undefined : sql`${feedbacks.orderId} = ${orderId}`,
        customerId == null ? undefined : isInClusterOf(orders.customerId, scope.workspaceId, customerId),
        isNegative == null ? undefined : (isNegative ? lte : gt)(feedbacks.rating, MOST_NEGATIVE_STARS),
        leftAt?.from == null ? undefined : gte(feedbacks.leftAt, leftAt.from),
        leftAt?.to == null ? undefined : lt(feedbacks.leftAt, leftAt.to),
      ),
    )
    .orderBy(desc(feedbacks.id))
    .limit(page.first + 1);
  return found.map(({ feedback }) => feedback);
};

export type FeedbackOfOrder = ToldFeedback & { readonly orderId: Id<"order"> };

/**
 * Inserts what is new and changes what is told otherwise, by one statement; the caller holds the locks of the orders. How it came to be
 * known stays. Answers nothing about rows that are as they were, and those whose comment an erasure keeps away are.
 */
export const upsertFeedbacks = async (
  tx: Tx,
  rows: readonly FeedbackOfOrder[],
  by: { readonly actorId: Actor["id"]; readonly source: FeedbackSource },
): Promise<{ readonly id: Id<"feedback">; readonly orderId: Id<"order"> }[]> => {
  const given = rows.map((row) => ({ id: newId("feedback"), ...row }));
  return [
    ...(await tx.q.execute<{ id: Id<"feedback">; orderId: Id<"order"> }>(sql`
    insert into ${feedbacks} as f (workspace_id, id, order_id, rating, comment, left_at, removed_at, source, recorded_by)
    select ${tx.workspaceId}, given.id, given."orderId", given.rating, given.comment, given."leftAt", given."removedAt", ${by.source}, ${by.actorId}
      from ${rowSet(given, 'id text, "orderId" text, rating int, comment text, "leftAt" timestamptz, "removedAt" timestamptz')} order by given.id
    on conflict (workspace_id, order_id) do update
       set rating = excluded.rating, comment = excluded.comment, left_at = excluded.left_at, removed_at = excluded.removed_at
     where (f.rating, f.comment, f.left_at, f.removed_at) is distinct from (excluded.rating, excluded.comment, excluded.left_at, excluded.removed_at)
    returning f.id, f.order_id as "orderId"`)),
  ];
};
