import { command } from "../../platform/command.ts";
import { claimForsaken, lockBacktest, removeOldDifferences } from "./backtest.store.ts";
import { countBatch, startBacktest } from "./count-batch.ts";
import type { JudgedBatch } from "./count-batch.ts";
import { isSomeoneStillDeciding } from "./decision.store.ts";

/** How soon to look again whether the last decisions of the window are committed. */
const SETTLE_MS = 100;

/** The back-test to go on with; `undefined` when it has ended, or has to wait for decisions of its window that are not committed yet. */
export const beginBacktest = command("backtest.begin", async (input: { readonly backtestId: string }, { tx, jobs }) => {
  const backtest = await lockBacktest(tx, input.backtestId);
  if (backtest?.status === "RUNNING") return backtest;
  if (backtest?.status !== "QUEUED") return undefined;
  if (await isSomeoneStillDeciding(tx, backtest.to)) {
    await jobs.enqueue(tx, "run-backtest", backtest.id, SETTLE_MS);
    return undefined;
  }
  return startBacktest(tx, backtest.id);
});

export const recordBatch = command("backtest.record", (batch: JudgedBatch, { tx }) => countBatch(tx, batch));

/** So many ended back-tests of a workspace keep their single differences: up to half a million rows each. */
export const KEPT_BACKTESTS = 20;
/** Rows of one transaction: others wait for none of them, but for the disk. */
const REMOVED_AT_ONCE = 10_000;

/** True when there may be more to remove. Whoever dies in between leaves the rest to the next back-test. */
export const removeDifferences = command("backtest.removeDifferences", (_: null, { tx }) =>
  removeOldDifferences(tx, KEPT_BACKTESTS, REMOVED_AT_ONCE),
);

/** Gives a back-test to another job, so that one that runs long is not taken for dead. */
export const handOnBacktest = command("backtest.handOn", ({ backtestId }: { readonly backtestId: string }, { tx, jobs }) =>
  jobs.enqueue(tx, "run-backtest", backtestId),
);

/** Queues a back-test whose job died. */
export const resumeBacktest = command(
  "backtest.resume",
  async ({ backtestId, forsakenMs }: { readonly backtestId: string; readonly forsakenMs: number }, { tx, jobs }) => {
    if (await claimForsaken(tx, backtestId, forsakenMs)) await jobs.enqueue(tx, "run-backtest", backtestId);
  },
);
