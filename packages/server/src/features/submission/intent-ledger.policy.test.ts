import fc from "fast-check";
import { expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import { sumsFrom } from "./intent-ledger.policy.ts";
import type { LedgerRow, SumsBy } from "./intent-ledger.policy.ts";

const WINDOWS = [1, 7, 30, 90, 365] as const;
const BY: SumsBy = {
  kind: "REFUND",
  orderId: "ord_1",
  customerId: "cus_1",
  actor: { id: "mem_1", kind: "MEMBER" },
  currencyCode: "USD",
};
const row = (whose: LedgerRow["whose"], ownerId: string, days: LedgerRow["days"], minor: bigint): LedgerRow => ({
  kind: "REFUND",
  whose,
  ownerId,
  days,
  used: money(minor, "USD"),
  oldestAt: new Date("2026-11-01T00:00:00Z"),
});
const minors = (sums: Record<(typeof WINDOWS)[number], { readonly minor: bigint }> | null) =>
  sums && WINDOWS.map((days) => sums[days].minor);
const LEDGER = [
  row("order", "ord_1", null, 5n),
  ...WINDOWS.map((days) => row("customer", "cus_1", days, 1000n + BigInt(days))),
  ...WINDOWS.map((days) => row("actor", "mem_1", days, 2000n + BigInt(days))),
];

test("each sum is the one of its owner and window: what the order, the customer and the actor were given", () => {
  const { order, customer, actor } = sumsFrom(LEDGER, BY);
  expect(order).toEqual(money(5n, "USD"));
  expect(minors(customer)).toEqual([1001n, 1007n, 1030n, 1090n, 1365n]);
  expect(minors(actor)).toEqual([2001n, 2007n, 2030n, 2090n, 2365n]);
});

test("a key's sums are its own; a member has none of a key", () => {
  expect(sumsFrom(LEDGER, BY).key).toBeNull();
  const { actor, key } = sumsFrom(LEDGER, { ...BY, actor: { id: "mem_1", kind: "API_KEY" } });
  expect([minors(actor), key]).toEqual([[2001n, 2007n, 2030n, 2090n, 2365n], actor]);
});

test("law: money of another action, currency, order, customer or actor is never counted, and no money is zero in the ask's currency", () => {
  const other = fc.constantFrom<Partial<SumsBy>>(
    { kind: "CANCELLATION" },
    { currencyCode: "EUR" },
    { orderId: "ord_2", customerId: "cus_2", actor: { id: "mem_2", kind: "MEMBER" } },
    { orderId: "cus_1", customerId: "mem_1", actor: { id: "ord_1", kind: "MEMBER" } },
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(LEDGER), other, (ledger, change) => {
      const by = { ...BY, ...change };
      const { order, customer, actor } = sumsFrom(ledger, by);
      const zero = money(0n, by.currencyCode);
      expect([order, ...WINDOWS.flatMap((days) => [customer[days], actor[days]])]).toEqual(Array(11).fill(zero));
    }),
  );
});

test("law: the order of the ledger's rows changes nothing", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(LEDGER, { minLength: LEDGER.length }), (ledger) => {
      expect(sumsFrom(ledger, BY)).toEqual(sumsFrom(LEDGER, BY));
    }),
  );
});
