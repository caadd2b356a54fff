import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { PolicyConditions, PolicyDocument, PolicyRule } from "./policy-document.ts";
import { DEMAND_KINDS, EVIDENCE_KINDS } from "./policy.table.ts";
import { showAmounts, showDemand } from "./shown-version.ts";
import type { ShownDemand } from "./shown-version.ts";

const defineEnums = (builder: Builder, { limitScope }: Shared) => ({
  demandKind: builder.enumType("PolicyDemandKind", { values: DEMAND_KINDS }),
  limitScope,
  evidenceKind: builder.enumType("PolicyEvidence", { values: EVIDENCE_KINDS }),
});
type Enums = ReturnType<typeof defineEnums>;

/** The document as it is read, and the same as it is written. */
export const definePolicyDocument = (builder: Builder, shared: Shared) => {
  const enums = defineEnums(builder, shared);
  return { document: defineRead(builder, shared, enums), documentInput: defineWritten(builder, shared, enums) };
};

const defineRead = (builder: Builder, shared: Shared, enums: Enums) => {
  const rule = defineRule(builder, shared, enums);
  const note = builder.objectRef<PolicyDocument["note"]>("PolicyNote").implement({
    fields: (t) => ({
      minimumLetters: t.exposeInt("minimumLetters"),
      minimumCharactersUnspaced: t.exposeInt("minimumCharactersUnspaced"),
      boilerplate: t.exposeStringList("boilerplate"),
    }),
  });
  return builder.objectRef<PolicyDocument>("PolicyDocument").implement({
    fields: (t) => ({
      format: t.exposeInt("format"),
      note: t.field({ type: note, resolve: (row) => row.note }),
      sfpReasons: t.expose("sfpReasons", { type: [shared.refundReason] }),
      rules: t.field({ type: [rule], resolve: ({ rules }) => rules }),
    }),
  });
};

const defineRule = (builder: Builder, shared: Shared, enums: Enums) => {
  const conditions = defineConditions(builder, shared);
  const demand = defineDemand(builder, shared, enums);
  const otherwise = builder.objectRef<PolicyRule["otherwise"]>("PolicyOtherwise").implement({
    fields: (t) => ({
      outcome: t.expose("outcome", { type: shared.decisionOutcome }),
      to: t.field({ type: shared.role, nullable: true, resolve: (row) => (row.outcome === "ESCALATE" ? row.to : null) }),
      kind: t.field({
        type: shared.escalationKind,
        nullable: true,
        resolve: (row) => (row.outcome === "ESCALATE" ? row.kind : null),
      }),
    }),
  });
  return builder.objectRef<PolicyRule>("PolicyRule").implement({
    fields: (t) => ({
      key: t.exposeString("id"),
      about: t.string({ nullable: true, resolve: ({ about }) => about ?? null }),
      actions: t.expose("actions", { type: [shared.guardedAction] }),
      when: t.field({ type: conditions, nullable: true, resolve: ({ when }) => when ?? null }),
      demand: t.field({ type: demand, resolve: (row) => showDemand(row.demand) }),
      otherwise: t.field({ type: otherwise, resolve: (row) => row.otherwise }),
    }),
  });
};

const defineConditions = (builder: Builder, shared: Shared) => {
  const days = builder.objectRef<NonNullable<PolicyConditions["orderAgeDays"]>>("PolicyDays").implement({
    fields: (t) => ({
      min: t.int({ nullable: true, resolve: ({ min }) => min ?? null }),
      max: t.int({ nullable: true, resolve: ({ max }) => max ?? null }),
    }),
  });
  return shared.type<PolicyConditions>("PolicyConditions").implement({
    fields: (t) => ({
      channels: t.field({ type: [shared.channel], nullable: true, resolve: (row) => row.channels }),
      fulfilments: t.field({ type: [shared.fulfilment], nullable: true, resolve: (row) => row.fulfilments }),
      reasons: t.stringList({ nullable: true, resolve: (row) => row.reasons }),
      roles: t.field({ type: [shared.role], nullable: true, resolve: (row) => row.roles }),
      actorKinds: t.field({ type: [shared.actorKind], nullable: true, resolve: (row) => row.actorKinds }),
      buyerRisks: t.field({ type: [shared.riskBand], nullable: true, resolve: (row) => row.buyerRisks }),
      buyerKinds: t.field({ type: [shared.buyerKind], nullable: true, resolve: (row) => row.buyerKinds }),
      segments: t.field({ type: [shared.buyerKind], nullable: true, resolve: (row) => row.segments }),
      ticketRisks: t.field({ type: [shared.risk], nullable: true, resolve: (row) => row.ticketRisks }),
      orderAgeDays: t.field({ type: days, nullable: true, resolve: (row) => row.orderAgeDays }),
      amountOver: t.field({ type: ["Money"], nullable: true, resolve: (row) => showAmounts(row.amountOver) }),
    }),
  });
};

const defineDemand = (builder: Builder, shared: Shared, { demandKind, limitScope, evidenceKind }: Enums) =>
  builder.objectRef<ShownDemand>("PolicyDemand").implement({
    fields: (t) => ({
      kind: t.expose("kind", { type: demandKind }),
      per: t.expose("per", { type: limitScope, nullable: true }),
      windowDays: t.exposeInt("windowDays", { nullable: true }),
      amounts: t.field({ type: ["Money"], nullable: true, resolve: (row) => showAmounts(row.amounts ?? undefined) }),
      kinds: t.expose("kinds", { type: [evidenceKind], nullable: true }),
      topic: t.expose("topic", { type: shared.guidanceTopic, nullable: true }),
      timeZone: t.exposeString("timeZone", { nullable: true }),
      days: t.expose("days", { type: [shared.weekday], nullable: true }),
      from: t.exposeString("from", { nullable: true }),
      to: t.exposeString("to", { nullable: true }),
    }),
  });

const defineWritten = (builder: Builder, shared: Shared, enums: Enums) => {
  const rule = defineRuleInput(builder, shared, enums);
  const note = builder.inputType("PolicyNoteInput", {
    fields: (t) => ({
      minimumLetters: t.int({ required: true }),
      minimumCharactersUnspaced: t.int({ required: true }),
      boilerplate: t.stringList({ required: true }),
    }),
  });
  return builder.inputType("PolicyDocumentInput", {
    fields: (t) => ({
      format: t.int({ required: true, defaultValue: 2 }),
      note: t.field({ type: note, required: true }),
      sfpReasons: t.field({ type: [shared.refundReason], required: true }),
      rules: t.field({ type: [rule], required: true }),
    }),
  });
};
export type DocumentInputRef = ReturnType<typeof defineWritten>;

const defineRuleInput = (builder: Builder, shared: Shared, enums: Enums) => {
  const conditions = defineConditionsInput(builder, shared);
  const demand = defineDemandInput(builder, shared, enums);
  const otherwise = builder.inputType("PolicyOtherwiseInput", {
    fields: (t) => ({
      outcome: t.field({ type: shared.decisionOutcome, required: true }),
      to: t.field({ type: shared.role }),
      kind: t.field({ type: shared.escalationKind }),
    }),
  });
  return builder.inputType("PolicyRuleInput", {
    fields: (t) => ({
      key: t.string({ required: true }),
      about: t.string(),
      actions: t.field({ type: [shared.guardedAction], required: true }),
      when: t.field({ type: conditions }),
      demand: t.field({ type: demand, required: true }),
      otherwise: t.field({ type: otherwise, required: true }),
    }),
  });
};

const defineConditionsInput = (builder: Builder, shared: Shared) => {
  const days = builder.inputType("PolicyDaysInput", { fields: (t) => ({ min: t.int(), max: t.int() }) });
  return builder.inputType("PolicyConditionsInput", {
    fields: (t) => ({
      channels: t.field({ type: [shared.channel] }),
      fulfilments: t.field({ type: [shared.fulfilment] }),
      reasons: t.stringList(),
      roles: t.field({ type: [shared.role] }),
      actorKinds: t.field({ type: [shared.actorKind] }),
      buyerRisks: t.field({ type: [shared.riskBand] }),
      buyerKinds: t.field({ type: [shared.buyerKind] }),
      segments: t.field({ type: [shared.buyerKind] }),
      ticketRisks: t.field({ type: [shared.risk] }),
      orderAgeDays: t.field({ type: days }),
      amountOver: t.field({ type: [shared.moneyInput] }),
    }),
  });
};

const defineDemandInput = (builder: Builder, shared: Shared, { demandKind, limitScope, evidenceKind }: Enums) =>
  builder.inputType("PolicyDemandInput", {
    fields: (t) => ({
      kind: t.field({ type: demandKind, required: true }),
      per: t.field({ type: limitScope }),
      windowDays: t.int(),
      amounts: t.field({ type: [shared.moneyInput] }),
      kinds: t.field({ type: [evidenceKind] }),
      topic: t.field({ type: shared.guidanceTopic }),
      timeZone: t.string(),
      days: t.field({ type: [shared.weekday] }),
      from: t.string(),
      to: t.string(),
    }),
  });
