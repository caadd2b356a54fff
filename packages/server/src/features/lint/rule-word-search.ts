/** Looks for all rules' phrases in a text at once. */
import type { LintRule } from "./lint.policy.ts";
import { findPhrases, indexPhrases } from "./phrase.policy.ts";
import type { Effort, PhraseIndex } from "./phrase.policy.ts";
import type { Token } from "./token.policy.ts";
import { FEEDBACK_REMOVAL } from "./words/feedback-removal.policy.ts";
import { OFF_PLATFORM } from "./words/off-platform.policy.ts";
import { PAYMENT_DETAILS } from "./words/payment-details.policy.ts";
import { PROMOTION } from "./words/promotion.policy.ts";
import { REFUND_DONE } from "./words/refund-done.policy.ts";
import { REVIEW_SOLICITATION } from "./words/review-solicitation.policy.ts";
import type { RuleWords } from "./words/rule-words.policy.ts";
import { TONE } from "./words/tone.policy.ts";

type Spoken = {
  readonly rule: LintRule;
  readonly found: PhraseIndex;
  readonly unexcused: PhraseIndex;
  readonly harmless: PhraseIndex;
};

const spoken = (rule: LintRule, { harmless, unexcused = [], ...languages }: RuleWords): Spoken => ({
  rule,
  found: indexPhrases(Object.values(languages).flat()),
  unexcused: indexPhrases(unexcused),
  harmless: indexPhrases(harmless),
});

const RULES: readonly Spoken[] = [
  spoken("OFF_PLATFORM", OFF_PLATFORM),
  spoken("PROMOTION", PROMOTION),
  spoken("REVIEW_SOLICITATION", REVIEW_SOLICITATION),
  spoken("FEEDBACK_REMOVAL", FEEDBACK_REMOVAL),
  spoken("PAYMENT_DATA", PAYMENT_DETAILS),
  spoken("TONE", TONE),
  spoken("REFUND_NOT_DONE", REFUND_DONE),
];

export type WordFinding = { readonly rule: LintRule; readonly start: number; readonly end: number };

/** What a rule's phrases found and none of its harmless wordings explains; places that touch are one. */
const findingsOf = ({ rule, found, unexcused, harmless }: Spoken, tokens: readonly Token[], effort: Effort): WordFinding[] => {
  const matches = findPhrases(tokens, found, effort);
  const certain = findPhrases(tokens, unexcused, effort);
  if (matches.length + certain.length === 0) return [];
  const excused = new Uint8Array(tokens.length);
  for (const { from, to } of findPhrases(tokens, harmless, effort)) excused.fill(1, from, to);
  const marked = new Uint8Array(tokens.length);
  for (const { from, to } of certain) marked.fill(1, from, to);
  for (const { from, to } of matches) if (!excused.subarray(from, to).includes(1)) marked.fill(1, from, to);
  const findings: WordFinding[] = [];
  for (let from = marked.indexOf(1); from >= 0;) {
    const gap = marked.indexOf(0, from);
    const to = gap < 0 ? marked.length : gap;
    findings.push({ rule, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
    from = marked.indexOf(1, to);
  }
  return findings;
};

/** Asking to change feedback speaks of stars and reviews, too: in one sentence the graver rule speaks alone. */
const withoutLesser = (findings: readonly WordFinding[], tokens: readonly Token[]): WordFinding[] => {
  const graver = findings.filter(({ rule }) => rule === "FEEDBACK_REMOVAL");
  const ends = tokens.filter((token) => token.ends).map(({ start }) => start);
  const sentenceOf = (start: number): number => ends.findLast((end) => end < start) ?? -1;
  const sentences = new Set(graver.map(({ start }) => sentenceOf(start)));
  return findings.filter(({ rule, start }) => rule !== "REVIEW_SOLICITATION" || !sentences.has(sentenceOf(start)));
};

export const findRuleWords = (tokens: readonly Token[], effort: Effort = { comparisons: 0 }): WordFinding[] =>
  withoutLesser(
    RULES.flatMap((rule) => findingsOf(rule, tokens, effort)),
    tokens,
  );
