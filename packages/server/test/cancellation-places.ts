/** Places of cancellations that take an id, for tenancy.test.ts. */
import type { Firstline } from "@firstline/sdk";
import { expectMember, givenOrder, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import type { Places } from "./tenancy-places.ts";

type Target = { readonly order: string; readonly ticket: string; readonly line: string; readonly cancellation: string };
type Silent = (
  subscribe: (rest: { after: string }, options: { signal: AbortSignal }) => AsyncIterable<unknown>,
) => Promise<unknown>;
type World = { readonly as: Firstline; readonly own: Target; readonly foreign: Target; readonly silent: Silent };

/** No watch has anything to say of a claim that was filed then, as long as tests run: it need not be answered before tomorrow. */
export const AN_HOUR_AGO = new Date(Date.now() - 3_600_000).toISOString();

/** A cancellation that waits for compliance, so that nothing of it moves. */
export const furnishCancellation = async (app: TestApp): Promise<Target> => {
  const order = await givenOrder(app, { status: "UNSHIPPED" });
  await app.as.agent.claim.recordClaim({
    orderId: order.id,
    kind: "A_TO_Z",
    externalId: "A-3",
    filedAt: AN_HOUR_AGO,
  });
  const request = { ticketId: order.ticketId, orderId: order.id, reason: "OTHER" as const, note: note() };
  const { cancellation } = expectMember(await app.as.agent.cancellation.cancelOrder(request), "CancelOrderEscalated");
  return { order: order.id, ticket: order.ticketId, line: order.lineId, cancellation: cancellation.id };
};

export const cancellationPlaces = (world: () => World): Places => {
  const order = () => world().foreign.order;
  const ticket = () => world().foreign.ticket;
  const request = () => ({ ticketId: world().own.ticket, orderId: world().own.order, reason: "OTHER" as const, note: note() });
  const change = () => ({ ticketId: world().own.ticket, orderId: world().own.order, note: note() });
  const faster = () => ({ ...change(), shippingSpeed: "PRIORITY" as const });
  return {
    "Query.cancellation.id": [
      "cancellation",
      () => world().foreign.cancellation,
      (id) => world().as.cancellation.cancellation({ id }),
    ],
    "Query.cancellations.filter.orderId": [
      "order",
      order,
      (orderId) => world().as.cancellation.cancellations({ filter: { orderId } }),
    ],
    "Query.cancellations.filter.ticketId": [
      "ticket",
      ticket,
      (ticketId) => world().as.cancellation.cancellations({ filter: { ticketId } }),
    ],
    "Query.cancellationPreview.input.orderId": [
      "order",
      order,
      (orderId) => world().as.cancellation.cancellationPreview({ input: { ...request(), orderId } }),
    ],
    "Query.cancellationPreview.input.ticketId": [
      "ticket",
      ticket,
      (ticketId) => world().as.cancellation.cancellationPreview({ input: { ...request(), ticketId } }),
    ],
    "Mutation.cancelOrder.input.orderId": [
      "order",
      order,
      (orderId) => world().as.cancellation.cancelOrder({ ...request(), orderId }),
    ],
    "Mutation.cancelOrder.input.ticketId": [
      "ticket",
      ticket,
      (ticketId) => world().as.cancellation.cancelOrder({ ...request(), ticketId }),
    ],
    "Mutation.modifyOrder.input.orderId": [
      "order",
      order,
      (orderId) => world().as.cancellation.modifyOrder({ ...faster(), orderId }),
    ],
    "Mutation.modifyOrder.input.ticketId": [
      "ticket",
      ticket,
      (ticketId) => world().as.cancellation.modifyOrder({ ...faster(), ticketId }),
    ],
    "Mutation.modifyOrder.input.quantities.orderLineId": [
      "orderLine",
      () => world().foreign.line,
      (orderLineId) => world().as.cancellation.modifyOrder({ ...change(), quantities: [{ orderLineId, quantity: 1 }] }),
    ],
    "Mutation.resolveUnknownCancellation.input.cancellationId": [
      "cancellation",
      () => world().foreign.cancellation,
      (cancellationId) =>
        world().as.cancellation.resolveUnknownCancellation({
          cancellationId,
          finding: "EXECUTED",
          reference: "x",
          note: note(),
        }),
    ],
    "Subscription.cancellationUpdated.cancellationId": [
      "cancellation",
      () => world().foreign.cancellation,
      (cancellationId) =>
        world().silent((rest, options) => world().as.cancellation.cancellationUpdated({ cancellationId, ...rest }, options)),
    ],
    "Subscription.cancellationUpdated.orderId": [
      "order",
      order,
      (orderId) => world().silent((rest, options) => world().as.cancellation.cancellationUpdated({ orderId, ...rest }, options)),
    ],
  };
};
