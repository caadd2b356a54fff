import type { Clock } from "../../kernel/clock.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { ALERT_BATCH, writeDueAlerts } from "./sla-clock.store.ts";

type WatchParts = { readonly database: Database; readonly clock: Clock; readonly log: Log };

/** An alert is at most this late; a look that finds nothing is one read of a small index. */
const LOOK_EVERY_MS = 2000;

/**
 * Tells when the time of a reply runs out. Runs in every process: the statement that writes an alert also moves the clock's mark, so it
 * is written once. Looks at once, so that what came due while nothing ran is told right after the start.
 */
export const startSlaWatch = ({ database, clock, log }: WatchParts): { readonly stop: () => Promise<void> } => {
  let stopping = false;
  const look = async (): Promise<void> => {
    try {
      let written = ALERT_BATCH;
      while (written === ALERT_BATCH && !stopping) written = await writeDueAlerts(database, clock.now());
    } catch (error) {
      log.warn({ err: error }, "reply clocks were not looked at; it goes on");
    }
  };
  let looking: Promise<void> | undefined = look().finally(() => (looking = undefined));
  const timer = setInterval(() => {
    looking ??= look().finally(() => (looking = undefined));
  }, LOOK_EVERY_MS);
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await looking;
    },
  };
};
