import type { Builder } from "../../graphql/builder.ts";
import { pageRequest } from "../../graphql/connection.ts";
import { measuredFields, refuse } from "../../graphql/counted.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { faultOfWindow } from "../report/index.ts";
import { reasonsWithoutLockedMacro } from "./macro-coverage.query.ts";
import type { MacroCoverage, ReasonWithoutLockedMacro } from "./macro-coverage.query.ts";
import type { Macro } from "./macro.store.ts";

export const defineMacroCoverage = (builder: Builder, { type, reportWindow }: Shared): void => {
  const reason = builder.objectRef<ReasonWithoutLockedMacro>("ReasonWithoutLockedMacro").implement({
    fields: (t) => ({
      reason: t.exposeString("reason"),
      rank: t.exposeInt("rank"),
      tickets: t.exposeInt("tickets"),
      share: t.expose("share", { type: "Decimal" }),
      macros: t.field({ type: [type<Macro>("Macro")], resolve: ({ macros }) => [...macros] }),
    }),
  });
  const coverage = builder.objectRef<MacroCoverage>("MacroCoverage").implement({
    fields: (t) => ({
      ...measuredFields(t),
      examined: t.exposeInt("examined"),
      reasons: t.field({ type: [reason], resolve: ({ reasons }) => [...reasons] }),
    }),
  });
  builder.queryField("reasonsWithoutLockedMacro", (t) =>
    t.field({
      type: coverage,
      authScopes: { may: "report.read" },
      args: { window: t.arg({ type: reportWindow, required: true }), first: t.arg.int({ required: true, defaultValue: 5 }) },
      resolve: (_, { window, first }, ctx) => {
        pageRequest({ first }, () => true);
        refuse(faultOfWindow(window, "window"));
        return ctx.read(reasonsWithoutLockedMacro, { window, first });
      },
    }),
  );
};
