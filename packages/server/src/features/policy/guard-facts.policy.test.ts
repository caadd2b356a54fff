import fc from "fast-check";
import { expect, test } from "vitest";
import { PLAIN_ASK } from "../../../test/plain-guard.ts";
import { anyAsk } from "../../../test/random-policy.ts";
import { CURRENCY_CODES, money } from "../../kernel/money.ts";
import type { GuardAsk } from "./guard-ask.ts";
import { askOf, factsOf } from "./guard-facts.policy.ts";

/** As the database keeps it: JSON text, keys in an order of its own. */
const throughJson = <Ask extends GuardAsk>(ask: Ask): Ask => askOf<Ask>(JSON.parse(JSON.stringify(factsOf(ask))));

test("law: facts that went through JSON give exactly the ask back", () => {
  fc.assert(
    fc.property(anyAsk, (ask) => {
      expect(throughJson(ask)).toEqual(ask);
    }),
  );
});

test("law: any amount in any currency comes back to the minor unit, negative ones too", () => {
  const amounts = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom(...CURRENCY_CODES));
  fc.assert(
    fc.property(amounts, ([minor, currencyCode]) => {
      const amount = money(minor, currencyCode);
      expect(throughJson({ ...PLAIN_ASK, amount })).toEqual({ ...PLAIN_ASK, amount });
    }),
  );
});

test("money is stored as on the wire, and what is no number, text, truth or list of them as nothing", () => {
  const ask = {
    ...PLAIN_ASK,
    extra: { left: money(1250n, "USD"), yen: [money(12n, "JPY")], unknown: undefined, symbol: Symbol("x") },
  };
  expect(factsOf(ask)).toMatchObject({
    amount: { amount: "50.00", currencyCode: "USD" },
    orderAgeDays: 5,
    macro: null,
    approval: { limits: false, claim: false },
    actor: { roles: ["AGENT"], qualifications: [] },
    extra: {
      left: { amount: "12.50", currencyCode: "USD" },
      yen: [{ amount: "12", currencyCode: "JPY" }],
      unknown: null,
      symbol: null,
    },
  });
});

test("what only looks like money is left as it is", () => {
  const lookalikes = {
    more: { amount: "1.00", currencyCode: "USD", of: "an order" },
    number: { amount: 1, currencyCode: "USD" },
    currency: { amount: "1.00", currencyCode: "XXX" },
    noText: { amount: "1.00", currencyCode: 840 },
    half: { amount: "1.00" },
    decimals: { amount: "1.005", currencyCode: "USD" },
    minorOnly: { minor: 1 },
    nothing: null,
    nested: [[{ deep: true }]],
    // A list may hold both.
    list: [money(5n, "USD"), { amount: "1.00" }],
  };
  const ask = { ...PLAIN_ASK, lookalikes };
  expect(throughJson(ask)).toEqual(ask);
});
