import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money, sum } from "../../kernel/money.ts";
import { findOverdrawn, spreadAmount, spreadFull, totalOf } from "./spread-refund.policy.ts";
import type { ComponentAmount, ComponentBalance } from "./spread-refund.policy.ts";

const COMPONENTS = ["PRINCIPAL", "SHIPPING", "GIFT_WRAP", "TAX", "SHIPPING_TAX", "GIFT_WRAP_TAX"] as const;
const usd = (minor: bigint) => money(minor, "USD");
const part = (orderLineId: string, component: (typeof COMPONENTS)[number], minor: bigint): ComponentBalance => ({
  orderLineId,
  component,
  refundable: usd(minor),
});
const asked = (orderLineId: string, component: (typeof COMPONENTS)[number], minor: bigint) => ({
  orderLineId,
  component,
  amount: usd(minor),
});

/** Balances of up to four lines; each part of a line at most once. */
const anyBalances: fc.Arbitrary<ComponentBalance[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom("l1", "l2", "l3", "l4"), fc.constantFrom(...COMPONENTS)), {
    selector: ([line, component]) => `${line} ${component}`,
    maxLength: 16,
  })
  .chain((keys) =>
    fc.tuple(...keys.map(([line, component]) => fc.bigInt({ min: 0n, max: 5000n }).map((minor) => part(line, component, minor)))),
  );
const left = (balances: readonly ComponentBalance[]): bigint =>
  sum(
    balances.map(({ refundable }) => refundable),
    "USD",
  ).minor;
const balanceOf = (balances: readonly ComponentBalance[], line: string, component: string): bigint =>
  balances.find((balance) => balance.orderLineId === line && balance.component === component)?.refundable.minor ?? 0n;

const takenOf = (spread: readonly ComponentAmount[], line: string, component: string): bigint =>
  spread.find((taken) => taken.orderLineId === line && taken.component === component)?.amount.minor ?? 0n;

describe("an amount that fits", () => {
  const fitting = anyBalances.chain((balances) => fc.tuple(fc.constant(balances), fc.bigInt({ min: 0n, max: left(balances) })));

  test("is conserved exactly, takes no part twice, none beyond what is left, and none of zero", () => {
    fc.assert(
      fc.property(fitting, ([balances, amount]) => {
        const spread = spreadAmount(balances, usd(amount)) ?? [];
        expect(totalOf(spread, "USD").minor).toBe(amount);
        expect(new Set(spread.map(({ orderLineId, component }) => `${orderLineId} ${component}`)).size).toBe(spread.length);
        for (const { orderLineId, component, amount: taken } of spread) {
          expect(taken.minor).toBeGreaterThan(0n);
          expect(taken.minor).toBeLessThanOrEqual(balanceOf(balances, orderLineId, component));
        }
        expect(findOverdrawn(balances, spread)).toBeUndefined();
      }),
    );
  });

  test("takes delivery only when the goods are used up, and the taxes last", () => {
    fc.assert(
      fc.property(fitting, ([balances, amount]) => {
        const spread = spreadAmount(balances, usd(amount)) ?? [];
        const last = Math.max(-1, ...spread.map(({ component }) => COMPONENTS.indexOf(component)));
        const before = balances.filter(({ component }) => COMPONENTS.indexOf(component) < last);
        for (const { orderLineId, component, refundable } of before)
          expect(takenOf(spread, orderLineId, component)).toBe(refundable.minor);
      }),
    );
  });
});

test("an amount that does not fit is not spread at all, by however little it is too much", () => {
  fc.assert(
    fc.property(anyBalances, fc.bigInt({ min: 1n, max: 10_000n }), (balances, more) => {
      expect(spreadAmount(balances, usd(left(balances) + more))).toBeUndefined();
    }),
  );
});

test("if an amount does not fit, no larger one does", () => {
  fc.assert(
    fc.property(
      anyBalances,
      fc.bigInt({ min: 0n, max: 40_000n }),
      fc.bigInt({ min: 0n, max: 10_000n }),
      (balances, amount, more) => {
        fc.pre(spreadAmount(balances, usd(amount)) === undefined);
        expect(spreadAmount(balances, usd(amount + more))).toBeUndefined();
      },
    ),
  );
});

test("a full refund is everything that is left, the same as asking for exactly that amount", () => {
  fc.assert(
    fc.property(anyBalances, (balances) => {
      expect(totalOf(spreadFull(balances), "USD").minor).toBe(left(balances));
      expect(spreadFull(balances)).toEqual(spreadAmount(balances, usd(left(balances))));
    }),
  );
});

test("goods before delivery before gift wrap before taxes, lines in their order", () => {
  const balances = [
    part("l1", "TAX", 100n),
    part("l1", "SHIPPING", 300n),
    part("l1", "PRINCIPAL", 1000n),
    part("l2", "GIFT_WRAP", 50n),
    part("l2", "PRINCIPAL", 2000n),
  ];
  expect(spreadAmount(balances, usd(3310n))).toEqual([
    asked("l1", "PRINCIPAL", 1000n),
    asked("l2", "PRINCIPAL", 2000n),
    asked("l1", "SHIPPING", 300n),
    asked("l2", "GIFT_WRAP", 10n),
  ]);
  expect(spreadFull(balances)).toEqual([
    asked("l1", "PRINCIPAL", 1000n),
    asked("l2", "PRINCIPAL", 2000n),
    asked("l1", "SHIPPING", 300n),
    asked("l2", "GIFT_WRAP", 50n),
    asked("l1", "TAX", 100n),
  ]);
});

test("the first part that asks for too much is named with what is left of it", () => {
  const balances = [part("l1", "PRINCIPAL", 1000n), part("l1", "SHIPPING", 300n)];
  expect(findOverdrawn(balances, [asked("l1", "PRINCIPAL", 1000n), asked("l1", "SHIPPING", 301n)])).toEqual({
    asked: asked("l1", "SHIPPING", 301n),
    remaining: usd(300n),
  });
  expect(findOverdrawn(balances, [asked("l1", "PRINCIPAL", 1000n), asked("l1", "SHIPPING", 300n)])).toBeUndefined();
});

test("a part that the order does not have has nothing left", () => {
  const balances = [part("l1", "PRINCIPAL", 1000n)];
  expect(findOverdrawn(balances, [asked("l1", "GIFT_WRAP", 1n)])?.remaining).toEqual(usd(0n));
  expect(findOverdrawn(balances, [asked("l2", "PRINCIPAL", 1n)])?.remaining).toEqual(usd(0n));
});
