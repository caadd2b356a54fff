import { permissionsOf } from "../../kernel/actor.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { findMember } from "../workspace/index.ts";
import { changeTicket, ticketToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";

export type AssignTicketInput = TicketChange & { readonly memberId?: string | null | undefined };

/** Gives the ticket to a member who may work on it, or to nobody. */
export const assignTicket = command("ticket.assign", async (input: AssignTicketInput, { tx }) => {
  const { ticket, refusal } = await ticketToChange(tx, input);
  if (refusal) return refusal;
  const member = input.memberId == null ? null : await findMember(tx, input.memberId);
  if (member === undefined) return notFound("MemberNotFound", "member", input.memberId ?? "", "memberId");
  if (member !== null && !permissionsOf({ ...member, kind: "MEMBER" }).has("ticket.write")) {
    const message = `${member.name} has no role that works on tickets (roles: ${member.roles.join(", ")})`;
    return invalidInput([{ path: ["input", "memberId"], message }]);
  }
  const changed = await changeTicket(tx, ticket, { assigneeId: member?.id ?? null });
  return { __typename: "AssignTicketSuccess" as const, ticket: changed };
});
