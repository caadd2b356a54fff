import type { ChannelName } from "../../connectors/channel.ts";
import type { QueryContext } from "../../platform/command.ts";
import { count, faultOfDimensions, faultOfWindow } from "../report/index.ts";
import type { Counted, MetricDefinition, ReportWindow } from "../report/index.ts";
import type { ThreadSource } from "../ticket/index.ts";
import { MAX_ADHERENCE_GROUPS, readAdherence } from "./sla-adherence.store.ts";
import type { AdherenceGroup } from "./sla-adherence.store.ts";
import type { SlaDimension, SlaOutcome } from "./sla-words.ts";

export type SlaAdherenceInput = {
  readonly window: ReportWindow;
  readonly dimensions: readonly SlaDimension[];
  readonly filter?:
    | {
        readonly channels?: readonly ChannelName[] | null | undefined;
        readonly sources?: readonly ThreadSource[] | null | undefined;
        readonly outcomes?: readonly SlaOutcome[] | null | undefined;
      }
    | null
    | undefined;
};
const clocks = (name: string, formula: string): MetricDefinition => ({ name, version: 1, unit: "clocks", formula });

/** A changed formula is a new version, never a silent change. */
const ADHERENCE_METRICS: readonly MetricDefinition[] = [
  clocks("due", "Number of reply clocks whose due time lies in the window: met + breached + open + waived."),
  clocks("met", "Those stopped by a reply at or before their due time."),
  clocks("breached", "Those stopped by a reply, or waived, behind their due time, or running behind it now."),
  clocks("open", "Those that run, or are paused, and are not behind their due time."),
  clocks("waived", "Those that somebody ended at or before their due time, saying that no reply is owed."),
  { name: "share", version: 1, unit: "share", formula: "met / (met + breached), rounded to four decimals." },
  {
    name: "medianResponseSeconds",
    version: 1,
    unit: "seconds",
    formula:
      "Smallest time from the first unanswered message to the reply, in calendar time, that at least half of the clocks stopped by a reply did not exceed.",
  },
  {
    name: "p90ResponseSeconds",
    version: 1,
    unit: "seconds",
    formula:
      "Smallest time from the first unanswered message to the reply, in calendar time, that at least 90 % of the clocks stopped by a reply did not exceed.",
  },
];

/** What is wrong with the question, as a sentence that names the field; `undefined` when nothing is. */
export const faultOfAdherence = ({ dimensions, window }: SlaAdherenceInput): string | undefined =>
  faultOfDimensions(dimensions) ?? faultOfWindow(window);

export const slaAdherence = (input: SlaAdherenceInput, { scope, clock }: QueryContext): Promise<Counted<AdherenceGroup>> =>
  count(scope, clock.now(), {
    window: input.window,
    metrics: ADHERENCE_METRICS,
    most: MAX_ADHERENCE_GROUPS,
    read: (ends) =>
      readAdherence(scope, {
        ...ends,
        dimensions: input.dimensions,
        channels: input.filter?.channels ?? null,
        sources: input.filter?.sources ?? null,
        outcomes: input.filter?.outcomes ?? null,
      }),
  });
