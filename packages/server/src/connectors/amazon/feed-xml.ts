import { formatAmount } from "../../kernel/money.ts";
import type { CancellationCommand, RefundCommand, RefundComponent } from "../channel.ts";
import {
  ADJUSTMENT_REASON_BY_REFUND_REASON,
  CANCEL_REASON_BY_CANCELLATION_REASON,
  COMPONENT_TYPE_BY_PRICE_COMPONENT,
  type MessageType,
} from "./feed-vocabulary.ts";

/** One refund or cancellation as one Message. Its MessageID is its place in the list, counted from 1. */
export type FeedEntry<Command> = { readonly attemptId: string; readonly command: Command };
export type FeedRefund = FeedEntry<RefundCommand>;
export type FeedCancellation = FeedEntry<CancellationCommand>;

// XML 1.0 cannot carry C0 controls, lone surrogates and the two noncharacters even as a reference. DEL and C1 are legal, but nothing a
// person typed, so they go as well. With the `u` flag a surrogate pair is one character and never matches.
const UNREPRESENTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text as it will arrive: tabs and line breaks become spaces, control characters disappear. Lengths are counted after this. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n|[\t\n\r\u0085\u2028\u2029]/g, " ").replace(UNREPRESENTABLE, "");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escapeText = (text: string): string => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);

const leaf = (name: string, text: string): string => `<${name}>${escapeText(cleanText(text))}</${name}>`;
const group = (name: string, children: readonly string[]): string => `<${name}>${children.join("")}</${name}>`;

const componentXml = ({ component, amount }: RefundComponent): string =>
  group("Component", [
    leaf("Type", COMPONENT_TYPE_BY_PRICE_COMPONENT[component]),
    `<Amount currency="${amount.currencyCode}">${formatAmount(amount)}</Amount>`,
  ]);

const adjustedItemXml = ({ attemptId, command }: FeedRefund, lineId: string, components: readonly RefundComponent[]): string =>
  group("AdjustedItem", [
    leaf("AmazonOrderItemCode", lineId),
    leaf("MerchantAdjustmentItemID", attemptId),
    leaf("AdjustmentReason", ADJUSTMENT_REASON_BY_REFUND_REASON[command.reason]),
    group("ItemPriceAdjustments", components.map(componentXml)),
  ]);

const adjustmentXml = (refund: FeedRefund): string => {
  const componentsByLine = Map.groupBy(refund.command.components, ({ externalLineId }) => externalLineId);
  return group("OrderAdjustment", [
    leaf("AmazonOrderID", refund.command.externalOrderId),
    leaf("ActionType", "Refund"),
    ...[...componentsByLine].map(([lineId, components]) => adjustedItemXml(refund, lineId, components)),
  ]);
};

/** `Failure` says that the seller will not fulfil the order: that is Amazon's cancellation. Reasons belong to items, so all are named. */
const acknowledgementXml = ({ command }: FeedCancellation): string =>
  group("OrderAcknowledgement", [
    leaf("AmazonOrderID", command.externalOrderId),
    leaf("StatusCode", "Failure"),
    ...command.externalLineIds.map((lineId) =>
      group("Item", [
        leaf("AmazonOrderItemCode", lineId),
        leaf("CancelReason", CANCEL_REASON_BY_CANCELLATION_REASON[command.reason]),
      ]),
    ),
  ]);

/** The same entries give the same bytes, so the digest of a repeated `prepare` can be compared. */
const documentXml = (merchantId: string, messageType: MessageType, bodies: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${group("AmazonEnvelope", [
    group("Header", [leaf("DocumentVersion", "1.01"), leaf("MerchantIdentifier", merchantId)]),
    leaf("MessageType", messageType),
    ...bodies.map((body, index) => `\n${group("Message", [leaf("MessageID", String(index + 1)), body])}`),
  ])}\n`;

/** The order-adjustment document. Checks nothing: what comes out goes through `validateOrderAdjustments` before it is sent. */
export const serialiseOrderAdjustments = (merchantId: string, refunds: readonly FeedRefund[]): string =>
  documentXml(merchantId, "OrderAdjustment", refunds.map(adjustmentXml));

/** The document that cancels orders. Checks nothing: what comes out goes through `validateCancellations` before it is sent. */
export const serialiseCancellations = (merchantId: string, cancellations: readonly FeedCancellation[]): string =>
  documentXml(merchantId, "OrderAcknowledgement", cancellations.map(acknowledgementXml));
