import type { CommandContext } from "../../platform/command.ts";
import { advanceDelivery } from "./advance-delivery.ts";
import { lockDelivery } from "./delivery.store.ts";

/** Whoever answers a message has got it: the best evidence there is for one whose fate was unknown. */
export const proveDelivered = async (context: CommandContext, messageId: string, answer: string): Promise<void> => {
  const delivery = await lockDelivery(context.tx, messageId);
  if (delivery?.status === "UNKNOWN")
    await advanceDelivery(context, delivery, {
      to: "SENT",
      why: `The customer answered it with ${answer}.`,
      reference: answer,
      sentAt: delivery.attemptedAt ?? context.clock.now(),
    });
};
