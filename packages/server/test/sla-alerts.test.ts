/** Whom a reply clock warns, when, and how often. */
import { beforeEach, describe, expect, test } from "vitest";
import { holdClocks } from "../src/features/sla/index.ts";
import { writeDueAlerts } from "../src/features/sla/sla-clock.store.ts";
import type { Id } from "../src/kernel/id.ts";
import { transaction } from "../src/platform/database.ts";
import { eventually, expectMember } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";
import { MONDAY, openDesk } from "./sla-desk.ts";
import type { Desk } from "./sla-desk.ts";

let now = new Date(MONDAY);
const shared = sharedApp({ clock: { now: () => now } });
let app: TestApp;
let desk: Desk;
beforeEach(async () => {
  now = new Date(MONDAY);
  app = await anotherWorkspace(shared());
  desk = openDesk(app, () => now);
});
const wait = (hours: number): void => void (now = new Date(now.getTime() + hours * 3_600_000));

describe("alerts", () => {
  const alertsOf = async (count: number) => {
    const events = await eventually(
      async () => (await app.as.agent.event.events({ types: ["SLA_AT_RISK"], first: 100 })).nodes,
      (nodes) => nodes.length >= count,
    );
    return events.map(({ subjectId }) => subjectId);
  };

  test("slaAtRisk tells once when the lead time begins and once when the due time has passed, with thread and ticket", async () => {
    const after = await app.as.agent.event.eventPosition();
    const { ticketId, threadId } = await desk.conversation("amazon");
    const told: unknown[] = [];
    const reading = (async () => {
      for await (const event of app.as.agent.sla.slaAtRisk({ after })) {
        told.push([event.alert, event.dueAt, event.thread.id, event.ticket.id, event.ticket.sla?.state]);
        if (event.alert === "BREACHED") return;
        now = new Date("2026-11-24T09:00:00.001Z");
      }
    })();
    now = new Date("2026-11-24T05:00:00.000Z");
    await reading;
    expect(told).toEqual([
      ["AT_RISK", "2026-11-24T09:00:00.000Z", threadId, ticketId, "AT_RISK"],
      ["BREACHED", "2026-11-24T09:00:00.000Z", threadId, ticketId, "BREACHED"],
    ]);
    wait(48);
    const marker = await desk.conversation("amazon");
    wait(24);
    expect(await alertsOf(3)).toEqual([ticketId, ticketId, marker.ticketId]);
  });

  test("only the channel that was asked for", async () => {
    const after = await app.as.agent.event.eventPosition();
    await desk.conversation("email");
    const { ticketId } = await desk.conversation("amazon");
    wait(21);
    for await (const event of app.as.agent.sla.slaAtRisk({ channel: "AMAZON", after })) {
      expect(event.ticket.id).toBe(ticketId);
      break;
    }
  });

  test("what was missed while nothing ran is told once, as what it is by then", async () => {
    const { ticketId } = await desk.conversation();
    wait(30);
    for await (const event of app.as.agent.sla.slaAtRisk({ after: "e1.0" })) {
      expect([event.alert, event.ticket.id]).toEqual(["BREACHED", ticketId]);
      break;
    }
    expect(await alertsOf(1)).toEqual([ticketId]);
  });

  test("a replied and a paused clock warn nobody; a due time that moved is warned about anew", async () => {
    expectMember(await desk.setPolicy({ calendar: null, pausesWhileWaiting: true }), "SetSlaPolicySuccess");
    const [replied, paused, moved] = [await desk.conversation(), await desk.conversation(), await desk.conversation("ebay")];
    wait(1);
    expectMember(await desk.reply(replied.threadId), "RecordReplySuccess");
    await transaction(app.app.database, app.workspace.id, (tx) => holdClocks(tx, paused.ticketId as Id<"ticket">, true, now));
    wait(20);
    expect(await alertsOf(1)).toEqual([moved.ticketId]);
    expectMember(
      await desk.setPolicy({ channel: "EBAY", targetMinutes: 2880, calendar: null, runningClocks: "RECOMPUTE" }),
      "SetSlaPolicySuccess",
    );
    wait(26);
    expect(await alertsOf(2)).toEqual([moved.ticketId, moved.ticketId]);
  });

  test("a look is one statement, whatever there is to tell", async () => {
    for (let index = 0; index < 5; index += 1) await desk.conversation();
    const { client } = app.app.database;
    let statements = 0;
    const counting = new Proxy(client, {
      apply: (target, self, given) => {
        statements += 1;
        return Reflect.apply(target, self, given);
      },
    });
    expect(await writeDueAlerts({ client: counting }, new Date("2020-01-01T00:00:00Z"))).toBe(0);
    expect(statements).toBe(1);
  });

  test("a look reads the index of what is due, not the clocks", async () => {
    const { client } = app.app.database;
    const { ticketId, threadId } = await desk.conversation();
    await client`insert into sla_clocks (workspace_id, id, thread_id, ticket_id, channel, policy_name, policy_version, started_at, due_at, at_risk_at, pauses, stopped_at, outcome)
      select ${app.workspace.id}, 'slc_many' || n, ${threadId}, ${ticketId}, 'EMAIL', 'x', 0, now(), now(), now(), '[]', now(), 'MET' from generate_series(1, 20000) as n`;
    await client`analyze sla_clocks`;
    const plan = await client<
      { "QUERY PLAN": string }[]
    >`explain select id from sla_clocks where alert_at <= now() order by alert_at limit 100 for no key update skip locked`;
    expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("sla_clocks_alert");
  });
});
