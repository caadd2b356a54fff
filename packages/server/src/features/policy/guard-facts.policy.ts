import { formatAmount, isCurrencyCode, parseAmount } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { GuardAsk } from "./guard-ask.ts";

/** JSON, with money as on the wire. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type StoredFacts = { readonly [key: string]: Json };

const isMoney = (value: object): value is Money => "minor" in value && "currencyCode" in value;
const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const toJson = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(toJson);
  if (isPlainObject(value)) {
    if (isMoney(value)) return { amount: formatAmount(value), currencyCode: value.currencyCode };
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toJson(part)]));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
};

const moneyOf = (value: Readonly<Record<string, unknown>>): Money | undefined => {
  const { amount, currencyCode, ...rest } = value;
  if (typeof amount !== "string" || typeof currencyCode !== "string" || Object.keys(rest).length > 0) return undefined;
  return isCurrencyCode(currencyCode) ? parseAmount(amount, currencyCode) : undefined;
};

const fromJson = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(fromJson);
  if (!isPlainObject(value)) return value;
  return moneyOf(value) ?? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fromJson(part)]));
};

/** The ask as JSON for a stored decision. `askOf` gives exactly the ask back. */
export const factsOf = (ask: GuardAsk): StoredFacts =>
  Object.fromEntries(Object.entries(ask).map(([key, value]) => [key, toJson(value)]));

/** The ask that these facts were made of. Only facts that `factsOf` wrote may be read this way. */
export const askOf = <Ask extends GuardAsk = GuardAsk>(facts: StoredFacts): Ask => fromJson(facts) as Ask;
