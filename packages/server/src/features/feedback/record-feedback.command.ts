import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { lockOrder } from "../order/index.ts";
import { tellFeedback } from "./feedback.policy.ts";
import type { FeedbackInput } from "./feedback.policy.ts";
import { feedbacksByOrderIds } from "./feedback.store.ts";
import { storeFeedbacks } from "./store-feedbacks.ts";

export type RecordFeedbackInput = FeedbackInput & { readonly orderId: string };

/** What a member read at the channel. */
export const recordFeedback = command("feedback.record", async (input: RecordFeedbackInput, context) => {
  const { tx, clock } = context;
  const order = await lockOrder(tx, input.orderId);
  if (!order) return notFound("OrderNotFound", "order", input.orderId, "orderId");
  const [known] = await feedbacksByOrderIds(tx, [order.id]);
  const about = { purchasedAt: order.purchasedAt, known, now: clock.now(), path: ["input"] };
  const told = tellFeedback(input, about);
  if ("issues" in told) return invalidInput(told.issues);
  const { feedbackOf } = await storeFeedbacks(context, [{ orderId: order.id, ...told }], "PERSON");
  const feedback = feedbackOf.get(order.id);
  invariant(feedback, "what was stored is there");
  return { __typename: "RecordFeedbackSuccess" as const, feedback };
});
