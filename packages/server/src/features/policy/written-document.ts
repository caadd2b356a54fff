type MoneyInput = { readonly amount: string; readonly currencyCode: string };

/** A document as the API takes it. Amounts are lists there; absent and null mean the same. */
export type PolicyDocumentInput = { readonly rules: readonly PolicyRuleInput[]; readonly [field: string]: unknown };
type Amounts = readonly MoneyInput[] | null | undefined;
type PolicyRuleInput = {
  readonly key: string;
  readonly when?: ({ readonly amountOver?: Amounts } & Readonly<Record<string, unknown>>) | null | undefined;
  readonly demand: { readonly amounts?: Amounts } & Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
};

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, part]) => (part == null ? [] : [[key, withoutNulls(part)]])));
};

/** By currency. One that stands twice becomes a key that no document knows, so that the check names it. */
const byCurrency = (amounts: Amounts): Record<string, string> | undefined => {
  if (amounts == null) return undefined;
  const found: Record<string, string> = {};
  for (const { amount, currencyCode } of amounts) found[currencyCode in found ? `${currencyCode} twice` : currencyCode] = amount;
  return found;
};

/** The document as it is stored, not yet checked. */
export const writtenDocument = (input: PolicyDocumentInput): unknown =>
  withoutNulls({
    format: 2,
    ...input,
    rules: input.rules.map(({ key, ...rule }) => ({
      id: key,
      ...rule,
      ...(rule.when == null ? {} : { when: { ...rule.when, amountOver: byCurrency(rule.when.amountOver) } }),
      demand: { ...rule.demand, amounts: byCurrency(rule.demand.amounts) },
    })),
  });
