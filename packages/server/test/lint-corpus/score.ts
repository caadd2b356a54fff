/** Runs the rules over labelled messages and counts: a rule and a message are one decision. */
import { readFileSync } from "node:fs";
import { lintText } from "../../src/features/lint/index.ts";
import { LINT_RULES, severityOf } from "../../src/features/lint/lint.policy.ts";
import type { LintRule } from "../../src/features/lint/lint.policy.ts";
import { LANGUAGES } from "./case.ts";
import type { LintCase } from "./case.ts";

export const SETS = ["tuning", "held-out", "third", "fresh"] as const;
export type SetName = (typeof SETS)[number];

export const readCases = (name: SetName): LintCase[] =>
  // Written by our own hands and committed; the test below would fail on anything else.
  JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8")) as LintCase[];

/** Any instant: the rules see distances only. */
const NOW = new Date("2026-11-23T12:00:00Z");
const DAY_MS = 86_400_000;

/** Rules that find something in the message, each once. */
export const rulesFoundIn = ({ text, subject, channel, kind, language, facts = {} }: LintCase): LintRule[] => {
  const { buyerLanguage = language, orderCompletedDaysAgo: days, linkHosts = [], refundDone = false } = facts;
  const orderCompletedAt = days === undefined ? null : new Date(NOW.getTime() - days * DAY_MS);
  const known = { buyerLanguages: [buyerLanguage], linkHosts, orderCompletedAt, refundDone, now: NOW };
  return [...new Set(lintText({ text, subject, channel, kind, facts: known }).map(({ rule }) => rule))];
};

export type Tally = { hits: number; wrong: number; missed: number };
export type Mistake = { readonly one: LintCase; readonly missed: readonly LintRule[]; readonly wrong: readonly LintRule[] };
export type Score = {
  readonly messages: number;
  readonly good: number;
  /** Good messages in which anything was found, and those that would have been stopped. */
  readonly falseAlarms: number;
  readonly falseStops: number;
  /** Rules that should have stopped a message and did not speak. */
  readonly missedStops: number;
  /** Messages that should be stopped and would be sent. */
  readonly sentWrongly: number;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly mistakes: readonly Mistake[];
};

export const scoreOf = (cases: readonly LintCase[]): Score => {
  const tallies = new Map<string, Tally>([...LINT_RULES, ...LANGUAGES].map((name) => [name, { hits: 0, wrong: 0, missed: 0 }]));
  const count = (rule: LintRule, { language }: LintCase, what: keyof Tally): void => {
    for (const tally of [tallies.get(rule), tallies.get(language)]) if (tally) tally[what] += 1;
  };
  const mistakes: Mistake[] = [];
  const totals = { good: 0, falseAlarms: 0, falseStops: 0, missedStops: 0, sentWrongly: 0 };
  for (const one of cases) {
    const stops = (rules: readonly LintRule[]) => rules.filter((rule) => severityOf(rule, one.channel, one.kind) === "BLOCK");
    const found = rulesFoundIn(one);
    const missed = one.expect.filter((rule) => !found.includes(rule));
    const wrong = found.filter((rule) => !one.expect.includes(rule));
    for (const rule of one.expect) count(rule, one, found.includes(rule) ? "hits" : "missed");
    for (const rule of wrong) count(rule, one, "wrong");
    if (missed.length + wrong.length > 0) mistakes.push({ one, missed, wrong });
    totals.missedStops += stops(missed).length;
    if (stops(one.expect).length > 0 && stops(found).length === 0) totals.sentWrongly += 1;
    if (one.expect.length > 0) continue;
    totals.good += 1;
    if (found.length > 0) totals.falseAlarms += 1;
    if (stops(found).length > 0) totals.falseStops += 1;
  }
  return { messages: cases.length, ...totals, tallies, mistakes };
};
