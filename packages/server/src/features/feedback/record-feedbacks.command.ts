import type { Id } from "../../kernel/id.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { InputIssue, InvalidInput } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { lockOrdersByExternalIds } from "../order/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import { tellFeedback } from "./feedback.policy.ts";
import type { FeedbackInput, ToldFeedback } from "./feedback.policy.ts";
import { feedbacksByOrderIds } from "./feedback.store.ts";
import type { Feedback } from "./feedback.store.ts";
import { storeFeedbacks } from "./store-feedbacks.ts";

export type FeedbackRow = FeedbackInput & { readonly orderExternalId: string };
export type RecordFeedbacksInput = { readonly channelAccountId: string; readonly feedbacks: readonly FeedbackRow[] };
export type RecordedFeedback = {
  readonly orderExternalId: string;
  readonly feedback: Feedback | null;
  readonly problem: InvalidInput | null;
};

type Row =
  | { readonly orderExternalId: string; readonly orderId: Id<"order">; readonly told: ToldFeedback }
  | { readonly orderExternalId: string; readonly issues: readonly InputIssue[] };

/** Takes each row or says everything that is wrong with it. The orders are locked in the order of their numbers: two imports cannot deadlock. */
export const recordFeedbacks = command("feedback.recordMany", async (input: RecordFeedbacksInput, context) => {
  const { tx, clock } = context;
  const account = await findChannelAccount(tx, input.channelAccountId);
  if (!account) return notFound("ChannelAccountNotFound", "channel account", input.channelAccountId, "channelAccountId");
  const { feedbacks: given } = input;
  const numbers = given.map(({ orderExternalId }) => orderExternalId);
  if (given.length < 1 || given.length > 100 || new Set(numbers).size !== given.length)
    return invalidInput([{ path: ["input", "feedbacks"], message: "must hold 1 to 100 rows, each order once" }]);
  const orders = await lockOrdersByExternalIds(tx, account.id, numbers);
  const orderOf = new Map(orders.map((order) => [order.externalId, order]));
  const ids = orders.map(({ id }) => id);
  const knownOf = new Map((await feedbacksByOrderIds(tx, ids)).map((feedback) => [feedback.orderId, feedback]));
  const now = clock.now();
  const rows = given.map((row, index): Row => {
    const { orderExternalId } = row;
    const order = orderOf.get(orderExternalId);
    const path = ["input", "feedbacks", String(index)];
    const known = order && knownOf.get(order.id);
    const told = tellFeedback(row, { purchasedAt: order?.purchasedAt ?? null, known, now, path });
    const issues = "issues" in told ? told.issues : [];
    if (!order) {
      const unknown = { path: [...path, "orderExternalId"], message: "names no order of this account" };
      return { orderExternalId, issues: [unknown, ...issues] };
    }
    return "issues" in told ? { orderExternalId, issues } : { orderExternalId, orderId: order.id, told };
  });
  const taken = rows.flatMap((row) => ("told" in row ? [{ orderId: row.orderId, ...row.told }] : []));
  const { feedbackOf, changed } = await storeFeedbacks(context, taken, "IMPORT");
  return {
    __typename: "RecordFeedbacksSuccess" as const,
    changed: changed.size,
    refused: rows.length - taken.length,
    rows: rows.map((row): RecordedFeedback => {
      const { orderExternalId } = row;
      return "told" in row
        ? { orderExternalId, feedback: feedbackOf.get(row.orderId) ?? null, problem: null }
        : { orderExternalId, feedback: null, problem: invalidInput(row.issues) };
    }),
  };
});
