import type { Scope } from "../../platform/database.ts";
import { rootIdsOf } from "../customer/index.ts";
import type { Order } from "../order/index.ts";
import { mergedTicketsByPrimaryIds } from "../ticket/index.ts";
import type { Ticket } from "../ticket/index.ts";

/** An order of the ticket, of one merged into it, or of its customer: who speaks for the buyer speaks for the ticket's customer. */
export const belongsTo = async (scope: Scope, ticket: Ticket, order: Order): Promise<boolean> => {
  if (order.customerId !== null) {
    const roots = await rootIdsOf(scope, [order.customerId, ticket.customerId]);
    if (roots.get(order.customerId) === roots.get(ticket.customerId)) return true;
  }
  return [ticket, ...(await mergedTicketsByPrimaryIds(scope, [ticket.id]))].some(({ orderId }) => orderId === order.id);
};
