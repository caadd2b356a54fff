import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { invariant } from "../../kernel/assert.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { RefundStatus } from "./refund-status.policy.ts";
import type { RefundEnums } from "./refund.graphql.ts";
import type { Refund } from "./refund.store.ts";
import { REFUND_STATUSES } from "./refund.table.ts";

const statusOf = (event: EventRow): RefundStatus => {
  const found = REFUND_STATUSES.find((status) => status === event.facts["status"]);
  invariant(found, "a refund event tells the status it led to");
  return found;
};

export const defineRefundUpdated = (builder: Builder, { type }: Shared, { status }: RefundEnums): void => {
  const payload = builder.objectRef<EventRow>("RefundUpdatedEvent").implement({
    fields: (t) => ({
      cursor: t.expose("seq", { type: "EventCursor" }),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
      status: t.field({ type: status, resolve: statusOf }),
      refund: t.field({
        type: type<Refund>("Refund"),
        resolve: (row, _, { loaders }) => need(loaders.refund.load(row.subjectId)),
      }),
    }),
  });
  builder.subscriptionField("refundUpdated", (t) =>
    t.field({
      type: payload,
      authScopes: { may: "refund.read" },
      args: { refundId: t.arg.id(), orderId: t.arg.id(), after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, { refundId, orderId, after }, ctx) {
        for await (const event of ctx.follow(after ?? undefined)) {
          const isWanted =
            (refundId == null || event.subjectId === refundId) && (orderId == null || event.facts["orderId"] === orderId);
          if (event.type === "REFUND_UPDATED" && isWanted) yield event;
        }
      },
      resolve: (event: EventRow) => event,
    }),
  );
};
