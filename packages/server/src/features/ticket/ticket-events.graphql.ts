import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { Ticket } from "./ticket.store.ts";

/** Live news of tickets. The subject of both kinds of event is the ticket. */
export const defineTicketEvents = (builder: Builder, { type, channel }: Shared): void => {
  const payload = (name: string) =>
    builder.objectRef<EventRow>(name).implement({
      fields: (t) => ({
        cursor: t.expose("seq", { type: "EventCursor" }),
        occurredAt: t.expose("occurredAt", { type: "DateTime" }),
        ticket: t.field({
          type: type<Ticket>("Ticket"),
          resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.subjectId)),
        }),
      }),
    });
  builder.subscriptionFields((t) => ({
    ticketCreated: t.field({
      type: payload("TicketCreatedEvent"),
      authScopes: { may: "event.read" },
      args: { channel: t.arg({ type: channel }), after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, args, ctx) {
        for await (const event of ctx.follow(args.after ?? undefined))
          if (event.type === "TICKET_CREATED" && (args.channel == null || event.facts["channel"] === args.channel)) yield event;
      },
      resolve: (event: EventRow) => event,
    }),
    ticketUpdated: t.field({
      type: payload("TicketUpdatedEvent"),
      authScopes: { may: "ticket.read" },
      args: { ticketId: t.arg.id(), after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, { ticketId, after }, ctx) {
        for await (const event of ctx.follow(after ?? undefined))
          if (event.type === "TICKET_UPDATED" && (ticketId == null || event.subjectId === ticketId)) yield event;
      },
      resolve: (event: EventRow) => event,
    }),
  }));
};
