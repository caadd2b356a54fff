import type { Scope } from "../../platform/database.ts";
import type { BuyerKind } from "./buyer-kind.policy.ts";
import { buyerRuleInForce } from "./buyer-rule.store.ts";
import { historyFactsByCustomerIds, orderTotalsByCustomerIds } from "./history-fact.store.ts";
import type { RiskBand } from "./risk.policy.ts";
import { kindOf, showRisk, showSegments } from "./shown-history.ts";

/** What a guard knows of a buyer. */
export type BuyerFacts = { readonly risk: RiskBand; readonly kind: BuyerKind; readonly segments: readonly BuyerKind[] };

/**
 * Exactly what `riskProfile.band`, `buyerKind` and `segments` show at that moment, by the same functions: evidence from all channels and the
 * whole identity cluster, whichever of its customers is named. Three statements.
 */
export const buyerFactsOf = async (scope: Scope, customerId: string, at: Date): Promise<BuyerFacts> => {
  const [[facts], totals, rule] = await Promise.all([
    historyFactsByCustomerIds(scope, [customerId]),
    orderTotalsByCustomerIds(scope, [customerId]),
    buyerRuleInForce(scope),
  ]);
  const history = facts ?? { orders: [], refunds: [], claims: [], repeatContacts: [] };
  const segments = showSegments(history, totals, rule, at);
  return { risk: showRisk(history, rule, at).band, kind: kindOf(segments), segments: segments.map(({ kind }) => kind) };
};
