import type { Capabilities, OrderField } from "../../connectors/channel.ts";
import type { SharedFacts } from "../guard/index.ts";
import type { ModificationAsk } from "./modification.policy.ts";

type Known = {
  readonly order: { readonly externalId: string };
  readonly belongsToTicket: boolean;
  readonly shared: SharedFacts<"MODIFICATION">;
  readonly capability: Capabilities["editOrder"];
};

/** These fields of this order, among everything that is known. A change moves no money, and nobody approves it beforehand. */
export const modificationAskOf = (
  { order: { externalId }, belongsToTicket, shared, capability }: Known,
  fields: readonly OrderField[],
  note: ModificationAsk["note"],
): ModificationAsk => ({
  ...shared,
  amount: null,
  reason: null,
  note,
  macro: null,
  sums: null,
  fields,
  order: { externalId, belongsToTicket },
  capability: capability.supported ? { fields: capability.fields, reason: null } : { fields: [], reason: capability.reason },
  approval: { limits: false, claim: false },
});
