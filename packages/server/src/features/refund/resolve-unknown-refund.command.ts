import { notFound, problem } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { settleByPerson } from "../submission/index.ts";
import type { Finding } from "../submission/index.ts";
import { findRefund, lockRefund } from "./refund.store.ts";
import type { Refund } from "./refund.store.ts";

export type ResolveUnknownRefundInput = Finding & { readonly refundId: string; readonly idempotencyKey: string };

/** A named person, not the requester, says what the marketplace shows. The only thing that sends an ambiguous refund again. */
export const resolveUnknownRefund = guarded(
  "refund.resolve",
  by("refundId"),
)(async (input: ResolveUnknownRefundInput, context) => {
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
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  await recordAudit(tx, { action: "refund.resolve", actor, subjectId: refund.id, note: input.note });
  await settleByPerson(context, { ...refund, kind: "REFUND" }, input);
  await claimKey(tx, intention, refund.id);
  return success(context, refund, false);
});

const success = async ({ tx }: CommandContext, refund: Refund, replayed: boolean) => ({
  __typename: "ResolveUnknownRefundSuccess" as const,
  refund: (await findRefund(tx, refund.id)) ?? refund,
  replayed,
});
