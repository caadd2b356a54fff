import type { CurrencyCode } from "../../kernel/money.ts";
import { add, exceeds, formatAmount, formatMoney, type Money, parseAmount, zero } from "../../kernel/money.ts";
import type { RefundCommand } from "../channel.ts";
import { checkEnvelope } from "./feed-grammar.ts";
import { COMPONENT_TYPE_BY_PRICE_COMPONENT, FEED_CURRENCIES, type MessageType } from "./feed-vocabulary.ts";
import { cleanText, type FeedRefund } from "./feed-xml.ts";
import { childOf, childrenOf, readXmlTree, type XmlElement } from "./xml-tree.ts";

/** `messageId` is absent when the whole document is at fault. */
export type FeedProblem = { readonly messageId: number | undefined; readonly code: string; readonly message: string };
/** The most each order line and component may be credited with by this document; an absent entry has no limit. */
export type FeedLimits = ReadonlyMap<string, Money>;
export type CommandProblem = { readonly code: string; readonly message: string };

const feedCurrency = (code: string): CurrencyCode | undefined => FEED_CURRENCIES.find((currency) => currency === code);
const limitKey = (orderId: string, lineId: string, type: string): string => `${orderId}/${lineId}/${type}`;

/** What the refunds ask for, per line and component: the document built from them must not ask for a cent more. */
export const limitsOf = (refunds: readonly FeedRefund[]): FeedLimits => {
  const limits = new Map<string, Money>();
  for (const { command } of refunds)
    for (const { externalLineId, component, amount } of command.components) {
      const key = limitKey(command.externalOrderId, externalLineId, COMPONENT_TYPE_BY_PRICE_COMPONENT[component]);
      limits.set(key, add(limits.get(key) ?? zero(amount.currencyCode), amount));
    }
  return limits;
};

/** What can be said of a refund before it becomes XML. Ids are refused rather than mended: a mended id might be another order's. */
export const checkCommand = (attemptId: string, command: RefundCommand): readonly CommandProblem[] => {
  const problems: CommandProblem[] = [];
  const wrong = (code: string, message: string): number => problems.push({ code, message });
  for (const id of [attemptId, command.externalOrderId, ...command.components.map(({ externalLineId }) => externalLineId)])
    if (cleanText(id) !== id) wrong("idUnsafe", "An id holds control characters.");
  if (feedCurrency(command.currencyCode) === undefined)
    wrong("currencyUnsupported", `Amazon takes no refund feed in ${command.currencyCode}.`);
  if (command.components.length === 0) wrong("componentsMissing", "The refund names no component.");
  const seen = new Set<string>();
  for (const { externalLineId, component, amount } of command.components) {
    const where = `${component} of line ${externalLineId}`;
    if (amount.currencyCode !== command.currencyCode) wrong("currencyMixed", `${where} is in ${amount.currencyCode}.`);
    if (amount.minor <= 0n) wrong("amountNotPositive", `${where} is ${formatMoney(amount)}.`);
    if (seen.has(where)) wrong("componentRepeated", `${where} is named twice.`);
    seen.add(where);
  }
  return problems;
};

type Credit = { readonly lineId: string; readonly type: string; readonly amount: Money };

const creditsOf = (message: XmlElement, wrong: (code: string, message: string) => void): readonly Credit[] => {
  const credits: Credit[] = [];
  for (const item of childrenOf(childOf(message, "OrderAdjustment"), "AdjustedItem")) {
    const lineId = childOf(item, "AmazonOrderItemCode")?.text ?? "";
    const parents = item.children.filter(({ name }) => /^(ItemPrice|Promotion|DirectPayment)Adjustments$/.test(name));
    for (const component of parents.flatMap((parent) => childrenOf(parent, "Component"))) {
      const type = childOf(component, "Type")?.text ?? "";
      const element = childOf(component, "Amount");
      const code = element?.attributes.get("currency") ?? "";
      const currency = feedCurrency(code);
      // The attribute is formally optional; without it Amazon would have to guess, so it is required here.
      if (currency === undefined) {
        wrong("currencyUnsupported", `Currency "${code}" cannot be sent.`);
        continue;
      }
      const amount = parseAmount(element?.text ?? "", currency);
      if (!amount || formatAmount(amount) !== element?.text)
        wrong("amountInvalid", `"${element?.text ?? ""}" is not written with exactly the decimals of ${currency}.`);
      else credits.push({ lineId, type, amount });
    }
  }
  return credits;
};

const checkMeaning = (root: XmlElement, limits: FeedLimits | undefined): readonly FeedProblem[] => {
  const problems: FeedProblem[] = [];
  const currencyByOrder = new Map<string, CurrencyCode>();
  const totals = new Map<string, Money>();
  for (const [index, message] of childrenOf(root, "Message").entries()) {
    const position = index + 1;
    const wrong = (code: string, text: string): number => problems.push({ messageId: position, code, message: text });
    const place = misplaced(message, position);
    if (place) problems.push(place);
    const orderId = childOf(childOf(message, "OrderAdjustment"), "AmazonOrderID")?.text ?? "";
    const credits = creditsOf(message, wrong);
    const currency = credits[0]?.amount.currencyCode;
    if (currency === undefined) {
      wrong("creditMissing", "The message credits nothing.");
      continue;
    }
    const orderCurrency = currencyByOrder.get(orderId) ?? currency;
    currencyByOrder.set(orderId, orderCurrency);
    if (credits.some(({ amount }) => amount.currencyCode !== orderCurrency)) {
      wrong("currencyMixed", `Order ${orderId} would be refunded in more than one currency.`);
      continue;
    }
    const net = credits.reduce((total, { amount }) => add(total, amount), zero(currency));
    if (net.minor <= 0n) wrong("netNotPositive", `The message nets ${formatMoney(net)}; a charge is not a refund.`);
    for (const { lineId, type, amount } of credits) {
      const key = limitKey(orderId, lineId, type);
      const total = add(totals.get(key) ?? zero(currency), amount);
      totals.set(key, total);
      const limit = limits?.get(key);
      if (limit && (limit.currencyCode !== currency || exceeds(total, limit)))
        wrong("limitExceeded", `${type} of line ${lineId} would reach ${formatMoney(total)}, allowed is ${formatMoney(limit)}.`);
    }
  }
  return problems;
};

const messageIdOf = (path: string): number | undefined => {
  const match = /^AmazonEnvelope\/Message\[(\d+)\]/.exec(path);
  return match ? Number(match[1]) : undefined;
};

/**
 * Everything wrong with a document about to be sent, judged from its text alone: Amazon would tell minutes later, and only after a
 * feed was spent. Structure first; meaning is read only from a document whose structure holds.
 */
export const validateDocument = (
  xml: string,
  messageType: MessageType,
  meaning: (root: XmlElement) => readonly FeedProblem[],
): readonly FeedProblem[] => {
  const root = readXmlTree(xml);
  if (!root) return [{ messageId: undefined, code: "notWellFormed", message: "The document is not well-formed XML." }];
  const structure = checkEnvelope(root, messageType).map(({ path, code, message }) => ({
    messageId: messageIdOf(path),
    code,
    message: `${path}: ${message}.`,
  }));
  return structure.length > 0 ? structure : meaning(root);
};

/** Positions are stored with the attempts, so an id that is not its place would attribute a result to another refund. */
export const misplaced = (message: XmlElement, position: number): FeedProblem | undefined =>
  childOf(message, "MessageID")?.text === String(position)
    ? undefined
    : { messageId: position, code: "messageIdUnexpected", message: "MessageIDs do not run from 1 to n." };

export const validateOrderAdjustments = (xml: string, limits?: FeedLimits): readonly FeedProblem[] =>
  validateDocument(xml, "OrderAdjustment", (root) => checkMeaning(root, limits));
