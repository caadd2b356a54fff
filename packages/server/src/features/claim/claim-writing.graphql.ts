import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { ClockRule } from "./claim-clock.store.ts";
import type { ClaimEnums } from "./claim.graphql.ts";
import type { Claim, ClaimNotice } from "./claim.store.ts";
import { dismissNotice } from "./dismiss-notice.command.ts";
import { recordClaim } from "./record-claim.command.ts";
import { recordClaims } from "./record-claims.command.ts";
import type { RecordedRow } from "./record-claims.command.ts";
import { setClockRule } from "./set-clock-rule.command.ts";

export const defineClaimWriting = (builder: Builder, shared: Shared, enums: ClaimEnums): void => {
  defineRecordClaim(builder, shared, enums);
  defineRecordClaims(builder, shared, enums);
  defineDismissNotice(builder, shared);
  defineSetClockRule(builder, shared, enums);
};

const defineRecordClaim = (
  builder: Builder,
  { type, union, plainProblem, moneyInput }: Shared,
  { kind, state }: ClaimEnums,
): void => {
  plainProblem("ClaimNoticeNotFound");
  type<{ claim: Claim }>("RecordClaimSuccess").implement({
    fields: (t) => ({ claim: t.field({ type: type<Claim>("Claim"), resolve: (row) => row.claim }) }),
  });
  const input = builder.inputType("RecordClaimInput", {
    fields: (t) => ({
      orderId: t.id({ required: true }),
      kind: t.field({ type: kind, required: true }),
      state: t.field({ type: state, required: true, defaultValue: "FILED" }),
      externalId: t.string({ required: true }),
      filedAt: t.field({ type: "DateTime", required: true }),
      answerDueAt: t.field({ type: "DateTime" }),
      amount: t.field({ type: moneyInput }),
      quarantinedMessageId: t.id(),
    }),
  });
  const result = union("RecordClaimResult", ["RecordClaimSuccess", "OrderNotFound", "ClaimNoticeNotFound", "InvalidInput"]);
  builder.mutationField("recordClaim", (t) =>
    t.field({
      type: result,
      authScopes: { may: "claim.record" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(recordClaim, args.input),
    }),
  );
};

const defineRecordClaims = (builder: Builder, shared: Shared, { kind, state }: ClaimEnums): void => {
  const { type, union, invalidInput, moneyInput } = shared;
  const claim = builder.inputType("ClaimRowInput", {
    fields: (t) => ({
      orderExternalId: t.string({ required: true }),
      kind: t.field({ type: kind, required: true }),
      state: t.field({ type: state, required: true, defaultValue: "FILED" }),
      externalId: t.string({ required: true }),
      filedAt: t.field({ type: "DateTime", required: true }),
      answerDueAt: t.field({ type: "DateTime" }),
      amount: t.field({ type: moneyInput }),
    }),
  });
  const input = builder.inputType("RecordClaimsInput", {
    fields: (t) => ({ channelAccountId: t.id({ required: true }), claims: t.field({ type: [claim], required: true }) }),
  });
  const row = builder.objectRef<RecordedRow>("RecordClaimsRow").implement({
    fields: (t) => ({
      orderExternalId: t.exposeString("orderExternalId"),
      externalId: t.exposeString("externalId"),
      claim: t.field({ type: type<Claim>("Claim"), nullable: true, resolve: (result) => result.claim }),
      problem: t.field({ type: invalidInput, nullable: true, resolve: (result) => result.problem }),
    }),
  });
  type<{ rows: RecordedRow[] }>("RecordClaimsSuccess").implement({
    fields: (t) => ({ rows: t.field({ type: [row], resolve: ({ rows }) => rows }) }),
  });
  const result = union("RecordClaimsResult", ["RecordClaimsSuccess", "ChannelAccountNotFound", "InvalidInput"]);
  builder.mutationField("recordClaims", (t) =>
    t.field({
      type: result,
      authScopes: { may: "claim.record" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(recordClaims, args.input),
    }),
  );
};

const defineDismissNotice = (builder: Builder, { type, union, plainProblem }: Shared): void => {
  plainProblem("ClaimNoticeSettled");
  type<{ claimNotice: ClaimNotice }>("DismissClaimNoticeSuccess").implement({
    fields: (t) => ({ claimNotice: t.field({ type: type<ClaimNotice>("ClaimNotice"), resolve: (row) => row.claimNotice }) }),
  });
  const input = builder.inputType("DismissClaimNoticeInput", {
    fields: (t) => ({ quarantinedMessageId: t.id({ required: true }), note: t.string({ required: true }) }),
  });
  const members = ["DismissClaimNoticeSuccess", "ClaimNoticeNotFound", "ClaimNoticeSettled", "NoteTooShort", "InvalidInput"];
  const result = union("DismissClaimNoticeResult", members);
  builder.mutationField("dismissClaimNotice", (t) =>
    t.field({
      type: result,
      authScopes: { may: "claim.record" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(dismissNotice, args.input),
    }),
  );
};

const defineSetClockRule = (builder: Builder, { type, union, channel }: Shared, { kind }: ClaimEnums): void => {
  type<{ claimClockRule: ClockRule }>("SetClaimClockRuleSuccess").implement({
    fields: (t) => ({
      claimClockRule: t.field({ type: type<ClockRule>("ClaimClockRule"), resolve: (row) => row.claimClockRule }),
    }),
  });
  const input = builder.inputType("SetClaimClockRuleInput", {
    fields: (t) => ({
      channel: t.field({ type: channel, required: true }),
      kind: t.field({ type: kind, required: true }),
      preventionHours: t.int(),
      answerHours: t.int(),
      warningHours: t.int({ required: true }),
      source: t.string({ required: true }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  const result = union("SetClaimClockRuleResult", [
    "SetClaimClockRuleSuccess",
    "VersionConflict",
    "NoteTooShort",
    "InvalidInput",
  ]);
  builder.mutationField("setClaimClockRule", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setClockRule, args.input),
    }),
  );
};
