/** Policies as a manager writes them. */
import type { Firstline } from "@firstline/sdk";
import type { PolicyDocument } from "../src/features/policy/index.ts";
import { members } from "../src/features/workspace/workspace.table.ts";
import { newId } from "../src/kernel/id.ts";
import { expectMember, note } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { plainClient } from "./shared-app.ts";

type DocumentInput = Parameters<Firstline["policy"]["draftPolicy"]>[0]["document"];
export type RuleInput = DocumentInput["rules"][number];

const listed = (amounts: Readonly<Record<string, string>> | undefined) =>
  amounts && Object.entries(amounts).map(([currencyCode, amount]) => ({ currencyCode, amount }));

/** A stored document as the API takes it. */
export const asInput = ({ note: noteRule, sfpReasons, rules }: PolicyDocument): DocumentInput => ({
  note: noteRule,
  sfpReasons,
  rules: rules.map(
    ({ id, when, demand, ...rule }) =>
      ({
        key: id,
        ...rule,
        ...(when ? { when: { ...when, amountOver: listed(when.amountOver) } } : {}),
        demand: demand.kind === "LIMIT" ? { ...demand, amounts: listed(demand.amounts) } : demand,
      }) as RuleInput,
  ),
});

/** One more person with the right to review, who wrote nothing. */
export const anotherManager = async ({ app, workspace }: TestApp): Promise<Firstline> => {
  const { q } = app.database;
  const id = newId("member");
  await q.insert(members).values({ workspaceId: workspace.id, id, name: "reviewer", roles: ["MANAGER"] });
  return plainClient({ app }, await insertKey(q, workspace.id, "reviewer", id, []));
};

export const drafted = async (as: Firstline, document: PolicyDocument, name = "Stricter") =>
  expectMember(await as.policy.draftPolicy({ name, document: asInput(document) }), "DraftPolicySuccess").policyVersion;

type Version = { readonly id: string; readonly version: number };
export const approved = async (as: Firstline, { id, version }: Version) =>
  expectMember(
    await as.policy.reviewPolicy({ policyVersionId: id, verdict: "APPROVE", note: note(), expectedVersion: version }),
    "ReviewPolicySuccess",
  ).policyVersion;

/** In force, the way it has to go: written, approved by another, activated. */
export const inForce = async (author: Firstline, reviewer: Firstline, document: PolicyDocument) => {
  const { id, version } = await approved(reviewer, await drafted(author, document));
  return expectMember(
    await author.policy.activatePolicy({ policyVersionId: id, note: note(), expectedVersion: version }),
    "ActivatePolicySuccess",
  ).policyVersion;
};
