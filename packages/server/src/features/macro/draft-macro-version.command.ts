import { invalidInput, notFound } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { knownVariables } from "./known-variables.ts";
import { macroRetired, recordMacroChange } from "./macro-change.ts";
import { canonicalLocale, issuesOfInputs, issuesOfTexts, tidyBody } from "./macro-text.policy.ts";
import type { MacroInputKind } from "./macro-words.ts";
import { insertTexts, insertVersion, lockMacro } from "./macro-writing.store.ts";
import type { Text } from "./macro-writing.store.ts";

type DeclaredInput = {
  readonly name: string;
  readonly kind: MacroInputKind;
  readonly label: string;
  readonly required: boolean;
  readonly maxCharacters?: number | null | undefined;
  readonly options: readonly string[];
};
export type DraftMacroVersionInput = {
  readonly macroId: string;
  readonly inputs: readonly DeclaredInput[];
  readonly translations: readonly Text[];
};

/** The next version, as a draft: what is in force stays in force. */
export const draftMacroVersion = command("macro.draft", async (input: DraftMacroVersionInput, context) => {
  const { tx, actor, clock } = context;
  const macro = await lockMacro(tx, input.macroId);
  if (!macro) return notFound("MacroNotFound", "macro", input.macroId, "macroId");
  if (macro.retiredAt !== null) return macroRetired(macro.retiredAt, "macroId");
  const inputs = input.inputs.map((one) => ({ ...one, maxCharacters: one.maxCharacters ?? null }));
  const texts = input.translations.map(({ locale, body }) => ({ locale, body: tidyBody(body) }));
  const issues = [...issuesOfInputs(inputs), ...issuesOfTexts(texts, inputs, knownVariables)];
  if (issues.length > 0) return invalidInput(issues);
  const doing = { by: actor.id, at: clock.now() };
  const macroVersion = await insertVersion(tx, macro.id, inputs, doing);
  const kept = texts.map(({ locale, body }) => ({ locale: canonicalLocale(locale) ?? locale, body }));
  await insertTexts(tx, macroVersion.id, kept, doing);
  await recordMacroChange(context, { action: "macro.draft", macroId: macro.id, versionId: macroVersion.id });
  return { __typename: "DraftMacroVersionSuccess" as const, macroVersion };
});
