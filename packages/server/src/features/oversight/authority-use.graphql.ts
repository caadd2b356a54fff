import { defineCounted, refuse } from "../../graphql/counted.ts";
import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { faultOfWindow } from "../report/index.ts";
import type { Share } from "../report/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import { USING_AUTHORITY } from "./authority-review.table.ts";
import { authorityUse } from "./authority-use.query.ts";
import type { AuthorityUseRow, Figure, ShareFigure, SumFigure } from "./team-median.policy.ts";

export const defineAuthorityUse = (builder: Builder, shared: Shared): void => {
  const answer = defineCounted(builder, shared, "AuthorityUseReport", defineRow(builder, shared));
  const input = builder.inputType("AuthorityUseInput", {
    fields: (t) => ({
      window: t.field({ type: shared.reportWindow, required: true }),
      actions: t.field({ type: [shared.guardedAction], required: true, defaultValue: [...USING_AUTHORITY] }),
      actorIds: t.idList(),
    }),
  });
  builder.queryField("authorityUse", (t) =>
    t.field({
      type: answer,
      authScopes: { may: "authority.review" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => {
        refuse(faultOfWindow(args.input.window));
        return ctx.read(authorityUse, args.input);
      },
    }),
  );
};

const defineFigures = (builder: Builder, { type, guardedAction }: Shared) => ({
  figure: builder.objectRef<Figure>("AuthorityFigure").implement({
    fields: (t) => ({
      value: t.exposeInt("value"),
      teamMedian: t.expose("teamMedian", { type: "Decimal", nullable: true }),
      timesMedian: t.expose("timesMedian", { type: "Decimal", nullable: true }),
    }),
  }),
  share: builder.objectRef<ShareFigure>("AuthorityShareFigure").implement({
    fields: (t) => ({
      value: t.field({ type: type<Share>("Share"), resolve: ({ value }) => value }),
      teamMedian: t.expose("teamMedian", { type: "Decimal", nullable: true }),
      timesMedian: t.expose("timesMedian", { type: "Decimal", nullable: true }),
    }),
  }),
  sum: builder.objectRef<SumFigure>("AuthoritySum").implement({
    fields: (t) => ({
      action: t.expose("action", { type: guardedAction }),
      value: t.expose("value", { type: "Money" }),
      teamMedian: t.expose("teamMedian", { type: "Money", nullable: true }),
      timesMedian: t.expose("timesMedian", { type: "Decimal", nullable: true }),
    }),
  }),
});

const defineRow = (builder: Builder, shared: Shared) => {
  const { figure, share, sum } = defineFigures(builder, shared);
  return builder.objectRef<AuthorityUseRow>("AuthorityUseRow").implement({
    fields: (t) => ({
      actor: t.field({
        type: shared.type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.actorId)),
      }),
      attempts: t.expose("attempts", { type: figure }),
      uses: t.expose("uses", { type: figure }),
      escalated: t.expose("escalated", { type: figure }),
      refused: t.expose("refused", { type: figure }),
      sums: t.field({ type: [sum], resolve: ({ sums }) => [...sums] }),
      justBelowLimit: t.expose("justBelowLimit", { type: figure }),
      justBelowLimitShare: t.expose("justBelowLimitShare", { type: share }),
      splitAttempts: t.expose("splitAttempts", { type: figure }),
      repeatCustomers: t.expose("repeatCustomers", { type: figure }),
      mostUsesForOneCustomer: t.expose("mostUsesForOneCustomer", { type: figure }),
    }),
  });
};
