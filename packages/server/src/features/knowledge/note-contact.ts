import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { contactByTicket, findSettings } from "./deflection.store.ts";
import { hashVisitor } from "./visitor-hash.ts";

/** Part of taking in a message that opens a ticket: whoever asked a help form under this address in the last 7 days has written anyway. */
export const noteContact = async (
  tx: Tx,
  { visitorKey, ticketId, at }: { visitorKey: string; ticketId: Id<"ticket">; at: Date },
): Promise<void> => {
  const settings = await findSettings(tx);
  // Without settings nobody was ever asked.
  if (settings) await contactByTicket(tx, hashVisitor(settings.hashKey, tx.workspaceId, visitorKey), { ticketId, at });
};
