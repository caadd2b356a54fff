import { expect, test } from "vitest";
import { PLAIN_ASK, verdictOf } from "../../../test/plain-guard.ts";
import { money } from "../../kernel/money.ts";
import type { GuardAsk } from "./guard-ask.ts";
import { RISK_RULES } from "./risk-rules.ts";
import { SHIPPED_POLICY } from "./stored-document.ts";

const refund = (minor: bigint, risk: GuardAsk["buyer"]["risk"], change: Partial<GuardAsk> = {}): GuardAsk => ({
  ...PLAIN_ASK,
  amount: money(minor, "USD"),
  buyer: { ...PLAIN_ASK.buyer, risk },
  ...change,
});
const escalated = (ask: GuardAsk) => verdictOf(SHIPPED_POLICY.rules, ask).escalations;
const spent = (minor: bigint): Partial<GuardAsk> => {
  const sums = PLAIN_ASK.sums;
  return sums === null ? {} : { sums: { ...sums, customer: { ...sums.customer, 90: money(minor, "USD") } } };
};

test("what is shipped for buyers at risk never refuses: it asks a manager, about a sum or about the case", () => {
  expect(RISK_RULES.map(({ demand, otherwise }) => [demand.kind, otherwise])).toEqual([
    ["LIMIT", { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" }],
    ["LIMIT", { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" }],
    ["SECOND_PERSON", { outcome: "ESCALATE", to: "MANAGER", kind: "COMPLEX" }],
    ["EVIDENCE", { outcome: "ESCALATE", to: "MANAGER", kind: "COMPLEX" }],
  ]);
});

test("whoever is stopped is told what was seen of the buyer, and never that the buyer lies", () => {
  expect(
    RISK_RULES.filter(({ about = "" }) => !/^[A-Z].{40,}\.$/.test(about) || /\b(fraud|lie|liar|abuse)/i.test(about)),
  ).toEqual([]);
});

test("a buyer at no risk may be given 100.00 USD, one at high risk 25.00", () => {
  expect([escalated(refund(10_000n, "LOW")), escalated(refund(10_001n, "LOW"))]).toEqual([[], ["limit.refund", "limit.order"]]);
  expect([escalated(refund(2500n, "HIGH")), escalated(refund(2501n, "HIGH"))]).toEqual([[], ["risk.high.limit"]]);
  expect(escalated(refund(10_000n, "ELEVATED"))).toEqual([]);
});

test("a buyer at high risk gets 50.00 USD in 90 days, all cases together", () => {
  expect(escalated(refund(1000n, "HIGH", spent(4000n)))).toEqual([]);
  expect(escalated(refund(1000n, "HIGH", spent(4001n)))).toEqual(["risk.high.customer"]);
  expect(escalated(refund(1000n, "LOW", spent(4001n)))).toEqual([]);
});

test("where nothing obliges to a refund, a second person decides about a buyer at high risk", () => {
  for (const reason of ["GOODWILL", "CLAIM_PREVENTION", "OTHER"])
    expect(escalated(refund(100n, "HIGH", { reason }))).toEqual(["risk.high.approval"]);
  expect(escalated(refund(100n, "HIGH", { reason: "NOT_DELIVERED" }))).toEqual([]);
});

test("a kindness to a buyer at elevated risk takes evidence, of whichever kind", () => {
  expect(escalated(refund(100n, "ELEVATED", { reason: "GOODWILL" }))).toEqual(["risk.elevated.evidence"]);
  for (const kind of ["BUYER_ATTACHMENT", "DELIVERY_FAILED", "RETURNED_PARCEL"] as const)
    expect(escalated(refund(100n, "ELEVATED", { reason: "GOODWILL", evidence: [kind] }))).toEqual([]);
  expect(escalated(refund(100n, "ELEVATED", { reason: "DAMAGED" }))).toEqual([]);
});
