import { invariant } from "../../kernel/assert.ts";
import type { Id } from "../../kernel/id.ts";
import { invalidInput, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { clusterSize, followPrimary, lockRoots, rootsByCustomerIds } from "./cluster.store.ts";
import { customersByIds } from "./customer.store.ts";
import type { Customer } from "./customer.store.ts";
import { insertMerges, mergesOfCall } from "./merge.store.ts";
import type { CustomerMerge } from "./merge.store.ts";

export type MergeCustomersInput = {
  readonly primaryId: string;
  readonly otherIds: readonly string[];
  readonly note: string;
  readonly idempotencyKey: string;
};

const MAX_OTHERS = 20;
/** Lists and sums of a customer read every member of its cluster; more customers than this are no person but a mistake. */
const MAX_CLUSTER = 100;

/**
 * Makes several customers one person. Rows stay where they are; only who speaks for whom changes. Locks every cluster concerned in the
 * order of ids, so that no refund is decided on a sum that this merge makes larger.
 */
export const mergeCustomers = guarded(
  "customer.merge",
  by("primaryId"),
)(async (input: MergeCustomersInput, context) => {
  const { tx, actor } = context;
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const ids = [input.primaryId, ...input.otherIds];
  await lockRoots(tx, ids);

  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "customer.merge", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? replay(context, earlier.subjectId) : keyReused(idempotencyKey);

  const objection = (await objectionToNote(tx, input.note)) ?? (await objectionTo(context, input));
  if (objection) return objection;
  const [primary, ...others] = await inOrder(context, ids);
  invariant(primary, "who was locked exists");
  if ((await clusterSize(tx, ids)) > MAX_CLUSTER)
    return invalidInput([
      { path: ["input", "otherIds"], message: `would make one person of more than ${MAX_CLUSTER} customers` },
    ]);
  const mergedIds = others.map(({ id }) => id);
  await followPrimary(tx, primary.id, mergedIds);
  const merges = await insertMerges(tx, primary.id, mergedIds, { note: input.note, mergedBy: actor.id });
  for (const subjectId of [primary.id, ...mergedIds]) {
    await recordAudit(tx, { action: "customer.merge", actor, subjectId, note: input.note });
    await recordEvent(tx, "CUSTOMER_UPDATED", subjectId);
  }
  const [first] = merges;
  invariant(first, "a merge has another customer");
  await claimKey(tx, intention, first.callId);
  return success(primary, merges, false);
});

const issuesOf = ({ otherIds }: MergeCustomersInput): InputIssue[] =>
  otherIds.length < 1 || otherIds.length > MAX_OTHERS || new Set(otherIds).size !== otherIds.length
    ? [{ path: ["input", "otherIds"], message: `must hold 1 to ${MAX_OTHERS} customers, each once` }]
    : [];

const pathOf = (index: number): string[] => (index === 0 ? ["input", "primaryId"] : ["input", "otherIds", String(index - 1)]);

/** The first of the customers that cannot take part, and why. */
const objectionTo = async ({ tx }: CommandContext, { primaryId, otherIds }: MergeCustomersInput) => {
  const ids = [primaryId, ...otherIds];
  const found = new Map((await customersByIds(tx, ids)).map((customer) => [customer.id as string, customer]));
  for (const [index, id] of ids.entries()) {
    const customer = found.get(id);
    if (!customer) return customerNotFound(id, pathOf(index));
    if (index > 0 && id === primaryId)
      return problem("CustomersAreTheSame", `The customer ${id} cannot be merged into itself.`, pathOf(index));
    if (customer.rootId !== customer.id)
      return problem(
        "CustomerAlreadyMerged",
        `The customer ${id} was merged before; ${customer.rootId} speaks for it.`,
        pathOf(index),
        { customer },
      );
  }
  return undefined;
};

export const customerNotFound = (id: string, path: readonly string[]) =>
  problem("CustomerNotFound", `There is no customer with the id ${JSON.stringify(id.slice(0, 64))} in this workspace.`, path);

const inOrder = async ({ tx }: CommandContext, ids: readonly string[]): Promise<Customer[]> => {
  const found = new Map((await customersByIds(tx, ids)).map((customer) => [customer.id as string, customer]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

const success = (customer: Customer, merges: readonly CustomerMerge[], replayed: boolean) => ({
  __typename: "MergeCustomersSuccess" as const,
  customer,
  merges,
  replayed,
});

const replay = async ({ tx }: CommandContext, callId: string) => {
  const merges = await mergesOfCall(tx, callId);
  const primaryId: Id<"customer"> | undefined = merges[0]?.primaryId;
  const [speaker] = primaryId === undefined ? [] : await rootsByCustomerIds(tx, [primaryId]);
  invariant(speaker, "an idempotency key points to its merges");
  return success(speaker.root, merges, true);
};
