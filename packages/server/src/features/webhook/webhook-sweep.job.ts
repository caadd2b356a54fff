import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { repeating } from "../../platform/repeating.ts";
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
  const sweep = async (): Promise<void> => {
    for (const { workspaceId, id } of await findDueEndpoints(database, AT_ONCE))
      await runner.run(queueDelivery, { endpointId: id }, { workspaceId, actor: SYSTEM });
  };
  const on = { log, failed: "webhooks were not looked at; tried again" };
  const sweeping = repeating(LOOK_EVERY_MS, sweep, on);
  const forgetting = repeating(FORGET_EVERY_MS, () => forgetOldDeliveries(database, KEPT_DAYS), on);
  const listening = await database.client.listen("firstline_events", sweeping.soon, sweeping.soon);
  return {
    stop: async () => {
      await Promise.all([sweeping.stop(), forgetting.stop()]);
      await listening.unlisten();
    },
  };
};
