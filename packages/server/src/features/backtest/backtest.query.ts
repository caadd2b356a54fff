import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { backtestsByIds, readBacktests } from "./backtest.store.ts";
import type { Backtest, BacktestFilter } from "./backtest.store.ts";
import { readDifferences } from "./difference.store.ts";
import type { DifferenceFilter, ShownDifference } from "./difference.store.ts";

/** Newest first. */
export const listBacktests: Query<{ filter: BacktestFilter; page: PageRequest }, Backtest[]> = ({ filter, page }, { scope }) =>
  readBacktests(scope, filter, page);

export type DifferencesAsked = {
  readonly backtestId: string;
  readonly filter: DifferenceFilter;
  readonly page: PageRequest;
};

/** What a back-test's version would have decided differently, with the document it was asked by. */
export const listBacktestDifferences: Query<DifferencesAsked, ShownDifference[]> = async (asked, { scope }) => {
  const [backtest] = await backtestsByIds(scope, [asked.backtestId]);
  if (!backtest?.differencesKept) return [];
  const rows = await readDifferences(scope, backtest.id, asked.filter, asked.page);
  return rows.map((row) => ({ ...row, document: backtest.document }));
};
