import type { SendOutcome } from "../../connectors/channel.ts";
import { assertNever } from "../../kernel/assert.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { databaseTime } from "../../platform/database.ts";
import { advanceDelivery } from "./advance-delivery.ts";
import { retryAfter } from "./delivery.policy.ts";
import { lockDelivery, scheduleDelivery, SWEEP_AFTER_MS } from "./delivery.store.ts";
import type { Delivery } from "./delivery.store.ts";

export type RecordDeliveryInput = { readonly messageId: string; readonly attempt: number; readonly outcome: SendOutcome };

/**
 * Writes down how the one attempt ended. It may come late, when the attempt was taken for lost already: it is a fact about this attempt
 * still, unless a person has settled it or another attempt has begun.
 */
export const recordDelivery = command(
  "message.recordDelivery",
  async ({ messageId, attempt, outcome }: RecordDeliveryInput, context): Promise<boolean> => {
    const delivery = await lockDelivery(context.tx, messageId);
    const isMine = delivery?.attempt === attempt && (delivery.status === "SENDING" || delivery.status === "UNKNOWN");
    return isMine && record(context, delivery, outcome);
  },
);

const record = async (context: CommandContext, delivery: Delivery, outcome: SendOutcome): Promise<boolean> => {
  switch (outcome.kind) {
    case "done":
      return advanceDelivery(context, delivery, {
        to: "SENT",
        why: `The channel took it: ${outcome.ref}`,
        reference: outcome.ref,
        sentAt: delivery.attemptedAt ?? context.clock.now(),
      });
    case "rejected":
      return advanceDelivery(context, delivery, {
        to: "REJECTED",
        why: `The channel refused it (${outcome.code}): ${outcome.message}`,
        reason: "REFUSED_BY_CHANNEL",
      });
    case "notSent":
      return queueAgain(context, delivery, outcome);
    case "unknown":
      return declareLost(context, delivery, outcome.cause);
    default:
      return assertNever(outcome);
  }
};

const declareLost = (context: CommandContext, delivery: Delivery, cause: string): Promise<boolean> =>
  advanceDelivery(context, delivery, {
    to: "UNKNOWN",
    why: `The answer was lost (${cause}): it may have reached the customer, so nothing is sent again until a person has looked.`,
    reason: "ANSWER_LOST",
  });

const queueAgain = async (
  context: CommandContext,
  delivery: Delivery,
  { reason, message, retryAfterMs }: Extract<SendOutcome, { kind: "notSent" }>,
): Promise<boolean> => {
  const { tx, jobs } = context;
  const triedMs = (await databaseTime(tx)).getTime() - delivery.createdAt.getTime();
  const afterMs = retryAfter(delivery.attempt, triedMs, retryAfterMs);
  const why = `Provably not sent (${reason}: ${message}).`;
  const moved = await advanceDelivery(context, delivery, {
    to: "QUEUED",
    why,
    ...(afterMs === undefined ? {} : { nextActionMs: afterMs + SWEEP_AFTER_MS }),
  });
  if (!moved) return false;
  if (afterMs !== undefined) await jobs.enqueue(tx, "send-message", delivery.messageId, afterMs);
  else
    await advanceDelivery(
      context,
      { ...delivery, status: "QUEUED" },
      { to: "NEEDS_HUMAN", why: `${why} Tried for a day; a person decides.`, reason: "TRIED_TOO_LONG" },
    );
  return true;
};

/** A worker died, or froze past its lease, with the mail possibly on its way. */
export const expireSending = command("message.expireSending", async (messageId: string, context): Promise<void> => {
  const delivery = await lockDelivery(context.tx, messageId);
  if (delivery?.status === "SENDING") await declareLost(context, delivery, "the worker stopped reporting");
});

/** Nothing left; look again later. */
export const requeueMessage = command(
  "message.requeue",
  async ({ messageId, afterMs }: { messageId: string; afterMs: number }, { tx, jobs }): Promise<void> => {
    const delivery = await lockDelivery(tx, messageId);
    if (delivery?.status !== "QUEUED") return;
    await scheduleDelivery(tx, delivery.messageId, afterMs + SWEEP_AFTER_MS);
    await jobs.enqueue(tx, "send-message", delivery.messageId, afterMs);
  },
);

/** The account cannot send it, as it turns out before anything has left. */
export const recordUnsendable = command(
  "message.recordUnsendable",
  async ({ messageId, why }: { messageId: string; why: string }, context): Promise<void> => {
    const delivery = await lockDelivery(context.tx, messageId);
    if (delivery) await advanceDelivery(context, delivery, { to: "NOT_SENDABLE", why, reason: "CHANNEL_CANNOT_SEND" });
  },
);
