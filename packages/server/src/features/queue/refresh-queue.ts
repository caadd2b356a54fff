import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { ownWords } from "../duplicate/index.ts";
import { findLegalWords } from "./legal-words.policy.ts";
import { queueOf } from "./queue.policy.ts";
import { insertMentions, queueFactsByTicketIds, setQueues, withPrimaries } from "./queue.store.ts";

/** Brings the queues of these tickets, and of those that answer for them, in line with the rules, except where a person overruled them. */
export const refreshQueue = async (tx: Tx, ticketIds: readonly Id<"ticket">[]): Promise<void> => {
  if (ticketIds.length === 0) return;
  const facts = await queueFactsByTicketIds(tx, await withPrimaries(tx, ticketIds));
  await setQueues(
    tx,
    facts
      .filter((one) => one.queueSource === "RULE" && one.queue !== queueOf(one))
      .map((one) => ({ id: one.id, queue: queueOf(one) })),
  );
};

type Written = { readonly id: Id<"message">; readonly ticketId: Id<"ticket">; readonly subject: string; readonly body: string };

/** Reads a customer's message for words that a lawyer should see; answers whether there are any. */
export const noteLegalWords = async (tx: Tx, message: Written): Promise<boolean> => {
  const mentions = findLegalWords(`${ownWords(message.subject)}. ${ownWords(message.body)}`);
  await insertMentions(tx, message, mentions);
  return mentions.length > 0;
};
