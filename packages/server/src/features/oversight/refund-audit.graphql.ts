import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { RuleResult } from "../../kernel/decision.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { Refund } from "../refund/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { AttemptWords } from "./attempt.graphql.ts";
import { listRefundAudit } from "./oversight.query.ts";
import type { AuditedRefund } from "./refund-audit.store.ts";
import { showCountingRule } from "./show-review.ts";

export const defineRefundAudit = (builder: Builder, shared: Shared, words: AttemptWords): void => {
  const { connections, channel, decisionOutcome, refundReason, dateTimeRange } = shared;
  const row = defineRow(builder, shared, words);
  const filter = builder.inputType("RefundAuditFilter", {
    fields: (t) => ({
      requestedAt: t.field({ type: dateTimeRange }),
      requestedBy: t.idList(),
      customerId: t.id(),
      reasons: t.field({ type: [refundReason] }),
      channels: t.field({ type: [channel] }),
      outcomes: t.field({ type: [decisionOutcome] }),
      rules: t.stringList(),
      agentProcessed: t.boolean(),
      verdicts: t.field({ type: [words.verdict] }),
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

const defineRow = (builder: Builder, { type }: Shared, { said }: AttemptWords) => {
  const row = builder.objectRef<AuditedRefund>("RefundAuditRow");
  row.implement({
    fields: (t) => ({
      refund: t.field({ type: type<Refund>("Refund"), resolve: ({ id }, _, { loaders }) => need(loaders.refund.load(id)) }),
      note: t.string({ resolve: async ({ id }, _, { loaders }) => (await need(loaders.refund.load(id))).note }),
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: async ({ id }, _, { loaders }) => need(loaders.actor.load((await need(loaders.refund.load(id))).requestedBy)),
      }),
      rule: t.field({
        type: type<RuleResult>("RuleResult"),
        nullable: true,
        resolve: async ({ id }, _, { loaders }) => {
          const { decisionId } = await need(loaders.refund.load(id));
          return showCountingRule((await need(loaders.decision.load(decisionId))).rules);
        },
      }),
      decision: t.field({
        type: type<ShownDecision>("Decision"),
        resolve: async ({ id }, _, { loaders }) => need(loaders.decision.load((await need(loaders.refund.load(id))).decisionId)),
      }),
      agentProcessed: t.exposeBoolean("agentProcessed"),
      verdict: t.field({
        type: said,
        nullable: true,
        resolve: async ({ id }, _, { loaders }) => {
          const { decisionId } = await need(loaders.refund.load(id));
          return (await loaders.verdictsOfAttempt.load(decisionId))[0] ?? null;
        },
      }),
    }),
  });
  return row;
};
