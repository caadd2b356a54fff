import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { renderMacro } from "./render-macro.query.ts";
import type { Refresh, ResolvedVariable, Unavailable } from "./render-translation.policy.ts";
import type { VariableTypeRef } from "./variable.graphql.ts";
import { TRANSLATION_RULES, UNAVAILABLE_REASONS, VARIABLE_STATES } from "./vocabulary.ts";

type RenderedMacro = Extract<Awaited<ReturnType<typeof renderMacro>>, { __typename: "RenderedMacro" }>;

const defineTypes = (builder: Builder, { type }: Shared, variableType: VariableTypeRef): void => {
  const rule = builder.enumType("TranslationRule", { values: TRANSLATION_RULES });
  const state = builder.enumType("VariableState", { values: VARIABLE_STATES });
  const reason = builder.enumType("UnavailableReason", { values: UNAVAILABLE_REASONS });
  const refresh = type<Refresh>("VariableRefresh");
  refresh.implement({
    fields: (t) => ({ operation: t.exposeString("operation"), id: t.exposeID("id") }),
  });
  const variable = builder.objectRef<ResolvedVariable>("ResolvedVariable").implement({
    fields: (t) => ({
      name: t.exposeString("name"),
      type: t.expose("type", { type: variableType }),
      value: t.exposeString("value", { nullable: true }),
      source: t.exposeString("source"),
      asOf: t.expose("asOf", { type: "DateTime", nullable: true }),
      maxAgeSeconds: t.exposeInt("maxAgeSeconds", { nullable: true }),
      state: t.expose("state", { type: state }),
      why: t.exposeString("why"),
      refresh: t.field({ type: refresh, nullable: true, resolve: (row) => row.refresh }),
    }),
  });
  const unavailable = type<Unavailable>("UnavailableVariable");
  unavailable.implement({
    fields: (t) => ({
      name: t.exposeString("name"),
      reason: t.expose("reason", { type: reason }),
      message: t.exposeString("message"),
      refresh: t.field({ type: refresh, nullable: true, resolve: (row) => row.refresh }),
    }),
  });
  type<RenderedMacro>("RenderedMacro").implement({
    fields: (t) => ({
      text: t.exposeString("text", { nullable: true }),
      locale: t.exposeString("locale"),
      localeRule: t.expose("localeRule", { type: rule }),
      localeReason: t.exposeString("localeReason"),
      variables: t.field({ type: [variable], resolve: ({ variables }) => [...variables] }),
      unavailable: t.field({ type: [unavailable], resolve: (row) => [...row.unavailable] }),
    }),
  });
};

export const defineRenderMacro = (builder: Builder, shared: Shared, variableType: VariableTypeRef): void => {
  defineTypes(builder, shared, variableType);
  const input = builder.inputType("RenderMacroInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      threadId: t.id(),
      macroVersionId: t.id({ required: true }),
      locale: t.string(),
      inputs: t.field({ type: [shared.replyInputValue], required: true, defaultValue: [] }),
    }),
  });
  const members = ["RenderedMacro", "TicketNotFound", "ThreadNotFound", "MacroVersionNotFound"];
  const result = shared.union("RenderMacroResult", members);
  builder.queryField("renderMacro", (t) =>
    t.field({
      type: result,
      authScopes: { may: "reply.send" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.read(renderMacro, args.input),
    }),
  );
};
