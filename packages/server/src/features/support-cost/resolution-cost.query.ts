import type { Money } from "../../kernel/money.ts";
import type { QueryContext } from "../../platform/command.ts";
import { count } from "../report/index.ts";
import type { Counted, ReportWindow, Share } from "../report/index.ts";
import { RESOLUTION_COST_METRICS } from "./cost-metrics.ts";
import { readCostParameters } from "./cost-parameters.store.ts";
import type { CostParameters } from "./cost-parameters.store.ts";
import { asMoney } from "./escalation-cost.query.ts";
import { workByKey } from "./work.store.ts";
import type { ResolutionCostGroup } from "./work.store.ts";

export type ResolutionCostInput = { readonly window: ReportWindow; readonly by: ResolutionCostGroup };
export type ResolutionCostRow = {
  readonly key: string | null;
  readonly handled: Share;
  readonly handleSeconds: number | null;
  readonly cost: Money | null;
  readonly costPerResolution: Money | null;
};
export type ResolutionCost = Counted<ResolutionCostRow> & { readonly costParameters: CostParameters };

/** As many as a workspace may have tags (Query.tags). */
const MAX_GROUPS = 500;

export const resolutionCost = async (
  { window, by }: ResolutionCostInput,
  { scope, clock }: QueryContext,
): Promise<ResolutionCost> => {
  const costParameters = await readCostParameters(scope);
  const { longestActMinutes, currencyCode } = costParameters;
  const counted = await count(scope, clock.now(), {
    window,
    metrics: RESOLUTION_COST_METRICS,
    most: MAX_GROUPS,
    read: async ({ from, to }) => {
      const figures = await workByKey(scope, { from, to, channels: null, longestActMinutes }, by, MAX_GROUPS + 1);
      return figures.map(({ key, handled, resolved, seconds, costMinor, costSumMinor }) => ({
        key,
        handled: { numerator: handled, denominator: resolved },
        handleSeconds: seconds,
        cost: asMoney(costSumMinor, currencyCode),
        costPerResolution: asMoney(costMinor, currencyCode),
      }));
    },
  });
  return { ...counted, costParameters };
};
