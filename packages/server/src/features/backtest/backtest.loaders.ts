import DataLoader from "dataloader";
import type { Scope } from "../../platform/database.ts";
import { backtestsByIds } from "./backtest.store.ts";
import type { Backtest } from "./backtest.store.ts";
import { changesOfBacktests } from "./difference.store.ts";
import type { Changes } from "./difference.store.ts";

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
  /** Of back-tests that have not ended. */
  changesOfBacktest: new DataLoader<string, Changes | null>(
    async (ids) => {
      const rows = new Map((await changesOfBacktests(scope, ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    },
    { maxBatchSize: MAX_KEYS },
  ),
});
