import type { Query } from "../../platform/command.ts";
import { readWatermark } from "../../platform/event-stream.ts";
import { endsOf } from "../report/index.ts";
import type { Measured, MetricDefinition, ReportWindow } from "../report/index.ts";
import { readOverrides } from "./completeness.store.ts";
import type { OverridesRow } from "./completeness.store.ts";

export type CompletenessOverrides = Measured & {
  readonly metrics: readonly MetricDefinition[];
  readonly rows: readonly OverridesRow[];
};

/** A changed formula is a new version, never a silent change. */
const METRICS: readonly MetricDefinition[] = [
  {
    name: "resolutions",
    version: 1,
    unit: "resolutions",
    formula: "Number of resolveTicket calls that resolved a ticket in the window, by caller and by the ticket's reason then.",
  },
  {
    name: "overrides",
    version: 1,
    unit: "resolutions",
    formula:
      "Those of them in which a question was open or a required fact missing or wrong, and a note said why it was resolved all the same.",
  },
  { name: "share", version: 1, unit: "share", formula: "overrides / resolutions, rounded to four decimals." },
];

export const completenessOverrides: Query<{ readonly window: ReportWindow }, CompletenessOverrides> = async (
  { window },
  { scope, clock },
) => {
  const watermark = await readWatermark(scope);
  const ends = endsOf(window, clock.now());
  return { metrics: METRICS, ...ends, rows: await readOverrides(scope, ends), watermark };
};
