import type { Scope } from "../../platform/database.ts";
import { rootIdsOf } from "../customer/index.ts";
import type { Order } from "../order/index.ts";
import { mergedTicketsByPrimaryIds } from "../ticket/index.ts";
import type { Ticket } from "../ticket/index.ts";

type Case = { readonly ticket: Ticket; readonly order: Order };

/** An order of the ticket, of one merged into it, or of its customer: who speaks for the buyer speaks for the ticket's customer. */
export const belongsTo = async (scope: Scope, ticket: Ticket, order: Order): Promise<boolean> =>
  (await belongings(scope, [{ ticket, order }]))({ ticket, order });

/** The same for any of these cases, in two statements. */
export const belongings = async (scope: Scope, cases: readonly Case[]): Promise<(one: Case) => boolean> => {
  const customerIds = new Set(cases.flatMap(({ ticket, order }) => [ticket.customerId, order.customerId ?? ticket.customerId]));
  const ticketIds = new Set(cases.map(({ ticket }) => ticket.id));
  const [roots, merged] = await Promise.all([
    rootIdsOf(scope, [...customerIds]),
    mergedTicketsByPrimaryIds(scope, [...ticketIds]),
  ]);
  return ({ ticket, order }) =>
    (order.customerId !== null && roots.get(order.customerId) === roots.get(ticket.customerId)) ||
    ticket.orderId === order.id ||
    merged.some(({ mergedIntoId, orderId }) => mergedIntoId === ticket.id && orderId === order.id);
};
