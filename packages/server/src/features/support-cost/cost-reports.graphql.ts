import type { Builder } from "../../graphql/builder.ts";
import { definedFields, refuse } from "../../graphql/counted.ts";
import type { RowRef, Shared } from "../../graphql/shared-types.ts";
import { faultOfWindow } from "../report/index.ts";
import type { Counted, Share } from "../report/index.ts";
import type { CostParameters } from "./cost-parameters.store.ts";
import { ESCALATION_COST_GROUPS, escalationCost } from "./escalation-cost.query.ts";
import type { EscalationCostRow } from "./escalation-cost.query.ts";
import { resolutionCost } from "./resolution-cost.query.ts";
import type { ResolutionCostRow } from "./resolution-cost.query.ts";
import type { Waiting } from "./work.store.ts";

type Costed<Row> = Counted<Row> & { readonly costParameters: CostParameters };

const defineCosted = <Row>(builder: Builder, shared: Shared, name: string, row: RowRef<Row>) =>
  builder.objectRef<Costed<Row>>(name).implement({
    fields: (t) => ({
      ...definedFields(t, shared),
      rows: t.field({ type: [row], resolve: ({ rows }) => [...rows] }),
      truncated: t.exposeBoolean("truncated"),
      costParameters: t.field({
        type: shared.type<CostParameters>("CostParameters"),
        resolve: (answer) => answer.costParameters,
      }),
    }),
  });

const defineWaiting = (builder: Builder) =>
  builder.objectRef<Waiting>("EscalationWaiting").implement({
    fields: (t) => ({
      opened: t.exposeInt("opened"),
      open: t.exposeInt("open"),
      decided: t.exposeInt("decided"),
      expired: t.exposeInt("expired"),
      withdrawn: t.exposeInt("withdrawn"),
      medianSeconds: t.exposeInt("medianSeconds", { nullable: true }),
      ninetiethSeconds: t.exposeInt("ninetiethSeconds", { nullable: true }),
    }),
  });

const defineEscalationRow = (builder: Builder, { type }: Shared) => {
  const share = type<Share>("Share");
  const waiting = defineWaiting(builder);
  const group = builder.enumType("EscalationCostGroup", { values: ESCALATION_COST_GROUPS });
  return builder.objectRef<EscalationCostRow>("EscalationCostRow").implement({
    fields: (t) => ({
      group: t.field({ type: group, resolve: (row) => row.group }),
      tickets: t.field({ type: share, resolve: (row) => row.tickets }),
      handled: t.field({ type: share, resolve: (row) => row.handled }),
      handleSeconds: t.exposeInt("handleSeconds", { nullable: true }),
      people: t.field({ type: "Decimal", nullable: true, resolve: (row) => row.people }),
      costPerResolution: t.field({ type: "Money", nullable: true, resolve: (row) => row.costPerResolution }),
      handleFactor: t.field({ type: "Decimal", nullable: true, resolve: (row) => row.handleFactor }),
      costFactor: t.field({ type: "Decimal", nullable: true, resolve: (row) => row.costFactor }),
      waiting: t.field({ type: waiting, nullable: true, resolve: (row) => row.waiting }),
    }),
  });
};

const defineResolutionRow = (builder: Builder, { type }: Shared) =>
  builder.objectRef<ResolutionCostRow>("ResolutionCostRow").implement({
    fields: (t) => ({
      key: t.exposeString("key", { nullable: true }),
      handled: t.field({ type: type<Share>("Share"), resolve: (row) => row.handled }),
      handleSeconds: t.exposeInt("handleSeconds", { nullable: true }),
      cost: t.field({ type: "Money", nullable: true, resolve: (row) => row.cost }),
      costPerResolution: t.field({ type: "Money", nullable: true, resolve: (row) => row.costPerResolution }),
    }),
  });

/** What escalations and resolutions cost. */
export const defineCostReports = (builder: Builder, shared: Shared): void => {
  const escalation = defineCosted(builder, shared, "EscalationCost", defineEscalationRow(builder, shared));
  const resolution = defineCosted(builder, shared, "ResolutionCost", defineResolutionRow(builder, shared));
  const escalationInput = builder.inputType("EscalationCostInput", {
    fields: (t) => ({
      window: t.field({ type: shared.reportWindow, required: true }),
      channels: t.field({ type: [shared.channel] }),
    }),
  });
  const by = builder.enumType("ResolutionCostGroup", { values: ["NONE", "CHANNEL", "REASON"] as const });
  const resolutionInput = builder.inputType("ResolutionCostInput", {
    fields: (t) => ({
      window: t.field({ type: shared.reportWindow, required: true }),
      by: t.field({ type: by, required: true, defaultValue: "NONE" }),
    }),
  });
  builder.queryFields((t) => ({
    escalationCost: t.field({
      type: escalation,
      authScopes: { may: "report.read" },
      args: { input: t.arg({ type: escalationInput, required: true }) },
      resolve: (_, { input }, ctx) => {
        refuse(faultOfWindow(input.window));
        return ctx.read(escalationCost, input);
      },
    }),
    resolutionCost: t.field({
      type: resolution,
      authScopes: { may: "report.read" },
      args: { input: t.arg({ type: resolutionInput, required: true }) },
      resolve: (_, { input }, ctx) => {
        refuse(faultOfWindow(input.window));
        return ctx.read(resolutionCost, input);
      },
    }),
  }));
};
