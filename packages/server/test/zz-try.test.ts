import { expect, test } from "vitest";
import { auditOf, expectMember, feedsSent, givenOrder, partialRefund, rulesThat } from "./given.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";
const app = sharedApp();
test("a", async () => {
  const order = await givenOrder(app(), { principal: "300.00" });
  const r = expectMember(await app().as.agent.refund.refundOrder(partialRefund(order, "100.01")), "RefundOrderEscalated");
  console.log(JSON.stringify(r, null, 1));
  console.log(JSON.stringify(await auditOf(app(), order.id), null, 1));
  expect(rulesThat("ESCALATE", r.decision)).toEqual(["limit.refund", "limit.order"]);
  expect(await feedsSent(app())).toBe(0);
  const t = performance.now();
  const w = await anotherWorkspace(app(), withLimits({}));
  console.log("ws", performance.now() - t);
  const o2 = await givenOrder(w, { principal: "300.00" });
  console.log("order", performance.now() - t);
  expectMember(await w.as.agent.refund.refundOrder(partialRefund(o2, "100.01")), "RefundOrderSuccess");
  console.log("order", performance.now() - t);
});
