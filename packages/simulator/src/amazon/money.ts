/** Money is counted in minor units, apart from everything the product counts. */
const EXPONENTS = {
  USD: 2,
  GBP: 2,
  EUR: 2,
  JPY: 0,
  CAD: 2,
  CNY: 2,
  INR: 2,
  MXN: 2,
  BRL: 2,
  AUD: 2,
  TRY: 2,
  SGD: 2,
  SEK: 2,
  PLN: 2,
  AED: 2,
  SAR: 2,
  EGP: 2,
} as const;

export type CurrencyCode = keyof typeof EXPONENTS;

export const CURRENCY_CODES = [
  "USD",
  "GBP",
  "EUR",
  "JPY",
  "CAD",
  "CNY",
  "INR",
  "MXN",
  "BRL",
  "AUD",
  "TRY",
  "SGD",
  "SEK",
  "PLN",
  "AED",
  "SAR",
  "EGP",
] as const satisfies readonly CurrencyCode[];

/** `undefined` when the text is no decimal or has digits the currency does not know (JPY 1.50). */
export function toMinor(text: string, currencyCode: CurrencyCode): bigint | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (whole === "" && fraction === "") return undefined;
  const exponent = EXPONENTS[currencyCode];
  if (/[1-9]/.test(fraction.slice(exponent))) return undefined;
  const minor = BigInt(whole + fraction.slice(0, exponent).padEnd(exponent, "0"));
  return sign === "-" ? -minor : minor;
}

export function toDecimal(minor: bigint, currencyCode: CurrencyCode): string {
  const exponent = EXPONENTS[currencyCode];
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent);
  const sign = minor < 0n ? "-" : "";
  return exponent === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - exponent)}`;
}
