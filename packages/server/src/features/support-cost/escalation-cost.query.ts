import type { ChannelName } from "../../connectors/channel.ts";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import type { QueryContext } from "../../platform/command.ts";
import { count } from "../report/index.ts";
import type { Counted, ReportWindow, Share } from "../report/index.ts";
import { ESCALATION_COST_METRICS } from "./cost-metrics.ts";
import { readCostParameters } from "./cost-parameters.store.ts";
import type { CostParameters } from "./cost-parameters.store.ts";
import { waitingOf, workByEscalation } from "./work.store.ts";
import type { GroupFigures, Waiting } from "./work.store.ts";

export const ESCALATION_COST_GROUPS = ["NOT_ESCALATED", "ESCALATED", "OVER_LIMIT", "CLAIM", "COMPLEX", "LEGAL"] as const;
export type EscalationCostGroup = (typeof ESCALATION_COST_GROUPS)[number];

export type EscalationCostInput = {
  readonly window: ReportWindow;
  readonly channels?: readonly ChannelName[] | null | undefined;
};
export type EscalationCostRow = {
  readonly group: EscalationCostGroup;
  readonly tickets: Share;
  readonly handled: Share;
  readonly handleSeconds: number | null;
  readonly people: string | null;
  readonly costPerResolution: Money | null;
  readonly handleFactor: string | null;
  readonly costFactor: string | null;
  readonly waiting: Waiting | null;
};
export type EscalationCost = Counted<EscalationCostRow> & { readonly costParameters: CostParameters };

const NOTHING: Omit<GroupFigures, "name" | "total"> = {
  tickets: 0,
  resolved: 0,
  handled: 0,
  seconds: null,
  people: null,
  costMinor: null,
  costSumMinor: null,
};
const NOBODY_WAITED: Waiting = {
  kind: null,
  opened: 0,
  open: 0,
  decided: 0,
  expired: 0,
  withdrawn: 0,
  medianSeconds: null,
  ninetiethSeconds: null,
};

const factor = (part: number | bigint | null, whole: number | bigint | null | undefined): string | null =>
  part === null || whole == null || Number(whole) === 0 ? null : (Number(part) / Number(whole)).toFixed(2);

export const asMoney = (minor: bigint | null, currencyCode: CurrencyCode | null): Money | null =>
  minor === null || currencyCode === null ? null : money(minor, currencyCode);

type Read = {
  readonly figures: readonly GroupFigures[];
  readonly waiting: readonly Waiting[];
  readonly currencyCode: CurrencyCode | null;
};

/** What is compared is always there, also when it is nothing; the sorts only when there were any. */
const rowsOf = ({ figures, waiting, currencyCode }: Read): EscalationCostRow[] => {
  const total = figures[0]?.total ?? 0;
  const usual = figures.find(({ name }) => name === "NOT_ESCALATED");
  return ESCALATION_COST_GROUPS.flatMap((group) => {
    const found = figures.find(({ name }) => name === group);
    const waited = waiting.find(({ kind }) => kind === (group === "ESCALATED" ? null : group));
    if (!found && !waited && group !== "NOT_ESCALATED" && group !== "ESCALATED") return [];
    const { tickets, resolved, handled, seconds, people, costMinor } = found ?? NOTHING;
    const isUsual = group === "NOT_ESCALATED";
    return {
      group,
      tickets: { numerator: tickets, denominator: total },
      handled: { numerator: handled, denominator: resolved },
      handleSeconds: seconds,
      people,
      costPerResolution: asMoney(costMinor, currencyCode),
      handleFactor: isUsual ? null : factor(seconds, usual?.seconds),
      costFactor: isUsual ? null : factor(costMinor, usual?.costMinor),
      waiting: isUsual ? null : (waited ?? NOBODY_WAITED),
    };
  });
};

export const escalationCost = async (
  { window, channels }: EscalationCostInput,
  { scope, clock }: QueryContext,
): Promise<EscalationCost> => {
  const costParameters = await readCostParameters(scope);
  const { longestActMinutes, currencyCode } = costParameters;
  const counted = await count(scope, clock.now(), {
    window,
    metrics: ESCALATION_COST_METRICS,
    most: ESCALATION_COST_GROUPS.length,
    read: async ({ from, to }) => {
      const asked = { from, to, channels: channels ?? null, longestActMinutes };
      return rowsOf({ figures: await workByEscalation(scope, asked), waiting: await waitingOf(scope, asked), currencyCode });
    },
  });
  return { ...counted, costParameters };
};
