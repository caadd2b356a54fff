import type { Id } from "../../kernel/id.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvents } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import type { FeedbackSource } from "./feedback.policy.ts";
import { feedbacksByOrderIds, upsertFeedbacks } from "./feedback.store.ts";
import type { Feedback, FeedbackOfOrder } from "./feedback.store.ts";

type Stored = { readonly feedbackOf: ReadonlyMap<string, Feedback>; readonly changed: ReadonlySet<Id<"order">> };

/**
 * Stores what the channel shows. The caller holds the orders' locks, so that an erasure comes before or after. What is no news leaves no
 * entry and no event: an import that runs every day tells mostly what was told yesterday.
 */
export const storeFeedbacks = async (
  { tx, actor }: CommandContext,
  told: readonly FeedbackOfOrder[],
  source: FeedbackSource,
): Promise<Stored> => {
  const news = await upsertFeedbacks(tx, told, { actorId: actor.id, source });
  for (const { id } of news) await recordAudit(tx, { action: "feedback.record", actor, subjectId: id });
  const idOf = new Map(news.map(({ id, orderId }) => [orderId, id]));
  await recordEvents(tx, "ORDER_UPDATED", [...idOf.keys()], (orderId) => ({ feedbackId: idOf.get(orderId) ?? "" }));
  const stored = await feedbacksByOrderIds(
    tx,
    told.map(({ orderId }) => orderId),
  );
  return { feedbackOf: new Map(stored.map((feedback) => [feedback.orderId, feedback])), changed: new Set(idOf.keys()) };
};
