import type { Builder } from "../../graphql/builder.ts";
import type { Loaders } from "../../graphql/loaders.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { MacroEnums } from "./macro-enums.graphql.ts";
import type { MacroInput, MacroTextState } from "./macro-words.ts";
import type { Macro, MacroTranslation, MacroVersion, MacroVetting } from "./macro.store.ts";
import { stateOfTranslation, stateOfVersion } from "./shown-macro.ts";

/** A version in all its languages, what the agent adds to it, and who answers for it. */
export const defineMacroVersion = (builder: Builder, shared: Shared, enums: MacroEnums): void => {
  const { type, node } = shared;
  const [input, translation] = [defineInput(builder, enums), defineTranslation(builder, enums)];
  defineVetting(shared, enums);
  const stateOf = async ({ id }: MacroVersion, { translationsOfVersion }: Loaders): Promise<MacroTextState> =>
    stateOfVersion(await translationsOfVersion.load(id));
  type<MacroVersion>("MacroVersion").implement({
    interfaces: [node],
    fields: (t) => ({
      macro: t.field({ type: type<Macro>("Macro"), resolve: ({ macroId }, _, { loaders }) => need(loaders.macro.load(macroId)) }),
      version: t.exposeInt("version"),
      state: t.field({ type: enums.textState, resolve: (row, _, { loaders }) => stateOf(row, loaders) }),
      locked: t.boolean({ resolve: async (row, _, { loaders }) => (await stateOf(row, loaders)) === "LOCKED" }),
      inputs: t.field({ type: [input], resolve: ({ inputs }) => inputs }),
      translations: t.field({ type: [translation], resolve: ({ id }, _, { loaders }) => loaders.translationsOfVersion.load(id) }),
      vettings: t.field({
        type: [type<MacroVetting>("MacroVetting")],
        resolve: ({ id }, _, { loaders }) => loaders.vettingsOfVersion.load(id),
      }),
      revision: t.exposeInt("revision"),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
      createdBy: t.field({
        type: type<ShownActor>("Actor"),
        nullable: true,
        resolve: ({ createdBy }, _, { loaders }) => (createdBy === null ? null : need(loaders.actor.load(createdBy))),
      }),
    }),
  });
};

const defineInput = (builder: Builder, { inputKind }: MacroEnums) =>
  builder.objectRef<MacroInput>("MacroInput").implement({
    fields: (t) => ({
      name: t.exposeString("name"),
      kind: t.expose("kind", { type: inputKind }),
      label: t.exposeString("label"),
      required: t.exposeBoolean("required"),
      maxCharacters: t.exposeInt("maxCharacters", { nullable: true }),
      options: t.stringList({ resolve: ({ options }) => [...options] }),
    }),
  });

const defineTranslation = (builder: Builder, { textState }: MacroEnums) =>
  builder.objectRef<MacroTranslation>("MacroTranslation").implement({
    fields: (t) => ({
      locale: t.exposeString("locale"),
      body: t.exposeString("body"),
      state: t.field({ type: textState, resolve: stateOfTranslation }),
      vettedAt: t.expose("vettedAt", { type: "DateTime", nullable: true }),
      lockedAt: t.expose("lockedAt", { type: "DateTime", nullable: true }),
    }),
  });

const defineVetting = ({ type }: Shared, { topic }: MacroEnums): void => {
  type<MacroVetting>("MacroVetting").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      by: t.field({
        type: type<ShownActor>("Actor"),
        resolve: ({ vettedBy }, _, { loaders }) => need(loaders.actor.load(vettedBy)),
      }),
      at: t.expose("createdAt", { type: "DateTime" }),
      topics: t.field({ type: [topic], resolve: ({ topics }) => topics }),
      locales: t.exposeStringList("locales"),
      note: t.exposeString("note"),
    }),
  });
};
