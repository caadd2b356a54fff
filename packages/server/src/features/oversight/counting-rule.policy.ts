import type { RuleResult } from "../../kernel/decision.ts";
import { add, isCurrencyCode, parseAmount, subtract } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";

/** "95.00 USD", as traces show money. */
const moneyIn = (text: string): Money | undefined => {
  const [amount = "", currencyCode = ""] = text.split(" ");
  return isCurrencyCode(currencyCode) ? parseAmount(amount, currencyCode) : undefined;
};

/** What a limit that spoke about the ask left of itself; undefined for rules that are no limit or did not speak. */
const leftOf = ({ inputs }: RuleResult): Money | undefined => {
  const parts = inputs.flatMap(({ name, value }) =>
    name === "amount" || name.startsWith("sums.") ? (moneyIn(value) ?? []) : [],
  );
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  const stated = inputs.find(({ name }) => name === `rule.amounts.${first.currencyCode}`);
  const limit = stated && parseAmount(stated.value, first.currencyCode);
  return limit && subtract(limit, others.reduce(add, first));
};

/**
 * The rule that counted: the first that asked for a second person or refused; else the limit of which least is left. A decision shows
 * everything that its rules read (D5), so its trace is enough, whatever the policy says today.
 */
export const countingRule = (rules: readonly RuleResult[]): RuleResult | null => {
  const objected = rules.find(({ result }) => result === "REFUSE") ?? rules.find(({ result }) => result === "ESCALATE");
  if (objected) return objected;
  let closest: { readonly rule: RuleResult; readonly left: Money } | undefined;
  for (const rule of rules) {
    const left = leftOf(rule);
    if (left && (closest === undefined || left.minor < closest.left.minor)) closest = { rule, left };
  }
  return closest?.rule ?? null;
};
