import { invalidInput } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { refreshTicketsOf } from "./refresh-tickets.ts";
import { tagToChange } from "./tag-to-change.ts";
import type { TagAsk } from "./tag-to-change.ts";
import { touchTag } from "./tag.store.ts";
import { MAX_DESCRIPTION } from "./taxonomy.policy.ts";
import type { TagComplexity } from "./tag.table.ts";

export type DescribeTagInput = TagAsk & {
  readonly description?: string | null | undefined;
  readonly complexity?: TagComplexity | null | undefined;
};

/** Says what a tag is for, and whether its tickets are complex; open ones follow at once. */
export const describeTag = guarded(
  "tag.describe",
  by("tagId"),
)(async (input: DescribeTagInput, { tx, actor }) => {
  const description = input.description?.trim();
  if (description !== undefined && description.length > MAX_DESCRIPTION)
    return invalidInput([{ path: ["input", "description"], message: `must have at most ${MAX_DESCRIPTION} characters` }]);
  const { tag, refusal } = await tagToChange(tx, "DESCRIBE", input);
  if (!tag) return refusal;
  const wanted = { description: description ?? tag.description, complexity: input.complexity ?? tag.complexity };
  if (wanted.description === tag.description && wanted.complexity === tag.complexity)
    return { __typename: "DescribeTagSuccess" as const, tag };
  const changed = await touchTag(tx, tag.id, wanted);
  if (wanted.complexity !== tag.complexity) await refreshTicketsOf(tx, [tag.id]);
  await recordAudit(tx, { action: "tag.describe", actor, subjectId: tag.id, note: input.note });
  await recordEvent(tx, "TAG_UPDATED", tag.id);
  return { __typename: "DescribeTagSuccess" as const, tag: changed };
});
