import type { Builder } from "../../graphql/builder.ts";
import { pageBy, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import type { Loaders } from "../../graphql/loaders.ts";
import { need } from "../../graphql/need.ts";
import { requireSearchable } from "../../graphql/search-text.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { MACRO_INPUT_KINDS, MACRO_TEXT_STATES } from "./macro-words.ts";
import type { MacroInput, MacroTextState } from "./macro-words.ts";
import { stateOfTranslation, stateOfVersion } from "./shown-macro.ts";
import { listMacros } from "./macro.query.ts";
import type { Macro, MacroTranslation, MacroVersion } from "./macro.store.ts";

export const defineMacro = (builder: Builder, shared: Shared, lists: Lists): void => {
  const { type, node, channel } = shared;
  defineVersion(builder, shared);
  const macro = type<Macro>("Macro");
  macro.implement({
    interfaces: [node],
    fields: (t) => ({
      key: t.exposeString("key"),
      name: t.exposeString("name"),
      reasons: t.exposeStringList("reasons"),
      channels: t.field({ type: [channel], resolve: ({ channels }) => channels }),
      currentVersion: t.field({
        type: type<MacroVersion>("MacroVersion"),
        nullable: true,
        resolve: async ({ id }, _, { loaders }) => (await loaders.currentVersionOfMacro.load(id))[0] ?? null,
      }),
    }),
  });
  const filter = builder.inputType("MacroFilter", {
    fields: (t) => ({ reason: t.string(), channel: t.field({ type: channel }), nameContains: t.string() }),
  });
  builder.queryFields((t) => ({
    macro: t.field({
      type: macro,
      nullable: true,
      authScopes: { may: "macro.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.macro.load(id),
    }),
    macros: t.field({
      type: lists.macros,
      authScopes: { may: "macro.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, () => true); // the cursor is a name, and any text sorts among names
        requireSearchable(args.filter?.nameContains, "filter.nameContains");
        return pageBy(await ctx.read(listMacros, { filter: args.filter ?? {}, page }), page, (row) => row.name);
      },
    }),
  }));
};

/** A version in all its languages, and what the agent adds to it. */
const defineVersion = (builder: Builder, { type, node }: Shared): void => {
  const state = builder.enumType("MacroTextState", { values: MACRO_TEXT_STATES });
  const kind = builder.enumType("MacroInputKind", { values: MACRO_INPUT_KINDS });
  const input = builder.objectRef<MacroInput>("MacroInput").implement({
    fields: (t) => ({
      name: t.exposeString("name"),
      kind: t.expose("kind", { type: kind }),
      label: t.exposeString("label"),
      required: t.exposeBoolean("required"),
      maxCharacters: t.exposeInt("maxCharacters", { nullable: true }),
      options: t.stringList({ resolve: ({ options }) => [...options] }),
    }),
  });
  const translation = builder.objectRef<MacroTranslation>("MacroTranslation").implement({
    fields: (t) => ({
      locale: t.exposeString("locale"),
      body: t.exposeString("body"),
      state: t.field({ type: state, resolve: stateOfTranslation }),
      vettedAt: t.expose("vettedAt", { type: "DateTime", nullable: true }),
      lockedAt: t.expose("lockedAt", { type: "DateTime", nullable: true }),
    }),
  });
  const stateOf = async ({ id }: MacroVersion, { translationsOfVersion }: Loaders): Promise<MacroTextState> =>
    stateOfVersion(await translationsOfVersion.load(id));
  type<MacroVersion>("MacroVersion").implement({
    interfaces: [node],
    fields: (t) => ({
      macro: t.field({ type: type<Macro>("Macro"), resolve: ({ macroId }, _, { loaders }) => need(loaders.macro.load(macroId)) }),
      version: t.exposeInt("version"),
      state: t.field({ type: state, resolve: (row, _, { loaders }) => stateOf(row, loaders) }),
      locked: t.boolean({ resolve: async (row, _, { loaders }) => (await stateOf(row, loaders)) === "LOCKED" }),
      inputs: t.field({ type: [input], resolve: ({ inputs }) => inputs }),
      translations: t.field({ type: [translation], resolve: ({ id }, _, { loaders }) => loaders.translationsOfVersion.load(id) }),
    }),
  });
};
