import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Customer } from "./customer.store.ts";
import { dismissSuggestion } from "./dismiss-suggestion.command.ts";
import type { Evidence } from "./suggestion.policy.ts";
import type { Suggestion } from "./suggestion.store.ts";

/** Who may be the same person, and the word of somebody who knows better. */
export const defineSuggestion = (builder: Builder, { type, union }: Shared) => {
  const customer = type<Customer>("Customer");
  const evidence = builder.objectRef<Evidence>("CustomerEvidence").implement({
    fields: (t) => ({
      kind: t.expose("kind", {
        type: builder.enumType("CustomerEvidenceKind", { values: ["NAMED_TOGETHER", "SAME_NAME_AND_POSTCODE"] as const }),
      }),
      explanation: t.exposeString("explanation"),
    }),
  });
  const suggestion = builder.objectRef<Suggestion>("CustomerSuggestion").implement({
    fields: (t) => ({
      customer: t.field({ type: customer, resolve: (row, _, { loaders }) => need(loaders.customer.load(row.customerId)) }),
      score: t.exposeInt("score"),
      evidence: t.field({ type: [evidence], resolve: (row) => [...row.evidence] }),
    }),
  });
  type<{ customer: Customer }>("DismissCustomerSuggestionSuccess").implement({
    fields: (t) => ({ customer: t.field({ type: customer, resolve: (row) => row.customer }) }),
  });
  const members = ["DismissCustomerSuggestionSuccess", "CustomerNotFound", "CustomersAreTheSame"];
  const result = union("DismissCustomerSuggestionResult", members);
  const input = builder.inputType("DismissCustomerSuggestionInput", {
    fields: (t) => ({ customerId: t.id({ required: true }), otherCustomerId: t.id({ required: true }) }),
  });
  builder.mutationField("dismissCustomerSuggestion", (t) =>
    t.field({
      type: result,
      authScopes: { may: "customer.link" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(dismissSuggestion, args.input),
    }),
  );
  return suggestion;
};
