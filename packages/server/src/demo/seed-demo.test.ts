/** Against a real PostgreSQL and the real double. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyAudit } from "@firstline/sdk/audit";
import { controlOf, startAmazonDouble, startEasypostDouble } from "@firstline/simulator";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { eventually } from "../../test/given.ts";
import { createTestDatabase } from "../../test/harness.ts";
import { readAuditHead } from "../features/audit/audit-chain.store.ts";
import { chainAudit } from "../features/audit/chain-entries.job.ts";
import { readAuditLines } from "../features/audit/index.ts";
import { readBacktests } from "../features/backtest/backtest.store.ts";
import { createAuthenticate } from "../features/workspace/access-token.ts";
import { escalationCost } from "../features/support-cost/escalation-cost.query.ts";
import { macroEfficiency } from "../features/macro-statistics/macro-statistics.query.ts";
import { report } from "../features/report/report.query.ts";
import { SYSTEM } from "../kernel/actor.ts";
import { systemClock } from "../kernel/clock.ts";
import { migrateDatabase, openDatabase, scopeOf } from "../platform/database.ts";
import type { Database } from "../platform/database.ts";
import { startEmbeddedPostgres } from "../platform/embedded-postgres.ts";
import { createLog } from "../platform/log.ts";
import { startRelay } from "../platform/relay.ts";
import { StartError } from "../platform/start-error.ts";
import { DEMO_WORKSPACE } from "./demo-id.ts";
import { seedDemo } from "./seed-demo.ts";
import type { DemoKeys } from "./seed-demo.ts";

const SECRET = "a secret of at least thirty-two characters";
const SELLER = "A2N0RTHW1NDH0ME";

/** The run's server, or one of our own when vitest runs in this package without the root's global set-up. */
const bringDatabase = async (): Promise<{ url: string; drop(): Promise<void> }> => {
  const given: string | undefined = inject("databaseUrl");
  if (given !== undefined) return createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), "firstline-demo-"));
  const server = await startEmbeddedPostgres(folder, { durable: false });
  await migrateDatabase(server.url);
  return {
    url: server.url,
    drop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

let postgres: Awaited<ReturnType<typeof bringDatabase>>;
let double: Awaited<ReturnType<typeof startAmazonDouble>>;
let database: Database;
let both: readonly [DemoKeys, DemoKeys];
let keys: DemoKeys;

const seed = (serverSecret = SECRET) => seedDemo(database, { serverSecret, amazonEndpoint: double.url, now: systemClock.now() });
const authenticate = (serverSecret: string, token: string) =>
  createAuthenticate(database, serverSecret, systemClock)(`Bearer ${token}`);
/** Rows per table, as the database counts them. */
const counts = async (): Promise<Record<string, number>> => {
  const tables = [
    "workspaces",
    "members",
    "api_keys",
    "channel_accounts",
    "policy_versions",
    "tags",
    "macros",
    "macro_versions",
    "macro_translations",
    "macro_vettings",
    "customers",
    "identities",
    "orders",
    "order_lines",
    "order_components",
    "shipments",
    "claims",
    "feedbacks",
    "tickets",
    "ticket_tags",
    "threads",
    "messages",
    "refunds",
    "events",
  ];
  const [row] = await database.client.unsafe<Record<string, number>[]>(
    `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(", ")}`,
  );
  return { ...row };
};

beforeAll(async () => {
  [postgres, double] = await Promise.all([bringDatabase(), startAmazonDouble()]);
  database = openDatabase(postgres.url, { poolSize: 4 });
  // Two servers start at once: one seeds, the other finds it done.
  both = await Promise.all([seed(), seed()]);
  keys = both[0];
}, 300_000);

afterAll(async () => {
  await database?.close();
  await Promise.all([postgres?.drop(), double?.close()]);
});

test("two first starts at once make one demo; the log starts empty, and refunds are settled ones of the past", async () => {
  expect(both[1]).toEqual(both[0]);
  expect(await counts()).toMatchObject({
    workspaces: 1,
    customers: 320,
    orders: 600,
    tickets: 432,
    threads: 432,
    claims: 5,
    feedbacks: 9,
    refunds: 32,
    events: 0,
  });
});

test("the demo's audit is one chain that verifies offline, and the notes of its attempts are apart from it", async () => {
  const relay = startRelay(database.url, database, createLog("silent"), chainAudit);
  const scope = scopeOf(database, DEMO_WORKSPACE);
  const { seq, hash } = await eventually(
    () => readAuditHead(scope),
    ({ unchained }) => unchained === 0,
  );
  await relay.stop();
  expect(seq).toBeGreaterThan(20);
  const found = await verifyAudit(readAuditLines(scope, 0, seq), { head: { sequence: seq, hash } });
  expect(found).toMatchObject({ isIntact: true, entries: seq, unseenErasures: [] });
  const [notes] = await database.client<{ total: number }[]>`select count(*)::int as total from audit_notes where text <> ''`;
  expect(notes?.total).toBeGreaterThan(20);
});

test("a newcomer sees what escalations cost: people, hours, and more money than without", async () => {
  const context = { scope: scopeOf(database, DEMO_WORKSPACE), actor: SYSTEM, clock: systemClock };
  const { rows } = await escalationCost({ window: { lastDays: 90 } }, context);
  const [usual, escalated] = rows;
  expect([usual?.group, escalated?.group]).toEqual(["NOT_ESCALATED", "ESCALATED"]);
  expect(escalated?.tickets.numerator).toBeGreaterThan(8);
  expect(escalated?.waiting?.medianSeconds).toBeGreaterThan(3600);
  expect(Number(escalated?.people)).toBeGreaterThanOrEqual(2);
  expect(Number(escalated?.costFactor)).toBeGreaterThan(1);
});

test("a newcomer sees what a draft would have changed in the last month, and what came of it later", async () => {
  const scope = scopeOf(database, DEMO_WORKSPACE);
  const [backtest] = await readBacktests(scope, {}, { first: 10, after: null });
  const [planted] = await database.client<{ total: number; changed: number }[]>`select count(*)::int as total,
      (count(*) filter (where currency_code = 'USD' and outcome = 'ALLOW' and action = 'REFUND' and currency_code = 'USD'
        and (amount_minor > 5000 or facts ->> 'reason' = 'GOODWILL')))::int as changed
      from decisions where decided_at >= ${backtest?.from.toISOString() ?? null}`;
  expect(planted?.changed).toBeGreaterThan(5);
  expect(backtest).toMatchObject({ status: "FINISHED", processed: planted?.total, withoutFacts: 0, changed: planted?.changed });
  const changes = backtest?.outcomes.filter(({ before, after }) => before !== after);
  // Of the four buyers who rated us after a large refund three did so with 1 or 2 stars; one of these was struck out, and was left all the same.
  expect(changes).toMatchObject([{ before: "ALLOW", after: "ESCALATE", decisions: planted?.changed, negativeFeedback: 3 }]);
});

test("a newcomer sees what became of the replies made of macros, and of all replies", async () => {
  const scope = scopeOf(database, DEMO_WORKSPACE);
  const context = { scope, actor: SYSTEM, clock: systemClock };
  const table = await macroEfficiency({ window: { lastDays: 90 }, per: "MACRO", orderBy: "MOST_USED" }, context);
  const used = table.rows.filter((row) => row.used > 0);
  expect(used.length).toBeGreaterThan(3);
  for (const { fcrRate, repeatContactRate } of used.slice(0, 3))
    expect([fcrRate.denominator, repeatContactRate.denominator].every((known) => known > 0)).toBe(true);
  const { rows } = await report({ measures: ["FCR", "REPEAT_CONTACT_RATE"], dimensions: [], window: { lastDays: 90 } }, context);
  const [fcr, repeated] = rows[0]?.shares ?? [];
  // Good, and not perfect: there is something to find.
  for (const share of [fcr, repeated]) {
    expect(share?.denominator).toBeGreaterThan(100);
    expect(share?.numerator).toBeGreaterThan(5);
    expect(share?.numerator).toBeLessThan(share?.denominator ?? 0);
  }
});

test("each token is who it says", async () => {
  const callers = await Promise.all(Object.values(keys.tokens).map((token) => authenticate(SECRET, token)));
  expect(callers.map((caller) => caller?.actor)).toMatchObject([
    { kind: "MEMBER", name: "Ana Oliveira", roles: ["AGENT"] },
    { kind: "MEMBER", name: "Mara Lindqvist", roles: ["MANAGER"] },
    { kind: "MEMBER", name: "Colin Reyes", roles: ["COMPLIANCE"] },
    { kind: "MEMBER", name: "Ada Novak", roles: ["ANALYST"] },
    { kind: "API_KEY", name: "Northwind ERP" },
    { kind: "MEMBER", name: "Nils Aydin", roles: ["ADMIN"] },
  ]);
});

test("a second start inserts nothing; with another secret the new tokens work and the old ones do not", async () => {
  const before = await counts();
  const changed = `${SECRET}, changed`;
  const renewed = await seed(changed);
  expect(await counts()).toEqual(before);
  expect(await authenticate(changed, renewed.tokens.agent)).toMatchObject({ actor: { name: "Ana Oliveira" } });
  expect(await authenticate(changed, keys.tokens.agent)).toBeUndefined();
  expect(await seed()).toEqual(keys);
});

test("without a double the demo is there all the same; one that does not answer is named", async () => {
  const options = { serverSecret: SECRET, now: systemClock.now() };
  expect(await seedDemo(database, { ...options, amazonEndpoint: undefined })).toEqual(keys);
  await expect(seedDemo(database, { ...options, amazonEndpoint: "http://127.0.0.1:9" })).rejects.toThrow(StartError);
  await expect(seedDemo(database, { ...options, amazonEndpoint: "http://127.0.0.1:9" })).rejects.toThrow(
    "No simulated Amazon answers at http://127.0.0.1:9",
  );
});

type OrderRow = { id: string; number: string; line: string };
const orderThat = async (condition: string): Promise<OrderRow> => {
  const [row] = await database.client.unsafe<OrderRow[]>(
    `select o.id, o.external_id as number, l.external_id as line from orders o join order_lines l on l.order_id = o.id and l.position = 0
      where o.channel = 'AMAZON' and ${condition} order by o.id limit 1`,
  );
  if (!row) throw new Error(`no order that ${condition}`);
  return row;
};

test("somebody writes about an order on Amazon that has not left: a newcomer can cancel it from the ticket", async () => {
  const stoppable = "o.fulfilment in ('FBM', 'SFP') and o.status = 'UNSHIPPED'";
  const asked = await orderThat(
    `${stoppable} and exists (select 1 from tickets as t where t.order_id = o.id and t.status <> 'RESOLVED')`,
  );
  expect(asked.number).toMatch(/^\d{3}-\d{7}-\d{7}$/);
});

test("the double knows the orders, refuses what Amazon decides, and forgets no refund at the next start", async () => {
  const control = controlOf(double.url);
  const refund = ({ number, line }: OrderRow, amount: string) =>
    control.refundInSellerCentral({
      sellerId: SELLER,
      orderId: number,
      items: [{ orderItemId: line, components: { Principal: amount } }],
    });
  const own = await orderThat("o.fulfilment = 'FBM' and o.status = 'SHIPPED'");
  await refund(own, "5.00");
  await expect(refund(await orderThat("o.fulfilment = 'FBA' and o.status = 'SHIPPED'"), "5.00")).rejects.toThrow("409");
  const waiting = await orderThat("o.fulfilment = 'FBM' and o.status = 'UNSHIPPED'");
  await expect(refund(waiting, "5.00")).rejects.toThrow("UNSHIPPED");

  // The product learnt in the meantime that the parcel has left, and somebody added an order that Amazon could not have.
  await database.client`update orders set status = 'SHIPPED' where id = ${waiting.id}`;
  await database.client`update orders set external_id = 'MANUAL-1' where id = ${(await orderThat("o.status = 'CANCELLED'")).id}`;
  await seed();
  await refund(waiting, "5.00");
  const { totals } = await control.refunds({ sellerId: SELLER });
  const paid = totals.map(({ orderId, amount }) => `${orderId} ${amount}`);
  expect(paid.toSorted()).toEqual([`${own.number} 500`, `${waiting.number} 500`].toSorted());
});

test("the simulated EasyPost knows the demo's parcels, and of those on their way one movement more", async () => {
  const easypost = await startEasypostDouble();
  try {
    await seedDemo(database, {
      serverSecret: SECRET,
      amazonEndpoint: undefined,
      easypostEndpoint: easypost.url,
      now: systemClock.now(),
    });
    const [parcel] = await database.client<{ number: string; events: number }[]>`select s.tracking_number as number,
      (select count(*)::int from shipment_events as e where e.workspace_id = s.workspace_id and e.shipment_id = s.id) as events
      from shipments as s where s.status = 'IN_TRANSIT' and s.carrier = 'UPS' and s.tracking_number is not null order by s.id limit 1`;
    const answer = await fetch(`${easypost.url}/v2/trackers`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa("EZTKtest:")}`, "content-type": "application/json" },
      body: JSON.stringify({ tracker: { tracking_code: parcel?.number } }),
    });
    const tracker = (await answer.json()) as { status: string; tracking_details: object[] };
    expect(tracker.status).toBe("out_for_delivery");
    expect(tracker.tracking_details).toHaveLength((parcel?.events ?? 0) + 1);
  } finally {
    await easypost.close();
  }
});
