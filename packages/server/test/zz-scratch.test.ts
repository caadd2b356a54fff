import { expect, test } from "vitest";
import { givenOrder, paidBack, partialRefund, refundIn } from "./given.ts";
import { withApp } from "./harness.ts";
test("scratch", async () => {
  const t0 = performance.now();
  await withApp(async (app) => {
    console.log("boot", performance.now() - t0);
    const order = await givenOrder(app);
    const t1 = performance.now();
    const r = await app.as.agent.refund.refundOrder(partialRefund(order, "30.00"));
    if (r.__typename !== "RefundOrderSuccess") throw new Error(JSON.stringify(r));
    const done = await refundIn(app, r.refund.id, ["CONFIRMED"]);
    console.log("confirmed", performance.now() - t1, JSON.stringify(done, null, 1));
    expect(await paidBack(app, order)).toBe(3000n);
    console.log(JSON.stringify((await app.amazon.requests()).requests.map(r=>[r.operation,r.status,r.at])));
  });
  console.log("all", performance.now() - t0);
});
