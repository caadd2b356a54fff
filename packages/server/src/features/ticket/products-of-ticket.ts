import type { Loaders } from "../../graphql/loaders.ts";
import type { Product } from "../product/index.ts";
import type { Ticket } from "./ticket.store.ts";

const MOST = 20;

/** What was bought first, then what the customer named: a question may be about an article of another order, or of none. */
export const productsOfTicket = async (ticket: Ticket, loaders: Loaders): Promise<Product[]> => {
  const order = ticket.orderId === null ? null : await loaders.order.load(ticket.orderId);
  const [lines, mentions] = await Promise.all([
    order === null ? [] : loaders.linesOfOrder.load(order.id),
    loaders.asinsOfTicket.load(ticket.id),
  ]);
  const channelAccountId = order?.channelAccountId ?? null;
  const named = [...lines, ...mentions.map(({ asin }) => ({ sku: null, asin }))];
  const found = await Promise.all(named.map(({ sku, asin }) => loaders.productOfArticle.load({ channelAccountId, sku, asin })));
  return [...new Map(found.filter((row) => row !== null).map((row) => [row.id, row])).values()].slice(0, MOST);
};
