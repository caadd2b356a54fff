import type { QueryContext } from "../../platform/command.ts";
import { readHead } from "../../platform/event-stream.ts";
import { endsOf } from "../report/index.ts";
import type { MetricDefinition, ReportWindow } from "../report/index.ts";
import { readOverrides } from "./completeness.store.ts";
import type { OverridesRow } from "./completeness.store.ts";

export type CompletenessOverrides = {
  readonly metrics: readonly MetricDefinition[];
  readonly from: Date;
  readonly to: Date;
  readonly rows: readonly OverridesRow[];
  readonly watermark: bigint | null;
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

/** Reads the position first: what the answer shows is at least as new as its watermark. */
export const completenessOverrides = async (
  { window }: { readonly window: ReportWindow },
  { scope, clock }: QueryContext,
): Promise<CompletenessOverrides> => {
  const { last } = await readHead(scope);
  const ends = endsOf(window, clock.now());
  return { metrics: METRICS, ...ends, rows: await readOverrides(scope, ends), watermark: last === 0n ? null : last };
};
