import { invariant } from "../../kernel/assert.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { changeTicket, ticketToChange } from "../ticket/index.ts";
import type { TicketChange, TicketQueue } from "../ticket/index.ts";
import { queueOf } from "./queue.policy.ts";
import { queueFactsByTicketIds } from "./queue.store.ts";

export type SetTicketQueueInput = TicketChange & { readonly queue?: TicketQueue | null | undefined; readonly note: string };

/** Overrules the queue that follows from the rules, or returns to it. The word of whoever does it is audited. */
export const setTicketQueue = guarded(
  "ticket.queue",
  by("ticketId"),
)(async (input: SetTicketQueueInput, { tx, actor }) => {
  const { ticket, refusal } = await ticketToChange(tx, input);
  if (refusal) return refusal;
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  const [facts] = await queueFactsByTicketIds(tx, [ticket.id]);
  invariant(facts, "a locked ticket is there");
  const wanted =
    input.queue == null
      ? ({ queue: queueOf(facts), queueSource: "RULE" } as const)
      : ({ queue: input.queue, queueSource: "PERSON" } as const);
  const changed = await changeTicket(tx, ticket, wanted);
  await recordAudit(tx, { action: "ticket.queue", actor, subjectId: ticket.id, note: input.note });
  return { __typename: "SetTicketQueueSuccess" as const, ticket: changed };
});
