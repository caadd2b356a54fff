import type { Scope } from "../../platform/database.ts";
import { readWatermark } from "../../platform/event-stream.ts";
import type { MetricDefinition } from "./metric.ts";
import { endsOf } from "./report-window.ts";
import type { Ends, ReportWindow } from "./report-window.ts";

/** What every answer says that counts: over which time, and as of when. */
export type Measured = Ends & { readonly watermark: bigint | null };
/** The answer to a question that counts in rows: what was counted how. */
export type Counted<Row> = Measured & {
  readonly metrics: readonly MetricDefinition[];
  readonly rows: readonly Row[];
  readonly truncated: boolean;
};

type Counting<Row> = {
  readonly window: ReportWindow;
  readonly metrics: readonly MetricDefinition[];
  /** More rows than this are not read by anyone; the answer says that it was cut. */
  readonly most: number;
  /** Reads one row more than `most`. */
  readonly read: (ends: Ends & { readonly now: Date }) => Promise<readonly Row[]>;
};

export const count = async <Row>(scope: Scope, now: Date, counting: Counting<Row>): Promise<Counted<Row>> => {
  const watermark = await readWatermark(scope);
  const ends = endsOf(counting.window, now);
  const rows = await counting.read({ ...ends, now });
  return {
    ...ends,
    metrics: counting.metrics,
    rows: rows.slice(0, counting.most),
    truncated: rows.length > counting.most,
    watermark,
  };
};
