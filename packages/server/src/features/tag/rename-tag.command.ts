import { invalidInput } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToName } from "./name-taken.ts";
import { tagToChange } from "./tag-to-change.ts";
import type { TagAsk } from "./tag-to-change.ts";
import { touchTag } from "./tag.store.ts";
import { cleanName, faultOfName } from "./taxonomy.policy.ts";

export type RenameTagInput = TagAsk & { readonly name: string };

/** Gives a tag another name; a trigger keeps the old one. What is called so already is left alone. */
export const renameTag = guarded(
  "tag.rename",
  by("tagId"),
)(async (input: RenameTagInput, { tx, actor }) => {
  const fault = faultOfName(input.name);
  if (fault !== undefined) return invalidInput([{ path: ["input", "name"], message: fault }]);
  const { tag, refusal } = await tagToChange(tx, "RENAME", input);
  if (!tag) return refusal;
  const name = cleanName(input.name);
  if (name === tag.name) return { __typename: "RenameTagSuccess" as const, tag };
  const taken = await objectionToName(tx, name, tag);
  if (taken) return taken;
  const renamed = await touchTag(tx, tag.id, { name });
  await recordAudit(tx, { action: "tag.rename", actor, subjectId: tag.id, note: input.note });
  await recordEvent(tx, "TAG_UPDATED", tag.id);
  return { __typename: "RenameTagSuccess" as const, tag: renamed };
});
