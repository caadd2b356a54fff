import fc from "fast-check";
import { expect, test } from "vitest";
import { anyAsk, anyDocument, usd } from "../../../test/random-policy.ts";
import { zero } from "../../kernel/money.ts";
import { guardBy, noteFactsOf, rulesOfLimits, SHIPPED_POLICY } from "../policy/index.ts";
import type { PolicyDocument } from "../policy/index.ts";
import { lawsOfRefund } from "../refund/refund.policy.ts";
import type { RefundAsk } from "../refund/refund.policy.ts";
import { mostAllowed } from "./most-allowed.policy.ts";

const decideWith = (document: PolicyDocument, ask: RefundAsk) => {
  const guard = guardBy(document, "REFUND", lawsOfRefund);
  return (minor: bigint) => guard({ ...ask, amount: usd(minor) }).outcome;
};
const mostOf = (document: PolicyDocument, ask: RefundAsk, balance: bigint): bigint => {
  const decide = decideWith(document, ask);
  return mostAllowed(document, ask, usd(balance), ({ minor }) => decide(minor)).minor;
};

test("whatever the document and the case: up to the most everything is allowed, above it nothing, and it is never more than there is", () => {
  const anyBalance = fc.bigInt({ min: 0n, max: 20_000n });
  const anyAmount = fc.bigInt({ min: 1n, max: 20_000n });
  fc.assert(
    fc.property(anyDocument, anyAsk, anyBalance, fc.array(anyAmount, { maxLength: 5 }), (document, ask, balance, amounts) => {
      const decide = decideWith(document, ask);
      const most = mostOf(document, ask, balance);
      expect(most).toBeLessThanOrEqual(balance);
      for (const minor of [...amounts, most, most + 1n].filter((amount) => amount > 0n && amount <= balance))
        expect([minor, decide(minor) === "ALLOW"]).toEqual([minor, minor <= most]);
    }),
    { numRuns: 500 },
  );
});

const [sample] = fc.sample(anyAsk, { numRuns: 1, seed: 1 });
const ASK: RefundAsk = {
  ...(sample as RefundAsk),
  note: noteFactsOf("The cup arrived in three pieces, the buyer sent photos of it.", null),
  claim: { filed: false, externalId: null },
  approval: { limits: false, claim: false },
  sums: { order: usd(4000n), customer: windows(0n), actor: windows(0n), key: null },
};
function windows(minor: bigint) {
  return { 1: usd(minor), 7: usd(minor), 30: usd(minor), 90: usd(minor), 365: usd(minor) };
}
const withRules = (...rules: PolicyDocument["rules"]): PolicyDocument => ({ ...SHIPPED_POLICY, rules });
const SECOND_PERSON_OVER_20: PolicyDocument["rules"][number] = {
  id: "second.person",
  actions: ["REFUND"],
  when: { amountOver: { USD: "20.00" } },
  demand: { kind: "SECOND_PERSON" },
  otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
};

test.each<[string, PolicyDocument, bigint]>([
  ["without rules: everything", withRules(), 20_000n],
  ["a limit per refund", withRules(...rulesOfLimits({ perRefund: { USD: "60.00" } })), 6000n],
  ["what is left of the order's limit", withRules(...rulesOfLimits({ perOrder: { USD: "75.00" } })), 3500n],
  ["the smallest of several", withRules(...rulesOfLimits({ perRefund: { USD: "60.00" }, perOrder: { USD: "75.00" } })), 3500n],
  ["an exhausted limit: nothing", withRules(...rulesOfLimits({ perOrder: { USD: "40.00" } })), 0n],
  ["an overdrawn limit: nothing", withRules(...rulesOfLimits({ perOrder: { USD: "39.99" } })), 0n],
  ["no limit in this currency: nothing", withRules(...rulesOfLimits({ perRefund: { EUR: "60.00" } })), 0n],
  [
    "a limit that speaks from an amount on: the limit, not the amount",
    withRules({
      ...SECOND_PERSON_OVER_20,
      demand: { kind: "LIMIT", per: "ACTION", amounts: { USD: "60.00" } },
    }),
    6000n,
  ],
  ["an amount from which on a second person decides", withRules(SECOND_PERSON_OVER_20), 2000n],
])("%s", (_, document, most) => expect(mostOf(document, ASK, 20_000n)).toBe(most));

test("limits of other actions, and an empty balance, leave what they leave", () => {
  const others = withRules({ ...SECOND_PERSON_OVER_20, actions: ["CANCELLATION"] });
  expect(mostOf(others, ASK, 9000n)).toBe(9000n);
  expect(mostAllowed(others, ASK, zero("USD"), () => "ALLOW")).toEqual(zero("USD"));
});
