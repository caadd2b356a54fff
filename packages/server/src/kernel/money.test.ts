import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  CURRENCY_CODES,
  exceeds,
  exponentOf,
  formatAmount,
  formatMoney,
  isCurrencyCode,
  money,
  parseAmount,
  smaller,
  subtract,
  sum,
  zero,
} from "./money.ts";
import type { CurrencyCode } from "./money.ts";

/** One currency for each number of decimals there is. */
const EXAMPLES: readonly [CurrencyCode, number][] = [
  ["JPY", 0],
  ["USD", 2],
  ["KWD", 3],
];
const minor = fc.bigInt({ min: -(10n ** 14n) + 1n, max: 10n ** 14n - 1n });
const currency = fc.constantFrom(...CURRENCY_CODES);
const amount = fc.tuple(minor, currency).map(([value, code]) => money(value, code));
const twoAmounts = fc.tuple(minor, minor, currency).map(([a, b, code]) => [money(a, code), money(b, code)] as const);

test("the three numbers of decimals that exist are all covered by currencies of the table", () => {
  expect(EXAMPLES.map(([code]) => exponentOf(code))).toEqual([0, 2, 3]);
  expect([...new Set(CURRENCY_CODES.map(exponentOf))].toSorted((a, b) => a - b)).toEqual([0, 2, 3]);
});

test("subtracting what was added gives the amount back", () => {
  fc.assert(
    fc.property(twoAmounts, ([a, b]) => {
      expect(subtract(add(a, b), b)).toEqual(a);
    }),
  );
});

test("the sum does not depend on the order, and of nothing is zero", () => {
  fc.assert(
    fc.property(fc.array(minor, { maxLength: 20 }), currency, (values, code) => {
      const amounts = values.map((value) => money(value, code));
      expect(sum(amounts, code)).toEqual(sum([...amounts].reverse(), code));
      expect(sum(amounts, code).minor).toBe(values.reduce((a, b) => a + b, 0n));
    }),
  );
  expect(sum([], "EUR")).toEqual(zero("EUR"));
});

test("exceeds is strictly greater: an amount never exceeds itself, and of two different ones exactly one exceeds the other", () => {
  fc.assert(
    fc.property(twoAmounts, ([a, b]) => {
      expect(exceeds(a, a)).toBe(false);
      expect([exceeds(a, b), exceeds(b, a)].filter(Boolean)).toHaveLength(a.minor === b.minor ? 0 : 1);
      expect(smaller(a, b).minor).toBe(a.minor < b.minor ? a.minor : b.minor);
    }),
  );
});

test("amounts of two currencies are never combined or compared", () => {
  const a = money(1n, "USD");
  const b = money(1n, "EUR");
  for (const combine of [add, subtract, exceeds, smaller])
    expect(() => combine(a, b)).toThrow("Money of USD and EUR cannot be combined.");
  expect(() => sum([a, b], "USD")).toThrow("cannot be combined");
});

describe("what is written can be read back", () => {
  test("format, then parse, is the identity in every currency, negative amounts and values below one included", () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(parseAmount(formatAmount(value), value.currencyCode)).toEqual(value);
      }),
    );
  });

  test.each(EXAMPLES)("%s is written with exactly %i decimals", (code, decimals) => {
    fc.assert(
      fc.property(minor, (value) => {
        const [, fraction = ""] = formatAmount(money(value, code)).split(".");
        expect(fraction).toHaveLength(decimals);
      }),
    );
  });

  test.each([
    ["0.05 USD", 5n, "USD"],
    ["-0.05 USD", -5n, "USD"],
    ["12.50 USD", 1250n, "USD"],
    ["0.00 EUR", 0n, "EUR"],
    ["1200 JPY", 1200n, "JPY"],
    ["-1 JPY", -1n, "JPY"],
    ["0 JPY", 0n, "JPY"],
    ["0.001 KWD", 1n, "KWD"],
    ["-12.345 KWD", -12345n, "KWD"],
  ] as const)("%s", (text, value, code) => {
    expect(formatMoney(money(value, code))).toBe(text);
  });
});

describe("parse", () => {
  test.each(EXAMPLES)("in %s more than %i decimals are refused, never rounded", (code, decimals) => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: decimals + 1, max: 8 }), (whole, count) => {
        expect(parseAmount(`${whole}.${"5".repeat(count)}`, code)).toBeUndefined();
        // Also zeros: nobody should have to guess whether "1.000" is a thousand.
        expect(parseAmount(`${whole}.${"0".repeat(count)}`, code)).toBeUndefined();
      }),
    );
  });

  test("fewer decimals than the currency has are filled up", () => {
    expect([parseAmount("5", "USD"), parseAmount("5.5", "USD"), parseAmount("5.55", "USD")]).toEqual(
      [500n, 550n, 555n].map((value) => money(value, "USD")),
    );
  });

  test.each([
    "",
    " ",
    "1 ",
    " 1",
    "+1",
    "1e3",
    "1,50",
    "1.",
    ".5",
    "--1",
    "0x10",
    "NaN",
    "Infinity",
    "１２",
    "1.5.5",
    "1_000",
    "1\n",
  ])("%j is not an amount", (text) => expect(parseAmount(text, "USD")).toBeUndefined());

  test("14 whole digits are read exactly, 15 are refused", () => {
    expect(parseAmount("99999999999999.99", "USD")).toEqual(money(9_999_999_999_999_999n, "USD"));
    expect(parseAmount("100000000000000", "USD")).toBeUndefined();
  });
});

test("a currency is known by its upper-case code only, and names of Object's own properties are none", () => {
  expect(["USD", "JPY", "KWD"].every(isCurrencyCode)).toBe(true);
  expect(["usd", "XXX", "", "toString", "__proto__", "constructor"].some(isCurrencyCode)).toBe(false);
});
