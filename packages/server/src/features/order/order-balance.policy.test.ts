import { expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import { refundableOf } from "./order-balance.policy.ts";

const COMPONENTS = ["PRINCIPAL", "SHIPPING", "GIFT_WRAP", "TAX", "SHIPPING_TAX", "GIFT_WRAP_TAX"] as const;
const usd = (minor: bigint) => money(minor, "USD");
const facts = { chargedMinor: 1000n, reservedMinor: 400n, currencyCode: "USD" as const };
test.each(COMPONENTS)(
  "the seller can return of %s: what was charged and not refunded, except a tax that the channel collects",
  (component) => {
    const isTax = component.endsWith("TAX");
    expect(refundableOf({ ...facts, component, taxCollectedByChannel: false })).toEqual(usd(600n));
    expect(refundableOf({ ...facts, component, taxCollectedByChannel: true })).toEqual(usd(isTax ? 0n : 600n));
  },
);
