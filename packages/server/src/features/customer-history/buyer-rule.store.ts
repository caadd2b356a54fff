import { desc, eq } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { formatAmount } from "../../kernel/money.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { SHIPPED_BUYER_RULE, thresholdsOf } from "./buyer-rule.policy.ts";
import type { BuyerRule } from "./buyer-rule.policy.ts";
import { buyerRules } from "./buyer-rule.table.ts";

export type BuyerRuleSetting = BuyerRule & { readonly changedBy: Actor["id"] | null; readonly changedAt: Date | null };

/** What somebody set last, else what is shipped. */
export const buyerRuleInForce = async (scope: Scope): Promise<BuyerRuleSetting> => {
  const [row] = await scope.q
    .select()
    .from(buyerRules)
    .where(eq(buyerRules.workspaceId, scope.workspaceId))
    .orderBy(desc(buyerRules.version))
    .limit(1);
  if (row === undefined) return { ...SHIPPED_BUYER_RULE, changedBy: null, changedAt: null };
  const { elevatedFrom, highFrom, version, changedBy, changedAt } = row;
  const amounts = Object.entries(row.highValueFrom).map(([currencyCode, amount]) => ({ amount, currencyCode }));
  return { elevatedFrom, highFrom, highValueFrom: thresholdsOf(amounts), version, changedBy, changedAt };
};

/** Two who set the same version at once: the key of one of them is taken, and its transaction runs again on what the other set. */
export const insertBuyerRule = async (
  tx: Tx,
  rule: BuyerRule & { readonly changedBy: Actor["id"]; readonly changedAt: Date },
): Promise<void> => {
  const highValueFrom = Object.fromEntries(rule.highValueFrom.map((amount) => [amount.currencyCode, formatAmount(amount)]));
  await tx.q.insert(buyerRules).values({ workspaceId: tx.workspaceId, ...rule, highValueFrom });
};
