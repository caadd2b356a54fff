import { invalidInput, problem, versionConflict } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, command, guarded } from "../../platform/command.ts";
import { objectionToNote } from "../policy/index.ts";
import { blockedIn } from "./lint-texts.ts";
import type { MacroFinding } from "./lint-texts.ts";
import { recordMacroChange, versionToChange } from "./macro-change.ts";
import { canonicalLocale } from "./macro-text.policy.ts";
import type { PolicyTopic } from "./macro-words.ts";
import { insertVetting, lockTexts } from "./macro-writing.store.ts";
import type { MacroTranslation } from "./macro.store.ts";

export type VetMacroVersionInput = {
  readonly macroVersionId: string;
  readonly topics: readonly PolicyTopic[];
  readonly locales?: readonly string[] | null | undefined;
  readonly note: string;
  readonly expectedRevision: number;
};

type Asked = { readonly texts: readonly MacroTranslation[]; readonly issues: readonly InputIssue[] };

/** The asked texts of a version; all of `otherwise` when none are named. */
const askedTexts = (
  translations: readonly MacroTranslation[],
  locales: readonly string[] | null | undefined,
  otherwise: readonly MacroTranslation[] = translations,
): Asked => {
  if (locales == null) return { texts: otherwise, issues: [] };
  const wanted = locales.map((locale) => translations.find((one) => one.locale === canonicalLocale(locale)));
  const issues = wanted.flatMap((text, index) =>
    text
      ? []
      : [{ path: ["input", "locales", String(index)], message: `the version has no text in ${JSON.stringify(locales[index])}` }],
  );
  if (locales.length === 0)
    issues.push({ path: ["input", "locales"], message: "must name at least one text, or be null for all" });
  return { texts: [...new Set(wanted.flatMap((text) => text ?? []))], issues };
};

const textBlocked = (findings: readonly MacroFinding[]) => {
  const rules = [...new Set(findings.map(({ finding }) => finding.rule))].join(", ");
  return problem("MacroTextBlocked", `A channel of the macro stops these texts: ${rules}.`, ["input", "locales"], { findings });
};

/** Somebody answers for these texts; they can be sent, and never change. */
export const vetMacroVersion = guarded(
  "macro.vet",
  by("macroVersionId"),
)(async (input: VetMacroVersionInput, context) => {
  const { tx, actor, clock } = context;
  const { loaded, refusal } = await versionToChange(context, input.macroVersionId);
  if (refusal) return refusal;
  const { macro, version, translations } = loaded;
  if (input.expectedRevision !== version.revision)
    return versionConflict("The version", version.revision, input.expectedRevision, ["input", "expectedRevision"]);
  const { texts, issues } = askedTexts(translations, input.locales);
  if (input.topics.length === 0)
    return invalidInput([...issues, { path: ["input", "topics"], message: "must name what the texts were compared with" }]);
  if (issues.length > 0) return invalidInput(issues);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  const findings = await blockedIn(context, macro.channels, texts);
  if (findings.length > 0) return textBlocked(findings);
  const [topics, locales] = [[...new Set(input.topics)], texts.map(({ locale }) => locale)];
  const record = { versionId: version.id, topics, locales, note: input.note };
  const vetting = await insertVetting(tx, record, { by: actor.id, at: clock.now() });
  await recordMacroChange(context, { action: "macro.vet", macroId: macro.id, versionId: version.id, note: input.note });
  return { __typename: "VetMacroVersionSuccess" as const, macroVersion: version, vetting };
});

export type LockMacroVersionInput = {
  readonly macroVersionId: string;
  readonly locales?: readonly string[] | null | undefined;
};

/** From then on the sentences leave as they stand. A second lock of the same texts changes nothing and records nothing. */
export const lockMacroVersion = command("macro.lock", async (input: LockMacroVersionInput, context) => {
  const { tx, actor, clock } = context;
  const { loaded, refusal } = await versionToChange(context, input.macroVersionId);
  if (refusal) return refusal;
  const { macro, version, translations } = loaded;
  const vetted = translations.filter(({ vettedAt }) => vettedAt !== null);
  const { texts, issues } = askedTexts(translations, input.locales, vetted);
  if (issues.length > 0) return invalidInput(issues);
  const unvetted = (texts.length === 0 ? translations : texts).filter(({ vettedAt }) => vettedAt === null);
  if (unvetted.length > 0)
    return problem("MacroNotVetted", "Only a vetted text can be locked.", ["input", "locales"], {
      locales: unvetted.map(({ locale }) => locale),
    });
  const open = texts.filter(({ lockedAt }) => lockedAt === null).map(({ locale }) => locale);
  if (open.length > 0) {
    await lockTexts(tx, version.id, open, { by: actor.id, at: clock.now() });
    await recordMacroChange(context, { action: "macro.lock", macroId: macro.id, versionId: version.id });
  }
  return { __typename: "LockMacroVersionSuccess" as const, macroVersion: version };
});
