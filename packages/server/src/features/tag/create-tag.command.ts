import { insertedRow } from "../../platform/inserted-row.ts";
import { invalidInput } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToName } from "./name-taken.ts";
import { countTags, insertTags, lockTaxonomy } from "./tag.store.ts";
import { cleanName, faultOfName, MAX_DESCRIPTION, MAX_TAGS } from "./taxonomy.policy.ts";
import type { TagComplexity } from "./tag.table.ts";

export type CreateTagInput = {
  readonly name: string;
  readonly isReason: boolean;
  readonly complexity: TagComplexity;
  readonly description: string;
};

/** Adds a label. Two who add the same name at once come one after the other: the second finds it taken. */
export const createTag = command("tag.create", async (input: CreateTagInput, { tx, actor }) => {
  await lockTaxonomy(tx);
  const issues = await issuesOf(input, () => countTags(tx));
  if (issues.length > 0) return invalidInput(issues);
  const name = cleanName(input.name);
  const taken = await objectionToName(tx, name);
  if (taken) return taken;
  const tag = insertedRow(await insertTags(tx, [{ ...input, name, description: input.description.trim() }]));
  await recordAudit(tx, { action: "tag.create", actor, subjectId: tag.id });
  await recordEvent(tx, "TAG_UPDATED", tag.id);
  return { __typename: "CreateTagSuccess" as const, tag };
});

const issuesOf = async ({ name, description }: CreateTagInput, count: () => Promise<number>): Promise<InputIssue[]> => {
  const fault = faultOfName(name);
  const isFull = (await count()) >= MAX_TAGS;
  return [
    ...(fault === undefined ? [] : [{ path: ["input", "name"], message: fault }]),
    ...(description.length > MAX_DESCRIPTION
      ? [{ path: ["input", "description"], message: `must have at most ${MAX_DESCRIPTION} characters` }]
      : []),
    ...(isFull ? [{ path: ["input"], message: `a taxonomy holds at most ${MAX_TAGS} tags` }] : []),
  ];
};
