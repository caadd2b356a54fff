import type { CommitOutcome } from "../../connectors/channel.ts";
import { assertNever } from "../../kernel/assert.ts";
import type { Id } from "../../kernel/id.ts";
import type { MarketplaceTimes } from "../../config.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { SUBMIT_JOB } from "./intent.ts";
import { attemptsOfSubmission, closeAttempt, moveIntent } from "./intent.store.ts";
import { changeSubmission, lockSubmission } from "./submission.store.ts";
import { SWEEP_FACTOR } from "./times.ts";
import type { Submission } from "./submission.store.ts";

export type OutcomeInput = {
  readonly submissionId: Id<"submission">;
  readonly fence: number;
  readonly outcome: CommitOutcome;
  readonly times: MarketplaceTimes;
};

/** Writes down how the one request ended. False when the lease was taken away meanwhile: then reconciliation decides, not we. */
export const recordOutcome = command("submission.recordOutcome", async (input: OutcomeInput, context): Promise<boolean> => {
  const submission = await lockSubmission(context.tx, input.submissionId);
  if (!submission || submission.state !== "COMMITTING" || submission.fence !== input.fence) return false;
  await apply(context, submission, input.outcome, input.times);
  return true;
});

const apply = async (
  context: CommandContext,
  submission: Submission,
  outcome: CommitOutcome,
  times: MarketplaceTimes,
): Promise<void> => {
  const { tx, jobs } = context;
  const attempts = await attemptsOfSubmission(tx, submission);
  switch (outcome.kind) {
    case "accepted":
      await changeSubmission(tx, submission.id, {
        state: "ACCEPTED",
        channelReference: outcome.ref,
        progressed: true,
        nextActionMs: times.pollMs * SWEEP_FACTOR,
      });
      for (const { intent } of attempts)
        await moveIntent(tx, intent, { from: ["COMMITTING"], to: "ACCEPTED", why: `The channel took it as ${outcome.ref}.` });
      return jobs.enqueue(tx, "poll-submission", submission.id, times.pollMs);
    case "rejected": {
      const message = `${outcome.code}: ${outcome.message}`;
      await changeSubmission(tx, submission.id, { state: "REJECTED", nextActionMs: null });
      for (const { attempt, intent } of attempts) {
        await closeAttempt(tx, submission.kind, attempt.id, "REJECTED", message);
        await moveIntent(tx, intent, { from: ["COMMITTING"], to: "REJECTED", why: `The channel refused: ${message}` });
      }
      return;
    }
    case "notSent":
      await changeSubmission(tx, submission.id, { state: "NOT_SENT", nextActionMs: null });
      for (const { attempt, intent } of attempts) {
        await closeAttempt(tx, submission.kind, attempt.id, "NOT_SENT", `${outcome.reason}: ${outcome.message}`);
        const nextActionMs = outcome.retryAfterMs + times.leaseMs;
        await moveIntent(tx, intent, {
          from: ["COMMITTING"],
          to: "APPROVED",
          why: `Provably not sent (${outcome.reason}).`,
          nextActionMs,
        });
        await jobs.enqueue(tx, SUBMIT_JOB[submission.kind], intent.id, outcome.retryAfterMs);
      }
      return;
    case "unknown":
      return declareUnknown(context, submission, outcome.cause, times);
    default:
      return assertNever(outcome);
  }
};

/** The answer is lost. From now on the channel is asked, never sent anything. */
export const declareUnknown = async (
  { tx, jobs }: CommandContext,
  submission: Submission,
  cause: string,
  times: MarketplaceTimes,
): Promise<void> => {
  await changeSubmission(tx, submission.id, { state: "UNKNOWN", takeLease: true, nextActionMs: times.settleMs * SWEEP_FACTOR });
  for (const { intent } of await attemptsOfSubmission(tx, submission))
    await moveIntent(tx, intent, {
      from: ["COMMITTING"],
      to: "UNKNOWN",
      why: `The answer was lost (${cause}); the channel is asked, nothing is sent again.`,
    });
  await jobs.enqueue(tx, "reconcile-submission", submission.id, times.settleMs);
};

/** A worker died, or froze past its lease, with the request possibly on its way. */
export const expireLease = command(
  "submission.expireLease",
  async (input: { submissionId: string; times: MarketplaceTimes }, context): Promise<void> => {
    const submission = await lockSubmission(context.tx, input.submissionId);
    if (submission?.state === "COMMITTING")
      await declareUnknown(context, submission, "the worker stopped reporting", input.times);
  },
);
