import {
  any,
  length,
  maybe,
  once,
  oneOf,
  pattern,
  positiveInteger,
  type Rule,
  sequence,
  some,
  text,
  violation,
} from "./grammar.ts";
import { CURRENCY_CODES } from "./money.ts";
import { ADJUSTMENT_REASONS, CANCEL_REASONS, COMPONENTS, type FeedType } from "./vocabulary.ts";
import { readXml, type XmlElement } from "./xml.ts";

export interface Message {
  /** Without leading zeros. */
  readonly messageId: string;
  readonly body: XmlElement;
}

export type EnvelopeReading =
  | { readonly kind: "read"; readonly messages: readonly Message[] }
  | { readonly kind: "rejected"; readonly cause: string };

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

const freeText: Rule = text(length(1, 50));
const upTo50: Rule = text(length(0, 50));
const positive: Rule = text(positiveInteger);
const amazonOrderId: Rule = text(pattern(/^\w{3}-\w{7}-\w{7}$/, "an order id"));
const itemCode: Rule = text(pattern(/^\d{14}$/, "an item code of 14 digits"));

const amount: Rule = {
  kind: "text",
  check: (value) => {
    const wanted = /^[+-]?(\d+(\.\d{0,2})?|\.\d{1,2})$/.test(value) && value.replaceAll(/\D/g, "").length <= 20;
    return wanted ? undefined : `"${value}" is not a decimal of at most 2 fraction digits and 20 digits`;
  },
  attributes: { currency: oneOf(CURRENCY_CODES) },
};

const component = (type: Rule): Rule => sequence(once({ Type: type }), once({ Amount: amount }));

const adjustedItem = sequence(
  once({ AmazonOrderItemCode: itemCode, MerchantOrderItemID: upTo50 }),
  maybe({ MerchantAdjustmentItemID: freeText }),
  once({ AdjustmentReason: text(oneOf(ADJUSTMENT_REASONS)) }),
  maybe({ ItemPriceAdjustments: sequence(some({ Component: component(text(oneOf(COMPONENTS))) })) }),
  any({
    PromotionAdjustments: sequence(
      maybe({ PromotionClaimCode: text(length(6, 12)) }),
      maybe({ MerchantPromotionID: text(length(0, 80)) }),
      some({ Component: component(text(oneOf(["Principal", "Shipping"]))) }),
    ),
  }),
  maybe({ DirectPaymentAdjustments: sequence(some({ Component: component(text(() => undefined)) })) }),
  maybe({ QuantityCancelled: positive }),
  maybe({ Quantity: positive }),
);

const orderAdjustment = sequence(
  once({ AmazonOrderID: amazonOrderId, MerchantOrderID: upTo50 }),
  maybe({ ActionType: text(oneOf(["Refund", "Cancel"])) }),
  maybe({ CODCollectionMethod: text(oneOf(["DirectPayment"])) }),
  some({ AdjustedItem: adjustedItem }),
);

const orderAcknowledgement = sequence(
  once({ AmazonOrderID: amazonOrderId }),
  maybe({ MerchantOrderID: upTo50 }),
  once({ StatusCode: text(oneOf(["Success", "Failure"])) }),
  any({
    Item: sequence(
      once({ AmazonOrderItemCode: itemCode }),
      maybe({ MerchantOrderItemID: upTo50 }),
      maybe({ CancelReason: text(oneOf(CANCEL_REASONS)) }),
      maybe({ Quantity: positive }),
    ),
  }),
);

const header = sequence(
  once({ DocumentVersion: text(pattern(/^\d{1,2}\.\d{1,2}$/, "a document version")) }),
  once({ MerchantIdentifier: upTo50 }),
  maybe({ OverrideReleaseId: text(pattern(/^\d{1,4}\.\d{1,4}$/, "a release id")) }),
);

const dateTime = pattern(/^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/, "a date and time");

const envelope: Rule = {
  kind: "sequence",
  parts: [
    once({ Header: header }),
    once({ MessageType: text(oneOf(["OrderAdjustment", "OrderAcknowledgement"])) }),
    maybe({ MarketplaceName: freeText }),
    maybe({ PurgeAndReplace: text(oneOf(["true", "false", "0", "1"])) }),
    maybe({ EffectiveDate: text(dateTime) }),
    some({
      Message: sequence(
        once({ MessageID: positive }),
        maybe({ OperationType: text(oneOf(["Update", "Delete", "PartialUpdate"])) }),
        once({ OrderAdjustment: orderAdjustment, OrderAcknowledgement: orderAcknowledgement }),
      ),
    }),
  ],
  attributes: {
    "xmlns:xsi": oneOf([XSI]),
    "xsi:noNamespaceSchemaLocation": () => undefined,
  },
};

const BODY_OF: Readonly<Record<FeedType, string>> = {
  POST_PAYMENT_ADJUSTMENT_DATA: "OrderAdjustment",
  POST_ORDER_ACKNOWLEDGEMENT_DATA: "OrderAcknowledgement",
};

/** Structure first, then what no single element can say: one message type, one seller, each message id once. */
export function readEnvelope(bytes: Uint8Array, feedType: FeedType, sellerId: string): EnvelopeReading {
  const reading = readXml(bytes);
  if (reading.kind === "broken") return rejected(`The document is not well-formed XML. ${reading.cause}`);
  const { root } = reading;
  if (root.name !== "AmazonEnvelope") return rejected(`The root element is ${root.name}, expected is AmazonEnvelope.`);
  const wrong = violation(root, envelope);
  if (wrong !== undefined) return rejected(`${wrong}.`);
  return readMessages(root, BODY_OF[feedType], sellerId);
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function textOf(element: XmlElement, name: string): string | undefined {
  return childOf(element, name)?.text;
}

function readMessages(root: XmlElement, bodyName: string, sellerId: string): EnvelopeReading {
  const [head] = childrenOf(root, "Header");
  const merchant = head === undefined ? undefined : textOf(head, "MerchantIdentifier");
  if (merchant !== sellerId) return rejected("The MerchantIdentifier is not the seller who submitted the feed.");
  const messageType = textOf(root, "MessageType");
  if (messageType !== bodyName) return rejected(`The MessageType ${String(messageType)} does not belong to this feed type.`);
  const messages = new Map<string, Message>();
  for (const element of childrenOf(root, "Message")) {
    const messageId = BigInt(textOf(element, "MessageID") ?? "0").toString();
    const body = childOf(element, bodyName);
    if (body === undefined) return rejected(`Message ${messageId} does not carry ${bodyName}, although the MessageType says so.`);
    if (messages.has(messageId)) return rejected(`The MessageID ${messageId} is used twice.`);
    messages.set(messageId, { messageId, body });
  }
  return { kind: "read", messages: [...messages.values()] };
}

function rejected(cause: string): EnvelopeReading {
  return { kind: "rejected", cause };
}
