import type { Builder } from "../../graphql/builder.ts";
import { pageBy, pageById, pageRequest } from "../../graphql/connection.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import { money } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { QuarantinedMessage } from "../message/index.ts";
import type { Order } from "../order/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import { listClaims, listClockRules, listNotices } from "./claim.query.ts";
import type { ClockRule } from "./claim-clock.store.ts";
import { defineClaimRisk } from "./claim-risk.graphql.ts";
import { CLAIM_KINDS, CLAIM_SOURCES, CLAIM_STATES, CLOCK_STATES } from "./claim-words.ts";
import { defineClaimUpdated } from "./claim-updated.graphql.ts";
import { defineClaimWriting } from "./claim-writing.graphql.ts";
import type { Claim, ClaimNotice, ClaimTransition } from "./claim.store.ts";
import { defineDefence } from "./defence.graphql.ts";
import type { ClaimDefence } from "./defence.store.ts";
import { defineDossier } from "./dossier.graphql.ts";
import { clocksOf, isOpen } from "./shown-claim.ts";
import type { ShownClock } from "./shown-claim.ts";
import { settingFields } from "../../graphql/setting-fields.ts";

const defineEnums = (builder: Builder) => ({
  kind: builder.enumType("ClaimKind", { values: CLAIM_KINDS }),
  state: builder.enumType("ClaimState", { values: CLAIM_STATES }),
  source: builder.enumType("ClaimSource", { values: CLAIM_SOURCES }),
  clockState: builder.enumType("ClaimClockState", { values: CLOCK_STATES }),
});
export type ClaimEnums = ReturnType<typeof defineEnums>;

export const defineClaim = (builder: Builder, shared: Shared): void => {
  const enums = defineEnums(builder);
  defineObject(builder, shared, enums);
  defineClaims(builder, shared, enums);
  defineNotices(builder, shared, enums);
  defineClockRules(builder, shared, enums);
  defineClaimWriting(builder, shared, enums);
  defineClaimRisk(builder, shared, enums);
  defineDefence(builder, shared);
  defineDossier(builder, shared);
  defineClaimUpdated(builder, shared);
};

const defineObject = (builder: Builder, { type, node }: Shared, { kind, state, source, clockState }: ClaimEnums): void => {
  const clock = builder.objectRef<ShownClock>("ClaimClock").implement({
    fields: (t) => ({
      kind: t.field({
        type: builder.enumType("ClaimClockKind", { values: ["PREVENTION", "ANSWER"] as const }),
        resolve: (row) => row.kind,
      }),
      startedAt: t.expose("startedAt", { type: "DateTime" }),
      dueAt: t.expose("dueAt", { type: "DateTime", nullable: true }),
      state: t.expose("state", { type: clockState }),
      remainingSeconds: t.exposeInt("remainingSeconds", { nullable: true }),
      source: t.exposeString("source"),
    }),
  });
  const transition = builder.objectRef<ClaimTransition>("ClaimTransition").implement({
    fields: (t) => ({
      from: t.expose("from", { type: state, nullable: true }),
      to: t.expose("to", { type: state }),
      at: t.expose("at", { type: "DateTime" }),
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.actorId)),
      }),
      source: t.expose("source", { type: source }),
    }),
  });
  type<Claim>("Claim").implement({
    interfaces: [node],
    fields: (t) => ({
      kind: t.expose("kind", { type: kind }),
      state: t.expose("state", { type: state }),
      isOpen: t.boolean({ resolve: isOpen }),
      order: t.field({ type: type<Order>("Order"), resolve: (row, _, { loaders }) => need(loaders.order.load(row.orderId)) }),
      externalId: t.exposeString("externalId", { nullable: true }),
      filedAt: t.expose("filedAt", { type: "DateTime" }),
      amount: t.field({ type: "Money", nullable: true, resolve: amountOf }),
      source: t.expose("source", { type: source }),
      recordedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.recordedBy)),
      }),
      recordedAt: t.expose("createdAt", { type: "DateTime" }),
      clocks: t.field({ type: [clock], resolve: (row, _, { loaders, clock: time }) => clocksOf(row, loaders, time.now()) }),
      decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true }),
      stateHistory: t.field({
        type: [transition],
        resolve: (row, _, { loaders }) => loaders.transitionsOfClaim.load(row.id),
      }),
      defences: t.field({
        type: [type<ClaimDefence>("ClaimDefence")],
        nullable: { list: true, items: false },
        resolve: (row, _, { loaders, permissions }) =>
          permissions.has("escalation.read") ? loaders.defencesOfClaim.load(row.id) : null,
      }),
    }),
  });
};

const amountOf = ({ amountMinor, currencyCode }: Claim): Money | null =>
  amountMinor === null || currencyCode === null ? null : money(amountMinor, currencyCode);

const defineClaims = (builder: Builder, { type, connections, dateTimeRange }: Shared, { kind, state }: ClaimEnums): void => {
  const filter = builder.inputType("ClaimFilter", {
    fields: (t) => ({
      state: t.field({ type: [state] }),
      kind: t.field({ type: [kind] }),
      orderId: t.id(),
      answerDueAt: t.field({ type: dateTimeRange }),
    }),
  });
  builder.queryFields((t) => ({
    claim: t.field({
      type: type<Claim>("Claim"),
      nullable: true,
      authScopes: { may: "order.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.claim.load(id),
    }),
    claims: t.field({
      type: connections<Claim>("Claim", type<Claim>("Claim")),
      authScopes: { may: "order.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("claim", text));
        return pageById(await ctx.read(listClaims, { filter: args.filter ?? {}, page }), page);
      },
    }),
  }));
};

const defineNotices = (builder: Builder, { type, connections }: Shared, { kind }: ClaimEnums): void => {
  const verdict = builder.enumType("ClaimNoticeVerdict", { values: ["RECORDED", "UNCLEAR"] as const });
  const notice = type<ClaimNotice>("ClaimNotice");
  notice.implement({
    fields: (t) => ({
      quarantinedMessage: t.field({
        type: type<QuarantinedMessage>("QuarantinedMessage"),
        resolve: (row, _, { loaders }) => need(loaders.quarantinedMessage.load(row.quarantinedMessageId)),
      }),
      verdict: t.expose("verdict", { type: verdict }),
      explanation: t.exposeString("explanation"),
      kind: t.expose("kind", { type: kind, nullable: true }),
      orders: t.field({
        type: [type<Order>("Order")],
        resolve: (row, _, { loaders }) => Promise.all(row.orderIds.map((id) => need(loaders.order.load(id)))),
      }),
      claim: t.field({
        type: type<Claim>("Claim"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.claimId === null ? null : loaders.claim.load(row.claimId)),
      }),
      settledAt: t.expose("settledAt", { type: "DateTime", nullable: true }),
      settledBy: t.field({
        type: type<ShownActor>("Actor"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.settledBy === null ? null : need(loaders.actor.load(row.settledBy))),
      }),
      note: t.exposeString("note", { nullable: true }),
    }),
  });
  const filter = builder.inputType("ClaimNoticeFilter", { fields: (t) => ({ waiting: t.boolean() }) });
  builder.queryField("claimNotices", (t) =>
    t.field({
      type: connections<ClaimNotice>("ClaimNotice", notice),
      authScopes: { may: "ticket.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("quarantinedMessage", text));
        const rows = await ctx.read(listNotices, { waiting: args.filter?.waiting ?? null, page });
        return pageBy(rows, page, (row) => row.quarantinedMessageId);
      },
    }),
  );
};

const defineClockRules = (builder: Builder, { type, channel }: Shared, { kind }: ClaimEnums): void => {
  const rule = type<ClockRule>("ClaimClockRule");
  rule.implement({
    fields: (t) => ({
      channel: t.expose("channel", { type: channel }),
      kind: t.expose("kind", { type: kind }),
      preventionHours: t.exposeInt("preventionHours", { nullable: true }),
      answerHours: t.exposeInt("answerHours", { nullable: true }),
      warningHours: t.exposeInt("warningHours"),
      source: t.exposeString("source"),
      ...settingFields(t, { type }),
    }),
  });
  builder.queryField("claimClockRules", (t) =>
    t.field({ type: [rule], authScopes: { may: "order.read" }, resolve: (_, __, ctx) => ctx.read(listClockRules, undefined) }),
  );
};
