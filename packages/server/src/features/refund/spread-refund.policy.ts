import type { PriceComponent } from "../../connectors/channel.ts";
import type { Money } from "../../kernel/money.ts";
import { exceeds, smaller, subtract, sum, zero } from "../../kernel/money.ts";

/** What is left of one price part of one line, and what of it the seller can return at all. */
export type ComponentBalance = {
  readonly orderLineId: string;
  readonly component: PriceComponent;
  readonly refundable: Money;
};
export type ComponentAmount = { readonly orderLineId: string; readonly component: PriceComponent; readonly amount: Money };

/** Goods first, then delivery, gift wrap, and the taxes the seller collected. */
const ORDER_OF_COMPONENTS: readonly PriceComponent[] = [
  "PRINCIPAL",
  "SHIPPING",
  "GIFT_WRAP",
  "TAX",
  "SHIPPING_TAX",
  "GIFT_WRAP_TAX",
];

const inOrder = (balances: readonly ComponentBalance[]): ComponentBalance[] =>
  ORDER_OF_COMPONENTS.flatMap((component) => balances.filter((balance) => balance.component === component));

/** Everything that is left. Parts with nothing left are not mentioned. */
export const spreadFull = (balances: readonly ComponentBalance[]): ComponentAmount[] =>
  inOrder(balances)
    .filter((balance) => balance.refundable.minor > 0n)
    .map(({ orderLineId, component, refundable }) => ({ orderLineId, component, amount: refundable }));

/**
 * Spreads an amount over what is left, goods before delivery, lines in their order. Conserves the amount exactly, or answers
 * `undefined` when there is not enough. All in one currency.
 */
export const spreadAmount = (balances: readonly ComponentBalance[], amount: Money): ComponentAmount[] | undefined => {
  let open = amount;
  const spread: ComponentAmount[] = [];
  for (const { orderLineId, component, refundable } of inOrder(balances)) {
    const part = smaller(refundable, open);
    if (part.minor > 0n) {
      spread.push({ orderLineId, component, amount: part });
      open = subtract(open, part);
    }
  }
  return open.minor === 0n ? spread : undefined;
};

/** The first asked part that is more than what is left of it; parts the order does not have have nothing left. */
export const findOverdrawn = (
  balances: readonly ComponentBalance[],
  asked: readonly ComponentAmount[],
): { readonly asked: ComponentAmount; readonly remaining: Money } | undefined => {
  for (const part of asked) {
    const balance = balances.find((b) => b.orderLineId === part.orderLineId && b.component === part.component);
    const remaining = balance?.refundable ?? zero(part.amount.currencyCode);
    if (exceeds(part.amount, remaining)) return { asked: part, remaining };
  }
  return undefined;
};

export const totalOf = (parts: readonly ComponentAmount[], currencyCode: Money["currencyCode"]): Money =>
  sum(
    parts.map((part) => part.amount),
    currencyCode,
  );
