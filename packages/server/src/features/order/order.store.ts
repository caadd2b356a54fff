import { and, asc, desc, eq, gte, lt, or, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf, pagesByParent } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { clusterOf, isInClusterOf } from "../customer/customer.table.ts";
import type { Fulfilment, OrderStatus } from "../refund/refund.policy.ts";
import { orderComponents, orderLines, orders } from "./order.table.ts";

export type Order = typeof orders.$inferSelect;
export type OrderLine = typeof orderLines.$inferSelect;
export type OrderComponent = typeof orderComponents.$inferSelect;

export const ordersByIds = (scope: Scope, ids: readonly string[]): Promise<Order[]> =>
  scope.q
    .select()
    .from(orders)
    .where(and(eq(orders.workspaceId, scope.workspaceId), anyOf(orders.id, ids)));

/** A page of each customer's orders over all who are one person with it, newest id first. */
export const orderPagesByCustomerIds = (
  scope: Scope,
  customerIds: readonly string[],
  page: PageRequest,
): Promise<Map<string, Order[]>> =>
  pagesByParent(
    scope,
    {
      table: orders,
      parent: orders.customerId,
      newestFirst: true,
      members: clusterOf(scope.workspaceId, sql`asked.id`),
    },
    customerIds,
    page,
  );

/** Held until the transaction ends: one decision about this order's money at a time. */
export const lockOrder = async (tx: Tx, id: string): Promise<Order | undefined> => {
  const [row] = await tx.q
    .select()
    .from(orders)
    .where(and(eq(orders.workspaceId, tx.workspaceId), sql`${orders.id} = ${id}`))
    .for("no key update");
  return row;
};

export const findOrder = async (scope: Scope, id: string): Promise<Order | undefined> => (await ordersByIds(scope, [id]))[0];

/** The newest, should two accounts of one channel know the same number. */
export const findOrderByExternalId = async (
  scope: Scope,
  channel: ChannelName,
  externalId: string,
): Promise<Order | undefined> => {
  const [row] = await scope.q
    .select()
    .from(orders)
    .where(and(eq(orders.workspaceId, scope.workspaceId), eq(orders.channel, channel), eq(orders.externalId, externalId)))
    .orderBy(desc(orders.purchasedAt))
    .limit(1);
  return row;
};

export const linesByOrderIds = (scope: Scope, ids: readonly string[]): Promise<OrderLine[]> =>
  scope.q
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.workspaceId, scope.workspaceId), anyOf(orderLines.orderId, ids)))
    .orderBy(asc(orderLines.position));

export const linesByIds = (scope: Scope, ids: readonly string[]): Promise<OrderLine[]> =>
  scope.q
    .select()
    .from(orderLines)
    .where(and(eq(orderLines.workspaceId, scope.workspaceId), anyOf(orderLines.id, ids)));

export const componentsByOrderIds = (scope: Scope, ids: readonly string[]): Promise<OrderComponent[]> =>
  scope.q
    .select({ component: orderComponents })
    .from(orderComponents)
    .innerJoin(
      orderLines,
      and(eq(orderLines.workspaceId, orderComponents.workspaceId), eq(orderLines.id, orderComponents.orderLineId)),
    )
    .where(and(eq(orderComponents.workspaceId, scope.workspaceId), anyOf(orderComponents.orderId, ids)))
    .orderBy(asc(orderLines.position), asc(orderComponents.component))
    .then((rows) => rows.map((row) => row.component));

export type OrderFilter = {
  readonly channel?: ChannelName | null | undefined;
  readonly fulfilment?: Fulfilment | null | undefined;
  readonly status?: readonly OrderStatus[] | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly purchasedFrom?: Date | null | undefined;
  readonly purchasedTo?: Date | null | undefined;
  readonly hasRefunds?: boolean | null | undefined;
};
/** Place of a row in "newest purchase first". */
export type OrderCursor = { readonly purchasedAt: Date; readonly id: string };

export const readOrders = (scope: Scope, filter: OrderFilter, first: number, after: OrderCursor | null): Promise<Order[]> =>
  scope.q
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.workspaceId, scope.workspaceId),
        filter.channel ? eq(orders.channel, filter.channel) : undefined,
        filter.fulfilment ? eq(orders.fulfilment, filter.fulfilment) : undefined,
        filter.status ? anyOf(orders.status, filter.status) : undefined,
        filter.customerId ? isInClusterOf(orders.customerId, scope.workspaceId, filter.customerId) : undefined,
        filter.purchasedFrom ? gte(orders.purchasedAt, filter.purchasedFrom) : undefined,
        filter.purchasedTo ? lt(orders.purchasedAt, filter.purchasedTo) : undefined,
        filter.hasRefunds === true || filter.hasRefunds === false ? hasRefunds(filter.hasRefunds) : undefined,
        after === null
          ? undefined
          : or(
              lt(orders.purchasedAt, after.purchasedAt),
              and(eq(orders.purchasedAt, after.purchasedAt), sql`${orders.id} < ${after.id}`),
            ),
      ),
    )
    .orderBy(desc(orders.purchasedAt), desc(orders.id))
    .limit(first + 1);

const hasRefunds = (wanted: boolean) =>
  sql`${wanted} = exists (select 1 from refunds as r where r.workspace_id = ${orders.workspaceId} and r.order_id = ${orders.id}
      and r.status not in ('REJECTED', 'CANCELLED'))`;
