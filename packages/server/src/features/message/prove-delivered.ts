import type { Tx } from "../../platform/database.ts";
import { lockDelivery, moveDelivery } from "./delivery.store.ts";

/** Whoever answers a message has got it: the best evidence there is for one whose fate was unknown. */
export const proveDelivered = async (tx: Tx, messageId: string, answer: string): Promise<void> => {
  const delivery = await lockDelivery(tx, messageId);
  if (delivery?.status === "UNKNOWN")
    await moveDelivery(tx, delivery, {
      to: "SENT",
      why: `The customer answered it with ${answer}.`,
      reference: answer,
      sent: true,
    });
};
