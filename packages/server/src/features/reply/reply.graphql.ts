import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Role } from "../../kernel/actor.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { GuidanceTopic } from "../guidance/index.ts";
import type { LintFinding } from "../lint/index.ts";
import type { Macro } from "../macro/index.ts";
import type { Message, StoredWarning } from "../message/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { Tag } from "../tag/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import type { Unavailable } from "../variable/index.ts";
import type { MacroObstacle } from "./refusal.ts";
import { REPLY_MODES } from "./reply.table.ts";
import type { ReplyRule } from "./reply-rule.store.ts";
import { defineReplyPreview } from "./reply-preview.graphql.ts";
import { replyToTicket } from "./reply-to-ticket.command.ts";
import { listReplyRules, replyOptions } from "./reply.query.ts";
import type { ReplyOptions, ReplyThread } from "./reply.query.ts";
import { setReplyRule } from "./set-reply-rule.command.ts";
import { settingFields } from "../../graphql/setting-fields.ts";

export const defineReply = (builder: Builder, shared: Shared): void => {
  defineRules(builder, shared);
  defineOptions(builder, shared);
  defineProblems(builder, shared);
  defineReplyPreview(builder, shared);
  defineReplyToTicket(builder, shared);
};

const defineRules = (builder: Builder, { type, union, channel, guidanceTopic }: Shared): void => {
  const mode = builder.enumType("ReplyMode", { values: REPLY_MODES });
  const rule = type<ReplyRule>("ReplyRule").implement({
    fields: (t) => ({
      reason: t.field({ type: type<Tag>("Tag"), nullable: true, resolve: ({ tag }) => tag }),
      channel: t.expose("channel", { type: channel, nullable: true }),
      openClaim: t.exposeBoolean("openClaim"),
      mode: t.expose("mode", { type: mode }),
      requiredQualification: t.expose("requiredQualification", { type: guidanceTopic, nullable: true }),
      sentence: t.exposeString("sentence"),
      ...settingFields(t, { type }),
    }),
  });
  type<{ replyRule: ReplyRule }>("SetReplyRuleSuccess").implement({
    fields: (t) => ({ replyRule: t.field({ type: rule, resolve: ({ replyRule }) => replyRule }) }),
  });
  const input = builder.inputType("SetReplyRuleInput", {
    fields: (t) => ({
      reason: t.string(),
      channel: t.field({ type: channel }),
      openClaim: t.boolean({ required: true, defaultValue: false }),
      mode: t.field({ type: mode, required: true }),
      requiredQualification: t.field({ type: guidanceTopic }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  const result = union("SetReplyRuleResult", ["SetReplyRuleSuccess", "VersionConflict", "NoteTooShort", "InvalidInput"]);
  builder.queryField("replyRules", (t) =>
    t.field({
      type: [rule],
      authScopes: { may: "ticket.read" },
      resolve: (_, __, ctx) => ctx.read(listReplyRules, undefined),
    }),
  );
  builder.mutationField("setReplyRule", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.activate" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setReplyRule, args.input),
    }),
  );
};

const defineOptions = (builder: Builder, { type, guidanceTopic }: Shared): void => {
  const ticket = type<Ticket>("Ticket");
  const thread = builder.objectRef<ReplyThread>("ReplyThread").implement({
    fields: (t) => ({
      thread: t.field({ type: type<Thread>("Thread"), resolve: (row) => row.thread }),
      isDefault: t.exposeBoolean("isDefault"),
      obstacle: t.exposeString("obstacle", { nullable: true }),
      rule: t.field({ type: type<ReplyRule>("ReplyRule"), resolve: ({ rule }) => rule }),
      missingQualification: t.expose("missingQualification", { type: guidanceTopic, nullable: true }),
      pendingReplies: t.field({ type: [type<Message>("Message")], resolve: ({ pendingReplies }) => [...pendingReplies] }),
    }),
  });
  const options = builder.objectRef<ReplyOptions>("ReplyOptions").implement({
    fields: (t) => ({
      ticket: t.field({ type: ticket, resolve: (row) => row.ticket }),
      answeredBy: t.field({ type: ticket, nullable: true, resolve: ({ answeredBy }) => answeredBy }),
      reasonMissing: t.exposeBoolean("reasonMissing"),
      threads: t.field({ type: [thread], resolve: ({ threads }) => [...threads] }),
    }),
  });
  builder.queryField("replyOptions", (t) =>
    t.field({
      type: options,
      nullable: true,
      authScopes: { may: "ticket.read" },
      args: { ticketId: t.arg.id({ required: true }) },
      resolve: (_, { ticketId }, ctx) => ctx.read(replyOptions, { ticketId, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};

type Refusal<Details extends object = object> = Problem<string, { decision: ShownDecision } & Details>;
type NoFreeText = Refusal<{ rule: ReplyRule; macros: readonly Macro[] }>;

const defineProblems = (builder: Builder, { type, problem, policyRefusal, guidanceTopic, role }: Shared): void => {
  const interfaces = [problem, policyRefusal] as const;
  type<Refusal>("NoWayToSend").implement({ interfaces: [...interfaces] });
  type<Refusal<{ targetRole: Role }>>("ReplyNeedsSecondPerson").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ targetRole: t.expose("targetRole", { type: role }) }),
  });
  type<Refusal<{ topic: GuidanceTopic; rule: ReplyRule }>>("QualificationMissing").implement({
    interfaces: [...interfaces],
    fields: (t) => ({
      topic: t.expose("topic", { type: guidanceTopic }),
      rule: t.field({ type: type<ReplyRule>("ReplyRule"), resolve: ({ rule }) => rule }),
    }),
  });
  type<NoFreeText>("FreeTextForbidden").implement({
    interfaces: [...interfaces],
    fields: (t) => ({
      rule: t.field({ type: type<ReplyRule>("ReplyRule"), resolve: ({ rule }) => rule }),
      macros: t.field({ type: [type<Macro>("Macro")], resolve: ({ macros }) => [...macros] }),
    }),
  });
  const obstacle = builder.enumType("MacroObstacle", { values: ["WRONG_CHANNEL", "SUPERSEDED", "NOT_LOCKED"] as const });
  type<Refusal<{ reason: MacroObstacle }>>("MacroNotUsable").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ reason: t.expose("reason", { type: obstacle }) }),
  });
  type<Refusal<{ findings: readonly LintFinding[] }>>("LintBlocked").implement({
    interfaces: [...interfaces],
    fields: (t) => ({
      findings: t.field({ type: [type<LintFinding>("LintFinding")], resolve: ({ findings }) => [...findings] }),
    }),
  });
  type<Refusal<{ unavailable: readonly Unavailable[] }>>("VariablesUnavailable").implement({
    interfaces: [...interfaces],
    fields: (t) => ({
      unavailable: t.field({ type: [type<Unavailable>("UnavailableVariable")], resolve: (row) => [...row.unavailable] }),
    }),
  });
};

type Replied = {
  storedMessage: Message;
  ticket: Ticket;
  decision: ShownDecision;
  warnings: readonly LintFinding[];
  replayed: boolean;
};

const defineReplyToTicket = (builder: Builder, { type, union, replyInputValue }: Shared): void => {
  type<Replied>("ReplyToTicketSuccess").implement({
    fields: (t) => ({
      storedMessage: t.field({ type: type<Message>("Message"), resolve: ({ storedMessage }) => storedMessage }),
      ticket: t.field({ type: type<Ticket>("Ticket"), resolve: ({ ticket }) => ticket }),
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: ({ decision }) => decision }),
      warnings: t.field({ type: [type<StoredWarning>("LintFinding")], resolve: ({ warnings }) => [...warnings] }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const input = builder.inputType("ReplyToTicketInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      threadId: t.id(),
      macroVersionId: t.id(),
      locale: t.string(),
      inputs: t.field({ type: [replyInputValue], required: true, defaultValue: [] }),
      text: t.string(),
      keepOpen: t.boolean({ required: true, defaultValue: false }),
      expectedVersion: t.int(),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = union("ReplyToTicketResult", [
    "ReplyToTicketSuccess",
    "TicketNotFound",
    "VersionConflict",
    "TicketAlreadyMerged",
    "TicketIsResolved",
    "ThreadNotFound",
    "ReasonMissing",
    "NoWayToSend",
    "QualificationMissing",
    "MacroVersionNotFound",
    "MacroRetired",
    "MacroNotVetted",
    "MacroNotUsable",
    "FreeTextForbidden",
    "VariablesUnavailable",
    "LintBlocked",
    "PolicyForbids",
    "ReplyNeedsSecondPerson",
    "IdempotencyKeyReused",
    "InvalidInput",
  ]);
  builder.mutationField("replyToTicket", (t) =>
    t.field({
      type: result,
      authScopes: { may: "reply.send" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(replyToTicket, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};
