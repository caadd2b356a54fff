import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import { cancellations } from "../cancellation/cancellation.table.ts";
import { clusterOf } from "../customer/customer.table.ts";
import type { WindowDays } from "../policy/index.ts";
import { refunds } from "../refund/refund.table.ts";
import type { LedgerRow } from "./intent-ledger.policy.ts";
import type { IntentKind } from "./submission.table.ts";

/** Whose intents are added up; the lists may be empty. */
export type LedgerOwners = {
  readonly orderIds: readonly string[];
  readonly customerIds: readonly string[];
  readonly actorId: string;
  /** Every window a document may choose, ascending. */
  readonly windows: readonly WindowDays[];
  /** One that is asked about again (approval) does not count against itself; empty for none. */
  readonly exceptId: string;
};

/** What counts: granted, and neither refused by the channel nor withdrawn (W1, W6). */
const countedOf = (scope: Scope, kind: IntentKind, { exceptId }: LedgerOwners): { facts: SQL; rows: SQL; counted: SQL } => ({
  facts: sql`${kind}::text as kind, i.currency_code, i.amount_minor, i.requested_at`,
  rows: sql`${kind === "REFUND" ? refunds : cancellations} as i`,
  counted: sql`i.workspace_id = ${scope.workspaceId} and i.status not in ('AWAITING_APPROVAL', 'REJECTED', 'CANCELLED') and i.id <> ${exceptId}`,
});

/** Each branch is an index range per owner. */
const usesOf = (scope: Scope, kind: IntentKind, owners: LedgerOwners): SQL => {
  const { facts, rows, counted } = countedOf(scope, kind, owners);
  const recent = sql`i.requested_at > now() - ${owners.windows.at(-1)} * interval '1 day'`;
  return sql`
    select 'order' as whose, i.order_id as owner, ${facts} from ${rows}
     where ${counted} and i.order_id = any(${sql.param([...owners.orderIds])}::text[])
    union all
    select 'customer', asked.id, ${facts} from unnest(${sql.param([...owners.customerIds])}::text[]) as asked(id)
      cross join lateral (${clusterOf(scope.workspaceId, sql`asked.id`)}) as person(id)
      join ${rows} on ${counted} and i.customer_id = person.id and ${recent}
    union all
    select 'actor', i.requested_by, ${facts} from ${rows}
     where ${counted} and i.requested_by = ${owners.actorId} and i.on_own_authority and ${recent}`;
};

type Found = {
  kind: IntentKind;
  whose: LedgerRow["whose"];
  owner: string;
  currency_code: CurrencyCode;
  days: WindowDays | 0;
  used: string;
  oldest_ms: number;
};

/**
 * What counts towards limits, each kind for itself, over every window: on orders, on all who are one person with customers, and by one actor
 * on their own authority. One statement for one order and for a page of them. A window ends at the database's clock; what is exactly as
 * old as the window has left it.
 */
export const readLedger = async (scope: Scope, kinds: readonly IntentKind[], owners: LedgerOwners): Promise<LedgerRow[]> => {
  const branches = kinds.map((kind) => usesOf(scope, kind, owners));
  const rows = await scope.q.execute<Found>(sql`
    with uses as (${sql.join(branches, sql` union all `)})
    select kind, whose, owner, currency_code, days, sum(amount_minor)::text as used,
        (extract(epoch from min(requested_at)) * 1000)::float8 as oldest_ms
      from uses join unnest(${sql.param([0, ...owners.windows])}::int[]) as days
        on case when whose = 'order' then days = 0 else days > 0 and requested_at > now() - days * interval '1 day' end
     group by kind, whose, owner, currency_code, days`);
  return rows.map(({ kind, whose, owner, currency_code: currencyCode, days, used, oldest_ms: oldestMs }) => ({
    kind,
    whose,
    ownerId: owner,
    days: days === 0 ? null : days,
    used: money(BigInt(used), currencyCode),
    oldestAt: new Date(oldestMs),
  }));
};
