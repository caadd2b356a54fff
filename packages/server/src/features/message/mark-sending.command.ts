import { command } from "../../platform/command.ts";
import { lockDelivery, moveDelivery } from "./delivery.store.ts";

export type MarkSendingInput = { readonly messageId: string; readonly digest: string; readonly leaseMs: number };

/**
 * The point of no return, durable before the mail leaves. Answers the attempt's number; undefined, and nothing written, when somebody
 * else was faster. From here on a crash is found as UNKNOWN, never as something to send.
 */
export const markSending = command(
  "message.markSending",
  async ({ messageId, digest, leaseMs }: MarkSendingInput, { tx, clock }): Promise<number | undefined> => {
    const delivery = await lockDelivery(tx, messageId);
    if (delivery?.status !== "QUEUED") return undefined;
    const attempt = delivery.attempt + 1;
    await moveDelivery(tx, delivery, {
      to: "SENDING",
      why: "The mail is about to leave.",
      digest,
      attempt: { number: attempt, at: clock.now() },
      nextActionMs: leaseMs,
    });
    return attempt;
  },
);
