import { notFound } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { findOrder } from "../order/index.ts";
import { changeTicket, ticketToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";
import { refreshTickets } from "./refresh-tickets.ts";
import { findTicket } from "./ticket.store.ts";

export type LinkOrderInput = TicketChange & { readonly orderId?: string | null | undefined };

/**
 * Says which order the ticket is about, of whatever channel (S46), or that it is about none. Audited, because it decides what can be
 * refunded from the ticket.
 */
export const linkOrder = command("ticket.linkOrder", async (input: LinkOrderInput, { tx, actor }) => {
  const { ticket, refusal } = await ticketToChange(tx, input);
  if (refusal) return refusal;
  const order = input.orderId == null ? null : await findOrder(tx, input.orderId);
  if (order === undefined) return notFound("OrderNotFound", "order", input.orderId ?? "", "orderId");
  const wanted = { orderId: order?.id ?? null, orderExternalId: order?.externalId ?? null };
  const changed = await changeTicket(tx, ticket, wanted);
  if (changed === ticket) return { __typename: "LinkOrderSuccess" as const, ticket };
  await refreshTickets(tx, [ticket.id]);
  await recordAudit(tx, { action: "ticket.linkOrder", actor, subjectId: ticket.id });
  return { __typename: "LinkOrderSuccess" as const, ticket: (await findTicket(tx, ticket.id)) ?? changed };
});
