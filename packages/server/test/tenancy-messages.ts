/** Places of messages and of their lint that take an id (tenancy-places.ts). */
import type { Firstline } from "@firstline/sdk";
import { note } from "./given.ts";
import type { Places } from "./tenancy-places.ts";

/** Who asks, and what the other workspace has. */
type Messages = {
  readonly as: Firstline;
  readonly foreign: Readonly<Record<"ticket" | "thread" | "link" | "account" | "quarantined", string>>;
};

export const messagePlaces = (world: () => Messages): Places => ({
  "Mutation.ingestMessage.input.channelAccountId": [
    "channelAccount",
    () => world().foreign.account,
    (channelAccountId) =>
      world().as.message.ingestMessage({
        channelAccountId,
        parsed: { externalId: "x", senderAddress: "x@post.example", text: "Hello" },
      }),
  ],
  "Mutation.releaseQuarantinedMessage.input.quarantinedMessageId": [
    "quarantinedMessage",
    () => world().foreign.quarantined,
    (quarantinedMessageId) => world().as.message.releaseQuarantinedMessage({ quarantinedMessageId, note: note() }),
  ],
  "Mutation.recordReply.input.threadId": [
    "thread",
    () => world().foreign.thread,
    (threadId) => world().as.message.recordReply({ threadId, sentAt: "2026-11-01T00:00:00Z" }),
  ],
  "Query.lintMessage.input.ticketId": [
    "ticket",
    () => world().foreign.ticket,
    (ticketId) => world().as.lint.lintMessage({ input: { text: "Hello", ticketId } }),
  ],
  "Query.lintMessage.input.threadId": [
    "thread",
    () => world().foreign.thread,
    (threadId) => world().as.lint.lintMessage({ input: { text: "Hello", threadId } }),
  ],
  "Mutation.disallowLink.input.linkAllowanceId": [
    "linkAllowance",
    () => world().foreign.link,
    (linkAllowanceId) => world().as.lint.disallowLink({ linkAllowanceId, note: note() }),
  ],
});
