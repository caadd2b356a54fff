/** The jobs of the machine, the same for whatever is sent. They hold no rules: each asks a connector and hands the answer to a command. */
import type { CancellationCommand, RefundCommand, SubmissionPort } from "../../connectors/channel.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";
import type { Command } from "../../platform/command.ts";
import { databaseTime, scopeOf } from "../../platform/database.ts";
import type { Scope } from "../../platform/database.ts";
import type { JobHandler, JobName } from "../../platform/jobs.ts";
import { channelAccountsByIds } from "../workspace/index.ts";
import { beginSubmission } from "./begin-submission.command.ts";
import type { Begun } from "./begin-submission.command.ts";
import type { IntentOwner } from "./intent.ts";
import { findIntent } from "./intent.store.ts";
import { markCommitting } from "./mark-committing.command.ts";
import { recordInvalid, requeue } from "./settle-unsent.command.ts";
import { recordOutcome } from "./record-outcome.command.ts";
import { recordProgress } from "./record-progress.command.ts";
import { recordReconciliation } from "./record-reconciliation.command.ts";
import type { SubmissionJobsContext } from "./submission-context.ts";
import { submissionRef, submissionsByIds } from "./submission.store.ts";
import type { Submission } from "./submission.store.ts";

export type IntentOwners = {
  readonly REFUND: IntentOwner<RefundCommand>;
  readonly CANCELLATION: IntentOwner<CancellationCommand>;
};

type SubmissionJobName = Extract<JobName, "submit-refund" | "submit-cancellation" | "poll-submission" | "reconcile-submission">;

export const submissionJobs = (context: SubmissionJobsContext, owners: IntentOwners): Record<SubmissionJobName, JobHandler> => {
  const { database, times } = context;
  const read = async (workspaceId: Id<"workspace">, subjectId: string) => {
    const scope = scopeOf(database, workspaceId);
    const [submission] = await submissionsByIds(scope, [subjectId]);
    return { scope, submission };
  };
  const portFor = (scope: Scope, { kind, channelAccountId }: Submission): Promise<SubmissionPort<never>> =>
    portOf<never>(context, owners[kind], scope, channelAccountId);

  return {
    "submit-refund": submitJob(context, owners.REFUND),
    "submit-cancellation": submitJob(context, owners.CANCELLATION),

    "poll-submission": async ({ workspaceId, subjectId }) => {
      const { scope, submission } = await read(workspaceId, subjectId);
      if (submission?.state !== "ACCEPTED" || submission.channelReference === null) return;
      const port = await portFor(scope, submission);
      const progress = await port.poll({ ...(await submissionRef(scope, submission)), ref: submission.channelReference });
      await runIn(context, workspaceId)(recordProgress, { submissionId: subjectId, progress, times });
    },

    "reconcile-submission": async ({ workspaceId, subjectId }) => {
      const { scope, submission } = await read(workspaceId, subjectId);
      if (submission?.state !== "UNKNOWN") return;
      const port = await portFor(scope, submission);
      const askedAt = await databaseTime(scope);
      const found = await port.reconcile(await submissionRef(scope, submission));
      const { mayResend } = owners[submission.kind];
      await runIn(context, workspaceId)(recordReconciliation, { submissionId: subjectId, found, askedAt, times, mayResend });
    },
  };
};

type Run = <Input, Result>(use: Command<Input, Result>, input: Input) => Promise<Result>;

const runIn =
  ({ runner }: Pick<SubmissionJobsContext, "runner">, workspaceId: Id<"workspace">): Run =>
  (use, input) =>
    runner.run(use, input, { workspaceId, actor: SYSTEM });

const submitJob =
  <Wanted>(context: SubmissionJobsContext, owner: IntentOwner<Wanted>): JobHandler =>
  async ({ workspaceId, subjectId }) => {
    const scope = scopeOf(context.database, workspaceId);
    const { kind } = owner;
    const intent = await findIntent(scope, { kind, id: subjectId });
    if (!intent) return;
    const run = runIn(context, workspaceId);
    const { together, readyInMs } = await context.quotaOf(intent.channelAccountId, workspaceId);
    // Without quota nothing is built: the document would use another quota up, and the history would fill with attempts.
    if (readyInMs > 0) return run(requeue, { kind, id: subjectId, afterMs: readyInMs });
    const begun = await run(beginSubmission(owner), { id: subjectId, coalesce: together });
    if (begun.kind === "wait") await run(requeue, { kind, id: subjectId, afterMs: begun.afterMs });
    if (begun.kind === "begun") await submit(context, owner, scope, { ...begun, subjectId }, run);
  };

const portOf = async <Wanted>(
  { connectorOf }: SubmissionJobsContext,
  { kind, port }: Pick<IntentOwner<Wanted>, "kind" | "port">,
  scope: Scope,
  accountId: Id<"channelAccount">,
): Promise<SubmissionPort<Wanted>> => {
  const [account] = await channelAccountsByIds(scope, [accountId]);
  const found = account && port(connectorOf(account));
  if (!found) throw new Error(`account ${accountId} cannot execute a ${kind}, yet one of it is on its way`);
  return found;
};

/**
 * Counts from before the lease begins, by the clock that never jumps and by the one that goes on while the machine sleeps. A worker that
 * froze past its lease must not send: its submission may have been proven absent and sent again meanwhile.
 */
const within = (ms: number, clock: Clock): (() => boolean) => {
  const [since, sinceWall] = [performance.now(), clock.now().getTime()];
  return () => performance.now() - since < ms && clock.now().getTime() - sinceWall < ms;
};

/** prepare (harmless) → durable marker → exactly one request → its outcome. */
const submit = async <Wanted>(
  context: SubmissionJobsContext,
  owner: IntentOwner<Wanted>,
  scope: Scope,
  begun: Extract<Begun<Wanted>, { kind: "begun" }> & { readonly subjectId: string },
  run: Run,
): Promise<void> => {
  const { times, log, clock } = context;
  const { kind } = owner;
  const { accountId, intentIds, subjectId: id } = begun;
  const port = await portOf(context, owner, scope, accountId);
  const built = await port.prepare(begun.work);
  if (built.kind === "invalid") return run(recordInvalid, { kind, rejected: built.rejected, intentIds });
  if (built.kind === "notSent") return run(requeue, { kind, id, afterMs: built.retryAfterMs });
  const mayLeave = within(times.leaseMs, clock);
  const marked = { owner, accountId, intentIds, prepared: built.prepared, leaseMs: times.leaseMs };
  const submission = await run(markCommitting, marked);
  if (!submission) return run(requeue, { kind, id, afterMs: times.pollMs });
  const outcome = await port.commit(built.prepared, mayLeave);
  const recorded = await run(recordOutcome, { submissionId: submission.id, fence: submission.fence, outcome, times });
  if (!recorded)
    log.warn({ submission: submission.id, outcome: outcome.kind }, "answer came after the lease; reconciliation decides");
};
