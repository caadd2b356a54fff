import { createHash } from "node:crypto";
import { invariant } from "../../kernel/assert.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Id } from "../../kernel/id.ts";
import type { LintedText } from "../lint/index.ts";
import type { Thread } from "../ticket/index.ts";
import type { ConversationMessage, DeliveryFacts } from "./delivery.store.ts";
import { insertDelivery, insertOutbound } from "./delivery.store.ts";
import type { Message } from "./message.store.ts";

export type MessageToSend = Pick<
  DeliveryFacts,
  "kind" | "locale" | "automatic" | "macroVersionId" | "rendering" | "decisionId"
> & {
  readonly thread: Thread;
  /** The address that the channel knows as ours. */
  readonly sender: string;
  readonly linted: LintedText;
  /** The thread's latest messages, newest first. */
  readonly conversation: readonly ConversationMessage[];
};

/** Over the exact bytes, as the database checks it. */
export const contentHashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const MESSAGE_ID = /^<[^<>\s]+>$/;

/**
 * Writes a message of ours into its thread and queues its sending, in the caller's transaction: it leaves exactly if that commits. What
 * it answers and how its mail will look is settled here, so that every attempt sends the same bytes.
 */
export const queueMessage = async ({ tx, actor, clock, jobs }: CommandContext, wanted: MessageToSend): Promise<Message> => {
  const { thread, sender, linted, conversation, ...facts } = wanted;
  const { text, subject, warnings } = linted;
  invariant(linted.threadId === thread.id, "a text was checked for the thread it goes to");
  const message = await insertOutbound(tx, {
    threadId: thread.id,
    ticketId: thread.ticketId,
    channelAccountId: thread.channelAccountId,
    senderAddress: sender,
    subject,
    body: text,
    receivedAt: clock.now(),
  });
  await insertDelivery(
    tx,
    {
      ...facts,
      messageId: message.id,
      channelAccountId: thread.channelAccountId,
      recipient: thread.counterpart,
      references: referencesOf(conversation),
      contentHash: contentHashOf(text),
      warnings,
      requestedBy: actor.id,
    },
    actor,
    "The message was written and waits for its turn.",
  );
  await jobs.enqueue(tx, "send-message", message.id satisfies Id<"message">);
  return message;
};

/** Amazon punishes this mark where a message is not about the order, and we have no way to know (channels.md §3.8). */
const IMPORTANT = /[[【(（]\s*(?:important|wichtig|importante?|重要)\s*[\]】)）]\s*/giu;

/** The subject under which this conversation is answered. */
export const subjectOfAnswer = (conversation: readonly ConversationMessage[]): string => {
  const asked = conversation.find(({ direction }) => direction === "INBOUND")?.subject ?? "";
  const subject = asked.normalize("NFKC").search(IMPORTANT) < 0 ? asked : asked.normalize("NFKC").replaceAll(IMPORTANT, "");
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`.trim();
};

/** Oldest first, the customer's last message at the end: that is the one we answer (RFC 5322, 3.6.4). */
const referencesOf = (conversation: readonly ConversationMessage[]): string[] => {
  const answered = conversation.findIndex(({ direction }) => direction === "INBOUND");
  return conversation
    .slice(Math.max(answered, 0))
    .map(({ externalId }) => externalId)
    .filter((externalId) => MESSAGE_ID.test(externalId))
    .reverse();
};
