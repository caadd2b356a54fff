/** How facts are written in a text. */
import { formatAmount } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";

/** Some languages put spaces of special width into dates and amounts; a reader, and whoever looks for the amount, expects plain ones. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00A0\u2009\u202F]/g, " ");

const isNumeric = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);

/** Exactly, from the decimal digits: never through a float. */
export const writeMoney = (amount: Money, tag: string): string => {
  const digits = formatAmount(amount);
  const format = new Intl.NumberFormat(tag, { style: "currency", currency: amount.currencyCode });
  return isNumeric(digits) ? plainSpaces(format.format(digits)) : digits;
};

/** Undefined when the text is no decimal number. */
export const writeNumber = (digits: string, tag: string): string | undefined =>
  isNumeric(digits) ? plainSpaces(new Intl.NumberFormat(tag, { maximumFractionDigits: 6 }).format(digits)) : undefined;

/** The day in UTC: an account carries no time zone. */
export const writeDay = (instant: Date, tag: string): string =>
  plainSpaces(new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(instant));

export const writeInstant = (instant: Date, tag: string): string =>
  `${plainSpaces(new Intl.DateTimeFormat(tag, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(instant))} UTC`;

/** Nothing that breaks a line, turns the writing direction, or cannot be seen. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text that somebody outside wrote (a buyer's name, a title), as one line that cannot pass for more than a value. Null when nothing is
 * left of it. Braces become round ones, because a text that shows `{{` looks like one with a gap.
 */
export const tame = (text: string, longest: number): string | null => {
  const line = text
    .normalize("NFC")
    .replaceAll(/\s+/g, " ")
    .replaceAll(INVISIBLE, "")
    .replaceAll("{", "(")
    .replaceAll("}", ")")
    .replaceAll(/ {2,}/g, " ")
    .trim();
  if (line === "") return null;
  const characters = [...line];
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`;
};

/** As browsers would send it, so that nothing in it needs quoting; null unless it is an https link. */
export const tameUrl = (text: string): string | null => {
  const url = URL.parse(text);
  return url?.protocol === "https:" && url.username === "" && url.password === "" ? url.href : null;
};
