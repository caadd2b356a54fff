/** Places of replies that take an id (tenancy-places.ts). */
import type { Firstline } from "@firstline/sdk";
import type { Places } from "./tenancy-places.ts";

/** Who asks, with a ticket of their own, and what the other workspace has. */
type Replies = {
  readonly as: Firstline;
  readonly own: string;
  readonly foreign: Readonly<Record<"ticket" | "thread" | "macroVersion", string>>;
};

export const replyPlaces = (world: () => Replies): Places => ({
  "Query.replyOptions.ticketId": [
    "ticket",
    () => world().foreign.ticket,
    (ticketId) => world().as.reply.replyOptions({ ticketId }),
  ],
  "Query.replyPreview.input.ticketId": [
    "ticket",
    () => world().foreign.ticket,
    (ticketId) => world().as.reply.replyPreview({ input: { ticketId, text: "Hello" } }),
  ],
  "Query.replyPreview.input.threadId": [
    "thread",
    () => world().foreign.thread,
    (threadId) => world().as.reply.replyPreview({ input: { ticketId: world().own, threadId, text: "Hello" } }),
  ],
  "Query.replyPreview.input.macroVersionId": [
    "macroVersion",
    () => world().foreign.macroVersion,
    (macroVersionId) => world().as.reply.replyPreview({ input: { ticketId: world().own, macroVersionId } }),
  ],
  "Mutation.replyToTicket.input.ticketId": [
    "ticket",
    () => world().foreign.ticket,
    (ticketId) => world().as.reply.replyToTicket({ ticketId, text: "Hello" }),
  ],
  "Mutation.replyToTicket.input.threadId": [
    "thread",
    () => world().foreign.thread,
    (threadId) => world().as.reply.replyToTicket({ ticketId: world().own, threadId, text: "Hello" }),
  ],
  "Mutation.replyToTicket.input.macroVersionId": [
    "macroVersion",
    () => world().foreign.macroVersion,
    (macroVersionId) => world().as.reply.replyToTicket({ ticketId: world().own, macroVersionId }),
  ],
});
