import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { queueDelivery } from "./record-delivery.command.ts";
import { findDueEndpoints, forgetOldDeliveries } from "./webhook.store.ts";

/** Repetitions become due, and notifications get lost. */
const LOOK_EVERY_MS = 1000;
const FORGET_EVERY_MS = 3_600_000;
const KEPT_DAYS = 30;
const AT_ONCE = 100;

/** Queues deliveries as soon as the log grows, and whatever is due once a second. Any number of processes may do it. */
export const startWebhookSweeper = async (
  database: Database,
  runner: Runner,
  log: Log,
): Promise<{ readonly stop: () => Promise<void> }> => {
  let running: Promise<void> = Promise.resolve();
  let isQueued = false;
  const sweep = async (): Promise<void> => {
    isQueued = false;
    for (const { workspaceId, id } of await findDueEndpoints(database, AT_ONCE))
      await runner.run(queueDelivery, { endpointId: id }, { workspaceId, actor: SYSTEM });
  };
  const warn = (error: unknown): void => log.warn({ err: error }, "webhooks were not looked at; tried again");
  const sweepSoon = (): void => {
    if (isQueued) return;
    isQueued = true;
    running = running.then(sweep).catch(warn);
  };
  const forget = (): void => void forgetOldDeliveries(database, KEPT_DAYS).catch(warn);
  const timers = [setInterval(sweepSoon, LOOK_EVERY_MS), setInterval(forget, FORGET_EVERY_MS)];
  const listening = await database.client.listen("firstline_events", sweepSoon, sweepSoon);
  forget();
  return {
    stop: async () => {
      timers.forEach(clearInterval);
      await running;
      await listening.unlisten();
    },
  };
};
