/** The migrated database itself: what no code path, and no forgotten `where`, can get around. */
import { beforeAll, describe, expect, test } from "vitest";
import type postgres from "postgres";
import { NEXT_STATUSES, REFUND_STATUSES } from "../src/features/refund/refund-status.policy.ts";
import type { RefundStatus } from "../src/features/refund/refund-status.policy.ts";
import { expectMember, givenOrder, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

// Refunds wait for approval: no job touches a row that a test is looking at.
const shared = sharedApp({ policy: withLimits({ perRefund: { USD: "0.01" } }) });
const client = () => shared().app.database.client;

type Key = { name: string; kind: "p" | "u" | "f"; columns: string[]; target: string[] | null };
const keys = () => client()<Key[]>`
  select c.conrelid::regclass || '.' || c.conname as name, c.contype as kind,
    (select array_agg(a.attname::text order by k.place) from unnest(c.conkey) with ordinality as k(num, place) join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
    (select array_agg(a.attname::text order by k.place) from unnest(c.confkey) with ordinality as k(num, place) join pg_attribute as a on a.attrelid = c.confrelid and a.attnum = k.num) as target
  from pg_constraint as c where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f') order by 1`;
const indexes = () => client()<{ name: string; first: string | null; isUnique: boolean }[]>`
  select i.indexrelid::regclass::text as name, i.indisunique as "isUnique", a.attname::text as first from pg_index as i
  join pg_class as t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace left join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] order by 1`;

describe("every key starts with workspace_id", () => {
  test("every table has the column, never null", async () => {
    const tables = await client()<{ name: string; nullable: string | null }[]>`
      select t.table_name as name, c.is_nullable as nullable from information_schema.tables as t
      left join information_schema.columns as c on c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'workspace_id'
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE'`;
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter(({ nullable }) => nullable !== "NO")).toEqual([]);
  });

  test("every primary key, unique constraint and foreign key, on both of its sides", async () => {
    const found = await keys();
    expect(found.filter(({ kind }) => kind === "p").length).toBeGreaterThan(20);
    expect(found.filter(({ columns }) => columns[0] !== "workspace_id").map(({ name }) => name)).toEqual([]);
    expect(found.filter(({ kind, target }) => kind === "f" && target?.[0] !== "workspace_id").map(({ name }) => name)).toEqual(
      [],
    );
  });

  test("every table has a primary key", async () => {
    const without =
      await client()`select c.relname from pg_class as c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select 1 from pg_constraint as k where k.conrelid = c.oid and k.contype = 'p')`;
    expect(without.map((row) => row["relname"] as string)).toEqual([]);
  });

  /** What workers look for over all workspaces. None is unique, so none can tell that a value exists elsewhere. */
  const OVER_ALL_WORKSPACES = [
    "audit_entries_unchained",
    "backtests_unfinished",
    "cancellations_due",
    "claim_window_alerts_alert",
    "claims_alert",
    "escalations_due",
    "events_unnumbered",
    "idempotency_keys_age",
    "message_deliveries_due",
    "refunds_due",
    "sla_clocks_alert",
    "submissions_due",
  ];
  test("every index, except those that workers poll, which are named here", async () => {
    const others = (await indexes()).filter(({ first }) => first !== "workspace_id");
    expect(others.map(({ name }) => name)).toEqual(OVER_ALL_WORKSPACES);
    expect(others.filter(({ isUnique }) => isUnique)).toEqual([]);
  });
});

test("money is never a float; only the token buckets of vendors' rate limits count in fractions", async () => {
  const floats =
    await client()`select distinct table_name as name from information_schema.columns where table_schema = 'public' and data_type in ('real', 'double precision', 'money')`;
  expect(floats.map((row) => row["name"] as string)).toEqual(["rate_buckets"]);
  const amounts = await client()<
    { type: string }[]
  >`select distinct data_type as type from information_schema.columns where table_schema = 'public' and column_name like '%_minor'`;
  expect(amounts.map(({ type }) => type)).toEqual(["bigint"]);
});

test("instants carry their zone", async () => {
  const naive =
    await client()`select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type = 'timestamp without time zone'`;
  expect([...naive]).toEqual([]);
});

const refusal = (statement: Promise<unknown>): Promise<string> =>
  statement.then(
    () => "done",
    (error: { message: string }) => error.message,
  );

describe("what the database refuses", () => {
  let order: GivenOrder;
  let refundId: string;
  let workspaceId: string;
  beforeAll(async () => {
    const app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "0.01" } }));
    workspaceId = app.workspace.id;
    order = await givenOrder(app, { principal: "80.00" });
    refundId = expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "30.00")), "RefundOrderEscalated").refund
      .id;
  });

  test.each(["refund_components", "refund_transitions", "audit_entries", "decisions"])(
    "%s: neither changed nor removed",
    async (table) => {
      const name = client()(table);
      const [row] = await client()<
        { count: number }[]
      >`select count(*)::int as count from ${name} where workspace_id = ${workspaceId}`;
      expect(row?.count).toBeGreaterThan(0);
      expect(await refusal(client()`update ${name} set created_at = now() where workspace_id = ${workspaceId}`)).toBe(
        `${table} is append-only`,
      );
      expect(await refusal(client()`delete from ${name} where workspace_id = ${workspaceId}`)).toBe(`${table} is append-only`);
    },
  );

  test("a refund is never removed, and its amount, currency and order never change", async () => {
    expect(await refusal(client()`delete from refunds where id = ${refundId}`)).toBe("refunds is append-only");
    const never = "amount, currency and order of a refund never change";
    expect(await refusal(client()`update refunds set amount_minor = 1 where id = ${refundId}`)).toBe(never);
    expect(await refusal(client()`update refunds set currency_code = 'EUR' where id = ${refundId}`)).toBe(never);
    expect(await refusal(client()`update refunds set order_id = 'ord_x' where id = ${refundId}`)).toBe(never);
  });

  test("more than what was charged cannot be reserved, less than nothing neither, and nothing below it can be charged", async () => {
    const reserve = (minor: number) =>
      refusal(
        client()`update order_components set reserved_minor = ${minor} where workspace_id = ${workspaceId} and order_line_id = ${order.lineId}`,
      );
    for (const minor of [8001, -1]) expect(await reserve(minor)).toContain("violates check constraint");
    expect(
      await refusal(
        client()`update order_components set charged_minor = 2999 where workspace_id = ${workspaceId} and order_line_id = ${order.lineId}`,
      ),
    ).toContain("violates check constraint");
    const [row] = await client()<
      { reserved: string }[]
    >`select reserved_minor::text as reserved from order_components where workspace_id = ${workspaceId} and order_line_id = ${order.lineId}`;
    expect(row?.reserved).toBe("3000");
  });

  test("a refund's part that overdraws its line is refused, whoever writes it", async () => {
    const [copy] = await client()<
      { columns: string }[]
    >`select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns where table_schema = 'public' and table_name = 'refunds' and column_name <> 'id'`;
    const attempt = client().begin(async (tx) => {
      await tx.unsafe(
        `insert into refunds (id, ${copy?.columns ?? ""}) select 'rfd_twin', ${copy?.columns ?? ""} from refunds where id = '${refundId}'`,
      );
      await tx`insert into refund_components (workspace_id, refund_id, order_line_id, component, amount_minor) values (${workspaceId}, 'rfd_twin', ${order.lineId}, 'PRINCIPAL', 5001)`;
    });
    expect(await refusal(attempt)).toContain("violates check constraint");
  });

  test("a refund of nothing, or of less", async () => {
    expect(
      await refusal(
        client()`insert into refund_components (workspace_id, refund_id, order_line_id, component, amount_minor) values (${workspaceId}, ${refundId}, ${order.lineId}, 'SHIPPING', 0)`,
      ),
    ).toMatch(/violates (check|foreign key) constraint/);
  });

  test("a row of another workspace cannot be pointed at", async () => {
    const other = await anotherWorkspace(shared());
    const foreign = await givenOrder(other);
    expect(
      await refusal(
        client()`update tickets set order_id = ${foreign.id} where workspace_id = ${workspaceId} and id = ${order.ticketId}`,
      ),
    ).toContain("violates foreign key constraint");
  });
});

describe("the life of a refund", () => {
  /** Puts a refund into a state behind the trigger's back, tries the change, and forgets both. */
  const tryChange = async (tx: postgres.TransactionSql, id: string, from: RefundStatus, to: RefundStatus): Promise<boolean> => {
    const forget = new Error("forget it");
    let isAllowed = false;
    await tx
      .savepoint(async (inner) => {
        await inner`alter table refunds disable trigger guard_refund_status`;
        await inner`update refunds set status = ${from} where id = ${id}`;
        await inner`alter table refunds enable trigger guard_refund_status`;
        await inner`update refunds set status = ${to} where id = ${id}`;
        isAllowed = true;
        throw forget;
      })
      .catch((error: Error) => {
        if (error !== forget && !error.message.startsWith("a refund cannot go from")) throw error;
      });
    return isAllowed;
  };

  test("every pair of states: the trigger allows exactly what NEXT_STATUSES lists, and staying where it is", async () => {
    const app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "0.01" } }));
    const { refund } = expectMember(
      await app.as.agent.refund.refundOrder(partialRefund(await givenOrder(app), "30.00")),
      "RefundOrderEscalated",
    );
    const allowed: Record<string, RefundStatus[]> = {};
    await client()
      .begin(async (tx) => {
        for (const from of REFUND_STATUSES) {
          allowed[from] = [];
          for (const to of REFUND_STATUSES) if (await tryChange(tx, refund.id, from, to)) allowed[from].push(to);
        }
        throw new Error("undo");
      })
      .catch((error: Error) => {
        if (error.message !== "undo") throw error;
      });
    const sorted = (list: readonly RefundStatus[]): RefundStatus[] => REFUND_STATUSES.filter((status) => list.includes(status));
    expect(allowed).toEqual(Object.fromEntries(REFUND_STATUSES.map((from) => [from, sorted([from, ...NEXT_STATUSES[from]])])));
    expect((await app.as.manager.refund.refund({ id: refund.id }))?.status).toBe("AWAITING_APPROVAL");
  });

  test.each(["REJECTED", "CANCELLED"] as const)(
    "a refund that ends as %s gives its balance back, once: nothing leaves that state",
    async (end) => {
      const app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "0.01" } }));
      const order = await givenOrder(app, { principal: "80.00" });
      const { refund } = expectMember(
        await app.as.agent.refund.refundOrder(partialRefund(order, "30.00")),
        "RefundOrderEscalated",
      );
      const left = async () => (await app.as.agent.order.order({ id: order.id }))?.refundable.amount;
      expect(await left()).toBe("50.00");
      await client()`update refunds set status = 'APPROVED' where id = ${refund.id}`;
      expect(await left()).toBe("50.00");
      await client()`update refunds set status = ${end} where id = ${refund.id}`;
      expect(await left()).toBe("80.00");
      await client()`update refunds set status = ${end} where id = ${refund.id}`;
      expect(await refusal(client()`update refunds set status = 'APPROVED' where id = ${refund.id}`)).toBe(
        `a refund cannot go from ${end} to APPROVED`,
      );
      expect(await left()).toBe("80.00");
    },
  );
});
