import type { Actor } from "../../kernel/actor.ts";
import { zero } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import type { GuardSums, WindowDays, WindowSums } from "../policy/index.ts";

/** What moves money, or gives it up. */
type IntentKind = "REFUND" | "CANCELLATION";

/** What counts against limits over one owner, in one currency and window. */
export type LedgerRow = {
  readonly kind: IntentKind;
  readonly whose: "order" | "customer" | "actor";
  readonly ownerId: string;
  /** Null on an order, where everything ever counts. */
  readonly days: WindowDays | null;
  readonly used: Money;
  readonly oldestAt: Date;
};

export type SumsBy = {
  readonly kind: IntentKind;
  readonly orderId: string;
  readonly customerId: string;
  readonly actor: { readonly id: string; readonly kind: Actor["kind"] };
  readonly currencyCode: CurrencyCode;
};

/** The sums that one ask is judged by: money of the same action only. */
export const sumsFrom = (ledger: readonly LedgerRow[], by: SumsBy): GuardSums => {
  const usedBy = (whose: LedgerRow["whose"], ownerId: string, days: WindowDays | null): Money =>
    ledger.find(
      (row) =>
        row.kind === by.kind &&
        row.whose === whose &&
        row.ownerId === ownerId &&
        row.days === days &&
        row.used.currencyCode === by.currencyCode,
    )?.used ?? zero(by.currencyCode);
  const rolling = (whose: "customer" | "actor", ownerId: string): WindowSums => ({
    1: usedBy(whose, ownerId, 1),
    7: usedBy(whose, ownerId, 7),
    30: usedBy(whose, ownerId, 30),
    90: usedBy(whose, ownerId, 90),
    365: usedBy(whose, ownerId, 365),
  });
  const actor = rolling("actor", by.actor.id);
  return {
    order: usedBy("order", by.orderId, null),
    customer: rolling("customer", by.customerId),
    actor,
    key: by.actor.kind === "API_KEY" ? actor : null,
  };
};
