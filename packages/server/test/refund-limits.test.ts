/** Limits through the front door: exactly at is allowed, one minor unit over asks a second person and sends nothing. */
import { describe, expect, test } from "vitest";
import { expectMember, givenOrder, note, partialRefund, refundIn, rulesThat } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, plainClient, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();
const inWorkspace = (limits: Parameters<typeof withLimits>[0]) => anotherWorkspace(shared(), withLimits(limits));

const allowed = async ({ as }: TestApp, order: GivenOrder, amount: string, currencyCode?: string) =>
  expectMember(await as.agent.refund.refundOrder(partialRefund(order, amount, currencyCode)), "RefundOrderSuccess");

/** Background work that was ever queued for a refund: without any, nothing can leave. */
const queuedFor = async ({ app }: TestApp, refundId: string): Promise<number> => {
  const [row] = await app.database.client<{ count: number }[]>`
    select count(*)::int as count from pgboss.job where data->>'subjectId' = ${refundId}`;
  return row?.count ?? 0;
};

/** Escalated by exactly these rules: a refund that waits and reserves, an open escalation for managers, and nothing queued to be sent. */
const escalated = async (app: TestApp, order: GivenOrder, amount: string, rules: string[], currencyCode?: string) => {
  const tags = (await app.as.agent.ticket.ticket({ id: order.ticketId }))?.tags;
  const result = expectMember(
    await app.as.agent.refund.refundOrder(partialRefund(order, amount, currencyCode)),
    "RefundOrderEscalated",
  );
  expect(result.refund).toMatchObject({ status: "AWAITING_APPROVAL", attempts: [] });
  expect(result.escalation).toMatchObject({
    status: "OPEN",
    kind: "OVER_LIMIT",
    targetRole: "MANAGER",
    rules,
    requestedBy: { name: "agent" },
    decidedBy: null,
  });
  expect(rulesThat("ESCALATE", result.decision)).toEqual(rules);
  expect((await app.as.agent.ticket.ticket({ id: order.ticketId }))?.tags).toEqual(tags);
  expect(await queuedFor(app, result.refund.id)).toBe(0);
  return result;
};

test("per refund: 100.00 of 100.00 is allowed, 100.01 is not", async () => {
  const app = await inWorkspace({ perRefund: { USD: "100.00" } });
  const order = await givenOrder(app, { principal: "500.00" });
  await escalated(app, order, "100.01", ["limit.refund"]);
  await allowed(app, order, "100.00");
  await allowed(app, order, "100.00"); // the kind of limit that is not used, the sum on the order, does not matter
});

describe("per order", () => {
  test("60.00 before: 40.01 more escalates, 40.00 more is allowed, and 0.01 more after that escalates", async () => {
    const app = await inWorkspace({ perOrder: { USD: "100.00" } });
    const order = await givenOrder(app, { principal: "500.00" });
    await allowed(app, order, "60.00");
    await escalated(app, order, "40.01", ["limit.order"]);
    await allowed(app, order, "40.00");
    await escalated(app, order, "0.01", ["limit.order"]);
  });

  test("what waits for approval reserves the balance, and does not count towards the limit", async () => {
    const app = await inWorkspace({ perOrder: { USD: "100.00" } });
    const order = await givenOrder(app, { principal: "220.00" });
    await escalated(app, order, "150.00", ["limit.order"]);
    const left = expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "70.01")), "RefundExceedsBalance");
    expect(left.remaining).toEqual({ amount: "70.00", currencyCode: "USD" });
    await allowed(app, order, "70.00");
  });

  test("what Amazon refused does not count", async () => {
    const app = await inWorkspace({ perOrder: { USD: "100.00" } });
    const order = await givenOrder(app, { principal: "500.00" });
    await app.amazon.addScenario({ scenario: "report.errorForMessage", sellerId: app.workspace.sellerId });
    const { refund } = await allowed(app, order, "100.00");
    await escalated(app, order, "0.01", ["limit.order"]);
    await refundIn(app, refund.id, ["REJECTED"]);
    await allowed(app, order, "100.00");
  });
});

describe("per customer", () => {
  const limits = { perCustomer: { amounts: { USD: "100.00" }, windowDays: 30 } };

  test("the orders of one customer add up, those of another do not", async () => {
    const app = await inWorkspace(limits);
    const buyer = "collector@marketplace.amazon.com";
    const [first, second, other] = [
      await givenOrder(app, { buyer }),
      await givenOrder(app, { buyer, principal: "300.00" }),
      await givenOrder(app),
    ];
    await allowed(app, first, "60.00");
    await escalated(app, second, "40.01", ["limit.customer"]);
    await allowed(app, second, "40.00");
    await escalated(app, first, "0.01", ["limit.customer"]);
    await allowed(app, other, "80.00");
  });

  test("refunds older than the window do not count, and the ones on its near side do", async () => {
    const app = await inWorkspace(limits);
    const order = await givenOrder(app, { principal: "500.00" });
    const { refund } = await allowed(app, order, "100.00");
    const age = (days: number) =>
      app.app.database
        .client`update refunds set requested_at = now() - ${days} * interval '1 day' + interval '1 minute' where id = ${refund.id}`;
    await age(30);
    await escalated(app, order, "0.01", ["limit.customer"]);
    await age(31);
    await allowed(app, order, "100.00");
  });
});

describe("per actor", () => {
  const limits = { perActor: { amounts: { USD: "100.00" }, windowDays: 7 } };

  test("all that one person refunds adds up, over orders and customers; a colleague has an own sum", async () => {
    const app = await inWorkspace(limits);
    const [first, second] = [await givenOrder(app), await givenOrder(app, { principal: "300.00" })];
    await allowed(app, first, "60.00");
    await escalated(app, second, "40.01", ["limit.actor"]);
    await allowed(app, second, "40.00");
    expectMember(await app.as.colleague.refund.refundOrder(partialRefund(first, "20.00")), "RefundOrderSuccess");
  });

  test("a person with two keys has one sum", async () => {
    const app = await inWorkspace(limits);
    const order = await givenOrder(app, { principal: "500.00" });
    const { actor } = await app.as.agent.workspace.viewer();
    const second = plainClient(
      app,
      await insertKey(app.app.database.q, app.workspace.id, "agent's phone", actor.id as never, []),
    );
    await allowed(app, order, "60.00");
    expectMember(await second.refund.refundOrder(partialRefund(order, "40.01")), "RefundOrderEscalated");
    expectMember(await second.refund.refundOrder(partialRefund(order, "40.00")), "RefundOrderSuccess");
  });

  test("a machine with its own key has an own sum too", async () => {
    const app = await inWorkspace(limits);
    const order = await givenOrder(app, { principal: "500.00" });
    const machine = plainClient(
      app,
      await insertKey(app.app.database.q, app.workspace.id, "robot", null, [
        "refund.order",
        "refund.read",
        "ticket.read",
        "order.read",
      ]),
    );
    await allowed(app, order, "100.00");
    const { refund } = expectMember(await machine.refund.refundOrder(partialRefund(order, "100.00")), "RefundOrderSuccess");
    expect(refund.requestedBy).toMatchObject({ kind: "API_KEY", name: "robot", roles: [] });
    expectMember(await machine.refund.refundOrder(partialRefund(order, "0.01")), "RefundOrderEscalated");
  });

  test("what a second person approved does not count towards the requester's own sum, but does towards the order's", async () => {
    const app = await inWorkspace({ ...limits, perOrder: { USD: "200.00" } });
    const order = await givenOrder(app, { principal: "500.00" });
    const { escalation } = await escalated(app, order, "150.00", ["limit.actor"]);
    expectMember(
      await app.as.manager.escalation.decideEscalation({ escalationId: escalation.id, verdict: "APPROVE", note: note() }),
      "DecideEscalationSuccess",
    );
    await escalated(app, order, "50.01", ["limit.order"]);
    await allowed(app, order, "50.00");
  });
});

test("a currency without an amount escalates every kind of limit that is used, however little it is", async () => {
  const app = await inWorkspace({
    perRefund: { USD: "100.00" },
    perOrder: { USD: "100.00", EUR: "50.00" },
    perActor: { amounts: { GBP: "1.00" }, windowDays: 1 },
  });
  const order = await givenOrder(app, { currencyCode: "EUR" });
  const { decision } = await escalated(app, order, "0.01", ["limit.refund", "limit.actor"], "EUR");
  expect(decision.rules.find(({ rule }) => rule === "limit.refund")?.sentence).toBe(
    "The refund has no limit in EUR, so a second person decides.",
  );
});

test("limits are whole amounts of their currency: 100 yen of 100 yen is allowed, 101 is not", async () => {
  const app = await inWorkspace({ perRefund: { JPY: "100" } });
  const order = await givenOrder(app, { currencyCode: "JPY", principal: "5000" });
  await escalated(app, order, "101", ["limit.refund"], "JPY");
  await allowed(app, order, "100", "JPY");
});

test("a policy without any limit lets everything through that the order has", async () => {
  const app = await inWorkspace({});
  const order = await givenOrder(app, { principal: "99999.99" });
  await allowed(app, order, "99999.99");
});

test("the sums of one currency do not count in another", async () => {
  const app = await inWorkspace({ perCustomer: { amounts: { USD: "100.00", EUR: "100.00" }, windowDays: 30 } });
  const buyer = "traveller@marketplace.amazon.com";
  const [dollars, euros] = [
    await givenOrder(app, { buyer, principal: "100.00" }),
    await givenOrder(app, { buyer, principal: "100.00", currencyCode: "EUR" }),
  ];
  await allowed(app, dollars, "100.00");
  await allowed(app, euros, "100.00", "EUR");
});
