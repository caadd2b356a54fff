import type { CommandContext } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { holdClocks, lockOpenClocksOfThreads, startClock, stopClock } from "../sla/index.ts";
import { lockWithPrimary, threadsByIds, touchTicket } from "../ticket/index.ts";
import { moveDelivery } from "./delivery.store.ts";
import type { Delivery, Move } from "./delivery.store.ts";
import { firstInboundOfThread, messagesByIds } from "./message.store.ts";

/**
 * Moves a locked delivery on, with what follows for the ticket when it is a reply. Locks the delivery before the tickets, as whoever
 * takes in a message that answers one does. False, and nothing done, when its status does not lead there.
 */
export const advanceDelivery = async ({ tx, clock }: CommandContext, delivery: Delivery, move: Move): Promise<boolean> => {
  const moved = await moveDelivery(tx, delivery, move);
  if (!moved || delivery.kind !== "REPLY") return moved;
  if (move.sentAt !== undefined) await answered(tx, delivery, move.sentAt);
  else if (move.to === "REJECTED" || move.to === "NEEDS_HUMAN" || move.to === "NOT_SENDABLE")
    await failed(tx, delivery, clock.now());
  return moved;
};

/**
 * The reply's clock stops at the time it left: only if it ran already when the reply was written, for a reply answers nothing that came
 * later. What the customer has written since waits for the next one.
 */
const answered = async (tx: Tx, { messageId, requestedBy }: Delivery, sentAt: Date): Promise<void> => {
  const [message] = await messagesByIds(tx, [messageId]);
  const [thread] = message ? await threadsByIds(tx, [message.threadId]) : [];
  const locked = thread && (await lockWithPrimary(tx, thread.ticketId));
  if (!message || !thread || !locked) throw new Error("a delivery has its message, thread and ticket");
  const writtenAt = message.receivedAt;
  const [running] = await lockOpenClocksOfThreads(tx, [thread.id]);
  if (running && running.startedAt <= writtenAt) {
    const at = sentAt < writtenAt ? writtenAt : sentAt;
    await stopClock(tx, thread.id, at, { messageId, actor: { id: requestedBy } });
    const next = await firstInboundOfThread(tx, thread.id, writtenAt);
    if (next) await startClock(tx, thread, next.receivedAt);
  }
  await recordEvent(tx, "TICKET_UPDATED", locked.primary.id);
};

/** The customer will not get it: somebody has to look at the ticket again, also when it was taken for settled. */
const failed = async (tx: Tx, { messageId }: Delivery, at: Date): Promise<void> => {
  const [message] = await messagesByIds(tx, [messageId]);
  const locked = message && (await lockWithPrimary(tx, message.ticketId));
  if (!locked) throw new Error("a delivery has its message and ticket");
  for (const { id } of new Set([locked.ticket, locked.primary])) {
    await touchTicket(tx, id, { status: "OPEN" });
    await holdClocks(tx, id, false, at);
  }
  await recordEvent(tx, "TICKET_UPDATED", locked.primary.id);
};
