import type { DecisionOutcome } from "../../kernel/decision.ts";
import { exceeds, parseAmount, subtract, zero } from "../../kernel/money.ts";
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
  const borders = rules.filter(({ actions }) => actions.includes(ask.action)).flatMap((rule) => bordersOf(rule, ask, nothing));
  const candidates = [balance, ...borders].filter((amount) => amount.minor > 0n && !exceeds(amount, balance));
  const descending = candidates.sort((a, b) => (a.minor < b.minor ? 1 : a.minor > b.minor ? -1 : 0));
  return descending.find((amount) => decide(amount) === "ALLOW") ?? nothing;
};

/** Above what one rule may begin to object: above what is left of its limit, and above the amount from which on it speaks at all. */
const bordersOf = ({ when, demand }: PolicyDocument["rules"][number], ask: GuardAsk, nothing: Money): Money[] => {
  const { currencyCode } = nothing;
  const from = when?.amountOver?.[currencyCode];
  const threshold = from === undefined ? undefined : parseAmount(from, currencyCode);
  const before = demand.kind === "LIMIT" ? totalFor(demand, { ...ask, amount: nothing }) : null;
  const limit = demand.kind === "LIMIT" ? limitOf(demand.amounts, currencyCode) : null;
  const left = before !== null && limit?.use === "AMOUNT" ? subtract(limit.amount, before) : undefined;
  return [...(threshold === undefined ? [] : [threshold]), ...(left === undefined ? [] : [left])];
};
