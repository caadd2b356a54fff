import { sql } from "drizzle-orm";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import { clusterOf } from "../customer/customer.table.ts";
import type { WindowDays } from "../policy/index.ts";
import type { LedgerRow } from "./refund-ledger.policy.ts";

/** Whose refunds are added up; the lists may be empty. */
export type LedgerOwners = {
  readonly orderIds: readonly string[];
  readonly customerIds: readonly string[];
  readonly actorId: string;
  /** Every window a document may choose, ascending. */
  readonly windows: readonly WindowDays[];
  /** A refund that is asked about again does not count against itself. */
  readonly exceptRefundId: string;
};

/**
 * What counts towards limits, over every window: on orders, on all who are one person with customers, and by one
 * actor on their own authority (W1). One statement for one order and for a page of them; each index range is read once. A window ends at
 * the database's clock, and what is exactly as old as the window has left it.
 */
export const readRefundLedger = async (scope: Scope, owners: LedgerOwners): Promise<LedgerRow[]> => {
  const counted = sql`r.workspace_id = ${scope.workspaceId} and r.status not in ('AWAITING_APPROVAL', 'REJECTED', 'CANCELLED')
    and r.id <> ${owners.exceptRefundId}`;
  const recent = sql`r.requested_at > now() - ${owners.windows.at(-1)} * interval '1 day'`;
  const facts = sql`r.currency_code, r.amount_minor, r.requested_at`;
  const rows = await scope.q.execute<{
    whose: LedgerRow["whose"];
    owner: string;
    currency_code: CurrencyCode;
    days: WindowDays | 0;
    used: string;
    oldest_ms: number;
  }>(sql`
    with counted as (
      select 'order' as whose, r.order_id as owner, ${facts} from refunds as r
       where ${counted} and r.order_id = any(${sql.param([...owners.orderIds])}::text[])
      union all
      select 'customer', asked.id, ${facts} from unnest(${sql.param([...owners.customerIds])}::text[]) as asked(id)
        cross join lateral (${clusterOf(scope.workspaceId, sql`asked.id`)}) as person(id)
        join refunds as r on ${counted} and r.customer_id = person.id and ${recent}
      union all
      select 'actor', r.requested_by, ${facts} from refunds as r
       where ${counted} and r.requested_by = ${owners.actorId} and r.on_own_authority and ${recent})
    select whose, owner, currency_code, days, sum(amount_minor)::text as used,
        (extract(epoch from min(requested_at)) * 1000)::float8 as oldest_ms
      from counted join unnest(${sql.param([0, ...owners.windows])}::int[]) as days
        on case when whose = 'order' then days = 0 else days > 0 and requested_at > now() - days * interval '1 day' end
     group by whose, owner, currency_code, days`);
  return rows.map(({ whose, owner, currency_code: currencyCode, days, used, oldest_ms: oldestMs }) => ({
    whose,
    ownerId: owner,
    days: days === 0 ? null : days,
    used: money(BigInt(used), currencyCode),
    oldestAt: new Date(oldestMs),
  }));
};
