import type { Actor } from "../../kernel/actor.ts";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import type { GuardAction } from "../policy/policy-words.policy.ts";

/** How many attempts went from one outcome to another. Money in minor units as text, because it is stored as JSON. */
export type OutcomeCount = {
  readonly action: GuardAction;
  readonly before: DecisionOutcome;
  readonly after: DecisionOutcome;
  readonly decisions: number;
  readonly amounts: { readonly [Currency in CurrencyCode]?: string };
  /** Of changed ones: those with a claim later, those with negative feedback later, those whose time to write again is over, and of these, those that were written about again. */
  readonly claims: number;
  /** Missing from what was stored before feedback was recorded. */
  readonly negativeFeedback?: number;
  readonly known: number;
  readonly contactedAgain: number;
};

/** Attempts as they were decided, and as another version decides them. */
export type Judged = {
  readonly action: GuardAction;
  readonly before: DecisionOutcome;
  readonly after: DecisionOutcome;
  readonly decisions: number;
  /** Their sum; null for actions without an amount. */
  readonly amount: Money | null;
  /** Of a single attempt whose outcome would change. */
  readonly later?: Later | undefined;
};
export type Later = {
  readonly hasClaim: boolean;
  readonly hasNegativeFeedback: boolean;
  readonly isKnown: boolean;
  readonly isContactedAgain: boolean;
};

/** What would change for one member or key. */
export type ChangesOfActor = { readonly actorId: Actor["id"]; readonly changed: number; readonly stricter: number };

const NOTHING_LATER: Later = { hasClaim: false, hasNegativeFeedback: false, isKnown: false, isContactedAgain: false };
const STRICTNESS: Record<DecisionOutcome, number> = { ALLOW: 0, ESCALATE: 1, REFUSE: 2 };
const keyOf = ({ action, before, after }: Pick<OutcomeCount, "action" | "before" | "after">): string =>
  `${action} ${STRICTNESS[before]} ${STRICTNESS[after]}`;

const none = ({ action, before, after }: Judged): OutcomeCount => ({
  action,
  before,
  after,
  decisions: 0,
  amounts: {},
  claims: 0,
  negativeFeedback: 0,
  known: 0,
  contactedAgain: 0,
});

const plus = (count: OutcomeCount, { decisions, amount, later = NOTHING_LATER }: Judged): OutcomeCount => ({
  ...count,
  decisions: count.decisions + decisions,
  amounts:
    amount === null
      ? count.amounts
      : { ...count.amounts, [amount.currencyCode]: String(BigInt(count.amounts[amount.currencyCode] ?? "0") + amount.minor) },
  claims: count.claims + Number(later.hasClaim),
  negativeFeedback: (count.negativeFeedback ?? 0) + Number(later.hasNegativeFeedback),
  known: count.known + Number(later.isKnown),
  contactedAgain: count.contactedAgain + Number(later.isKnown && later.isContactedAgain),
});

/** The counts with these attempts added, in a fixed order. Adding a batch and then another is the same as adding both at once. */
export const addJudged = (counts: readonly OutcomeCount[], judged: readonly Judged[]): OutcomeCount[] => {
  const byKey = new Map(counts.map((count) => [keyOf(count), count]));
  for (const one of judged) byKey.set(keyOf(one), plus(byKey.get(keyOf(one)) ?? none(one), one));
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
};
