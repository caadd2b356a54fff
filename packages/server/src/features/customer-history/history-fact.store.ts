import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import type { Refund } from "../refund/index.ts";
import { askedCustomers, milliseconds, ofCluster } from "./cluster.store.ts";
import { MOST_FACTS, NOT_GRANTED } from "./history-fact.policy.ts";
import type { ClaimFact, HistoryFacts, OrderFact, OrderTotals, RefundFact, RepeatContactFact } from "./history-fact.policy.ts";

const NOTHING_GRANTED = sql.raw(`(${NOT_GRANTED.map((status) => `'${status}'`).join(", ")})`);
const NEWEST = sql`order by at desc, id desc limit ${MOST_FACTS}`;

/** Newest facts of one kind: cut for each customer of the cluster, and for the cluster. */
const newest = (rows: SQL): SQL => sql`(select * from ${ofCluster(sql`${rows} ${NEWEST}`)} as newest ${NEWEST})`;

const ORDER_FACTS = sql`select 'ORDER'::text as kind, o.id, o.purchased_at as at, o.channel, o.id as order_id, o.external_id as order_number,
    null::bigint as minor, null::char(3) as currency_code, null::text as what, false as flag
  from orders as o where o.workspace_id = m.workspace_id and o.customer_id = m.id and o.status <> 'CANCELLED'`;
const REFUND_FACTS = sql`select 'REFUND'::text as kind, r.id, r.requested_at as at, o.channel, o.id as order_id, o.external_id as order_number,
    r.amount_minor as minor, r.currency_code, r.reason as what, r.reason = 'GOODWILL' or exists (select 1 from escalations as e
      where e.workspace_id = r.workspace_id and e.refund_id = r.id and e.status = 'APPROVED') as flag
  from refunds as r join orders as o on o.workspace_id = r.workspace_id and o.id = r.order_id
  where r.workspace_id = m.workspace_id and r.customer_id = m.id and r.status not in ${NOTHING_GRANTED}`;
const CLAIM_FACTS = sql`select 'CLAIM'::text as kind, l.id, l.filed_at as at, o.channel, o.id as order_id, o.external_id as order_number,
    null::bigint as minor, null::char(3) as currency_code, l.kind as what, l.state = 'FILED' as flag
  from orders as o join claims as l on l.workspace_id = o.workspace_id and l.order_id = o.id
  where o.workspace_id = m.workspace_id and o.customer_id = m.id`;

/** We had answered `x` before `t` came: a message of ours, or its reply clock had been stopped. */
const ANSWERED_BEFORE = sql`(exists (select 1 from messages as g where g.workspace_id = x.workspace_id and g.ticket_id = x.id
      and g.direction = 'OUTBOUND' and g.received_at < t.created_at)
    or exists (select 1 from threads as h where h.workspace_id = x.workspace_id and h.ticket_id = x.id and h.sla_stopped_at < t.created_at))`;
/** Of one customer, the same number is the same order, also when the order itself is not known here. */
const SAME_ORDER = sql`coalesce(x.order_id = t.order_id, x.order_external_id = t.order_external_id, false)`;
const SAME_REASON = sql`exists (select 1 from ticket_tags as a
    join tags as n on n.workspace_id = a.workspace_id and n.id = a.tag_id and n.is_reason
    join ticket_tags as b on b.workspace_id = a.workspace_id and b.tag_id = a.tag_id and b.ticket_id = x.id
    where a.workspace_id = t.workspace_id and a.ticket_id = t.id)`;
/** A repeat contact of the glossary: about the same order, or by the same customer for the same reason, after a reply. */
const REPEAT_CONTACT_FACTS = sql`select 'REPEAT_CONTACT'::text as kind, t.id, t.created_at as at, t.channel, t.order_id,
    t.order_external_id as order_number, null::bigint as minor, null::char(3) as currency_code, null::text as what, f.is_same_order as flag
  from tickets as t
  cross join lateral (select bool_or(${SAME_ORDER}) as is_same_order
    from customers as n join tickets as x on x.workspace_id = n.workspace_id and x.customer_id = n.id
    where n.workspace_id = m.workspace_id and n.root_id = m.root_id and x.created_at < t.created_at
      and (${SAME_ORDER} or ${SAME_REASON}) and ${ANSWERED_BEFORE}) as f
  where t.workspace_id = m.workspace_id and t.customer_id = m.id and f.is_same_order is not null`;

type Found = {
  asked_id: string;
  kind: "ORDER" | "REFUND" | "CLAIM" | "REPEAT_CONTACT";
  id: string;
  ms: number;
  channel: ChannelName;
  order_id: string | null;
  order_number: string | null;
  minor: string | null;
  currency_code: CurrencyCode | null;
  what: string | null;
  flag: boolean;
};

/** What risk, segments and summary are made of, for many customers in one statement; at most MOST_FACTS of each kind. */
export const historyFactsByCustomerIds = async (
  scope: Scope,
  customerIds: readonly string[],
): Promise<(HistoryFacts & { readonly id: string })[]> => {
  const branches = [ORDER_FACTS, REFUND_FACTS, CLAIM_FACTS, REPEAT_CONTACT_FACTS].map(newest);
  const rows = await scope.q.execute<Found>(sql`
    select asked.id as asked_id, fact.kind, fact.id, ${milliseconds(sql`fact.at`)} as ms, fact.channel, fact.order_id, fact.order_number,
        fact.minor::text as minor, fact.currency_code, fact.what, fact.flag
      from ${askedCustomers(scope, customerIds)} cross join lateral (${sql.join(branches, sql` union all `)}) as fact
     order by asked.id, fact.at desc, fact.id desc`);
  const found = new Map(customerIds.map((id) => [id, emptyHistory()]));
  for (const row of rows) collect(found.get(row.asked_id) ?? emptyHistory(), row);
  return [...found].map(([id, facts]) => ({ id, ...facts }));
};

type Growing = { orders: OrderFact[]; refunds: RefundFact[]; claims: ClaimFact[]; repeatContacts: RepeatContactFact[] };
const emptyHistory = (): Growing => ({ orders: [], refunds: [], claims: [], repeatContacts: [] });

const collect = (into: Growing, row: Found): void => {
  const fact = { id: row.id, at: new Date(row.ms), channel: row.channel, orderNumber: row.order_number };
  switch (row.kind) {
    case "ORDER":
      into.orders.push(fact);
      return;
    case "REFUND":
      into.refunds.push({
        ...fact,
        orderId: row.order_id ?? "",
        amount: money(BigInt(row.minor ?? "0"), row.currency_code ?? "USD"),
        reason: row.what as Refund["reason"],
        isException: row.flag,
      });
      return;
    case "CLAIM":
      into.claims.push({ ...fact, kind: row.what ?? "", isOpen: row.flag });
      return;
    case "REPEAT_CONTACT":
      into.repeatContacts.push({ ...fact, isSameOrder: row.flag });
  }
};

type FoundTotals = {
  asked_id: string;
  channel: ChannelName;
  currency_code: CurrencyCode;
  orders: number;
  charged: string;
  refunded: string;
};

/** Sums over all orders that were not cancelled; an unpaid one counts as an order but not as money. */
export const orderTotalsByCustomerIds = async (
  scope: Scope,
  customerIds: readonly string[],
): Promise<(OrderTotals & { readonly customerId: string })[]> => {
  const orders = ofCluster(sql`select o.channel, o.currency_code,
      case when o.status = 'PENDING' then 0 else (select coalesce(sum(p.charged_minor), 0) from order_components as p
        where p.workspace_id = o.workspace_id and p.order_id = o.id) end as charged,
      (select coalesce(sum(r.amount_minor), 0) from refunds as r
        where r.workspace_id = o.workspace_id and r.order_id = o.id and r.status not in ${NOTHING_GRANTED}) as refunded
    from orders as o where o.workspace_id = m.workspace_id and o.customer_id = m.id and o.status <> 'CANCELLED'`);
  const rows = await scope.q.execute<FoundTotals>(sql`
    select asked.id as asked_id, o.channel, o.currency_code, count(*)::int as orders, sum(o.charged)::bigint::text as charged,
        sum(o.refunded)::bigint::text as refunded
      from ${askedCustomers(scope, customerIds)} cross join lateral ${orders} as o
     group by 1, 2, 3 order by 1, 2, 3`);
  return rows.map((row) => ({
    customerId: row.asked_id,
    channel: row.channel,
    currencyCode: row.currency_code,
    orderCount: row.orders,
    chargedMinor: BigInt(row.charged),
    refundedMinor: BigInt(row.refunded),
  }));
};
