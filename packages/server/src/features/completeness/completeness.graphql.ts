import type { Builder } from "../../graphql/builder.ts";
import { definedFields, refuse } from "../../graphql/counted.ts";
import { denial } from "../../graphql/errors.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { Message } from "../message/index.ts";
import { faultOfWindow } from "../report/index.ts";
import type { Tag } from "../tag/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { AnswerCheck, OpenQuestions } from "./check-answer.ts";
import type { JudgedFact, JudgedQuestion } from "./judge-answer.ts";
import { completenessOverrides } from "./completeness-overrides.query.ts";
import type { CompletenessOverrides } from "./completeness-overrides.query.ts";
import type { CompletenessOverride, OverridesRow } from "./completeness.store.ts";
import { QUESTION_TOPICS } from "./completeness.table.ts";
import { LONGEST_TEXT, resolutionCheck } from "./resolution-check.query.ts";
import { resolveTicket } from "./resolve-ticket.command.ts";

export const defineCompleteness = (builder: Builder, shared: Shared): void => {
  const parts = defineParts(builder, shared);
  defineCheck(builder, shared, parts);
  defineOpenQuestions(builder, shared, parts);
  defineResolving(builder, shared);
  defineOverrides(builder, shared, parts);
};

const defineParts = (builder: Builder, shared: Shared) => {
  const { type } = shared;
  const topic = builder.enumType("QuestionTopic", { values: QUESTION_TOPICS });
  const detection = builder.enumType("QuestionDetection", { values: ["AVAILABLE", "NOT_AVAILABLE"] as const });
  const state = builder.enumType("QuestionState", { values: ["ANSWERED", "ANSWERED_BY_DRAFT", "OPEN"] as const });
  const question = builder.objectRef<JudgedQuestion>("CustomerQuestion").implement({
    fields: (t) => ({
      topic: t.expose("topic", { type: topic }),
      sentence: t.exposeString("sentence"),
      start: t.exposeInt("start"),
      end: t.exposeInt("end"),
      message: t.field({
        type: type<Message>("Message"),
        resolve: ({ messageId }, _, { loaders }) => need(loaders.message.load(messageId)),
      }),
      state: t.expose("state", { type: state }),
      answeredBy: t.field({
        type: type<Message>("Message"),
        nullable: true,
        resolve: ({ answeredById }, _, { loaders }) => (answeredById === null ? null : loaders.message.load(answeredById)),
      }),
    }),
  });
  return { topic, detection, question, fact: defineFact(builder, shared) };
};
type Parts = ReturnType<typeof defineParts>;

const defineFact = (builder: Builder, { type, requiredFact }: Shared) => {
  const state = builder.enumType("FactState", { values: ["PRESENT", "MISSING", "WRONG", "NOT_CHECKED"] as const });
  return builder.objectRef<JudgedFact>("FactCheck").implement({
    fields: (t) => ({
      fact: t.field({ type: requiredFact, resolve: ({ fact }) => fact }),
      state: t.expose("state", { type: state }),
      foundIn: t.field({
        type: type<Message>("Message"),
        nullable: true,
        resolve: ({ foundInId }, _, { loaders }) => (foundInId === null ? null : loaders.message.load(foundInId)),
      }),
      inDraft: t.exposeBoolean("inDraft"),
      excerpt: t.exposeString("excerpt", { nullable: true }),
      expected: t.stringList({ resolve: ({ expected }) => [...expected] }),
    }),
  });
};

const defineCheck = (builder: Builder, { type, problem }: Shared, { detection, question, fact }: Parts): void => {
  const check = type<AnswerCheck>("ResolutionCheck");
  check.implement({
    fields: (t) => ({
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        resolve: ({ ticketId }, _, { loaders }) => need(loaders.ticket.load(ticketId)),
      }),
      complete: t.exposeBoolean("complete"),
      detection: t.expose("detection", { type: detection }),
      questions: t.field({ type: [question], resolve: ({ questions }) => [...questions] }),
      requiredFacts: t.field({ type: [fact], resolve: ({ facts }) => [...facts] }),
      lacks: t.stringList({ resolve: ({ lacks }) => [...lacks] }),
    }),
  });
  type<Problem<string, { check: AnswerCheck }>>("AnswerIncomplete").implement({
    interfaces: [problem],
    fields: (t) => ({ check: t.field({ type: check, resolve: (row) => row.check }) }),
  });
  builder.queryField("resolutionCheck", (t) =>
    t.field({
      type: check,
      nullable: true,
      authScopes: { may: "ticket.read" },
      args: { ticketId: t.arg.id({ required: true }), draft: t.arg.string() },
      resolve: (_, { ticketId, draft }, ctx) => {
        if ((draft?.length ?? 0) > LONGEST_TEXT)
          throw denial("BAD_USER_INPUT", `draft must have 0 to ${LONGEST_TEXT} characters.`);
        return ctx.read(resolutionCheck, { ticketId, draft: draft ?? null });
      },
    }),
  );
};

const defineOpenQuestions = (builder: Builder, { type }: Shared, { detection, question }: Parts): void => {
  const open = builder.objectRef<Omit<OpenQuestions, "ticketId">>("OpenQuestions").implement({
    fields: (t) => ({
      detection: t.expose("detection", { type: detection }),
      questions: t.field({ type: [question], resolve: ({ questions }) => [...questions] }),
    }),
  });
  builder.objectFields(type<Ticket>("Ticket"), (t) => ({
    openQuestions: t.field({
      type: open,
      resolve: async ({ id }, _, { loaders }) =>
        (await loaders.openQuestionsOfTicket.load(id))[0] ?? { detection: "AVAILABLE" as const, questions: [] },
    }),
  }));
};

const defineResolving = (builder: Builder, { type, union }: Shared): void => {
  type<{ ticket: Ticket }>("ResolveTicketSuccess").implement({
    fields: (t) => ({ ticket: t.field({ type: type<Ticket>("Ticket"), resolve: ({ ticket }) => ticket }) }),
  });
  const result = union("ResolveTicketResult", [
    "ResolveTicketSuccess",
    "TicketNotFound",
    "TicketIsResolved",
    "ReasonMissing",
    "ReplyOwed",
    "AnswerIncomplete",
    "NoteTooShort",
    "InvalidInput",
    "VersionConflict",
  ]);
  const input = builder.inputType("ResolveTicketInput", {
    fields: (t) => ({ ticketId: t.id({ required: true }), overrideNote: t.string(), expectedVersion: t.int() }),
  });
  builder.mutationField("resolveTicket", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(resolveTicket, args.input),
    }),
  );
};

const defineOverrides = (builder: Builder, { type, reportWindow, requiredFact }: Shared, { topic }: Parts): void => {
  const override = builder.objectRef<CompletenessOverride>("CompletenessOverride").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        resolve: ({ ticketId }, _, { loaders }) => need(loaders.ticket.load(ticketId)),
      }),
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: ({ actorId }, _, { loaders }) => need(loaders.actor.load(actorId)),
      }),
      openTopics: t.field({ type: [topic], resolve: ({ openTopics }) => [...openTopics] }),
      missingFacts: t.field({
        type: [requiredFact],
        resolve: ({ missingFacts }) => [...missingFacts],
      }),
      note: t.exposeString("note"),
      createdAt: t.expose("resolvedAt", { type: "DateTime" }),
    }),
  });
  type<OverridesRow>("CompletenessOverridesRow").implement({
    fields: (t) => ({
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: ({ actorId }, _, { loaders }) => need(loaders.actor.load(actorId)),
      }),
      reason: t.field({
        type: type<Tag>("Tag"),
        nullable: true,
        resolve: ({ reasonTagId }, _, { loaders }) => (reasonTagId === null ? null : loaders.tag.load(reasonTagId)),
      }),
      resolutions: t.exposeInt("resolutions"),
      overrides: t.exposeInt("overrides"),
      share: t.field({ type: "Decimal", resolve: ({ overrides, resolutions }) => (overrides / resolutions).toFixed(4) }),
      examples: t.field({ type: [override], resolve: ({ examples }) => [...examples] }),
    }),
  });
  defineOverridesQuery(builder, { type, reportWindow });
};

const defineOverridesQuery = (builder: Builder, { type, reportWindow }: Pick<Shared, "type" | "reportWindow">): void => {
  const answer = builder.objectRef<CompletenessOverrides>("CompletenessOverrides").implement({
    fields: (t) => ({
      ...definedFields(t, { type }),
      rows: t.field({ type: [type<OverridesRow>("CompletenessOverridesRow")], resolve: ({ rows }) => [...rows] }),
    }),
  });
  const input = builder.inputType("CompletenessOverridesInput", {
    fields: (t) => ({ window: t.field({ type: reportWindow, required: true }) }),
  });
  builder.queryField("completenessOverrides", (t) =>
    t.field({
      type: answer,
      authScopes: { may: "report.read" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => {
        refuse(faultOfWindow(args.input.window));
        return ctx.read(completenessOverrides, args.input);
      },
    }),
  );
};
