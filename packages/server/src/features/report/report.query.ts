import type { ChannelName } from "../../connectors/channel.ts";
import type { QueryContext } from "../../platform/command.ts";
import type { TicketRisk } from "../ticket/risk.policy.ts";
import { count } from "./counted.query.ts";
import type { Counted } from "./counted.query.ts";
import type { Dimension, Measure } from "./metric.ts";
import { faultOfDimensions, faultOfWindow } from "./report-window.ts";
import type { ReportWindow } from "./report-window.ts";
import { MAX_GROUPS, readReport } from "./report.store.ts";
import type { ReportGroup } from "./report.store.ts";
import { METRICS } from "./shipped-metrics.ts";

export type ReportInput = {
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  readonly window: ReportWindow;
  readonly filter?:
    | {
        readonly channels?: readonly ChannelName[] | null | undefined;
        readonly risks?: readonly TicketRisk[] | null | undefined;
        readonly tags?: readonly string[] | null | undefined;
        readonly macros?: readonly string[] | null | undefined;
        readonly members?: readonly string[] | null | undefined;
      }
    | null
    | undefined;
};

const OF_REPLIES: readonly Measure[] = ["FCR", "REPEAT_CONTACT_RATE"];

/** What is wrong with the question, as a sentence that names the field; `undefined` when nothing is. */
export const faultOfReport = ({ measures, dimensions, window, filter }: ReportInput): string | undefined => {
  if (measures.length < 1 || measures.length > 5 || new Set(measures).size !== measures.length)
    return "input.measures must hold 1 to 5 measures, each once.";
  const ofTickets = measures.find((measure) => !OF_REPLIES.includes(measure));
  const ofReplies = dimensions.find((dimension) => dimension === "MACRO" || dimension === "MEMBER");
  if (ofTickets && ofReplies)
    return `input.dimensions must not hold ${ofReplies} with ${ofTickets}: it groups replies, and ${ofTickets} counts no replies.`;
  const field = filter?.macros != null ? "macros" : filter?.members != null ? "members" : undefined;
  if (ofTickets && field)
    return `input.filter.${field} must be left out with ${ofTickets}: it chooses replies, and ${ofTickets} counts no replies.`;
  return faultOfDimensions(dimensions) ?? faultOfWindow(window);
};

export const report = (input: ReportInput, { scope, clock }: QueryContext): Promise<Counted<ReportGroup>> =>
  count(scope, clock.now(), {
    window: input.window,
    metrics: input.measures.flatMap((measure) => METRICS.filter((metric) => metric.measure === measure)),
    most: MAX_GROUPS,
    read: (ends) =>
      readReport(scope, {
        ...ends,
        measures: input.measures,
        dimensions: input.dimensions,
        channels: input.filter?.channels ?? null,
        risks: input.filter?.risks ?? null,
        tags: input.filter?.tags ?? null,
        macros: input.filter?.macros ?? null,
        members: input.filter?.members ?? null,
      }),
  });
