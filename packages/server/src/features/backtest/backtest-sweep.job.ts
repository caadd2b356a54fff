import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { repeating, sweepEveryMs } from "../../platform/repeating.ts";
import type { Repeating } from "../../platform/repeating.ts";
import { findForsakenBacktests } from "./backtest.store.ts";
import { resumeBacktest } from "./record-batch.command.ts";

type SweeperParts = { readonly database: Database; readonly runner: Runner; readonly leaseMs: number; readonly log: Log };

const AT_ONCE = 20;

/** Goes on with back-tests whose job died. Queueing one whose job lives does no harm: a batch counts once. */
export const startBacktestSweeper = ({ database, runner, leaseMs, log }: SweeperParts): Repeating => {
  const sweep = async (signal: AbortSignal): Promise<void> => {
    for (const { workspaceId, id } of await findForsakenBacktests(database, leaseMs, AT_ONCE)) {
      if (signal.aborted) return;
      await runner.run(resumeBacktest, { backtestId: id, forsakenMs: leaseMs }, { workspaceId, actor: SYSTEM });
    }
  };
  return repeating(sweepEveryMs(leaseMs), sweep, { log, failed: "back-tests were not looked at; it goes on" });
};
