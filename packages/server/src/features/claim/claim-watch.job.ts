import type { Clock } from "../../kernel/clock.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { repeating } from "../../platform/repeating.ts";
import type { Repeating } from "../../platform/repeating.ts";
import { WARNING_BATCH, writeAnswerWarnings, writeWindowWarnings } from "./claim-clock.store.ts";

type WatchParts = { readonly database: Database; readonly clock: Clock; readonly log: Log };

/** A warning is at most this late; times around claims are hours. A look that finds nothing is two reads of small indexes. */
const LOOK_EVERY_MS = 2000;

/** Warns before the answer to a claim is due, when it is late, and before the time to prevent one is over. Runs in every process. */
export const startClaimWatch = ({ database, clock, log }: WatchParts): Repeating => {
  const look = async (signal: AbortSignal): Promise<void> => {
    for (const write of [writeAnswerWarnings, writeWindowWarnings]) {
      let written = WARNING_BATCH;
      while (written === WARNING_BATCH && !signal.aborted) written = await write(database, clock.now());
    }
  };
  return repeating(LOOK_EVERY_MS, look, { log, failed: "claim clocks were not looked at; it goes on" });
};
