import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { ChannelName } from "../../connectors/channel.ts";
import { allowLink, disallowLink } from "./allow-link.command.ts";
import { lintMessage, listLinkAllowances } from "./lint.query.ts";
import type { LintReport, NotChecked } from "./lint-text.ts";
import type { LintFinding, MessageKind } from "./lint.policy.ts";
import { LINT_RULES, LINT_SEVERITIES, MESSAGE_KINDS } from "./lint-words.ts";
import type { LinkAllowance } from "./lint.store.ts";

type Enums = ReturnType<typeof defineEnums>;

export const defineLint = (builder: Builder, shared: Shared): void => {
  const enums = defineEnums(builder);
  defineReport(builder, shared, enums);
  defineLintMessage(builder, shared, enums);
  defineAllowances(builder, shared);
};

const defineEnums = (builder: Builder) => ({
  rule: builder.enumType("LintRule", { values: LINT_RULES }),
  severity: builder.enumType("LintSeverity", { values: LINT_SEVERITIES }),
  kind: builder.enumType("MessageKind", { values: MESSAGE_KINDS }),
  place: builder.enumType("LintField", { values: ["TEXT", "SUBJECT"] as const }),
});

type ShownReport = LintReport & { readonly channel: ChannelName; readonly kind: MessageKind; readonly maxCharacters: number };

const defineReport = (_: Builder, { type, channel }: Shared, { rule, severity, kind, place }: Enums): void => {
  type<LintFinding>("LintFinding").implement({
    fields: (t) => ({
      rule: t.field({ type: rule, resolve: (finding) => finding.rule }),
      severity: t.field({ type: severity, resolve: (finding) => finding.severity }),
      field: t.field({ type: place, resolve: (finding) => finding.field }),
      message: t.exposeString("message"),
      suggestion: t.exposeString("suggestion"),
      start: t.exposeInt("start"),
      end: t.exposeInt("end"),
      excerpt: t.exposeString("excerpt"),
    }),
  });
  type<NotChecked>("LintRuleNotChecked").implement({
    fields: (t) => ({ rule: t.field({ type: rule, resolve: (one) => one.rule }), why: t.exposeString("why") }),
  });
  type<ShownReport>("LintReport").implement({
    fields: (t) => ({
      findings: t.field({ type: [type<LintFinding>("LintFinding")], resolve: ({ findings }) => [...findings] }),
      blocked: t.exposeBoolean("blocked"),
      channel: t.field({ type: channel, resolve: (report) => report.channel }),
      kind: t.field({ type: kind, resolve: (report) => report.kind }),
      maxCharacters: t.exposeInt("maxCharacters"),
      checked: t.field({ type: [rule], resolve: ({ checked }) => [...checked] }),
      notChecked: t.field({ type: [type<NotChecked>("LintRuleNotChecked")], resolve: ({ notChecked }) => [...notChecked] }),
    }),
  });
};

const defineLintMessage = (builder: Builder, { union, channel }: Shared, { kind }: Enums): void => {
  const input = builder.inputType("LintMessageInput", {
    fields: (t) => ({
      text: t.string({ required: true }),
      subject: t.string(),
      threadId: t.id(),
      ticketId: t.id(),
      channel: t.field({ type: channel }),
      kind: t.field({ type: kind, required: true, defaultValue: "REPLY" }),
      locale: t.string(),
    }),
  });
  const result = union("LintMessageResult", ["LintReport", "TicketNotFound", "ThreadNotFound", "InvalidInput"]);
  builder.queryField("lintMessage", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.read" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.read(lintMessage, args.input),
    }),
  );
};

const defineAllowances = (builder: Builder, { type, union, channel, plainProblem }: Shared): void => {
  const allowance = type<LinkAllowance>("LinkAllowance");
  allowance.implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      channel: t.field({ type: channel, resolve: (row) => row.channel }),
      host: t.exposeString("host"),
      note: t.exposeString("note"),
      allowedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: ({ allowedBy }, _, { loaders }) => need(loaders.actor.load(allowedBy)),
      }),
      allowedAt: t.field({ type: "DateTime", resolve: ({ createdAt }) => createdAt }),
    }),
  });
  plainProblem("LinkAllowanceNotFound");
  type<{ linkAllowance: LinkAllowance; created: boolean }>("AllowLinkSuccess").implement({
    fields: (t) => ({
      linkAllowance: t.field({ type: allowance, resolve: (row) => row.linkAllowance }),
      created: t.exposeBoolean("created"),
    }),
  });
  type<{ linkAllowanceId: string }>("DisallowLinkSuccess").implement({
    fields: (t) => ({ linkAllowanceId: t.exposeID("linkAllowanceId") }),
  });
  const allowInput = builder.inputType("AllowLinkInput", {
    fields: (t) => ({
      channel: t.field({ type: channel, required: true }),
      host: t.string({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  const disallowInput = builder.inputType("DisallowLinkInput", {
    fields: (t) => ({ linkAllowanceId: t.id({ required: true }), note: t.string({ required: true }) }),
  });
  builder.queryField("linkAllowances", (t) =>
    t.field({
      type: [allowance],
      authScopes: { may: "ticket.read" },
      args: { channel: t.arg({ type: channel }) },
      resolve: (_, args, ctx) => ctx.read(listLinkAllowances, { channel: args.channel ?? null }),
    }),
  );
  builder.mutationFields((t) => ({
    allowLink: t.field({
      type: union("AllowLinkResult", ["AllowLinkSuccess", "NoteTooShort", "InvalidInput"]),
      authScopes: { may: "macro.write" },
      args: { input: t.arg({ type: allowInput, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(allowLink, input),
    }),
    disallowLink: t.field({
      type: union("DisallowLinkResult", ["DisallowLinkSuccess", "LinkAllowanceNotFound", "NoteTooShort", "InvalidInput"]),
      authScopes: { may: "macro.write" },
      args: { input: t.arg({ type: disallowInput, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(disallowLink, input),
    }),
  }));
};
