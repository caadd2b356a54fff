import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { later } from "../../kernel/clock.ts";
import { money } from "../../kernel/money.ts";
import { CONTEXT_CODES, summaryOf } from "./context-summary.policy.ts";
import type { ContextFacts, ContextTicket } from "./context-summary.policy.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const daysAgo = (days: number): Date => later(NOW, -days * 86_400_000);
const ticket = (id: string, facts: Partial<ContextTicket> = {}): ContextTicket => ({
  id,
  channel: "AMAZON",
  contactAt: NOW,
  isResolved: true,
  subject: "Hello",
  reason: null,
  orderNumber: null,
  isSameOrder: false,
  isSameProduct: false,
  isSameReason: false,
  ...facts,
});
const facts = (given: Partial<ContextFacts> = {}): ContextFacts => ({
  ticket: ticket("this"),
  others: [],
  history: { orders: [], refunds: [], claims: [], repeatContacts: [] },
  totals: [],
  ...given,
});
const sentences = (given: Partial<ContextFacts>): string[] => summaryOf(facts(given), NOW).map(({ sentence }) => sentence);
const saying = (code: string, given: Partial<ContextFacts>): string[] =>
  summaryOf(facts(given), NOW).flatMap((said) => (said.code === code ? [said.sentence] : []));
const refund = (id: string, days: number, minor: bigint, currencyCode: "USD" | "EUR", isException = false) => ({
  id,
  at: daysAgo(days),
  channel: "AMAZON" as const,
  orderNumber: "12-345",
  orderId: "o",
  amount: money(minor, currencyCode),
  reason: "NOT_AS_DESCRIBED" as const,
  isException,
});

test("the issue's example: three weeks ago on eBay about this product, today on Amazon about a return", () => {
  const found = sentences({
    ticket: ticket("this", { reason: "Standard return" }),
    others: [ticket("a", { channel: "EBAY", contactAt: daysAgo(21), orderNumber: "12-345", isSameProduct: true })],
    totals: [
      { channel: "AMAZON", currencyCode: "USD", orderCount: 1, chargedMinor: 1n, refundedMinor: 0n },
      { channel: "EBAY", currencyCode: "USD", orderCount: 1, chargedMinor: 1n, refundedMinor: 0n },
    ],
    history: { ...facts().history, refunds: [refund("r", 20, 1250n, "USD", true)] },
  });
  expect(found).toEqual([
    "Wrote on eBay 3 weeks ago about this product (order 12-345).",
    "Wrote on Amazon today about “Standard return”: this ticket.",
    "2 orders: 1 on Amazon and 1 on eBay.",
    "1 refund of 12.50 USD in the last 365 days: 2 weeks ago on order 12-345 (not as described).",
    "1 policy exception in the last 365 days.",
  ]);
});

test("every sentence names its objects, so that the panel can link them, and when it happened", () => {
  const waiting = [ticket("w1", { isResolved: false, contactAt: daysAgo(2) }), ticket("w2", { isResolved: false })];
  const history = {
    orders: [
      { id: "o2", at: daysAgo(3), channel: "AMAZON" as const, orderNumber: "2" },
      { id: "o1", at: daysAgo(9), channel: "EBAY" as const, orderNumber: "1" },
    ],
    refunds: [],
    claims: [
      { id: "c1", at: daysAgo(4), channel: "EBAY" as const, orderNumber: "1", kind: "INR" as const, state: "FILED" as const },
    ],
    repeatContacts: [],
  };
  const totals = (["WALMART", "AMAZON", "EBAY", "AMAZON"] as const).map((channel, index) => ({
    channel,
    currencyCode: index === 3 ? ("EUR" as const) : ("USD" as const),
    orderCount: 1,
    chargedMinor: 1n,
    refundedMinor: 0n,
  }));
  const said = summaryOf(facts({ others: waiting, history, totals, ticket: ticket("this", { orderNumber: "2" }) }), NOW);
  expect(said.map(({ code, sentence, occurredAt, subjectIds }) => [code, sentence, occurredAt, subjectIds])).toEqual([
    ["OPEN_CLAIM", "Item-not-received case filed 4 days ago on order 1 is open.", daysAgo(4), ["c1"]],
    ["OTHER_CONTACT", "Wrote on Amazon 2 days ago about “Hello”.", daysAgo(2), ["w1"]],
    ["THIS_CONTACT", "Wrote on Amazon today about “Hello” (order 2): this ticket.", NOW, ["this"]],
    ["UNRESOLVED_TICKETS", "2 other tickets are open or waiting.", null, ["w1", "w2"]],
    ["ORDERS", "4 orders: 2 on Amazon, 1 on eBay and 1 on Walmart.", daysAgo(3), ["o2", "o1"]],
  ]);
});

test("without subject and reason the order is what it was about; by mail it was by e-mail", () => {
  const nameless = ticket("a", { subject: " ", orderNumber: "7", channel: "EMAIL" });
  expect(saying("OTHER_CONTACT", { others: [nameless] })).toEqual(["Wrote by e-mail today (order 7)."]);
  expect(saying("OTHER_CONTACT", { others: [{ ...nameless, orderNumber: null }] })).toEqual(["Wrote by e-mail today."]);
  expect(summaryOf(facts(), NOW)[0]).toEqual({
    code: "NO_OTHER_CONTACT",
    sentence: "First contact: there is no other ticket.",
    occurredAt: null,
    subjectIds: [],
  });
});

test("a stranger: nothing is claimed but that nothing is known", () => {
  expect(sentences({ ticket: ticket("this", { subject: " " }) })).toEqual([
    "First contact: there is no other ticket.",
    "Wrote on Amazon today: this ticket.",
    "No order.",
  ]);
});

describe("other tickets", () => {
  const all = { isSameOrder: true, isSameProduct: true, isSameReason: true, reason: "Wrong size", orderNumber: "7" };
  test("each is told once, by the strongest thing it has in common", () => {
    const others = [
      ticket("1", all),
      ticket("2", { ...all, isSameOrder: false }),
      ticket("3", { ...all, isSameOrder: false, isSameProduct: false }),
      ticket("4", { contactAt: daysAgo(1) }),
      ticket("5", { contactAt: daysAgo(2) }),
    ];
    const said = summaryOf(facts({ others }), NOW).slice(0, 4);
    expect(said.map(({ code, sentence, subjectIds }) => [code, sentence, subjectIds])).toEqual([
      ["SAME_ORDER", "Wrote on Amazon today about this order (7).", ["1"]],
      ["SAME_PRODUCT", "Wrote on Amazon today about this product (order 7).", ["2"]],
      ["SAME_REASON", "Wrote on Amazon today for the same reason (Wrong size).", ["3"]],
      ["OTHER_CONTACT", "Wrote on Amazon yesterday about “Hello”.", ["4"]],
    ]);
  });

  test("of several the newest is told and all are counted; five are named", () => {
    const others = Array.from({ length: 7 }, (_, index) => ticket(`t${index}`, { ...all, contactAt: daysAgo(index) }));
    const [said] = summaryOf(facts({ others }), NOW);
    expect(said).toEqual({
      code: "SAME_ORDER",
      sentence: "7 other tickets about this order (7), the last on Amazon today.",
      occurredAt: NOW,
      subjectIds: ["t0", "t1", "t2", "t3", "t4"],
    });
  });

  test("those that wait are counted", () => {
    const waiting = ticket("w", { isResolved: false });
    expect(saying("UNRESOLVED_TICKETS", { others: [waiting, ticket("r")] })).toEqual(["1 other ticket is open or waiting."]);
    expect(saying("UNRESOLVED_TICKETS", { others: [ticket("r")] })).toEqual([]);
  });
});

test("claims: open ones first, however old, three at most; closed ones are counted as long as they are recent", () => {
  const claim = (id: string, days: number, isOpen: boolean) => ({
    id,
    at: daysAgo(days),
    channel: "EBAY" as const,
    orderNumber: id,
    kind: "CHARGEBACK" as const,
    state: isOpen ? ("DEFENDED" as const) : ("LOST" as const),
  });
  const claims = [
    claim("1", 1, true),
    claim("2", 2, true),
    claim("3", 3, false),
    claim("4", 400, true),
    claim("5", 400, false),
    claim("6", 500, true),
  ];
  const history = { ...facts().history, claims };
  expect(saying("OPEN_CLAIM", { history })).toEqual([
    "Chargeback filed yesterday on order 1 is open.",
    "Chargeback filed 2 days ago on order 2 is open.",
    "Chargeback filed 13 months ago on order 4 is open.",
  ]);
  expect(saying("CLOSED_CLAIMS", { history })).toEqual(["1 closed claim in the last 365 days."]);
});

test("several refunds are one sum per currency; older ones are not spoken of", () => {
  const refunds = [
    refund("a", 3, 500n, "USD"),
    refund("b", 9, 250n, "EUR"),
    refund("c", 9, 1n, "USD"),
    refund("d", 366, 9n, "USD", true),
  ];
  const history = { ...facts().history, refunds };
  expect(saying("REFUNDS", { history })).toEqual([
    "3 refunds, together 2.50 EUR and 5.01 USD, in the last 365 days: the last 3 days ago on order 12-345 (not as described).",
  ]);
  expect(saying("EXCEPTIONS", { history })).toEqual([]);
});

test("whatever the facts, sentences come in the order of their codes, end as sentences, and name no object that was not given", () => {
  const tickets = fc.record({
    id: fc.uuid(),
    channel: fc.constantFrom("AMAZON" as const, "EBAY" as const, "EMAIL" as const),
    contactAt: fc.integer({ min: 0, max: 900 }).map(daysAgo),
    isResolved: fc.boolean(),
    subject: fc.string(),
    reason: fc.option(fc.constantFrom("Warranty", "Wrong size"), { nil: null }),
    orderNumber: fc.option(fc.uuid(), { nil: null }),
    isSameOrder: fc.boolean(),
    isSameProduct: fc.boolean(),
    isSameReason: fc.boolean(),
  });
  fc.assert(
    fc.property(
      tickets,
      fc.array(tickets, { maxLength: 20 }),
      fc.array(fc.integer({ min: 0, max: 500 })),
      (own, others, ages) => {
        const refunds = ages
          .map((days, index) => refund(`r${index}`, days, 5n, "USD", days % 2 === 0))
          .sort((a, b) => +b.at - +a.at);
        const said = summaryOf(facts({ ticket: own, others, history: { ...facts().history, refunds } }), NOW);
        const places = said.map(({ code }) => CONTEXT_CODES.indexOf(code));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(
          said.every(
            ({ sentence }) => sentence.endsWith(".") && !/[\n\r]| {2}|null|undefined/.test(sentence.replaceAll(/“[^”]*”/g, "“”")),
          ),
        ).toBe(true);
        const known = new Set([own.id, ...others.map(({ id }) => id), ...refunds.map(({ id }) => id)]);
        expect(said.flatMap(({ subjectIds }) => subjectIds).filter((id) => !known.has(id))).toEqual([]);
        expect(said.length).toBeLessThanOrEqual(14);
      },
    ),
  );
});
