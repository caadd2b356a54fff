import type { Actor } from "../../kernel/actor.ts";
import { zero } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import type { GuardSums, WindowDays, WindowSums } from "../policy/index.ts";

/** What counts against limits over one owner, in one currency and window. */
export type LedgerRow = {
  readonly whose: "order" | "customer" | "actor";
  readonly ownerId: string;
  /** Null on an order, where everything ever counts. */
  readonly days: WindowDays | null;
  readonly used: Money;
  readonly oldestAt: Date;
};

/** The sums that one ask is judged by. */
export const sumsFrom = (
  ledger: readonly LedgerRow[],
  by: { readonly orderId: string; readonly customerId: string; readonly actorId: string; readonly actorKind: Actor["kind"]; readonly currencyCode: CurrencyCode },
): GuardSums => {
  const usedBy = (whose: LedgerRow["whose"], ownerId: string, days: WindowDays | null): Money =>
    ledger.find(
      (row) =>
        row.whose === whose && row.ownerId === ownerId && row.days === days && row.used.currencyCode === by.currencyCode,
    )?.used ?? zero(by.currencyCode);
  const rolling = (whose: "customer" | "actor", ownerId: string): WindowSums => ({
    1: usedBy(whose, ownerId, 1),
    7: usedBy(whose, ownerId, 7),
    30: usedBy(whose, ownerId, 30),
    90: usedBy(whose, ownerId, 90),
    365: usedBy(whose, ownerId, 365),
  });
  const actor = rolling("actor", by.actorId);
  return {
    order: usedBy("order", by.orderId, null),
    customer: rolling("customer", by.customerId),
    actor,
    key: by.actorKind === "API_KEY" ? actor : null,
  };
};
