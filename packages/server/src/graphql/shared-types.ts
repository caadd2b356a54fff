/** Types of `_base.graphql`, `workspace.graphql` and `policy.graphql` that many features show. */
import type { ImplementableObjectRef, ObjectRef } from "@pothos/core";
import { ROLES } from "../kernel/actor.ts";
import { formatAmount } from "../kernel/money.ts";
import type { InputIssue, Problem } from "../kernel/problem.ts";
import { nounOf } from "../kernel/id.ts";
import type { ShownDecision } from "../features/policy/index.ts";
import {
  ACTOR_KINDS,
  BUYER_RISKS,
  ESCALATION_KINDS,
  GUARD_ACTIONS,
  LIMIT_SCOPES,
  POLICY_BUYER_KINDS,
  REFUND_REASONS,
  WEEKDAYS,
} from "../features/policy/policy.table.ts";
import type { ShownActor } from "../features/workspace/index.ts";
import { GUIDANCE_TOPICS } from "../features/guidance/guidance.table.ts";
import { DELIVERY_REASONS, DELIVERY_STATUSES } from "../features/message/delivery.table.ts";
import { CHANNELS } from "../features/workspace/workspace.table.ts";
import { CANCELLATION_REASONS } from "../features/cancellation/cancellation.table.ts";
import { ORDER_STATUSES, FULFILMENTS, PRICE_COMPONENTS, SHIPMENT_STATUSES } from "../features/order/order.table.ts";
import { REQUIRED_FACTS } from "../features/requirement/required-fact.ts";
import { THREAD_SOURCES, TICKET_QUEUE_SOURCES, TICKET_QUEUES, TICKET_RISKS } from "../features/ticket/ticket.table.ts";
import { TAG_COMPLEXITIES } from "../features/tag/tag.table.ts";
import { ATTEMPT_OUTCOMES } from "../features/submission/submission.table.ts";
import { EVENT_TYPES } from "../platform/event.table.ts";
import type { Supported } from "../connectors/channel.ts";
import type { Builder, SchemaTypes } from "./builder.ts";
import { createConnections } from "./connection.ts";

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;
export type Ref<Row> = ImplementableObjectRef<Types, Row>;
/** A type that has its fields already. */
export type RowRef<Row> = ObjectRef<Types, Row>;

/** Kinds of objects by the prefix of their id: what `Query.node` and `Event.subject` answer. */
const TYPE_BY_NOUN: Partial<Record<string, string>> = {
  channelAccount: "ChannelAccount",
  customer: "Customer",
  order: "Order",
  ticket: "Ticket",
  tag: "Tag",
  member: "Member",
  message: "Message",
  note: "Note",
  quarantinedMessage: "QuarantinedMessage",
  duplicateCandidate: "DuplicateCandidate",
  macro: "Macro",
  article: "Article",
  macroVersion: "MacroVersion",
  refund: "Refund",
  cancellation: "Cancellation",
  escalation: "Escalation",
  policyVersion: "PolicyVersion",
  claim: "Claim",
  backtest: "Backtest",
  claimDefence: "ClaimDefence",
  claimDossier: "ClaimDossier",
  feedback: "Feedback",
  product: "Product",
  shipment: "Shipment",
  auditEntry: "AuditEntry",
  apiKey: "ApiKey",
  webhookEndpoint: "WebhookEndpoint",
  authorityReview: "AuthorityReview",
};

export const defineShared = (builder: Builder) => {
  const types = createTypes(builder);
  const node = builder.interfaceRef<{ id: string }>("Node").implement({
    fields: (t) => ({ id: t.exposeID("id") }),
    resolveType: ({ id }) => TYPE_BY_NOUN[nounOf(id) ?? ""],
  });
  builder.objectType("Money", {
    fields: (t) => ({
      amount: t.field({ type: "Decimal", resolve: formatAmount }),
      currencyCode: t.expose("currencyCode", { type: "CurrencyCode" }),
    }),
  });
  const moneyInput = builder.inputType("MoneyInput", {
    fields: (t) => ({
      amount: t.field({ type: "Decimal", required: true }),
      currencyCode: t.field({ type: "CurrencyCode", required: true }),
    }),
  });
  const dateTimeRange = builder.inputType("DateTimeRange", {
    fields: (t) => ({ from: t.field({ type: "DateTime" }), to: t.field({ type: "DateTime" }) }),
  });
  const reportWindow = builder.inputType("ReportWindowInput", {
    fields: (t) => ({ lastDays: t.int(), from: t.field({ type: "DateTime" }), to: t.field({ type: "DateTime" }) }),
  });
  const replyInputValue = builder.inputType("ReplyInputValue", {
    fields: (t) => ({ name: t.string({ required: true }), value: t.string({ required: true }) }),
  });
  const enums = defineEnums(builder);
  return {
    ...types,
    node,
    moneyInput,
    dateTimeRange,
    reportWindow,
    replyInputValue,
    connections: createConnections(builder),
    ...enums,
    ...defineProblems(builder, types),
    ...defineActor(builder, types, enums),
  };
};
export type Shared = ReturnType<typeof defineShared>;

const defineEnums = (builder: Builder) => ({
  eventType: builder.enumType("EventType", { values: EVENT_TYPES }),
  channel: builder.enumType("Channel", { values: CHANNELS }),
  role: builder.enumType("Role", { values: ROLES }),
  mode: builder.enumType("Mode", { values: ["LIVE", "SANDBOX", "SIMULATED"] as const }),
  orderStatus: builder.enumType("OrderStatus", { values: ORDER_STATUSES }),
  fulfilment: builder.enumType("Fulfilment", { values: FULFILMENTS }),
  shipmentStatus: builder.enumType("ShipmentStatus", { values: SHIPMENT_STATUSES }),
  deliveryStatus: builder.enumType("DeliveryStatus", { values: DELIVERY_STATUSES }),
  deliveryReason: builder.enumType("DeliveryReason", { values: DELIVERY_REASONS }),
  priceComponent: builder.enumType("PriceComponent", { values: PRICE_COMPONENTS }),
  threadSource: builder.enumType("ThreadSource", { values: THREAD_SOURCES }),
  requiredFact: builder.enumType("RequiredFact", { values: REQUIRED_FACTS }),
  ticketQueue: builder.enumType("TicketQueue", { values: TICKET_QUEUES }),
  ticketQueueSource: builder.enumType("TicketQueueSource", { values: TICKET_QUEUE_SOURCES }),
  tagComplexity: builder.enumType("TagComplexity", { values: TAG_COMPLEXITIES }),
  risk: builder.enumType("TicketRisk", { values: TICKET_RISKS }),
  guidanceTopic: builder.enumType("GuidanceTopic", { values: GUIDANCE_TOPICS }),
  actorKind: builder.enumType("ActorKind", { values: ACTOR_KINDS }),
  buyerKind: builder.enumType("BuyerKind", { values: POLICY_BUYER_KINDS }),
  riskBand: builder.enumType("RiskBand", { values: BUYER_RISKS }),
  weekday: builder.enumType("Weekday", { values: WEEKDAYS }),
  escalationKind: builder.enumType("EscalationKind", { values: ESCALATION_KINDS }),
  limitScope: builder.enumType("PolicyLimitScope", { values: LIMIT_SCOPES }),
  guardedAction: builder.enumType("GuardedAction", { values: GUARD_ACTIONS }),
  refundReason: builder.enumType("RefundReason", { values: REFUND_REASONS }),
  cancellationReason: builder.enumType("CancellationReason", { values: CANCELLATION_REASONS }),
  attemptOutcome: builder.enumType("AttemptOutcome", { values: ATTEMPT_OUTCOMES }),
  decisionOutcome: builder.enumType("DecisionOutcome", { values: ["ALLOW", "ESCALATE", "REFUSE"] as const }),
});

const PROBLEM_CODES = [
  "INVALID_INPUT",
  "IDEMPOTENCY_KEY_REUSED",
  "TICKET_NOT_FOUND",
  "ORDER_NOT_FOUND",
  "REFUND_NOT_FOUND",
  "ESCALATION_NOT_FOUND",
  "CHANNEL_ACCOUNT_NOT_FOUND",
  "CUSTOMER_NOT_FOUND",
  "IDENTITY_NOT_FOUND",
  "IDENTITY_LINKED_ELSEWHERE",
  "CUSTOMER_NEEDS_IDENTITY",
  "CUSTOMERS_ARE_THE_SAME",
  "CUSTOMER_ALREADY_MERGED",
  "CUSTOMER_MERGE_NOT_FOUND",
  "CUSTOMER_MERGE_UNDONE",
  "TICKET_IS_RESOLVED",
  "TICKET_NOT_RESOLVED",
  "REASON_MISSING",
  "REPLY_OWED",
  "ORDER_NOT_ON_TICKET",
  "REFUND_CURRENCY_MISMATCH",
  "REFUND_NOT_SUPPORTED",
  "FULFILMENT_FORBIDS_REFUND",
  "ORDER_NOT_SHIPPED",
  "REFUND_EXCEEDS_BALANCE",
  "NOTE_LACKS_SUBSTANCE",
  "NOTE_TOO_SHORT",
  "ESCALATION_ALREADY_DECIDED",
  "DECIDER_IS_REQUESTER",
  "DECIDER_LACKS_ROLE",
  "REFUND_NOT_UNRESOLVED",
  "VERSION_CONFLICT",
  "MESSAGE_NOT_FOUND",
  "MESSAGE_NOT_UNRESOLVED",
  "TICKET_ALREADY_MERGED",
  "TICKET_NOT_MERGED",
  "MERGE_TOO_LARGE",
  "MERGE_NEEDS_NOTE",
  "MEMBER_NOT_FOUND",
  "API_KEY_NOT_FOUND",
  "API_KEY_ENDED",
  "PERMISSION_NOT_HELD",
  "WEBHOOK_ENDPOINT_NOT_FOUND",
  "EVENT_GAP",
  "QUARANTINED_MESSAGE_NOT_RELEASABLE",
  "DUPLICATE_CANDIDATE_NOT_FOUND",
  "SHIPMENT_NOT_FOUND",
  "NOT_REFRESHABLE",
  "CHANNEL_UNAVAILABLE",
  "RATE_LIMITED",
  "THREAD_NOT_FOUND",
  "SLA_POLICY_TOO_LOOSE",
  "ANSWER_INCOMPLETE",
  "MACRO_NOT_FOUND",
  "MACRO_VERSION_NOT_FOUND",
  "MACRO_KEY_TAKEN",
  "MACRO_TEXT_FIXED",
  "MACRO_NOT_VETTED",
  "MACRO_RETIRED",
  "MACRO_TEXT_BLOCKED",
  "ARTICLE_NOT_FOUND",
  "ARTICLE_KEY_TAKEN",
  "ARTICLE_RETIRED",
  "DEFLECTION_NOT_FOUND",
  "DEFLECTION_DECIDED",
  "TAG_NOT_FOUND",
  "TAG_NAME_TAKEN",
  "TAG_NOT_CHANGEABLE",
  "NO_WAY_TO_SEND",
  "FREE_TEXT_FORBIDDEN",
  "LINK_ALLOWANCE_NOT_FOUND",
  "MACRO_NOT_USABLE",
  "VARIABLES_UNAVAILABLE",
  "LINT_BLOCKED",
  "QUALIFICATION_MISSING",
  "POLICY_VERSION_NOT_FOUND",
  "TOO_MANY_BACKTESTS",
  "BACKTEST_NOT_FOUND",
  "BACKTEST_ENDED",
  "SHADOW_RUNNING",
  "SHADOW_NOT_RUNNING",
  "REPLY_NEEDS_SECOND_PERSON",
  "OWN_ROLES_STAY",
  "LAST_ADMIN_STAYS",
  "ERASURE_MUST_WAIT",
  "ESCALATION_ALREADY_OPEN",
  "POLICY_FORBIDS",
  "POLICY_STATE_FORBIDS",
  "POLICY_REVIEWER_NOT_INDEPENDENT",
  "POLICY_BASE_CHANGED",
  "POLICY_DOCUMENT_INVALID",
  "ATTEMPT_NOT_FOUND",
  "REVIEWER_IS_ACTOR",
  "CANCELLATION_NOT_SUPPORTED",
  "FULFILMENT_FORBIDS_CANCELLATION",
  "CANCELLATION_UNDER_WAY",
  "ORDER_NOT_CANCELLABLE",
  "ORDER_HAS_REFUNDS",
  "MODIFICATION_NOT_SUPPORTED",
  "CANCELLATION_NOT_FOUND",
  "CANCELLATION_NOT_UNRESOLVED",
  "CLAIM_NOT_FOUND",
  "CLAIM_NOT_OPEN",
  "CLAIM_DEFENCE_UNDER_WAY",
  "CLAIM_DEFENCE_NOT_FOUND",
  "CLAIM_DEFENCE_NOT_WAITING",
  "CLAIM_DEFENCE_NOT_APPROVED",
  "CLAIM_NOTICE_NOT_FOUND",
  "CLAIM_NOTICE_SETTLED",
  "FORBIDDEN",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

const defineProblems = (builder: Builder, { type }: TypeRegistry) => {
  const problemCode = builder.enumType("ProblemCode", { values: PROBLEM_CODES });
  const problem = builder.interfaceRef<Problem>("Problem").implement({
    fields: (t) => ({
      code: t.field({ type: problemCode, resolve: ({ code }) => code as ProblemCode }),
      message: t.exposeString("message"),
      path: t.stringList({ nullable: { list: true, items: false }, resolve: ({ path }) => (path === null ? null : [...path]) }),
    }),
    resolveType: ({ __typename }) => __typename,
  });
  const issue = builder.objectRef<InputIssue>("InputIssue").implement({
    fields: (t) => ({ path: t.stringList({ resolve: ({ path }) => [...path] }), message: t.exposeString("message") }),
  });
  /** A problem that needs nothing beyond code, message and path. */
  const plainProblem = (name: string) => type<Problem>(name).implement({ interfaces: [problem] });
  const invalidInput = type<Problem<string, { issues: readonly InputIssue[] }>>("InvalidInput").implement({
    interfaces: [problem],
    fields: (t) => ({ issues: t.field({ type: [issue], resolve: ({ issues }) => [...issues] }) }),
  });
  const policyRefusal = builder.interfaceRef<Problem<string, { decision: ShownDecision }>>("PolicyRefusal").implement({
    interfaces: [problem],
    fields: (t) => ({ decision: t.field({ type: type<ShownDecision>("Decision"), resolve: (row) => row.decision }) }),
    resolveType: ({ __typename }) => __typename,
  });
  type<Problem<string, { currentVersion: number }>>("VersionConflict").implement({
    interfaces: [problem],
    fields: (t) => ({ currentVersion: t.exposeInt("currentVersion") }),
  });
  for (const name of [
    "IdempotencyKeyReused",
    "TicketNotFound",
    "OrderNotFound",
    "ChannelAccountNotFound",
    "ThreadNotFound",
    "PolicyVersionNotFound",
  ])
    plainProblem(name);
  return { problem, policyRefusal, problemCode, plainProblem, invalidInput };
};

const defineActor = (builder: Builder, { type }: TypeRegistry, { role, actorKind }: ReturnType<typeof defineEnums>) => {
  type<ShownActor>("Actor").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      kind: t.field({ type: actorKind, resolve: ({ kind }) => kind }),
      name: t.exposeString("name"),
      roles: t.field({ type: [role], resolve: ({ roles }) => [...roles] }),
    }),
  });
  type<Supported<object>>("Capability").implement({
    fields: (t) => ({
      supported: t.exposeBoolean("supported"),
      reason: t.string({ nullable: true, resolve: (ability) => (ability.supported ? null : ability.reason) }),
    }),
  });
  return {};
};

/**
 * One ref per type name. Features name each other's types before they are implemented: unions list problems of other features, and
 * orders, tickets and customers show each other.
 */
export const createTypes = (builder: Builder) => {
  const refs = new Map<string, Ref<unknown>>();
  const type = <Row>(name: string): Ref<Row> => {
    const ref = refs.get(name) ?? builder.objectRef<unknown>(name);
    refs.set(name, ref);
    return ref as Ref<Row>;
  };
  /** A union whose members carry `__typename`: exactly one outcome, each with its own data. */
  const union = <Result extends { __typename: string }>(name: string, members: readonly string[]) =>
    builder.unionType(name, {
      types: members.map((member) => type<Result>(member)),
      resolveType: (value) => type(value.__typename),
    });
  return { type, union };
};
export type TypeRegistry = ReturnType<typeof createTypes>;
