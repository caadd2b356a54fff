import { invariant } from "../../kernel/assert.ts";
import { by, guarded } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordEvents } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { refreshTicketsOf } from "./refresh-tickets.ts";
import { objectionToNote } from "../policy/index.ts";
import { conflictOf, notChangeable, tagNotFound } from "./tag-to-change.ts";
import { deriveRoots, findTag, lockTaxonomy, tagsByIds, touchTag } from "./tag.store.ts";
import { obstacleToMerge } from "./taxonomy.policy.ts";

export type MergeTagsInput = {
  readonly sourceTagId: string;
  readonly targetTagId: string;
  readonly note: string;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

/** Writes down that one tag speaks for another. No ticket is touched but for what follows from its tags: undoing it has nothing to restore. */
export const mergeTags = guarded(
  "tag.merge",
  by("sourceTagId"),
)(async (input: MergeTagsInput, { tx, actor }) => {
  await lockTaxonomy(tx);
  const found = await tagsByIds(tx, [input.sourceTagId, input.targetTagId]);
  const source = found.find(({ id }) => id === input.sourceTagId);
  const target = found.find(({ id }) => id === input.targetTagId);
  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "tag.merge", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier && !earlier.sameInput) return keyReused(idempotencyKey);
  if (!source) return tagNotFound(input.sourceTagId, "sourceTagId");
  if (!target) return tagNotFound(input.targetTagId, "targetTagId");
  if (earlier) return { __typename: "MergeTagsSuccess" as const, tag: source, target, replayed: true };
  const conflict = conflictOf(source, input.expectedVersion);
  if (conflict) return conflict;
  const obstacle = obstacleToMerge(source, target);
  if (obstacle) return notChangeable(obstacle.blamed === "source" ? source : target, obstacle.message, `${obstacle.blamed}TagId`);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;

  await touchTag(tx, source.id, { mergedIntoId: target.id });
  await refreshTicketsOf(tx, await deriveRoots(tx));
  await recordAudit(tx, { action: "tag.merge", actor, subjectId: source.id, note: input.note });
  await recordEvents(tx, "TAG_UPDATED", [source.id, target.id]);
  await claimKey(tx, intention, source.id);
  const tag = await findTag(tx, source.id);
  invariant(tag, "tags are never removed");
  return { __typename: "MergeTagsSuccess" as const, tag, target, replayed: false };
});
