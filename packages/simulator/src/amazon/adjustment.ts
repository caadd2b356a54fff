import { childOf, childrenOf, textOf } from "./envelope.ts";
import { type CurrencyCode, toDecimal, toMinor } from "./money.ts";
import type { Order, Refund } from "./state.schema.ts";
import { AWAITING_SHIPMENT, CHARGE_COMPONENTS, type Component, isComponent, TAX_COMPONENTS } from "./vocabulary.ts";
import type { XmlElement } from "./xml.ts";

/** Amazon's numbers are documented nowhere; these are the double's own. Clients must keep code and text. */
export interface Refusal {
  readonly code: number;
  readonly text: string;
  readonly orderItemId?: string;
}

export interface RefundLine {
  readonly orderItemId: string;
  readonly component: Component;
  readonly minor: bigint;
}

export type Verdict =
  | { readonly kind: "book"; readonly lines: readonly RefundLine[] }
  | { readonly kind: "refuse"; readonly refusal: Refusal };

const CODES = {
  unknownOrder: 18_000,
  fulfilledByAmazon: 18_001,
  notRefundable: 18_002,
  unknownItem: 18_003,
  unsupported: 18_004,
  wrongCurrency: 18_005,
  badAmount: 18_006,
  taxByAmazon: 18_007,
  aboveRemaining: 18_008,
  notACredit: 18_009,
} as const;

/** Why an order of whatever feed cannot be touched by the seller at all. */
export function refuseOrder(order: Order | undefined): Refusal | undefined {
  if (order === undefined) return refusal("unknownOrder", "The order id is not an order of this seller.");
  if (order.fulfilledBy === "AMAZON")
    return refusal("fulfilledByAmazon", "The order is fulfilled by Amazon; Amazon handles its adjustments.");
  return undefined;
}

/** The whole message or nothing: one line that cannot be paid refuses all of them. */
export function judgeAdjustment(body: XmlElement, order: Order | undefined, refunds: readonly Refund[]): Verdict {
  const refused = refuseOrder(order);
  if (order === undefined || refused !== undefined) return refuse(refused ?? refusal("unknownOrder", ""));
  if (order.fulfillmentStatus === "CANCELLED" || order.fulfillmentStatus === "UNFULFILLABLE") {
    return refuse(refusal("notRefundable", `The order is ${order.fulfillmentStatus}; nothing was charged.`));
  }
  // Feeds wait for shipment before they come here; this is for whoever ends one by hand.
  if (AWAITING_SHIPMENT.has(order.fulfillmentStatus))
    return refuse(refusal("notRefundable", "The shipment of the order is not confirmed."));
  if (textOf(body, "ActionType") === "Cancel")
    return refuse(refusal("unsupported", "Cancellation by adjustment is not available."));
  const lines: RefundLine[] = [];
  for (const item of childrenOf(body, "AdjustedItem")) {
    const read = readItem(item, order);
    if (read.kind === "refuse") return read;
    lines.push(...read.lines);
  }
  const wrong = refuseSums(lines, order, refunds);
  return wrong === undefined ? { kind: "book", lines } : refuse(wrong);
}

/** Components the seller knows to have been charged, minus what went back already. */
export function remainingOf(order: Order, refunds: readonly Refund[], orderItemId: string, component: Component): bigint {
  const item = order.items.find((candidate) => candidate.orderItemId === orderItemId);
  let remaining = BigInt(item?.components[component] ?? "0");
  for (const refund of refunds) {
    if (refund.orderItemId === orderItemId && refund.component === component) remaining -= BigInt(refund.amount);
  }
  return remaining;
}

/** Sign, tax and balance rules that hold for feeds and for Seller Central alike. */
export function refuseSums(lines: readonly RefundLine[], order: Order, refunds: readonly Refund[]): Refusal | undefined {
  const asked = new Map<string, RefundLine>();
  for (const line of lines) {
    const wrong = refuseLine(line, order);
    if (wrong !== undefined) return wrong;
    const key = `${line.orderItemId}/${line.component}`;
    asked.set(key, { ...line, minor: line.minor + (asked.get(key)?.minor ?? 0n) });
  }
  for (const { orderItemId, component, minor } of asked.values()) {
    if (CHARGE_COMPONENTS.has(component)) continue;
    const remaining = remainingOf(order, refunds, orderItemId, component);
    if (minor > remaining) {
      const left = toDecimal(remaining, order.currencyCode);
      return refusal(
        "aboveRemaining",
        `${component}: the amount exceeds the remaining ${left} ${order.currencyCode}.`,
        orderItemId,
      );
    }
  }
  const net = lines.reduce((sum, line) => sum + line.minor, 0n);
  return net > 0n ? undefined : refusal("notACredit", "The net of an adjustment must be a credit to the buyer.");
}

function refuseLine(line: RefundLine, order: Order): Refusal | undefined {
  if (order.taxCollectedByAmazon && TAX_COMPONENTS.has(line.component)) {
    return refusal(
      "taxByAmazon",
      `${line.component}: Amazon collects the tax of this order and refunds it itself.`,
      line.orderItemId,
    );
  }
  const isCharge = CHARGE_COMPONENTS.has(line.component);
  if (line.minor === 0n || isCharge !== line.minor < 0n) {
    return refusal("badAmount", `${line.component}: the amount must be ${isCharge ? "below" : "above"} zero.`, line.orderItemId);
  }
  return undefined;
}

function readItem(item: XmlElement, order: Order): Verdict {
  const orderItemId = textOf(item, "AmazonOrderItemCode");
  if (orderItemId === undefined || !order.items.some((candidate) => candidate.orderItemId === orderItemId)) {
    return refuse(refusal("unknownItem", "The order item code is not an item of this order."));
  }
  for (const name of ["PromotionAdjustments", "DirectPaymentAdjustments", "QuantityCancelled"]) {
    if (childOf(item, name) !== undefined)
      return refuse(refusal("unsupported", `${name} cannot be processed for this order.`, orderItemId));
  }
  const adjustments = childOf(item, "ItemPriceAdjustments");
  const lines: RefundLine[] = [];
  for (const component of adjustments === undefined ? [] : childrenOf(adjustments, "Component")) {
    const line = readComponent(component, orderItemId, order.currencyCode);
    if ("code" in line) return refuse(line);
    lines.push(line);
  }
  return { kind: "book", lines };
}

function readComponent(element: XmlElement, orderItemId: string, currencyCode: CurrencyCode): RefundLine | Refusal {
  const component = textOf(element, "Type") ?? "";
  const amount = childOf(element, "Amount");
  // The attribute is formally optional; without it the order's currency is meant.
  const currency = amount?.attributes.get("currency") ?? currencyCode;
  if (currency !== currencyCode)
    return refusal("wrongCurrency", `${component}: the order is in ${currencyCode}, not in ${currency}.`, orderItemId);
  const minor = toMinor(amount?.text ?? "", currencyCode);
  if (minor === undefined || !isComponent(component)) {
    return refusal("badAmount", `${component}: the amount has more digits than ${currencyCode} knows.`, orderItemId);
  }
  return { orderItemId, component, minor };
}

function refusal(code: keyof typeof CODES, text: string, orderItemId?: string): Refusal {
  return { code: CODES[code], text, ...(orderItemId === undefined ? {} : { orderItemId }) };
}

function refuse(reason: Refusal): Verdict {
  return { kind: "refuse", refusal: reason };
}
