import { notFound, problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordAudit } from "../audit/index.ts";
import { activePolicy, faultOfNote, noteRuleOf, noteTooShort } from "../policy/index.ts";
import { findRefund, insertEvidence, lockRefund, moveRefund, SWEEP_AFTER_MS } from "./refund.store.ts";
import type { Refund } from "./refund.store.ts";
import { closeAttempt, findOpenAttempt } from "./submission.store.ts";

export type ResolveUnknownRefundInput = {
  readonly refundId: string;
  readonly finding: "EXECUTED" | "NOT_EXECUTED" | "REFUSED_BY_CHANNEL";
  readonly reference: string;
  readonly note: string;
  readonly idempotencyKey: string;
};

/** A named person, not the requester, says what the marketplace shows. The only thing that sends an ambiguous refund again. */
export const resolveUnknownRefund = command("refund.resolve", async (input: ResolveUnknownRefundInput, context) => {
  const { tx, actor } = context;
  const { idempotencyKey, ...content } = input;
  const refund = await lockRefund(tx, input.refundId);
  if (!refund) return notFound("RefundNotFound", "refund", input.refundId, "refundId");
  const intention = { actor, operation: "refund.resolve", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? success(context, refund, true) : keyReused(idempotencyKey);
  if (refund.status !== "NEEDS_HUMAN")
    return problem(
      "RefundNotUnresolved",
      `The refund is ${refund.status}; only NEEDS_HUMAN is settled by a person.`,
      ["input", "refundId"],
      {
        status: refund.status,
      },
    );
  if (actor.id === refund.requestedBy)
    return problem("DeciderIsRequester", "You asked for this refund; another person settles it.", ["input", "refundId"]);
  const rule = noteRuleOf((await activePolicy(tx)).document);
  const fault = faultOfNote(input.note, rule, null);
  if (fault) return noteTooShort(fault, rule);
  await recordAudit(tx, { action: "refund.resolve", actor, subjectId: refund.id, note: input.note });
  await settle(context, refund, input);
  await claimKey(tx, intention, refund.id);
  return success(context, refund, false);
});

const settle = async (
  context: CommandContext,
  refund: Refund,
  { finding, reference, note }: ResolveUnknownRefundInput,
): Promise<void> => {
  const { tx, actor, jobs } = context;
  const open = await findOpenAttempt(tx, refund.id);
  if (open) await closeAttempt(tx, open.id, "SETTLED_BY_PERSON", `${finding}: ${reference}`);
  await insertEvidence(tx, {
    refundId: refund.id,
    channelAccountId: refund.channelAccountId,
    kind: "PERSON",
    reference,
    summary: `${finding}. ${note}`,
  });
  const by = actor;
  const from = ["NEEDS_HUMAN"] as const;
  if (finding === "EXECUTED") {
    await moveRefund(tx, refund.id, {
      from,
      to: "DONE_UNCONFIRMED",
      by,
      why: `Seen at the marketplace: ${reference}.`,
      nextActionMs: SWEEP_AFTER_MS,
    });
    return jobs.enqueue(tx, "confirm-refund", refund.id);
  }
  if (finding === "NOT_EXECUTED") {
    await moveRefund(tx, refund.id, {
      from,
      to: "APPROVED",
      by,
      why: `Not executed: ${reference}. Sent again as a new attempt.`,
      nextActionMs: SWEEP_AFTER_MS,
    });
    return jobs.enqueue(tx, "submit-refund", refund.id);
  }
  await moveRefund(tx, refund.id, { from, to: "REJECTED", by, why: `Refused by the marketplace: ${reference}.` });
};

const success = async ({ tx }: CommandContext, refund: Refund, replayed: boolean) => ({
  __typename: "ResolveUnknownRefundSuccess" as const,
  refund: (await findRefund(tx, refund.id)) ?? refund,
  replayed,
});
