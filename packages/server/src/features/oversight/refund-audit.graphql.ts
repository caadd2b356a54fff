import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { RequestContext } from "../../graphql/context.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { RuleResult } from "../../kernel/decision.ts";
import type { Cancellation } from "../cancellation/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { Refund } from "../refund/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { AttemptWords } from "./attempt.graphql.ts";
import { listCancellationAudit, listRefundAudit } from "./oversight.query.ts";
import type { AuditedCancellation, AuditedRefund } from "./refund-audit.store.ts";
import { showCountingRule } from "./show-review.ts";

/** What an auditor reads of requests: refunds, and cancellations the same way. */
export const defineRequestAudits = (builder: Builder, shared: Shared, words: AttemptWords): void => {
  defineRefundAudit(builder, shared, words);
  defineCancellationAudit(builder, shared, words);
};

const defineRefundAudit = (builder: Builder, shared: Shared, words: AttemptWords): void => {
  const { type, connections, refundReason } = shared;
  const row = defineRow<AuditedRefund>(builder, shared, words, "RefundAuditRow", ({ id }, { loaders }) =>
    need(loaders.refund.load(id)),
  );
  builder.objectFields(row, (t) => ({
    refund: t.field({ type: type<Refund>("Refund"), resolve: ({ id }, _, { loaders }) => need(loaders.refund.load(id)) }),
    agentProcessed: t.exposeBoolean("agentProcessed"),
  }));
  const filter = builder.inputType("RefundAuditFilter", {
    fields: (t) => ({
      ...commonFilters(t, shared, words),
      reasons: t.field({ type: [refundReason] }),
      agentProcessed: t.boolean(),
    }),
  });
  builder.queryField("refundAudit", (t) =>
    t.field({
      type: connections<AuditedRefund>("RefundAuditRow", row),
      authScopes: { may: "authority.review" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("refund", text));
        return pageById(await ctx.read(listRefundAudit, { filter: args.filter ?? {}, page }), page);
      },
    }),
  );
};

const defineCancellationAudit = (builder: Builder, shared: Shared, words: AttemptWords): void => {
  const { type, connections, cancellationReason } = shared;
  const row = defineRow<AuditedCancellation>(builder, shared, words, "CancellationAuditRow", ({ id }, { loaders }) =>
    need(loaders.cancellation.load(id)),
  );
  builder.objectFields(row, (t) => ({
    cancellation: t.field({
      type: type<Cancellation>("Cancellation"),
      resolve: ({ id }, _, { loaders }) => need(loaders.cancellation.load(id)),
    }),
  }));
  const filter = builder.inputType("CancellationAuditFilter", {
    fields: (t) => ({ ...commonFilters(t, shared, words), reasons: t.field({ type: [cancellationReason] }) }),
  });
  builder.queryField("cancellationAudit", (t) =>
    t.field({
      type: connections<AuditedCancellation>("CancellationAuditRow", row),
      authScopes: { may: "authority.review" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("cancellation", text));
        return pageById(await ctx.read(listCancellationAudit, { filter: args.filter ?? {}, page }), page);
      },
    }),
  );
};

type InputFields = Parameters<Parameters<Builder["inputType"]>[1]["fields"]>[0];
const commonFilters = (t: InputFields, { channel, decisionOutcome, dateTimeRange }: Shared, { verdict }: AttemptWords) => ({
  requestedAt: t.field({ type: dateTimeRange }),
  requestedBy: t.idList(),
  customerId: t.id(),
  channels: t.field({ type: [channel] }),
  outcomes: t.field({ type: [decisionOutcome] }),
  rules: t.stringList(),
  verdicts: t.field({ type: [verdict] }),
});

/** A request as it was made; what it asked for is the rest of its row. */
type Request = Pick<Refund, "note" | "requestedBy" | "decisionId">;

const defineRow = <Row extends { readonly id: string }>(
  builder: Builder,
  { type }: Shared,
  { said }: AttemptWords,
  name: string,
  requestOf: (row: Row, context: RequestContext) => Promise<Request>,
) =>
  builder.objectRef<Row>(name).implement({
    fields: (t) => ({
      note: t.string({ resolve: async (row, _, ctx) => (await requestOf(row, ctx)).note }),
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: async (row, _, ctx) => need(ctx.loaders.actor.load((await requestOf(row, ctx)).requestedBy)),
      }),
      rule: t.field({
        type: type<RuleResult>("RuleResult"),
        nullable: true,
        resolve: async (row, _, ctx) =>
          showCountingRule((await need(ctx.loaders.decision.load((await requestOf(row, ctx)).decisionId))).rules),
      }),
      decision: t.field({
        type: type<ShownDecision>("Decision"),
        resolve: async (row, _, ctx) => need(ctx.loaders.decision.load((await requestOf(row, ctx)).decisionId)),
      }),
      verdict: t.field({
        type: said,
        nullable: true,
        resolve: async (row, _, ctx) =>
          (await ctx.loaders.verdictsOfAttempt.load((await requestOf(row, ctx)).decisionId))[0] ?? null,
      }),
    }),
  });
