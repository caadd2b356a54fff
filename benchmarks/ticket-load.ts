/** Fills a migrated database with tickets by SQL, skewed like a marketplace: 40 workspaces, few customers who write often. */
import type { Database } from "../packages/server/src/platform/database.ts";

export const WORKSPACE = "wsp_00000000000000000000001";
export const MAILBOX = "cha_00000000000000000000001";
/** Has no messages yet: what arrives here opens tickets of its own. */
export const SECOND_MAILBOX = "cha_00000000000000000000003";
const ACCOUNTS = [
  [MAILBOX, "EMAIL"],
  ["cha_00000000000000000000002", "AMAZON"],
  [SECOND_MAILBOX, "EMAIL"],
] as const;

/** The biggest workspace has 23 % of all tickets, the rest is spread over 39 (design/performance.md). */
const WORKSPACE_OF = "case when i % 100 < 23 then 1 else 2 + i % 39 end";
const id = (prefix: string, number: string): string => `'${prefix}_' || lpad((${number})::text, 23, '0')`;

/** Without its indexes a table takes rows several times as fast; constraints and keys stay. */
const withoutIndexes = async (client: Database["client"], fill: () => Promise<void>): Promise<void> => {
  const indexes = await client<{ name: string; definition: string }[]>`select i.indexname as name, i.indexdef as definition
    from pg_indexes as i where i.schemaname = 'public' and i.tablename in ('tickets', 'threads', 'messages', 'orders', 'order_lines', 'customers', 'identities')
    and not exists (select 1 from pg_constraint as c where c.conname = i.indexname)`;
  for (const { name } of indexes) await client.unsafe(`drop index ${name}`);
  await fill();
  for (const { definition } of indexes) await client.unsafe(definition);
};

const STATEMENTS = (tickets: number): readonly string[] => {
  const customers = tickets / 2;
  const rows = `generate_series(1, ${tickets}) as i`;
  // Squared: the first customers write hundreds of times as often as the middle one. Each workspace has its own.
  const customer = `(1 + floor(power(r, 2) * ${customers}))::bigint`;
  const at = `now() - interval '365 days' + i * interval '365 days' / ${tickets + 1}`;
  const words = `'My parcel number ' || i || ' has not arrived, the tracking stands still since ' || (i % 28) || ' days. Where is it and when does it come? ' || md5(i::text)`;
  return [
    `insert into workspaces (workspace_id, name) select ${id("wsp", "w")}, 'Load ' || w from generate_series(1, 40) as w`,
    ...ACCOUNTS.map(
      ([account, channel]) => `insert into channel_accounts (workspace_id, id, channel, name, mode, external_id, settings)
        select ${id("wsp", "w")}, '${account}', '${channel}', '${channel}', 'SIMULATED', '${account}' || w, '{}' from generate_series(1, 40) as w`,
    ),
    `create unlogged table drawn as select i, ${WORKSPACE_OF} as w, ${customer} as c, ${at} as at from (select i, random() as r from ${rows}) as d`,
    `insert into customers (workspace_id, id, root_id, display_name) select distinct ${id("wsp", "w")}, ${id("cus", "c")}, ${id("cus", "c")}, 'Customer' from drawn`,
    `insert into identities (workspace_id, id, customer_id, channel, kind, value, source, confidence, linked_by)
      select distinct ${id("wsp", "w")}, ${id("idn", "c")}, ${id("cus", "c")}, 'EMAIL', 'EMAIL', 'c' || c || '@post.example', 'MESSAGE', 'CERTAIN', 'system' from drawn`,
    `insert into orders (workspace_id, id, channel_account_id, channel, external_id, customer_id, status, fulfilment, purchased_at, currency_code, tax_collected_by_channel, as_of, source)
      select ${id("wsp", "w")}, ${id("ord", "i")}, '${ACCOUNTS[1][0]}', 'AMAZON', '100-' || lpad(i::text, 7, '0') || '-0000000', ${id("cus", "c")}, 'SHIPPED', 'FBM', at, 'EUR', true, at, 'UPLOAD'
      from drawn where i % 2 = 0`,
    `insert into order_lines (workspace_id, id, order_id, external_id, position, title, quantity)
      select ${id("wsp", "w")}, ${id("lin", "i * 2 + l")}, ${id("ord", "i")}, l::text, l, 'Article ' || (i % 997) || ' of kind ' || l, 1 from drawn, generate_series(0, 1) as l where i % 2 = 0`,
    `insert into tickets (workspace_id, id, channel, subject, status, customer_id, order_id, order_external_id, created_at, updated_at)
      select ${id("wsp", "w")}, ${id("tkt", "i")}, 'EMAIL', 'Where is it', 'OPEN', ${id("cus", "c")},
        case when i % 2 = 0 then ${id("ord", "i")} end, case when i % 2 = 0 then '100-' || lpad(i::text, 7, '0') || '-0000000' end, at, at from drawn`,
    `insert into threads (workspace_id, id, ticket_id, channel_account_id, channel, source, counterpart, created_at)
      select ${id("wsp", "w")}, ${id("thr", "i")}, ${id("tkt", "i")}, '${MAILBOX}', 'EMAIL', 'EMAIL', 'c' || c || '@post.example', at from drawn`,
    `insert into messages (workspace_id, id, thread_id, ticket_id, channel_account_id, direction, sender_address, subject, body, attachments, external_id, received_at, created_at)
      select ${id("wsp", "w")}, ${id("msg", "i")}, ${id("thr", "i")}, ${id("tkt", "i")}, '${MAILBOX}', 'INBOUND', 'c' || c || '@post.example', 'Where is it', ${words}, '[]', '<' || i || '@load.example>', at, at from drawn`,
  ];
};

/** Triggers and foreign keys rest meanwhile: what is loaded is consistent by construction. */
export const loadTickets = async (client: Database["client"], tickets: number): Promise<void> => {
  await client.unsafe("set session_replication_role = replica");
  await withoutIndexes(client, async () => {
    for (const statement of STATEMENTS(tickets)) await client.unsafe(statement);
  });
  await client.unsafe("set session_replication_role = origin");
  await client.unsafe("vacuum analyze");
};
