/** Orders as a source tells them, many at once: a fixed number of statements, and rows always taken in one order (no deadlocks). */
import { and, asc, eq, sql } from "drizzle-orm";
import type { ChannelName, PriceComponent } from "../../connectors/channel.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import type { Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { rowSet } from "../../platform/row-set.ts";
import type { Fulfilment, OrderStatus } from "../refund/refund.policy.ts";
import type { Order } from "./order.store.ts";
import { orderComponents, orderLines, orders } from "./order.table.ts";

/** Held until the transaction ends, in the order of their numbers. */
export const lockOrdersByExternalIds = (
  tx: Tx,
  accountId: Id<"channelAccount">,
  externalIds: readonly string[],
): Promise<Order[]> =>
  tx.q
    .select()
    .from(orders)
    .where(
      and(eq(orders.workspaceId, tx.workspaceId), eq(orders.channelAccountId, accountId), anyOf(orders.externalId, externalIds)),
    )
    .orderBy(asc(orders.externalId))
    .for("no key update");

export type OrderFacts = {
  readonly externalId: string;
  readonly customerId: Id<"customer"> | null;
  readonly identityId: Id<"identity"> | null;
  readonly buyerName: string | null;
  readonly buyerPostalCode: string | null;
  readonly buyerCountryCode: string | null;
  readonly buyerPlace: string | null;
  readonly status: OrderStatus;
  readonly fulfilment: Fulfilment;
  readonly purchasedAt: Date;
  readonly currencyCode: CurrencyCode;
  readonly taxCollectedByChannel: boolean;
  readonly asOf: Date;
  readonly source: string;
};
type Account = { readonly id: Id<"channelAccount">; readonly channel: ChannelName };

/** Inserts or replaces what the source knows; ids stay. Currency never changes, because refunds are kept in it. Answers ids by number. */
export const upsertOrderRows = async (
  tx: Tx,
  account: Account,
  rows: readonly OrderFacts[],
): Promise<ReadonlyMap<string, Id<"order">>> => {
  const given = rows.map((row) => ({ id: newId("order", row.purchasedAt), ...row }));
  const stored = await tx.q.execute<{ id: Id<"order">; externalId: string }>(sql`
    insert into ${orders} as o (workspace_id, id, channel_account_id, channel, external_id, customer_id, identity_id, status, fulfilment, purchased_at,
      currency_code, tax_collected_by_channel, as_of, source, buyer_name, buyer_postal_code, buyer_country_code, buyer_place)
    select ${tx.workspaceId}, given.id, ${account.id}, ${account.channel}, given."externalId", given."customerId", given."identityId", given.status,
      given.fulfilment, given."purchasedAt", given."currencyCode", given."taxCollectedByChannel", given."asOf", given.source,
      given."buyerName", given."buyerPostalCode", given."buyerCountryCode", given."buyerPlace"
    from ${rowSet(
      given,
      `id text, "externalId" text, "customerId" text, "identityId" text, status text, fulfilment text, "purchasedAt" timestamptz,
       "currencyCode" text, "taxCollectedByChannel" boolean, "asOf" timestamptz, source text,
       "buyerName" text, "buyerPostalCode" text, "buyerCountryCode" text, "buyerPlace" text`,
    )} order by given."externalId"
    on conflict (workspace_id, channel_account_id, external_id) do update set
      customer_id = coalesce(o.customer_id, excluded.customer_id),
      identity_id = case when o.customer_id is null then excluded.identity_id else o.identity_id end,
      buyer_name = coalesce(excluded.buyer_name, o.buyer_name), buyer_place = coalesce(excluded.buyer_place, o.buyer_place),
      buyer_postal_code = coalesce(excluded.buyer_postal_code, o.buyer_postal_code),
      buyer_country_code = coalesce(excluded.buyer_country_code, o.buyer_country_code), status = excluded.status, fulfilment = excluded.fulfilment,
      purchased_at = excluded.purchased_at, tax_collected_by_channel = excluded.tax_collected_by_channel,
      as_of = excluded.as_of, source = excluded.source
    returning o.id, o.external_id as "externalId"`);
  return new Map(stored.map(({ id, externalId }) => [externalId, id]));
};

export type LineFacts = {
  readonly orderId: Id<"order">;
  readonly externalId: string;
  readonly position: number;
  readonly sku: string | null;
  readonly asin: string | null;
  readonly title: string;
  readonly quantity: number;
};

/** Answers the ids of the lines by order and number. */
export const upsertLineRows = async (
  tx: Tx,
  rows: readonly LineFacts[],
): Promise<(orderId: Id<"order">, externalId: string) => Id<"orderLine"> | undefined> => {
  const given = rows.map((row) => ({ id: newId("orderLine"), ...row }));
  const stored = await tx.q.execute<{ id: Id<"orderLine">; orderId: string; externalId: string }>(sql`
    insert into ${orderLines} as l (workspace_id, id, order_id, external_id, position, sku, asin, title, quantity)
    select ${tx.workspaceId}, given.id, given."orderId", given."externalId", given.position, given.sku, given.asin, given.title, given.quantity
    from ${rowSet(
      given,
      `id text, "orderId" text, "externalId" text, position int, sku text, asin text, title text, quantity int`,
    )} order by given."orderId", given."externalId"
    on conflict (workspace_id, order_id, external_id) do update set position = excluded.position, sku = excluded.sku,
      asin = excluded.asin, title = excluded.title, quantity = excluded.quantity
    returning l.id, l.order_id as "orderId", l.external_id as "externalId"`);
  const ids = new Map(stored.map(({ id, orderId, externalId }) => [`${orderId} ${externalId}`, id]));
  return (orderId, externalId) => ids.get(`${orderId} ${externalId}`);
};

export type ChargeFacts = {
  readonly orderId: Id<"order">;
  readonly orderLineId: Id<"orderLine">;
  readonly component: PriceComponent;
  readonly chargedMinor: bigint;
};

/** Sets what was charged. The database refuses less than what refunds already took. */
export const upsertChargeRows = async (tx: Tx, rows: readonly ChargeFacts[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx.q.execute(sql`
    insert into ${orderComponents} (workspace_id, order_id, order_line_id, component, charged_minor)
    select ${tx.workspaceId}, given."orderId", given."orderLineId", given.component, given."chargedMinor"
    from ${rowSet(rows, '"orderId" text, "orderLineId" text, component text, "chargedMinor" bigint')}
    order by given."orderLineId", given.component
    on conflict (workspace_id, order_line_id, component) do update set charged_minor = excluded.charged_minor`);
};

export const noteOrderRefresh = async (tx: Tx, id: Id<"order">, refresh: Order["refresh"]): Promise<void> => {
  await tx.q
    .update(orders)
    .set({ refresh })
    .where(and(eq(orders.workspaceId, tx.workspaceId), eq(orders.id, id)));
};

type Fulfilled = Pick<OrderFacts, "status" | "asOf" | "source"> & {
  readonly lines: readonly { readonly externalId: string; readonly quantityFulfilled: number }[];
};

/** Where an order stands, by its channel. Lines that are not known here have no price parts to show and are left out. */
export const recordFulfilment = async (tx: Tx, id: Id<"order">, { lines, ...facts }: Fulfilled): Promise<void> => {
  await tx.q
    .update(orders)
    .set(facts)
    .where(and(eq(orders.workspaceId, tx.workspaceId), eq(orders.id, id)));
  await tx.q.execute(sql`update ${orderLines} as l set quantity_fulfilled = given."quantityFulfilled"
    from ${rowSet(lines, '"externalId" text, "quantityFulfilled" int')}
    where l.workspace_id = ${tx.workspaceId} and l.order_id = ${id} and l.external_id = given."externalId"`);
};
