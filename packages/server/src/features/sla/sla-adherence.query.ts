import type { ChannelName } from "../../connectors/channel.ts";
import type { QueryContext } from "../../platform/command.ts";
import { readHead } from "../../platform/event-stream.ts";
import { endsOf, faultOfWindow } from "../report/index.ts";
import type { MetricDefinition, ReportWindow } from "../report/index.ts";
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
export type SlaAdherence = {
  readonly metrics: readonly MetricDefinition[];
  readonly from: Date;
  readonly to: Date;
  readonly rows: readonly AdherenceGroup[];
  readonly truncated: boolean;
  readonly watermark: bigint | null;
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
export const faultOfAdherence = ({ dimensions, window }: SlaAdherenceInput): string | undefined => {
  if (dimensions.length > 2 || new Set(dimensions).size !== dimensions.length)
    return "input.dimensions must hold at most 2 dimensions, each once.";
  return faultOfWindow(window);
};

/** Reads the position first: what the answer shows is at least as new as its watermark. */
export const slaAdherence = async (input: SlaAdherenceInput, { scope, clock }: QueryContext): Promise<SlaAdherence> => {
  const { last } = await readHead(scope);
  const now = clock.now();
  const ends = endsOf(input.window, now);
  const groups = await readAdherence(scope, {
    dimensions: input.dimensions,
    ...ends,
    now,
    channels: input.filter?.channels ?? null,
    sources: input.filter?.sources ?? null,
    outcomes: input.filter?.outcomes ?? null,
  });
  return {
    metrics: ADHERENCE_METRICS,
    ...ends,
    rows: groups.slice(0, MAX_ADHERENCE_GROUPS),
    truncated: groups.length > MAX_ADHERENCE_GROUPS,
    watermark: last === 0n ? null : last,
  };
};
