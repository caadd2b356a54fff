import type { Scope } from "../../platform/database.ts";
import type { BuyerKind } from "./buyer-kind.policy.ts";
import { buyerRuleInForce } from "./buyer-rule.store.ts";
import { historyFactsByCustomerIds, orderTotalsByCustomerIds } from "./history-fact.store.ts";
import type { RiskBand } from "./risk.policy.ts";
import { kindOf, showRisk, showSegments } from "./shown-history.ts";

/** What a guard knows of a buyer. */
type BuyerFacts = { readonly risk: RiskBand; readonly kind: BuyerKind; readonly segments: readonly BuyerKind[] };

/**
 * Exactly what `riskProfile.band`, `buyerKind` and `segments` show at that moment, by the same functions: evidence from all channels and the
 * whole identity cluster, whichever of its customers is named. Three statements for all of them; at most 100 at a time, as of any list.
 */
export const buyerFactsByCustomerIds = async (
  scope: Scope,
  customerIds: readonly string[],
  at: Date,
): Promise<Map<string, BuyerFacts>> => {
  const ids = [...new Set(customerIds)];
  const [histories, totals, rule] = await Promise.all([
    historyFactsByCustomerIds(scope, ids),
    orderTotalsByCustomerIds(scope, ids),
    buyerRuleInForce(scope),
  ]);
  const totalsOf = Map.groupBy(totals, ({ customerId }) => customerId);
  return new Map(
    histories.map((history) => {
      const segments = showSegments(history, totalsOf.get(history.id) ?? [], rule, at);
      const risk = showRisk(history, rule, at).band;
      return [history.id, { risk, kind: kindOf(segments), segments: segments.map(({ kind }) => kind) }];
    }),
  );
};

/** The same for one. */
export const buyerFactsOf = async (scope: Scope, customerId: string, at: Date): Promise<BuyerFacts> => {
  const facts = (await buyerFactsByCustomerIds(scope, [customerId], at)).get(customerId);
  if (facts === undefined) throw new Error("who is asked about is answered about, also without any history");
  return facts;
};
