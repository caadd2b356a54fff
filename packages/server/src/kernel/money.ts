/** ISO 4217 currencies the channels can settle in, with the number of decimals of each (source: ISO 4217 list one). */
const EXPONENTS = {
  AED: 2,
  AUD: 2,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CNY: 2,
  CZK: 2,
  DKK: 2,
  EGP: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  INR: 2,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  MXN: 2,
  NOK: 2,
  NZD: 2,
  PLN: 2,
  SAR: 2,
  SEK: 2,
  SGD: 2,
  TRY: 2,
  USD: 2,
  ZAR: 2,
} as const;

export type CurrencyCode = keyof typeof EXPONENTS;
export const CURRENCY_CODES = Object.keys(EXPONENTS) as readonly CurrencyCode[];
export const isCurrencyCode = (text: string): text is CurrencyCode => Object.hasOwn(EXPONENTS, text);
export const exponentOf = (currencyCode: CurrencyCode): number => EXPONENTS[currencyCode];

/** An amount in integer minor units (cents, yen). Never a float, never without its currency. */
export type Money = { readonly minor: bigint; readonly currencyCode: CurrencyCode };

export const money = (minor: bigint, currencyCode: CurrencyCode): Money => ({ minor, currencyCode });
export const zero = (currencyCode: CurrencyCode): Money => money(0n, currencyCode);

const sameCurrency = (a: Money, b: Money): void => {
  if (a.currencyCode !== b.currencyCode) throw new Error(`Money of ${a.currencyCode} and ${b.currencyCode} cannot be combined.`);
};

export const add = (a: Money, b: Money): Money => {
  sameCurrency(a, b);
  return money(a.minor + b.minor, a.currencyCode);
};

export const subtract = (a: Money, b: Money): Money => {
  sameCurrency(a, b);
  return money(a.minor - b.minor, a.currencyCode);
};

/** Strictly greater: exactly at a limit does not exceed it (decision D1). */
export const exceeds = (a: Money, b: Money): boolean => {
  sameCurrency(a, b);
  return a.minor > b.minor;
};

export const smaller = (a: Money, b: Money): Money => (exceeds(a, b) ? b : a);

export const sum = (amounts: readonly Money[], currencyCode: CurrencyCode): Money => amounts.reduce(add, zero(currencyCode));

/** The wire and vendor form: exactly the currency's decimals ("12.50", "1200" for JPY). */
export const formatAmount = ({ minor, currencyCode }: Money): string => {
  const exponent = exponentOf(currencyCode);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const sign = minor < 0n ? "-" : "";
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`;
};

export const formatMoney = (amount: Money): string => `${formatAmount(amount)} ${amount.currencyCode}`;

/** Reads a decimal string. `undefined` when it is not a plain decimal, has more decimals than the currency, or 15 or more whole digits. */
export const parseAmount = (text: string, currencyCode: CurrencyCode): Money | undefined => {
  const match = /^(-?)(\d{1,14})(?:\.(\d{1,3}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "", fraction = ""] = match;
  const exponent = exponentOf(currencyCode);
  if (fraction.length > exponent) return undefined;
  const minor = BigInt(whole + fraction.padEnd(exponent, "0"));
  return money(sign === "-" ? -minor : minor, currencyCode);
};
