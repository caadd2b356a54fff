import type { ChannelName } from "../../connectors/channel.ts";
import { formatMoney } from "../../kernel/money.ts";
import { readable, sentence } from "./guidance-facts.policy.ts";
import type { GuidanceSentence, LimitFacts, OrderFacts } from "./guidance-facts.policy.ts";

/** Who takes goods back and who pays; the gravest rule first. */
export const returnsGuidance = (order: OrderFacts | null, limits: LimitFacts | null): GuidanceSentence[] => {
  if (order === null)
    return [
      sentence(
        "returns.orderUnknown",
        "S46",
        "No order is linked: find and link it before you promise a return or a refund; who pays depends on it.",
        { order: null },
      ),
    ];
  return [
    claimSentence(order),
    fulfilmentSentence(order, limits),
    ...stateSentence(order),
    ...refundSentence(order),
    ...limitSentence(order, limits),
    CHANNEL_SENTENCES[order.channel],
  ];
};

const claimSentence = ({ claim, channel, preventionHours }: OrderFacts): GuidanceSentence => {
  if (claim !== null) {
    const due =
      claim.answerDueAt === null
        ? "the marketplace's notice says until when to answer it"
        : `its answer is due by ${readable(claim.answerDueAt)}`;
    return sentence(
      "claim.filed",
      "R9, D15, W4, claimClockRules",
      `A claim was filed on ${readable(claim.filedAt)}: every refund of this order is compliance's decision, and ${due}.`,
      { "claim.kind": claim.kind, "claim.filedAt": claim.filedAt, "claim.answerDueAt": claim.answerDueAt },
    );
  }
  const text =
    channel === "SHOPIFY" || channel === "EMAIL"
      ? "No chargeback is filed. An answer that settles the matter now prevents one."
      : preventionHours === null
        ? "No claim is filed, and a buyer may file one at any time: a complete answer or a refund before that prevents it."
        : `No claim is filed. A buyer may file one ${preventionHours} hours after writing: a complete answer or a refund before that prevents it.`;
  const facts = { "claim.filed": false, "order.channel": channel, "claim.preventionHours": preventionHours };
  return sentence("claim.none", "R9, R10, claimClockRules", text, facts);
};

const fulfilmentSentence = ({ fulfilment, channel }: OrderFacts, limits: LimitFacts | null): GuidanceSentence => {
  const facts = { "order.fulfilment": fulfilment, "order.channel": channel };
  switch (fulfilment) {
    case "FBA":
      return sentence(
        "returns.byAmazon",
        "R13, D11",
        "Amazon shipped this order and handles its returns and refunds: point the buyer to Amazon and do not promise a refund; one from here is refused.",
        facts,
      );
    case "SFP":
      return sentence(
        "returns.sellerFulfilledPrime",
        "R13",
        "Amazon decides what happens after a Prime order, also when you ship it: refund within two business days of receiving the return, and for other reasons point the buyer to Amazon.",
        { ...facts, "policy.sfpReasons": limits === null ? null : limits.sfpReasons.join(", ") },
      );
    case "MCF":
      return sentence(
        "returns.shippedByAmazonSoldByYou",
        "S46, R13",
        "Amazon only carried this parcel for you: returns and refunds are yours, by the rules of the channel where it was sold.",
        facts,
      );
    case "FBM":
      return sentence(
        "returns.bySeller",
        "S2, R13",
        "You shipped this order: return and refund are yours to settle in one reply.",
        facts,
      );
  }
};

const stateSentence = ({ status }: OrderFacts): GuidanceSentence[] => {
  const facts = { "order.status": status };
  switch (status) {
    case "PENDING":
    case "UNSHIPPED":
      return [
        sentence(
          "returns.notShipped",
          "channels.md §2",
          "Nothing was shipped yet: cancel the order instead of refunding it.",
          facts,
        ),
      ];
    case "PARTIALLY_SHIPPED":
      return [
        sentence(
          "returns.partlyShipped",
          "S2",
          "Only part of the order was shipped: refund by line, and only what was sent or will not be sent any more.",
          facts,
        ),
      ];
    case "CANCELLED":
      return [
        sentence(
          "returns.cancelled",
          "S3",
          "The order is cancelled: there is nothing to send back; say whether it was charged.",
          facts,
        ),
      ];
    case "SHIPPED":
      return [];
  }
};

/** The words that the state of a refund allows (domain.md §7). */
const refundSentence = ({ refunds }: OrderFacts): GuidanceSentence[] => {
  const [latest] = refunds ?? [];
  if (!latest) return [];
  const facts = { "refund.status": latest.status, "refund.amount": latest.amount };
  const amount = formatMoney(latest.amount);
  const say = (rule: string, text: string) => [sentence(rule, "D10, domain.md §7", text, facts)];
  switch (latest.status) {
    case "AWAITING_APPROVAL":
      return say("refund.waiting", `A refund of ${amount} waits for approval: say that it is being reviewed, no more.`);
    case "APPROVED":
    case "PREPARED":
    case "COMMITTING":
      return say("refund.requested", `A refund of ${amount} is on its way to the channel: say "requested", not "refunded".`);
    case "ACCEPTED":
    case "PROCESSING":
      return say("refund.submitted", `The channel works on a refund of ${amount}: say "submitted", not "refunded".`);
    case "DONE_UNCONFIRMED":
    case "CONFIRMED":
      return say("refund.done", `A refund of ${amount} was made: say "refunded" with amount, date and reference.`);
    case "UNKNOWN":
    case "NEEDS_HUMAN":
      return say(
        "refund.unclear",
        `Whether a refund of ${amount} happened is unclear: say nothing about it until somebody has settled it.`,
      );
    case "REJECTED":
      return say(
        "refund.rejected",
        `The channel refused a refund of ${amount}; no money moved: read why before you promise another one.`,
      );
    case "CANCELLED":
      return [];
  }
};

const limitSentence = ({ fulfilment }: OrderFacts, limits: LimitFacts | null): GuidanceSentence[] => {
  if (limits === null || fulfilment === "FBA") return [];
  const { perRefund, perOrder, currencyCode, policyVersionId } = limits;
  const facts = { "limit.refund": perRefund.amount, "limit.order": perOrder.amount, "order.currency": currencyCode };
  const say = (rule: string, text: string) => [sentence(rule, policyVersionId, text, facts)];
  if (perRefund.use === "NO_AMOUNT_IN_CURRENCY" || perOrder.use === "NO_AMOUNT_IN_CURRENCY")
    return say("limit.noAmount", `The policy names no limit in ${currencyCode}: every refund of this order needs approval.`);
  const known = [
    ...(perRefund.use === "AMOUNT" ? [`${formatMoney(perRefund.amount)} at a time`] : []),
    ...(perOrder.use === "AMOUNT" ? [`${formatMoney(perOrder.amount)} over the whole order`] : []),
  ];
  return known.length === 0
    ? []
    : say(
        "limit.amount",
        `You may refund up to ${known.join(" and ")} without approval; exactly that much is still yours, more asks for a second person.`,
      );
};

const onChannel = (channel: ChannelName, rule: string, source: string, text: string): GuidanceSentence =>
  sentence(rule, source, text, { "order.channel": channel });

const CHANNEL_SENTENCES: Record<ChannelName, GuidanceSentence> = {
  AMAZON: onChannel(
    "AMAZON",
    "refund.amazonFeed",
    "R1, R14",
    "A refund reaches Amazon as a feed and takes a while; Amazon never charges a buyer again after a mistaken one, so look at the preview first.",
  ),
  EBAY: onChannel(
    "EBAY",
    "refund.ebayCase",
    "channels.md §4",
    "eBay refuses a refund on the order while a case is open: then it has to be made in the case.",
  ),
  WALMART: onChannel(
    "WALMART",
    "refund.walmartLines",
    "channels.md §5",
    "Walmart takes refunds by line, never above what the line cost, and either all lines in full or all in part.",
  ),
  SHOPIFY: onChannel(
    "SHOPIFY",
    "refund.shopifyPayment",
    "channels.md §6",
    "The shop records a refund at once, but its payment may stay pending or fail: do not say that the money has arrived.",
  ),
  EMAIL: onChannel(
    "EMAIL",
    "refund.noMarketplace",
    "S40",
    "No marketplace stands behind this sale: your own terms and the law of the buyer's country hold.",
  ),
};
