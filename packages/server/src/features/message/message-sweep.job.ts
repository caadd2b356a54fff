import type { MarketplaceTimes } from "../../config.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { repeating, sweepEveryMs } from "../../platform/repeating.ts";
import type { Repeating } from "../../platform/repeating.ts";
import { findDueDeliveries } from "./delivery.store.ts";
import { expireSending, requeueMessage } from "./record-delivery.command.ts";

type SweeperParts = {
  readonly database: Database;
  readonly runner: Runner;
  readonly times: MarketplaceTimes;
  readonly log: Log;
};

/** The safety net below the job queue, as for refunds: lost jobs are queued again, leases of dead workers expire. Runs at once. */
export const startMessageSweeper = ({ database, runner, times, log }: SweeperParts): Repeating => {
  const sweep = async (signal: AbortSignal): Promise<void> => {
    for (const { workspaceId, messageId, status } of await findDueDeliveries(database, 200)) {
      if (signal.aborted) return;
      const as = { workspaceId, actor: SYSTEM };
      if (status === "SENDING") await runner.run(expireSending, messageId, as);
      else await runner.run(requeueMessage, { messageId, afterMs: 0 }, as);
    }
  };
  return repeating(sweepEveryMs(times.leaseMs), sweep, { log, failed: "sweep of messages interrupted; it goes on" });
};
