import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { Order } from "./order.store.ts";
import { refreshOrder, refreshShipment } from "./request-refresh.command.ts";
import type { Shipment } from "./shipment.store.ts";
import type { ShownRefresh } from "./shown-order.ts";

export const defineRefresh = (builder: Builder, { type, problem }: Shared) => {
  const state = builder.enumType("RefreshState", { values: ["QUEUED", "DONE", "FAILED"] as const });
  const refresh = type<ShownRefresh>("Refresh");
  refresh.implement({
    fields: (t) => ({
      state: t.expose("state", { type: state }),
      requestedAt: t.expose("requestedAt", { type: "DateTime" }),
      finishedAt: t.expose("finishedAt", { type: "DateTime", nullable: true }),
      problem: t.field({ type: problem, nullable: true, resolve: (row) => row.problem }),
    }),
  });
  return refresh;
};

/** Questions to channels and carriers. */
export const defineRefreshing = (builder: Builder, { type, union, problem, plainProblem }: Shared): void => {
  plainProblem("NotRefreshable");
  plainProblem("ShipmentNotFound");
  for (const name of ["ChannelUnavailable", "RateLimited"])
    type<Problem<string, { retryAt: Date }>>(name).implement({
      interfaces: [problem],
      fields: (t) => ({ retryAt: t.expose("retryAt", { type: "DateTime" }) }),
    });
  type<{ order: Order }>("RefreshOrderSuccess").implement({
    fields: (t) => ({ order: t.field({ type: type<Order>("Order"), resolve: ({ order }) => order }) }),
  });
  type<{ shipment: Shipment }>("RefreshShipmentSuccess").implement({
    fields: (t) => ({ shipment: t.field({ type: type<Shipment>("Shipment"), resolve: ({ shipment }) => shipment }) }),
  });
  const orderResult = union("RefreshOrderResult", ["RefreshOrderSuccess", "OrderNotFound", "NotRefreshable"]);
  const shipmentResult = union("RefreshShipmentResult", ["RefreshShipmentSuccess", "ShipmentNotFound", "NotRefreshable"]);
  const orderInput = builder.inputType("RefreshOrderInput", { fields: (t) => ({ orderId: t.id({ required: true }) }) });
  const shipmentInput = builder.inputType("RefreshShipmentInput", { fields: (t) => ({ shipmentId: t.id({ required: true }) }) });
  builder.mutationFields((t) => ({
    refreshOrder: t.field({
      type: orderResult,
      authScopes: { may: "order.refresh" },
      args: { input: t.arg({ type: orderInput, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(refreshOrder, { ...input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
    refreshShipment: t.field({
      type: shipmentResult,
      authScopes: { may: "order.refresh" },
      args: { input: t.arg({ type: shipmentInput, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(refreshShipment, { ...input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  }));
};
