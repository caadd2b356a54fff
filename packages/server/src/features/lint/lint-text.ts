/** The rules together: what a message breaks, where, and what to do instead. Pure: facts come in, findings go out. */
import type { ChannelName } from "../../connectors/channel.ts";
import { ADVICE } from "./advice.policy.ts";
import { findHtml } from "./html.ts";
import { isSurelyNotIn } from "./written-language.ts";
import { judgeLink, shippedHosts } from "./link-host.policy.ts";
import type { AllowedHost } from "./link-host.policy.ts";
import { findLinks, findMails } from "./links.ts";
import { isProactive, LINT_RULES, LONGEST_TEXT, longestText, PROACTIVE_DAYS, severityOf } from "./lint.policy.ts";
import type { LintFinding, LintRule, MessageKind, Span } from "./lint.policy.ts";
import { normalText } from "./normal-text.policy.ts";
import { findPaymentNumbers } from "./payment-numbers.policy.ts";
import { findPhones } from "./phones.ts";
import type { Effort } from "./phrase.policy.ts";
import { findPlaceholders } from "./placeholder.policy.ts";
import { findQuotations } from "./quotation.policy.ts";
import { findRuleWords } from "./rule-word-search.ts";
import { tokensOf, withSorts } from "./token.policy.ts";
import { findShouting } from "./tone-form.policy.ts";

/** What the rules need to know beside the text. Null: not known, and the rule that needs it is reported as not checked. */
export type LintFacts = {
  /** BCP 47 languages the buyer reads: what they wrote in, and what the channel reports. */
  readonly buyerLanguages: readonly string[] | null;
  /** Hosts the workspace allows on this channel besides the shipped ones, with their subdomains. */
  readonly linkHosts: readonly string[];
  /** When the order was completed: its last delivery, else its last shipment. */
  readonly orderCompletedAt: Date | null;
  readonly now: Date;
  /** Whether a refund of the ticket, or of a ticket merged with it, is DONE_UNCONFIRMED or CONFIRMED. */
  readonly refundDone: boolean | null;
};

export type LintAsk = {
  readonly text: string;
  readonly subject?: string | null | undefined;
  readonly channel: ChannelName;
  readonly kind: MessageKind;
  readonly facts: LintFacts;
};

type Raw = Span & { readonly rule: LintRule; readonly field?: "SUBJECT"; readonly why?: string; readonly warns?: boolean };

/** Everything the message breaks, in the order of the text. */
export const lintText = (ask: LintAsk): LintFinding[] => lintReport(ask).findings;

export type NotChecked = { readonly rule: LintRule; readonly why: string };
export type LintReport = {
  readonly findings: readonly LintFinding[];
  /** True when at least one finding stops the message. */
  readonly blocked: boolean;
  readonly checked: readonly LintRule[];
  readonly notChecked: readonly NotChecked[];
};

export const lintReport = (ask: LintAsk, effort?: Effort): LintReport & { findings: LintFinding[] } => {
  const applies = (rule: LintRule): boolean => severityOf(rule, ask.channel, ask.kind) !== null;
  const notChecked = unknowable(ask).filter(({ rule }) => applies(rule));
  const skipped = new Set(notChecked.map(({ rule }) => rule));
  const findings = rawFindings(ask, effort)
    .filter((raw) => !skipped.has(raw.rule) && !isTrue(ask, raw))
    .flatMap((raw) => shown(ask, raw))
    .sort((a, b) => a.start - b.start || a.end - b.end || LINT_RULES.indexOf(a.rule) - LINT_RULES.indexOf(b.rule));
  return {
    findings,
    blocked: findings.some(({ severity }) => severity === "BLOCK"),
    checked: LINT_RULES.filter((rule) => applies(rule) && !skipped.has(rule)),
    notChecked,
  };
};

const unknowable = ({ facts, subject, kind }: LintAsk): NotChecked[] => [
  ...(facts.buyerLanguages === null ? [{ rule: "LANGUAGE_MISMATCH", why: "The buyer's language is not known." } as const] : []),
  ...(facts.orderCompletedAt === null && isProactive(kind)
    ? [{ rule: "OUTSIDE_WINDOW", why: "When the order was completed is not known." } as const]
    : []),
  ...(facts.refundDone === null
    ? [{ rule: "REFUND_NOT_DONE", why: "No ticket was named, so its refunds are not known." } as const]
    : []),
  ...(subject === undefined || subject === null ? [{ rule: "IMPORTANT_SUBJECT", why: "No subject was given." } as const] : []),
];

const EXCERPT = 80;

const shown = ({ text, subject, channel, kind }: LintAsk, raw: Raw): LintFinding[] => {
  const severity = severityOf(raw.rule, channel, kind);
  if (severity === null) return [];
  const field = raw.field ?? "TEXT";
  const { message, suggestion } = ADVICE[raw.rule];
  return [
    {
      rule: raw.rule,
      severity: raw.warns === true ? "WARN" : severity,
      field,
      message: raw.why ?? message,
      suggestion,
      start: raw.start,
      end: raw.end,
      excerpt: cut((field === "TEXT" ? text : (subject ?? "")).slice(raw.start, raw.end)),
    },
  ];
};

const cut = (text: string): string =>
  text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : text;

/** REFUND_NOT_DONE is a claim only while it is not true. */
const isTrue = ({ facts }: LintAsk, { rule }: Raw): boolean => rule === "REFUND_NOT_DONE" && facts.refundDone === true;

const rawFindings = (ask: LintAsk, effort?: Effort): Raw[] => {
  const { text: whole, channel, kind } = ask;
  const cap = longestText(channel, kind);
  const findings: Raw[] = [];
  if (whole.length > cap) findings.push({ rule: "TOO_LONG", start: cap, end: whole.length, why: tooLong(ask, cap) });
  const text = whole.slice(0, LONGEST_TEXT);
  if (cap > 0 && !/[\p{L}\p{N}]/u.test(text)) findings.push({ rule: "EMPTY", start: 0, end: whole.length });
  const spelled = spelledFindings(ask, text);
  return [...findings, ...spelled, ...wordFindings(text, spelled, effort), ...factFindings(ask, text)];
};

const tooLong = ({ text, channel, kind }: LintAsk, cap: number): string =>
  cap === 0
    ? `${kind} takes no text, only files.`
    : `${channel} takes ${cap} characters in a ${kind} message; these are ${text.length} (UTF-16 code units).`;

/** What is found by its form: the same in every language. */
const spelledFindings = ({ channel, facts }: LintAsk, text: string): Raw[] => {
  const normal = normalText(text);
  const html = findHtml(text);
  const mails = findMails(normal);
  const payments = findPaymentNumbers(normal);
  const overlaps = (a: Span, list: readonly Span[]): boolean => list.some((b) => a.start < b.end && b.start < a.end);
  const allowed: AllowedHost[] = [...shippedHosts(channel), ...facts.linkHosts.map((host) => ({ host }))];
  const gaps = findPlaceholders(text, html);
  const links = findLinks(normal).filter((link) => !overlaps(link, mails) && !overlaps(link, gaps));
  return [
    ...html.map((span): Raw => ({ rule: "HTML", ...span })),
    ...gaps.map((span): Raw => ({ rule: "PLACEHOLDER", ...span })),
    ...mails.map(({ start, end }): Raw => ({ rule: "EMAIL_ADDRESS", start, end })),
    ...payments.map(({ start, end }): Raw => ({ rule: "PAYMENT_DATA", start, end })),
    ...findPhones(normal)
      .filter((phone) => !overlaps(phone, payments) && !overlaps(phone, links))
      .map(({ start, end }): Raw => ({ rule: "PHONE_NUMBER", start, end })),
    ...links.flatMap((link): Raw[] => {
      const verdict = link.hidden || link.url === null ? "DISGUISED" : judgeLink(link.url, allowed);
      const { start, end } = link;
      return verdict === "ALLOWED"
        ? []
        : [{ rule: "LINK_NOT_ALLOWED", start, end, why: WHY_NOT[verdict], ...(link.doubtful ? { warns: true } : {}) }];
    }),
    ...findShouting(text)
      .filter((span) => !overlaps(span, gaps))
      .map((span): Raw => ({ rule: "TONE", ...span, why: "It reads as shouting." })),
  ];
};

const WHY_NOT = {
  UNKNOWN_HOST: "The link leads to a host that is not on the channel's list.",
  OTHER_PAGE: "The link leads to a page of the marketplace that is neither help nor orders nor account.",
  DISGUISED: "The link is written so that it looks like another one, or like none.",
} as const;

/** What is found by words, in all languages at once. The buyer's own words are not ours. */
const SORTS: Partial<Record<LintRule, string>> = { EMAIL_ADDRESS: "<mail>", PHONE_NUMBER: "<phone>", LINK_NOT_ALLOWED: "<link>" };

const wordFindings = (text: string, spelled: readonly Raw[], effort?: Effort): Raw[] => {
  const sorts = spelled.flatMap(({ rule, start, end }) => {
    const word = SORTS[rule];
    return word === undefined ? [] : [{ word, start, end }];
  });
  const quoted = findQuotations(text);
  const ours = quoted.reduce((left, { start, end }) => left.slice(0, start) + ". ".padEnd(end - start) + left.slice(end), text);
  return findRuleWords(withSorts(tokensOf(normalText(ours)), sorts), effort);
};

const DAY_MS = 86_400_000;

const factFindings = ({ subject, kind, facts }: LintAsk, text: string): Raw[] => {
  const findings: Raw[] = [];
  const whole = { start: 0, end: text.length };
  const { buyerLanguages, orderCompletedAt, now } = facts;
  const mismatch = buyerLanguages && isSurelyNotIn(withoutQuotations(text), buyerLanguages);
  if (mismatch)
    findings.push({
      rule: "LANGUAGE_MISMATCH",
      ...whole,
      why: `The message is in "${mismatch.language}", the buyer's language is ${buyerLanguages.map((tag) => `"${tag}"`).join(" or ")}.`,
    });
  if (orderCompletedAt && isProactive(kind) && now.getTime() - orderCompletedAt.getTime() > PROACTIVE_DAYS * DAY_MS)
    findings.push({ rule: "OUTSIDE_WINDOW", ...whole });
  const marked = /[[【(（]\s*(?:important|wichtig|importante?|重要)\s*[\]】)）]/iu.exec(
    (subject ?? "").normalize("NFKC").slice(0, 998),
  );
  if (marked)
    findings.push({ rule: "IMPORTANT_SUBJECT", field: "SUBJECT", start: marked.index, end: marked.index + marked[0].length });
  return findings;
};

const withoutQuotations = (text: string): string =>
  findQuotations(text).reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);
