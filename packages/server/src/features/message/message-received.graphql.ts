import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { Ticket } from "../ticket/index.ts";
import type { Message } from "./message.store.ts";

/** The message and ticket of an event. The first message of a ticket is part of the event that created it. */
const factsOf = ({ type, facts, subjectId }: EventRow): { messageId: string; ticketId: string } | undefined => {
  const messageId = type === "MESSAGE_RECEIVED" ? subjectId : type === "TICKET_CREATED" ? facts["messageId"] : undefined;
  const ticketId = facts["ticketId"];
  return messageId === undefined || ticketId === undefined ? undefined : { messageId, ticketId };
};

type Received = { readonly event: EventRow; readonly messageId: string; readonly ticketId: string };

/** Every message that came in, also the one that opened its ticket. */
export const defineMessageReceived = (builder: Builder, { type, channel }: Shared): void => {
  const payload = builder.objectRef<Received>("MessageReceivedEvent").implement({
    fields: (t) => ({
      cursor: t.field({ type: "EventCursor", resolve: ({ event }) => event.seq }),
      occurredAt: t.field({ type: "DateTime", resolve: ({ event }) => event.occurredAt }),
      storedMessage: t.field({
        type: type<Message>("Message"),
        resolve: (row, _, { loaders }) => need(loaders.message.load(row.messageId)),
      }),
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.ticketId)),
      }),
      ticketCreated: t.boolean({ resolve: ({ event }) => event.type === "TICKET_CREATED" }),
    }),
  });
  builder.subscriptionField("messageReceived", (t) =>
    t.field({
      type: payload,
      authScopes: { may: "ticket.read" },
      args: { ticketId: t.arg.id(), channel: t.arg({ type: channel }), after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, args, ctx) {
        for await (const event of ctx.follow(args.after ?? undefined)) {
          const found = factsOf(event);
          const isWanted =
            (args.ticketId == null || found?.ticketId === args.ticketId) &&
            (args.channel == null || event.facts["channel"] === args.channel);
          if (found && isWanted) yield { event, ...found };
        }
      },
      resolve: (received: Received) => received,
    }),
  );
};
