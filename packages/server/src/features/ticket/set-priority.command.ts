import { command } from "../../platform/command.ts";
import { changeTicket, ticketToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";
import type { TicketPriority } from "./ticket.table.ts";

/** Says how soon the ticket wants work. */
export const setPriority = command("ticket.priority", async (input: TicketChange & { priority: TicketPriority }, { tx }) => {
  const { ticket, refusal } = await ticketToChange(tx, input);
  if (refusal) return refusal;
  const changed = await changeTicket(tx, ticket, { priority: input.priority });
  return { __typename: "SetPrioritySuccess" as const, ticket: changed };
});
