import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Member, ShownActor } from "../workspace/index.ts";
import type { Qualification } from "./qualification.store.ts";
import { recordQualification, withdrawQualification } from "./record-qualification.command.ts";
import { stateAt } from "./shown-qualification.ts";

export const defineQualification = (builder: Builder, shared: Shared): void => {
  const { type, guidanceTopic: topic } = shared;
  const state = builder.enumType("QualificationState", { values: ["VALID", "EXPIRED", "WITHDRAWN", "REPLACED"] as const });
  const qualification = builder.objectRef<Qualification>("Qualification").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      topic: t.expose("topic", { type: topic }),
      passedAt: t.expose("passedAt", { type: "DateTime" }),
      expiresAt: t.expose("expiresAt", { type: "DateTime", nullable: true }),
      state: t.field({ type: state, resolve: (row, _, { clock }) => stateAt(row, clock.now()) }),
      recordedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: ({ recordedBy }, _, { loaders }) => need(loaders.actor.load(recordedBy)),
      }),
      endedAt: t.expose("endedAt", { type: "DateTime", nullable: true }),
    }),
  });
  builder.objectField(type<Member>("Member"), "qualifications", (t) =>
    t.field({ type: [qualification], resolve: ({ id }, _, { loaders }) => loaders.qualificationsOfMember.load(id) }),
  );
  type<{ qualification: Qualification; member: Member }>("RecordQualificationSuccess").implement({
    fields: (t) => ({
      qualification: t.field({ type: qualification, resolve: (row) => row.qualification }),
      member: t.field({ type: type<Member>("Member"), resolve: (row) => row.member }),
    }),
  });
  type<{ qualification: Qualification | null; member: Member }>("WithdrawQualificationSuccess").implement({
    fields: (t) => ({
      qualification: t.field({ type: qualification, nullable: true, resolve: (row) => row.qualification }),
      member: t.field({ type: type<Member>("Member"), resolve: (row) => row.member }),
    }),
  });
  defineMutations(builder, shared);
};

const defineMutations = (builder: Builder, { union, guidanceTopic: topic }: Shared): void => {
  const recording = builder.inputType("RecordQualificationInput", {
    fields: (t) => ({
      memberId: t.id({ required: true }),
      topic: t.field({ type: topic, required: true }),
      passedAt: t.field({ type: "DateTime", required: true }),
      expiresAt: t.field({ type: "DateTime" }),
      note: t.string({ required: true }),
    }),
  });
  const withdrawal = builder.inputType("WithdrawQualificationInput", {
    fields: (t) => ({
      memberId: t.id({ required: true }),
      topic: t.field({ type: topic, required: true }),
      note: t.string({ required: true }),
    }),
  });
  const problems = ["MemberNotFound", "NoteTooShort", "InvalidInput"];
  const recorded = union("RecordQualificationResult", ["RecordQualificationSuccess", ...problems]);
  const withdrawn = union("WithdrawQualificationResult", ["WithdrawQualificationSuccess", ...problems]);
  builder.mutationFields((t) => ({
    recordQualification: t.field({
      type: recorded,
      authScopes: { may: "member.qualify" },
      args: { input: t.arg({ type: recording, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(recordQualification, input),
    }),
    withdrawQualification: t.field({
      type: withdrawn,
      authScopes: { may: "member.qualify" },
      args: { input: t.arg({ type: withdrawal, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(withdrawQualification, input),
    }),
  }));
};
