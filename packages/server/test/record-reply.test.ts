/** Replies that were sent in a marketplace's own screens or a mail program: they stop the clock at the time they were sent. */
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { auditOf, eventually, expectMember } from "./given.ts";
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

describe("a reply that was sent elsewhere", () => {
  test("stops the clock at the time it was sent, and the clock keeps what stopped it", async () => {
    const { ticketId, threadId } = await desk.conversation();
    wait(30);
    const { storedMessage, stoppedClock, redelivered } = expectMember(
      await desk.reply(threadId, "2026-11-24T08:30:00.000Z", { text: "It is on its way." }),
      "RecordReplySuccess",
    );
    expect(storedMessage).toMatchObject({
      direction: "OUTBOUND",
      text: "It is on its way.",
      sentAt: "2026-11-24T08:30:00.000Z",
      senderAddress: "support@shop.example",
    });
    expect(stoppedClock).toMatchObject({ state: "STOPPED", stoppedAt: "2026-11-24T08:30:00.000Z", remainingSeconds: 1800 });
    expect(redelivered).toBe(false);
    expect(await desk.slaOf(ticketId)).toBeNull();
    expect(await desk.historyOf(ticketId)).toMatchObject([{ state: "STOPPED", reply: { id: storedMessage.id } }]);
    expect((await auditOf(app, storedMessage.id)).map(({ action }) => action)).toEqual(["message.recordReply"]);
  });

  test("a question that came after it starts the next clock at its own time", async () => {
    const { ticketId, threadId, write } = await desk.conversation();
    wait(6);
    await write();
    wait(4);
    expectMember(await desk.reply(threadId, "2026-11-23T12:00:00.000Z"), "RecordReplySuccess");
    expect(await desk.historyOf(ticketId)).toMatchObject([
      { startedAt: MONDAY, stoppedAt: "2026-11-23T12:00:00.000Z", state: "STOPPED" },
      { startedAt: "2026-11-23T15:00:00.000Z", stoppedAt: null, state: "RUNNING", dueAt: "2026-11-24T15:00:00.000Z" },
    ]);
  });

  test("the next message after it starts the next clock; the stopped one stays as it is", async () => {
    const { ticketId, threadId, write } = await desk.conversation();
    wait(2);
    expectMember(await desk.reply(threadId), "RecordReplySuccess");
    const before = await desk.historyOf(ticketId);
    wait(3);
    await write();
    expect((await desk.historyOf(ticketId))[0]).toEqual(before[0]);
    expect(await desk.slaOf(ticketId)).toMatchObject({ startedAt: desk.inHours(0), dueAt: desk.inHours(24), state: "RUNNING" });
  });

  test("stops its own thread only: the other conversation of the ticket is still owed its formal reply", async () => {
    const [first, second] = [await desk.conversation(), await desk.conversation()];
    await app.app.database
      .client`update threads set ticket_id = ${first.ticketId} where workspace_id = ${app.workspace.id} and id = ${second.threadId}`;
    wait(1);
    expectMember(await desk.reply(first.threadId), "RecordReplySuccess");
    expect(await desk.slaOf(first.ticketId)).toMatchObject({ state: "RUNNING", startedAt: MONDAY });
  });

  test("the same reply again changes nothing, with and without an id of its own", async () => {
    const { ticketId, threadId } = await desk.conversation();
    wait(1);
    for (const more of [{}, { externalId: "<sent-1@shop.example>" }]) {
      const first = expectMember(await desk.reply(threadId, desk.inHours(-0.5), more), "RecordReplySuccess");
      const version = (await app.as.agent.ticket.ticket({ id: ticketId }))?.version;
      const again = expectMember(await desk.reply(threadId, desk.inHours(-0.5), more), "RecordReplySuccess");
      expect([first.redelivered, again.redelivered, again.storedMessage.id, again.stoppedClock]).toEqual([
        false,
        true,
        first.storedMessage.id,
        null,
      ]);
      expect((await app.as.agent.ticket.ticket({ id: ticketId }))?.version).toBe(version);
    }
  });

  test.each<[string, () => Promise<Parameters<Desk["reply"]>>, string]>([
    ["before the question", async () => [(await desk.conversation()).threadId, desk.inHours(-0.001)], "input.sentAt"],
    ["in the future", async () => [(await desk.conversation()).threadId, desk.inHours(0.001)], "input.sentAt"],
    [
      "before the question that waits now",
      async () => {
        const { threadId, write } = await desk.conversation();
        wait(1);
        expectMember(await desk.reply(threadId), "RecordReplySuccess");
        wait(2);
        await write();
        return [threadId, desk.inHours(-1)];
      },
      "input.sentAt",
    ],
    [
      "with an id without a character",
      async () => [(await desk.conversation()).threadId, desk.inHours(0), { externalId: "" }],
      "input.externalId",
    ],
    [
      "with a text of 100,001 characters",
      async () => [(await desk.conversation()).threadId, desk.inHours(0), { text: "x".repeat(100_001) }],
      "input.text",
    ],
    [
      "with the id of the customer's message",
      async () => {
        const { threadId, externalId } = await desk.conversation();
        return [threadId, desk.inHours(0), { externalId }];
      },
      "input.externalId",
    ],
  ])("%s is refused, and the clock runs on", async (_, given, path) => {
    const [threadId, ...rest] = await given();
    const { issues } = expectMember(await desk.reply(threadId, ...rest), "InvalidInput");
    expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
    const [row] = await app.app.database.client<
      { open: number }[]
    >`select count(*)::int as open from sla_clocks where thread_id = ${threadId} and stopped_at is null`;
    expect(row?.open).toBe(1);
  });

  test("a thread that is not here: ThreadNotFound", async () => {
    expect(expectMember(await desk.reply(newId("thread")), "ThreadNotFound").path).toEqual(["input", "threadId"]);
  });

  test("subscribers see it as a message of the ticket", async () => {
    const { threadId } = await desk.conversation();
    const { storedMessage } = expectMember(await desk.reply(threadId), "RecordReplySuccess");
    await eventually(
      async () => (await app.as.agent.event.events({ types: ["MESSAGE_RECEIVED"] })).nodes,
      (nodes) => nodes.some(({ subjectId }) => subjectId === storedMessage.id),
    );
  });
});
