/** Reply clocks under races. Every test here is tagged "concurrency:"; meta.test.ts fails when they are gone. */
import { expect, test } from "vitest";
import { writeDueAlerts } from "../src/features/sla/sla-clock.store.ts";
import { openDatabase } from "../src/platform/database.ts";
import { digits, eventually, expectMember, note } from "./given.ts";
import { RACING, racing, tally } from "./racing.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";
import type { TestApp } from "./harness.ts";

let now = new Date("2026-11-23T09:00:00.000Z");
const shared = sharedApp({ env: RACING, clock: { now: () => now } });
const question = async (app: TestApp, senderAddress = `x${digits(10)}@post.example`) =>
  expectMember(
    await app.as.integrator.message.ingestMessage({
      channelAccountId: app.workspace.accounts.email,
      parsed: { externalId: `<${digits(20)}@test.example>`, senderAddress, text: "Hello, where is it?" },
    }),
    "IngestMessageSuccess",
  );

test("concurrency: eight processes that look at once write each of 250 alerts exactly once", async () => {
  const app = await anotherWorkspace(shared());
  const { ticket, storedMessage } = await question(app);
  const { client } = app.app.database;
  await client`insert into threads (workspace_id, id, ticket_id, channel_account_id, channel, source, counterpart)
    select workspace_id, id || 'n' || n, ticket_id, channel_account_id, channel, source, counterpart from threads, generate_series(1, 250) as n where id = ${storedMessage.thread.id}`;
  await client`insert into sla_clocks (workspace_id, id, thread_id, ticket_id, channel, policy_name, policy_version, started_at, due_at, at_risk_at, pauses, alert_at)
    select workspace_id, 'slc_' || id, id, ticket_id, channel, 'x', 0, '2020-01-01', '2020-01-02', '2020-01-01', '[]', '2020-01-01'
      from threads where workspace_id = ${app.workspace.id} and id like ${`${storedMessage.thread.id}n%`}`;
  const processes = Array.from({ length: 8 }, () => openDatabase(app.databaseUrl, { poolSize: 1 }));
  const looks = await racing(app, 8, async (index) => {
    const database = processes[index];
    if (!database) throw new Error("one process each");
    let written = 0;
    for (let found = 1; found > 0; written += found) found = await writeDueAlerts(database, now);
    return written;
  });
  await Promise.all(processes.map((database) => database.close()));
  const clocks = await eventually(
    async () => client<{ clock: string; times: number }[]>`select facts->>'clockId' as clock, count(*)::int as times from events
      where workspace_id = ${app.workspace.id} and type = 'SLA_AT_RISK' group by 1`,
    (rows) => rows.length === 250,
  );
  expect(clocks.filter(({ times }) => times !== 1)).toEqual([]);
  // The server's own watch may have written some of them; nobody wrote more than there were.
  expect(looks.reduce((sum, written) => sum + written, 0)).toBeLessThanOrEqual(250);
  expect(ticket.id).toMatch(/^tkt_/);
});

test("concurrency: twelve messages and replies of one conversation leave one clock at most running, and none twice", async () => {
  const app = await anotherWorkspace(shared());
  const sender = `x${digits(10)}@post.example`;
  const { storedMessage } = await question(app, sender);
  now = new Date(now.getTime() + 60_000);
  await racing(app, 12, async (index): Promise<unknown> => {
    if (index % 2 === 0) return question(app, sender);
    return app.as.agent.message.recordReply({
      threadId: storedMessage.thread.id,
      sentAt: now.toISOString(),
      externalId: `<reply-${index}>`,
    });
  });
  const [row] = await app.app.database.client<{ open: number; first: number; answered: number }[]>`
    select (count(*) filter (where stopped_at is null))::int as open, (count(*) filter (where started_at = '2026-11-23T09:00Z'))::int as first,
           (count(*) filter (where started_at = '2026-11-23T09:00Z' and stopped_at is not null))::int as answered
      from sla_clocks where workspace_id = ${app.workspace.id}`;
  expect(row?.open).toBeLessThanOrEqual(1);
  expect([row?.first, row?.answered]).toEqual([1, 1]);
});

test("concurrency: of eight managers who set a policy as they read it one succeeds", async () => {
  const app = await anotherWorkspace(shared());
  const results = await racing(app, 8, () =>
    app.as.manager.sla.setSlaPolicy({
      channel: "EMAIL",
      name: "Twelve hours",
      targetMinutes: 720,
      expectedVersion: 0,
      note: note(),
    }),
  );
  expect(tally(results)).toEqual({ SetSlaPolicySuccess: 1, VersionConflict: 7 });
});
