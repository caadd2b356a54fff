import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { formatAmount, money, parseAmount } from "../../kernel/money.ts";
import type { PriceComponent, RefundCommand } from "../channel.ts";
import { FEED_CURRENCIES } from "./feed-vocabulary.ts";
import { cleanText, type FeedRefund, serialiseOrderAdjustments } from "./feed-xml.ts";
import { limitsOf, validateOrderAdjustments } from "./feed-rules.ts";
import { childOf, childrenOf, readXmlTree, type XmlElement } from "./xml-tree.ts";

const command: RefundCommand = {
  refundId: "rfd_1",
  externalOrderId: "114-1234567-7654321",
  reason: "GOODWILL",
  currencyCode: "USD",
  components: [{ externalLineId: "12345678901234", component: "PRINCIPAL", amount: money(1250n, "USD") }],
};

const down = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined => names.reduce(childOf, element);

test("one refund of one line is exactly this document", () => {
  expect(serialiseOrderAdjustments("A1EXAMPLE", [{ attemptId: "rfa_01hxyz", command }])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      "<AmazonEnvelope><Header><DocumentVersion>1.01</DocumentVersion><MerchantIdentifier>A1EXAMPLE</MerchantIdentifier></Header>" +
      "<MessageType>OrderAdjustment</MessageType>\n" +
      "<Message><MessageID>1</MessageID><OrderAdjustment><AmazonOrderID>114-1234567-7654321</AmazonOrderID><ActionType>Refund</ActionType>" +
      "<AdjustedItem><AmazonOrderItemCode>12345678901234</AmazonOrderItemCode><MerchantAdjustmentItemID>rfa_01hxyz</MerchantAdjustmentItemID>" +
      "<AdjustmentReason>GeneralAdjustment</AdjustmentReason><ItemPriceAdjustments>" +
      '<Component><Type>Principal</Type><Amount currency="USD">12.50</Amount></Component>' +
      "</ItemPriceAdjustments></AdjustedItem></OrderAdjustment></Message></AmazonEnvelope>\n",
  );
});

test("several lines of one refund are several items of one message, each with all its components", () => {
  const lines: RefundCommand = {
    ...command,
    components: [
      { externalLineId: "00000000000001", component: "PRINCIPAL", amount: money(100n, "USD") },
      { externalLineId: "00000000000002", component: "PRINCIPAL", amount: money(200n, "USD") },
      { externalLineId: "00000000000001", component: "SHIPPING_TAX", amount: money(3n, "USD") },
    ],
  };
  const root = readXmlTree(
    serialiseOrderAdjustments("A1", [
      { attemptId: "a", command: lines },
      { attemptId: "b", command },
    ]),
  );
  const messages = childrenOf(root, "Message");
  expect(messages.map((message) => childOf(message, "MessageID")?.text)).toEqual(["1", "2"]);
  const items = childrenOf(childOf(messages[0], "OrderAdjustment"), "AdjustedItem");
  expect(items.map((item) => childOf(item, "AmazonOrderItemCode")?.text)).toEqual(["00000000000001", "00000000000002"]);
  const parts = childrenOf(childOf(items[0], "ItemPriceAdjustments"), "Component");
  expect(parts.map((part) => [childOf(part, "Type")?.text, childOf(part, "Amount")?.text])).toEqual([
    ["Principal", "1.00"],
    ["ShippingTax", "0.03"],
  ]);
});

test("yen have no decimals", () => {
  const yen: RefundCommand = {
    ...command,
    currencyCode: "JPY",
    components: [{ externalLineId: "12345678901234", component: "PRINCIPAL", amount: money(1200n, "JPY") }],
  };
  expect(serialiseOrderAdjustments("A1", [{ attemptId: "a", command: yen }])).toContain('<Amount currency="JPY">1200</Amount>');
});

test.each([
  ["a\tb\r\nc\nd\u2028e", "a b c d e"],
  ["nul\u0000 bell\u0007 del\u007F c1\u0090", "nul bell del c1"],
  ["lone \uD800 and \uDC00", "lone  and "],
  ["pair \u{1F600} stays", "pair \u{1F600} stays"],
  ["\uFFFE\uFFFFx", "x"],
])("cleanText(%j) is %j", (given, expected) => expect(cleanText(given)).toBe(expected));

const anyText = fc.string({ unit: "binary", maxLength: 80 });

test("law: whatever a label holds, another parser reads back the cleaned text", () => {
  const parser = new XMLParser({ parseTagValue: false, trimValues: false });
  fc.assert(
    fc.property(anyText, (label) => {
      const xml = serialiseOrderAdjustments("A1", [{ attemptId: label, command }]);
      const parsed: {
        AmazonEnvelope: { Message: { OrderAdjustment: { AdjustedItem: { MerchantAdjustmentItemID?: string } } } };
      } = parser.parse(xml);
      const read = parsed.AmazonEnvelope.Message.OrderAdjustment.AdjustedItem.MerchantAdjustmentItemID ?? "";
      expect(read).toBe(cleanText(label));
      expect(down(readXmlTree(xml), "Message", "OrderAdjustment", "AdjustedItem", "MerchantAdjustmentItemID")?.text).toBe(
        cleanText(label),
      );
      expect(cleanText(cleanText(label))).toBe(cleanText(label));
    }),
    { numRuns: 500 },
  );
});

const refundOf = (index: number): fc.Arbitrary<FeedRefund> =>
  fc
    .record({
      currencyCode: fc.constantFrom(...FEED_CURRENCIES),
      amounts: fc.uniqueArray(
        fc.record({
          line: fc.integer({ min: 0, max: 3 }),
          component: fc.constantFrom<PriceComponent>(
            "PRINCIPAL",
            "SHIPPING",
            "TAX",
            "SHIPPING_TAX",
            "GIFT_WRAP",
            "GIFT_WRAP_TAX",
          ),
          minor: fc.bigInt({ min: 1n, max: 99_999_999_999_999n }),
        }),
        { minLength: 1, maxLength: 8, selector: ({ line, component }) => `${line}${component}` },
      ),
    })
    .map(({ currencyCode, amounts }) => ({
      attemptId: `rfa_${index}`,
      command: {
        ...command,
        externalOrderId: `114-1234567-${String(index).padStart(7, "0")}`,
        currencyCode,
        components: amounts.map(({ line, component, minor }) => ({
          externalLineId: `1234567890123${line}`,
          component,
          amount: money(minor, currencyCode),
        })),
      },
    }));
const anyRefunds = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => refundOf(index))));

test("law: every document we write passes our validator, and its amounts add up to what was asked, to the minor unit", () => {
  fc.assert(
    fc.property(anyRefunds, (refunds) => {
      const xml = serialiseOrderAdjustments("A1EXAMPLE", refunds);
      expect(validateOrderAdjustments(xml, limitsOf(refunds))).toEqual([]);
      expect(serialiseOrderAdjustments("A1EXAMPLE", refunds)).toBe(xml);
      for (const [index, message] of childrenOf(readXmlTree(xml), "Message").entries()) {
        const asked = refunds[index]?.command;
        const read = childrenOf(childOf(message, "OrderAdjustment"), "AdjustedItem")
          .flatMap((item) => childrenOf(childOf(item, "ItemPriceAdjustments"), "Component"))
          .map((part) => parseAmount(childOf(part, "Amount")?.text ?? "", asked?.currencyCode ?? "USD")?.minor ?? 0n);
        const total = (minors: readonly bigint[]): bigint => minors.reduce((sum, minor) => sum + minor, 0n);
        expect(total(read)).toBe(total(asked?.components.map(({ amount }) => amount.minor) ?? []));
      }
    }),
    { numRuns: 200 },
  );
});

test("law: an amount has exactly its currency's decimals and no exponent, however large", () => {
  fc.assert(
    fc.property(fc.constantFrom(...FEED_CURRENCIES), fc.bigInt({ min: 1n, max: 10n ** 17n }), (currencyCode, minor) => {
      expect(formatAmount(money(minor, currencyCode))).toMatch(currencyCode === "JPY" ? /^\d+$/ : /^\d+\.\d{2}$/);
    }),
  );
});
