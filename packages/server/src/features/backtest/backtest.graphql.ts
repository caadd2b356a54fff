import type { Builder } from "../../graphql/builder.ts";
import { pageBy, pageById, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { RowRef, Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { ShownActor } from "../workspace/index.ts";
import { backtestPolicy } from "./backtest-policy.command.ts";
import { listBacktestDifferences, listBacktests } from "./backtest.query.ts";
import type { ChangesOfActor } from "./backtest.policy.ts";
import type { Backtest } from "./backtest.store.ts";
import { BACKTEST_STATUSES } from "./backtest.table.ts";
import { cancelBacktest } from "./cancel-backtest.command.ts";
import { defineDifference } from "./difference.graphql.ts";
import type { ShownCount } from "./difference.graphql.ts";
import { definePolicyShadow } from "./policy-shadow.graphql.ts";
import { versionFields } from "./version-fields.graphql.ts";

export const defineBacktest = (builder: Builder, shared: Shared, lists: Lists): void => {
  const status = defineStatus(builder);
  const difference = defineDifference(builder, shared);
  defineBacktestType(builder, shared, status, difference.outcomeCount);
  defineQueries(builder, shared, lists, status, difference);
  defineMutations(builder, shared);
  definePolicyShadow(builder, shared, difference);
};

const defineStatus = (builder: Builder) => builder.enumType("BacktestStatus", { values: BACKTEST_STATUSES });
type Status = ReturnType<typeof defineStatus>;
export type Differences = ReturnType<typeof defineDifference>;

const defineBacktestType = (builder: Builder, { type, node }: Shared, status: Status, outcomeCount: RowRef<ShownCount>): void => {
  const actor = type<ShownActor>("Actor");
  const notEvaluable = builder.objectRef<Backtest>("DecisionsNotEvaluable").implement({
    fields: (t) => ({
      withoutFacts: t.exposeInt("withoutFacts"),
      notGuarded: t.exposeInt("notGuarded"),
      unreadable: t.exposeInt("unreadable"),
    }),
  });
  const changes = builder.objectRef<ChangesOfActor>("BacktestActor").implement({
    fields: (t) => ({
      actor: t.field({ type: actor, resolve: ({ actorId }, _, { loaders }) => need(loaders.actor.load(actorId)) }),
      changed: t.exposeInt("changed"),
      stricter: t.exposeInt("stricter"),
      looser: t.int({ resolve: ({ changed, stricter }) => changed - stricter }),
    }),
  });
  type<Backtest>("Backtest").implement({
    interfaces: [node],
    fields: (t) => ({
      ...versionFields(t, { type }),
      from: t.expose("from", { type: "DateTime" }),
      to: t.expose("to", { type: "DateTime" }),
      status: t.expose("status", { type: status }),
      requestedBy: t.field({ type: actor, resolve: (row, _, { loaders }) => need(loaders.actor.load(row.requestedBy)) }),
      requestedAt: t.expose("requestedAt", { type: "DateTime" }),
      startedAt: t.expose("startedAt", { type: "DateTime", nullable: true }),
      endedAt: t.expose("endedAt", { type: "DateTime", nullable: true }),
      total: t.exposeInt("total", { nullable: true }),
      processed: t.exposeInt("processed"),
      notEvaluable: t.field({ type: notEvaluable, resolve: (row) => row }),
      changed: t.exposeInt("changed"),
      outcomes: t.field({
        type: [outcomeCount],
        resolve: ({ outcomes }) => outcomes.map((count) => ({ ...count, tellsLater: true })),
      }),
      actors: t.field({
        type: [changes],
        resolve: async ({ id, actors }, _, { loaders }) => [
          ...(actors ?? (await need(loaders.changesOfBacktest.load(id))).actors),
        ],
      }),
      tickets: t.int({
        resolve: async ({ id, tickets }, _, { loaders }) => tickets ?? (await need(loaders.changesOfBacktest.load(id))).tickets,
      }),
      differencesKept: t.exposeBoolean("differencesKept"),
    }),
  });
};

const defineQueries = (
  builder: Builder,
  { type }: Shared,
  lists: Lists,
  status: Status,
  { connection, filter }: Differences,
): void => {
  const backtestFilter = builder.inputType("BacktestFilter", {
    fields: (t) => ({ versionId: t.id(), status: t.field({ type: [status] }) }),
  });
  builder.queryFields((t) => ({
    backtest: t.field({
      type: type<Backtest>("Backtest"),
      nullable: true,
      authScopes: { may: "report.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.backtest.load(id),
    }),
    backtests: t.field({
      type: lists.backtests,
      authScopes: { may: "report.read" },
      args: {
        filter: t.arg({ type: backtestFilter }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("backtest", text));
        return pageById(await ctx.read(listBacktests, { filter: args.filter ?? {}, page }), page);
      },
    }),
    backtestDifferences: t.field({
      type: connection,
      authScopes: { may: "report.read" },
      args: {
        backtestId: t.arg.id({ required: true }),
        filter: t.arg({ type: filter }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("decision", text));
        const { backtestId } = args;
        const rows = await ctx.read(listBacktestDifferences, { backtestId, filter: args.filter ?? {}, page });
        return pageBy(rows, page, ({ decisionId }) => decisionId);
      },
    }),
  }));
};

type Answer = { readonly backtest: Backtest };

const defineMutations = (builder: Builder, { type, union, problem, plainProblem, reportWindow }: Shared): void => {
  const backtest = type<Backtest>("Backtest");
  for (const name of ["BacktestPolicySuccess", "CancelBacktestSuccess"])
    type<Answer>(name).implement({ fields: (t) => ({ backtest: t.field({ type: backtest, resolve: (row) => row.backtest }) }) });
  plainProblem("BacktestNotFound");
  type<Problem<string, Answer>>("BacktestEnded").implement({
    interfaces: [problem],
    fields: (t) => ({ backtest: t.field({ type: backtest, resolve: (row) => row.backtest }) }),
  });
  type<Problem<string, { unfinished: readonly Backtest[] }>>("TooManyBacktests").implement({
    interfaces: [problem],
    fields: (t) => ({ unfinished: t.field({ type: [backtest], resolve: ({ unfinished }) => [...unfinished] }) }),
  });
  const beginInput = builder.inputType("BacktestPolicyInput", {
    fields: (t) => ({ versionId: t.id({ required: true }), window: t.field({ type: reportWindow, required: true }) }),
  });
  const cancelInput = builder.inputType("CancelBacktestInput", { fields: (t) => ({ backtestId: t.id({ required: true }) }) });
  const begun = ["BacktestPolicySuccess", "PolicyVersionNotFound", "TooManyBacktests", "InvalidInput"];
  const cancelled = ["CancelBacktestSuccess", "BacktestNotFound", "BacktestEnded"];
  builder.mutationFields((t) => ({
    backtestPolicy: t.field({
      type: union("BacktestPolicyResult", begun),
      authScopes: { may: "policy.draft" },
      args: { input: t.arg({ type: beginInput, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(backtestPolicy, input),
    }),
    cancelBacktest: t.field({
      type: union("CancelBacktestResult", cancelled),
      authScopes: { may: "policy.draft" },
      args: { input: t.arg({ type: cancelInput, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(cancelBacktest, input),
    }),
  }));
};
