import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { isId } from "../../kernel/id.ts";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import { cancellations } from "../cancellation/cancellation.table.ts";
import { isInClusterOf } from "../customer/customer.table.ts";
import type { GuardSums, WindowDays, WindowSums } from "../policy/index.ts";
import { refunds } from "../refund/refund.table.ts";
import type { IntentKind } from "./submission.table.ts";

type SumsBy = {
  readonly kind: IntentKind;
  readonly orderId: string;
  readonly customerId: string;
  readonly actorId: string;
  readonly currencyCode: CurrencyCode;
  readonly exceptId: string;
  /** Every window a document may choose, ascending. */
  readonly windows: readonly WindowDays[];
};

/**
 * Sums of what counts towards limits, of one kind only (W6), in one currency, over every window: on the order, on all who are one person
 * with the customer, and by the actor on their own authority. One statement; each index range is read once.
 */
export const intentSums = async (scope: Scope, by: SumsBy): Promise<GuardSums> => {
  const table = by.kind === "REFUND" ? refunds : cancellations;
  const counted = sql`status not in ('AWAITING_APPROVAL', 'REJECTED', 'CANCELLED') and currency_code = ${by.currencyCode}
    and workspace_id = ${scope.workspaceId} and id <> ${by.exceptId}`;
  const recent = sql`requested_at > now() - ${by.windows.at(-1)} * interval '1 day'`;
  const rows = await scope.q.execute<{ whose: "order" | "customer" | "actor"; days: number; sum: string }>(sql`
    with counted as (
      select 'order' as whose, amount_minor, requested_at from ${table} where ${counted} and order_id = ${by.orderId}
      union all
      select 'customer', amount_minor, requested_at from ${table}
       where ${counted} and ${isInClusterOf(table.customerId, scope.workspaceId, by.customerId)} and ${recent}
      union all
      select 'actor', amount_minor, requested_at from ${table}
       where ${counted} and requested_by = ${by.actorId} and on_own_authority and ${recent})
    select whose, days, sum(amount_minor)::text as sum
      from counted join unnest(${sql.param([0, ...by.windows])}::int[]) as days
        on case when whose = 'order' then days = 0 else days > 0 and requested_at > now() - days * interval '1 day' end
     group by whose, days`);
  const sums = new Map(rows.map(({ whose, days, sum }) => [`${whose} ${days}`, BigInt(sum)]));
  const sumOf = (whose: string, days: number): Money => money(sums.get(`${whose} ${days}`) ?? 0n, by.currencyCode);
  const rolling = (whose: string): WindowSums => ({
    1: sumOf(whose, 1),
    7: sumOf(whose, 7),
    30: sumOf(whose, 30),
    90: sumOf(whose, 90),
    365: sumOf(whose, 365),
  });
  const actor = rolling("actor");
  return {
    order: sumOf("order", 0),
    customer: rolling("customer"),
    actor,
    key: isId("apiKey", by.actorId) ? actor : null,
  };
};

/** The actor's last note on a guarded action of any kind: repeating it says nothing about this case. */
export const previousNoteOf = async (scope: Scope, actorId: string): Promise<string | null> => {
  const lastOf = (table: typeof refunds | typeof cancellations): SQL => sql`
    (select note, requested_at, id from ${table} where workspace_id = ${scope.workspaceId} and requested_by = ${actorId}
      order by requested_at desc, id desc limit 1)`;
  const [row] = await scope.q.execute<{ note: string }>(sql`select note from (${lastOf(refunds)} union all
    ${lastOf(cancellations)}) as last order by requested_at desc, id desc limit 1`);
  return row?.note ?? null;
};
