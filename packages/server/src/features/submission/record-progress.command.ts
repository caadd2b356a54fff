import type { AttemptResult, Progress } from "../../connectors/channel.ts";
import type { MarketplaceTimes } from "../../config.ts";
import { assertNever } from "../../kernel/assert.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { CONFIRM_JOB, PROOF } from "./intent.ts";
import type { IntentStatus } from "./intent-status.policy.ts";
import { attemptsOfSubmission, closeAttempt, insertEvidence, isInFlight, moveIntent } from "./intent.store.ts";
import type { AttemptOfIntent } from "./intent.store.ts";
import { changeSubmission, lockSubmission } from "./submission.store.ts";
import type { Submission } from "./submission.store.ts";
import { SWEEP_FACTOR } from "./times.ts";

const ON_ITS_WAY: readonly IntentStatus[] = ["ACCEPTED", "PROCESSING", "UNKNOWN"];

/** Writes down what the channel said about a submission, and plans the next look. Safe to repeat: it moves only what is still open. */
export const recordProgress = command(
  "submission.recordProgress",
  async (input: { submissionId: string; progress: Progress; times: MarketplaceTimes }, context): Promise<void> => {
    const submission = await lockSubmission(context.tx, input.submissionId);
    if (submission?.state !== "ACCEPTED") return;
    const { progress, times } = input;
    switch (progress.kind) {
      case "queued":
      case "retry":
        return keepLooking(context, submission, times, false);
      case "processing":
        return keepLooking(context, submission, times, true);
      case "settled":
        return settle(context, submission, progress.results, times);
      case "cancelledByChannel":
        return end(
          context,
          submission,
          "CANCELLED",
          "NEEDS_HUMAN",
          "The channel withdrew the submission before processing, and it was not us.",
        );
      case "unknown":
        return settle(context, submission, new Map(), times, progress.cause);
      default:
        return assertNever(progress);
    }
  },
);

/** Often at first, then rarely: most submissions take minutes, some hours. */
const nextLookMs = (submission: Submission, now: Date, { pollMs }: MarketplaceTimes): number => {
  const ageMs = now.getTime() - submission.committedAt.getTime();
  return ageMs < 15 * pollMs ? pollMs : ageMs < 150 * pollMs ? 5 * pollMs : 30 * pollMs;
};

const keepLooking = async (
  context: CommandContext,
  submission: Submission,
  times: MarketplaceTimes,
  processing: boolean,
): Promise<void> => {
  const { tx, clock, jobs } = context;
  const attempts = await attemptsOfSubmission(tx, submission);
  const started = processing && attempts.some(({ intent }) => intent.status === "ACCEPTED");
  for (const { intent } of started ? attempts : [])
    await moveIntent(tx, intent, { from: ["ACCEPTED"], to: "PROCESSING", why: "The channel works on it." });
  const idleMs = clock.now().getTime() - submission.lastProgressAt.getTime();
  const ageMs = clock.now().getTime() - submission.committedAt.getTime();
  if (ageMs > times.ledgerWindowMs)
    return end(
      context,
      submission,
      "OPEN",
      "NEEDS_HUMAN",
      "The channel has not finished within the longest time we wait; a person has to look.",
    );
  if (!started && idleMs > times.stuckMs)
    // Of one order one is unknown at a time. While another is, this one keeps its status, and is looked at again.
    for (const { intent } of attempts)
      if (!(await isInFlight(tx, intent)))
        await moveIntent(tx, intent, {
          from: ["ACCEPTED", "PROCESSING"],
          to: "UNKNOWN",
          why: "The channel has made no progress for too long.",
        });
  const afterMs = nextLookMs(submission, clock.now(), times);
  await changeSubmission(tx, submission.id, { progressed: started, nextActionMs: afterMs * SWEEP_FACTOR });
  await jobs.enqueue(tx, "poll-submission", submission.id, afterMs);
};

const end = async (
  { tx }: CommandContext,
  submission: Submission,
  outcome: "CANCELLED" | "OPEN",
  to: IntentStatus,
  why: string,
): Promise<void> => {
  await changeSubmission(tx, submission.id, { state: "SETTLED", nextActionMs: null });
  for (const { attempt, intent } of await attemptsOfSubmission(tx, submission)) {
    if (outcome !== "OPEN") await closeAttempt(tx, submission.kind, attempt.id, outcome, why);
    await moveIntent(tx, intent, { from: ON_ITS_WAY, to, why });
  }
};

const settle = async (
  context: CommandContext,
  submission: Submission,
  results: ReadonlyMap<string, AttemptResult>,
  times: MarketplaceTimes,
  cause = "the report does not mention it",
): Promise<void> => {
  await changeSubmission(context.tx, submission.id, { state: "SETTLED", progressed: true, nextActionMs: null });
  for (const attempt of await attemptsOfSubmission(context.tx, submission))
    await settleAttempt(context, submission, attempt, results.get(attempt.attempt.id) ?? { kind: "unknown", cause }, times);
};

const settleAttempt = async (
  { tx, jobs }: CommandContext,
  submission: Submission,
  { attempt, intent }: AttemptOfIntent,
  result: AttemptResult,
  times: MarketplaceTimes,
): Promise<void> => {
  switch (result.kind) {
    case "done": {
      const warnings = result.warnings.map(({ code, message }) => ` Warning ${code}: ${message}`).join("");
      await closeAttempt(tx, submission.kind, attempt.id, "SUCCEEDED", warnings || null);
      const summary = `The processing report of ${submission.channelReference} lists no error for it.${warnings}`;
      await insertEvidence(tx, intent, {
        channelAccountId: submission.channelAccountId,
        kind: "PROCESSING_REPORT",
        reference: submission.channelReference ?? "",
        summary,
      });
      await moveIntent(tx, intent, {
        from: ON_ITS_WAY,
        to: "DONE_UNCONFIRMED",
        why: "The channel reports success.",
        nextActionMs: times.pollMs * SWEEP_FACTOR,
      });
      return jobs.enqueue(tx, CONFIRM_JOB[submission.kind], intent.id, times.pollMs);
    }
    case "rejected": {
      const message = `${result.code}: ${result.message}`;
      await closeAttempt(tx, submission.kind, attempt.id, "REJECTED", message);
      await moveIntent(tx, intent, { from: ON_ITS_WAY, to: "REJECTED", why: `The channel refused: ${message}` });
      return;
    }
    case "unknown":
      // The attempt stays open: only the ledger, the order or a person can tell.
      await moveIntent(tx, intent, {
        from: ["ACCEPTED", "PROCESSING"],
        to: "UNKNOWN",
        nextActionMs: times.pollMs * SWEEP_FACTOR,
        why: `The channel finished, but the outcome is not known (${result.cause}); ${PROOF[submission.kind]} is asked.`,
      });
      return jobs.enqueue(tx, CONFIRM_JOB[submission.kind], intent.id, times.pollMs);
  }
};
