import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import { askedCustomers, milliseconds, ofCluster } from "./cluster.store.ts";
import type { TimelineKind, TimelineRow } from "./timeline-sentence.policy.ts";

/** Place of an entry in "newest first". */
export type TimelineCursor = { readonly at: Date; readonly key: string };
export type TimelineRequest = {
  readonly kinds: readonly TimelineKind[];
  readonly first: number;
  readonly after: TimelineCursor | null;
};

/**
 * A page of each customer's timeline in one statement: every branch is cut to the page before the union, so the cost follows the page
 * and not the history. Only messages, parcels, claims, feedback and escalations are found through their ticket, order or subject: there the cost
 * follows the number of those. One row more than asked tells of a next page.
 */
export const timelinePages = async (
  scope: Scope,
  customerIds: readonly string[],
  { kinds, first, after }: TimelineRequest,
): Promise<Map<string, TimelineRow[]>> => {
  const place: Place = {
    behind: (at, key) =>
      sql`(${at}, ${key}) < (${after?.at.toISOString() ?? "infinity"}::timestamptz, ${after?.key ?? ""}::text)`,
    most: first + 1,
  };
  const wanted = sql`${sql.param([...kinds])}::text[]`;
  const branches = Object.entries(BRANCHES).flatMap(([kind, parts]) =>
    parts.map((branch) => ofCluster(branch(place), sql`${sql.raw(`'${kind}'`)} = any(${wanted})`)),
  );
  const rows = await scope.q.execute<Found>(sql`
    select asked.id as asked_id, page.kind, ${milliseconds(sql`page.at`)} as ms, page.key, page.subject_id, page.channel, page.order_number,
        page.minor::text as minor, page.currency_code, page.what, page.text, page.state
      from ${askedCustomers(scope, customerIds)}
      cross join lateral (select * from (${sql.join(branches, sql` union all `)}) as entry order by at desc, key desc limit ${place.most}) as page
     order by asked.id, page.at desc, page.key desc`);
  const found = new Map<string, TimelineRow[]>();
  for (const row of rows) {
    const page = found.get(row.asked_id);
    if (page) page.push(read(row));
    else found.set(row.asked_id, [read(row)]);
  }
  return found;
};

type Found = {
  asked_id: string;
  kind: TimelineKind;
  ms: number;
  key: string;
  subject_id: string;
  channel: ChannelName;
  order_number: string | null;
  minor: string | null;
  currency_code: CurrencyCode | null;
  what: string | null;
  text: string | null;
  state: string | null;
};

const read = (row: Found): TimelineRow => ({
  kind: row.kind,
  at: new Date(row.ms),
  key: row.key,
  subjectId: row.subject_id,
  channel: row.channel,
  orderNumber: row.order_number,
  amount: row.minor === null || row.currency_code === null ? null : money(BigInt(row.minor), row.currency_code),
  what: row.what,
  text: row.text,
  state: row.state,
});

type Place = { readonly behind: (at: SQL, key: SQL) => SQL; readonly most: number };
type Branch = (place: Place) => SQL;

/** The columns of every branch, in one order; `from` names customer `m`. */
const branch = (
  kind: TimelineKind,
  columns: {
    readonly at: string;
    readonly key: string;
    readonly subject: string;
    readonly channel: string;
    readonly number?: string;
    readonly minor?: string;
    readonly currency?: string;
    readonly what?: string;
    readonly text?: string;
    readonly state?: string;
  },
  from: string,
): Branch => {
  const { at, key, subject, channel, number, minor, currency, what, text, state } = columns;
  const optional = (column: string | undefined, type: string, name: string) => `${column ?? `null::${type}`} as ${name}`;
  const selected = [
    `'${kind}'::text as kind, ${at} as at, ${key} as key, ${subject} as subject_id, ${channel} as channel`,
    optional(number, "text", "order_number"),
    optional(minor, "bigint", "minor"),
    optional(currency, "char(3)", "currency_code"),
    optional(what, "text", "what"),
    optional(text, "text", "text"),
    optional(state, "text", "state"),
  ].join(", ");
  return ({ behind, most }) => sql`select ${sql.raw(selected)} from ${sql.raw(from)} and ${behind(sql.raw(at), sql.raw(key))}
    order by ${sql.raw(at)} desc, ${sql.raw(key)} desc limit ${most}`;
};

const ORDERS_OF = "orders as o where o.workspace_id = m.workspace_id and o.customer_id = m.id";
const WITH_ORDERS = "orders as o join";
const OF_ORDERS = "where o.workspace_id = m.workspace_id and o.customer_id = m.id";
const TICKETS_OF = "t.workspace_id = m.workspace_id and t.customer_id = m.id";
const REFUNDS = "refunds as r join orders as o on o.workspace_id = r.workspace_id and o.id = r.order_id";
const REFUNDS_OF = "r.workspace_id = m.workspace_id and r.customer_id = m.id";
const OF_REFUND = {
  channel: "o.channel",
  number: "o.external_id",
  minor: "r.amount_minor",
  currency: "r.currency_code",
} as const;
const CLAIMS = `${WITH_ORDERS} claims as l on l.workspace_id = o.workspace_id and l.order_id = o.id`;
const OF_ORDER = { channel: "o.channel", number: "o.external_id" } as const;
const WITH_ESCALATION = (subject: string): string =>
  `join escalations as e on e.workspace_id = m.workspace_id and e.subject_id = ${subject}.id`;
/** Who waits for a second person, with the customer it is about: what a branch tells of it, and where from. */
const ESCALATED = [
  [OF_REFUND, `${REFUNDS} ${WITH_ESCALATION("r")} where ${REFUNDS_OF}`],
  [
    OF_ORDER,
    `cancellations as n join orders as o on o.workspace_id = n.workspace_id and o.id = n.order_id ${WITH_ESCALATION("n")}
      where n.workspace_id = m.workspace_id and n.customer_id = m.id`,
  ],
  [
    OF_ORDER,
    `${CLAIMS} join claim_defences as d on d.workspace_id = l.workspace_id and d.claim_id = l.id ${WITH_ESCALATION("d")} ${OF_ORDERS}`,
  ],
  [{ channel: "t.channel", number: "t.order_external_id" }, `tickets as t ${WITH_ESCALATION("t")} where ${TICKETS_OF}`],
] as const;
/** What an order was charged; computed for the rows of the page only. */
const CHARGED = `(select coalesce(sum(p.charged_minor), 0)::bigint from order_components as p where p.workspace_id = o.workspace_id and p.order_id = o.id)`;

/** Which column means what for which kind is told by timeline-sentence.policy.ts. */
const BRANCHES: Record<TimelineKind, readonly Branch[]> = {
  MESSAGE: [
    branch(
      "MESSAGE",
      { at: "g.received_at", key: "g.id", subject: "g.id", channel: "h.channel", what: "g.direction", text: "g.subject" },
      `tickets as t join messages as g on g.workspace_id = t.workspace_id and g.ticket_id = t.id
        join threads as h on h.workspace_id = g.workspace_id and h.id = g.thread_id where ${TICKETS_OF}`,
    ),
  ],
  TICKET: [
    branch(
      "TICKET",
      {
        at: "t.created_at",
        key: "t.id",
        subject: "t.id",
        channel: "t.channel",
        number: "t.order_external_id",
        text: "t.subject",
      },
      `tickets as t where ${TICKETS_OF}`,
    ),
  ],
  ORDER: [
    branch(
      "ORDER",
      {
        at: "o.purchased_at",
        key: "o.id",
        subject: "o.id",
        channel: "o.channel",
        number: "o.external_id",
        minor: CHARGED,
        currency: "o.currency_code",
        what: "o.fulfilment",
        state: "o.status",
      },
      ORDERS_OF,
    ),
  ],
  SHIPMENT: [
    branch(
      "SHIPMENT",
      {
        at: "s.last_event_at",
        key: "s.id",
        subject: "o.id",
        channel: "o.channel",
        number: "o.external_id",
        what: "s.carrier",
        text: "s.tracking_number",
        state: "s.status",
      },
      `${WITH_ORDERS} shipments as s on s.workspace_id = o.workspace_id and s.order_id = o.id ${OF_ORDERS} and s.last_event_at is not null`,
    ),
  ],
  REFUND: [
    branch(
      "REFUND",
      { ...OF_REFUND, at: "r.requested_at", key: "r.id", subject: "r.id", what: "r.reason", state: "r.status" },
      `${REFUNDS} where ${REFUNDS_OF}`,
    ),
  ],
  CLAIM: [
    branch(
      "CLAIM",
      { ...OF_ORDER, at: "l.filed_at", key: "l.id", subject: "l.id", what: "l.kind", state: "l.state" },
      `${CLAIMS} ${OF_ORDERS}`,
    ),
    branch(
      "CLAIM",
      {
        ...OF_ORDER,
        at: "c.at",
        key: "l.id || '.' || lpad(c.number::text, 6, '0')",
        subject: "l.id",
        what: "l.kind",
        text: "c.from_state",
        state: "c.to_state",
      },
      `${CLAIMS} join claim_transitions as c on c.workspace_id = l.workspace_id and c.claim_id = l.id ${OF_ORDERS} and c.from_state is not null`,
    ),
  ],
  FEEDBACK: [
    branch(
      "FEEDBACK",
      {
        ...OF_ORDER,
        at: "f.left_at",
        key: "f.id",
        subject: "f.id",
        what: "f.rating::text",
        state: "case when f.removed_at is not null then 'REMOVED' end",
      },
      `${WITH_ORDERS} feedbacks as f on f.workspace_id = o.workspace_id and f.order_id = o.id ${OF_ORDERS}`,
    ),
  ],
  ESCALATION: ESCALATED.flatMap(([about, from]) => {
    const told = { ...about, subject: "e.id", what: "e.target_role", text: "e.subject_kind" };
    return [
      branch("ESCALATION", { ...told, at: "e.requested_at", key: "e.id" }, from),
      branch(
        "ESCALATION",
        { ...told, at: "e.decided_at", key: "e.id || '.decided'", state: "e.status" },
        `${from} and e.decided_at is not null`,
      ),
    ];
  }),
};
