import type { Scope } from "../../platform/database.ts";
import type { Customer } from "../customer/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { ticketsNearby } from "./variable.store.ts";

/** Whom a text is for, and what it may be about. */
export type Subject = {
  /** The ticket that answers. */
  readonly primary: Ticket;
  /** The ticket whose order and refunds may be told. */
  readonly ticket: Ticket;
  readonly recipient: Customer;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  /** What belongs to merged tickets counts too. */
  readonly withMerged: boolean;
};

export type About = { readonly ticketId: string; readonly threadId: string | null };

/**
 * A merged ticket is read through its primary. Not so for the thread of another customer: a merge may join tickets of two people, and one
 * is not told about the other's order. If both wrote about the same order number, it is no secret between them.
 */
export const loadSubject = async (scope: Scope, { ticketId, threadId }: About): Promise<Subject | "no ticket" | "no thread"> => {
  const rows = await ticketsNearby(scope, ticketId, threadId);
  const asked = rows.find(({ ticket }) => ticket.id === ticketId);
  const primary = rows.find(({ ticket }) => ticket.id === (asked?.ticket.mergedIntoId ?? ticketId));
  if (!primary) return "no ticket";
  const own = threadId === null ? primary : rows.find(({ hasThread }) => hasThread);
  if (!own || (own !== primary && own.ticket.mergedIntoId !== primary.ticket.id)) return "no thread";
  const number = own.ticket.orderExternalId;
  const isOneMatter = own.root.id === primary.root.id || (number !== null && number === primary.ticket.orderExternalId);
  const ticket = isOneMatter ? primary.ticket : own.ticket;
  return {
    primary: primary.ticket,
    ticket,
    recipient: own.root,
    orderId: ticket.orderId ?? own.ticket.orderId,
    orderNumber: ticket.orderExternalId ?? number,
    withMerged: isOneMatter,
  };
};
