import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import { createMacro } from "./create-macro.command.ts";
import { draftMacroVersion } from "./draft-macro-version.command.ts";
import { installMacroLibrary } from "./install-macro-library.command.ts";
import type { LintFinding } from "../lint/index.ts";
import type { MacroFinding } from "./lint-texts.ts";
import type { MacroEnums } from "./macro-enums.graphql.ts";
import type { MacroTextState } from "./macro-words.ts";
import type { Macro, MacroVersion, MacroVetting } from "./macro.store.ts";
import { retireMacro } from "./retire-macro.command.ts";
import { saveMacroTranslation } from "./save-macro-translation.command.ts";
import { lockMacroVersion, vetMacroVersion } from "./vet-macro-version.command.ts";

const MAY = { may: "macro.write" } as const;

export const defineMacroActions = (builder: Builder, shared: Shared, enums: MacroEnums): void => {
  defineProblems(builder, shared, enums);
  defineCreating(builder, shared);
  defineDrafting(builder, shared, enums);
  defineSaving(builder, shared);
  defineVetting(builder, shared, enums);
  defineLocking(builder, shared);
  defineRetiring(builder, shared);
  defineInstalling(builder, shared);
};

const defineProblems = (builder: Builder, shared: Shared, { textState }: MacroEnums): void => {
  const { type, problem, plainProblem, channel } = shared;
  const found = builder.objectRef<MacroFinding>("MacroFinding").implement({
    fields: (t) => ({
      locale: t.exposeString("locale"),
      channel: t.expose("channel", { type: channel }),
      finding: t.field({ type: type<LintFinding>("LintFinding"), resolve: ({ finding }) => finding }),
    }),
  });
  type<Problem<string, { findings: MacroFinding[] }>>("MacroTextBlocked").implement({
    interfaces: [problem],
    fields: (t) => ({ findings: t.field({ type: [found], resolve: ({ findings }) => findings }) }),
  });
  plainProblem("MacroNotFound");
  plainProblem("MacroVersionNotFound");
  type<Problem<string, { macro: Macro }>>("MacroKeyTaken").implement({
    interfaces: [problem],
    fields: (t) => ({ macro: t.field({ type: type<Macro>("Macro"), resolve: ({ macro }) => macro }) }),
  });
  type<Problem<string, { state: MacroTextState }>>("MacroTextFixed").implement({
    interfaces: [problem],
    fields: (t) => ({ state: t.expose("state", { type: textState }) }),
  });
  type<Problem<string, { locales: string[] }>>("MacroNotVetted").implement({
    interfaces: [problem],
    fields: (t) => ({ locales: t.exposeStringList("locales") }),
  });
  type<Problem<string, { retiredAt: Date }>>("MacroRetired").implement({
    interfaces: [problem],
    fields: (t) => ({ retiredAt: t.expose("retiredAt", { type: "DateTime" }) }),
  });
};

/** A success that shows the macro or the version it made or changed. */
const succeedsWithMacro = ({ type }: Shared, name: string): void => {
  type<{ macro: Macro }>(name).implement({
    fields: (t) => ({ macro: t.field({ type: type<Macro>("Macro"), resolve: ({ macro }) => macro }) }),
  });
};
const succeedsWithVersion = ({ type }: Shared, name: string): void => {
  type<{ macroVersion: MacroVersion }>(name).implement({
    fields: (t) => ({
      macroVersion: t.field({ type: type<MacroVersion>("MacroVersion"), resolve: ({ macroVersion }) => macroVersion }),
    }),
  });
};

const defineCreating = (builder: Builder, shared: Shared): void => {
  succeedsWithMacro(shared, "CreateMacroSuccess");
  const input = builder.inputType("CreateMacroInput", {
    fields: (t) => ({
      key: t.string({ required: true }),
      name: t.string({ required: true }),
      reasons: t.stringList({ required: true, defaultValue: [] }),
      channels: t.field({ type: [shared.channel], required: true }),
    }),
  });
  const result = shared.union("CreateMacroResult", ["CreateMacroSuccess", "MacroKeyTaken", "InvalidInput"]);
  builder.mutationField("createMacro", (t) =>
    t.field({
      type: result,
      authScopes: MAY,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(createMacro, args.input),
    }),
  );
};

const defineDrafting = (builder: Builder, shared: Shared, { inputKind }: MacroEnums): void => {
  succeedsWithVersion(shared, "DraftMacroVersionSuccess");
  const declaration = builder.inputType("MacroInputDeclaration", {
    fields: (t) => ({
      name: t.string({ required: true }),
      kind: t.field({ type: inputKind, required: true }),
      label: t.string({ required: true }),
      required: t.boolean({ required: true, defaultValue: true }),
      maxCharacters: t.int(),
      options: t.stringList({ required: true, defaultValue: [] }),
    }),
  });
  const translation = builder.inputType("MacroTranslationInput", {
    fields: (t) => ({ locale: t.string({ required: true }), body: t.string({ required: true }) }),
  });
  const input = builder.inputType("DraftMacroVersionInput", {
    fields: (t) => ({
      macroId: t.id({ required: true }),
      inputs: t.field({ type: [declaration], required: true, defaultValue: [] }),
      translations: t.field({ type: [translation], required: true }),
    }),
  });
  const members = ["DraftMacroVersionSuccess", "MacroNotFound", "MacroRetired", "InvalidInput"];
  const result = shared.union("DraftMacroVersionResult", members);
  builder.mutationField("draftMacroVersion", (t) =>
    t.field({
      type: result,
      authScopes: MAY,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(draftMacroVersion, args.input),
    }),
  );
};

const defineSaving = (builder: Builder, shared: Shared): void => {
  succeedsWithVersion(shared, "SaveMacroTranslationSuccess");
  const input = builder.inputType("SaveMacroTranslationInput", {
    fields: (t) => ({
      macroVersionId: t.id({ required: true }),
      locale: t.string({ required: true }),
      body: t.string({ required: true }),
      expectedRevision: t.int(),
    }),
  });
  const result = shared.union("SaveMacroTranslationResult", [
    "SaveMacroTranslationSuccess",
    "MacroVersionNotFound",
    "MacroRetired",
    "MacroTextFixed",
    "VersionConflict",
    "InvalidInput",
  ]);
  builder.mutationField("saveMacroTranslation", (t) =>
    t.field({
      type: result,
      authScopes: MAY,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(saveMacroTranslation, args.input),
    }),
  );
};

const defineVetting = (builder: Builder, shared: Shared, { topic }: MacroEnums): void => {
  const { type, union } = shared;
  type<{ macroVersion: MacroVersion; vetting: MacroVetting }>("VetMacroVersionSuccess").implement({
    fields: (t) => ({
      macroVersion: t.field({ type: type<MacroVersion>("MacroVersion"), resolve: ({ macroVersion }) => macroVersion }),
      vetting: t.field({ type: type<MacroVetting>("MacroVetting"), resolve: ({ vetting }) => vetting }),
    }),
  });
  const input = builder.inputType("VetMacroVersionInput", {
    fields: (t) => ({
      macroVersionId: t.id({ required: true }),
      topics: t.field({ type: [topic], required: true }),
      locales: t.stringList(),
      note: t.string({ required: true }),
      expectedRevision: t.int({ required: true }),
    }),
  });
  const result = union("VetMacroVersionResult", [
    "VetMacroVersionSuccess",
    "MacroVersionNotFound",
    "MacroRetired",
    "MacroTextBlocked",
    "VersionConflict",
    "NoteTooShort",
    "InvalidInput",
  ]);
  builder.mutationField("vetMacroVersion", (t) =>
    t.field({
      type: result,
      authScopes: MAY,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(vetMacroVersion, args.input),
    }),
  );
};

const defineLocking = (builder: Builder, shared: Shared): void => {
  succeedsWithVersion(shared, "LockMacroVersionSuccess");
  const input = builder.inputType("LockMacroVersionInput", {
    fields: (t) => ({ macroVersionId: t.id({ required: true }), locales: t.stringList() }),
  });
  const members = ["LockMacroVersionSuccess", "MacroVersionNotFound", "MacroRetired", "MacroNotVetted", "InvalidInput"];
  const result = shared.union("LockMacroVersionResult", members);
  builder.mutationField("lockMacroVersion", (t) =>
    t.field({
      type: result,
      authScopes: MAY,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(lockMacroVersion, args.input),
    }),
  );
};

const defineRetiring = (builder: Builder, shared: Shared): void => {
  succeedsWithMacro(shared, "RetireMacroSuccess");
  const input = builder.inputType("RetireMacroInput", {
    fields: (t) => ({ macroId: t.id({ required: true }), note: t.string({ required: true }) }),
  });
  const result = shared.union("RetireMacroResult", [
    "RetireMacroSuccess",
    "MacroNotFound",
    "MacroRetired",
    "NoteTooShort",
    "InvalidInput",
  ]);
  builder.mutationField("retireMacro", (t) =>
    t.field({
      type: result,
      authScopes: MAY,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(retireMacro, args.input),
    }),
  );
};

const defineInstalling = (builder: Builder, { type, union }: Shared): void => {
  const macro = type<Macro>("Macro");
  type<{ installed: Macro[]; kept: Macro[] }>("InstallMacroLibrarySuccess").implement({
    fields: (t) => ({
      installed: t.field({ type: [macro], resolve: ({ installed }) => installed }),
      kept: t.field({ type: [macro], resolve: ({ kept }) => kept }),
    }),
  });
  const input = builder.inputType("InstallMacroLibraryInput", { fields: (t) => ({ keys: t.stringList() }) });
  const result = union("InstallMacroLibraryResult", ["InstallMacroLibrarySuccess", "InvalidInput"]);
  builder.mutationField("installMacroLibrary", (t) =>
    t.field({
      type: result,
      authScopes: MAY,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(installMacroLibrary, args.input),
    }),
  );
};
