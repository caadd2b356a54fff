import type { Builder } from "../../graphql/builder.ts";
import { pageBy, pageRequest } from "../../graphql/connection.ts";
import { refuse } from "../../graphql/counted.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { PolicyShadow, PolicyVersion } from "../policy/index.ts";
import { faultOfWindow } from "../report/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { Differences } from "./backtest.graphql.ts";
import { currentShadow, listShadowDifferences, policyDifferences } from "./policy-differences.query.ts";
import type { PolicyDifferences } from "./policy-differences.query.ts";
import { shadowPolicy, stopShadow } from "./shadow-policy.command.ts";
import { versionFields } from "./version-fields.graphql.ts";

export const definePolicyShadow = (builder: Builder, shared: Shared, differences: Differences): void => {
  defineShadowType(shared);
  defineDifferencesType(shared, differences);
  defineQueries(builder, shared);
  defineMutations(builder, shared);
};

const defineShadowType = ({ type }: Shared): void => {
  const actor = type<ShownActor>("Actor");
  type<PolicyShadow>("PolicyShadow").implement({
    fields: (t) => ({
      ...versionFields(t, { type }),
      startedBy: t.field({ type: actor, resolve: (row, _, { loaders }) => need(loaders.actor.load(row.startedBy)) }),
      startedAt: t.expose("startedAt", { type: "DateTime" }),
      stoppedBy: t.field({
        type: actor,
        nullable: true,
        resolve: ({ stoppedBy }, _, { loaders }) => (stoppedBy === null ? null : loaders.actor.load(stoppedBy)),
      }),
      stoppedAt: t.expose("stoppedAt", { type: "DateTime", nullable: true }),
    }),
  });
};

const defineDifferencesType = ({ type }: Shared, { connection, filter, outcomeCount }: Differences): void => {
  type<PolicyDifferences>("PolicyDifferences").implement({
    fields: (t) => ({
      version: t.field({
        type: type<PolicyVersion>("PolicyVersion"),
        resolve: (row, _, { loaders }) => need(loaders.policyVersion.load(row.policyVersionId)),
      }),
      policyDigest: t.string({ nullable: true, resolve: ({ shadow }) => shadow?.policyDigest ?? null }),
      from: t.expose("from", { type: "DateTime" }),
      to: t.expose("to", { type: "DateTime" }),
      total: t.exposeInt("total"),
      notGuarded: t.exposeInt("notGuarded"),
      notSeen: t.exposeInt("notSeen"),
      notEvaluable: t.exposeInt("notEvaluable"),
      changed: t.exposeInt("changed"),
      outcomes: t.field({
        type: [outcomeCount],
        resolve: ({ outcomes }) => outcomes.map((count) => ({ ...count, tellsLater: false })),
      }),
      differences: t.field({
        type: connection,
        args: {
          filter: t.arg({ type: filter }),
          first: t.arg.int({ required: true, defaultValue: 20 }),
          after: t.arg.string(),
        },
        resolve: async (of, args, ctx) => {
          const page = pageRequest(args, (text) => isId("decision", text));
          const rows = await ctx.read(listShadowDifferences, { of, filter: args.filter ?? {}, page });
          return pageBy(rows, page, ({ decisionId }) => decisionId);
        },
      }),
    }),
  });
};

const defineQueries = (builder: Builder, { type, reportWindow }: Shared): void => {
  builder.queryFields((t) => ({
    policyShadow: t.field({
      type: type<PolicyShadow>("PolicyShadow"),
      nullable: true,
      authScopes: { may: "report.read" },
      resolve: (_, __, ctx) => ctx.read(currentShadow, null),
    }),
    policyDifferences: t.field({
      type: type<PolicyDifferences>("PolicyDifferences"),
      nullable: true,
      authScopes: { may: "report.read" },
      args: { versionId: t.arg.id({ required: true }), window: t.arg({ type: reportWindow, required: true }) },
      resolve: (_, { versionId, window }, ctx) => {
        refuse(faultOfWindow(window, "window"));
        return ctx.read(policyDifferences, { versionId, window });
      },
    }),
  }));
};

type Answer = { readonly shadow: PolicyShadow };

const defineMutations = (builder: Builder, { type, union, problem, plainProblem }: Shared): void => {
  const shadow = type<PolicyShadow>("PolicyShadow");
  for (const name of ["ShadowPolicySuccess", "StopShadowSuccess"])
    type<Answer>(name).implement({ fields: (t) => ({ shadow: t.field({ type: shadow, resolve: (row) => row.shadow }) }) });
  plainProblem("ShadowNotRunning");
  type<Problem<string, Answer>>("ShadowRunning").implement({
    interfaces: [problem],
    fields: (t) => ({ shadow: t.field({ type: shadow, resolve: (row) => row.shadow }) }),
  });
  const startInput = builder.inputType("ShadowPolicyInput", { fields: (t) => ({ versionId: t.id({ required: true }) }) });
  const stopInput = builder.inputType("StopShadowInput", { fields: (t) => ({ versionId: t.id({ required: true }) }) });
  builder.mutationFields((t) => ({
    shadowPolicy: t.field({
      type: union("ShadowPolicyResult", ["ShadowPolicySuccess", "PolicyVersionNotFound", "ShadowRunning"]),
      authScopes: { may: "policy.draft" },
      args: { input: t.arg({ type: startInput, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(shadowPolicy, input),
    }),
    stopShadow: t.field({
      type: union("StopShadowResult", ["StopShadowSuccess", "ShadowNotRunning"]),
      authScopes: { may: "policy.draft" },
      args: { input: t.arg({ type: stopInput, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(stopShadow, input),
    }),
  }));
};
