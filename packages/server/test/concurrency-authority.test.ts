/** Cumulative limits under races, beyond refunds by members: a machine's key, and cancellations. Tagged "concurrency:". */
import { expect, test, vi } from "vitest";
import { authorityOf, limitRule, withRules } from "./actions.ts";
import { digits, givenOrder, note, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { insertKey } from "./harness.ts";
import { RACING, racing, tally } from "./racing.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

vi.setConfig({ testTimeout: 300_000 });
const shared = sharedApp({ env: RACING });
const nth = (list: readonly GivenOrder[], index: number): GivenOrder => {
  const order = list[index % list.length];
  if (!order) throw new Error("an empty list");
  return order;
};

test("concurrency: 50 refunds of 30.00 by one API key never pass the key's limit of 100.00, and its authority says so at once", async () => {
  const policy = withRules(limitRule("limit.key", { per: "KEY", windowDays: 1, amounts: { USD: "100.00" } }));
  const app = await anotherWorkspace(shared(), policy);
  const orders = await Promise.all([1, 2, 3].map(() => givenOrder(app, { principal: "600.00" })));
  const scopes = ["workspace.read", "refund.read", "refund.order"] as const;
  const bot = app.clientOf(await insertKey(app.app.database.q, app.workspace.id, "bot", null, [...scopes]));
  const results = await racing(app, 50, (index) =>
    bot.refund.refundOrder({ ...partialRefund(nth(orders, index), "30.00"), idempotencyKey: `race-${digits(16)}` }),
  );
  expect(tally(results)).toEqual({ RefundOrderSuccess: 3, RefundOrderEscalated: 47 });
  const [left] = await authorityOf(bot);
  expect(left).toMatchObject({ used: { amount: "90.00" }, remaining: { amount: "10.00" } });
});

test("concurrency: 50 cancellations of five orders of 30.00 of one customer: each order once, three of them alone, the rest with a second person", async () => {
  const limit = { per: "CUSTOMER" as const, windowDays: 30 as const, amounts: { USD: "100.00" } };
  const policy = withRules(limitRule("limit.cancellation", limit, { actions: ["CANCELLATION"] }));
  const app = await anotherWorkspace(shared(), policy);
  const facts = { principal: "30.00", status: "UNSHIPPED", buyer: `b${digits(12)}@marketplace.amazon.com` } as const;
  const orders = await Promise.all([1, 2, 3, 4, 5].map(() => givenOrder(app, facts)));
  const results = await racing(app, 50, (index) => {
    const { id, ticketId } = nth(orders, index);
    return app.as.agent.cancellation.cancelOrder({ ticketId, orderId: id, reason: "CUSTOMER_REQUEST", note: note() });
  });
  expect(tally(results)).toEqual({ CancelOrderSuccess: 3, CancelOrderEscalated: 2, CancellationUnderWay: 45 });
});
