import { notFound, problem } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { lockOrder } from "../order/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { noticesByMailIds, settleNotice } from "./claim.store.ts";
import { flag } from "./take-notice.ts";

export type DismissNoticeInput = { readonly quarantinedMessageId: string; readonly note: string };

/** A person looked: there is nothing to record. */
export const dismissNotice = guarded(
  "claim.dismissNotice",
  by("quarantinedMessageId"),
)(async ({ quarantinedMessageId, note }: DismissNoticeInput, { tx, actor, clock }) => {
  const [notice] = await noticesByMailIds(tx, [quarantinedMessageId]);
  if (!notice) return notFound("ClaimNoticeNotFound", "notice", quarantinedMessageId, "quarantinedMessageId");
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  // Orders first, as everybody does who records claims.
  for (const orderId of notice.orderIds) await lockOrder(tx, orderId);
  const settled = await settleNotice(tx, notice.quarantinedMessageId, { settledBy: actor.id, settledAt: clock.now(), note });
  if (!settled)
    return problem("ClaimNoticeSettled", "The notice does not wait for anybody any more.", ["input", "quarantinedMessageId"]);
  await recordAudit(tx, { action: "claim.dismissNotice", actor, subjectId: notice.quarantinedMessageId, note });
  await flag(tx, notice.orderIds);
  return { __typename: "DismissClaimNoticeSuccess" as const, claimNotice: settled };
});
