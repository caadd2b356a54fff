/** The jobs of the money path. They hold no rules: each asks a connector and hands the answer to a command. */
import type { ChannelConnector, RefundPort } from "../../connectors/channel.ts";
import type { MarketplaceTimes } from "../../config.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import { later } from "../../kernel/clock.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";
import type { Command, Runner } from "../../platform/command.ts";
import { databaseTime, scopeOf } from "../../platform/database.ts";
import type { Database, Scope } from "../../platform/database.ts";
import type { JobHandler, JobName } from "../../platform/jobs.ts";
import type { Log } from "../../platform/log.ts";
import { ordersByIds } from "../order/index.ts";
import { channelAccountsByIds } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { beginSubmission } from "./begin-submission.command.ts";
import type { Begun } from "./begin-submission.command.ts";
import { markCommitting } from "./mark-committing.command.ts";
import { recordInvalid, requeue } from "./settle-unsent.command.ts";
import { recordLedger } from "./record-ledger.command.ts";
import { recordOutcome } from "./record-outcome.command.ts";
import { recordProgress } from "./record-progress.command.ts";
import { recordReconciliation } from "./record-reconciliation.command.ts";
import { findRefund } from "./refund.store.ts";
import { firstCommittedAt, submissionRef, submissionsByIds } from "./submission.store.ts";

export type ConnectorOf = (account: ChannelAccount) => ChannelConnector;
export type RefundJobsContext = {
  readonly database: Database;
  readonly runner: Runner;
  readonly clock: Clock;
  readonly connectorOf: ConnectorOf;
  readonly times: MarketplaceTimes;
  readonly log: Log;
  /** How many refunds one submission should carry now (more than one when the quota runs short), and when the next may leave. */
  readonly quotaOf: (
    account: Id<"channelAccount">,
    workspaceId: Id<"workspace">,
  ) => Promise<{ readonly together: number; readonly readyInMs: number }>;
};

type RefundJobName = Extract<JobName, "submit-refund" | "poll-submission" | "reconcile-submission" | "confirm-refund">;

export const refundJobs = (context: RefundJobsContext): Record<RefundJobName, JobHandler> => {
  const { database, runner, times } = context;
  const runIn =
    (workspaceId: Id<"workspace">) =>
    <Input, Result>(use: Command<Input, Result>, input: Input): Promise<Result> =>
      runner.run(use, input, { workspaceId, actor: SYSTEM });

  return {
    "submit-refund": async ({ workspaceId, subjectId }) => {
      const scope = scopeOf(database, workspaceId);
      const refund = await findRefund(scope, subjectId);
      if (!refund) return;
      const run = runIn(workspaceId);
      const { together, readyInMs } = await context.quotaOf(refund.channelAccountId, workspaceId);
      // Without quota nothing is built: the document would use another quota up, and the refund's history would fill with attempts.
      if (readyInMs > 0) return run(requeue, { refundId: subjectId, afterMs: readyInMs });
      const begun = await run(beginSubmission, { refundId: subjectId, coalesce: together });
      if (begun.kind === "wait") await run(requeue, { refundId: subjectId, afterMs: begun.afterMs });
      if (begun.kind === "begun") await submit(context, scope, { ...begun, subjectId }, run);
    },

    "poll-submission": async ({ workspaceId, subjectId }) => {
      const scope = scopeOf(database, workspaceId);
      const [submission] = await submissionsByIds(scope, [subjectId]);
      if (submission?.state !== "ACCEPTED" || submission.channelReference === null) return;
      const port = await portOf(context, scope, submission.channelAccountId);
      const progress = await port.poll({ ...(await submissionRef(scope, submission)), ref: submission.channelReference });
      await runIn(workspaceId)(recordProgress, { submissionId: subjectId, progress, times });
    },

    "reconcile-submission": async ({ workspaceId, subjectId }) => {
      const scope = scopeOf(database, workspaceId);
      const [submission] = await submissionsByIds(scope, [subjectId]);
      if (submission?.state !== "UNKNOWN") return;
      const port = await portOf(context, scope, submission.channelAccountId);
      const askedAt = await databaseTime(scope);
      const found = await port.reconcile(await submissionRef(scope, submission));
      await runIn(workspaceId)(recordReconciliation, { submissionId: subjectId, found, askedAt, times });
    },

    "confirm-refund": async ({ workspaceId, subjectId }) => {
      const scope = scopeOf(database, workspaceId);
      const refund = await findRefund(scope, subjectId);
      if (!refund || (refund.status !== "DONE_UNCONFIRMED" && refund.status !== "UNKNOWN")) return;
      const [order] = await ordersByIds(scope, [refund.orderId]);
      const port = await portOf(context, scope, refund.channelAccountId);
      const sentAt = (await firstCommittedAt(scope, refund.id)) ?? refund.requestedAt;
      const reading = await port.readLedger(order?.externalId ?? "", later(sentAt, -CLOCK_MARGIN_MS));
      await runIn(workspaceId)(recordLedger, { refundId: subjectId, reading, times });
    },
  };
};

/** The channel's clock may be behind ours by this much. */
const CLOCK_MARGIN_MS = 60_000;

const portOf = async ({ connectorOf }: RefundJobsContext, scope: Scope, accountId: Id<"channelAccount">): Promise<RefundPort> => {
  const [account] = await channelAccountsByIds(scope, [accountId]);
  const port = account && connectorOf(account).refund;
  if (!port) throw new Error(`account ${accountId} cannot refund, yet a refund of it is on its way`);
  return port;
};

type Run = <Input, Result>(use: Command<Input, Result>, input: Input) => Promise<Result>;

/**
 * Counts from before the lease begins, by the clock that never jumps and by the one that goes on while the machine sleeps. A worker that
 * froze past its lease must not send: its submission may have been proven absent and sent again meanwhile.
 */
const within = (ms: number, clock: Clock): (() => boolean) => {
  const [since, sinceWall] = [performance.now(), clock.now().getTime()];
  return () => performance.now() - since < ms && clock.now().getTime() - sinceWall < ms;
};

/** prepare (harmless) → durable marker → exactly one request → its outcome. */
const submit = async (
  context: RefundJobsContext,
  scope: Scope,
  begun: Extract<Begun, { kind: "begun" }> & { readonly subjectId: string },
  run: Run,
): Promise<void> => {
  const { times, log, clock } = context;
  const refundIds = begun.work.map(([command]) => command.refundId as Id<"refund">);
  const port = await portOf(context, scope, begun.accountId);
  const built = await port.prepare(begun.work);
  if (built.kind === "invalid") return run(recordInvalid, { rejected: built.rejected, refundIds });
  if (built.kind === "notSent") return run(requeue, { refundId: begun.subjectId, afterMs: built.retryAfterMs });
  const mayLeave = within(times.leaseMs, clock);
  const submission = await run(markCommitting, {
    accountId: begun.accountId,
    refundIds,
    prepared: built.prepared,
    leaseMs: times.leaseMs,
  });
  if (!submission) return run(requeue, { refundId: begun.subjectId, afterMs: times.pollMs });
  const outcome = await port.commit(built.prepared, mayLeave);
  const recorded = await run(recordOutcome, { submissionId: submission.id, fence: submission.fence, outcome, times });
  if (!recorded)
    log.warn({ submission: submission.id, outcome: outcome.kind }, "answer came after the lease; reconciliation decides");
};
