import type { Prepared } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import { command } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { lockOrder } from "../order/index.ts";
import { lockChannelAccount } from "../workspace/index.ts";
import { isWaiting } from "./intent.ts";
import type { IntentId, IntentOwner } from "./intent.ts";
import { findOpenAttempt, isInFlight, lockIntent, moveIntent } from "./intent.store.ts";
import { hasUnanswered, insertSubmission } from "./submission.store.ts";
import type { Submission } from "./submission.store.ts";

type Owner = Pick<IntentOwner<never>, "kind" | "hold">;
export type MarkInput = {
  readonly owner: Owner;
  readonly accountId: Id<"channelAccount">;
  readonly intentIds: readonly IntentId[];
  readonly prepared: Prepared;
  readonly leaseMs: number;
};

/**
 * The point of no return, durable before the request leaves. Undefined, and nothing written, when anything changed since the request
 * was built: then it is built again. From here on a crash is found as UNKNOWN, never as something to send.
 */
export const markCommitting = command(
  "submission.markCommitting",
  async ({ owner, accountId, intentIds, prepared, leaseMs }: MarkInput, { tx }): Promise<Submission | undefined> => {
    const { kind } = owner;
    await lockChannelAccount(tx, accountId);
    if (await hasUnanswered(tx, accountId, kind)) return undefined;
    for (const id of [...intentIds].sort()) if (!(await mayLeave(tx, owner, id, prepared))) return undefined;
    const submission = await insertSubmission(tx, { accountId, kind, prepared, leaseMs });
    for (const id of intentIds) {
      await moveIntent(tx, { kind, id }, { from: ["APPROVED"], to: "PREPARED", why: "The request was built and validated." });
      await moveIntent(tx, { kind, id }, { from: ["PREPARED"], to: "COMMITTING", why: "The request is about to leave." });
    }
    return submission;
  },
);

const mayLeave = async (tx: Tx, { kind, hold }: Owner, id: IntentId, prepared: Prepared): Promise<boolean> => {
  const intent = await lockIntent(tx, { kind, id });
  if (!intent || !isWaiting(intent)) return false;
  await lockOrder(tx, intent.orderId);
  const attempt = await findOpenAttempt(tx, intent);
  const isPrepared = attempt !== undefined && prepared.positions.some(({ attemptId }) => attemptId === attempt.id);
  return isPrepared && !(await isInFlight(tx, intent)) && !(await hold(tx, intent));
};
