/** Entries are chained after their transactions, and no stored byte changes without the verifier naming the entry. */
import { verifyAudit } from "@firstline/sdk/audit";
import { beforeAll, describe, expect, test } from "vitest";
import { chained, exported, forge, givenBook, verifiedOffline } from "./audit-book.ts";
import { auditOf, expectMember, givenOrder, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
const START = { sequence: 0, hash: "0".repeat(64) };

/** What a byte more or less does to a column of a type; null becomes something. */
const CHANGED: Readonly<Record<string, (column: string) => string>> = {
  text: (column) =>
    `case when ${column} is null then 'x' else overlay(${column} placing case right(${column}, 1) when 'x' then 'y' else 'x' end from length(${column})) end`,
  integer: (column) => `coalesce(${column}, 0) + 1`,
  bigint: (column) => `coalesce(${column}, 0) + 1000`,
  character: (column) => `case when ${column} = 'USD' then 'EUR' else 'USD' end`,
  boolean: (column) => `not coalesce(${column}, false)`,
  jsonb: (column) => `case when ${column} is null then '{}' else regexp_replace(${column}::text, '": "', '": "x')::jsonb end`,
  ARRAY: (column) => `array_append(${column}, 'x')`,
  "timestamp with time zone": (column) => `coalesce(${column}, now()) + interval '1 millisecond'`,
};
/** What the verifier says is wrong when a column of the table was changed. */
const TABLES = { audit_entries: "CONTENT", audit_notes: "NOTE", decisions: "DECISION" };
const EXCEPT: Readonly<Record<string, string>> = {
  "audit_entries.workspace_id": "MISSING",
  "audit_entries.seq": "MISSING",
};

/** Where a check constraint lets only some values through. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "decisions.outcome": "'ALLOW'",
  "decisions.action": "'CANCELLATION'",
  // What a version in shadow said is in the digest: it is written with the decision and never later.
  "decisions.shadow_outcome": "'ALLOW'",
};
/** Changed together with others only; the test below does that. */
const LATER = ["erasure_id"];

describe("one changed byte", () => {
  let app: TestApp;
  let third = "";
  beforeAll(async () => {
    app = await anotherWorkspace(shared());
    third = (await givenBook(app)).third;
  });

  const columnsOf = (table: string) =>
    app.app.database.client<{ name: string; type: string }[]>`
      select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'public' and table_name = ${table} order by ordinal_position`;

  /** Changes one column of the row, asks both verifiers, and puts everything back. */
  const changing = async (table: string, column: string, to: string) => {
    const key = {
      audit_entries: `id = '${third}'`,
      audit_notes: `entry_id = '${third}'`,
      decisions: `id = (select decision_id from audit_entries where id = '${third}')`,
      policy_versions: `workspace_id = '${app.workspace.id}' and state = 'ACTIVE'`,
    }[table];
    let place = "";
    await forge(app, async (sql) => {
      await sql.unsafe(`create table kept as select ${column} as value from ${table} where ${key ?? "false"}`);
      const [row] = await sql.unsafe<{ place: string }[]>(
        `update ${table} set ${column} = ${to} where ${key ?? "false"} returning ctid::text as place`,
      );
      place = row?.place ?? "";
    });
    const [online, offline] = await Promise.all([app.as.compliance.audit.verifyAudit(), verifiedOffline(app)]);
    await forge(app, async (sql) => {
      await sql.unsafe(`update ${table} set ${column} = (select value from kept) where ctid = '${place}'`);
      await sql.unsafe("drop table kept");
    });
    return { online: [online.fault?.sequence, online.fault?.kind], offline: [offline.fault?.sequence, offline.fault?.kind] };
  };

  test.each(Object.entries(TABLES))("in any column of %s names the entry, online and offline", async (table, kind) => {
    const columns = (await columnsOf(table)).filter(({ name }) => !LATER.includes(name));
    for (const { name, type } of columns) {
      const changed = CHANGED[type];
      if (!changed) throw new Error(`say how ${type} is changed (${table}.${name})`);
      const named = [3, EXCEPT[`${table}.${name}`] ?? kind];
      const to = OTHERWISE[`${table}.${name}`] ?? changed(`"${name}"`);
      expect({ name, ...(await changing(table, `"${name}"`, to)) }).toEqual({
        name,
        online: named,
        offline: named,
      });
    }
    expect((await app.as.compliance.audit.verifyAudit()).isIntact).toBe(true);
  });

  test("a note that is taken away, or destroyed without an erasure in the chain, is named", async () => {
    await forge(app, (sql) => sql`create table kept as select * from audit_notes where entry_id = ${third}`);
    await forge(
      app,
      (sql) => sql`update audit_notes set text = null, salt = null, erasure_id = 'ers_x' where entry_id = ${third}`,
    );
    expect((await app.as.compliance.audit.verifyAudit()).fault).toMatchObject({ kind: "NOTE", sequence: 3, entryId: third });
    expect(await verifiedOffline(app)).toMatchObject({ isIntact: true, erasedNotes: 1, unseenErasures: ["ers_x"] });
    await forge(app, (sql) => sql`delete from audit_notes where entry_id = ${third}`);
    for (const { fault } of [await app.as.compliance.audit.verifyAudit(), await verifiedOffline(app)])
      expect(fault).toMatchObject({ kind: "NOTE", sequence: 3, entryId: third });
    await forge(app, (sql) => sql`insert into audit_notes select * from kept`);
    await app.app.database.client`drop table kept`;
    expect((await app.as.compliance.audit.verifyAudit()).isIntact).toBe(true);
  });

  test("in the rules of the policy names the first entry that was decided by them", async () => {
    const named = [1, "POLICY"];
    const document = CHANGED["jsonb"]?.("document") ?? "";
    expect(await changing("policy_versions", "document", document)).toEqual({ online: named, offline: named });
  });
});

describe.concurrent("the chain", () => {
  test("is whole, is checked piece by piece, and an export goes on behind the last one", async () => {
    const app = await anotherWorkspace(shared());
    const { third } = await givenBook(app);
    const { head, ...whole } = await app.as.admin.audit.verifyAudit();
    expect(whole).toMatchObject({ isIntact: true, fault: null, checked: 5, through: 5, isComplete: true, erasedNotes: 0 });
    expect(head).toMatchObject(await app.as.admin.audit.auditHead());
    expect(await app.as.admin.audit.verifyAudit({ after: 2, first: 2 })).toMatchObject({
      checked: 2,
      through: 4,
      isIntact: true,
      isComplete: false,
    });
    expect(await app.as.admin.audit.verifyAudit({ after: 9 })).toMatchObject({
      isIntact: false,
      fault: { sequence: 9, entryId: null, kind: "MISSING" },
    });
    const shown = await app.as.manager.audit.auditEntries({ filter: { action: "refund.order" } });
    expect(shown.nodes.map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1]);
    expect(shown.nodes[0]?.hash).toBe(head.hash);
    expect(shown.nodes[2]?.id).toBe(third);
    const first = await exported(app);
    const seen = await verifyAudit(first.lines, { head: first.head });
    expect(seen).toEqual({
      isIntact: true,
      fault: null,
      entries: 5,
      erasedNotes: 0,
      unseenErasures: [],
      head: { sequence: 5, hash: head.hash },
    });
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(await givenOrder(app), "1.00")), "RefundOrderSuccess");
    await chained(app);
    const more = await exported(app, 5);
    const next = await verifyAudit(more.lines, { after: seen.head, head: more.head });
    expect(next).toMatchObject({ isIntact: true, head: more.head });
    expect((await verifyAudit(more.lines)).fault).toMatchObject({ kind: "MISSING", sequence: 1 });
  });

  test("cut off at the end: the stored head misses it, a head kept elsewhere misses it offline", async () => {
    const app = await anotherWorkspace(shared());
    await givenBook(app);
    const { lines, head } = await exported(app);
    const cut = lines.slice(0, -1);
    expect((await verifyAudit(cut)).isIntact).toBe(true);
    expect((await verifyAudit(cut, { head })).fault).toMatchObject({ kind: "HEAD", sequence: 5 });
    expect((await verifyAudit([...cut, lines.at(-1)?.slice(0, -9) ?? ""])).fault).toMatchObject({ kind: "LINE", line: 6 });
    await forge(app, (sql) => sql`delete from audit_entries where workspace_id = ${app.workspace.id} and seq = 5`);
    expect((await app.as.admin.audit.verifyAudit()).fault).toMatchObject({ kind: "HEAD", sequence: 5, entryId: null });
    expect((await app.as.admin.audit.verifyAudit({ first: 2 })).isIntact).toBe(true);
  });

  test("written anew from some entry on, every hash fits, and the head that was kept does not", async () => {
    const app = await anotherWorkspace(shared());
    await givenBook(app);
    const { head } = await exported(app);
    await forge(app, async (sql) => {
      await sql`update audit_entries set actor_id = 'system', seq = null, previous_hash = null, hash = null,
        decision_digest = null, policy_digest = null where workspace_id = ${app.workspace.id} and seq = 5`;
      await sql`update audit_heads as h set seq = 4, hash = e.hash from audit_entries as e
        where h.workspace_id = ${app.workspace.id} and e.workspace_id = h.workspace_id and e.seq = 4`;
    });
    await chained(app);
    expect((await app.as.admin.audit.verifyAudit()).isIntact).toBe(true);
    const { lines } = await exported(app);
    expect((await verifyAudit(lines, { head })).fault).toMatchObject({ kind: "HEAD", sequence: 5 });
  });

  test("of another workspace's entries nothing is taken: each begins at one", async () => {
    const [one, other] = [await anotherWorkspace(shared()), await anotherWorkspace(shared())];
    await givenBook(one);
    await givenBook(other);
    const { lines } = await exported(one);
    expect(lines.every((line) => !line.includes(other.workspace.id))).toBe(true);
    const mixed = [...lines, ...(await exported(other)).lines];
    expect((await verifyAudit(mixed)).fault).toMatchObject({ kind: "MISSING", sequence: 6 });
    expect(await verifyAudit((await exported(other)).lines, { after: START })).toMatchObject({ isIntact: true, entries: 5 });
  });

  test("the export is refused without the permission, and behind its own end", async () => {
    const app = await anotherWorkspace(shared());
    const ask = async (token: string, query = "") => {
      const response = await fetch(`${app.app.url}/audit.ndjson${query}`, { headers: { authorization: `Bearer ${token}` } });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      return [response.status, errors[0]?.extensions.code];
    };
    expect(await ask(app.workspace.tokens.agent)).toEqual([403, "FORBIDDEN"]);
    expect(await ask("nobody")).toEqual([401, "UNAUTHENTICATED"]);
    expect(await ask(app.workspace.tokens.manager, "?after=7")).toEqual([400, "BAD_USER_INPUT"]);
    expect(await ask(app.workspace.tokens.manager, "?after=x")).toEqual([400, "BAD_USER_INPUT"]);
  });

  test("the database lets an entry get its place once, and nothing else happen to it", async () => {
    const app = await anotherWorkspace(shared());
    const { third } = await givenBook(app);
    const { client } = app.app.database;
    const refused = (statement: Promise<unknown>) =>
      statement.then(
        () => "done",
        (error: Error) => error.message,
      );
    expect(await refused(client`update audit_entries set seq = 77 where id = ${third}`)).toBe("audit_entries is append-only");
    expect(await refused(client`update audit_entries set hash = 'x' where id = ${third}`)).toBe("audit_entries is append-only");
    expect(await refused(client`delete from audit_entries where id = ${third}`)).toBe("audit_entries is append-only");
    expect(await refused(client`truncate audit_entries cascade`)).toMatch(/is append-only$/);
    expect(await refused(client`update audit_heads set seq = 1 where workspace_id = ${app.workspace.id}`)).toBe(
      "a chain of audit entries only grows",
    );
    expect(
      await refused(client`insert into audit_entries (workspace_id, id, action, actor_id, subject_id, seq, previous_hash, hash)
        values (${app.workspace.id}, 'aud_x', 'x', 'system', 'x', 6, 'x', 'x')`),
    ).toBe("an audit entry gets its place in the chain after its transaction");
    expect((await auditOf(app, "x")).length).toBe(0);
  });
});
