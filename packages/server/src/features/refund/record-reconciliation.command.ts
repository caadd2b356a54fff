import type { Reconciliation } from "../../connectors/channel.ts";
import type { MarketplaceTimes } from "../../config.ts";
import { assertNever } from "../../kernel/assert.ts";
import { exceeds, money } from "../../kernel/money.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { activePolicy, generalLimit } from "../policy/index.ts";
import { SWEEP_FACTOR } from "./record-outcome.command.ts";
import { moveRefund } from "./refund.store.ts";
import type { Refund } from "./refund.store.ts";
import { attemptsOfSubmission, changeSubmission, closeAttempt, lockSubmission } from "./submission.store.ts";
import type { Submission } from "./submission.store.ts";

export type ReconciliationInput = {
  readonly submissionId: string;
  readonly found: Reconciliation;
  /** By the database's clock: two processes whose clocks differ, or one whose clock jumps, must not make two readings of one. */
  readonly askedAt: Date;
  readonly times: MarketplaceTimes;
};

/** Writes down what was found when asking for a submission whose answer was lost. The only way out of UNKNOWN without a reference. */
export const recordReconciliation = command(
  "refund.recordReconciliation",
  async (input: ReconciliationInput, context): Promise<void> => {
    const submission = await lockSubmission(context.tx, input.submissionId);
    if (submission?.state !== "UNKNOWN") return;
    const { found, times } = input;
    switch (found.kind) {
      case "found":
        return adopt(context, submission, found.ref, times);
      case "absent":
        return noteAbsence(context, submission, input.askedAt, times);
      case "ambiguous":
        return giveToPerson(context, submission, `Several submissions could be ours: ${found.refs.slice(0, 5).join(", ")}.`);
      case "retry":
        return lookAgain(context, submission, Math.max(found.retryAfterMs, times.pollMs));
      default:
        return assertNever(found);
    }
  },
);

const lookAgain = async ({ tx, jobs }: CommandContext, submission: Submission, afterMs: number): Promise<void> => {
  await changeSubmission(tx, submission.id, { nextActionMs: afterMs * SWEEP_FACTOR });
  await jobs.enqueue(tx, "reconcile-submission", submission.id, afterMs);
};

const adopt = async (
  { tx, jobs }: CommandContext,
  submission: Submission,
  ref: string,
  times: MarketplaceTimes,
): Promise<void> => {
  await changeSubmission(tx, submission.id, {
    state: "ACCEPTED",
    channelReference: ref,
    progressed: true,
    nextActionMs: times.pollMs * SWEEP_FACTOR,
  });
  for (const { refund } of await attemptsOfSubmission(tx, submission.id))
    await moveRefund(tx, refund.id, { from: ["UNKNOWN"], to: "ACCEPTED", why: `Found at the channel as ${ref}.` });
  await jobs.enqueue(tx, "poll-submission", submission.id);
};

/** One empty reading proves nothing; two, some minutes apart, do. */
const noteAbsence = async (
  context: CommandContext,
  submission: Submission,
  askedAt: Date,
  times: MarketplaceTimes,
): Promise<void> => {
  const { tx } = context;
  const { absentSince } = submission;
  if (absentSince === null || askedAt.getTime() - absentSince.getTime() < times.absentGapMs) {
    const afterMs = times.absentGapMs;
    await changeSubmission(tx, submission.id, { absentSince: absentSince ?? askedAt, nextActionMs: afterMs * SWEEP_FACTOR });
    return context.jobs.enqueue(tx, "reconcile-submission", submission.id, afterMs);
  }
  await changeSubmission(tx, submission.id, { state: "PROVEN_ABSENT", nextActionMs: null });
  for (const { attempt, refund } of await attemptsOfSubmission(tx, submission.id)) {
    await closeAttempt(tx, attempt.id, "PROVEN_ABSENT", "Two readings, some minutes apart, did not find it.");
    await sendAgainOrAsk(context, refund, times);
  }
};

/** How late a channel lists a submission is not documented, so above the limit for one refund a person looks first. */
const sendAgainOrAsk = async ({ tx, jobs }: CommandContext, refund: Refund, times: MarketplaceTimes): Promise<void> => {
  const { document } = await activePolicy(tx);
  const limit = generalLimit(document, { action: "REFUND", per: "ACTION" }, refund.currencyCode);
  if (limit.use === "AMOUNT" && !exceeds(money(refund.amountMinor, refund.currencyCode), limit.amount)) {
    const why = "Proven absent at the channel: sent again as a new attempt.";
    await moveRefund(tx, refund.id, { from: ["UNKNOWN"], to: "APPROVED", why, nextActionMs: times.leaseMs });
    return jobs.enqueue(tx, "submit-refund", refund.id);
  }
  await moveRefund(tx, refund.id, {
    from: ["UNKNOWN"],
    to: "NEEDS_HUMAN",
    why: "Not found at the channel, but over the limit for sending again without a person.",
  });
};

const giveToPerson = async ({ tx }: CommandContext, submission: Submission, why: string): Promise<void> => {
  await changeSubmission(tx, submission.id, { state: "AMBIGUOUS", nextActionMs: null });
  for (const { refund } of await attemptsOfSubmission(tx, submission.id))
    await moveRefund(tx, refund.id, { from: ["UNKNOWN"], to: "NEEDS_HUMAN", why });
};
