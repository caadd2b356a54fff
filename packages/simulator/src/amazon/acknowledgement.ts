import { type Refusal, refuseOrder } from "./adjustment.ts";
import { childrenOf, textOf } from "./envelope.ts";
import type { Order } from "./state.schema.ts";
import type { XmlElement } from "./xml.ts";

/** `Failure` cancels the order; `Success` changes nothing. */
export type AcknowledgementVerdict =
  | { readonly kind: "cancel" }
  | { readonly kind: "nothing" }
  | { readonly kind: "refuse"; readonly refusal: Refusal };

export function judgeAcknowledgement(body: XmlElement, order: Order | undefined): AcknowledgementVerdict {
  const refused = refuseOrder(order);
  if (order === undefined || refused !== undefined) return refuse(refused ?? { code: 18_000, text: "" });
  const named = childrenOf(body, "Item").map((item) => textOf(item, "AmazonOrderItemCode"));
  const unknown = named.find((code) => !order.items.some((item) => item.orderItemId === code));
  if (unknown !== undefined)
    return refuse({ code: 18_003, text: "The order item code is not an item of this order.", orderItemId: unknown });
  if (textOf(body, "StatusCode") === "Success") return { kind: "nothing" };
  // Seller Central help 40571: a pending order can neither be confirmed nor cancelled by its seller.
  if (order.fulfillmentStatus === "PENDING" || order.fulfillmentStatus === "PENDING_AVAILABILITY") {
    return refuse({ code: 18_011, text: `The order is ${order.fulfillmentStatus} and cannot be cancelled by the seller yet.` });
  }
  if (order.fulfillmentStatus !== "UNSHIPPED") {
    return refuse({ code: 18_010, text: `The order is ${order.fulfillmentStatus} and can no longer be cancelled.` });
  }
  // Cancelling single items is not modelled: refusing is better than cancelling too much.
  if (named.length > 0 && new Set(named).size < order.items.length) {
    return refuse({ code: 18_004, text: "An acknowledgement that cancels some items of an order cannot be processed." });
  }
  return { kind: "cancel" };
}

function refuse(refusal: Refusal): AcknowledgementVerdict {
  return { kind: "refuse", refusal };
}
