import DataLoader from "dataloader";
import type { Scope } from "../../platform/database.ts";
import { groupBy } from "../../platform/paging.ts";
import { backtestsByIds, changedTickets, changesOfActors } from "./backtest.store.ts";
import type { Backtest, ChangesOfActor } from "./backtest.store.ts";

/** Also what an `= any($1)` statement gets at most. */
const MAX_KEYS = 100;

export const backtestLoaders = (scope: Scope) => ({
  backtest: new DataLoader<string, Backtest | null>(
    async (ids) => {
      const rows = new Map((await backtestsByIds(scope, ids)).map((row) => [row.id as string, row]));
      return ids.map((id) => rows.get(id) ?? null);
    },
    { maxBatchSize: MAX_KEYS },
  ),
  actorsOfBacktest: new DataLoader<string, ChangesOfActor[]>(
    async (ids) => {
      const groups = groupBy(await changesOfActors(scope, ids), ({ backtestId }) => backtestId);
      return ids.map((id) => groups.get(id) ?? []);
    },
    { maxBatchSize: MAX_KEYS },
  ),
  ticketsOfBacktest: new DataLoader<string, number>(
    async (ids) => {
      const counts = new Map((await changedTickets(scope, ids)).map(({ id, tickets }) => [id, tickets]));
      return ids.map((id) => counts.get(id) ?? 0);
    },
    { maxBatchSize: MAX_KEYS },
  ),
});
