import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { later } from "../../kernel/clock.ts";
import { money } from "../../kernel/money.ts";
import type { ClaimFact, HistoryFacts, OrderFact, RefundFact, RepeatContactFact } from "./history-fact.policy.ts";
import { CLAIM_KINDS, CLAIM_STATES } from "../claim/claim-state.policy.ts";
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
const claim = (
  id: string,
  { days = 5, channel = "AMAZON", kind = "A_TO_Z", state = "CLOSED" }: Partial<ClaimFact> & { readonly days?: number } = {},
): ClaimFact => ({ id, at: daysAgo(days), channel, orderNumber: "o1", kind, state });
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
    ["WON", 35, 7],
    ["FILED", 25, 5],
    ["DEFENDED", 25, 5],
    ["LOST", 25, 5],
    ["CLOSED", 25, 5],
    ["WITHDRAWN", 10, 2],
  ] as const)("a claim that is %s is %i points, a return case %i", (state, points, ofReturn) => {
    const of = (kind: ClaimFact["kind"]) => pointsOf({ claims: [claim("c", { kind, state })] })["CLAIMS"];
    expect(CLAIM_KINDS.map((kind) => of(kind))).toEqual(CLAIM_KINDS.map((kind) => (kind === "RETURN" ? ofReturn : points)));
  });

  test("points of several claims are added, whatever their sorts, and end at fifty", () => {
    const mixed = [claim("a", { state: "WON" }), claim("b", { state: "WITHDRAWN" }), claim("c", { kind: "RETURN" })];
    expect(pointsOf({ claims: mixed })["CLAIMS"]).toBe(50);
    expect(pointsOf({ claims: mixed.slice(1) })["CLAIMS"]).toBe(15);
    expect(pointsOf({ claims: [...mixed, claim("d")] })["CLAIMS"]).toBe(50);
  });

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

  test("one claim alone is LOW, one that the marketplace decided against the buyer ELEVATED, two of these not yet HIGH (S22)", () => {
    expect(bandOf({ claims: [claim("c", { state: "FILED" })] })).toBe("25 LOW");
    expect(bandOf({ claims: [claim("c", { state: "WON" })] })).toBe("35 ELEVATED");
    expect(bandOf({ claims: times(2, (id) => claim(id, { state: "WON" })) })).toBe("50 ELEVATED");
  });

  test("who sends back five orders is no more of a risk than who claimed once", () => {
    const returns = times(5, (id) => claim(id, { kind: "RETURN", state: "CLOSED" }));
    expect(bandOf({ claims: returns })).toBe(bandOf({ claims: [claim("c")] }));
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
    claims: [claim("closed", { days: 366 }), claim("open", { days: 900, state: "DEFENDED" })],
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
    claims: some((id, days) => claim(id, { days, state: CLAIM_STATES[days % CLAIM_STATES.length] ?? "FILED" })),
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

  test("of two claims alike but for how they ended, the won one weighs most and the withdrawn one least; a return case less than any", () => {
    const order = ["WITHDRAWN", "CLOSED", "LOST", "DEFENDED", "FILED", "WON"] as const;
    const anyState = fc.constantFrom(...order);
    const claimKind = fc.constantFrom(...CLAIM_KINDS.filter((kind) => kind !== "RETURN"));
    const pointsOfOne = (kind: ClaimFact["kind"], state: ClaimFact["state"]) =>
      riskOf({ ...nothing, claims: [claim("c", { kind, state })] }, NOW).score;
    fc.assert(
      fc.property(claimKind, anyState, anyState, (kind, a, b) => {
        const [weaker, stronger] = order.indexOf(a) <= order.indexOf(b) ? [a, b] : [b, a];
        for (const one of [kind, "RETURN"] as const)
          expect(pointsOfOne(one, weaker)).toBeLessThanOrEqual(pointsOfOne(one, stronger));
        expect(pointsOfOne("RETURN", a)).toBeGreaterThan(0);
        expect(pointsOfOne("RETURN", a)).toBeLessThan(pointsOfOne(kind, b));
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

test("every part says the rule with the figures it read", () => {
  const facts = {
    orders: times(3, order),
    refunds: [refund("a", { orderId: "x0" }), refund("b", { orderId: "x1", channel: "EBAY" })],
    claims: [
      claim("c"),
      claim("d", { state: "WON" }),
      claim("e", { state: "WITHDRAWN" }),
      claim("f", { kind: "RETURN" }),
      claim("g", { kind: "RETURN", state: "FILED" }),
    ],
    repeatContacts: [contact("t")],
  };
  const rule =
    "25 points each, 35 for one the marketplace decided against the buyer, 10 for a withdrawn one, of a return case one in 5 of these; at most 50.";
  const sentences = (given: HistoryFacts) => riskOf(given, NOW).parts.map(({ sentence }) => sentence);
  expect(sentences(facts)).toEqual([
    `5 claims, of these 1 decided against the buyer, 1 withdrawn and 2 return cases: ${rule}`,
    "2 refunds: 10 points for each after the first, at most 30.",
    "2 of 3 orders refunded: 20 points times that share, from 3 orders on.",
    "Claims and refunds on 2 channels: 10 points for more than one.",
    "1 repeat contact: 2 points each, at most 10.",
  ]);
  expect(sentences({ ...nothing, claims: [claim("c")] })[0]).toBe(`1 claim: ${rule}`);
});

test("every fact behind the score is one line: what, on which order, and how it stands", () => {
  const facts = {
    orders: [],
    claims: [
      claim("c1", { days: 1, state: "DEFENDED" }),
      claim("c2", { days: 2, kind: "INR", state: "WON", channel: "WALMART" }),
      claim("c3", { days: 3, kind: "CHARGEBACK", state: "WITHDRAWN" }),
    ],
    refunds: [refund("r", { days: 4, channel: "EBAY" })],
    repeatContacts: [{ ...contact("t1", 5), isSameOrder: true, orderNumber: "o1" }, contact("t2", 6)],
  };
  const { evidence, claimCount, openClaimCount, channels, from, formulaVersion } = riskOf(facts, NOW);
  expect(evidence.map(({ kind, sentence, channel, amount, subjectId }) => [kind, sentence, channel, amount, subjectId])).toEqual([
    ["CLAIM", "A-to-z claim on order o1, open.", "AMAZON", null, "c1"],
    ["CLAIM", "Item-not-received case on order o1, won.", "WALMART", null, "c2"],
    ["CLAIM", "Chargeback on order o1, withdrawn.", "AMAZON", null, "c3"],
    ["REFUND", "Refund of 10.00 USD on order o1 (damaged).", "EBAY", money(1000n, "USD"), "r"],
    ["REPEAT_CONTACT", "Wrote again about order o1.", "EMAIL", null, "t1"],
    ["REPEAT_CONTACT", "Wrote again for the same reason.", "EMAIL", null, "t2"],
  ]);
  expect([claimCount, openClaimCount, channels]).toEqual([3, 1, ["AMAZON", "EBAY", "WALMART"]]);
  expect([from, formulaVersion]).toEqual([daysAgo(365), 2]);
});

test("of facts of the same instant the greater id comes first, in whatever order they were read", () => {
  const ids = (facts: Partial<HistoryFacts>) => riskOf({ ...nothing, ...facts }, NOW).evidence.map(({ subjectId }) => subjectId);
  expect(ids({ claims: [claim("a"), claim("c"), claim("b")] })).toEqual(["c", "b", "a"]);
});
