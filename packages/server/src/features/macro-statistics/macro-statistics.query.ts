import type { ChannelName } from "../../connectors/channel.ts";
import type { QueryContext } from "../../platform/command.ts";
import { count } from "../report/index.ts";
import type { Counted, ReportWindow } from "../report/index.ts";
import type { TicketRisk } from "../ticket/risk.policy.ts";
import type { MacroEfficiencyOrder, MacroEfficiencyRowKind } from "./macro-efficiency-words.ts";
import { MACRO_METRICS } from "./macro-metrics.ts";
import { MAX_EFFICIENCY_ROWS, readEfficiency } from "./macro-statistics.store.ts";
import type { MacroEfficiencyRow } from "./macro-statistics.store.ts";

export type MacroEfficiencyInput = {
  readonly window: ReportWindow;
  readonly per: MacroEfficiencyRowKind;
  readonly orderBy: MacroEfficiencyOrder;
  readonly filter?:
    | {
        readonly channels?: readonly ChannelName[] | null | undefined;
        readonly risks?: readonly TicketRisk[] | null | undefined;
        readonly members?: readonly string[] | null | undefined;
        readonly reasons?: readonly string[] | null | undefined;
      }
    | null
    | undefined;
};

export const macroEfficiency = (
  { window, per, orderBy, filter }: MacroEfficiencyInput,
  { scope, clock }: QueryContext,
): Promise<Counted<MacroEfficiencyRow>> =>
  count(scope, clock.now(), {
    window,
    metrics: MACRO_METRICS,
    most: MAX_EFFICIENCY_ROWS,
    read: (time) =>
      readEfficiency(scope, {
        ...time,
        per,
        orderBy,
        channels: filter?.channels ?? null,
        risks: filter?.risks ?? null,
        members: filter?.members ?? null,
        reasons: filter?.reasons ?? null,
      }),
  });
