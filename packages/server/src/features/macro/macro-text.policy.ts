/** What a text of a macro must be before it is kept. Everything that is wrong is said at once. */
import type { InputIssue } from "../../kernel/problem.ts";
import type { MacroInput } from "./macro-words.ts";

type Text = { readonly locale: string; readonly body: string };

/** Longer than any channel takes (channels.md §3.8: Amazon's templated messages 2,000); what a channel refuses is the lint's to say. */
const LONGEST_BODY = 4000;
const MOST_TRANSLATIONS = 50;
const MOST_INPUTS = 20;
const LONGEST_INPUT = 1000;

const NAME = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/;
const INPUT_NAME = /^input\.[a-z][A-Za-z0-9]{0,40}$/;
const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** Control characters other than the line break, and signs that turn the direction of what follows: they show nothing and can hide much. */
const UNSEEN = /(?!\n)\p{Cc}|[\u200B\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/** As it is kept: line breaks of one kind, nothing around it. */
export const tidyBody = (body: string): string => body.replaceAll(/\r\n?/g, "\n").trim();

/** In BCP 47's canonical spelling; undefined when it is no language tag. */
export const canonicalLocale = (text: string): string | undefined => {
  if (text.length > 35) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
};

export const namesOfBody = (body: string): string[] => [...new Set([...body.matchAll(PLACE)].map(([, name]) => name ?? ""))];

/** The body with a figure in each place, as long as the place was: what a rule finds lies where it lies in the body. */
export const filledForLint = (body: string): string => body.replaceAll(PLACE, (place) => "0".padEnd(place.length));

/** Names of what may stand in a body besides declared inputs. */
export type KnownVariables = { readonly has: (name: string) => boolean };

/** What is wrong with one text, as sentences. */
export const faultsOfBody = (body: string, inputs: readonly MacroInput[], known: KnownVariables): string[] => {
  if (body === "") return ["must not be empty"];
  const faults: string[] = [];
  if (body.length > LONGEST_BODY) faults.push(`must have at most ${LONGEST_BODY} characters (it has ${body.length})`);
  if (UNSEEN.test(body)) faults.push("holds characters that cannot be seen; remove them");
  if (/\{\{|\}\}/.test(body.replaceAll(PLACE, ""))) faults.push("has a {{ or }} that belongs to no variable");
  const names = namesOfBody(body);
  for (const name of names)
    if (!NAME.test(name)) faults.push(`{{${name.slice(0, 60)}}} is no variable; one is written like {{order.id}}`);
    else if (name.startsWith("input.")) {
      if (!inputs.some((input) => input.name === name)) faults.push(`{{${name}}} is not declared among the version's inputs`);
    } else if (!known.has(name))
      faults.push(`{{${name}}} is no known variable; declare it as an input if only the agent knows it`);
  for (const { name } of inputs) if (!names.includes(name)) faults.push(`lacks {{${name}}}, which is declared as an input`);
  return faults;
};

/** Texts of one version say the same, so they use the same variables. */
export const faultOfSameness = (text: Text, reference: Text): string | undefined => {
  const [own, theirs] = [namesOfBody(text.body), namesOfBody(reference.body)];
  const lacking = theirs.filter((name) => !own.includes(name)).map((name) => `lacks {{${name}}}`);
  const more = own.filter((name) => !theirs.includes(name)).map((name) => `has {{${name}}}`);
  const differences = [...lacking, ...more];
  return differences.length === 0 ? undefined : `differs from ${reference.locale} in its variables: it ${differences.join(", ")}`;
};

const faultsOfInput = ({ name, kind, label, maxCharacters, options }: MacroInput): [field: string, message: string][] => {
  const faults: [string, string][] = [];
  if (!INPUT_NAME.test(name)) faults.push(["name", "must be input. and a name of letters and digits, like input.answer"]);
  if (label.trim() === "" || label.length > 100) faults.push(["label", "must have 1 to 100 characters"]);
  if (kind === "TEXT" ? maxCharacters === null || maxCharacters < 1 || maxCharacters > LONGEST_INPUT : maxCharacters !== null)
    faults.push(["maxCharacters", `must be 1 to ${LONGEST_INPUT} for TEXT and absent for other kinds`]);
  const chosen = kind === "CHOICE";
  if (chosen ? options.length < 2 || options.length > 20 : options.length > 0)
    faults.push(["options", "must hold 2 to 20 answers for CHOICE and none for other kinds"]);
  if (new Set(options).size < options.length) faults.push(["options", "must hold each answer once"]);
  if (options.some((option) => option.trim() === "" || option.length > 200 || /[{}]|\p{Cc}/u.test(option)))
    faults.push(["options", "must have 1 to 200 characters each, on one line and without braces"]);
  return faults;
};

/** Issues at `input.inputs`. */
export const issuesOfInputs = (inputs: readonly MacroInput[]): InputIssue[] => {
  const issues = inputs.flatMap((input, index) =>
    faultsOfInput(input).map(([field, message]) => ({ path: ["input", "inputs", String(index), field], message })),
  );
  for (const [index, { name }] of inputs.entries())
    if (inputs.findIndex((other) => other.name === name) < index)
      issues.push({ path: ["input", "inputs", String(index), "name"], message: `${name} is declared twice` });
  if (inputs.length > MOST_INPUTS) issues.push({ path: ["input", "inputs"], message: `must hold at most ${MOST_INPUTS}` });
  return issues;
};

/** Issues at `input.translations`; the bodies as they are kept. */
export const issuesOfTexts = (texts: readonly Text[], inputs: readonly MacroInput[], known: KnownVariables): InputIssue[] => {
  const at = (index: number, field: string, message: string): InputIssue => ({
    path: ["input", "translations", String(index), field],
    message,
  });
  if (texts.length < 1 || texts.length > MOST_TRANSLATIONS)
    return [{ path: ["input", "translations"], message: `must hold 1 to ${MOST_TRANSLATIONS} texts` }];
  const [first] = texts;
  return texts.flatMap((text, index) => {
    const locale = canonicalLocale(text.locale);
    const issues = faultsOfBody(text.body, inputs, known).map((message) => at(index, "body", message));
    if (locale === undefined) issues.push(at(index, "locale", "is no language tag like de or zh-Hant"));
    else if (texts.findIndex((other) => canonicalLocale(other.locale) === locale) < index)
      issues.push(at(index, "locale", `${locale} is given twice`));
    const unlike = first && index > 0 ? faultOfSameness(text, first) : undefined;
    return unlike === undefined ? issues : [...issues, at(index, "body", unlike)];
  });
};
