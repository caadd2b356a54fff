import { asc, eq } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { costParameters, costRates } from "./cost-parameters.table.ts";
import { SHIPPED_LONGEST_ACT_MINUTES } from "./rated-role.policy.ts";
import type { RatedRole } from "./rated-role.policy.ts";

export type HourlyRate = { readonly role: RatedRole; readonly amount: Money };
export type CostParameters = {
  readonly hourlyRates: readonly HourlyRate[];
  /** Null until rates are set. */
  readonly currencyCode: CurrencyCode | null;
  readonly longestActMinutes: number;
  readonly version: number;
  readonly changedBy: Actor["id"] | null;
  readonly changedAt: Date | null;
};

const SHIPPED: CostParameters = {
  hourlyRates: [],
  currencyCode: null,
  longestActMinutes: SHIPPED_LONGEST_ACT_MINUTES,
  version: 0,
  changedBy: null,
  changedAt: null,
};

export const readCostParameters = async (scope: Scope): Promise<CostParameters> => {
  const [set] = await scope.q.select().from(costParameters).where(eq(costParameters.workspaceId, scope.workspaceId));
  if (!set) return SHIPPED;
  const rates = await scope.q
    .select()
    .from(costRates)
    .where(eq(costRates.workspaceId, scope.workspaceId))
    .orderBy(asc(costRates.hourlyMinor), asc(costRates.role));
  return { ...set, hourlyRates: rates.map(({ role, hourlyMinor }) => ({ role, amount: money(hourlyMinor, set.currencyCode) })) };
};

type NewParameters = Omit<typeof costParameters.$inferInsert, "workspaceId" | "createdAt">;

/** False, and nothing done, when somebody else was faster. */
export const saveCostParameters = async (tx: Tx, set: NewParameters, rates: readonly HourlyRate[]): Promise<boolean> => {
  const saved = await tx.q
    .insert(costParameters)
    .values({ workspaceId: tx.workspaceId, ...set })
    .onConflictDoUpdate({
      target: [costParameters.workspaceId],
      set,
      setWhere: eq(costParameters.version, set.version - 1),
    })
    .returning({ version: costParameters.version });
  if (saved.length === 0) return false;
  await tx.q.delete(costRates).where(eq(costRates.workspaceId, tx.workspaceId));
  await tx.q
    .insert(costRates)
    .values(rates.map(({ role, amount }) => ({ workspaceId: tx.workspaceId, role, hourlyMinor: amount.minor })));
  return true;
};
