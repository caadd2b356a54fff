import { invalidInput, problem, versionConflict } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { knownVariables } from "./known-variables.ts";
import { recordMacroChange, versionToChange } from "./macro-change.ts";
import { canonicalLocale, faultOfSameness, faultsOfBody, tidyBody } from "./macro-text.policy.ts";
import { saveText } from "./macro-writing.store.ts";
import type { LoadedMacroVersion } from "./macro.store.ts";
import { stateOfTranslation } from "./shown-macro.ts";

export type SaveMacroTranslationInput = {
  readonly macroVersionId: string;
  readonly locale: string;
  readonly body: string;
  readonly expectedRevision?: number | null | undefined;
};

const REVISION = ["input", "expectedRevision"];

/** Adds a language, or changes a draft. */
export const saveMacroTranslation = command("macro.saveTranslation", async (input: SaveMacroTranslationInput, context) => {
  const { loaded, refusal } = await versionToChange(context, input.macroVersionId);
  if (refusal) return refusal;
  const { macro, version, translations } = loaded;
  const locale = canonicalLocale(input.locale);
  const current = translations.find((one) => one.locale === locale);
  if (current && current.vettedAt !== null)
    return problem("MacroTextFixed", "A vetted text never changes: draft a new version.", ["input", "locale"], {
      state: stateOfTranslation(current),
    });
  if (input.expectedRevision != null && input.expectedRevision !== version.revision)
    return versionConflict("The version", version.revision, input.expectedRevision, REVISION);
  const body = tidyBody(input.body);
  const faults = faultsOf(loaded, { locale: locale ?? "", body });
  const issues = faults.map((message) => ({ path: ["input", "body"], message }));
  if (locale === undefined) issues.unshift({ path: ["input", "locale"], message: "is no language tag like de or zh-Hant" });
  if (issues.length > 0 || locale === undefined) return invalidInput(issues);
  const { tx, actor, clock } = context;
  await saveText(tx, version.id, { locale, body }, { by: actor.id, at: clock.now() });
  await recordMacroChange(context, { action: "macro.saveTranslation", macroId: macro.id, versionId: version.id });
  const macroVersion = { ...version, revision: version.revision + 1 };
  return { __typename: "SaveMacroTranslationSuccess" as const, macroVersion };
});

/** Compared with a vetted text where there is one, as that one cannot follow. */
const faultsOf = (
  { version, translations }: LoadedMacroVersion,
  text: { readonly locale: string; readonly body: string },
): string[] => {
  const others = translations.filter(({ locale }) => locale !== text.locale);
  const reference = others.find(({ vettedAt }) => vettedAt !== null) ?? others[0];
  const unlike = reference && faultOfSameness(text, reference);
  return [...faultsOfBody(text.body, version.inputs, knownVariables), ...(unlike === undefined ? [] : [unlike])];
};
