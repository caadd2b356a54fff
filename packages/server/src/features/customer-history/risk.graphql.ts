import type { Builder, SchemaTypes } from "../../graphql/builder.ts";
import type { RequestContext } from "../../graphql/context.ts";
import { findNode } from "../../graphql/node.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Customer } from "../customer/index.ts";
import type { RiskEvidence, RiskPart, RiskProfile } from "./risk.policy.ts";
import { RISK_BANDS, RISK_EVIDENCE_KINDS, RISK_PART_CODES, showRisk } from "./shown-history.ts";

type Fields = PothosSchemaTypes.ObjectFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, Customer>;
type May = (parent: unknown, args: unknown, ctx: RequestContext) => boolean;

export const defineRisk = (builder: Builder, shared: Shared) => {
  const evidence = defineEvidence(builder, shared);
  const part = builder.objectRef<RiskPart>("RiskPart").implement({
    fields: (t) => ({
      code: t.expose("code", { type: builder.enumType("RiskPartCode", { values: RISK_PART_CODES }) }),
      points: t.exposeInt("points"),
      sentence: t.exposeString("sentence"),
    }),
  });
  const profile = builder.objectRef<RiskProfile>("RiskProfile").implement({
    fields: (t) => ({
      score: t.exposeInt("score"),
      band: t.expose("band", { type: builder.enumType("RiskBand", { values: RISK_BANDS }) }),
      formulaVersion: t.exposeInt("formulaVersion"),
      ruleVersion: t.exposeInt("ruleVersion"),
      parts: t.field({ type: [part], resolve: ({ parts }) => [...parts] }),
      from: t.expose("from", { type: "DateTime" }),
      orderCount: t.exposeInt("orderCount"),
      claimCount: t.exposeInt("claimCount"),
      openClaimCount: t.exposeInt("openClaimCount"),
      refundCount: t.exposeInt("refundCount"),
      refundSums: t.field({ type: ["Money"], resolve: ({ refundSums }) => [...refundSums] }),
      refundRate: t.expose("refundRate", { type: "Decimal", nullable: true }),
      repeatContactCount: t.exposeInt("repeatContactCount"),
      channels: t.field({ type: [shared.channel], resolve: ({ channels }) => [...channels] }),
      evidence: t.field({ type: [evidence], resolve: (row) => [...row.evidence] }),
    }),
  });
  const field = (t: Fields, may: May) =>
    t.field({
      type: profile,
      authScopes: may,
      resolve: async ({ id }, _, { loaders, clock }) => {
        const [facts, rule] = await Promise.all([loaders.historyFactsOfCustomer.load(id), loaders.buyerRule.load("all")]);
        return showRisk(facts, rule, clock.now());
      },
    });
  return { field };
};

const defineEvidence = (builder: Builder, { node, channel }: Shared) =>
  builder.objectRef<RiskEvidence>("RiskEvidence").implement({
    fields: (t) => ({
      kind: t.expose("kind", { type: builder.enumType("RiskEvidenceKind", { values: RISK_EVIDENCE_KINDS }) }),
      sentence: t.exposeString("sentence"),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
      channel: t.expose("channel", { type: channel }),
      amount: t.expose("amount", { type: "Money", nullable: true }),
      subjectId: t.exposeID("subjectId"),
      subject: t.field({ type: node, nullable: true, resolve: (row, _, ctx) => findNode(row.subjectId, ctx) }),
    }),
  });
