/** What claims and tickets show about claims, once per request: each loader is one statement, for however many. */
import DataLoader from "dataloader";
import type { ChannelName } from "../../connectors/channel.ts";
import { MAX_KEYS, single } from "../../platform/batching.ts";
import type { Scope } from "../../platform/database.ts";
import { claimRiskFactsByTicketIds, firstContactsByOrderIds } from "./claim-risk.store.ts";
import { allClockRules } from "./claim-clock.store.ts";
import type { ClockRule } from "./claim-clock.store.ts";

export const claimLoaders = (scope: Scope) => ({
  claimRiskFactsOfTicket: single(scope, claimRiskFactsByTicketIds),
  claimClockRulesOfChannel: new DataLoader<ChannelName, ClockRule[]>(async (channels) => {
    const rules = Map.groupBy(await allClockRules(scope), ({ channel }) => channel);
    return channels.map((channel) => rules.get(channel) ?? []);
  }),
  firstContactOfOrder: new DataLoader<string, Date | null>(
    async (ids) => {
      const rows = new Map((await firstContactsByOrderIds(scope, ids)).map(({ orderId, at }) => [orderId, at]));
      return ids.map((id) => rows.get(id) ?? null);
    },
    { maxBatchSize: MAX_KEYS },
  ),
});
