import type { Scope } from "../../platform/database.ts";
import { readHead } from "../../platform/event-stream.ts";
import type { MetricDefinition } from "./metric.ts";
import { endsOf } from "./report-window.ts";
import type { Ends, ReportWindow } from "./report-window.ts";

/** The answer to a question that counts: what was counted how, over which time, as of when. */
export type Counted<Row> = Ends & {
  readonly metrics: readonly MetricDefinition[];
  readonly rows: readonly Row[];
  readonly truncated: boolean;
  readonly watermark: bigint | null;
};

type Counting<Row> = {
  readonly window: ReportWindow;
  readonly metrics: readonly MetricDefinition[];
  /** More rows than this are not read by anyone; the answer says that it was cut. */
  readonly most: number;
  /** Reads one row more than `most`. */
  readonly read: (ends: Ends & { readonly now: Date }) => Promise<readonly Row[]>;
};

/** Reads the position first: what the answer shows is at least as new as its watermark. */
export const count = async <Row>(scope: Scope, now: Date, counting: Counting<Row>): Promise<Counted<Row>> => {
  const { last } = await readHead(scope);
  const ends = endsOf(counting.window, now);
  const rows = await counting.read({ ...ends, now });
  return {
    ...ends,
    metrics: counting.metrics,
    rows: rows.slice(0, counting.most),
    truncated: rows.length > counting.most,
    watermark: last === 0n ? null : last,
  };
};
