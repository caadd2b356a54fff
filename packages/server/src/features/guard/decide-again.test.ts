import fc from "fast-check";
import { expect, test } from "vitest";
import { anyAsk, anyDocument } from "../../../test/random-policy.ts";
import { factsOf } from "../policy/guard-facts.policy.ts";
import { askOf, guardBy, SHIPPED_POLICY } from "../policy/index.ts";
import { lawsOfRefund } from "../refund/refund.policy.ts";
import { decideAgain } from "./index.ts";

const stored = (ask: Parameters<typeof factsOf>[0]) => JSON.parse(JSON.stringify(factsOf(ask))) as ReturnType<typeof factsOf>;

test("facts that went through the database give exactly the ask back", () => {
  fc.assert(
    fc.property(anyAsk, (ask) => {
      expect(askOf(stored(ask))).toEqual(ask);
    }),
  );
});

test("any document decides a stored decision exactly as it would have decided the attempt", () => {
  fc.assert(
    fc.property(anyAsk, anyDocument, (ask, document) => {
      const then = guardBy(document, "REFUND", lawsOfRefund)(ask);
      expect(decideAgain(document, { action: "REFUND", facts: stored(ask) })).toEqual(then);
    }),
    { numRuns: 300 },
  );
});

test("a decision without facts, or about nothing a document speaks of, cannot be taken again", () => {
  expect(decideAgain(SHIPPED_POLICY, { action: null, facts: null })).toBeUndefined();
  expect(decideAgain(SHIPPED_POLICY, { action: "REFUND", facts: null })).toBeUndefined();
});
