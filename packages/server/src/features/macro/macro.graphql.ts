import type { Builder } from "../../graphql/builder.ts";
import { pageBy, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import type { Loaders } from "../../graphql/loaders.ts";
import { need } from "../../graphql/need.ts";
import { requireSearchable } from "../../graphql/search-text.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { ShownActor } from "../workspace/index.ts";
import { defineMacroActions } from "./macro-actions.graphql.ts";
import { defineMacroCoverage } from "./macro-coverage.graphql.ts";
import { defineMacroEnums } from "./macro-enums.graphql.ts";
import type { MacroEnums } from "./macro-enums.graphql.ts";
import { defineMacroVersion } from "./macro-version.graphql.ts";
import { listMacros } from "./macro.query.ts";
import type { Macro, MacroVersion, MacroVetting } from "./macro.store.ts";
import { statusOfMacro } from "./shown-macro.ts";

export const defineMacro = (builder: Builder, shared: Shared, lists: Lists): void => {
  const enums = defineMacroEnums(builder);
  defineMacroVersion(builder, shared, enums);
  defineMacroType(shared, lists, enums);
  defineReading(builder, shared, lists, enums);
  defineMacroCoverage(builder, shared);
  defineMacroActions(builder, shared, enums);
};

const currentOf = async ({ id }: Macro, { currentVersionOfMacro }: Loaders): Promise<MacroVersion | undefined> =>
  (await currentVersionOfMacro.load(id))[0];

const defineMacroType = ({ type, node, channel }: Shared, lists: Lists, { status }: MacroEnums): void => {
  const actor = type<ShownActor>("Actor");
  type<Macro>("Macro").implement({
    interfaces: [node],
    fields: (t) => ({
      key: t.exposeString("key"),
      name: t.exposeString("name"),
      reasons: t.exposeStringList("reasons"),
      channels: t.field({ type: [channel], resolve: ({ channels }) => channels }),
      status: t.field({
        type: status,
        resolve: async (row, _, { loaders }) => statusOfMacro(row.retiredAt, (await currentOf(row, loaders)) !== undefined),
      }),
      currentVersion: t.field({
        type: type<MacroVersion>("MacroVersion"),
        nullable: true,
        resolve: async (row, _, { loaders }) => (await currentOf(row, loaders)) ?? null,
      }),
      versions: lists.macroVersions.nested(t, ({ loaders }) => loaders.versionPageOfMacro),
      vetting: t.field({
        type: type<MacroVetting>("MacroVetting"),
        nullable: true,
        resolve: async (row, _, { loaders }) => {
          const current = await currentOf(row, loaders);
          return current ? ((await loaders.vettingsOfVersion.load(current.id)).at(-1) ?? null) : null;
        },
      }),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
      createdBy: t.field({
        type: actor,
        nullable: true,
        resolve: ({ createdBy }, _, { loaders }) => (createdBy === null ? null : need(loaders.actor.load(createdBy))),
      }),
      retiredAt: t.expose("retiredAt", { type: "DateTime", nullable: true }),
      retiredBy: t.field({
        type: actor,
        nullable: true,
        resolve: ({ retiredBy }, _, { loaders }) => (retiredBy === null ? null : need(loaders.actor.load(retiredBy))),
      }),
    }),
  });
};

const defineReading = (builder: Builder, { type, channel }: Shared, lists: Lists, { topic, status }: MacroEnums): void => {
  const macro = type<Macro>("Macro");
  const filter = builder.inputType("MacroFilter", {
    fields: (t) => ({
      text: t.string(),
      reason: t.string(),
      channel: t.field({ type: channel }),
      locale: t.string(),
      status: t.field({ type: status }),
      locked: t.boolean(),
      topic: t.field({ type: topic }),
      nameContains: t.string(),
    }),
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
        requireSearchable(args.filter?.text, "filter.text");
        return pageBy(await ctx.read(listMacros, { filter: args.filter ?? {}, page }), page, (row) => row.name);
      },
    }),
  }));
};
