import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import { guardBy, noteFactsOf, SHIPPED_POLICY } from "../policy/index.ts";
import { lawsOfCancellation } from "./cancellation.policy.ts";
import type { CancellationAsk } from "./cancellation.policy.ts";
import { modificationAskOf } from "./modification-ask.policy.ts";
import { faultsOfChanges, fieldsOf } from "./modification-input.policy.ts";
import { lawsOfModification, unsupportedFields } from "./modification.policy.ts";
import type { ModificationAsk } from "./modification.policy.ts";

const usd = (minor: bigint) => money(minor, "USD");
const none = { 1: usd(0n), 7: usd(0n), 30: usd(0n), 90: usd(0n), 365: usd(0n) };
const NOTE = noteFactsOf("The buyer asked for it an hour after the purchase.", null);
const SHARED = {
  at: "2026-11-20T10:00:00.000Z",
  channel: "AMAZON" as const,
  fulfilment: "FBM" as const,
  orderAgeDays: 1,
  actor: { id: "mem_1", kind: "MEMBER" as const, roles: ["AGENT" as const], qualifications: [] },
  buyer: { risk: "LOW" as const, kind: "RETURNING" as const, segments: [] },
  ticket: { risk: "ROUTINE" as const },
  evidence: [],
  macro: null,
  note: NOTE,
  approval: { limits: false, claim: false },
};
const ASK: CancellationAsk = {
  ...SHARED,
  action: "CANCELLATION",
  amount: usd(8_000n),
  reason: "CUSTOMER_REQUEST",
  order: {
    externalId: "114-1",
    status: "UNSHIPPED",
    fulfilment: "FBM",
    belongsToTicket: true,
    refunded: usd(0n),
    cancellationId: null,
  },
  capability: { supported: true, reason: null },
  claim: { filed: false, externalId: null },
  sums: { order: usd(0n), customer: none, actor: none, key: null },
};
const decide = guardBy({ ...SHIPPED_POLICY, rules: [] }, "CANCELLATION", lawsOfCancellation);
const order = (change: Partial<CancellationAsk["order"]>) => (ask: CancellationAsk) => ({
  ...ask,
  order: { ...ask.order, ...change },
});

test("what nothing speaks against is allowed, by seller and Prime seller alike", () => {
  expect(decide(ASK)).toMatchObject({ outcome: "ALLOW", refusal: undefined, escalations: [] });
  expect(decide(order({ fulfilment: "SFP" })(ASK)).outcome).toBe("ALLOW");
});

/** From "can never work" to "would work with another input": law, what breaks it, and what is said. */
const FAULTS: readonly [string, (ask: CancellationAsk) => CancellationAsk, string][] = [
  ["order.ticket", order({ belongsToTicket: false }), "Order 114-1 is neither the ticket's order nor one of its customer's."],
  ["channel.capability", (ask) => ({ ...ask, capability: { supported: false, reason: "No API." } }), "No API."],
  ["order.fulfilment", order({ fulfilment: "FBA" }), "Amazon ships FBA orders; the seller cannot stop them here."],
  ["order.cancelling", order({ cancellationId: "cnl_1" }), "The order has a cancellation already; an order is cancelled once."],
  [
    "order.unshipped",
    order({ status: "SHIPPED" }),
    "The order is SHIPPED: what has left cannot be cancelled. Refund it instead.",
  ],
  [
    "order.refunded",
    order({ refunded: usd(1n) }),
    "0.01 USD of the order went back, or is on its way back; cancelling it would return that twice.",
  ],
  [
    "note.substance",
    (ask) => ({ ...ask, note: noteFactsOf("ok", null) }),
    "The note needs at least 20 letters, or 8 characters in scripts without word spaces: say why you use your authority.",
  ],
];

describe("refusals", () => {
  test.each(FAULTS)("%s", (law, broken, sentence) => {
    const verdict = decide(broken(ASK));
    expect([verdict.outcome, verdict.refusal]).toEqual(["REFUSE", law]);
    expect(verdict.rules.find(({ rule }) => rule === law)?.sentence).toBe(sentence);
  });

  test.each([
    ["PENDING", "The order is PENDING: until its payment is verified, its seller can neither ship nor cancel it."],
    ["CANCELLED", "The order was cancelled before; there is nothing to stop."],
    ["PARTIALLY_SHIPPED", "The order is PARTIALLY_SHIPPED: what has left cannot be cancelled. Refund it instead."],
  ] as const)("an order that is %s is told why", (status, sentence) => {
    const { rules } = decide(order({ status })(ASK));
    expect(rules.find(({ rule }) => rule === "order.unshipped")?.sentence).toBe(sentence);
  });

  test("an order of another channel in Amazon's warehouse is Amazon's to stop; a channel without a reason is still named", () => {
    expect(decide(order({ fulfilment: "MCF" })(ASK)).refusal).toBe("order.fulfilment");
    const { rules } = decide({ ...ASK, capability: { supported: false, reason: null } });
    expect(rules.find(({ rule }) => rule === "channel.capability")?.sentence).toBe(
      "The channel cannot be asked to cancel an order.",
    );
  });

  test("of several faults the worst is named, whoever approved it", () => {
    fc.assert(
      fc.property(
        fc.subarray(
          FAULTS.map((_, index) => index),
          { minLength: 1 },
        ),
        fc.record({ limits: fc.boolean(), claim: fc.boolean() }),
        (faults, approval) => {
          const ask = faults.reduce((broken, index) => FAULTS[index]?.[1](broken) ?? broken, { ...ASK, approval });
          expect(decide(ask).refusal).toBe(FAULTS[Math.min(...faults)]?.[0]);
        },
      ),
    );
  });
});

test("a filed claim makes it compliance's matter, and compliance alone lifts it", () => {
  const claimed = { ...ASK, claim: { filed: true, externalId: "A-1" } };
  const verdict = decide(claimed);
  expect([verdict.outcome, verdict.escalations]).toEqual(["ESCALATE", ["claim.filed"]]);
  expect(verdict.rules.find(({ rule }) => rule === "claim.filed")?.sentence).toBe(
    "Claim A-1 is filed on this order; compliance decides.",
  );
  expect(decide({ ...claimed, approval: { limits: true, claim: false } }).outcome).toBe("ESCALATE");
  expect(decide({ ...claimed, approval: { limits: false, claim: true } }).outcome).toBe("ALLOW");
});

describe("a change of an order", () => {
  const CHANGE: ModificationAsk = {
    ...SHARED,
    action: "MODIFICATION",
    amount: null,
    reason: null,
    sums: null,
    fields: ["SHIPPING_ADDRESS", "SHIPPING_SPEED"],
    order: { externalId: "114-1", belongsToTicket: true },
    capability: { fields: ["SHIPPING_ADDRESS", "QUANTITY", "SHIPPING_SPEED"], reason: null },
  };
  const judge = guardBy({ ...SHIPPED_POLICY, rules: [] }, "MODIFICATION", lawsOfModification);
  const said = (ask: ModificationAsk) => judge(ask).rules.find(({ result }) => result === "REFUSE")?.sentence;

  test("goes through where the channel lists all of it", () => expect(judge(CHANGE).outcome).toBe("ALLOW"));

  test("is refused for what the channel does not list, in the channel's words or by name", () => {
    const without = { ...CHANGE, capability: { fields: ["QUANTITY" as const], reason: null } };
    expect(unsupportedFields(without)).toEqual(["SHIPPING_ADDRESS", "SHIPPING_SPEED"]);
    expect(said(without)).toBe("The channel cannot change the shipping address and the shipping speed of an order.");
    expect(said({ ...CHANGE, fields: ["QUANTITY"], capability: { fields: [], reason: null } })).toBe(
      "The channel cannot change quantities of an order.",
    );
    expect(said({ ...CHANGE, capability: { fields: [], reason: "No way." } })).toBe("No way.");
  });

  test("is refused first of all on an order of somebody else, which no channel's list mends", () => {
    const foreign = {
      ...CHANGE,
      order: { externalId: "114-1", belongsToTicket: false },
      capability: { fields: [], reason: "No." },
    };
    expect(judge(foreign).refusal).toBe("order.ticket");
    expect(said(foreign)).toBe("Order 114-1 is neither the ticket's order nor one of its customer's.");
  });

  test("moves no money and has nobody's approval, whatever else is known", () => {
    const known = {
      order: { externalId: "114-1" },
      belongsToTicket: true,
      shared: { ...SHARED, action: "MODIFICATION" as const },
      capability: { supported: true as const, fields: ["QUANTITY" as const] },
    };
    expect(modificationAskOf(known, ["SHIPPING_SPEED"], NOTE)).toEqual({
      ...CHANGE,
      fields: ["SHIPPING_SPEED"],
      capability: { fields: ["QUANTITY"], reason: null },
    });
    const closed = { ...known, belongsToTicket: false, capability: { supported: false as const, reason: "No way." } };
    expect(modificationAskOf(closed, [], null)).toMatchObject({
      note: null,
      order: { externalId: "114-1", belongsToTicket: false },
      capability: { fields: [], reason: "No way." },
    });
  });

  test("every fault is told with its place, as a sentence about that place", () => {
    const changes = {
      shippingAddress: { ...ADDRESS, recipient: " ", addressLines: [], countryCode: "be" },
      quantities: [
        { orderLineId: "lin_1", quantity: 0 },
        { orderLineId: "lin_1", quantity: 1 },
        { orderLineId: "lin_9", quantity: 1 },
      ],
    };
    const told = (asked: Parameters<typeof faultsOfChanges>[0]) =>
      faultsOfChanges(asked, ["lin_1", "lin_2"]).map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(told(changes)).toEqual([
      "input.shippingAddress.recipient must have 1 to 200 characters",
      "input.shippingAddress.addressLines must hold 1 to 3 lines",
      "input.shippingAddress.countryCode must be an ISO 3166-1 alpha-2 code such as US",
      "input.quantities.0.quantity must be 1 to 10000",
      "input.quantities.1.orderLineId stands twice",
      "input.quantities.2.orderLineId is not a line of this order; see Order.lines",
    ]);
    expect(told({ quantities: [] })).toEqual(["input.quantities must hold 1 to 100 lines"]);
    expect(told({})).toEqual(["input give at least one of shippingAddress, quantities and shippingSpeed"]);
    expect(told({ shippingAddress: ADDRESS })).toEqual([]);
  });

  test("may be of 100 lines at once", () => {
    const lineIds = Array.from({ length: 100 }, (_, index) => `lin_${index}`);
    expect(faultsOfChanges({ quantities: lineIds.map((orderLineId) => ({ orderLineId, quantity: 1 })) }, lineIds)).toEqual([]);
  });

  const ADDRESS = { recipient: "Kim", addressLines: ["Main Street 1"], city: "Ghent", countryCode: "BE" };
  const places = (changes: Parameters<typeof faultsOfChanges>[0]): string[] =>
    faultsOfChanges(changes, ["lin_1", "lin_2"]).map(({ path }) => path.slice(1).join("."));

  test("names its fields", () => {
    const quantities = [{ orderLineId: "lin_1", quantity: 1 }];
    expect(fieldsOf({ shippingAddress: ADDRESS, quantities, shippingSpeed: "STANDARD" })).toEqual([
      "SHIPPING_ADDRESS",
      "QUANTITY",
      "SHIPPING_SPEED",
    ]);
    expect(fieldsOf({ shippingAddress: null, shippingSpeed: null })).toEqual([]);
  });

  test("is checked whole: exactly at the bounds it is good, one beyond it is not", () => {
    expect(places({})).toEqual([""]);
    const longest = { ...ADDRESS, recipient: "x".repeat(200), addressLines: ["a", "b", "c"], region: "r", postalCode: "9000" };
    expect(places({ shippingAddress: longest })).toEqual([]);
    expect(places({ shippingAddress: { ...longest, recipient: "x".repeat(201), addressLines: ["a", "b", "c", "d"] } })).toEqual([
      "shippingAddress.recipient",
      "shippingAddress.addressLines",
    ]);
    expect(places({ shippingAddress: { ...ADDRESS, addressLines: [], city: "", region: " ", postalCode: "" } })).toEqual([
      "shippingAddress.city",
      "shippingAddress.region",
      "shippingAddress.postalCode",
      "shippingAddress.addressLines",
    ]);
    for (const countryCode of ["be", "BEL", "B"])
      expect(places({ shippingAddress: { ...ADDRESS, countryCode } })).toHaveLength(1);
    const lines = (...all: [string, number][]) => ({
      quantities: all.map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
    });
    expect(places(lines(["lin_1", 1], ["lin_2", 10_000]))).toEqual([]);
    expect(places(lines(["lin_1", 0], ["lin_2", 10_001]))).toEqual(["quantities.0.quantity", "quantities.1.quantity"]);
    expect(places(lines(["lin_1", 1.5]))).toEqual(["quantities.0.quantity"]);
    expect(places(lines(["lin_1", 1], ["lin_1", 2], ["lin_9", 1]))).toEqual([
      "quantities.1.orderLineId",
      "quantities.2.orderLineId",
    ]);
    expect(places(lines())).toEqual(["quantities"]);
    expect(places(lines(...Array.from({ length: 101 }, (): [string, number] => ["lin_1", 1])))).toContain("quantities");
  });
});
