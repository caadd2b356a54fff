import type { Clock } from "../../kernel/clock.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { repeating } from "../../platform/repeating.ts";
import type { Repeating } from "../../platform/repeating.ts";
import { ALERT_BATCH, writeDueAlerts } from "./sla-clock.store.ts";

type WatchParts = { readonly database: Database; readonly clock: Clock; readonly log: Log };

/** An alert is at most this late; a look that finds nothing is one read of a small index. */
const LOOK_EVERY_MS = 2000;

/**
 * Tells when the time of a reply runs out. Runs in every process: the statement that writes an alert also moves the clock's mark, so it
 * is written once. Looks at once, so that what came due while nothing ran is told right after the start.
 */
export const startSlaWatch = ({ database, clock, log }: WatchParts): Repeating => {
  const look = async (signal: AbortSignal): Promise<void> => {
    let written = ALERT_BATCH;
    while (written === ALERT_BATCH && !signal.aborted) written = await writeDueAlerts(database, clock.now());
  };
  return repeating(LOOK_EVERY_MS, look, { log, failed: "reply clocks were not looked at; it goes on" });
};
