import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import type { Person } from "./erasure.store.ts";

/** What stands where a text must not be empty. */
const GONE = "'(erased)'";
/** The same, and nothing where there was nothing. */
const goneIfAny = (column: string): string => `case when t.${column} is null then null else ${GONE} end`;

const WITHOUT_COMMENT =
  "case when t.before_merge ? 'comment' then jsonb_set(t.before_merge, '{comment}', 'null') else t.before_merge end";

type Erased = {
  readonly table: string;
  /** Columns with what they become, in SQL. */
  readonly to: Readonly<Record<string, string>>;
  readonly where: SQL;
};

/** Overwrites, only where something is left to overwrite: so that a second time counts nothing. */
const overwriting = (workspaceId: string, { table, to, where }: Erased): SQL => {
  const set = Object.entries(to).map(([column, value]) => `${column} = ${value}`);
  const left = Object.entries(to).map(([column, value]) => `t.${column} is distinct from ${value}`);
  return sql`update ${sql.identifier(table)} as t set ${sql.raw(set.join(", "))}
    where t.workspace_id = ${workspaceId} and (${where}) and (${sql.raw(left.join(" or "))})`;
};

const among = (ids: readonly string[]): SQL => sql`any(${sql.param([...ids])}::text[])`;

/** A notice of a marketplace may name several orders; then it goes with the first of their buyers. */
const ofOrders = (ids: readonly string[], alias: "t" | "n"): SQL =>
  sql`${sql.identifier(alias)}.order_ids && ${sql.param([...ids])}::text[]`;

/** Conversations: what was written, by whom, and the mails as they came. */
const conversations = ({ customers, orders, tickets }: Person): Erased[] => {
  const ofTickets = sql`t.ticket_id = ${among(tickets)}`;
  const ofMessages = sql`t.message_id in (select m.id from messages as m where m.workspace_id = t.workspace_id and m.ticket_id = ${among(tickets)})`;
  const addresses = sql`select i.value from identities as i where i.workspace_id = t.workspace_id and i.customer_id = ${among(customers)}`;
  const noticed = sql`select n.quarantined_message_id from claim_notices as n where n.workspace_id = t.workspace_id and ${ofOrders(orders, "n")}`;
  const quarantined = sql`t.ticket_id = ${among(tickets)} or lower(t.sender_address) in (${addresses}) or t.id in (${noticed})`;
  return [
    {
      table: "raw_mails",
      // The digest stays: the same mail, fetched again, is known and not taken in again.
      to: { content: "''::bytea" },
      where: sql`t.id in (select m.raw_mail_id from messages as m where m.workspace_id = t.workspace_id and m.ticket_id = ${among(tickets)})
        or t.id in (select q.raw_mail_id from quarantined_messages as q where q.workspace_id = t.workspace_id
          and (q.ticket_id = ${among(tickets)} or lower(q.sender_address) in (${addresses}) or q.id in (${noticed})))`,
    },
    {
      table: "quarantined_messages",
      to: { sender_address: goneIfAny("sender_address"), subject: goneIfAny("subject"), explanation: GONE },
      where: quarantined,
    },
    {
      table: "message_deliveries",
      to: {
        recipient: GONE,
        reference_ids: "'{}'",
        rendering: "'[]'::jsonb",
        warnings: "'[]'::jsonb",
        explanation: goneIfAny("explanation"),
        reference: goneIfAny("reference"),
      },
      where: ofMessages,
    },
    { table: "delivery_transitions", to: { why: GONE }, where: sql`t.actor_id <> 'system' and ${ofMessages}` },
    { table: "legal_mentions", to: { excerpt: GONE }, where: ofTickets },
    {
      table: "messages",
      to: {
        sender_name: goneIfAny("sender_name"),
        sender_address: GONE,
        subject: GONE,
        body: GONE,
        attachments: "'[]'::jsonb",
        // A Message-ID names the sender's host; it stays unique.
        external_id: "'erased ' || t.id",
      },
      where: ofTickets,
    },
    { table: "threads", to: { counterpart: GONE }, where: ofTickets },
  ];
};

/** What colleagues wrote about the person and their matters, and what the person wrote about us. */
const remarks = ({ customers, orders, tickets }: Person): Erased[] => {
  const ofTickets = sql`t.ticket_id = ${among(tickets)}`;
  const ofPair = sql`t.ticket_id = ${among(tickets)} or t.primary_ticket_id = ${among(tickets)}`;
  const ofDecisions = sql`t.decision_id in (select d.id from decisions as d where d.workspace_id = t.workspace_id
    and (d.customer_id = ${among(customers)} or d.ticket_id = ${among(tickets)} or d.order_id = ${among(orders)}))`;
  return [
    { table: "tickets", to: { subject: GONE, snooze_reason: goneIfAny("snooze_reason") }, where: sql`t.id = ${among(tickets)}` },
    { table: "ticket_notes", to: { body: GONE }, where: ofTickets },
    { table: "ticket_merges", to: { note: goneIfAny("note"), unmerge_note: goneIfAny("unmerge_note") }, where: ofPair },
    {
      table: "merge_notices",
      to: { explanation: goneIfAny("explanation") },
      where: sql`t.merge_id in (select g.id from ticket_merges as g where g.workspace_id = t.workspace_id
        and (g.ticket_id = ${among(tickets)} or g.primary_ticket_id = ${among(tickets)}))`,
    },
    {
      table: "duplicate_candidates",
      to: { comment: goneIfAny("comment"), before_merge: WITHOUT_COMMENT },
      where: sql`${ofTickets} or t.earlier_ticket_id = ${among(tickets)}`,
    },
    { table: "completeness_overrides", to: { note: GONE }, where: ofTickets },
    { table: "feedbacks", to: { comment: "null" }, where: sql`t.order_id = ${among(orders)}` },
    { table: "authority_verdicts", to: { comment: "null" }, where: ofDecisions },
    {
      table: "customer_merges",
      to: { note: GONE },
      where: sql`t.primary_id = ${among(customers)} or t.merged_id = ${among(customers)}`,
    },
  ];
};

/** Intents to move money or stop orders, and what approved them. What the machine wrote of itself names nobody, and stays. */
const uses = ({ customers, orders, tickets }: Person): Erased[] => {
  const ofClaims = sql`t.claim_id in (select c.id from claims as c where c.workspace_id = t.workspace_id and c.order_id = ${among(orders)})`;
  const intents = (["refund", "cancellation"] as const).flatMap((kind): Erased[] => {
    const own = sql`(select i.id from ${sql.identifier(`${kind}s`)} as i where i.workspace_id = t.workspace_id and i.customer_id = ${among(customers)})`;
    const of = sql`t.${sql.identifier(`${kind}_id`)} in ${own}`;
    return [
      { table: `${kind}s`, to: { note: GONE }, where: sql`t.customer_id = ${among(customers)}` },
      { table: `${kind}_transitions`, to: { reason: GONE }, where: sql`t.actor_id <> 'system' and ${of}` },
      {
        table: `${kind}_evidence`,
        // Of two persons' words one place may hold one row only.
        to: { summary: GONE, reference: "'(erased) ' || t.id" },
        where: sql`t.kind = 'PERSON' and ${of}`,
      },
      {
        table: `${kind}_attempts`,
        to: { channel_message: goneIfAny("channel_message") },
        where: sql`t.outcome = 'SETTLED_BY_PERSON' and ${of}`,
      },
    ];
  });
  const asked = sql`t.refund_id in (select id from refunds where workspace_id = t.workspace_id and customer_id = ${among(customers)})
    or t.cancellation_id in (select id from cancellations where workspace_id = t.workspace_id and customer_id = ${among(customers)})
    or t.claim_defence_id in (select d.id from claim_defences as d join claims as c on c.workspace_id = d.workspace_id and c.id = d.claim_id
      where d.workspace_id = t.workspace_id and c.order_id = ${among(orders)})`;
  return [
    ...intents,
    {
      table: "escalations",
      to: { note: goneIfAny("note"), request_note: goneIfAny("request_note") },
      where: sql`t.ticket_id = ${among(tickets)} or ${asked}`,
    },
    {
      table: "claim_defences",
      // The hash of the statement stays: it proves to whoever has it what compliance approved.
      to: {
        statement: "''",
        note: "''",
        decision_note: "null",
        filing_note: "null",
        filed_place: "null",
        filed_reference: "null",
      },
      where: ofClaims,
    },
    { table: "claim_notices", to: { note: goneIfAny("note") }, where: sql`${ofOrders(orders, "t")} or ${ofClaims}` },
  ];
};

/** The person itself; last, because the rest is found by it. */
const identity = ({ customers, orders }: Person): Erased[] => [
  {
    table: "shipment_events",
    to: { place: "null", sentence: "'(erased) ' || t.id" },
    where: sql`t.shipment_id in (select s.id from shipments as s where s.workspace_id = t.workspace_id and s.order_id = ${among(orders)})`,
  },
  {
    table: "orders",
    to: { buyer_name: "null", buyer_postal_code: "null", buyer_place: "null" },
    where: sql`t.id = ${among(orders)}`,
  },
  { table: "identities", to: { value: "'erased ' || t.id" }, where: sql`t.customer_id = ${among(customers)}` },
  { table: "customers", to: { display_name: "null", locale: "null" }, where: sql`t.id = ${among(customers)}` },
];

/** Ids of everything of the person that an audit entry or a key of a repeated call may be about. */
const subjects = (workspaceId: string, { customers, orders, tickets }: Person): SQL => sql`
    select unnest(${sql.param([...customers, ...orders, ...tickets])}::text[]) as id
    union select id from refunds where workspace_id = ${workspaceId} and customer_id = ${among(customers)}
    union select id from messages where workspace_id = ${workspaceId} and ticket_id = ${among(tickets)}
    union select id from quarantined_messages where workspace_id = ${workspaceId} and ticket_id = ${among(tickets)}
    union select n.quarantined_message_id from claim_notices as n where n.workspace_id = ${workspaceId} and ${ofOrders(orders, "n")}
    union select id from cancellations where workspace_id = ${workspaceId} and customer_id = ${among(customers)}
    union select id from identities where workspace_id = ${workspaceId} and customer_id = ${among(customers)}
    union select id from ticket_merges where workspace_id = ${workspaceId} and (ticket_id = ${among(tickets)} or primary_ticket_id = ${among(tickets)})
    union select id from customer_merges where workspace_id = ${workspaceId} and (primary_id = ${among(customers)} or merged_id = ${among(customers)})
    union select d.id from claim_defences as d join claims as c on c.workspace_id = d.workspace_id and c.id = d.claim_id
     where d.workspace_id = ${workspaceId} and c.order_id = ${among(orders)}
    union select id from feedbacks where workspace_id = ${workspaceId} and order_id = ${among(orders)}
    union select id from claims where workspace_id = ${workspaceId} and order_id = ${among(orders)}
    union select e.id from escalations as e where e.workspace_id = ${workspaceId} and (e.ticket_id = ${among(tickets)}
      or e.refund_id in (select id from refunds where workspace_id = ${workspaceId} and customer_id = ${among(customers)})
      or e.cancellation_id in (select id from cancellations where workspace_id = ${workspaceId} and customer_id = ${among(customers)})
      or e.claim_defence_id in (select d.id from claim_defences as d join claims as c on c.workspace_id = d.workspace_id and c.id = d.claim_id
        where d.workspace_id = ${workspaceId} and c.order_id = ${among(orders)}))
    union select id from decisions where workspace_id = ${workspaceId} and (customer_id = ${among(customers)}
      or ticket_id = ${among(tickets)} or order_id = ${among(orders)})`;

/** Texts of the audit: entries about the person or anything of theirs. Their digests stay in the chain. */
const auditNotes = (workspaceId: string, erasureId: string, person: Person): SQL => sql`
  with subjects as (${subjects(workspaceId, person)})
  update audit_notes as n set text = null, salt = null, erasure_id = ${erasureId}
    from audit_entries as e
   where n.workspace_id = ${workspaceId} and n.erasure_id is null and e.workspace_id = n.workspace_id and e.id = n.entry_id
     and (e.subject_id in (select id from subjects) or e.decision_id in (select id from subjects))`;

/** What was said against links to the person's keys; of other customers too, where it holds the key itself. */
const bars = (workspaceId: string, { customers }: Person): SQL => sql`
  delete from identity_bars as b where b.workspace_id = ${workspaceId} and (b.customer_id = ${among(customers)}
    or exists (select from identities as i where i.workspace_id = b.workspace_id and i.customer_id = ${among(customers)}
      and i.kind = b.kind and i.channel = b.channel and i.value = b.value))`;

/** Whoever chose a key may have named somebody in it. Its digest stands for it: a repetition is still known (idempotency.ts). */
const keys = (workspaceId: string, person: Person): SQL => sql`
  update idempotency_keys as k set key = 'sha256:' || encode(sha256(convert_to(k.key, 'UTF8')), 'hex')
   where k.workspace_id = ${workspaceId} and k.key not like 'sha256:%' and k.subject_id in (${subjects(workspaceId, person)})`;

/** Overwrites or removes what names the person, and says how many rows that were. A fixed number of statements. */
export const erasePerson = async (tx: Tx, person: Person, erasureId: Id<"erasure">): Promise<number> => {
  const { workspaceId } = tx;
  let rows = 0;
  const run = async (statement: SQL): Promise<void> => {
    const { count } = await tx.q.execute(statement);
    rows += count;
  };
  await run(bars(workspaceId, person));
  await run(auditNotes(workspaceId, erasureId, person));
  await run(keys(workspaceId, person));
  for (const erased of [...conversations(person), ...remarks(person), ...uses(person), ...identity(person)])
    await run(overwriting(workspaceId, erased));
  await tx.q.execute(sql`update customers set erased_at = now()
    where workspace_id = ${workspaceId} and id = ${among(person.customers)}`);
  return rows;
};
