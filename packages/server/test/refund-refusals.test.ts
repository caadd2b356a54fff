/** Every way `refundOrder` says no: what it answers, that it is audited, and that nothing else happened, least of all at Amazon. */
import { beforeEach, describe, expect, test } from "vitest";
import {
  auditOf,
  expectMember,
  feedsSent,
  footprint,
  fullRefund,
  givenOrder,
  givenTicket,
  note,
  paidBack,
  partialRefund,
  refundIn,
  rulesThat,
} from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { newId } from "../src/kernel/id.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
// A workspace of its own for each test: what a footprint counts is then what the test did.
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

type Input = Parameters<TestApp["as"]["agent"]["refund"]["refundOrder"]>[0];
const ask = (input: Input) => app.as.agent.refund.refundOrder(input);

/** The answer, after making sure that it left nothing behind but the audited decision that it shows. */
const refused = async (order: GivenOrder, input: Input) => {
  const before = await footprint(app, order);
  const result = await ask(input);
  expect(await footprint(app, order)).toEqual(before);
  if (!("decision" in result)) throw new Error(JSON.stringify(result));
  expect(result.decision.outcome).toBe("REFUSE");
  expect(await auditOf(app, input.orderId)).toMatchObject([
    {
      action: "refund.order",
      outcome: "REFUSE",
      subjectId: input.orderId,
      note: input.note,
      actor: { name: "agent" },
      decision: { id: result.decision.id },
    },
  ]);
  return result;
};

test("an order that is neither the ticket's nor of its customer: OrderNotOnTicket, and not a word about whose it is", async () => {
  const order = await givenOrder(app);
  const ticketId = await givenTicket(app, {});
  const result = expectMember(
    await refused({ ...order, ticketId }, { ...partialRefund(order, "10.00"), ticketId }),
    "OrderNotOnTicket",
  );
  expect(result).toMatchObject({
    code: "ORDER_NOT_ON_TICKET",
    path: ["input", "orderId"],
    message: `Order ${order.externalId} is neither the ticket's order nor one of its customer's.`,
  });
  expect(rulesThat("REFUSE", result.decision)).toEqual(["order.ticket"]);
  expect(rulesThat("NOT_REACHED", result.decision)).toHaveLength(9);
});

test("another order of the ticket's customer may be refunded from the ticket", async () => {
  const buyer = "same-buyer@marketplace.amazon.com";
  const first = await givenOrder(app, { buyer });
  const second = await givenOrder(app, { buyer });
  expectMember(await ask({ ...partialRefund(second, "10.00"), ticketId: first.ticketId }), "RefundOrderSuccess");
});

test("an amount in another currency: RefundCurrencyMismatch with the order's currency, nothing is converted", async () => {
  const order = await givenOrder(app);
  const result = expectMember(await refused(order, partialRefund(order, "10.00", "EUR")), "RefundCurrencyMismatch");
  expect(result).toMatchObject({ code: "REFUND_CURRENCY_MISMATCH", expected: "USD", path: ["input", "amount", "currencyCode"] });
  expect(rulesThat("REFUSE", result.decision)).toEqual(["order.currency"]);
});

test("an eBay order: RefundNotSupported with the reason", async () => {
  const order = await givenOrder(app, { account: "ebay" });
  const result = expectMember(await refused(order, partialRefund(order, "10.00")), "RefundNotSupported");
  expect(result).toMatchObject({ code: "REFUND_NOT_SUPPORTED", path: ["input", "orderId"] });
  expect(result.reason).toMatch(/EBAY|eBay/);
  expect(result.message).toContain(result.reason);
});

test("a cancelled order: RefundNotSupported, because there is nothing to refund", async () => {
  const order = await givenOrder(app, { status: "CANCELLED" });
  const result = expectMember(await refused(order, partialRefund(order, "10.00")), "RefundNotSupported");
  expect(result.reason).toBe("The order was cancelled; there is nothing to refund.");
});

test("an FBA order: FulfilmentForbidsRefund with guidance and the reply that explains it", async () => {
  const order = await givenOrder(app, { fulfilment: "FBA" });
  const result = expectMember(await refused(order, fullRefund(order)), "FulfilmentForbidsRefund");
  expect(result).toMatchObject({
    code: "FULFILMENT_FORBIDS_REFUND",
    fulfilment: "FBA",
    path: ["input", "orderId"],
    macro: { key: "fba-refund-by-amazon" },
    guidance:
      "Amazon ships, takes back and refunds this order itself. Send the buyer to Amazon's customer service, with the reply below.",
  });
  expect(rulesThat("REFUSE", result.decision)).toEqual(["order.fulfilment"]);
});

describe("a seller-fulfilled Prime order", () => {
  test.each(["DAMAGED", "GOODWILL", "NOT_DELIVERED", "CLAIM_PREVENTION"] as const)(
    "for %s: FulfilmentForbidsRefund, Amazon decides",
    async (reason) => {
      const order = await givenOrder(app, { fulfilment: "SFP" });
      const result = expectMember(await refused(order, { ...partialRefund(order, "10.00"), reason }), "FulfilmentForbidsRefund");
      expect(result.fulfilment).toBe("SFP");
      expect(result.guidance).toContain("CUSTOMER_RETURN");
    },
  );

  test("for CUSTOMER_RETURN: refunded, because the goods came back to the seller", async () => {
    const order = await givenOrder(app, { fulfilment: "SFP" });
    expectMember(await ask({ ...partialRefund(order, "10.00"), reason: "CUSTOMER_RETURN" }), "RefundOrderSuccess");
  });
});

test.each(["PENDING", "UNSHIPPED"] as const)(
  "an order that is %s: OrderNotShipped with the cancellation as the alternative",
  async (status) => {
    const order = await givenOrder(app, { status });
    const result = expectMember(await refused(order, partialRefund(order, "10.00")), "OrderNotShipped");
    expect(result).toMatchObject({
      code: "ORDER_NOT_SHIPPED",
      orderStatus: status,
      alternative: "CANCELLATION",
      path: ["input", "orderId"],
    });
    expect(result.alternativeCapability.supported).toBe(result.alternativeCapability.reason === null);
    expect(rulesThat("REFUSE", result.decision)).toEqual(["order.shipped"]);
  },
);

test("one cent more than the order has: RefundExceedsBalance with what is left", async () => {
  const order = await givenOrder(app, { principal: "80.00" });
  const result = expectMember(await refused(order, partialRefund(order, "80.01")), "RefundExceedsBalance");
  expect(result).toMatchObject({
    code: "REFUND_EXCEEDS_BALANCE",
    path: ["input", "amount"],
    remaining: { amount: "80.00", currencyCode: "USD" },
    message: "Only 80.00 USD of the order is left to refund.",
  });
});

test.each([
  ["", "TOO_SHORT", /at least 20 letters/],
  ["broken", "TOO_SHORT", /at least 20 letters/],
  ["Customer asked for a refund!", "BOILERPLATE", /stock phrase/],
  ["aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "NO_VARIETY", /same few letters/],
])("the note %j: NoteLacksSubstance (%s) with what a note needs", async (text, _, sentence) => {
  const order = await givenOrder(app);
  const result = expectMember(await refused(order, { ...partialRefund(order, "10.00"), note: text }), "NoteLacksSubstance");
  expect(result).toMatchObject({
    code: "NOTE_LACKS_SUBSTANCE",
    path: ["input", "note"],
    minimum: { minimumLetters: 20, minimumCharactersUnspaced: 8 },
  });
  expect(result.message).toMatch(sentence);
});

test("the same note for the next case again: NoteLacksSubstance; another actor may write it", async () => {
  const [first, second] = [await givenOrder(app), await givenOrder(app)];
  const text = note();
  const { refund } = expectMember(await ask({ ...partialRefund(first, "10.00"), note: text }), "RefundOrderSuccess");
  await refundIn(app, refund.id, ["CONFIRMED"]);
  const result = expectMember(await refused(second, { ...partialRefund(second, "10.00"), note: text }), "NoteLacksSubstance");
  expect(result.message).toContain("previous one");
  expectMember(
    await app.as.colleague.refund.refundOrder({ ...partialRefund(second, "10.00"), note: text }),
    "RefundOrderSuccess",
  );
});

describe("what is not there, or not a request", () => {
  /** These are no uses of authority: nothing is decided and nothing audited. */
  const unaudited = async (order: GivenOrder, input: Parameters<typeof ask>[0]) => {
    const before = await footprint(app, order);
    const result = await ask(input);
    expect(await footprint(app, order)).toEqual(before);
    expect(await auditOf(app, order.id)).toEqual([]);
    return result;
  };

  test("no such order, no such ticket", async () => {
    const order = await givenOrder(app);
    const orderId = newId("order");
    expect(expectMember(await unaudited(order, { ...partialRefund(order, "10.00"), orderId }), "OrderNotFound")).toEqual({
      __typename: "OrderNotFound",
      code: "ORDER_NOT_FOUND",
      path: ["input", "orderId"],
      message: `There is no order with the id "${orderId}" in this workspace.`,
    });
    const ticketId = newId("ticket");
    expect(expectMember(await unaudited(order, { ...partialRefund(order, "10.00"), ticketId }), "TicketNotFound").path).toEqual([
      "input",
      "ticketId",
    ]);
  });

  const usd = (amount: string) => ({ amount, currencyCode: "USD" });
  test("amounts that are none, and inputs that contradict themselves: InvalidInput", async () => {
    const order = await givenOrder(app);
    const cases: readonly [string, Partial<Input>, string][] = [
      ["zero", { amount: usd("0.00") }, "input.amount.amount"],
      ["a negative amount", { amount: usd("-1.00") }, "input.amount.amount"],
      ["more decimals than the currency has", { amount: usd("1.001") }, "input.amount.amount"],
      ["a fraction of a yen", { amount: { amount: "1.5", currencyCode: "JPY" } }, "input.amount.amount"],
      ["FULL with an amount", { kind: "FULL" }, "input.amount"],
      ["PARTIAL with nothing", { amount: null }, "input.amount"],
      ["PARTIAL with both", { lines: [] }, "input.amount"],
      ["no lines", { amount: null, lines: [] }, "input.lines"],
      ["a note of 5,001 characters", { note: `${"cup ".repeat(1250)}x` }, "input.note"],
    ];
    for (const [name, change, path] of cases) {
      const { issues } = expectMember(await unaudited(order, { ...partialRefund(order, "10.00"), ...change }), "InvalidInput");
      expect(
        issues.map((issue) => issue.path.join(".")),
        name,
      ).toEqual([path]);
    }
  });

  test("every issue of the lines is named at once", async () => {
    const order = await givenOrder(app);
    const part = (component: "PRINCIPAL" | "SHIPPING", amount: string, currencyCode = "USD") => ({
      component,
      amount: { amount, currencyCode },
    });
    const lines = [
      {
        orderLineId: order.lineId,
        components: [
          part("PRINCIPAL", "0.00"),
          part("SHIPPING", "1.00"),
          part("SHIPPING", "2.00"),
          part("PRINCIPAL", "1.00", "EUR"),
        ],
      },
    ];
    const result = expectMember(await unaudited(order, { ...partialRefund(order, "1.00"), amount: null, lines }), "InvalidInput");
    expect(result.issues.map(({ path }) => path.join("."))).toEqual([
      "input.lines.0.components.0.amount.amount",
      "input.lines.0.components.2.component",
      "input.lines",
    ]);
    expect(result.message).toMatch(/^3 issues, the first: input\.lines\.0/);
  });

  test("a line of another order, and a line without a single part", async () => {
    const [order, other] = [await givenOrder(app), await givenOrder(app)];
    const components = [{ component: "PRINCIPAL" as const, amount: usd("1.00") }];
    const foreign = { ...partialRefund(order, "1.00"), amount: null, lines: [{ orderLineId: other.lineId, components }] };
    expect(expectMember(await unaudited(order, foreign), "InvalidInput").path).toEqual(["input", "lines"]);
    const empty = {
      ...foreign,
      lines: [
        { orderLineId: order.lineId, components },
        { orderLineId: order.lineId, components: [] },
      ],
    };
    expect(expectMember(await unaudited(order, empty), "InvalidInput").path).toEqual(["input", "lines", "1", "components"]);
  });
});

test("refused again and again, then allowed: Amazon hears of the allowed one only, once", async () => {
  const order = await givenOrder(app);
  for (const amount of ["80.01", "500.00", "80.02"])
    expectMember(await ask(partialRefund(order, amount)), "RefundExceedsBalance");
  expectMember(await ask({ ...partialRefund(order, "12.34"), note: "ok" }), "NoteLacksSubstance");
  const { refund } = expectMember(await ask(partialRefund(order, "12.34")), "RefundOrderSuccess");
  await refundIn(app, refund.id, ["CONFIRMED"]);
  expect(await paidBack(app, order)).toBe(1234n);
  expect(await feedsSent(app)).toBe(1);
  expect((await auditOf(app, order.id)).map(({ outcome }) => outcome)).toEqual(["ALLOW", "REFUSE", "REFUSE", "REFUSE", "REFUSE"]);
});
