import { problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { changeTicket, clusterToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";

/** Opens a resolved ticket again. Nobody has written, so no reply is owed and no clock starts. */
export const reopenTicket = command("ticket.reopen", async (input: TicketChange, { tx }) => {
  const { ticket, cluster, refusal } = await clusterToChange(tx, input);
  if (refusal) return refusal;
  const open = cluster.find(({ status }) => status !== "RESOLVED");
  if (open)
    return problem("TicketNotResolved", `The ticket is ${open.status}, so there is nothing to reopen.`, ["input", "ticketId"]);
  return { __typename: "ReopenTicketSuccess" as const, ticket: await changeTicket(tx, ticket, { status: "OPEN" }) };
});
