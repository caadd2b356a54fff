import { invariant } from "../../kernel/assert.ts";
import { by, guarded } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordEvents } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { refreshTicketsOf } from "./refresh-tickets.ts";
import { tagNotFound, tagToChange } from "./tag-to-change.ts";
import type { TagAsk } from "./tag-to-change.ts";
import { deriveRoots, findTag, lockTaxonomy, touchTag } from "./tag.store.ts";

export type UnmergeTagInput = TagAsk & { readonly idempotencyKey: string };

/** Ends the relation. What was merged into the tag before stays below it. */
export const unmergeTag = guarded(
  "tag.unmerge",
  by("tagId"),
)(async (input: UnmergeTagInput, { tx, actor }) => {
  await lockTaxonomy(tx);
  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "tag.unmerge", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) {
    if (!earlier.sameInput) return keyReused(idempotencyKey);
    const tag = await findTag(tx, input.tagId);
    return tag ? { __typename: "UnmergeTagSuccess" as const, tag, replayed: true } : tagNotFound(input.tagId, "tagId");
  }
  const { tag, refusal } = await tagToChange(tx, "UNMERGE", input);
  if (!tag) return refusal;
  await touchTag(tx, tag.id, { mergedIntoId: null });
  await refreshTicketsOf(tx, await deriveRoots(tx));
  await recordAudit(tx, { action: "tag.unmerge", actor, subjectId: tag.id, note: input.note });
  await recordEvents(tx, "TAG_UPDATED", tag.mergedIntoId === null ? [tag.id] : [tag.id, tag.mergedIntoId]);
  await claimKey(tx, intention, tag.id);
  const free = await findTag(tx, tag.id);
  invariant(free, "tags are never removed");
  return { __typename: "UnmergeTagSuccess" as const, tag: free, replayed: false };
});
