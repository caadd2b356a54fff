/**
 * What a person fills in. A locked text varies in its declared places only, and a value must not be able to pass for anything else: it
 * cannot hide characters, turn the writing direction, add lines where none belong, or look like a place itself.
 */
import { parseInstant } from "../../kernel/clock.ts";
import { isCurrencyCode, parseAmount } from "../../kernel/money.ts";
import { tameUrl, writeDay, writeMoney } from "./format.policy.ts";
import type { MacroInputKind } from "./vocabulary.ts";

/** Declared by a macro version. */
export type DeclaredInput = { readonly name: string; readonly kind: MacroInputKind; readonly maxCharacters: number };
export type GivenInput = { readonly name: string; readonly value: string };
export type InputFault = { readonly name: string; readonly message: string };
export type CheckedInputs = {
  /** Ready to stand in the text, by name. */
  readonly values: ReadonlyMap<string, string>;
  readonly faults: readonly InputFault[];
};

type Judged = { readonly value: string } | { readonly fault: string };
const fault = (message: string): Judged => ({ fault: message });

/** Control and format characters, unassigned and private ones, line separators, and everything that renders as nothing. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** Four marks on one letter are no letter of any language, and run into the lines around. */
const PILED = /\p{M}{4}/u;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** What is wrong with the characters of a value, whatever its kind. */
const hostile = (text: string, { kind, maxCharacters }: DeclaredInput): string | undefined => {
  if (text.trim() === "") return "is empty";
  if ([...text].length > maxCharacters) return `has more than ${maxCharacters} characters`;
  const hidden = HIDDEN.exec(kind === "PARAGRAPHS" ? text.replaceAll("\n", "") : text);
  if (hidden)
    return hidden[0] === "\n"
      ? `has a line break; only an input of kind PARAGRAPHS may`
      : `has the character ${codePoint(hidden[0])}, which cannot be seen or changes how the text around it reads`;
  if (/\n{3}/.test(text)) return "has more than one empty line in a row, which pushes the sentences around it out of sight";
  if (PILED.test(text)) return "has more than three combining marks on one letter";
  return text.includes("{{") || text.includes("}}")
    ? "has double braces, which look like a place that is still empty"
    : undefined;
};

const ID = /^[A-Za-z0-9][A-Za-z0-9._/#-]*$/;

const asDate = (text: string, tag: string): Judged => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseInstant(text) : undefined;
  return day ? { value: writeDay(day, tag) } : fault("is no day of the form 2026-11-30");
};

const asMoney = (text: string, tag: string): Judged => {
  const [amount = "", currency = "", ...more] = text.split(" ");
  const parsed = isCurrencyCode(currency) && more.length === 0 ? parseAmount(amount, currency) : undefined;
  return parsed && parsed.minor >= 0n ? { value: writeMoney(parsed, tag) } : fault("is no amount of the form 12.50 EUR");
};

const byKind = (text: string, kind: MacroInputKind, tag: string): Judged => {
  switch (kind) {
    case "TEXT":
    case "PARAGRAPHS":
      return { value: text };
    case "ID":
      return ID.test(text)
        ? { value: text }
        : fault("may have letters, digits and . _ / # - only, and begins with a letter or digit");
    case "DATE":
      return asDate(text, tag);
    case "MONEY":
      return asMoney(text, tag);
    case "URL": {
      const url = /\s/.test(text) ? null : tameUrl(text);
      return url === null ? fault("is no https link") : { value: url };
    }
  }
};

const judge = (given: string, declared: DeclaredInput, tag: string): Judged => {
  const text = given.replaceAll("\r\n", "\n").normalize("NFC").trim();
  const why = hostile(text, declared);
  return why === undefined ? byKind(text, declared.kind, tag) : fault(why);
};

/** Every value that may stand in the text, as it will stand there, and what is wrong with the others. `tag` writes dates and amounts. */
export const checkInputs = (declared: readonly DeclaredInput[], given: readonly GivenInput[], tag: string): CheckedInputs => {
  const byName = new Map(declared.map((one) => [one.name, one]));
  const values = new Map<string, string>();
  const faults: InputFault[] = [];
  for (const { name, value } of given) {
    const wanted = byName.get(name);
    const judged: Judged = !wanted
      ? fault("is no input of this macro version")
      : values.has(name)
        ? fault("is given twice")
        : judge(value, wanted, tag);
    if ("value" in judged) values.set(name, judged.value);
    else faults.push({ name, message: judged.fault });
  }
  return { values, faults };
};
