import { newId } from "../../kernel/id.ts";
import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { databaseTime } from "../../platform/database.ts";
import { recordAudit } from "../audit/index.ts";
import { digestOfPolicy, parsePolicyDocument, policyVersionsByIds } from "../policy/index.ts";
import { endsOf, faultOfWindow } from "../report/index.ts";
import type { ReportWindow } from "../report/index.ts";
import { insertBacktest, unfinishedBacktests } from "./backtest.store.ts";

export type BacktestPolicyInput = { readonly versionId: string; readonly window: ReportWindow };

/** Each keeps a processor busy; those who want more wait. */
export const MOST_UNFINISHED = 5;

/** Begins a back-test. The window ends now at the latest by the database's clock, which also dates decisions. */
export const backtestPolicy = command("policy.backtest", async (input: BacktestPolicyInput, { tx, actor, jobs }) => {
  const fault = faultOfWindow(input.window);
  if (fault !== undefined) return invalidInput([{ path: ["input", "window"], message: fault }]);
  const now = await databaseTime(tx);
  const { from, to } = endsOf(input.window, now);
  if (to > now) return invalidInput([{ path: ["input", "window", "to"], message: "must not lie in the future" }]);
  const [version] = await policyVersionsByIds(tx, [input.versionId]);
  if (!version) return notFound("PolicyVersionNotFound", "policy version", input.versionId, "versionId");
  const unfinished = await unfinishedBacktests(tx);
  if (unfinished.length >= MOST_UNFINISHED)
    return problem("TooManyBacktests", `${MOST_UNFINISHED} back-tests have not ended yet; wait for one, or cancel one.`, null, {
      unfinished,
    });
  const document = parsePolicyDocument(version.document);
  const backtest = await insertBacktest(tx, {
    id: newId("backtest"),
    policyVersionId: version.id,
    document,
    policyDigest: digestOfPolicy(document),
    from,
    to,
    requestedBy: actor.id,
    requestedAt: now,
  });
  await recordAudit(tx, { action: "policy.backtest", actor, subjectId: backtest.id });
  await jobs.enqueue(tx, "run-backtest", backtest.id);
  return { __typename: "BacktestPolicySuccess" as const, backtest };
});
