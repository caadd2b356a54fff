import type { ChannelName } from "../../connectors/channel.ts";
import type { Query } from "../../platform/command.ts";
import { findOrderByExternalId, readOrders } from "./order.store.ts";
import type { Order, OrderCursor, OrderFilter } from "./order.store.ts";

type OrderRequest = { readonly filter: OrderFilter; readonly first: number; readonly after: OrderCursor | null };

/** Newest purchase first. */
export const listOrders: Query<OrderRequest, Order[]> = ({ filter, first, after }, { scope }) =>
  readOrders(scope, filter, first, after);

/** Null when the workspace does not know the number. */
export const orderByExternalId: Query<{ channel: ChannelName; externalId: string }, Order | null> = async (
  { channel, externalId },
  { scope },
) => (await findOrderByExternalId(scope, channel, externalId)) ?? null;
