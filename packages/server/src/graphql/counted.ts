import type { Counted, Measured, MetricDefinition } from "../features/report/index.ts";
import type { Builder, Fields } from "./builder.ts";
import { denial } from "./errors.ts";
import type { RowRef, Shared } from "./shared-types.ts";

/** Over which time was counted, and how new the numbers are. */
export const measuredFields = <Row extends Measured>(t: Fields<Row>) => ({
  from: t.field({ type: "DateTime", resolve: ({ from }) => from }),
  to: t.field({ type: "DateTime", resolve: ({ to }) => to }),
  watermark: t.field({ type: "EventCursor", nullable: true, resolve: ({ watermark }) => watermark }),
});

/** The same with the definitions of what was counted. */
export const definedFields = <Row extends Measured & { readonly metrics: readonly MetricDefinition[] }>(
  t: Fields<Row>,
  { type }: Pick<Shared, "type">,
) => ({
  metrics: t.field({ type: [type<MetricDefinition>("MetricDefinition")], resolve: ({ metrics }) => [...metrics] }),
  ...measuredFields(t),
});

/** What every answer shows that counts in rows. */
export const defineCounted = <Row>(builder: Builder, { type }: Shared, name: string, row: RowRef<Row>) =>
  builder.objectRef<Counted<Row>>(name).implement({
    fields: (t) => ({
      ...definedFields(t, { type }),
      rows: t.field({ type: [row], resolve: ({ rows }) => [...rows] }),
      truncated: t.exposeBoolean("truncated"),
    }),
  });

/** Refuses a question that is no question. */
export const refuse = (fault: string | undefined): void => {
  if (fault !== undefined) throw denial("BAD_USER_INPUT", fault);
};
