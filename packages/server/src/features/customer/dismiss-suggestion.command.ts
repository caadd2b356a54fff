import { problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { rootsByCustomerIds } from "./cluster.store.ts";
import { customerNotFound } from "./merge-customers.command.ts";
import { insertDismissal } from "./suggestion.store.ts";

export type DismissSuggestionInput = { readonly customerId: string; readonly otherCustomerId: string };

/** Remembers that two customers are different people. Holds for whoever is merged into either of them later. */
export const dismissSuggestion = command("customer.dismiss", async (input: DismissSuggestionInput, { tx, actor }) => {
  const roots = new Map(
    (await rootsByCustomerIds(tx, [input.customerId, input.otherCustomerId])).map((row) => [row.id as string, row.root]),
  );
  const [one, other] = [roots.get(input.customerId), roots.get(input.otherCustomerId)];
  if (!one) return customerNotFound(input.customerId, ["input", "customerId"]);
  if (!other) return customerNotFound(input.otherCustomerId, ["input", "otherCustomerId"]);
  if (one.id === other.id)
    return problem("CustomersAreTheSame", `Both are the customer ${one.id}.`, ["input", "otherCustomerId"]);
  await insertDismissal(tx, one.id, other.id);
  for (const subjectId of [one.id, other.id]) await recordAudit(tx, { action: "customer.dismiss", actor, subjectId });
  return { __typename: "DismissCustomerSuggestionSuccess" as const, customer: one };
});
