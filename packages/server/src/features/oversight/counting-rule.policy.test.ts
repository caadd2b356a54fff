import { expect, test } from "vitest";
import type { RuleOutcome, RuleResult } from "../../kernel/decision.ts";
import { countingRule } from "./counting-rule.policy.ts";

const rule = (name: string, result: RuleOutcome, inputs: Readonly<Record<string, string>> = {}): RuleResult => ({
  rule: name,
  result,
  inputs: Object.entries(inputs).map(([input, value]) => ({ name: input, value })),
  sentence: "",
});
const LAW = rule("note.substance", "PASS", { "note.letters": "40" });
const limit = (name: string, amount: string, before: string | null, most: string, currency = "USD") =>
  rule(name, "PASS", {
    amount: `${amount} ${currency}`,
    ...(before === null ? {} : { "sums.order": `${before} ${currency}` }),
    [`rule.amounts.${currency}`]: most,
  });

test("a refusal counts before an escalation, the first of several escalations before the others", () => {
  const asked = [limit("limit.refund", "1.00", null, "100.00"), rule("a", "ESCALATE"), rule("b", "ESCALATE")];
  expect(countingRule(asked)?.rule).toBe("a");
  expect(countingRule([...asked, rule("c", "REFUSE")])?.rule).toBe("c");
});

test("where nothing objected, the limit of which least is left counts; of two with as much the first", () => {
  const refund = limit("limit.refund", "60.00", null, "100.00");
  expect(countingRule([LAW, refund, limit("limit.order", "60.00", "50.00", "149.99")])?.rule).toBe("limit.order");
  expect(countingRule([LAW, refund, limit("limit.order", "60.00", "50.00", "150.00")])?.rule).toBe("limit.refund");
  expect(countingRule([limit("limit.order", "60.00", "50.00", "150.01"), LAW, refund])?.rule).toBe("limit.refund");
});

test("amounts have the decimals of their currency", () => {
  const yen = limit("limit.refund", "900", null, "1000", "JPY");
  expect(countingRule([yen, limit("limit.order", "900", "50", "1040", "JPY")])?.rule).toBe("limit.order");
});

test("only the amount and sums of what was granted before use up a limit, whatever else a rule read as money", () => {
  const other = rule("limit.refund", "PASS", {
    "order.remaining": "500.00 USD",
    amount: "60.00 USD",
    "rule.amounts.USD": "100.00",
    "buyer.name": "USD",
  });
  // 40.00 left of the refund's limit, 39.99 of the order's.
  expect(countingRule([other, limit("limit.order", "60.00", "50.00", "149.99")])?.rule).toBe("limit.order");
  expect(countingRule([other, limit("limit.order", "60.00", "50.00", "150.01")])?.rule).toBe("limit.refund");
});

test("a decision that no limit spoke about has no rule that counted", () => {
  const notSpoken = rule("limit.high", "PASS", { "buyer.risk": "LOW" });
  const noAmount = rule("limit.euro", "PASS", { amount: "5.00 EUR", "rule.amounts.EUR": "none" });
  expect(countingRule([LAW, notSpoken, noAmount])).toBeNull();
  expect(countingRule([])).toBeNull();
});
