import type { DecisionOutcome } from "../../kernel/decision.ts";
import { exceeds, subtract, zero } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { GuardAsk, PolicyDocument } from "../policy/index.ts";
import { limitOf, totalFor } from "../policy/guard.policy.ts";

/**
 * The most that passes alone: rules object to more money, never to less, so the answer is everything there is or one of the amounts above
 * which a rule begins to object. The guard itself says which; nothing here knows what else a rule reads.
 */
export const mostAllowed = (
  { rules }: Pick<PolicyDocument, "rules">,
  ask: GuardAsk,
  balance: Money,
  decide: (amount: Money) => DecisionOutcome,
): Money => {
  const nothing = zero(balance.currencyCode);
  const borders = rules.flatMap((rule) => bordersOf(rule, ask, nothing));
  const candidates = [balance, ...borders].filter((amount) => amount.minor > 0n && !exceeds(amount, balance));
  const descending = candidates.sort((a, b) => Number(b.minor - a.minor));
  return descending.find((amount) => decide(amount) === "ALLOW") ?? nothing;
};

/** Above what one rule may begin to object: above what is left of its limit, and above the amount from which on it speaks at all. */
const bordersOf = ({ when, demand }: PolicyDocument["rules"][number], ask: GuardAsk, nothing: Money): Money[] => {
  const threshold = limitOf(when?.amountOver, nothing.currencyCode).amount;
  return [threshold, leftOf(demand, ask, nothing)].filter((amount) => amount !== null);
};

const leftOf = (demand: PolicyDocument["rules"][number]["demand"], ask: GuardAsk, nothing: Money): Money | null => {
  if (demand.kind !== "LIMIT") return null;
  const limit = limitOf(demand.amounts, nothing.currencyCode).amount;
  const before = totalFor(demand, { ...ask, amount: nothing });
  return limit && before && subtract(limit, before);
};
