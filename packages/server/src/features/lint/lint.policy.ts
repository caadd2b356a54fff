import type { ChannelName } from "../../connectors/channel.ts";
import { messageRulesOf } from "../ticket/message-rules.policy.ts";

/** What a message can break. In the order in which they are explained to people. */
export const LINT_RULES = [
  "EMPTY",
  "TOO_LONG",
  "HTML",
  "PLACEHOLDER",
  "EMAIL_ADDRESS",
  "PHONE_NUMBER",
  "LINK_NOT_ALLOWED",
  "OFF_PLATFORM",
  "PROMOTION",
  "REVIEW_SOLICITATION",
  "FEEDBACK_REMOVAL",
  "PAYMENT_DATA",
  "TONE",
  "LANGUAGE_MISMATCH",
  "OUTSIDE_WINDOW",
  "REFUND_NOT_DONE",
  "IMPORTANT_SUBJECT",
] as const;
export type LintRule = (typeof LINT_RULES)[number];

export const LINT_SEVERITIES = ["BLOCK", "WARN"] as const;
export type LintSeverity = (typeof LINT_SEVERITIES)[number];

/** What a message is for. The AMAZON_ kinds are the templated actions of Amazon's Messaging API (channels.md §3.8). */
export const MESSAGE_KINDS = [
  "REPLY",
  "MERGE_NOTICE",
  "PROACTIVE",
  "AMAZON_CONFIRM_CUSTOMIZATION_DETAILS",
  "AMAZON_CONFIRM_DELIVERY_DETAILS",
  "AMAZON_CONFIRM_ORDER_DETAILS",
  "AMAZON_CONFIRM_SERVICE_DETAILS",
  "AMAZON_UNEXPECTED_PROBLEM",
  "AMAZON_DIGITAL_ACCESS_KEY",
  "AMAZON_LEGAL_DISCLOSURE",
  "AMAZON_WARRANTY",
  "AMAZON_INVOICE",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Place in the text or the subject, in UTF-16 code units, the unit of JavaScript, Java and C# strings; `end` is behind the last one. */
export type Span = { readonly start: number; readonly end: number };
export type LintFinding = Span & {
  readonly rule: LintRule;
  readonly severity: LintSeverity;
  /** Where the span lies. */
  readonly field: "TEXT" | "SUBJECT";
  readonly message: string;
  readonly excerpt: string;
  readonly suggestion: string;
};

/** Texts of the API's actions (channels.md §3.8); 0: the action takes no text, only files. */
const ACTION_CAPS: Partial<Record<MessageKind, number>> = {
  AMAZON_CONFIRM_CUSTOMIZATION_DETAILS: 800,
  AMAZON_CONFIRM_DELIVERY_DETAILS: 2000,
  AMAZON_CONFIRM_ORDER_DETAILS: 2000,
  AMAZON_CONFIRM_SERVICE_DETAILS: 2000,
  AMAZON_UNEXPECTED_PROBLEM: 2000,
  AMAZON_DIGITAL_ACCESS_KEY: 400,
  AMAZON_LEGAL_DISCLOSURE: 0,
  AMAZON_WARRANTY: 0,
  AMAZON_INVOICE: 0,
};

/**
 * Where no channel sets a cap (Walmart's relay, own mail; channels.md §5) this is ours: ten pages, more than any answer needs. It also
 * bounds what the rules have to read.
 */
export const LONGEST_TEXT = 20_000;

/** Longest text in UTF-16 code units: at least as strict as a count of characters. */
export const longestText = (channel: ChannelName, kind: MessageKind): number =>
  ACTION_CAPS[kind] ?? messageRulesOf(channel).maxCharacters ?? LONGEST_TEXT;

export const isAmazonAction = (kind: MessageKind): boolean => kind in ACTION_CAPS;

/** Not asked for by the buyer: Amazon lets these out within 30 days of the order's completion (channels.md §3.8). */
export const isProactive = (kind: MessageKind): boolean => kind === "PROACTIVE" || isAmazonAction(kind);
export const PROACTIVE_DAYS = 30;

const MARKETPLACES: readonly ChannelName[] = ["AMAZON", "EBAY", "WALMART"];
export const isMarketplace = (channel: ChannelName): boolean => MARKETPLACES.includes(channel);

/** In its own shop and mailbox a business speaks with its own voice (S47): only what is wrong anywhere stops the sending. */
const OWN_VOICE: Partial<Record<LintRule, LintSeverity>> = {
  EMPTY: "BLOCK",
  TOO_LONG: "BLOCK",
  PLACEHOLDER: "BLOCK",
  PAYMENT_DATA: "BLOCK",
  REFUND_NOT_DONE: "BLOCK",
  FEEDBACK_REMOVAL: "BLOCK",
  REVIEW_SOLICITATION: "WARN",
  TONE: "WARN",
  LANGUAGE_MISMATCH: "WARN",
};

/** How bad it is here; null: the rule does not apply. By the channel of the message, not of the order (S47). */
export const severityOf = (rule: LintRule, channel: ChannelName, kind: MessageKind): LintSeverity | null => {
  if (rule === "OUTSIDE_WINDOW" && !isProactive(kind)) return null;
  if (!isMarketplace(channel)) return OWN_VOICE[rule] ?? null;
  if (rule === "TONE") return "WARN";
  // The API's actions must be in the buyer's language; relay mail is not said to (channels.md §3.8).
  if (rule === "LANGUAGE_MISMATCH") return channel === "AMAZON" && isAmazonAction(kind) ? "BLOCK" : "WARN";
  return "BLOCK";
};
