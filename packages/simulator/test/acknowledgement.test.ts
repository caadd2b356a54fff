import { describe, expect, test } from "vitest";
import type { OrderInput } from "../src/index.ts";
import { acknowledgement, acme, anOrder, field, ITEM, ORDER, refundOf, withAmazon } from "./harness.ts";

const OTHER_ITEM = "12345678905678";

describe("acknowledgement", () => {
  const type = "POST_ORDER_ACKNOWLEDGEMENT_DATA";
  const item = (code: string): string =>
    `<Item><AmazonOrderItemCode>${code}</AmazonOrderItemCode><CancelReason>BuyerCanceled</CancelReason></Item>`;

  test("Failure cancels an order that has not left, and an adjustment that waits for it is then refused", () =>
    withAmazon(async ({ client, control, settle }) => {
      await control.putOrders(acme.sellerId, [anOrder({ fulfillmentStatus: "UNSHIPPED" })]);
      const refund = await client.submit(refundOf("20.00"));
      await client.submit(acknowledgement("Failure", ORDER, item(ITEM)), type);
      await settle();
      const order = await client.call("GET", `/orders/2026-01-01/orders/${ORDER}?includedData=FULFILLMENT,CANCELLATION`);
      expect(field(order.value, "order", "fulfillment")).toMatchObject({ fulfillmentStatus: "CANCELLED" });
      expect(field(order.value, "order", "orderItems", 0, "cancellation")).toEqual({
        cancellationExecution: { cancelledBy: "MERCHANT" },
      });
      expect(await client.report(refund)).toMatch(/CANCELLED/);
      await expect(control.ship(ORDER)).rejects.toThrow(/409/);
      expect((await control.refunds()).refunds).toEqual([]);
    }));

  test("Success changes nothing", () =>
    withAmazon(async ({ client, control, settle }) => {
      await control.putOrders(acme.sellerId, [anOrder({ fulfillmentStatus: "UNSHIPPED" })]);
      const feedId = await client.submit(acknowledgement("Success"), type);
      await settle();
      expect(await client.report(feedId)).toContain("<MessagesSuccessful>1</MessagesSuccessful>");
      const order = await client.call("GET", `/orders/2026-01-01/orders/${ORDER}?includedData=FULFILLMENT`);
      expect(field(order.value, "order", "fulfillment")).toMatchObject({ fulfillmentStatus: "UNSHIPPED" });
    }));

  const stories: Readonly<Record<string, { document: string; cause: RegExp; order: Partial<OrderInput> }>> = {
    "a shipped order": { document: acknowledgement("Failure"), cause: /can no longer be cancelled/, order: {} },
    "a pending order": {
      document: acknowledgement("Failure"),
      cause: /PENDING and cannot be cancelled by the seller yet/,
      order: { fulfillmentStatus: "PENDING" },
    },
    "a cancelled order": {
      document: acknowledgement("Failure"),
      cause: /CANCELLED and can no longer be cancelled/,
      order: { fulfillmentStatus: "CANCELLED" },
    },
    "an order of which a part has left": {
      document: acknowledgement("Failure"),
      cause: /PARTIALLY_SHIPPED and can no longer be cancelled/,
      order: { fulfillmentStatus: "PARTIALLY_SHIPPED" },
    },
    "an order fulfilled by Amazon": {
      document: acknowledgement("Failure"),
      cause: /fulfilled by Amazon/,
      order: { fulfilledBy: "AMAZON", fulfillmentStatus: "UNSHIPPED" },
    },
    "an unknown order": {
      document: acknowledgement("Failure", "999-1234567-7654321"),
      cause: /not an order of this seller/,
      order: {},
    },
    "an unknown item": {
      document: acknowledgement("Failure", ORDER, item(OTHER_ITEM)),
      cause: /not an item of this order/,
      order: { fulfillmentStatus: "UNSHIPPED" },
    },
    "one item of two": {
      document: acknowledgement("Failure", ORDER, item(ITEM)),
      cause: /some items/,
      order: {
        fulfillmentStatus: "UNSHIPPED",
        items: [
          ...anOrder().items,
          {
            orderItemId: OTHER_ITEM,
            asin: "B2",
            sellerSku: "S2",
            title: "Plate",
            quantity: 1,
            components: { Principal: "5.00" },
          },
        ],
      },
    },
  };
  for (const [name, { document, cause, order }] of Object.entries(stories)) {
    test(`${name} is not cancelled`, () =>
      withAmazon(async ({ client, control, settle }) => {
        await control.putOrders(acme.sellerId, [anOrder(order)]);
        const feedId = await client.submit(document, type);
        await settle();
        expect(await client.report(feedId)).toMatch(cause);
      }));
  }
});
