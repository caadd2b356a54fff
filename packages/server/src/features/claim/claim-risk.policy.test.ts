import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { later } from "../../kernel/clock.ts";
import type { ClockTimes } from "./claim-clock.policy.ts";
import { claimRiskOf, windowOf, windowStateAt } from "./claim-risk.policy.ts";
import type { ClaimRiskFacts } from "./claim-risk.policy.ts";

const HOUR = 3_600_000;
const NOW = new Date("2026-11-23T12:00:00Z");
const at = (hours: number): Date => later(NOW, hours * HOUR);
const QUIET: ClaimRiskFacts = {
  channel: "AMAZON",
  order: { number: "112-1", fulfilment: "FBM" },
  openClaim: null,
  unclearNotices: 0,
  words: ["Where is my parcel?"],
  riskyReason: null,
  reason: null,
  window: null,
  replyDueAt: null,
  earlierClaims: 0,
};
const risk = (change: Partial<ClaimRiskFacts> = {}) => claimRiskOf({ ...QUIET, ...change }, NOW);
const window = (closesIn: number, stopped = false) => ({
  opensAt: at(closesIn - 48),
  closesAt: at(closesIn),
  warnAt: at(closesIn - 12),
  stopped,
  source: "",
});

test("a quiet matter is LOW, and a claim can still be prevented", () => {
  expect(risk()).toEqual({
    level: "LOW",
    reasons: [],
    preventable: true,
    advice:
      "An agent may still prevent a claim: a complete answer, or a refund within their authority with the reason CLAIM_PREVENTION.",
    modelNote: "Order 112-1: the buyer wrote. <what you saw and what you agreed with the buyer> Refunded to prevent a claim.",
  });
});

describe("each sign is a fact and says so", () => {
  const filed = { kind: "A_TO_Z", filedAt: new Date("2026-11-20T08:05:00Z") };
  test.each<[Partial<ClaimRiskFacts>, string, string]>([
    [{ openClaim: filed }, "CLAIM_FILED", "A claim was filed on 2026-11-20 08:05 UTC and is open."],
    [{ unclearNotices: 1 }, "NOTICE_UNCLEAR", "A mail of the marketplace about a claim on the order waits for a person."],
    [{ words: ["Hello", "I will open a claim."] }, "ANNOUNCED", "The customer's words announce a claim or chargeback."],
    [
      { riskyReason: 'Item "lost"' },
      "RISKY_REASON",
      '"Item \\"lost\\"" is a matter that ends in claims when it is answered late or wrongly.',
    ],
    [{ window: window(12) }, "WINDOW_CLOSING", "From 2026-11-24 00:00 UTC on a claim can be filed."],
    [{ window: window(-1) }, "WINDOW_CLOSING", "Since 2026-11-23 11:00 UTC a claim can be filed at any moment."],
    [{ replyDueAt: later(NOW, -1) }, "REPLY_OVERDUE", "A reply has been due since 2026-11-23 11:59 UTC."],
    [{ earlierClaims: 1 }, "EARLIER_CLAIMS", "The customer filed 1 claim on other orders."],
    [{ earlierClaims: 2 }, "EARLIER_CLAIMS", "The customer filed 2 claims on other orders."],
  ])("%j: %s", (change, code, sentence) => expect(risk(change).reasons).toEqual([{ code, sentence }]));

  test.each<[string, Partial<ClaimRiskFacts>]>([
    ["a window that is not near its end", { window: window(13) }],
    ["a window of a matter that was answered", { window: window(-1, true) }],
    ["a reply due at this very instant", { replyDueAt: NOW }],
    [
      "a parcel that is late, in the buyer's words",
      { words: ["The case for my phone has not arrived, please start a return request."] },
    ],
  ])("%s is none", (_, change) => expect(risk(change).reasons).toEqual([]));

  test.each(["I want an A-to-Z refund", "this will be a charge-back", "Ich werde einen Fall eröffnen", "我要索赔"])(
    "%s announces a claim",
    (text) => expect(risk({ words: [text] }).reasons.map(({ code }) => code)).toEqual(["ANNOUNCED"]),
  );
});

describe("the level", () => {
  test("is HIGH for words that announce a claim or a notice nobody has read, ELEVATED for one other sign, HIGH for two", () => {
    expect(risk({ words: ["I will file a claim"] }).level).toBe("HIGH");
    expect(risk({ unclearNotices: 1 }).level).toBe("HIGH");
    expect(risk({ earlierClaims: 3 }).level).toBe("ELEVATED");
    expect(risk({ riskyReason: "Item lost" }).level).toBe("ELEVATED");
    expect(risk({ earlierClaims: 3, riskyReason: "Item lost" }).level).toBe("HIGH");
  });

  test.each(["FBA", "SFP"])("is NONE for %s orders: Amazon answers for them, whatever the buyer writes", (fulfilment) => {
    const { level, preventable, advice, modelNote } = risk({
      order: { number: "112-1", fulfilment },
      words: ["I will file a claim"],
    });
    expect([level, preventable, advice, modelNote]).toEqual([
      "NONE",
      false,
      "Amazon answers for this order. Send the buyer to Amazon's customer service; no refund of ours is possible.",
      null,
    ]);
  });

  test("is FILED once a claim is, even on an order that Amazon ships, and only compliance goes on", () => {
    const openClaim = { kind: "A_TO_Z", filedAt: at(-1) };
    for (const fulfilment of ["FBM", "FBA"]) {
      const { level, preventable, advice, modelNote } = risk({ openClaim, order: { number: "112-1", fulfilment } });
      expect([level, preventable, modelNote]).toEqual(["FILED", false, null]);
      expect(advice).toBe(
        "Compliance decides about refunds now, and about the defence: hand one in with submitClaimDefence. Nothing is defended by itself.",
      );
    }
  });

  test("law: another sign never makes a matter look safer", () => {
    const order = ["NONE", "LOW", "ELEVATED", "HIGH", "FILED"];
    const anyFacts = fc.record({
      unclearNotices: fc.nat(2),
      words: fc.subarray(["Hello", "I will file a claim"]),
      riskyReason: fc.constantFrom(null, "Item lost"),
      window: fc.constantFrom(null, window(5), window(-5), window(40)),
      replyDueAt: fc.constantFrom(null, at(-1), at(1)),
      earlierClaims: fc.nat(2),
    });
    const more: readonly Partial<ClaimRiskFacts>[] = [
      { openClaim: { kind: "INR", filedAt: at(-2) } },
      { unclearNotices: 3 },
      { words: ["I will file a claim"] },
      { riskyReason: "Item lost" },
      { window: window(-5) },
      { replyDueAt: at(-1) },
      { earlierClaims: 3 },
    ];
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...more), (facts, sign) => {
        const [before, after] = [risk(facts), risk({ ...facts, ...sign })];
        expect(order.indexOf(after.level)).toBeGreaterThanOrEqual(order.indexOf(before.level));
      }),
    );
  });
});

test("the model note names what is known and leaves to the agent what only they know (S86)", () => {
  expect(risk({ reason: "Item lost", window: window(12) }).modelNote).toBe(
    'Order 112-1: the buyer wrote about "Item lost". <what you saw and what you agreed with the buyer> Refunded to prevent a claim. The buyer could file from 2026-11-24 00:00 UTC on.',
  );
  expect(risk({ order: null }).modelNote).toMatch(/^Order <number>: the buyer wrote\./);
});

describe("the window in which a claim can be prevented", () => {
  const times = (preventionHours: number | null, source: string): ClockTimes => ({
    preventionHours,
    answerHours: null,
    warningHours: 12,
    source,
  });
  test("is the shortest of the sorts a marketplace has: earlier is never too late", () => {
    const rules = [times(72, "slow"), times(null, "never"), times(48, "fast")];
    for (const given of [rules, rules.toReversed()])
      expect(windowOf(given, NOW, false)).toEqual({
        opensAt: NOW,
        closesAt: at(48),
        warnAt: at(36),
        stopped: false,
        source: "fast",
      });
  });
  test("is none where a marketplace has no such time", () => {
    expect([windowOf([], NOW, false), windowOf([times(null, "never")], NOW, false)]).toEqual([null, null]);
  });
  test("runs, is due soon, is over, or was stopped by an answer", () => {
    expect([window(40), window(5), window(-5), window(-5, true)].map((one) => windowStateAt(one, NOW))).toEqual([
      "RUNNING",
      "DUE_SOON",
      "OVERDUE",
      "STOPPED",
    ]);
  });
});
