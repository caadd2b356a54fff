import type { Builder } from "../../graphql/builder.ts";
import type { Loaders } from "../../graphql/loaders.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { invariant } from "../../kernel/assert.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { Message } from "../message/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import {} from "./business-calendar.ts";
import type { BusinessCalendar, WeeklyOpening } from "./business-calendar.ts";
import { clockAt, earliestRunning } from "./shown-clock.ts";
import type { SlaClock } from "./shown-clock.ts";
import type { ClockRow } from "./sla-clock.store.ts";
import type { SlaPolicy } from "./sla-policy.store.ts";
import { SLA_ALERTS, SLA_STATES } from "./sla-words.ts";
import { listSlaPolicies } from "./sla.query.ts";
import { setSlaPolicy } from "./set-sla-policy.command.ts";
import { settingFields } from "../../graphql/setting-fields.ts";

export const defineSla = (builder: Builder, shared: Shared): void => {
  defineClock(builder, shared);
  defineClocksOf(builder, shared);
  const { weekday } = shared;
  definePolicy(builder, shared, weekday);
  defineSetPolicy(builder, shared, weekday);
  defineAtRisk(builder, shared);
};

type WeekdayRef = Shared["weekday"];

const defineClock = (builder: Builder, { type }: Shared): void => {
  const state = builder.enumType("SlaState", { values: SLA_STATES });
  type<SlaClock>("SlaClock").implement({
    fields: (t) => ({
      dueAt: t.expose("dueAt", { type: "DateTime" }),
      state: t.expose("state", { type: state }),
      remainingSeconds: t.exposeInt("remainingSeconds"),
      startedAt: t.expose("startedAt", { type: "DateTime" }),
      atRiskAt: t.expose("atRiskAt", { type: "DateTime" }),
      pausedAt: t.expose("pausedAt", { type: "DateTime", nullable: true }),
      pausedSeconds: t.exposeInt("pausedSeconds"),
      stoppedAt: t.expose("stoppedAt", { type: "DateTime", nullable: true }),
      waived: t.exposeBoolean("waived"),
      policyName: t.exposeString("policyName"),
      policyVersion: t.exposeInt("policyVersion"),
      reply: t.field({
        type: type<Message>("Message"),
        nullable: true,
        resolve: ({ stoppedByMessageId }, _, { loaders }) =>
          stoppedByMessageId === null ? null : loaders.message.load(stoppedByMessageId),
      }),
    }),
  });
};

/** A thread is opened by a message that waits for a reply, so it has a clock. */
const clockOfThread = async ({ id }: Thread, { latestClockOfThread }: Loaders): Promise<ClockRow> => {
  const [clock] = await latestClockOfThread.load(id);
  invariant(clock, "a thread has its reply clock");
  return clock;
};

/** What tickets and threads show of their clocks. */
const defineClocksOf = (builder: Builder, { type }: Shared): void => {
  const clock = type<SlaClock>("SlaClock");
  builder.objectFields(type<Ticket>("Ticket"), (t) => ({
    sla: t.field({
      type: clock,
      nullable: true,
      resolve: async ({ id }, _, ctx) => {
        const threads = await ctx.loaders.threadsOfTicket.load(id);
        return earliestRunning(await Promise.all(threads.map((row) => clockOfThread(row, ctx.loaders))), ctx.clock.now());
      },
    }),
  }));
  builder.objectFields(type<Thread>("Thread"), (t) => ({
    sla: t.field({
      type: clock,
      resolve: async (row, _, ctx) => clockAt(await clockOfThread(row, ctx.loaders), ctx.clock.now()),
    }),
    slaHistory: t.field({
      type: [clock],
      resolve: async ({ id }, _, ctx) => (await ctx.loaders.clocksOfThread.load(id)).map((row) => clockAt(row, ctx.clock.now())),
    }),
  }));
};

const definePolicy = (builder: Builder, { type, channel }: Shared, weekday: WeekdayRef): void => {
  const opening = builder.objectRef<WeeklyOpening>("WeeklyOpening").implement({
    fields: (t) => ({
      day: t.expose("day", { type: weekday }),
      opens: t.exposeString("opens"),
      closes: t.exposeString("closes"),
    }),
  });
  const calendar = builder.objectRef<BusinessCalendar>("BusinessCalendar").implement({
    fields: (t) => ({
      timeZone: t.exposeString("timeZone"),
      openings: t.field({ type: [opening], resolve: ({ openings }) => [...openings] }),
      holidays: t.stringList({ resolve: ({ holidays }) => [...holidays] }),
    }),
  });
  const policy = type<SlaPolicy>("SlaPolicy");
  policy.implement({
    fields: (t) => ({
      channel: t.expose("channel", { type: channel }),
      name: t.exposeString("name"),
      targetMinutes: t.exposeInt("targetMinutes"),
      calendar: t.expose("calendar", { type: calendar, nullable: true }),
      atRiskLeadMinutes: t.exposeInt("atRiskLeadMinutes"),
      pausesWhileWaiting: t.exposeBoolean("pausesWhileWaiting"),
      ...settingFields(t, { type }),
    }),
  });
  builder.queryField("slaPolicies", (t) =>
    t.field({
      type: [policy],
      authScopes: { may: "ticket.read" },
      resolve: (_, __, ctx) => ctx.read(listSlaPolicies, undefined),
    }),
  );
};

const policyInput = (builder: Builder, { channel }: Shared, weekday: WeekdayRef) => {
  const opening = builder.inputType("WeeklyOpeningInput", {
    fields: (t) => ({
      day: t.field({ type: weekday, required: true }),
      opens: t.string({ required: true }),
      closes: t.string({ required: true }),
    }),
  });
  const calendar = builder.inputType("BusinessCalendarInput", {
    fields: (t) => ({
      timeZone: t.string({ required: true }),
      openings: t.field({ type: [opening], required: true }),
      holidays: t.stringList({ required: true, defaultValue: [] }),
    }),
  });
  const running = builder.enumType("RunningClocks", { values: ["KEEP", "RECOMPUTE"] as const });
  return builder.inputType("SetSlaPolicyInput", {
    fields: (t) => ({
      channel: t.field({ type: channel, required: true }),
      name: t.string({ required: true }),
      targetMinutes: t.int({ required: true }),
      calendar: t.field({ type: calendar }),
      atRiskLeadMinutes: t.int({ required: true, defaultValue: 240 }),
      pausesWhileWaiting: t.boolean({ required: true, defaultValue: false }),
      runningClocks: t.field({ type: running, required: true, defaultValue: "KEEP" }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
};

const defineSetPolicy = (builder: Builder, shared: Shared, weekday: WeekdayRef): void => {
  const { type, union, problem } = shared;
  type<{ slaPolicy: SlaPolicy; recomputedClocks: number }>("SetSlaPolicySuccess").implement({
    fields: (t) => ({
      slaPolicy: t.field({ type: type<SlaPolicy>("SlaPolicy"), resolve: ({ slaPolicy }) => slaPolicy }),
      recomputedClocks: t.exposeInt("recomputedClocks"),
    }),
  });
  type<Problem<string, { maximumMinutes: number }>>("SlaPolicyTooLoose").implement({
    interfaces: [problem],
    fields: (t) => ({ maximumMinutes: t.exposeInt("maximumMinutes") }),
  });
  const members = ["SetSlaPolicySuccess", "SlaPolicyTooLoose", "VersionConflict", "NoteTooShort", "InvalidInput"];
  const result = union("SetSlaPolicyResult", members);
  const input = policyInput(builder, shared, weekday);
  builder.mutationField("setSlaPolicy", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setSlaPolicy, args.input),
    }),
  );
};

const defineAtRisk = (builder: Builder, { type, channel }: Shared): void => {
  const alert = builder.enumType("SlaAlert", { values: SLA_ALERTS });
  const payload = builder.objectRef<EventRow>("SlaAtRiskEvent").implement({
    fields: (t) => ({
      cursor: t.expose("seq", { type: "EventCursor" }),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
      alert: t.field({ type: alert, resolve: ({ facts }) => (facts["alert"] === "BREACHED" ? "BREACHED" : "AT_RISK") }),
      dueAt: t.field({ type: "DateTime", resolve: ({ facts }) => new Date(facts["dueAt"] ?? "") }),
      thread: t.field({
        type: type<Thread>("Thread"),
        resolve: ({ facts }, _, { loaders }) => need(loaders.thread.load(facts["threadId"] ?? "")),
      }),
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        resolve: ({ subjectId }, _, { loaders }) => need(loaders.ticket.load(subjectId)),
      }),
    }),
  });
  builder.subscriptionField("slaAtRisk", (t) =>
    t.field({
      type: payload,
      authScopes: { may: "event.read" },
      args: { channel: t.arg({ type: channel }), after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, args, ctx) {
        for await (const event of ctx.follow(args.after ?? undefined))
          if (event.type === "SLA_AT_RISK" && (args.channel == null || event.facts["channel"] === args.channel)) yield event;
      },
      resolve: (event: EventRow) => event,
    }),
  );
};
