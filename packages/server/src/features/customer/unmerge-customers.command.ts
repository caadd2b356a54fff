import { invalidInput, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { lockRoots, speakForItself } from "./cluster.store.ts";
import { markUnmerged, mergesByIds } from "./merge.store.ts";
import type { CustomerMerge } from "./merge.store.ts";

export type UnmergeCustomersInput = {
  readonly mergeIds: readonly string[];
  readonly note: string;
  readonly idempotencyKey: string;
};

const MAX_MERGES = 20;

const about = ({ mergeIds }: UnmergeCustomersInput) => mergeIds[0] ?? "";

/**
 * Undoes merges, all or none. The merges that hold are a forest, and undoing one cuts one edge: what is left is what the other merges
 * say, so the order in which they were made or are undone makes no difference.
 */
export const unmergeCustomers = guarded(
  "customer.unmerge",
  about,
)(async (input: UnmergeCustomersInput, context) => {
  const { tx, actor } = context;
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const named = await mergesByIds(tx, input.mergeIds);
  await lockRoots(
    tx,
    named.map(({ mergedId }) => mergedId),
  );

  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "customer.unmerge", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? success(context, input, true) : keyReused(idempotencyKey);

  const objection = (await objectionToNote(tx, input.note)) ?? (await objectionTo(context, input));
  if (objection) return objection;
  for (const { mergedId } of named) await speakForItself(tx, mergedId);
  await markUnmerged(tx, input.mergeIds, actor.id);
  for (const subjectId of new Set(named.flatMap(({ primaryId, mergedId }) => [primaryId, mergedId]))) {
    await recordAudit(tx, { action: "customer.unmerge", actor, subjectId, note: input.note });
    await recordEvent(tx, "CUSTOMER_UPDATED", subjectId);
  }
  await claimKey(tx, intention, input.mergeIds[0] ?? "");
  return success(context, input, false);
});

const issuesOf = ({ mergeIds }: UnmergeCustomersInput): InputIssue[] =>
  mergeIds.length < 1 || mergeIds.length > MAX_MERGES || new Set(mergeIds).size !== mergeIds.length
    ? [{ path: ["input", "mergeIds"], message: `must hold 1 to ${MAX_MERGES} merges, each once` }]
    : [];

/** Read again behind the locks: a twin may have undone one of them. */
const objectionTo = async (context: CommandContext, { mergeIds }: UnmergeCustomersInput) => {
  const found = new Map((await mergesByIds(context.tx, mergeIds)).map((merge) => [merge.id as string, merge]));
  for (const [index, id] of mergeIds.entries()) {
    const path = ["input", "mergeIds", String(index)];
    const merge = found.get(id);
    if (!merge)
      return problem(
        "CustomerMergeNotFound",
        `There is no merge of customers with the id ${JSON.stringify(id.slice(0, 64))} in this workspace.`,
        path,
      );
    if (merge.unmergedAt) return problem("CustomerMergeUndone", `The merge ${id} was undone before.`, path, { merge });
  }
  return undefined;
};

const success = async ({ tx }: CommandContext, { mergeIds }: UnmergeCustomersInput, replayed: boolean) => {
  const found = new Map((await mergesByIds(tx, mergeIds)).map((merge) => [merge.id as string, merge]));
  const merges: CustomerMerge[] = mergeIds.flatMap((id) => found.get(id) ?? []);
  return { __typename: "UnmergeCustomersSuccess" as const, merges, replayed };
};
