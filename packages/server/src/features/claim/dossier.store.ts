import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";

type Row = Record<string, unknown>;

/** Rows as they are stored, without the workspace and the time of the row, which say nothing more. Columns by their names in code. */
const rowsOf = async ({ q }: Scope, query: SQL): Promise<Row[]> =>
  (await q.execute<{ row: Row }>(query)).map(({ row }) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    ),
  );
const ROW = (table: string, more = "'{}'::jsonb"): SQL =>
  sql.raw(`to_jsonb(${table}) - '{workspace_id,created_at,inserted_no,alert_at}'::text[] || ${more} as row`);
/** Integers beyond 2^53 are no JSON numbers for everybody. */
const AMOUNT = (table: string): string =>
  `case when ${table}.amount_minor is null then '{}'::jsonb else jsonb_build_object('amount_minor', ${table}.amount_minor::text) end`;

/** Instants are written in UTC for the rest of the transaction, whatever zone the database is set to. */
export const writeInUtc = async (tx: Tx): Promise<void> => {
  await tx.q.execute(sql`set local time zone 'UTC'`);
};

/** More than any order has; the newest are exported, and the dossier says that there were more. */
export const MOST_ROWS = 2000;

/** Tickets about the order, and what was merged into them. */
const TICKETS = (scope: Scope, orderId: Id<"order">): SQL => sql`(select t.id from tickets as t
    where t.workspace_id = ${scope.workspaceId} and t.order_id = ${orderId}
  union select m.id from tickets as t join tickets as m on m.workspace_id = t.workspace_id and m.merged_into_id = t.id
    where t.workspace_id = ${scope.workspaceId} and t.order_id = ${orderId})`;
const REFUNDS = (scope: Scope, orderId: Id<"order">): SQL =>
  sql`(select id from refunds where workspace_id = ${scope.workspaceId} and order_id = ${orderId})`;
const CANCELLATIONS = (scope: Scope, orderId: Id<"order">): SQL =>
  sql`(select id from cancellations where workspace_id = ${scope.workspaceId} and order_id = ${orderId})`;
const DEFENCES = (scope: Scope, claimId: Id<"claim">): SQL =>
  sql`(select id from claim_defences where workspace_id = ${scope.workspaceId} and claim_id = ${claimId})`;
const ESCALATIONS = (scope: Scope, { orderId, claimId }: About): SQL => sql`(select id from escalations
    where workspace_id = ${scope.workspaceId} and (refund_id in ${REFUNDS(scope, orderId)} or cancellation_id in ${CANCELLATIONS(scope, orderId)}
      or claim_defence_id in ${DEFENCES(scope, claimId)} or ticket_id in ${TICKETS(scope, orderId)}))`;

export type About = { readonly claimId: Id<"claim">; readonly orderId: Id<"order"> };

/** Everything on one claim, one statement per part; each list oldest first. */
export const dossierRows = async (scope: Scope, about: About): Promise<Record<string, Row[]>> => {
  const found: Record<string, Row[]> = {};
  for (const [name, query] of Object.entries({
    ...ofTheClaim(scope, about),
    ...ofTheOrder(scope, about),
    ...ofDecisions(scope, about),
  }))
    found[name] = await rowsOf(scope, query);
  return found;
};

const ofTheClaim = (scope: Scope, { claimId, orderId }: About) => ({
  notices: sql`select ${ROW("n", MAIL)}
    from claim_notices as n join quarantined_messages as m on m.workspace_id = n.workspace_id and m.id = n.quarantined_message_id
    join raw_mails as r on r.workspace_id = m.workspace_id and r.id = m.raw_mail_id
    where n.workspace_id = ${scope.workspaceId} and (n.claim_id = ${claimId} or ${orderId} = any(n.order_ids)) order by n.quarantined_message_id`,
  defences: sql`select ${ROW("d")} from claim_defences as d where d.workspace_id = ${scope.workspaceId} and d.claim_id = ${claimId} order by d.number`,
});
const MAIL =
  "jsonb_build_object('mail_sha256', r.sha256, 'sender_address', m.sender_address, 'subject', m.subject, 'received_at', m.received_at)";

const ofTheOrder = (scope: Scope, { orderId }: About) => {
  const { workspaceId } = scope;
  const tickets = TICKETS(scope, orderId);
  const newest = sql`order by id desc limit ${MOST_ROWS}`;
  return {
    order: sql`select ${ROW("o")} from orders as o where o.workspace_id = ${workspaceId} and o.id = ${orderId}`,
    tickets: sql`select ${ROW("t")} from tickets as t where t.workspace_id = ${workspaceId} and t.id in ${tickets} order by t.id`,
    messages: sql`select ${ROW("m", DELIVERY)}
      from (select * from messages where workspace_id = ${workspaceId} and ticket_id in ${tickets} ${newest}) as m order by m.id`,
    notes: sql`select ${ROW("n", "jsonb_build_object('written_at', n.created_at)")}
      from (select * from ticket_notes where workspace_id = ${workspaceId} and ticket_id in ${tickets} ${newest}) as n order by n.id`,
    tracking: sql`select ${ROW("s", `jsonb_build_object('events', ${LIST("shipment_events", "shipment_id = s.id", "x.occurred_at, x.id", "s")})`)}
      from shipments as s where s.workspace_id = ${workspaceId} and s.order_id = ${orderId} order by s.position, s.id`,
    cancellations: sql`select ${ROW("c", OF_CANCELLATION)} from cancellations as c where c.workspace_id = ${workspaceId} and c.order_id = ${orderId} order by c.id`,
    refunds: sql`select ${ROW("r", OF_REFUND)} from refunds as r where r.workspace_id = ${workspaceId} and r.order_id = ${orderId} order by r.id`,
  };
};
/** The rows of another table that belong to this one, as a list. */
const LIST = (table: string, whose: string, order: string, parent: string): string =>
  `coalesce((select jsonb_agg(to_jsonb(x) - '{workspace_id,created_at}'::text[] order by ${order}) from ${table} as x where x.workspace_id = ${parent}.workspace_id and x.${whose}), '[]'::jsonb)`;
const DELIVERY = `coalesce((select jsonb_build_object('delivery', jsonb_build_object('status', d.status, 'sent_at', d.sent_at, 'kind', d.kind))
  from message_deliveries as d where d.workspace_id = m.workspace_id and d.message_id = m.id), '{}'::jsonb)`;
const OF_CANCELLATION = `${AMOUNT("c")} || jsonb_build_object('transitions', ${LIST("cancellation_transitions", "cancellation_id = c.id", "x.id", "c")},
  'evidence', ${LIST("cancellation_evidence", "cancellation_id = c.id", "x.id", "c")})`;
const OF_REFUND = `${AMOUNT("r")} || jsonb_build_object('transitions', ${LIST("refund_transitions", "refund_id = r.id", "x.id", "r")},
  'evidence', ${LIST("refund_evidence", "refund_id = r.id", "x.id", "r")}, 'components', (select jsonb_agg(jsonb_build_object(
    'order_line_id', c.order_line_id, 'component', c.component, 'amount_minor', c.amount_minor::text) order by c.order_line_id, c.component)
  from refund_components as c where c.workspace_id = r.workspace_id and c.refund_id = r.id))`;

const ofDecisions = (scope: Scope, about: About) => {
  const { workspaceId } = scope;
  const { claimId, orderId } = about;
  const escalations = ESCALATIONS(scope, about);
  return {
    approvals: sql`select ${ROW("e")} from escalations as e where e.workspace_id = ${workspaceId} and e.id in ${escalations} order by e.id`,
    decisions: sql`select ${ROW("d", AMOUNT("d"))} from decisions as d where d.workspace_id = ${workspaceId} and (d.order_id = ${orderId}
        or d.id in (select decision_id from refunds where workspace_id = ${workspaceId} and order_id = ${orderId})
        or d.id in (select decision_id from cancellations where workspace_id = ${workspaceId} and order_id = ${orderId})
        or d.id in (select decision_id from escalations where workspace_id = ${workspaceId} and id in ${escalations})
        or d.id in (select decision_id from claim_defences where workspace_id = ${workspaceId} and claim_id = ${claimId})) order by d.id`,
    // With whatever the chain says of each entry, and the note with its salt while it is kept: together they give its digest.
    audit: sql`select ${ROW("a", "jsonb_build_object('note', n.text, 'note_salt', n.salt)")} from audit_entries as a
      left join audit_notes as n on n.workspace_id = a.workspace_id and n.entry_id = a.id where a.workspace_id = ${workspaceId} and a.subject_id in (
        select ${orderId} union select id from claims where workspace_id = ${workspaceId} and order_id = ${orderId}
        union select id from ${DEFENCES(scope, claimId)} as d union select id from ${REFUNDS(scope, orderId)} as r
        union select id from ${CANCELLATIONS(scope, orderId)} as c
        union select id from ${escalations} as e union select id from ${TICKETS(scope, orderId)} as t) order by a.id`,
  };
};
