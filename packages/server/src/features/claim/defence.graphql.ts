import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { invariant } from "../../kernel/assert.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { Claim } from "./claim.store.ts";
import { decideClaimDefence } from "./decide-claim-defence.command.ts";
import type { ClaimDefence } from "./defence.store.ts";
import { DEFENCE_STATUSES } from "./defence.table.ts";
import { recordDefenceFiled } from "./record-defence-filed.command.ts";
import { submitDefence } from "./submit-defence.command.ts";

export const defineDefence = (builder: Builder, shared: Shared): void => {
  defineObject(builder, shared);
  defineSubmit(builder, shared);
  defineDecide(builder, shared);
  defineFiled(builder, shared);
};

const defineObject = (builder: Builder, { type, node }: Shared): void => {
  const actor = type<ShownActor>("Actor");
  const filing = builder.objectRef<ClaimDefence>("ClaimDefenceFiling").implement({
    fields: (t) => ({
      filedAt: t.field({ type: "DateTime", resolve: ({ filedAt }) => filed(filedAt) }),
      filedBy: t.field({ type: actor, resolve: ({ filedBy }, _, { loaders }) => need(loaders.actor.load(filed(filedBy))) }),
      place: t.string({ resolve: ({ filedPlace }) => filed(filedPlace) }),
      reference: t.exposeString("filedReference", { nullable: true }),
      note: t.string({ resolve: ({ filingNote }) => filed(filingNote) }),
    }),
  });
  const status = builder.enumType("ClaimDefenceStatus", { values: DEFENCE_STATUSES });
  type<ClaimDefence>("ClaimDefence").implement({
    interfaces: [node],
    fields: (t) => ({
      claim: t.field({ type: type<Claim>("Claim"), resolve: (row, _, { loaders }) => need(loaders.claim.load(row.claimId)) }),
      number: t.exposeInt("number"),
      statement: t.exposeString("statement"),
      statementDigest: t.exposeString("statementSha256"),
      status: t.expose("status", { type: status }),
      author: t.field({ type: actor, resolve: (row, _, { loaders }) => need(loaders.actor.load(row.submittedBy)) }),
      submittedAt: t.expose("submittedAt", { type: "DateTime" }),
      note: t.exposeString("note"),
      decision: t.field({
        type: type<ShownDecision>("Decision"),
        resolve: (row, _, { loaders }) => need(loaders.decision.load(row.decisionId)),
      }),
      decidedBy: t.field({
        type: actor,
        nullable: true,
        resolve: (row, _, { loaders }) => (row.decidedBy === null ? null : need(loaders.actor.load(row.decidedBy))),
      }),
      decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true }),
      decisionNote: t.exposeString("decisionNote", { nullable: true }),
      filing: t.field({ type: filing, nullable: true, resolve: (row) => (row.filedAt === null ? null : row) }),
    }),
  });
};

const filed = <Value>(value: Value | null): Value => {
  invariant(value !== null, "a filed defence says when, where and by whom");
  return value;
};

const defineSubmit = (builder: Builder, { type, union, plainProblem, policyRefusal, problem }: Shared): void => {
  plainProblem("ClaimNotFound");
  type<Problem<string, { decision: ShownDecision }>>("ClaimNotOpen").implement({ interfaces: [policyRefusal, problem] });
  type<Problem<string, { decision: ShownDecision; claimDefence: ClaimDefence }>>("ClaimDefenceUnderWay").implement({
    interfaces: [policyRefusal, problem],
    fields: (t) => ({ claimDefence: t.field({ type: type<ClaimDefence>("ClaimDefence"), resolve: (row) => row.claimDefence }) }),
  });
  type<{ claimDefence: ClaimDefence; decision: ShownDecision; replayed: boolean }>("SubmitClaimDefenceSuccess").implement({
    fields: (t) => ({
      claimDefence: t.field({ type: type<ClaimDefence>("ClaimDefence"), resolve: (row) => row.claimDefence }),
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: (row) => row.decision }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const input = builder.inputType("SubmitClaimDefenceInput", {
    fields: (t) => ({
      claimId: t.id({ required: true }),
      statement: t.string({ required: true }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = union("SubmitClaimDefenceResult", [
    "SubmitClaimDefenceSuccess",
    "ClaimNotFound",
    "ClaimNotOpen",
    "ClaimDefenceUnderWay",
    "NoteLacksSubstance",
    "InvalidInput",
    "IdempotencyKeyReused",
  ]);
  builder.mutationField("submitClaimDefence", (t) =>
    t.field({
      type: result,
      authScopes: { may: "claim.defend" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(submitDefence, args.input),
    }),
  );
};

const defineDecide = (builder: Builder, { type, union, plainProblem, problem }: Shared): void => {
  plainProblem("ClaimDefenceNotFound");
  type<Problem<string, { claimDefence: ClaimDefence }>>("ClaimDefenceNotWaiting").implement({
    interfaces: [problem],
    fields: (t) => ({ claimDefence: t.field({ type: type<ClaimDefence>("ClaimDefence"), resolve: (row) => row.claimDefence }) }),
  });
  type<{ claimDefence: ClaimDefence; replayed: boolean }>("DecideClaimDefenceSuccess").implement({
    fields: (t) => ({
      claimDefence: t.field({ type: type<ClaimDefence>("ClaimDefence"), resolve: (row) => row.claimDefence }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const input = builder.inputType("DecideClaimDefenceInput", {
    fields: (t) => ({
      claimDefenceId: t.id({ required: true }),
      verdict: t.field({
        type: builder.enumType("ClaimDefenceVerdict", { values: ["APPROVE", "REJECT"] as const }),
        required: true,
      }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = union("DecideClaimDefenceResult", [
    "DecideClaimDefenceSuccess",
    "ClaimDefenceNotFound",
    "ClaimDefenceNotWaiting",
    "DeciderIsRequester",
    "DeciderLacksRole",
    "NoteLacksSubstance",
    "InvalidInput",
    "IdempotencyKeyReused",
  ]);
  builder.mutationField("decideClaimDefence", (t) =>
    t.field({
      type: result,
      authScopes: { may: "claim.decide" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(decideClaimDefence, args.input),
    }),
  );
};

const defineFiled = (builder: Builder, { type, union, problem }: Shared): void => {
  type<Problem<string, { claimDefence: ClaimDefence }>>("ClaimDefenceNotApproved").implement({
    interfaces: [problem],
    fields: (t) => ({ claimDefence: t.field({ type: type<ClaimDefence>("ClaimDefence"), resolve: (row) => row.claimDefence }) }),
  });
  type<{ claimDefence: ClaimDefence; claim: Claim }>("RecordDefenceFiledSuccess").implement({
    fields: (t) => ({
      claimDefence: t.field({ type: type<ClaimDefence>("ClaimDefence"), resolve: (row) => row.claimDefence }),
      claim: t.field({ type: type<Claim>("Claim"), resolve: (row) => row.claim }),
    }),
  });
  const input = builder.inputType("RecordDefenceFiledInput", {
    fields: (t) => ({
      claimDefenceId: t.id({ required: true }),
      filedAt: t.field({ type: "DateTime", required: true }),
      place: t.string({ required: true }),
      reference: t.string(),
      note: t.string({ required: true }),
    }),
  });
  const members = [
    "RecordDefenceFiledSuccess",
    "ClaimDefenceNotFound",
    "ClaimDefenceNotApproved",
    "NoteTooShort",
    "InvalidInput",
  ];
  const result = union("RecordDefenceFiledResult", members);
  builder.mutationField("recordDefenceFiled", (t) =>
    t.field({
      type: result,
      authScopes: { may: "claim.defend" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(recordDefenceFiled, args.input),
    }),
  );
};
