import type { MarketplaceTimes } from "../../config.ts";
import type { CommandContext } from "../../platform/command.ts";
import { CONFIRM_JOB } from "./intent.ts";
import type { IntentRef } from "./intent.ts";
import { moveIntent, msInStatus, scheduleIntent } from "./intent.store.ts";
import { SWEEP_FACTOR } from "./times.ts";

const NEVER_SHOWN = {
  REFUND: "The channel's ledger has not shown it within the longest time we wait; a person has to look.",
  CANCELLATION: "The order has not read as cancelled within the longest time we wait; a person has to look.",
} as const;

/** The proof is not there yet: often at first, then hourly; in the end an unknown outcome goes to a person. */
export const lookAgainOrAsk = async ({ tx, jobs }: CommandContext, intent: IntentRef, times: MarketplaceTimes): Promise<void> => {
  // Counted from when it began to wait for proof, not from the request: an approval may have taken days.
  const ageMs = await msInStatus(tx, intent);
  if (ageMs > times.ledgerWindowMs) {
    const given = await moveIntent(tx, intent, { from: ["UNKNOWN"], to: "NEEDS_HUMAN", why: NEVER_SHOWN[intent.kind] });
    // DONE_UNCONFIRMED stays what it is, reported done and not proven; nobody looks again.
    return given ? undefined : scheduleIntent(tx, intent, undefined);
  }
  const afterMs = Math.min(times.pollMs * Math.max(1, Math.ceil(ageMs / (times.pollMs * 10))), 3_600_000);
  await scheduleIntent(tx, intent, afterMs * SWEEP_FACTOR);
  await jobs.enqueue(tx, CONFIRM_JOB[intent.kind], intent.id, afterMs);
};
