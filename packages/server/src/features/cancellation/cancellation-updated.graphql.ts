import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { invariant } from "../../kernel/assert.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { IntentStatus } from "../submission/index.ts";
import type { CancellationEnums } from "./cancellation.graphql.ts";
import type { Cancellation } from "./cancellation.store.ts";
import { CANCELLATION_STATUSES } from "./cancellation.table.ts";

const statusOf = (event: EventRow): IntentStatus => {
  const found = CANCELLATION_STATUSES.find((status) => status === event.facts["status"]);
  invariant(found, "a cancellation's event tells the status it led to");
  return found;
};

export const defineCancellationUpdated = (builder: Builder, { type }: Shared, { status }: CancellationEnums): void => {
  const payload = builder.objectRef<EventRow>("CancellationUpdatedEvent").implement({
    fields: (t) => ({
      cursor: t.expose("seq", { type: "EventCursor" }),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
      status: t.field({ type: status, resolve: statusOf }),
      cancellation: t.field({
        type: type<Cancellation>("Cancellation"),
        resolve: (row, _, { loaders }) => need(loaders.cancellation.load(row.subjectId)),
      }),
    }),
  });
  builder.subscriptionField("cancellationUpdated", (t) =>
    t.field({
      type: payload,
      authScopes: { may: "refund.read" },
      args: { cancellationId: t.arg.id(), orderId: t.arg.id(), after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, { cancellationId, orderId, after }, ctx) {
        for await (const event of ctx.follow(after ?? undefined)) {
          const isWanted =
            (cancellationId == null || event.subjectId === cancellationId) &&
            (orderId == null || event.facts["orderId"] === orderId);
          if (event.type === "CANCELLATION_UPDATED" && isWanted) yield event;
        }
      },
      resolve: (event: EventRow) => event,
    }),
  );
};
