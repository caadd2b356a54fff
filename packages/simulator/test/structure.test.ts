import { describe, expect, test } from "vitest";
import { acknowledgement, adjustment, ITEM, ORDER, refundOf, withAmazon } from "./harness.ts";

const sound = adjustment([{ lines: [{ components: { Principal: "1.00", Shipping: "0.50" } }] }]);

/** Every text is found in the sound document, so that no story tests nothing. */
function changed(from: string, to: string, document = sound): string {
  if (!document.includes(from)) throw new Error(`${from} is not in the document`);
  return document.replace(from, to);
}

const LABEL = "<MerchantAdjustmentItemID>rfa_1</MerchantAdjustmentItemID>";
const REASON = "<AdjustmentReason>GeneralAdjustment</AdjustmentReason>";
const AMOUNT = '<Amount currency="GBP">1.00</Amount>';
const label = (text: string): string => `<MerchantAdjustmentItemID>${text}</MerchantAdjustmentItemID>`;
const amount = (text: string): string => changed(AMOUNT, AMOUNT.replace("1.00", text));
const afterPrices = (xml: string): string => changed("</ItemPriceAdjustments>", `</ItemPriceAdjustments>${xml}`);

const broken: Readonly<Record<string, string | Buffer>> = {
  "no XML": "refund please",
  "an empty document": Buffer.from(" "),
  "a tag left open": changed("</AdjustedItem>", ""),
  "two roots": `${sound}<AmazonEnvelope/>`,
  "bytes that are not UTF-8": Buffer.concat([
    Buffer.from(sound.replace("rfa_1", "@")).subarray(0, 200),
    Buffer.from([0xff, 0xfe]),
  ]),
  "another encoding": changed('encoding="UTF-8"', 'encoding="ISO-8859-1"'),
  "a document type": changed("<AmazonEnvelope>", "<!DOCTYPE AmazonEnvelope [<!ENTITY a 'aaaa'>]><AmazonEnvelope>"),
  "an undefined entity": changed("rfa_1", "&a;"),
  "another root": sound.replaceAll("AmazonEnvelope", "Envelope"),
  "a namespace": changed("<AmazonEnvelope>", '<AmazonEnvelope xmlns="http://example.com/">'),
  "a prefix": sound.replaceAll("AdjustmentReason", "x:AdjustmentReason"),
  "an unknown attribute": changed("<Header>", '<Header id="1">'),
  "an attribute on a text": changed("<MessageID>", '<MessageID type="int">'),
  "text between elements": changed("<Message>", "<Message>hello"),
  "an element in a text": changed("rfa_1", "<b>rfa_1</b>"),
  "no header": sound.replace(/<Header>.*<\/Header>/, ""),
  "another document version": changed("1.01", "1.011"),
  "another merchant": changed("A1ACME", "A2RIVAL"),
  "no message": sound.replace(/<Message>.*<\/Message>/, ""),
  "an unknown message type": changed("<MessageType>OrderAdjustment<", "<MessageType>Inventory<"),
  "a message type unlike the body": changed("<MessageType>OrderAdjustment<", "<MessageType>OrderAcknowledgement<"),
  "an acknowledgement in an adjustment feed": acknowledgement("Success"),
  "a marketplace name before the message type": changed("<MessageType>", "<MarketplaceName>x</MarketplaceName><MessageType>"),
  "message id zero": changed("<MessageID>1<", "<MessageID>0<"),
  "message id of 21 digits": changed("<MessageID>1<", `<MessageID>${"1".repeat(21)}<`),
  "message id twice": sound.replace(/(<Message>.*<\/Message>)/, "$1$1"),
  "message id twice, with a leading zero": sound.replace(
    /(<Message>.*<\/Message>)/,
    (message) => message + message.replace("<MessageID>1<", "<MessageID>01<"),
  ),
  "an unknown operation type": changed("<OrderAdjustment>", "<OperationType>Upsert</OperationType><OrderAdjustment>"),
  "an order id without dashes": changed(ORDER, "11412345677654321"),
  "both order ids": changed("</AmazonOrderID>", "</AmazonOrderID><MerchantOrderID>1</MerchantOrderID>"),
  "no adjusted item": sound.replace(/<AdjustedItem>.*<\/AdjustedItem>/, ""),
  "an unknown action type": changed("<ActionType>Refund<", "<ActionType>Return<"),
  "an item code of 13 digits": changed(ITEM, ITEM.slice(1)),
  "an item code with a space": changed(ITEM, `${ITEM} `),
  "a label of 51 characters": changed("rfa_1", "x".repeat(51)),
  "an empty label": changed("rfa_1", ""),
  "two labels": changed(LABEL, LABEL + LABEL),
  "label and reason swapped": changed(LABEL + REASON, REASON + LABEL),
  "no reason": changed(REASON, ""),
  "a cancel reason as reason": changed("GeneralAdjustment", "BuyerCanceled"),
  "a reason in other case": changed("GeneralAdjustment", "generalAdjustment"),
  "a reason with white space": changed("GeneralAdjustment", " GeneralAdjustment"),
  "an empty price list": sound.replace(/<ItemPriceAdjustments>.*<\/ItemPriceAdjustments>/, "<ItemPriceAdjustments/>"),
  "an unknown component": changed("<Type>Shipping<", "<Type>Postage<"),
  "amount before type": changed(`<Type>Principal</Type>${AMOUNT}`, `${AMOUNT}<Type>Principal</Type>`),
  "no amount": changed(AMOUNT, ""),
  "three decimals": amount("1.000"),
  "an exponent": amount("1e2"),
  "a comma": amount("1,00"),
  "an amount with white space": amount(" 1.00"),
  "21 digits": amount("1234567890123456789.00"),
  "an unknown currency": changed('currency="GBP"', 'currency="CHF"'),
  "a currency in other case": changed('currency="GBP"', 'currency="gbp"'),
  "quantity zero": afterPrices("<Quantity>0</Quantity>"),
  "quantity before cancelled quantity": afterPrices("<Quantity>1</Quantity><QuantityCancelled>1</QuantityCancelled>"),
  "a short claim code": afterPrices(
    "<PromotionAdjustments><PromotionClaimCode>12345</PromotionClaimCode></PromotionAdjustments>",
  ),
  "a promotion without component": afterPrices(
    "<PromotionAdjustments><PromotionClaimCode>123456</PromotionClaimCode></PromotionAdjustments>",
  ),
  "a promotion on tax": afterPrices(
    '<PromotionAdjustments><Component><Type>Tax</Type><Amount currency="GBP">1.00</Amount></Component></PromotionAdjustments>',
  ),
  "an element named constructor": changed("<Message>", "<constructor/><Message>"),
};

describe("a broken document is rejected as a whole", () => {
  for (const [name, document] of Object.entries(broken)) {
    test(`${name}`, () =>
      withAmazon(async ({ client, control, settle }) => {
        const feedId = await client.submit(document);
        await settle();
        expect((await client.getFeed(feedId)).value).toMatchObject({ processingStatus: "DONE" });
        const report = await client.report(feedId);
        expect(report).toContain("<StatusCode>Rejected</StatusCode>");
        expect(report).toMatch(/<Result>\s*<MessageID>0<\/MessageID>\s*<ResultCode>Error<\/ResultCode>/);
        expect((await control.refunds()).refunds).toEqual([]);
      }));
  }

  const acknowledgements: Readonly<Record<string, string>> = {
    "an adjustment reason as cancel reason": acknowledgement(
      "Failure",
      ORDER,
      `<Item><AmazonOrderItemCode>${ITEM}</AmazonOrderItemCode><CancelReason>PriceError</CancelReason></Item>`,
    ),
    "an unknown status code": acknowledgement("Cancel"),
    "quantity zero in an acknowledgement": acknowledgement(
      "Failure",
      ORDER,
      `<Item><AmazonOrderItemCode>${ITEM}</AmazonOrderItemCode><Quantity>0</Quantity></Item>`,
    ),
    "a refund in an acknowledgement feed": refundOf("1.00"),
  };
  for (const [name, document] of Object.entries(acknowledgements)) {
    test(`${name}`, () =>
      withAmazon(async ({ client, settle }) => {
        const feedId = await client.submit(document, "POST_ORDER_ACKNOWLEDGEMENT_DATA");
        await settle();
        expect(await client.report(feedId)).toContain("<StatusCode>Rejected</StatusCode>");
      }));
  }
});

describe("an unusual but sound document is executed", () => {
  const sane: Readonly<Record<string, string>> = {
    "the customary schema location": changed(
      "<AmazonEnvelope>",
      '<AmazonEnvelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="amzn-envelope.xsd">',
    ),
    "white space and comments": sound.replaceAll("><", ">\n  <!-- here -->\n  <"),
    "a byte order mark": `\uFEFF${sound}`,
    "all optional head elements": changed(
      "</MessageType>",
      "</MessageType><MarketplaceName>UK</MarketplaceName><PurgeAndReplace>false</PurgeAndReplace><EffectiveDate>2026-11-22T10:00:00Z</EffectiveDate>",
    ),
    "a release id": changed("</MerchantIdentifier>", "</MerchantIdentifier><OverrideReleaseId>1.0</OverrideReleaseId>"),
    "an operation type": changed("<OrderAdjustment>", "<OperationType>Update</OperationType><OrderAdjustment>"),
    "a label of 50 characters outside the basic plane": changed("rfa_1", "🧾".repeat(50)),
    "escapes and CDATA": changed(LABEL, label("a&amp;b &#233; <![CDATA[<&x;>]]>")),
    "a quantity": afterPrices("<Quantity>1</Quantity>"),
    "no label": changed(LABEL, ""),
    "a message id of 20 digits": changed("<MessageID>1<", "<MessageID>12345678901234567890<"),
  };
  for (const [name, document] of Object.entries(sane)) {
    test(`${name}`, () =>
      withAmazon(async ({ client, control, settle }) => {
        const feedId = await client.submit(document);
        await settle();
        expect(await client.report(feedId)).toContain("<MessagesSuccessful>1</MessagesSuccessful>");
        expect((await control.refunds()).totals).toEqual([{ orderId: ORDER, currencyCode: "GBP", amount: "150" }]);
      }));
  }
});
