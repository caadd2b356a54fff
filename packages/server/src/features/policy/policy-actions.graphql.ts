import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import { activateVersion } from "./activate-policy.command.ts";
import { draftPolicy, updatePolicyDraft } from "./draft-policy.command.ts";
import type { DocumentInputRef } from "./policy-document.graphql.ts";
import type { PolicyEnums } from "./policy-version.graphql.ts";
import type { PolicyVersion } from "./policy-version.store.ts";
import type { POLICY_STATES } from "./policy.table.ts";
import { reviewPolicy } from "./review-policy.command.ts";
import { rollbackPolicy } from "./rollback-policy.command.ts";
import { ISSUE_KINDS } from "./shown-version.ts";
import type { PolicyIssue } from "./shown-version.ts";

type State = (typeof POLICY_STATES)[number];

export const definePolicyActions = (builder: Builder, shared: Shared, enums: PolicyEnums, document: DocumentInputRef): void => {
  defineProblems(builder, shared, enums);
  defineSuccesses(shared);
  defineDraft(builder, shared, document);
  defineUpdate(builder, shared, document);
  defineReview(builder, shared);
  defineActivate(builder, shared);
  defineRollback(builder, shared);
};

const defineProblems = (builder: Builder, { type, problem, plainProblem }: Shared, { state }: PolicyEnums): void => {
  const interfaces = [problem] as const;
  plainProblem("PolicyReviewerNotIndependent");
  type<Problem<string, { state: State; needed: readonly State[] }>>("PolicyStateForbids").implement({
    interfaces: [...interfaces],
    fields: (t) => ({
      state: t.expose("state", { type: state }),
      needed: t.field({ type: [state], resolve: ({ needed }) => [...needed] }),
    }),
  });
  type<Problem<string, { active: PolicyVersion }>>("PolicyBaseChanged").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ active: t.field({ type: type<PolicyVersion>("PolicyVersion"), resolve: (row) => row.active }) }),
  });
  const issue = builder.objectRef<PolicyIssue>("PolicyIssue").implement({
    fields: (t) => ({
      kind: t.expose("kind", { type: builder.enumType("PolicyIssueKind", { values: ISSUE_KINDS }) }),
      path: t.stringList({ resolve: ({ path }) => [...path] }),
      message: t.exposeString("message"),
      rules: t.stringList({ resolve: ({ rules }) => [...rules] }),
    }),
  });
  type<Problem<string, { issues: readonly PolicyIssue[] }>>("PolicyDocumentInvalid").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ issues: t.field({ type: [issue], resolve: ({ issues }) => [...issues] }) }),
  });
};

type Success = { policyVersion: PolicyVersion };

const defineSuccesses = ({ type }: Shared): void => {
  for (const verb of ["DraftPolicy", "UpdatePolicyDraft", "ReviewPolicy", "ActivatePolicy", "RollbackPolicy"])
    type<Success>(`${verb}Success`).implement({
      fields: (t) => ({
        policyVersion: t.field({ type: type<PolicyVersion>("PolicyVersion"), resolve: (row) => row.policyVersion }),
      }),
    });
};

const defineDraft = (builder: Builder, { union }: Shared, document: DocumentInputRef): void => {
  const input = builder.inputType("DraftPolicyInput", {
    fields: (t) => ({
      name: t.string({ required: true }),
      about: t.string({ required: true, defaultValue: "" }),
      document: t.field({ type: document, required: true }),
    }),
  });
  const result = union("DraftPolicyResult", ["DraftPolicySuccess", "PolicyDocumentInvalid", "InvalidInput"]);
  builder.mutationField("draftPolicy", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.draft" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(draftPolicy, args.input),
    }),
  );
};

const defineUpdate = (builder: Builder, { union }: Shared, document: DocumentInputRef): void => {
  const input = builder.inputType("UpdatePolicyDraftInput", {
    fields: (t) => ({
      policyVersionId: t.id({ required: true }),
      name: t.string(),
      about: t.string(),
      document: t.field({ type: document }),
      expectedVersion: t.int({ required: true }),
    }),
  });
  const result = union("UpdatePolicyDraftResult", [
    "UpdatePolicyDraftSuccess",
    "PolicyVersionNotFound",
    "PolicyStateForbids",
    "PolicyDocumentInvalid",
    "VersionConflict",
    "InvalidInput",
  ]);
  builder.mutationField("updatePolicyDraft", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.draft" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(updatePolicyDraft, args.input),
    }),
  );
};

const defineReview = (builder: Builder, { union }: Shared): void => {
  const verdict = builder.enumType("PolicyVerdict", { values: ["APPROVE", "REJECT"] as const });
  const input = builder.inputType("ReviewPolicyInput", {
    fields: (t) => ({
      policyVersionId: t.id({ required: true }),
      verdict: t.field({ type: verdict, required: true }),
      note: t.string({ required: true }),
      expectedVersion: t.int({ required: true }),
    }),
  });
  const result = union("ReviewPolicyResult", [
    "ReviewPolicySuccess",
    "PolicyVersionNotFound",
    "PolicyStateForbids",
    "PolicyReviewerNotIndependent",
    "VersionConflict",
    "NoteTooShort",
    "InvalidInput",
  ]);
  builder.mutationField("reviewPolicy", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.review" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(reviewPolicy, args.input),
    }),
  );
};

const defineActivate = (builder: Builder, { union }: Shared): void => {
  const input = builder.inputType("ActivatePolicyInput", {
    fields: (t) => ({
      policyVersionId: t.id({ required: true }),
      at: t.field({ type: "DateTime" }),
      note: t.string({ required: true }),
      expectedVersion: t.int({ required: true }),
    }),
  });
  const result = union("ActivatePolicyResult", [
    "ActivatePolicySuccess",
    "PolicyVersionNotFound",
    "PolicyStateForbids",
    "PolicyBaseChanged",
    "VersionConflict",
    "NoteTooShort",
    "InvalidInput",
  ]);
  builder.mutationField("activatePolicy", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.activate" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(activateVersion, args.input),
    }),
  );
};

const defineRollback = (builder: Builder, { union }: Shared): void => {
  const input = builder.inputType("RollbackPolicyInput", {
    fields: (t) => ({
      policyVersionId: t.id({ required: true }),
      expectedActiveVersionId: t.id({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  const result = union("RollbackPolicyResult", [
    "RollbackPolicySuccess",
    "PolicyVersionNotFound",
    "PolicyStateForbids",
    "PolicyBaseChanged",
    "NoteTooShort",
    "InvalidInput",
  ]);
  builder.mutationField("rollbackPolicy", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.activate" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(rollbackPolicy, args.input),
    }),
  );
};
