import type { Builder } from "../../graphql/builder.ts";
import { denial } from "../../graphql/errors.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { DIMENSIONS, MEASURES, METRICS } from "./metric.ts";
import type { Metric, MetricDefinition } from "./metric.ts";
import { faultOfReport, report } from "./report.query.ts";
import type { Report } from "./report.query.ts";
import type { ReportGroup } from "./report.store.ts";

export const defineReport = (builder: Builder, { type, channel, reportWindow }: Shared): void => {
  const measure = builder.enumType("Measure", { values: MEASURES });
  const dimension = builder.enumType("Dimension", { values: DIMENSIONS });
  const metric = builder.objectRef<Metric>("Metric").implement({
    fields: (t) => ({
      measure: t.expose("measure", { type: measure }),
      version: t.exposeInt("version"),
      unit: t.exposeString("unit"),
      formula: t.exposeString("formula"),
    }),
  });
  const row = builder.objectRef<ReportGroup>("ReportRow").implement({
    fields: (t) => ({
      keys: t.stringList({ nullable: { list: false, items: true }, resolve: ({ keys }) => keys }),
      values: t.field({ type: ["Decimal"], resolve: ({ values }) => values }),
    }),
  });
  const answer = builder.objectRef<Report>("Report").implement({
    fields: (t) => ({
      metrics: t.field({ type: [metric], resolve: ({ metrics }) => [...metrics] }),
      from: t.expose("from", { type: "DateTime" }),
      to: t.expose("to", { type: "DateTime" }),
      rows: t.field({ type: [row], resolve: ({ rows }) => [...rows] }),
      truncated: t.exposeBoolean("truncated"),
      watermark: t.expose("watermark", { type: "EventCursor", nullable: true }),
    }),
  });
  type<MetricDefinition>("MetricDefinition").implement({
    fields: (t) => ({
      name: t.exposeString("name"),
      version: t.exposeInt("version"),
      unit: t.exposeString("unit"),
      formula: t.exposeString("formula"),
    }),
  });
  const filter = builder.inputType("ReportFilter", {
    fields: (t) => ({ channels: t.field({ type: [channel] }), tags: t.stringList() }),
  });
  const input = builder.inputType("ReportInput", {
    fields: (t) => ({
      measures: t.field({ type: [measure], required: true }),
      dimensions: t.field({ type: [dimension], required: true, defaultValue: [] }),
      window: t.field({ type: reportWindow, required: true }),
      filter: t.field({ type: filter }),
    }),
  });
  builder.queryFields((t) => ({
    report: t.field({
      type: answer,
      authScopes: { may: "report.read" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => {
        const fault = faultOfReport(args.input);
        if (fault !== undefined) throw denial("BAD_USER_INPUT", fault);
        return ctx.read(report, args.input);
      },
    }),
    metrics: t.field({ type: [metric], authScopes: { may: "report.read" }, resolve: () => [...METRICS] }),
  }));
};
