import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { macroVariables } from "./macro-variables.query.ts";
import type { ShownVariable } from "./macro-variables.query.ts";
import { defineRenderMacro } from "./render-macro.graphql.ts";
import { setVariableFreshness } from "./set-variable-freshness.command.ts";
import { MACRO_VARIABLE_TYPES } from "./vocabulary.ts";
import { settingFields } from "../../graphql/setting-fields.ts";

export const defineVariables = (builder: Builder, shared: Shared): void => {
  const variableType = defineType(builder);
  defineCatalogue(builder, shared, variableType);
  defineRenderMacro(builder, shared, variableType);
};

const defineType = (builder: Builder) => builder.enumType("MacroVariableType", { values: MACRO_VARIABLE_TYPES });
export type VariableTypeRef = ReturnType<typeof defineType>;

const defineCatalogue = (builder: Builder, { type, union }: Shared, variableType: VariableTypeRef): void => {
  const variable = builder.objectRef<ShownVariable>("MacroVariable").implement({
    fields: (t) => ({
      name: t.exposeString("name"),
      type: t.expose("type", { type: variableType }),
      meaning: t.exposeString("meaning"),
      source: t.exposeString("source"),
      resolvedByServer: t.exposeBoolean("resolvedByServer"),
      maxAgeSeconds: t.exposeInt("maxAgeSeconds", { nullable: true }),
      maxAgeReason: t.exposeString("maxAgeReason"),
      refreshedBy: t.exposeString("refreshedBy", { nullable: true }),
      ...settingFields(t, { type }),
    }),
  });
  type<{ macroVariable: ShownVariable }>("SetVariableFreshnessSuccess").implement({
    fields: (t) => ({ macroVariable: t.field({ type: variable, resolve: (row) => row.macroVariable }) }),
  });
  const input = builder.inputType("SetVariableFreshnessInput", {
    fields: (t) => ({
      name: t.string({ required: true }),
      maxAgeSeconds: t.int({ required: true }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  const members = ["SetVariableFreshnessSuccess", "VersionConflict", "NoteTooShort", "InvalidInput"];
  const result = union("SetVariableFreshnessResult", members);
  builder.queryField("macroVariables", (t) =>
    t.field({
      type: [variable],
      authScopes: { may: "macro.read" },
      resolve: (_, __, ctx) => ctx.read(macroVariables, undefined),
    }),
  );
  builder.mutationField("setVariableFreshness", (t) =>
    t.field({
      type: result,
      authScopes: { may: "macro.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setVariableFreshness, args.input),
    }),
  );
};
