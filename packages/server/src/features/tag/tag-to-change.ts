import { notFound, problem, versionConflict } from "../../kernel/problem.ts";
import type { Tx } from "../../platform/database.ts";
import { objectionToNote } from "../policy/index.ts";
import { findTag, lockTaxonomy } from "./tag.store.ts";
import type { Tag } from "./tag.store.ts";
import { obstacleTo } from "./taxonomy.policy.ts";
import type { TagChange } from "./taxonomy.policy.ts";

export type TagAsk = { readonly tagId: string; readonly note: string; readonly expectedVersion?: number | null | undefined };

export const conflictOf = (tag: Tag, expected: number | null | undefined) =>
  expected == null || expected === tag.version ? undefined : versionConflict("The tag", tag.version, expected);

export const notChangeable = (tag: Tag, message: string, field: string) =>
  problem("TagNotChangeable", message, ["input", field], { tag });

export const tagNotFound = (id: string, field: string) => notFound("TagNotFound", "tag", id, field);

/** The tag, with the taxonomy locked until the transaction ends, or why the caller must not change it so. */
export const tagToChange = async (tx: Tx, change: TagChange, { tagId, note, expectedVersion }: TagAsk) => {
  await lockTaxonomy(tx);
  const tag = await findTag(tx, tagId);
  if (!tag) return { refusal: tagNotFound(tagId, "tagId") };
  const conflict = conflictOf(tag, expectedVersion);
  if (conflict) return { refusal: conflict };
  const obstacle = obstacleTo(change, tag);
  if (obstacle !== undefined) return { refusal: notChangeable(tag, obstacle, "tagId") };
  const objection = await objectionToNote(tx, note);
  return objection ? { refusal: objection } : { tag };
};
