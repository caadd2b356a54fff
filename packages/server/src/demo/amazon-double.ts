import { z } from "zod";
import type { ShipmentStatus } from "../connectors/carrier.ts";
import type { PriceComponent } from "../connectors/channel.ts";
import { formatAmount, money } from "../kernel/money.ts";
import { StartError } from "../platform/start-error.ts";
import type { AccountOrder } from "./demo.store.ts";
import { DEMO_SELLER, DEMO_SENDER } from "./generate-workspace.ts";

/** The double's words for our price parts. */
const WORDS: Record<PriceComponent, string> = {
  PRINCIPAL: "Principal",
  SHIPPING: "Shipping",
  TAX: "Tax",
  SHIPPING_TAX: "ShippingTax",
  GIFT_WRAP: "GiftWrap",
  GIFT_WRAP_TAX: "GiftWrapTax",
};
const ORDER_NUMBER = /^\d{3}-\d{7}-\d{7}$/;
const ITEM_CODE = /^\d{14}$/;

/** Orders that somebody added to the demo by hand need not look like Amazon's; the double would refuse them with all others. */
const couldBeAmazons = ({ order, lines }: AccountOrder): boolean =>
  ORDER_NUMBER.test(order.externalId) && lines.length > 0 && lines.every(({ line }) => ITEM_CODE.test(line.externalId));

/** Amazon's words for where a parcel is. */
const packageStatus = (status: ShipmentStatus): string => {
  switch (status) {
    case "UNKNOWN":
    case "ERROR":
    case "PRE_TRANSIT":
      return "PENDING";
    case "DELIVERED":
    case "CANCELLED":
      return status;
    case "RETURN_TO_SENDER":
    case "FAILURE":
      return "UNDELIVERABLE";
    case "IN_TRANSIT":
    case "OUT_FOR_DELIVERY":
    case "AVAILABLE_FOR_PICKUP":
      return "IN_TRANSIT";
  }
};

/** Amazon shows parcels of the seller's own orders only. */
const describeParcels = ({ order, lines, parcels }: AccountOrder) =>
  order.fulfilment === "FBA" || parcels.length === 0
    ? {}
    : {
        packages: parcels.map(({ carrier, trackingNumber, status, createdAt }, index) => ({
          packageReferenceId: String(index + 1),
          carrier,
          ...(trackingNumber === null ? {} : { trackingNumber }),
          status: packageStatus(status),
          shipTime: createdAt.toISOString(),
          // Of an order that left in part, only its first line has left.
          items: lines
            .filter((_, place) => (order.status === "PARTIALLY_SHIPPED" ? place === index : place % parcels.length === index))
            .map(({ line }) => ({ orderItemId: line.externalId, quantity: line.quantity })),
        })),
      };

const describeOrder = ({ order, lines, parcels }: AccountOrder) => ({
  orderId: order.externalId,
  marketplaceId: DEMO_SELLER.marketplaceIds[0],
  purchasedAt: order.purchasedAt.toISOString(),
  fulfilledBy: order.fulfilment === "FBA" ? "AMAZON" : "MERCHANT",
  programs: order.fulfilment === "SFP" ? ["PRIME"] : [],
  fulfillmentStatus: order.status,
  currencyCode: order.currencyCode,
  taxCollectedByAmazon: order.taxCollectedByChannel,
  ...describeParcels({ order, lines, parcels }),
  items: lines.map(({ line, components }) => ({
    orderItemId: line.externalId,
    asin: line.asin ?? "",
    sellerSku: line.sku ?? "",
    title: line.title,
    quantity: line.quantity,
    components: Object.fromEntries(
      components.map(({ component, chargedMinor }) => [WORDS[component], formatAmount(money(chargedMinor, order.currencyCode))]),
    ),
  })),
});

const ANSWER_WITHIN_MS = 10_000;
const refusal = z.object({ error: z.string() });

const put = async (endpoint: string, what: "sellers" | "orders" | "mail/senders", body: object): Promise<void> => {
  const url = new URL(`/_simulator/${what}`, endpoint);
  const options = { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch((cause: unknown) => {
    throw new StartError(`No simulated Amazon answers at ${endpoint}. Check AMAZON_ENDPOINT, or unset it to let us start one.`, {
      cause,
    });
  });
  if (answer.ok) return;
  const said = refusal.safeParse(await answer.json().catch(() => undefined));
  const why = said.success ? said.data.error : `status ${answer.status}`;
  throw new StartError(`The simulated Amazon at ${endpoint} refused the demo's ${what}: ${why}`);
};

/** Tells the double the seller and the orders as the product knows them. An upsert there: refunds it has booked stay booked. */
export const teachAmazon = async (endpoint: string, orders: readonly AccountOrder[]): Promise<void> => {
  const { sellerId, marketplaceIds } = DEMO_SELLER;
  await put(endpoint, "sellers", { sellers: [{ ...DEMO_SELLER, marketplaceIds }] });
  await put(endpoint, "mail/senders", { senders: [DEMO_SENDER] });
  await put(endpoint, "orders", { sellerId, orders: orders.filter(couldBeAmazons).map(describeOrder) });
};
