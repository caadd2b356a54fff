import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { refreshQueue } from "../queue/index.ts";
import { changeTicket, ticketToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";
import { riskOf } from "./risk.policy.ts";
import type { TicketRisk } from "./risk.policy.ts";
import { findTicket } from "./ticket.store.ts";
import { riskFactsOf } from "./refresh-tickets.ts";

export type SetTicketRiskInput = TicketChange & { readonly risk?: TicketRisk | null | undefined; readonly note: string };

/** Overrules the risk that follows from the reason, or returns to it. The word of whoever does it is audited. */
export const setTicketRisk = guarded(
  "ticket.risk",
  by("ticketId"),
)(async (input: SetTicketRiskInput, { tx, actor }) => {
  const { ticket, refusal } = await ticketToChange(tx, input);
  if (refusal) return refusal;
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  const [facts] = await riskFactsOf(tx, [ticket.id]);
  const derived = riskOf({ reasons: facts?.reasons ?? [], fulfilment: facts?.fulfilment ?? null });
  const wanted =
    input.risk == null
      ? ({ risk: derived, riskSource: "REASON" } as const)
      : ({ risk: input.risk, riskSource: "PERSON" } as const);
  const changed = await changeTicket(tx, ticket, wanted);
  await refreshQueue(tx, [ticket.id]);
  await recordAudit(tx, { action: "ticket.risk", actor, subjectId: ticket.id, note: input.note });
  return { __typename: "SetTicketRiskSuccess" as const, ticket: (await findTicket(tx, ticket.id)) ?? changed };
});
