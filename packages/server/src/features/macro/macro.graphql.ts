import type { Builder } from "../../graphql/builder.ts";
import { pageBy, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { requireSearchable } from "../../graphql/search-text.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { invariant } from "../../kernel/assert.ts";
import { listMacros } from "./macro.query.ts";
import type { Macro, MacroVersion } from "./macro.store.ts";

export const defineMacro = (builder: Builder, { type, node, channel }: Shared, lists: Lists): void => {
  const translation = builder.objectRef<{ locale: string; body: string }>("MacroTranslation").implement({
    fields: (t) => ({ locale: t.exposeString("locale"), body: t.exposeString("body") }),
  });
  const version = builder.objectRef<MacroVersion>("MacroVersion").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      version: t.exposeInt("version"),
      locked: t.exposeBoolean("locked"),
      translations: t.field({ type: [translation], resolve: ({ translations }) => translations }),
    }),
  });
  const macro = type<Macro>("Macro");
  macro.implement({
    interfaces: [node],
    fields: (t) => ({
      key: t.exposeString("key"),
      name: t.exposeString("name"),
      reasons: t.exposeStringList("reasons"),
      channels: t.field({ type: [channel], resolve: ({ channels }) => channels }),
      currentVersion: t.field({
        type: version,
        resolve: async ({ id }, _, { loaders }) => {
          const [current] = await loaders.versionsOfMacro.load(id);
          invariant(current, "a macro is created with its first version");
          return current;
        },
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
