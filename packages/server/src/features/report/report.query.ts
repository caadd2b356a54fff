import type { ChannelName } from "../../connectors/channel.ts";
import type { QueryContext } from "../../platform/command.ts";
import { readHead } from "../../platform/event-stream.ts";
import { METRICS } from "./metric.ts";
import type { Dimension, Measure, Metric } from "./metric.ts";
import { endsOf, faultOfWindow } from "./report-window.ts";
import type { ReportWindow } from "./report-window.ts";
import { MAX_GROUPS, readReport } from "./report.store.ts";
import type { ReportGroup } from "./report.store.ts";

export type ReportInput = {
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  readonly window: ReportWindow;
  readonly filter?:
    | { readonly channels?: readonly ChannelName[] | null | undefined; readonly tags?: readonly string[] | null | undefined }
    | null
    | undefined;
};
export type Report = {
  readonly metrics: readonly Metric[];
  readonly from: Date;
  readonly to: Date;
  readonly rows: readonly ReportGroup[];
  readonly truncated: boolean;
  readonly watermark: bigint | null;
};

/** What is wrong with the question, as a sentence that names the field; `undefined` when nothing is. */
export const faultOfReport = ({ measures, dimensions, window }: ReportInput): string | undefined => {
  if (measures.length < 1 || measures.length > 5 || new Set(measures).size !== measures.length)
    return "input.measures must hold 1 to 5 measures, each once.";
  if (dimensions.length > 2 || new Set(dimensions).size !== dimensions.length)
    return "input.dimensions must hold at most 2 dimensions, each once.";
  return faultOfWindow(window);
};

/** Reads the position first: what the answer shows is at least as new as its watermark. */
export const report = async (input: ReportInput, { scope, clock }: QueryContext): Promise<Report> => {
  const { last } = await readHead(scope);
  const { from, to } = endsOf(input.window, clock.now());
  const groups = await readReport(scope, {
    measures: input.measures,
    dimensions: input.dimensions,
    from,
    to,
    channels: input.filter?.channels ?? null,
    tags: input.filter?.tags ?? null,
  });
  return {
    metrics: input.measures.flatMap((measure) => METRICS.filter((metric) => metric.measure === measure)),
    from,
    to,
    rows: groups.slice(0, MAX_GROUPS),
    truncated: groups.length > MAX_GROUPS,
    watermark: last === 0n ? null : last,
  };
};
