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
import { speakerOf } from "../tag/tag.table.ts";

const NOTHING_GRANTED = sql.raw(`(${NOT_GRANTED.map((status) => `'${status}'`).join(", ")})`);
const NEWEST = sql`order by at desc, id desc limit ${MOST_FACTS}`;

/** Newest facts of one kind: cut for each customer of the cluster, and for the cluster. */
const newest = (rows: SQL): SQL => sql`(select * from ${ofCluster(sql`${rows} ${NEWEST}`)} as newest ${NEWEST})`;

const ORDER_FACTS = sql`select 'ORDER'::text as kind, o.id, o.purchased_at as at, o.channel, o.id as order_id, o.external_id as order_number,
    null::bigint as minor, null::char(3) as currency_code, null::text as what, false as flag, null::text as state
  from orders as o where o.workspace_id = m.workspace_id and o.customer_id = m.id and o.status <> 'CANCELLED'`;
const REFUND_FACTS = sql`select 'REFUND'::text as kind, r.id, r.requested_at as at, o.channel, o.id as order_id, o.external_id as order_number,
    r.amount_minor as minor, r.currency_code, r.reason as what, r.reason = 'GOODWILL' or exists (select 1 from escalations as e
      where e.workspace_id = r.workspace_id and e.refund_id = r.id and e.status = 'APPROVED') as flag, null::text as state
  from refunds as r join orders as o on o.workspace_id = r.workspace_id and o.id = r.order_id
  where r.workspace_id = m.workspace_id and r.customer_id = m.id and r.status not in ${NOTHING_GRANTED}`;
const CLAIM_FACTS = sql`select 'CLAIM'::text as kind, l.id, l.filed_at as at, o.channel, o.id as order_id, o.external_id as order_number,
    null::bigint as minor, null::char(3) as currency_code, l.kind as what, false as flag, l.state
  from orders as o join claims as l on l.workspace_id = o.workspace_id and l.order_id = o.id
  where o.workspace_id = m.workspace_id and o.customer_id = m.id`;

/**
 * The newest tickets of the cluster with the number of their order, their reason, and when we answered: by a reply that reached the
 * customer, or by stopping the clock. A notice that tells where the answer comes is none.
 */
const ANSWERED_TICKETS = sql`(select t.id, t.created_at, t.channel, t.order_id, coalesce(o.external_id, t.order_external_id) as order_number,
      (select ${speakerOf("n")} from tags as n where n.workspace_id = t.workspace_id and n.id = t.reason_id) as reason_id,
      least((select min(coalesce(d.sent_at, g.received_at)) from messages as g
          left join message_deliveries as d on d.workspace_id = g.workspace_id and d.message_id = g.id
          where g.workspace_id = t.workspace_id and g.ticket_id = t.id and g.direction = 'OUTBOUND'
            and (d.message_id is null or (d.kind = 'REPLY' and d.status = 'SENT'))),
        (select min(h.stopped_at) from sla_clocks as h where h.workspace_id = t.workspace_id and h.ticket_id = t.id)) as answered_at
    from (select * from ${ofCluster(sql`select * from tickets as t where t.workspace_id = m.workspace_id and t.customer_id = m.id
      order by t.created_at desc, t.id desc limit ${MOST_FACTS}`)} as y order by y.created_at desc, y.id desc limit ${MOST_FACTS}) as t
    left join orders as o on o.workspace_id = t.workspace_id and o.id = t.order_id)`;
/**
 * Repeat contacts of the glossary: about the same order, or by the same customer for the same reason, after a reply. A ticket is one
 * when the earliest reply in its group came before it; its own reply cannot have. Of one customer, the same number is the same order.
 */
const REPEAT_CONTACT_FACTS = sql`(select 'REPEAT_CONTACT'::text as kind, t.id, t.created_at as at, t.channel, t.order_id, t.order_number,
    null::bigint as minor, null::char(3) as currency_code, null::text as what, coalesce(t.order_answered_at < t.created_at, false) as flag,
    null::text as state
  from (select y.*, case when y.order_number is not null then min(y.answered_at) over (partition by y.order_number) end as order_answered_at,
      case when y.reason_id is not null then min(y.answered_at) over (partition by y.reason_id) end as reason_answered_at
    from ${ANSWERED_TICKETS} as y) as t
  where t.order_answered_at < t.created_at or t.reason_answered_at < t.created_at)`;

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
  state: string | null;
};

/** What risk, segments and summary are made of, for many customers in one statement; at most MOST_FACTS of each kind. */
export const historyFactsByCustomerIds = async (
  scope: Scope,
  customerIds: readonly string[],
): Promise<(HistoryFacts & { readonly id: string })[]> => {
  const branches = [...[ORDER_FACTS, REFUND_FACTS, CLAIM_FACTS].map(newest), REPEAT_CONTACT_FACTS];
  const rows = await scope.q.execute<Found>(sql`
    select asked.id as asked_id, fact.kind, fact.id, ${milliseconds(sql`fact.at`)} as ms, fact.channel, fact.order_id, fact.order_number,
        fact.minor::text as minor, fact.currency_code, fact.what, fact.flag, fact.state
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
      into.claims.push({ ...fact, kind: row.what as ClaimFact["kind"], state: row.state as ClaimFact["state"] });
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
