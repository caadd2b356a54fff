/**
 * What a person fills in. A locked text varies in its declared places only, and a value must not be able to pass for anything else: it
 * cannot hide characters, turn the writing direction, add lines, or look like a place itself.
 */
import { parseInstant } from "../../kernel/clock.ts";
import type { MacroInput } from "../macro/index.ts";
import { writeDay, writeNumber } from "./format.policy.ts";

/** Declared by a macro version. */
export type DeclaredInput = Pick<MacroInput, "name" | "kind" | "required" | "maxCharacters" | "options">;
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
/** Bounds kinds that declare no length; longer than any date or number. */
const MOST_CHARACTERS = 1000;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** What is wrong with the characters of a value, whatever its kind. */
const hostile = (text: string, maxCharacters: number): string | undefined => {
  if ([...text].length > maxCharacters) return `has more than ${maxCharacters} characters`;
  const [hidden] = HIDDEN.exec(text) ?? [];
  if (hidden === "\n" || hidden === "\r") return "has a line break";
  if (hidden !== undefined)
    return `has the character ${codePoint(hidden)}, which cannot be seen or changes how the text around it reads`;
  if (PILED.test(text)) return "has more than three combining marks on one letter";
  return text.includes("{{") || text.includes("}}")
    ? "has double braces, which look like a place that is still empty"
    : undefined;
};

const asDate = (text: string, tag: string): Judged => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseInstant(text) : undefined;
  return day ? { value: writeDay(day, tag) } : fault("is no day of the form 2026-11-30");
};

const asNumber = (text: string, tag: string): Judged => {
  const value = /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? writeNumber(text, tag) : undefined;
  return value === undefined ? fault("is no decimal number of the form 12.5") : { value };
};

const byKind = (text: string, { kind, options }: DeclaredInput, tag: string): Judged => {
  switch (kind) {
    case "TEXT":
      return { value: text };
    case "DATE":
      return asDate(text, tag);
    case "NUMBER":
      return asNumber(text, tag);
    case "CHOICE":
      return options.includes(text) ? { value: text } : fault(`is none of: ${options.join(" | ")}`);
  }
};

/** What may be left empty stands as nothing. */
const judge = (given: string, declared: DeclaredInput, tag: string): Judged => {
  const text = given.normalize("NFC").trim();
  if (text === "") return declared.required ? fault("is empty") : { value: "" };
  const why = hostile(text, declared.maxCharacters ?? MOST_CHARACTERS);
  return why === undefined ? byKind(text, declared, tag) : fault(why);
};

/** Every value that may stand in the text, as it will stand there, and what is wrong with the others. `tag` writes dates and numbers. */
export const checkInputs = (declared: readonly DeclaredInput[], given: readonly GivenInput[], tag: string): CheckedInputs => {
  const byName = new Map(declared.map((one) => [one.name, one]));
  const seen = new Set<string>();
  const values = new Map(declared.filter(({ required }) => !required).map(({ name }) => [name, ""]));
  const faults: InputFault[] = [];
  for (const { name, value } of given) {
    const wanted = byName.get(name);
    const judged: Judged = !wanted
      ? fault("is no input of this macro version")
      : seen.has(name)
        ? fault("is given twice")
        : judge(value, wanted, tag);
    seen.add(name);
    if ("value" in judged) values.set(name, judged.value);
    else faults.push({ name, message: judged.fault });
  }
  return { values, faults };
};
