import type { Builder } from "../../graphql/builder.ts";
import { defineCounted, refuse } from "../../graphql/counted.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { DIMENSIONS, MEASURES, rateOf } from "./metric.ts";
import type { MetricDefinition, Share } from "./metric.ts";
import { faultOfReport, report } from "./report.query.ts";
import type { ReportGroup } from "./report.store.ts";
import { METRICS } from "./shipped-metrics.ts";

export const defineReport = (builder: Builder, shared: Shared): void => {
  const { type } = shared;
  const measure = builder.enumType("Measure", { values: MEASURES });
  const dimension = builder.enumType("Dimension", { values: DIMENSIONS });
  const metric = type<MetricDefinition>("MetricDefinition");
  metric.implement({
    fields: (t) => ({
      name: t.exposeString("name"),
      measure: t.field({ type: measure, nullable: true, resolve: (definition) => definition.measure ?? null }),
      version: t.exposeInt("version"),
      unit: t.exposeString("unit"),
      formula: t.exposeString("formula"),
    }),
  });
  const answer = defineCounted(builder, shared, "Report", defineRow(builder, shared));
  const input = builder.inputType("ReportInput", {
    fields: (t) => ({
      measures: t.field({ type: [measure], required: true }),
      dimensions: t.field({ type: [dimension], required: true, defaultValue: [] }),
      window: t.field({ type: shared.reportWindow, required: true }),
      filter: t.field({ type: defineFilter(builder, shared) }),
    }),
  });
  builder.queryFields((t) => ({
    report: t.field({
      type: answer,
      authScopes: { may: "report.read" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => {
        refuse(faultOfReport(args.input));
        return ctx.read(report, args.input);
      },
    }),
    metrics: t.field({ type: [metric], authScopes: { may: "report.read" }, resolve: () => [...METRICS] }),
  }));
};

const defineRow = (builder: Builder, { type }: Shared) => {
  const share = type<Share>("Share");
  share.implement({
    fields: (t) => ({
      numerator: t.exposeInt("numerator"),
      denominator: t.exposeInt("denominator"),
      rate: t.field({
        type: "Decimal",
        nullable: true,
        resolve: rateOf,
      }),
    }),
  });
  const some = { list: false, items: true } as const;
  return builder.objectRef<ReportGroup>("ReportRow").implement({
    fields: (t) => ({
      keys: t.stringList({ nullable: some, resolve: ({ keys }) => keys }),
      values: t.field({ type: ["Decimal"], nullable: some, resolve: ({ values }) => values }),
      shares: t.field({ type: [share], nullable: some, resolve: ({ shares }) => shares }),
    }),
  });
};

const defineFilter = (builder: Builder, { channel, risk }: Shared) =>
  builder.inputType("ReportFilter", {
    fields: (t) => ({
      channels: t.field({ type: [channel] }),
      risks: t.field({ type: [risk] }),
      tags: t.stringList(),
      macros: t.stringList(),
      members: t.idList(),
    }),
  });
