import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { later } from "../../kernel/clock.ts";
import { money } from "../../kernel/money.ts";
import type { ClaimFact, HistoryFacts, OrderFact, RefundFact, RepeatContactFact } from "./history-fact.policy.ts";
import { SHIPPED_BUYER_RULE } from "./buyer-rule.policy.ts";
import { riskOf as riskBy } from "./risk.policy.ts";

const riskOf = (facts: HistoryFacts, now: Date) => riskBy(facts, SHIPPED_BUYER_RULE, now);
const NOW = new Date("2026-11-23T12:00:00Z");
const DAY = 86_400_000;
const daysAgo = (days: number): Date => later(NOW, -days * DAY);
const nothing: HistoryFacts = { orders: [], refunds: [], claims: [], repeatContacts: [] };

const order = (id: string, days = 10): OrderFact => ({ id, at: daysAgo(days), channel: "AMAZON", orderNumber: id });
const refund = (
  id: string,
  { orderId = "o1", days = 5, channel = "AMAZON" as "AMAZON" | "EBAY", minor = 1000n } = {},
): RefundFact => ({
  id,
  at: daysAgo(days),
  channel,
  orderNumber: orderId,
  orderId,
  amount: money(minor, "USD"),
  reason: "DAMAGED",
  isException: false,
});
const claim = (id: string, { days = 5, isOpen = false, channel = "AMAZON" as "AMAZON" | "EBAY" } = {}): ClaimFact => ({
  id,
  at: daysAgo(days),
  channel,
  orderNumber: "o1",
  kind: "A_TO_Z",
  isOpen,
});
const contact = (id: string, days = 5): RepeatContactFact => ({
  id,
  at: daysAgo(days),
  channel: "EMAIL",
  orderNumber: null,
  isSameOrder: false,
});
const times = <Row>(count: number, make: (id: string) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => make(`x${index}`));
const pointsOf = (facts: Partial<HistoryFacts>) =>
  Object.fromEntries(riskOf({ ...nothing, ...facts }, NOW).parts.map(({ code, points }) => [code, points]));

describe("each part of the formula", () => {
  test.each([
    [0, 0],
    [1, 25],
    [2, 50],
    [9, 50],
  ])("%i claims are %i points", (count, points) => expect(pointsOf({ claims: times(count, claim) })["CLAIMS"]).toBe(points));

  test.each([
    [0, 0],
    [1, 0],
    [2, 10],
    [4, 30],
    [9, 30],
  ])("%i refunds are %i points: the first is ordinary", (count, points) =>
    expect(pointsOf({ refunds: times(count, refund) })["REFUNDS"]).toBe(points),
  );

  test.each([
    [2, ["x0", "x1"], 0],
    [3, ["x0"], 6],
    [3, ["x0", "x1", "x2"], 20],
    [4, ["x0", "x0"], 5],
    [3, ["elsewhere"], 0],
  ])("of %i orders %j refunded are %i points: a rate says something from the third order on", (orders, refunded, points) => {
    const refunds = refunded.map((orderId, index) => refund(`r${index}`, { orderId }));
    expect(pointsOf({ orders: times(orders, order), refunds })["REFUND_RATE"]).toBe(points);
  });

  test("claims and refunds on two channels are ten points, on one none", () => {
    expect(pointsOf({ claims: [claim("c")], refunds: [refund("r", { channel: "EBAY" })] })["SEVERAL_CHANNELS"]).toBe(10);
    expect(pointsOf({ claims: [claim("c")], refunds: [refund("r")] })["SEVERAL_CHANNELS"]).toBe(0);
  });

  test("repeat contacts are two points each, ten at most", () => {
    expect(pointsOf({ repeatContacts: times(3, contact) })["REPEAT_CONTACTS"]).toBe(6);
    expect(pointsOf({ repeatContacts: times(30, contact) })["REPEAT_CONTACTS"]).toBe(10);
  });
});

describe("bands", () => {
  const bandOf = (facts: Partial<HistoryFacts>) => {
    const { score, band } = riskOf({ ...nothing, ...facts }, NOW);
    return `${score} ${band}`;
  };
  test("begin exactly at 30 and at 60", () => {
    expect(bandOf({ claims: [claim("c")], repeatContacts: times(2, contact) })).toBe("29 LOW");
    expect(bandOf({ refunds: times(4, refund) })).toBe("30 ELEVATED");
    expect(bandOf({ claims: times(2, claim), repeatContacts: times(4, contact) })).toBe("58 ELEVATED");
    expect(bandOf({ claims: times(2, claim), refunds: times(2, refund) })).toBe("60 HIGH");
  });

  test("lie where the workspace draws them, and the profile says by which version of its rule", () => {
    const facts = { ...nothing, claims: [claim("c")], repeatContacts: times(2, contact) };
    const drawn = (elevatedFrom: number, highFrom: number) =>
      riskBy(facts, { elevatedFrom, highFrom, highValueFrom: [], version: 7 }, NOW);
    expect([drawn(30, 60), drawn(29, 60), drawn(1, 30), drawn(1, 29)].map(({ score, band }) => `${score} ${band}`)).toEqual([
      "29 LOW",
      "29 ELEVATED",
      "29 ELEVATED",
      "29 HIGH",
    ]);
    expect(drawn(30, 60).ruleVersion).toBe(7);
  });

  test("a score ends at 100", () => {
    const everything = {
      orders: times(3, order),
      claims: times(5, claim),
      refunds: [...times(5, (id) => refund(id, { orderId: id })), refund("r", { channel: "EBAY" })],
      repeatContacts: times(9, contact),
    };
    expect(bandOf(everything)).toBe("100 HIGH");
  });
});

test("what is older than 365 days counts no more, to the millisecond; a claim that is open always does", () => {
  const facts = {
    orders: [order("o1", 366)],
    refunds: [refund("old", { days: 366 }), refund("new", { days: 365 })],
    claims: [claim("closed", { days: 366 }), claim("open", { days: 900, isOpen: true })],
    repeatContacts: [contact("t", 400)],
  };
  const risk = riskOf(facts, NOW);
  expect(risk).toMatchObject({
    orderCount: 0,
    refundRate: null,
    refundCount: 1,
    claimCount: 1,
    openClaimCount: 1,
    repeatContactCount: 0,
  });
  expect(risk.evidence.map(({ subjectId }) => subjectId)).toEqual(["new", "open"]);
  expect(riskOf({ ...nothing, refunds: [refund("r", { days: 365 })] }, later(NOW, 1)).refundCount).toBe(0);
});

test("sums per currency, by code, never converted", () => {
  const yen = { ...refund("y"), amount: money(900n, "JPY") };
  const { refundSums } = riskOf({ ...nothing, refunds: [refund("a"), yen, refund("b", { minor: 250n })] }, NOW);
  expect(refundSums).toEqual([money(900n, "JPY"), money(1250n, "USD")]);
});

test.each([
  [0, 3, "0.0000"],
  [1, 3, "0.3333"],
  [2, 3, "0.6666"],
  [3, 3, "1.0000"],
])("%i of %i orders refunded is a rate of %s", (refunded, orders, rate) => {
  const refunds = times(refunded, (id) => refund(`r${id}`, { orderId: id }));
  expect(riskOf({ ...nothing, orders: times(orders, order), refunds }, NOW).refundRate).toBe(rate);
});

describe("laws", () => {
  const some = <Row>(make: (id: string, days: number) => Row) =>
    fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 8 }).map((days) => days.map((day, index) => make(`x${index}`, day)));
  const histories = fc.record({
    orders: some((id, days) => order(id, days)),
    refunds: some((id, days) => refund(id, { orderId: id, days, channel: days % 2 ? "EBAY" : "AMAZON" })),
    claims: some((id, days) => claim(id, { days, isOpen: days % 3 === 0 })),
    repeatContacts: some((id, days) => contact(id, days)),
  });

  test("a score is 0 to 100 and the capped sum of its parts", () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const { score, parts } = riskOf(facts, NOW);
        expect(score).toBe(
          Math.min(
            100,
            parts.reduce((sum, { points }) => sum + points, 0),
          ),
        );
        expect(parts.every(({ points }) => Number.isInteger(points) && points >= 0)).toBe(true);
      }),
    );
  });

  test("one more claim, refund or repeat contact never lowers it; an order that was not refunded never raises it", () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const { score } = riskOf(facts, NOW);
        const more: Partial<HistoryFacts>[] = [
          { claims: [claim("new"), ...facts.claims] },
          { refunds: [refund("new"), ...facts.refunds] },
          { repeatContacts: [contact("new"), ...facts.repeatContacts] },
        ];
        for (const added of more) expect(riskOf({ ...facts, ...added }, NOW).score).toBeGreaterThanOrEqual(score);
        // From the third order on; the one that makes three lets the rate speak at all.
        const known = { ...facts, orders: [...times(3, (id) => order(`old${id}`)), ...facts.orders] };
        const orders = [order("fine"), ...known.orders];
        expect(riskOf({ ...known, orders }, NOW).score).toBeLessThanOrEqual(riskOf(known, NOW).score);
      }),
    );
  });

  test("evidence is newest first and has one row for every claim, refund and repeat contact that counts", () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const { evidence, claimCount, refundCount, repeatContactCount } = riskOf(facts, NOW);
        expect(evidence).toHaveLength(claimCount + refundCount + repeatContactCount);
        const instants = evidence.map(({ occurredAt }) => occurredAt.getTime());
        expect(instants).toEqual([...instants].sort((a, b) => b - a));
      }),
    );
  });
});

test("of very much evidence the newest fifty rows are shown, and all of it counts", () => {
  const { evidence, refundCount } = riskOf(
    { ...nothing, refunds: Array.from({ length: 120 }, (_, day) => refund(`r${day}`, { days: day })) },
    NOW,
  );
  expect([evidence.length, evidence[0]?.subjectId, evidence.at(-1)?.subjectId, refundCount]).toEqual([50, "r0", "r49", 120]);
});
