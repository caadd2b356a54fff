import type { LintRule } from "./lint.policy.ts";

type Advice = { readonly message: string; readonly suggestion: string };

/** What is wrong and what to do instead, rule by rule. Sources of the rules: channels.md §3.8 (Amazon), §4 (eBay), domain.md (refund words). */
export const ADVICE: Record<LintRule, Advice> = {
  EMPTY: { message: "The message has no text.", suggestion: "Write what the buyer needs to know." },
  TOO_LONG: { message: "The text is longer than the channel takes.", suggestion: "Shorten it." },
  HTML: {
    message: "The channel shows HTML as it is written, or refuses it.",
    suggestion: "Write plain text; lines and blank lines are kept.",
  },
  PLACEHOLDER: { message: "Something was not filled in.", suggestion: "Fill it in or remove it." },
  EMAIL_ADDRESS: {
    message: "Marketplaces forbid e-mail addresses in messages to buyers.",
    suggestion: "Remove it: the buyer answers in this conversation.",
  },
  PHONE_NUMBER: {
    message: "Marketplaces forbid phone numbers in messages to buyers.",
    suggestion: "Remove it: the buyer answers in this conversation.",
  },
  LINK_NOT_ALLOWED: {
    message: "The link leads to a place that is not on the channel's list.",
    suggestion:
      "Link to the marketplace's help or orders, or to the carrier's tracking page; a manager can allow a host (allowLink).",
  },
  OFF_PLATFORM: {
    message: "It leads the buyer away from the marketplace to talk, buy or pay.",
    suggestion: "Ask them to answer here; refunds and returns go through the marketplace.",
  },
  PROMOTION: {
    message: "Marketplaces forbid promotion in messages to buyers.",
    suggestion: "Leave offers, codes and other products out; say what concerns this order.",
  },
  REVIEW_SOLICITATION: {
    message: "Asking for reviews or feedback here counts as manipulation of reviews.",
    suggestion: "Remove it; use the marketplace's own review request.",
  },
  FEEDBACK_REMOVAL: {
    message: "Nobody may ask a buyer to change or remove feedback, or to withdraw a claim for something.",
    suggestion: "Solve the matter and leave feedback and claim out of it; report feedback against the rules to the marketplace.",
  },
  PAYMENT_DATA: {
    message: "Card and bank data must neither be asked for nor written in a message.",
    suggestion: "Money goes back to the way of payment of the order; remove the data.",
  },
  TONE: {
    message: "It reads as blame, threat, mockery or shouting.",
    suggestion: "Say neutrally what happened and what is done now.",
  },
  LANGUAGE_MISMATCH: {
    message: "The message is not in the buyer's language.",
    suggestion: "Choose the text in the buyer's language.",
  },
  OUTSIDE_WINDOW: {
    message: "Messages that the buyer did not ask for are allowed within 30 days of the order's completion.",
    suggestion: "Do not send it; answer when the buyer writes.",
  },
  REFUND_NOT_DONE: {
    message: "It says that money was paid back, and no refund of this ticket is done.",
    suggestion: 'Say "requested" or "submitted", or wait until the refund is DONE_UNCONFIRMED or CONFIRMED.',
  },
  IMPORTANT_SUBJECT: {
    message: 'Amazon punishes "[Important]" in subjects when it is misused.',
    suggestion: "Remove it from the subject.",
  },
};
