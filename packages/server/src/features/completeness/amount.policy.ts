/** An amount of money as it is written in six locales: `12.50` of "$12.50", "12,50 €", "1.234,50 EUR", "¥1,250", "CHF 1'234.50", "80元". */
export type WrittenAmount = { readonly amount: string; readonly currencyCode: string | null };

const NUMBER = String.raw`\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const SIGN = String.raw`us\$|ca\$|a\$|[€$£¥₹]|eur|usd|gbp|jpy|cny|rmb|chf|cad|aud|pln|sek|dkk|nok|czk`;
const WORD = String.raw`euros?|dollars?|pounds?|dollaro|dollari|dolares|sterlin[ae]|libras?|livres?|yuan|yen|franken|francs?|元|块|圓|円|欧元|美元|英镑|日元|瑞士法郎|zł|zl|kr\b|kc`;
const AMOUNT = new RegExp(
  `(?:(?<![a-z])(${SIGN}) ?(${NUMBER})(?![\\d])|(?<![\\d.,])(${NUMBER}) ?(${SIGN}|${WORD})(?![a-z]))`,
  "gu",
);

const CODES: ReadonlyMap<string, string> = new Map([
  ["€", "EUR"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["£", "GBP"],
  ["pound", "GBP"],
  ["pounds", "GBP"],
  ["us$", "USD"],
  ["rmb", "CNY"],
  ["yuan", "CNY"],
  ["元", "CNY"],
  ["欧元", "EUR"],
  ["美元", "USD"],
  ["英镑", "GBP"],
  ["日元", "JPY"],
]);

const codeOf = (sign: string): string | null => CODES.get(sign) ?? (/^[a-z]{3}$/.test(sign) ? sign.toUpperCase() : null);

/** The last separator parts the decimals when one or two digits follow it; every other one groups thousands. */
const decimalOf = (written: string): string => {
  const parts = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written);
  const whole = (parts?.[1] ?? written).replaceAll(/\D/g, "").replace(/^0+(?=\d)/, "");
  const fraction = (parts?.[2] ?? "").replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction.length === 1 ? `${fraction}0` : fraction}`;
};

/** All amounts of a folded text. */
export const amountsIn = (folded: string): WrittenAmount[] =>
  [...folded.matchAll(AMOUNT)].map(([, before, behind, ahead, after]) => ({
    amount: decimalOf(behind ?? ahead ?? ""),
    currencyCode: codeOf(before ?? after ?? ""),
  }));

/** One spelling of a decimal: "60.00" is "60". */
export const plainDecimal = (amount: string): string => decimalOf(amount);
