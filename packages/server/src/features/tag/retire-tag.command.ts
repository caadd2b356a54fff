import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { tagToChange } from "./tag-to-change.ts";
import type { TagAsk } from "./tag-to-change.ts";
import { touchTag } from "./tag.store.ts";

const changeChoice = async (change: "RETIRE" | "RESTORE", input: TagAsk, { tx, actor, clock }: CommandContext) => {
  const { tag, refusal } = await tagToChange(tx, change, input);
  if (!tag) return { refusal };
  const changed = await touchTag(tx, tag.id, { retiredAt: change === "RETIRE" ? clock.now() : null });
  await recordAudit(tx, { action: `tag.${change.toLowerCase()}`, actor, subjectId: tag.id, note: input.note });
  await recordEvent(tx, "TAG_UPDATED", tag.id);
  return { tag: changed };
};

/** Nobody can give the tag any more; whatever carries it keeps it. */
export const retireTag = guarded(
  "tag.retire",
  by("tagId"),
)(async (input: TagAsk, context) => {
  const { tag, refusal } = await changeChoice("RETIRE", input, context);
  return tag ? { __typename: "RetireTagSuccess" as const, tag } : refusal;
});

export const restoreTag = guarded(
  "tag.restore",
  by("tagId"),
)(async (input: TagAsk, context) => {
  const { tag, refusal } = await changeChoice("RESTORE", input, context);
  return tag ? { __typename: "RestoreTagSuccess" as const, tag } : refusal;
});
