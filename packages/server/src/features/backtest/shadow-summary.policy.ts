import { money } from "../../kernel/money.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import type { GuardAction } from "../policy/policy-words.policy.ts";
import { addJudged } from "./backtest.policy.ts";
import type { OutcomeCount } from "./backtest.policy.ts";

/** Decisions of a window that have all of this in common. */
export type ShadowCount = {
  /** False for decisions about nothing that a document decides; no version sees these. */
  readonly guarded: boolean;
  /** False for decisions that the version has not seen. */
  readonly seen: boolean;
  readonly action: GuardAction | null;
  readonly before: DecisionOutcome;
  /** Null when it could not judge. */
  readonly after: DecisionOutcome | null;
  readonly currencyCode: CurrencyCode | null;
  readonly decisions: number;
  readonly minor: bigint;
};

export type ShadowSummary = {
  readonly total: number;
  readonly notGuarded: number;
  readonly notSeen: number;
  readonly notEvaluable: number;
  readonly changed: number;
  readonly outcomes: readonly OutcomeCount[];
};

const sumOf = (counts: readonly { readonly decisions: number }[]): number =>
  counts.reduce((sum, { decisions }) => sum + decisions, 0);

/** Every decision of the window is about no guarded action, not seen, not judged, or counted under its outcomes: nothing is left out. */
export const summaryOf = (counts: readonly ShadowCount[]): ShadowSummary => {
  const judged = counts.flatMap(({ seen, action, before, after, currencyCode, decisions, minor }) =>
    seen && action !== null && after !== null
      ? [{ action, before, after, decisions, amount: currencyCode === null ? null : money(minor, currencyCode) }]
      : [],
  );
  const total = sumOf(counts);
  const notGuarded = sumOf(counts.filter(({ guarded }) => !guarded));
  const notSeen = sumOf(counts.filter(({ guarded, seen }) => guarded && !seen));
  return {
    total,
    notGuarded,
    notSeen,
    notEvaluable: total - notGuarded - notSeen - sumOf(judged),
    changed: sumOf(judged.filter(({ before, after }) => before !== after)),
    outcomes: addJudged([], judged),
  };
};
