import type { Counted, MetricDefinition } from "../features/report/index.ts";
import type { Builder } from "./builder.ts";
import { denial } from "./errors.ts";
import type { RowRef, Shared } from "./shared-types.ts";

/** What every answer shows that counts: the definitions, the time, the rows, and how new they are. */
export const defineCounted = <Row>(builder: Builder, { type }: Shared, name: string, row: RowRef<Row>) =>
  builder.objectRef<Counted<Row>>(name).implement({
    fields: (t) => ({
      metrics: t.field({ type: [type<MetricDefinition>("MetricDefinition")], resolve: ({ metrics }) => [...metrics] }),
      from: t.expose("from", { type: "DateTime" }),
      to: t.expose("to", { type: "DateTime" }),
      rows: t.field({ type: [row], resolve: ({ rows }) => [...rows] }),
      truncated: t.exposeBoolean("truncated"),
      watermark: t.expose("watermark", { type: "EventCursor", nullable: true }),
    }),
  });

/** Refuses a question that is no question. */
export const refuse = (fault: string | undefined): void => {
  if (fault !== undefined) throw denial("BAD_USER_INPUT", fault);
};
