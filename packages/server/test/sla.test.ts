/** Reply clocks: what they run under, what stops and pauses them. */
import { beforeEach, describe, expect, test } from "vitest";
import { holdClocks } from "../src/features/sla/index.ts";
import type { Id } from "../src/kernel/id.ts";
import { transaction } from "../src/platform/database.ts";
import { expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";
import { BERLIN, MONDAY, openDesk } from "./sla-desk.ts";
import type { Desk, PolicyInput } from "./sla-desk.ts";

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

const hold = (ticketId: string, waiting: boolean) =>
  transaction(app.app.database, app.workspace.id, (tx) => holdClocks(tx, ticketId as Id<"ticket">, waiting, now));

describe("policies", () => {
  test("every channel has one from the start: 24 hours, weekends included, a warning four hours before", async () => {
    const policies = await app.as.agent.sla.slaPolicies();
    expect(
      policies.map(({ channel, version, targetMinutes, calendar, atRiskLeadMinutes }) => [
        channel,
        version,
        targetMinutes,
        calendar,
        atRiskLeadMinutes,
      ]),
    ).toEqual(["AMAZON", "EBAY", "WALMART", "SHOPIFY", "EMAIL"].map((channel) => [channel, 0, 1440, null, 240]));
  });

  test("a policy that is set is shown with its version, its author and its time, and audited with the reason", async () => {
    const why = note();
    const { slaPolicy, recomputedClocks } = expectMember(await desk.setPolicy({ note: why }), "SetSlaPolicySuccess");
    expect(slaPolicy).toMatchObject({
      channel: "EMAIL",
      name: "One working day",
      version: 1,
      calendar: BERLIN,
      changedAt: MONDAY,
    });
    expect(recomputedClocks).toBe(0);
    expect((await app.as.agent.sla.slaPolicies()).map(({ version }) => version)).toEqual([0, 0, 0, 0, 1]);
    const entries = (await app.as.manager.audit.auditEntries({ filter: { action: "sla.setPolicy" } })).nodes;
    expect(entries.map((entry) => entry.note)).toEqual([why]);
  });

  test.each<[string, Partial<PolicyInput>, string]>([
    ["more than 24 hours", { targetMinutes: 1441, calendar: null }, "targetMinutes"],
    ["opening hours", { targetMinutes: 480 }, "calendar"],
    ["a pause while waiting", { targetMinutes: 480, calendar: null, pausesWhileWaiting: true }, "pausesWhileWaiting"],
  ])("Amazon with %s would be looser than Amazon: refused, nothing changed", async (_, change, field) => {
    expect(expectMember(await desk.setPolicy({ channel: "AMAZON", ...change }), "SlaPolicyTooLoose")).toMatchObject({
      code: "SLA_POLICY_TOO_LOOSE",
      message: expect.stringContaining("24 hours, nights, weekends and holidays included"),
      path: ["input", field],
      maximumMinutes: 1440,
    });
    expect((await app.as.agent.sla.slaPolicies())[0]?.version).toBe(0);
  });

  test("Amazon may be stricter", async () => {
    expectMember(await desk.setPolicy({ channel: "AMAZON", targetMinutes: 720, calendar: null }), "SetSlaPolicySuccess");
    const { ticketId } = await desk.conversation("amazon");
    expect(await desk.slaOf(ticketId)).toMatchObject({
      dueAt: desk.inHours(12),
      policyName: "One working day",
      policyVersion: 1,
    });
  });

  test("everything that is wrong is said at once, by its place", async () => {
    const { issues } = expectMember(
      await desk.setPolicy({
        name: " ",
        targetMinutes: 0,
        atRiskLeadMinutes: -1,
        calendar: { ...BERLIN, timeZone: "Berlin", holidays: ["25.12."] },
      }),
      "InvalidInput",
    );
    expect(issues.map(({ path }) => path.join("."))).toEqual([
      "input.name",
      "input.targetMinutes",
      "input.atRiskLeadMinutes",
      "input.calendar.timeZone",
      "input.calendar.holidays.0",
    ]);
    expectMember(await desk.setPolicy({ atRiskLeadMinutes: 480 }), "InvalidInput");
    expectMember(await desk.setPolicy({ note: "because" }), "NoteTooShort");
    expect((await app.as.agent.sla.slaPolicies()).map(({ version }) => version)).toEqual([0, 0, 0, 0, 0]);
  });

  test("who read an older version learns the current one", async () => {
    expectMember(await desk.setPolicy(), "SetSlaPolicySuccess");
    expect(expectMember(await desk.setPolicy(), "VersionConflict").currentVersion).toBe(1);
    expectMember(await desk.setPolicy({ expectedVersion: 1 }), "SetSlaPolicySuccess");
  });

  test("running clocks keep what they started under, unless they are to be computed again; stopped ones never change", async () => {
    const [kept, answered] = [await desk.conversation(), await desk.conversation()];
    wait(1);
    expectMember(await desk.reply(answered.threadId), "RecordReplySuccess");
    expectMember(await desk.setPolicy(), "SetSlaPolicySuccess");
    expect(await desk.slaOf(kept.ticketId)).toMatchObject({ dueAt: "2026-11-24T09:00:00.000Z", policyVersion: 0 });
    const { recomputedClocks } = expectMember(
      await desk.setPolicy({ expectedVersion: 1, targetMinutes: 600, runningClocks: "RECOMPUTE" }),
      "SetSlaPolicySuccess",
    );
    expect(recomputedClocks).toBe(1);
    // Ten opening hours from Monday ten: seven on Monday, three on Tuesday.
    expect(await desk.slaOf(kept.ticketId)).toMatchObject({ dueAt: "2026-11-24T11:00:00.000Z", policyVersion: 2 });
    expect(await desk.historyOf(answered.ticketId)).toMatchObject([{ dueAt: "2026-11-24T09:00:00.000Z", state: "STOPPED" }]);
  });
});

describe("a clock", () => {
  test("counts opening hours in the policy's zone, without the holiday, and warns in opening time too", async () => {
    expectMember(await desk.setPolicy({ targetMinutes: 960 }), "SetSlaPolicySuccess");
    const { ticketId } = await desk.conversation();
    // Monday 10:00 to 17:00 are seven, Tuesday eight, Wednesday is a holiday, one on Thursday; two hours before is Tuesday 16:00.
    expect(await desk.slaOf(ticketId)).toMatchObject({ dueAt: "2026-11-26T09:00:00.000Z", atRiskAt: "2026-11-24T15:00:00.000Z" });
  });

  test("runs from the first message that was not answered: more messages do not restart it", async () => {
    const { ticketId, write } = await desk.conversation();
    wait(5);
    await write();
    expect(await desk.slaOf(ticketId)).toMatchObject({ startedAt: MONDAY, dueAt: "2026-11-24T09:00:00.000Z" });
    expect(await desk.historyOf(ticketId)).toHaveLength(1);
  });

  test("is at risk from its lead time on, in time at the due time, and breached behind it", async () => {
    const { ticketId } = await desk.conversation("amazon");
    const states = async () => {
      const sla = await desk.slaOf(ticketId);
      return [sla?.state, sla?.remainingSeconds];
    };
    expect(await states()).toEqual(["RUNNING", 86_400]);
    now = new Date("2026-11-24T04:59:59.999Z");
    expect(await states()).toEqual(["RUNNING", 14_400]);
    now = new Date("2026-11-24T05:00:00.000Z");
    expect(await states()).toEqual(["AT_RISK", 14_400]);
    now = new Date("2026-11-24T09:00:00.000Z");
    expect(await states()).toEqual(["AT_RISK", 0]);
    now = new Date("2026-11-24T09:00:00.001Z");
    expect(await states()).toEqual(["BREACHED", -1]);
  });
});

describe("pauses", () => {
  test("time the policy does not count moves the due time by exactly the opening time of the pause", async () => {
    expectMember(await desk.setPolicy({ pausesWhileWaiting: true }), "SetSlaPolicySuccess");
    const { ticketId } = await desk.conversation();
    // Eight hours from Monday 10:00 are Tuesday 10:00.
    expect(await desk.slaOf(ticketId)).toMatchObject({ dueAt: "2026-11-24T09:00:00.000Z" });
    wait(5);
    await hold(ticketId, true);
    await hold(ticketId, true);
    const paused = await desk.slaOf(ticketId);
    expect(paused).toMatchObject({ state: "PAUSED", pausedAt: "2026-11-23T14:00:00.000Z", remainingSeconds: 19 * 3600 });
    wait(19);
    expect((await desk.slaOf(ticketId))?.remainingSeconds).toBe(paused?.remainingSeconds);
    await hold(ticketId, false);
    // From Monday 15:00 to Tuesday 10:00: three opening hours.
    expect(await desk.slaOf(ticketId)).toMatchObject({
      state: "RUNNING",
      pausedAt: null,
      pausedSeconds: 19 * 3600,
      dueAt: "2026-11-24T12:00:00.000Z",
    });
  });

  test("a snooze pauses where the policy says that waiting does, and only until the ticket is back", async () => {
    // Far ahead, because a snooze ends by the clock of the database, which no test sets.
    now = new Date("2099-11-23T09:00:00.000Z");
    expectMember(await desk.setPolicy({ pausesWhileWaiting: true, calendar: null }), "SetSlaPolicySuccess");
    const { ticketId } = await desk.conversation();
    const { ticketId: ebay } = await desk.conversation("ebay");
    for (const id of [ticketId, ebay])
      expectMember(
        await app.as.agent.ticket.snoozeTicket({ ticketId: id, endsAt: desk.inHours(48), reason: "Waits for the carrier" }),
        "SnoozeTicketSuccess",
      );
    expect([(await desk.slaOf(ticketId))?.state, (await desk.slaOf(ebay))?.state]).toEqual(["PAUSED", "RUNNING"]);
    wait(3);
    expectMember(await app.as.agent.ticket.unsnoozeTicket({ ticketId }), "UnsnoozeTicketSuccess");
    expect(await desk.slaOf(ticketId)).toMatchObject({
      state: "RUNNING",
      pausedSeconds: 3 * 3600,
      dueAt: "2099-11-23T20:00:00.000Z",
    });
  });

  test("Amazon's clock does not pause, whatever its ticket does; nor does the database let it", async () => {
    const { ticketId } = await desk.conversation("amazon");
    await hold(ticketId, true);
    expect(await desk.slaOf(ticketId)).toMatchObject({ state: "RUNNING", pausedAt: null, dueAt: desk.inHours(24) });
    await expect(
      app.app.database.client`update sla_clocks set paused_at = started_at, alert_at = null where ticket_id = ${ticketId}`,
    ).rejects.toThrow("sla_clocks_amazon");
  });

  test("the customer who writes again is waited for no longer", async () => {
    expectMember(await desk.setPolicy({ pausesWhileWaiting: true, calendar: null }), "SetSlaPolicySuccess");
    const { ticketId, write } = await desk.conversation();
    wait(1);
    await hold(ticketId, true);
    wait(10);
    await write();
    expect(await desk.slaOf(ticketId)).toMatchObject({ state: "RUNNING", startedAt: MONDAY, dueAt: "2026-11-24T03:00:00.000Z" });
  });

  test("a reply during a pause ends both, and its time is judged without the pause", async () => {
    expectMember(await desk.setPolicy({ pausesWhileWaiting: true, calendar: null }), "SetSlaPolicySuccess");
    const { ticketId, threadId } = await desk.conversation();
    wait(1);
    await hold(ticketId, true);
    wait(10);
    const { stoppedClock } = expectMember(await desk.reply(threadId), "RecordReplySuccess");
    expect(stoppedClock).toMatchObject({
      state: "STOPPED",
      remainingSeconds: 7 * 3600,
      pausedSeconds: 10 * 3600,
      pausedAt: null,
    });
  });

  test("a clock that is late stays late: there is nothing left to pause", async () => {
    expectMember(await desk.setPolicy({ pausesWhileWaiting: true, calendar: null }), "SetSlaPolicySuccess");
    const { ticketId } = await desk.conversation();
    wait(9);
    await hold(ticketId, true);
    expect(await desk.slaOf(ticketId)).toMatchObject({ state: "BREACHED", pausedAt: null });
  });
});

describe("merged tickets", () => {
  const merged = async () => {
    const [first, second] = [await desk.conversation("email"), await desk.conversation("email")];
    const before = [await desk.historyOf(first.ticketId), await desk.historyOf(second.ticketId)];
    expectMember(
      await app.as.agent.merge.mergeTickets({ primaryTicketId: first.ticketId, ticketIds: [second.ticketId], note: note() }),
      "MergeTicketsSuccess",
    );
    return { first, second, before };
  };

  test("keep their clocks as they were; the ticket shows the one that is due first, and a reply stops its own thread's only", async () => {
    const { first, second, before } = await merged();
    expect(await desk.historyOf(first.ticketId)).toEqual(before.flat());
    wait(1);
    expect(expectMember(await desk.reply(first.threadId), "RecordReplySuccess").ticket.id).toBe(first.ticketId);
    expect(await desk.slaOf(first.ticketId)).toMatchObject({ state: "RUNNING", startedAt: MONDAY });
    expect(expectMember(await desk.reply(second.threadId), "RecordReplySuccess").ticket.id).toBe(first.ticketId);
    expect(await desk.slaOf(first.ticketId)).toBeNull();
  });

  test("pause for themselves: the conversation that goes on is not held by the one that waits", async () => {
    expectMember(await desk.setPolicy({ pausesWhileWaiting: true, calendar: null }), "SetSlaPolicySuccess");
    const { first, second } = await merged();
    await hold(first.ticketId, true);
    await hold(second.ticketId, true);
    wait(1);
    await second.write();
    expect((await desk.historyOf(first.ticketId)).map(({ state }) => state)).toEqual(["PAUSED", "RUNNING"]);
    expect(await desk.slaOf(first.ticketId)).toMatchObject({ state: "RUNNING" });
  });
});

describe("a ticket that is resolved while a reply is owed", () => {
  test("ends its clock as waived, on somebody's word; late it stays late", async () => {
    const [inTime, late] = [await desk.conversation(), await desk.conversation()];
    const resolve = async (ticketId: string) =>
      expectMember(await app.as.agent.ticket.resolveTicket({ ticketId, overrideNote: note() }), "ResolveTicketSuccess");
    wait(1);
    await resolve(inTime.ticketId);
    wait(24);
    await resolve(late.ticketId);
    expect(await desk.historyOf(inTime.ticketId)).toMatchObject([{ state: "STOPPED", waived: true, reply: null }]);
    const { rows } = await app.as.manager.sla.slaAdherence({ input: { window: { lastDays: 30 } } });
    expect(rows).toMatchObject([
      { due: 2, met: 0, breached: 1, open: 0, waived: 1, share: "0.0000", medianResponseSeconds: null },
    ]);
  });
});

test("a stopped clock is history: the database refuses to change or remove it, and to move a running one", async () => {
  const { ticketId, threadId, write } = await desk.conversation();
  expectMember(await desk.reply(threadId), "RecordReplySuccess");
  wait(1);
  await write();
  const { client } = app.app.database;
  await expect(
    client`update sla_clocks set due_at = now() where thread_id = ${threadId} and stopped_at is not null`,
  ).rejects.toThrow("a stopped reply clock never changes");
  await expect(client`delete from sla_clocks where thread_id = ${threadId}`).rejects.toThrow("append-only");
  const other = await desk.conversation();
  await expect(
    client`update sla_clocks set ticket_id = ${other.ticketId} where ticket_id = ${ticketId} and stopped_at is null`,
  ).rejects.toThrow("never change");
});
