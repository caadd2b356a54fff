import type { PriceComponent } from "../../connectors/channel.ts";
import { money } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";

/** What the seller can still return of one part: nothing of tax that the channel collects and returns itself. */
export const refundableOf = (part: {
  component: PriceComponent;
  chargedMinor: bigint;
  reservedMinor: bigint;
  currencyCode: Money["currencyCode"];
  taxCollectedByChannel: boolean;
}): Money => {
  const isTax = part.component === "TAX" || part.component === "SHIPPING_TAX" || part.component === "GIFT_WRAP_TAX";
  return money(isTax && part.taxCollectedByChannel ? 0n : part.chargedMinor - part.reservedMinor, part.currencyCode);
};
