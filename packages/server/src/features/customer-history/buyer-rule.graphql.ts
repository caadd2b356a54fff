import type { Builder } from "../../graphql/builder.ts";
import { settingFields } from "../../graphql/setting-fields.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { readBuyerRule } from "./buyer-rule.query.ts";
import type { BuyerRuleSetting } from "./buyer-rule.store.ts";
import { setBuyerRule } from "./set-buyer-rule.command.ts";

export const defineBuyerRule = (builder: Builder, { type, union, moneyInput }: Shared): void => {
  const rule = builder.objectRef<BuyerRuleSetting>("BuyerRule").implement({
    fields: (t) => ({
      elevatedFrom: t.exposeInt("elevatedFrom"),
      highFrom: t.exposeInt("highFrom"),
      highValueFrom: t.field({ type: ["Money"], resolve: ({ highValueFrom }) => [...highValueFrom] }),
      ...settingFields(t, { type }),
    }),
  });
  type<{ buyerRule: BuyerRuleSetting }>("SetBuyerRuleSuccess").implement({
    fields: (t) => ({ buyerRule: t.field({ type: rule, resolve: ({ buyerRule }) => buyerRule }) }),
  });
  const input = builder.inputType("SetBuyerRuleInput", {
    fields: (t) => ({
      elevatedFrom: t.int({ required: true }),
      highFrom: t.int({ required: true }),
      highValueFrom: t.field({ type: [moneyInput], required: true }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  const result = union("SetBuyerRuleResult", ["SetBuyerRuleSuccess", "VersionConflict", "NoteTooShort", "InvalidInput"]);
  builder.queryField("buyerRule", (t) =>
    t.field({ type: rule, authScopes: { may: "customer.read" }, resolve: (_, __, ctx) => ctx.read(readBuyerRule, undefined) }),
  );
  builder.mutationField("setBuyerRule", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setBuyerRule, args.input),
    }),
  );
};
