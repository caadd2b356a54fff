import { invalidInput } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { ticketToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";
import { insertNote } from "./note.store.ts";
import { touchTicket } from "./ticket.store.ts";

const LONGEST = 10_000;

/** Writes something for colleagues onto the ticket; it is never sent. */
export const addNote = command("ticket.note", async (input: TicketChange & { readonly text: string }, { tx, actor }) => {
  const { ticket, refusal } = await ticketToChange(tx, input);
  if (refusal) return refusal;
  if (input.text.trim() === "" || input.text.length > LONGEST) {
    const message = `must have 1 to ${LONGEST} characters, not only white space`;
    return invalidInput([{ path: ["input", "text"], message }]);
  }
  const note = await insertNote(tx, ticket.id, actor.id, input.text);
  const changed = await touchTicket(tx, ticket.id);
  await recordEvent(tx, "TICKET_UPDATED", ticket.id);
  return { __typename: "AddNoteSuccess" as const, ticket: changed, note };
});
