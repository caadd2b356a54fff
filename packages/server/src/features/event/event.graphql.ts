import type { Builder } from "../../graphql/builder.ts";
import { MAX_PAGE } from "../../graphql/connection.ts";
import { denial } from "../../graphql/errors.ts";
import { findNode } from "../../graphql/node.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import { eventPosition, listEvents } from "./event.query.ts";

type EventPage = { readonly nodes: readonly EventRow[]; readonly endCursor: bigint | null; readonly hasNextPage: boolean };

export const defineEvent = (builder: Builder, { node, eventType }: Shared): void => {
  const event = builder.objectRef<EventRow>("Event").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      cursor: t.expose("seq", { type: "EventCursor" }),
      type: t.expose("type", { type: eventType }),
      subjectId: t.exposeID("subjectId"),
      subject: t.field({ type: node, nullable: true, resolve: (row, _, ctx) => findNode(row.subjectId, ctx) }),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
    }),
  });
  const page = builder.objectRef<EventPage>("EventPage").implement({
    fields: (t) => ({
      nodes: t.field({ type: [event], resolve: ({ nodes }) => [...nodes] }),
      endCursor: t.expose("endCursor", { type: "EventCursor", nullable: true }),
      hasNextPage: t.exposeBoolean("hasNextPage"),
    }),
  });
  builder.queryFields((t) => ({
    eventPosition: t.field({
      type: "EventCursor",
      authScopes: { may: "event.read" },
      resolve: (_, __, ctx) => ctx.read(eventPosition, undefined),
    }),
    events: t.field({
      type: page,
      authScopes: { may: "event.read" },
      args: {
        types: t.arg({ type: [eventType] }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg({ type: "EventCursor" }),
      },
      resolve: async (_, { types, first, after }, ctx) => {
        if (first < 1 || first > MAX_PAGE) throw denial("BAD_USER_INPUT", `first must be 1 to ${MAX_PAGE} (it is ${first}).`);
        const rows = await ctx.read(listEvents, { types: types ?? null, first, after: after ?? undefined });
        const nodes = rows.slice(0, first);
        return { nodes, endCursor: nodes.at(-1)?.seq ?? after ?? null, hasNextPage: rows.length > first };
      },
    }),
  }));
  builder.subscriptionField("events", (t) =>
    t.field({
      type: event,
      authScopes: { may: "event.read" },
      args: { types: t.arg({ type: [eventType] }), after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, { types, after }, ctx) {
        for await (const row of ctx.follow(after ?? undefined)) if (types == null || types.includes(row.type)) yield row;
      },
      resolve: (row: EventRow) => row,
    }),
  );
};
