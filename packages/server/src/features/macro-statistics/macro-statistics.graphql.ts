import type { Builder } from "../../graphql/builder.ts";
import { defineCounted, measuredFields, refuse } from "../../graphql/counted.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Macro, MacroVersion } from "../macro/index.ts";
import { endsOf, faultOfWindow } from "../report/index.ts";
import type { MetricDefinition, Share } from "../report/index.ts";
import { MACRO_EFFICIENCY_ORDERS, MACRO_EFFICIENCY_ROW_KINDS } from "./macro-efficiency-words.ts";
import { MACRO_METRICS } from "./macro-metrics.ts";
import type { MacroStats } from "./macro-statistics.loaders.ts";
import { macroEfficiency } from "./macro-statistics.query.ts";
import type { MacroEfficiencyRow } from "./macro-statistics.store.ts";

export const defineMacroStatistics = (builder: Builder, shared: Shared): void => {
  defineStats(builder, shared);
  defineEfficiency(builder, shared);
};

const defineStats = (builder: Builder, { type, reportWindow }: Shared): void => {
  const share = type<Share>("Share");
  const stats = builder.objectRef<MacroStats>("MacroStats").implement({
    fields: (t) => ({
      metrics: t.field({ type: [type<MetricDefinition>("MetricDefinition")], resolve: () => [...MACRO_METRICS] }),
      ...measuredFields(t),
      used: t.exposeInt("used"),
      notices: t.exposeInt("notices"),
      resolvedRate: t.expose("resolvedRate", { type: share }),
      fcrRate: t.expose("fcrRate", { type: share }),
      repeatContactRate: t.expose("repeatContactRate", { type: share }),
    }),
  });
  for (const { name, loader } of [
    { name: "Macro", loader: "statsOfMacro" },
    { name: "MacroVersion", loader: "statsOfMacroVersion" },
  ] as const)
    builder.objectField(type<{ id: string }>(name), "stats", (t) =>
      t.field({
        type: stats,
        authScopes: { may: "report.read" },
        args: { window: t.arg({ type: reportWindow, required: true }) },
        resolve: ({ id }, { window }, { loaders, clock }) => {
          refuse(faultOfWindow(window, "window"));
          const now = clock.now();
          return loaders[loader].load({ id, window, time: { ...endsOf(window, now), now } });
        },
      }),
    );
};

const defineEfficiency = (builder: Builder, shared: Shared): void => {
  const answer = defineCounted(builder, shared, "MacroEfficiency", defineRow(builder, shared));
  const input = defineInput(builder, shared);
  builder.queryField("macroEfficiency", (t) =>
    t.field({
      type: answer,
      authScopes: { may: "report.read" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => {
        refuse(faultOfWindow(args.input.window));
        return ctx.read(macroEfficiency, args.input);
      },
    }),
  );
};

const defineRow = (builder: Builder, { type }: Shared) => {
  const share = type<Share>("Share");
  return builder.objectRef<MacroEfficiencyRow>("MacroEfficiencyRow").implement({
    fields: (t) => ({
      macro: t.field({ type: type<Macro>("Macro"), resolve: ({ macroId }, _, { loaders }) => need(loaders.macro.load(macroId)) }),
      version: t.field({
        type: type<MacroVersion>("MacroVersion"),
        nullable: true,
        resolve: ({ versionId }, _, { loaders }) => (versionId === null ? null : loaders.macroVersion.load(versionId)),
      }),
      used: t.exposeInt("used"),
      notices: t.exposeInt("notices"),
      resolvedRate: t.expose("resolvedRate", { type: share }),
      fcrRate: t.expose("fcrRate", { type: share }),
      repeatContactRate: t.expose("repeatContactRate", { type: share }),
    }),
  });
};

const defineInput = (builder: Builder, { channel, risk, reportWindow }: Shared) => {
  const kind = builder.enumType("MacroEfficiencyRowKind", { values: MACRO_EFFICIENCY_ROW_KINDS });
  const order = builder.enumType("MacroEfficiencyOrder", { values: MACRO_EFFICIENCY_ORDERS });
  const filter = builder.inputType("MacroEfficiencyFilter", {
    fields: (t) => ({
      channels: t.field({ type: [channel] }),
      risks: t.field({ type: [risk] }),
      members: t.idList(),
      reasons: t.stringList(),
    }),
  });
  return builder.inputType("MacroEfficiencyInput", {
    fields: (t) => ({
      window: t.field({ type: reportWindow, required: true }),
      per: t.field({ type: kind, required: true, defaultValue: "MACRO" }),
      filter: t.field({ type: filter }),
      orderBy: t.field({ type: order, required: true, defaultValue: "MOST_USED" }),
    }),
  });
};
