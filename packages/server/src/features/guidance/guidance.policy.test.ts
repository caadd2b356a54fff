import { describe, expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import { FULFILMENTS, ORDER_STATUSES, SHIPMENT_STATUSES } from "../order/order.table.ts";
import { REFUND_STATUSES } from "../refund/refund-status.policy.ts";
import { messageRulesOf } from "../ticket/index.ts";
import { CHANNELS } from "../workspace/workspace.table.ts";
import type { GuidanceFacts, LimitFacts, OrderFacts } from "./guidance-facts.policy.ts";
import { guidanceOf } from "./guidance.policy.ts";

const LIMITS: LimitFacts = {
  policyVersionId: "plv_1",
  currencyCode: "USD",
  perRefund: { use: "AMOUNT", amount: money(10000n, "USD") },
  perOrder: { use: "NOT_USED", amount: null },
  sfpReasons: ["CUSTOMER_RETURN"],
};
const CLAIM = { kind: "A_TO_Z", filedAt: new Date("2026-11-20T08:00:00Z"), answerDueAt: new Date("2026-11-22T08:00:00Z") };
const ORDER: OrderFacts = {
  channel: "AMAZON",
  fulfilment: "FBM",
  status: "SHIPPED",
  claim: null,
  preventionHours: 48,
  parcels: [],
  refunds: [],
};
const about = (order: Partial<OrderFacts>, limits: LimitFacts | null = LIMITS): GuidanceFacts => ({
  order: { ...ORDER, ...order },
  limits,
  conversations: [{ ...messageRulesOf(order.channel ?? "AMAZON"), owed: null }],
});
const rulesOf = (facts: GuidanceFacts): string[] =>
  guidanceOf(facts).flatMap(({ sentences }) => sentences.map(({ rule }) => rule));

const combinations = CHANNELS.flatMap((channel) =>
  FULFILMENTS.flatMap((fulfilment) => [null, CLAIM].map((claim) => ({ channel, fulfilment, claim }))),
);

describe("every channel × fulfilment × claim state has guidance", () => {
  test.each(combinations.map((order) => [order.channel, order.fulfilment, order.claim ? "claim" : "no claim", order] as const))(
    "%s, %s, %s",
    (_channel, fulfilment, _claim, order) => {
      for (const status of ORDER_STATUSES) {
        const topics = guidanceOf(about({ ...order, status }));
        expect(topics.map(({ topic }) => topic)).toEqual([
          "RETURNS_AND_REFUNDS",
          "SHIPPING_AND_TRACKING",
          "BUYER_SELLER_MESSAGES",
        ]);
        const [returns = [], shipping = [], messages = []] = topics.map(({ sentences }) => sentences.map(({ rule }) => rule));
        expect(returns[0]).toBe(order.claim ? "claim.filed" : "claim.none");
        expect(returns.includes("returns.byAmazon")).toBe(fulfilment === "FBA");
        expect(shipping.includes("shipping.byAmazon")).toBe(fulfilment === "FBA" || fulfilment === "MCF");
        expect(messages.includes("message.claim")).toBe(order.claim !== null);
        for (const { sentences } of topics) {
          expect(new Set(sentences.map(({ rule }) => rule)).size).toBe(sentences.length);
          for (const { text, source } of sentences) {
            expect(text).toMatch(/^\S.{20,330}[.]$/su);
            expect(text).not.toMatch(/undefined|null|NaN|\{/);
            expect(source).not.toBe("");
          }
        }
      }
    },
  );
});

test.each<[Partial<OrderFacts>, string]>([
  [{ preventionHours: 24 }, "A buyer may file one 24 hours after writing"],
  [{ preventionHours: null }, "a buyer may file one at any time"],
  [{ channel: "SHOPIFY", preventionHours: null }, "No chargeback is filed."],
  [{ claim: CLAIM }, "its answer is due by 2026-11-22 08:00 UTC."],
  [{ claim: { ...CLAIM, answerDueAt: null } }, "the marketplace's notice says until when to answer it."],
])("the times around a claim are those of the rules in force: %o", (order, words) =>
  expect(guidanceOf(about(order))[0]?.sentences[0]?.text).toContain(words),
);

test("what may be said of a refund follows its status, and nothing is said of a cancelled one", () => {
  const said = REFUND_STATUSES.map((status) => {
    const [returns] = guidanceOf(about({ refunds: [{ status, amount: money(1000n, "USD") }] }));
    return [status, returns?.sentences.find(({ facts }) => facts.some(({ name }) => name === "refund.status"))?.rule ?? null];
  });
  expect(Object.fromEntries(said)).toEqual({
    AWAITING_APPROVAL: "refund.waiting",
    APPROVED: "refund.requested",
    PREPARED: "refund.requested",
    COMMITTING: "refund.requested",
    ACCEPTED: "refund.submitted",
    PROCESSING: "refund.submitted",
    DONE_UNCONFIRMED: "refund.done",
    CONFIRMED: "refund.done",
    REJECTED: "refund.rejected",
    UNKNOWN: "refund.unclear",
    NEEDS_HUMAN: "refund.unclear",
    CANCELLED: null,
  });
});

test('the word "refunded" is advised for refunds that the channel reports as done, and for no other', () => {
  const advises = REFUND_STATUSES.filter((status) =>
    guidanceOf(about({ refunds: [{ status, amount: money(1000n, "USD") }] }))[0]?.sentences.some(({ text }) =>
      text.includes('say "refunded"'),
    ),
  );
  expect(advises).toEqual(["DONE_UNCONFIRMED", "CONFIRMED"]);
});

test.each(SHIPMENT_STATUSES)("a parcel that is %s has advice of its own with number, status and age", (status) => {
  const parcel = { carrier: "UPS", status, trackingNumber: "1Z", asOf: new Date("2026-11-21T10:00:00Z") };
  const known = guidanceOf(about({ parcels: [parcel] }))[1]?.sentences.find(({ rule }) => rule === "tracking.known");
  expect(known?.facts.map(({ value }) => value)).toEqual(["UPS", "1Z", status, "2026-11-21T10:00:00.000Z"]);
  expect(rulesOf(about({ parcels: [{ ...parcel, trackingNumber: null }] }))).toContain("tracking.unknown");
});

test("limits: the policy's own words, an own sentence for a currency without one, none for Amazon's refunds", () => {
  const none: LimitFacts = { ...LIMITS, perRefund: { use: "NO_AMOUNT_IN_CURRENCY", amount: null } };
  const unused: LimitFacts = { ...LIMITS, perRefund: { use: "NOT_USED", amount: null } };
  expect(rulesOf(about({}))).toContain("limit.amount");
  expect(rulesOf(about({}, none))).toContain("limit.noAmount");
  expect(rulesOf(about({}, unused)).filter((rule) => rule.startsWith("limit."))).toEqual([]);
  expect(rulesOf(about({ fulfilment: "FBA" })).filter((rule) => rule.startsWith("limit."))).toEqual([]);
});

test("what a channel forbids is what its message rules forbid", () => {
  for (const channel of CHANNELS) {
    const content = guidanceOf({
      order: null,
      limits: null,
      conversations: [{ ...messageRulesOf(channel), owed: null }],
    })[2]?.sentences.find(({ rule }) => rule === "message.content")?.text;
    expect(content?.startsWith("Not allowed here: advertising")).toBe(!messageRulesOf(channel).allowsPromotion);
  }
});
