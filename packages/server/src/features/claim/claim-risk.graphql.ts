import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Ticket } from "../ticket/index.ts";
import { RISK_CODES, RISK_LEVELS } from "./claim-words.ts";
import type { ClaimRisk, Window } from "./claim-words.ts";
import type { ClaimEnums } from "./claim.graphql.ts";
import { riskOfTicket, windowOfTicket, windowState } from "./shown-claim.ts";

export const defineClaimRisk = (builder: Builder, { type }: Shared, { clockState }: ClaimEnums): void => {
  const code = builder.enumType("ClaimRiskCode", { values: RISK_CODES });
  const level = builder.enumType("ClaimRiskLevel", { values: RISK_LEVELS });
  const reason = builder.objectRef<ClaimRisk["reasons"][number]>("ClaimRiskReason").implement({
    fields: (t) => ({ code: t.expose("code", { type: code }), sentence: t.exposeString("sentence") }),
  });
  const risk = builder.objectRef<ClaimRisk>("ClaimRisk").implement({
    fields: (t) => ({
      level: t.expose("level", { type: level }),
      reasons: t.field({ type: [reason], resolve: ({ reasons }) => [...reasons] }),
      preventable: t.exposeBoolean("preventable"),
      advice: t.exposeString("advice"),
      modelNote: t.exposeString("modelNote", { nullable: true }),
    }),
  });
  const window = builder.objectRef<Window>("ClaimWindow").implement({
    fields: (t) => ({
      opensAt: t.expose("opensAt", { type: "DateTime" }),
      closesAt: t.expose("closesAt", { type: "DateTime" }),
      state: t.field({ type: clockState, resolve: (row, _, { clock }) => windowState(row, clock.now()) }),
      source: t.exposeString("source"),
    }),
  });
  builder.objectFields(type<Ticket>("Ticket"), (t) => ({
    claimRisk: t.field({
      type: risk,
      nullable: true,
      resolve: async ({ id }, _, { loaders, clock }) => {
        const facts = await loaders.claimRiskFactsOfTicket.load(id);
        return facts && riskOfTicket(facts, loaders, clock.now());
      },
    }),
    claimWindow: t.field({
      type: window,
      nullable: true,
      resolve: async ({ id }, _, { loaders }) => {
        const facts = await loaders.claimRiskFactsOfTicket.load(id);
        return facts && windowOfTicket(facts, loaders);
      },
    }),
  }));
};
