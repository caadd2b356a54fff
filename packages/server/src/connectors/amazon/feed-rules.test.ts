import { expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import type { RefundCommand } from "../channel.ts";
import { checkCommand, limitsOf, validateOrderAdjustments } from "./feed-rules.ts";
import { ADJUSTMENT_REASONS, COMPONENT_TYPES } from "./feed-vocabulary.ts";
import { serialiseOrderAdjustments } from "./feed-xml.ts";

const command: RefundCommand = {
  refundId: "rfd_1",
  externalOrderId: "114-1234567-7654321",
  reason: "CUSTOMER_RETURN",
  currencyCode: "USD",
  components: [
    { externalLineId: "12345678901234", component: "PRINCIPAL", amount: money(1250n, "USD") },
    { externalLineId: "12345678901234", component: "TAX", amount: money(100n, "USD") },
  ],
};
const other: RefundCommand = { ...command, externalOrderId: "114-1234567-7654322" };
const valid = serialiseOrderAdjustments("A1EXAMPLE", [
  { attemptId: "rfa_1", command },
  { attemptId: "rfa_2", command: other },
]);

/** The valid document with one thing changed; fails when there was nothing to change. */
const changed = (from: string | RegExp, to: string): string => {
  const xml = valid.replace(from, to);
  expect(xml).not.toBe(valid);
  return xml;
};
const codes = (xml: string): string[] =>
  validateOrderAdjustments(xml).map(({ messageId, code }) => `${messageId ?? "document"}:${code}`);

test("the document of two refunds is valid", () => expect(validateOrderAdjustments(valid)).toEqual([]));

const quantity = (text: string): [RegExp, string] => [
  /<\/ItemPriceAdjustments><\/AdjustedItem>/,
  `</ItemPriceAdjustments><Quantity>${text}</Quantity></AdjustedItem>`,
];
test("a positive Quantity is allowed", () => expect(codes(changed(...quantity("2")))).toEqual([]));

test.each<[string, string | RegExp, string, string[]]>([
  ["three decimals", "12.50", "12.500", ["1:textInvalid"]],
  ["a 13-digit item code", "<AmazonOrderItemCode>12345678901234", "<AmazonOrderItemCode>1234567890123", ["1:textInvalid"]],
  ["a 15-digit item code", "<AmazonOrderItemCode>12345678901234", "<AmazonOrderItemCode>123456789012345", ["1:textInvalid"]],
  ["Quantity 0", ...quantity("0"), ["1:textInvalid"]],
  ["Quantity 1.5", ...quantity("1.5"), ["1:textInvalid"]],
  ["a 51-character label", "rfa_1<", `${"x".repeat(51)}<`, ["1:textInvalid"]],
  ["an empty label", "rfa_1<", "<", ["1:textInvalid"]],
  ["a cancel reason as adjustment reason", "CustomerReturn", "BuyerCanceled", ["1:textInvalid"]],
  ["a reason with a space before it", "<AdjustmentReason>Cust", "<AdjustmentReason> Cust", ["1:textInvalid"]],
  ["a reason in other letters", "CustomerReturn", "customerReturn", ["1:textInvalid"]],
  ["an unknown component type", "<Type>Principal", "<Type>Price", ["1:textInvalid"]],
  [
    "swapped elements in an item",
    /(<MerchantAdjustmentItemID>.*?<\/MerchantAdjustmentItemID>)(<AdjustmentReason>.*?<\/AdjustmentReason>)/,
    "$2$1",
    ["1:elementOutOfOrder", "1:elementOutOfOrder"],
  ],
  [
    "swapped elements in a component",
    /(<Type>Principal<\/Type>)(<Amount[^>]*>12.50<\/Amount>)/,
    "$2$1",
    ["1:elementMissing", "1:elementOutOfOrder"],
  ],
  [
    "swapped envelope children",
    /(<Header>.*?<\/Header>)(<MessageType>.*?<\/MessageType>)/,
    "$2$1",
    [
      "document:elementMissing",
      "document:elementMissing",
      "document:elementOutOfOrder",
      "document:elementOutOfOrder",
      "document:elementOutOfOrder",
    ],
  ],
  ["an exponent", "12.50", "1.25e1", ["1:textInvalid"]],
  ["a comma", "12.50", "12,50", ["1:textInvalid"]],
  ["21 digits", "12.50", "1234567890123456789.00", ["1:textInvalid"]],
  ["one decimal", "12.50", "12.5", ["1:amountInvalid"]],
  ["a currency outside the list", 'currency="USD">12.50', 'currency="CHF">12.50', ["1:currencyUnsupported"]],
  ["no currency", ' currency="USD">12.50', ">12.50", ["1:currencyUnsupported"]],
  ["two currencies in one order", 'currency="USD">12.50', 'currency="EUR">12.50', ["1:currencyMixed"]],
  ["a net of zero", ">1.00<", ">-12.50<", ["1:netNotPositive"]],
  ["a net charge", ">1.00<", ">-13.00<", ["1:netNotPositive"]],
  ["an order id that is none", "114-1234567-7654321", "114-123456-7654321", ["1:textInvalid"]],
  ["the type of another feed", "<MessageType>OrderAdjustment", "<MessageType>OrderAcknowledgement", ["document:textInvalid"]],
  [
    "another body",
    /OrderAdjustment>(?=<AmazonOrderID>114-1234567-7654321)(.*?)<\/OrderAdjustment>/,
    "OrderAcknowledgement>$1</OrderAcknowledgement>",
    ["1:elementMissing", "1:elementUnknown"],
  ],
  [
    "an unknown element",
    "<ActionType>",
    "<Note>hi</Note><ActionType>",
    ["1:elementUnknown", "1:elementOutOfOrder", "1:elementOutOfOrder", "1:elementMissing"],
  ],
  ["an unknown attribute", "<ActionType>", '<ActionType kind="x">', ["1:attributeUnknown"]],
  ["a namespace", "<AmazonEnvelope>", '<AmazonEnvelope xmlns="urn:x">', ["document:attributeUnknown"]],
  ["text between elements", "<ActionType>", "loose<ActionType>", ["1:textUnexpected"]],
  ["an element inside text", "rfa_1<", "<b>rfa_1</b><", ["1:elementUnknown", "1:textInvalid"]],
  ["no item", /<AdjustedItem>.*?<\/AdjustedItem>/, "", ["1:elementMissing"]],
  ["two reasons", "<AdjustmentReason>", "<AdjustmentReason>Other</AdjustmentReason><AdjustmentReason>", ["1:elementRepeated"]],
  ["no credit at all", /<ItemPriceAdjustments>.*?<\/ItemPriceAdjustments>/, "", ["1:creditMissing"]],
  ["a seller id of 51 characters", "A1EXAMPLE", "A".repeat(51), ["document:textInvalid"]],
  ["MessageID 0", "<MessageID>1<", "<MessageID>0<", ["1:textInvalid"]],
  ["a MessageID used twice", "<MessageID>2<", "<MessageID>1<", ["2:messageIdUnexpected"]],
  ["MessageIDs with a hole", "<MessageID>2<", "<MessageID>3<", ["2:messageIdUnexpected"]],
  [
    "an operation type nobody knows",
    "<OrderAdjustment>",
    "<OperationType>Upsert</OperationType><OrderAdjustment>",
    ["1:textInvalid"],
  ],
  ["a document cut off", /<\/OrderAdjustment><\/Message><\/AmazonEnvelope>\n$/, "", ["document:notWellFormed"]],
  ["a document type", "<AmazonEnvelope>", '<!DOCTYPE a [<!ENTITY x "y">]><AmazonEnvelope>', ["document:notWellFormed"]],
  ["another root", /AmazonEnvelope/g, "Envelope", ["document:rootUnknown"]],
])("rejects %s", (_, from, to, expected) => expect(codes(changed(from, to)).toSorted()).toEqual(expected.toSorted()));

test("names every problem at once, each with its message", () => {
  const xml = valid.replace("12.50", "12.500").replace(/rfa_2/, "y".repeat(60)).replaceAll("CustomerReturn", "RejectOrder");
  expect(codes(xml)).toEqual(["1:textInvalid", "1:textInvalid", "2:textInvalid", "2:textInvalid"]);
});

test("the same order may not be refunded in two currencies by two messages", () => {
  const euros: RefundCommand = {
    ...command,
    currencyCode: "EUR",
    components: [{ externalLineId: "12345678901234", component: "PRINCIPAL", amount: money(1n, "EUR") }],
  };
  const xml = serialiseOrderAdjustments("A1", [
    { attemptId: "a", command },
    { attemptId: "b", command: euros },
  ]);
  expect(codes(xml)).toEqual(["2:currencyMixed"]);
});

test("a length is counted in characters, not in UTF-16 units or bytes", () => {
  expect(codes(changed("rfa_1<", `${"\u{1F600}".repeat(50)}<`))).toEqual([]);
  expect(codes(changed("rfa_1<", `${"\u{1F600}".repeat(51)}<`))).toEqual(["1:textInvalid"]);
});

test("not a cent above what remains, per line and component: exactly at it is allowed", () => {
  const limits = limitsOf([
    { attemptId: "rfa_1", command },
    { attemptId: "rfa_2", command: other },
  ]);
  expect(validateOrderAdjustments(valid, limits)).toEqual([]);
  expect(validateOrderAdjustments(changed("12.50", "12.51"), limits).map(({ messageId, code }) => [messageId, code])).toEqual([
    [1, "limitExceeded"],
  ]);
});

test("two messages for one line share its limit", () => {
  const twice = serialiseOrderAdjustments("A1", [
    { attemptId: "a", command },
    { attemptId: "b", command },
  ]);
  const limits = limitsOf([{ attemptId: "a", command }]);
  expect(validateOrderAdjustments(twice, limits).map(({ messageId, code }) => [messageId, code])).toEqual([
    [2, "limitExceeded"],
    [2, "limitExceeded"],
  ]);
});

test.each<[string, Partial<RefundCommand>, string[]]>([
  [
    "a currency Amazon's feed does not take",
    { currencyCode: "CHF", components: [{ externalLineId: "12345678901234", component: "PRINCIPAL", amount: money(1n, "CHF") }] },
    ["currencyUnsupported"],
  ],
  [
    "a component in another currency",
    { components: [{ externalLineId: "12345678901234", component: "PRINCIPAL", amount: money(1n, "EUR") }] },
    ["currencyMixed"],
  ],
  ["nothing", { components: [] }, ["componentsMissing"]],
  [
    "zero",
    { components: [{ externalLineId: "12345678901234", component: "PRINCIPAL", amount: money(0n, "USD") }] },
    ["amountNotPositive"],
  ],
  [
    "a charge",
    { components: [{ externalLineId: "12345678901234", component: "PRINCIPAL", amount: money(-1n, "USD") }] },
    ["amountNotPositive"],
  ],
  ["an id with a control character", { externalOrderId: "114-1234567-7654321\u0000" }, ["idUnsafe"]],
  ["a component named twice", { components: [...command.components, ...command.components.slice(0, 1)] }, ["componentRepeated"]],
])("a refund of %s is refused before it is written", (_, change, expected) =>
  expect(checkCommand("rfa_1", { ...command, ...change }).map(({ code }) => code)).toEqual(expected),
);

test("a good refund is not refused", () => expect(checkCommand("rfa_1", command)).toEqual([]));

test("the vocabulary has the documented size and no duplicates", () => {
  expect(new Set(ADJUSTMENT_REASONS).size).toBe(18);
  expect(new Set(COMPONENT_TYPES).size).toBe(16);
});
