import type { Builder } from "../../graphql/builder.ts";
import { settingFields } from "../../graphql/setting-fields.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { costParameters } from "./cost-parameters.query.ts";
import type { CostParameters, HourlyRate } from "./cost-parameters.store.ts";
import { defineCostReports } from "./cost-reports.graphql.ts";
import { setCostParameters } from "./set-cost-parameters.command.ts";

export const defineCost = (builder: Builder, shared: Shared): void => {
  const { type, role } = shared;
  const rate = builder.objectRef<HourlyRate>("HourlyRate").implement({
    fields: (t) => ({
      role: t.field({ type: role, resolve: (row) => row.role }),
      amount: t.expose("amount", { type: "Money" }),
    }),
  });
  const parameters = type<CostParameters>("CostParameters");
  parameters.implement({
    fields: (t) => ({
      hourlyRates: t.field({ type: [rate], resolve: ({ hourlyRates }) => [...hourlyRates] }),
      longestActMinutes: t.exposeInt("longestActMinutes"),
      ...settingFields(t, shared),
    }),
  });
  builder.queryField("costParameters", (t) =>
    t.field({
      type: parameters,
      authScopes: { may: "report.read" },
      resolve: (_, __, ctx) => ctx.read(costParameters, null),
    }),
  );
  defineSetParameters(builder, shared);
  defineCostReports(builder, shared);
};

const defineSetParameters = (builder: Builder, { type, union, role, moneyInput }: Shared): void => {
  type<{ costParameters: CostParameters }>("SetCostParametersSuccess").implement({
    fields: (t) => ({
      costParameters: t.field({ type: type<CostParameters>("CostParameters"), resolve: (row) => row.costParameters }),
    }),
  });
  const rate = builder.inputType("HourlyRateInput", {
    fields: (t) => ({
      role: t.field({ type: role, required: true }),
      amount: t.field({ type: moneyInput, required: true }),
    }),
  });
  const input = builder.inputType("SetCostParametersInput", {
    fields: (t) => ({
      hourlyRates: t.field({ type: [rate], required: true }),
      longestActMinutes: t.int({ required: true }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  builder.mutationField("setCostParameters", (t) =>
    t.field({
      type: union("SetCostParametersResult", ["SetCostParametersSuccess", "VersionConflict", "NoteTooShort", "InvalidInput"]),
      authScopes: { may: "policy.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setCostParameters, args.input),
    }),
  );
};
