import type { Scope } from "../../platform/database.ts";
import { segmentsOf } from "./buyer-kind.policy.ts";
import type { BuyerKind } from "./buyer-kind.policy.ts";
import { lifetimeValueOf } from "./history-fact.policy.ts";
import { historyFactsByCustomerIds, orderTotalsByCustomerIds } from "./history-fact.store.ts";
import { riskOf } from "./risk.policy.ts";
import type { RiskBand } from "./risk.policy.ts";

type BuyerFacts = { readonly risk: RiskBand; readonly kind: BuyerKind; readonly segments: readonly BuyerKind[] };

/** What a guard may know about the buyer, over everybody who is one person with this customer, from all channels (S22–S25). */
export const buyerFactsOf = async (scope: Scope, customerId: string, at: Date): Promise<BuyerFacts> => {
  const [history] = await historyFactsByCustomerIds(scope, [customerId]);
  const totals = await orderTotalsByCustomerIds(scope, [customerId]);
  const risk = riskOf(history ?? { orders: [], refunds: [], claims: [], repeatContacts: [] }, at);
  const orders = totals.reduce((sum, { orderCount }) => sum + orderCount, 0);
  const segments = segmentsOf(orders, lifetimeValueOf(totals), risk).map(({ kind }) => kind);
  return { risk: risk.band, kind: segments[0] ?? "FIRST_TIME", segments };
};
