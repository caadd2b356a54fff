import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Order } from "../order/index.ts";
import type { Claim } from "./claim.store.ts";
import { CLAIM_KINDS } from "./claim.table.ts";
import { recordClaim } from "./record-claim.command.ts";

export const defineClaim = (builder: Builder, { type, node, union }: Shared): void => {
  const kind = builder.enumType("ClaimKind", { values: CLAIM_KINDS });
  const state = builder.enumType("ClaimState", { values: ["FILED", "CLOSED"] as const });
  const claim = type<Claim>("Claim");
  claim.implement({
    interfaces: [node],
    fields: (t) => ({
      kind: t.expose("kind", { type: kind }),
      state: t.expose("state", { type: state }),
      order: t.field({ type: type<Order>("Order"), resolve: (row, _, { loaders }) => need(loaders.order.load(row.orderId)) }),
      externalId: t.exposeString("externalId", { nullable: true }),
      filedAt: t.expose("filedAt", { type: "DateTime" }),
    }),
  });
  type<{ claim: Claim }>("RecordClaimSuccess").implement({
    fields: (t) => ({ claim: t.field({ type: claim, resolve: (row) => row.claim }) }),
  });
  const input = builder.inputType("RecordClaimInput", {
    fields: (t) => ({
      orderId: t.id({ required: true }),
      kind: t.field({ type: kind, required: true }),
      state: t.field({ type: state, required: true, defaultValue: "FILED" }),
      externalId: t.string({ required: true }),
      filedAt: t.field({ type: "DateTime", required: true }),
    }),
  });
  const result = union("RecordClaimResult", ["RecordClaimSuccess", "OrderNotFound", "InvalidInput"]);
  builder.mutationField("recordClaim", (t) =>
    t.field({
      type: result,
      authScopes: { may: "claim.record" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(recordClaim, args.input),
    }),
  );
};
