/** Judges stored decisions by another version, batch by batch, from wherever the last batch ended. */
import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import { scopeOf } from "../../platform/database.ts";
import type { Database } from "../../platform/database.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import type { Log } from "../../platform/log.ts";
import { deciderOf } from "../guard/index.ts";
import { readDecisionsBehind } from "./decision.store.ts";
import { judgeBatch } from "./judge-batch.ts";
import { cursorOf } from "./count-batch.ts";
import { beginBacktest, handOnBacktest, recordBatch, removeDifferences } from "./record-batch.command.ts";

export type BacktestJobsContext = { readonly database: Database; readonly runner: Runner; readonly log: Log };

/** What is held in memory at a time, some 2 KB each, and what a kill loses. */
const BATCH = 500;
/** A job ends after this and hands on, well before the queue takes it for lost (platform/jobs.ts). */
const SLICE_MS = 30_000;

export const backtestJobs = ({ database, runner, log }: BacktestJobsContext): Record<"run-backtest", JobHandler> => ({
  "run-backtest": async ({ workspaceId, subjectId }) => {
    const as = { workspaceId, actor: SYSTEM };
    const removeOld = async (): Promise<void> => {
      while (await runner.run(removeDifferences, null, as));
    };
    const backtest = await runner.run(beginBacktest, { backtestId: subjectId }, as);
    if (!backtest) return;
    const scope = scopeOf(database, workspaceId);
    const decide = deciderOf(backtest.document);
    const begunAt = performance.now();
    let from = cursorOf(backtest);
    for (;;) {
      const decisions = await readDecisionsBehind(scope, backtest, from, BATCH);
      const judgements = await judgeBatch(decide, decisions);
      for (const judgement of judgements)
        if (judgement.kind === "UNREADABLE")
          log.error({ err: judgement.cause, decision: judgement.decisionId }, "facts of a decision cannot be read");
      const last = decisions.at(-1);
      const to = last ? { at: last.decidedAt, id: last.id } : null;
      const isLast = decisions.length < BATCH;
      const goesOn = await runner.run(recordBatch, { backtestId: backtest.id, from, to, judgements, isLast }, as);
      if (!goesOn) return removeOld();
      from = to;
      if (performance.now() - begunAt > SLICE_MS) return runner.run(handOnBacktest, { backtestId: backtest.id }, as);
    }
  },
});
