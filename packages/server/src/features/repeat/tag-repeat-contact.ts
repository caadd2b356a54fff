import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { addAutomaticTag, REPEAT_CONTACT } from "../tag/index.ts";
import { repeatsByTicketIds } from "./repeat-of.ts";

/** Marks a ticket whose last contact was a repeat. Call it when a contact came in or a reason was set; the mark stays for good. */
export const tagRepeatContact = async (tx: Tx, ticketId: Id<"ticket">): Promise<void> => {
  const repeats = await repeatsByTicketIds(tx, [ticketId]);
  if (repeats.length > 0) await addAutomaticTag(tx, REPEAT_CONTACT, [ticketId]);
};
