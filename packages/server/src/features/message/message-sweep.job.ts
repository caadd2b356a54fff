import type { MarketplaceTimes } from "../../config.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { findDueDeliveries } from "./delivery.store.ts";
import { expireSending, requeueMessage } from "./record-delivery.command.ts";

type SweeperParts = {
  readonly database: Database;
  readonly runner: Runner;
  readonly times: MarketplaceTimes;
  readonly log: Log;
};

/** The safety net below the job queue, as for refunds: lost jobs are queued again, leases of dead workers expire. Runs at once. */
export const startMessageSweeper = ({ database, runner, times, log }: SweeperParts): { readonly stop: () => void } => {
  const everyMs = Math.max(250, Math.min(5000, times.leaseMs / 4));
  let running = false;
  const sweep = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (const { workspaceId, messageId, status } of await findDueDeliveries(database, 200)) {
        const as = { workspaceId, actor: SYSTEM };
        if (status === "SENDING") await runner.run(expireSending, messageId, as);
        else await runner.run(requeueMessage, { messageId, afterMs: 0 }, as);
      }
    } catch (error) {
      log.warn({ err: error }, "sweep of messages interrupted; it goes on");
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => void sweep(), everyMs);
  void sweep();
  return { stop: () => clearInterval(timer) };
};
