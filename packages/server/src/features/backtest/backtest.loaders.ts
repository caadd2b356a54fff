import { single } from "../../platform/batching.ts";
import type { Scope } from "../../platform/database.ts";
import { backtestsByIds } from "./backtest.store.ts";
import { changesOfBacktests } from "./difference.store.ts";

export const backtestLoaders = (scope: Scope) => ({
  backtest: single(scope, backtestsByIds),
  /** Of back-tests that have not ended. */
  changesOfBacktest: single(scope, changesOfBacktests),
});
