import { notFound, problem } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { advanceDelivery } from "./advance-delivery.ts";
import { awaitsPerson } from "./delivery.policy.ts";
import { lockDelivery, SWEEP_AFTER_MS } from "./delivery.store.ts";
import type { Delivery, Move } from "./delivery.store.ts";
import { messagesByIds } from "./message.store.ts";

export type ResolveUnknownMessageInput = {
  readonly messageId: string;
  readonly finding: "ARRIVED" | "NOT_ARRIVED" | "GIVE_UP";
  readonly note: string;
  readonly idempotencyKey: string;
};

/** A person says what became of a message. The only thing that sends an ambiguous message again. */
export const resolveUnknownMessage = guarded(
  "message.resolve",
  by("messageId"),
)(async (input: ResolveUnknownMessageInput, context) => {
  const { tx, actor } = context;
  const { idempotencyKey, ...content } = input;
  const delivery = await lockDelivery(tx, input.messageId);
  if (!delivery) return notFound("MessageNotFound", "message of ours", input.messageId, "messageId");
  const intention = { actor, operation: "message.resolve", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? success(context, delivery, true) : keyReused(idempotencyKey);
  if (!awaitsPerson(delivery.status))
    return problem(
      "MessageNotUnresolved",
      `The message is ${delivery.status}; only UNKNOWN and NEEDS_HUMAN are settled by a person.`,
      ["input", "messageId"],
      { status: delivery.status },
    );
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  await recordAudit(tx, { action: "message.resolve", actor, subjectId: delivery.messageId, note: input.note });
  await advanceDelivery(context, delivery, { ...moveFor(input, delivery.attemptedAt ?? context.clock.now()), by: actor });
  if (input.finding === "NOT_ARRIVED") await context.jobs.enqueue(tx, "send-message", delivery.messageId);
  await claimKey(tx, intention, delivery.messageId);
  return success(context, delivery, false);
});

const moveFor = ({ finding, note }: ResolveUnknownMessageInput, leftAt: Date): Move => {
  switch (finding) {
    case "ARRIVED":
      return { to: "SENT", why: `It arrived: ${note}`, reference: note, sentAt: leftAt };
    case "NOT_ARRIVED":
      return { to: "QUEUED", why: `It did not arrive and is sent again: ${note}`, nextActionMs: SWEEP_AFTER_MS };
    case "GIVE_UP":
      return { to: "REJECTED", why: `Given up: ${note}`, reason: "SETTLED_BY_PERSON" };
  }
};

const success = async ({ tx }: CommandContext, { messageId }: Delivery, replayed: boolean) => {
  const [storedMessage] = await messagesByIds(tx, [messageId]);
  if (!storedMessage) throw new Error("a delivery has its message");
  return { __typename: "ResolveUnknownMessageSuccess" as const, storedMessage, replayed };
};
