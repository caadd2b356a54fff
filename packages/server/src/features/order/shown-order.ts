/** What an order shows of its money. */
import type { PriceComponent } from "../../connectors/channel.ts";
import { money, sum } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import { refundableOf } from "./order-balance.policy.ts";
export { showRefresh } from "./refresh.policy.ts";
export type { ShownRefresh } from "./refresh.policy.ts";
export { trackingLink } from "./tracking-link.ts";
import type { Order, OrderComponent, OrderLine } from "./order.store.ts";

type OrderFacts = Pick<Order, "currencyCode" | "taxCollectedByChannel" | "channelAccountId">;
/** A line with what its order knows and the line does not. */
export type ShownLine = OrderLine & OrderFacts;
export type ShownBalance = {
  readonly component: PriceComponent;
  readonly charged: Money;
  readonly refunded: Money;
  readonly refundable: Money;
};

export const showLine = (line: OrderLine, { currencyCode, taxCollectedByChannel, channelAccountId }: Order): ShownLine => ({
  ...line,
  currencyCode,
  taxCollectedByChannel,
  channelAccountId,
});

const refundable = (
  part: OrderComponent,
  { currencyCode, taxCollectedByChannel }: Pick<OrderFacts, "currencyCode" | "taxCollectedByChannel">,
): Money => refundableOf({ ...part, currencyCode, taxCollectedByChannel });

export const totalOf = ({ currencyCode }: Order, parts: readonly OrderComponent[]): Money =>
  sum(
    parts.map((part) => money(part.chargedMinor, currencyCode)),
    currencyCode,
  );

export const totalRefundableOf = (order: Order, parts: readonly OrderComponent[]): Money =>
  sum(
    parts.map((part) => refundable(part, order)),
    order.currencyCode,
  );

/** Of all parts of the order those of this line. */
export const balancesOf = (line: ShownLine, parts: readonly OrderComponent[]): ShownBalance[] =>
  parts
    .filter((part) => part.orderLineId === line.id)
    .map((part) => ({
      component: part.component,
      charged: money(part.chargedMinor, line.currencyCode),
      refunded: money(part.reservedMinor, line.currencyCode),
      refundable: refundable(part, line),
    }));
