import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { RuleInput, RuleOutcome, RuleResult } from "../../kernel/decision.ts";
import type { ShownDecision } from "./policy.store.ts";

export const defineDecision = (builder: Builder, { type, decisionOutcome }: Shared): void => {
  const input = builder.objectRef<RuleInput>("RuleInput").implement({
    fields: (t) => ({ name: t.exposeString("name"), value: t.exposeString("value") }),
  });
  const ruleOutcome = builder.enumType("RuleOutcome", {
    values: ["PASS", "ESCALATE", "REFUSE", "NOT_REACHED"] as const satisfies readonly RuleOutcome[],
  });
  const rule = type<RuleResult>("RuleResult");
  rule.implement({
    fields: (t) => ({
      rule: t.exposeString("rule"),
      result: t.expose("result", { type: ruleOutcome }),
      inputs: t.field({ type: [input], resolve: ({ inputs }) => [...inputs] }),
      sentence: t.exposeString("sentence"),
    }),
  });
  type<ShownDecision>("Decision").implement({
    fields: (t) => ({
      id: t.exposeID("id", { nullable: true }),
      outcome: t.expose("outcome", { type: decisionOutcome }),
      policyVersionId: t.exposeID("policyVersionId"),
      rules: t.field({ type: [rule], resolve: ({ rules }) => [...rules] }),
      decidedAt: t.expose("decidedAt", { type: "DateTime" }),
    }),
  });
};
