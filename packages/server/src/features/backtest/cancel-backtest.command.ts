import { notFound, problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { changeBacktest, lockBacktest } from "./backtest.store.ts";
import { endOf } from "./count-batch.ts";

/** Takes the row's lock: a batch that is being stored is in the figures, and none comes behind. */
export const cancelBacktest = command("policy.cancelBacktest", async (input: { readonly backtestId: string }, { tx, actor }) => {
  const backtest = await lockBacktest(tx, input.backtestId);
  if (!backtest) return notFound("BacktestNotFound", "back-test", input.backtestId, "backtestId");
  const { status } = backtest;
  if (status === "FINISHED" || status === "CANCELLED")
    return problem("BacktestEnded", `The back-test is ${status} already.`, ["input", "backtestId"], { backtest });
  const cancelled = await changeBacktest(tx, backtest.id, await endOf(tx, backtest.id, "CANCELLED"));
  await recordAudit(tx, { action: "policy.cancelBacktest", actor, subjectId: backtest.id });
  return { __typename: "CancelBacktestSuccess" as const, backtest: cancelled };
});
