/** What people do with a ticket: whose it is, how urgent, put aside, noted, linked, closed and opened again. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { auditOf, eventually, expectMember, givenOrder, givenTicket, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { passTime, quiet } from "./money-path.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
let ticketId: string;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
  ticketId = await givenTicket(app, { account: "email", buyer: "anna@post.example" });
});

const desk = () => app.as.agent.ticket;
const read = () => desk().ticket({ id: ticketId });
const memberId = async (name: string) =>
  (await app.as.agent.workspace.members()).find((member) => member.name === name)?.id ?? "";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
/** Events about the ticket, once nothing older is unnumbered. */
const updates = async (count: number) => {
  const told = await eventually(
    async () => (await app.as.agent.event.events({ types: ["TICKET_UPDATED"], first: 100 })).nodes,
    (nodes) => nodes.length >= count,
  );
  return told.map(({ subjectId }) => subjectId);
};

describe("whose it is", () => {
  test("a ticket starts with nobody, goes to a member, and can be taken away again", async () => {
    expect((await read())?.assignee).toBeNull();
    const agent = await memberId("agent");
    const given = expectMember(await desk().assignTicket({ ticketId, memberId: agent }), "AssignTicketSuccess").ticket;
    expect(given).toMatchObject({ version: 2, assignee: { id: agent } });
    const taken = expectMember(await desk().assignTicket({ ticketId, memberId: null }), "AssignTicketSuccess").ticket;
    expect(taken).toMatchObject({ version: 3, assignee: null });
    expect(await updates(2)).toEqual([ticketId, ticketId]);
  });

  test("the same again changes nothing: no version, no event", async () => {
    const agent = await memberId("agent");
    await desk().assignTicket({ ticketId, memberId: agent });
    const again = expectMember(await desk().assignTicket({ ticketId, memberId: agent }), "AssignTicketSuccess").ticket;
    expect(again.version).toBe(2);
    await desk().setPriority({ ticketId, priority: "HIGH" });
    expect(await updates(2)).toHaveLength(2);
  });

  test("somebody who executes nothing gets no ticket: InvalidInput", async () => {
    const refused = expectMember(await desk().assignTicket({ ticketId, memberId: await memberId("analyst") }), "InvalidInput");
    expect(refused.issues).toMatchObject([{ path: ["input", "memberId"] }]);
    expect((await read())?.assignee).toBeNull();
  });

  test.each([
    ["does not exist", async () => newId("member")],
    ["is of another workspace", async () => (await (await anotherWorkspace(shared())).as.agent.workspace.members())[0]?.id ?? ""],
    ["is no member's id", async () => ticketId],
    ["is 100,000 characters long", async () => "m".repeat(100_000)],
  ])("a member that %s: MemberNotFound", async (_, id) => {
    const refused = expectMember(await desk().assignTicket({ ticketId, memberId: await id() }), "MemberNotFound");
    expect(refused).toMatchObject({ code: "MEMBER_NOT_FOUND", path: ["input", "memberId"] });
    expect(refused.message.length).toBeLessThan(200);
  });
});

test("members are listed by name with their roles", async () => {
  expect((await app.as.agent.workspace.members()).map(({ name, roles }) => [name, roles])).toEqual([
    ["admin", ["ADMIN"]],
    ["agent", ["AGENT"]],
    ["analyst", ["ANALYST"]],
    ["colleague", ["AGENT"]],
    ["compliance", ["COMPLIANCE"]],
    ["manager", ["MANAGER"]],
  ]);
});

test("a ticket is NORMAL until somebody says otherwise", async () => {
  expect((await read())?.priority).toBe("NORMAL");
  const ranked = expectMember(await desk().setPriority({ ticketId, priority: "URGENT" }), "SetPrioritySuccess").ticket;
  expect(ranked).toMatchObject({ priority: "URGENT", version: 2 });
});

describe("put aside", () => {
  const open = async () => (await desk().tickets({ filter: { status: ["OPEN"] } })).nodes.map(({ id }) => id);

  test("it leaves the open tickets, says until when and why, and its reply clock goes on", async () => {
    const endsAt = inDays(2);
    const aside = expectMember(
      await desk().snoozeTicket({ ticketId, endsAt, reason: " Waits for the carrier's answer. " }),
      "SnoozeTicketSuccess",
    ).ticket;
    expect(aside).toMatchObject({ status: "WAITING", snooze: { endsAt, reason: "Waits for the carrier's answer." } });
    expect(await open()).toEqual([]);
    expect((await desk().tickets({ filter: { snoozed: true } })).nodes.map(({ id }) => id)).toEqual([ticketId]);
    expect((await desk().tickets({ filter: { snoozed: false } })).nodes).toEqual([]);
    expect((await read())?.sla?.state).toBe("RUNNING");
  });

  /** The moment until which it was put aside comes now; the job that was to come then follows. */
  const momentComes = async () => {
    await app.app.database.client`update tickets set snoozed_until = now() - interval '1 second' where id = ${ticketId}`;
    await passTime(app.app.database, 2 * 86_400_000);
  };

  test("it comes back by itself at its moment, and subscribers hear of it", async () => {
    await desk().snoozeTicket({ ticketId, endsAt: inDays(1), reason: "A moment." });
    await momentComes();
    const back = await eventually(read, (ticket) => ticket?.status === "OPEN");
    expect(back).toMatchObject({ snooze: null, version: 3 });
    expect(await updates(2)).toHaveLength(2);
  });

  test("prolonged, it does not come back at the first moment", async () => {
    await desk().snoozeTicket({ ticketId, endsAt: inDays(1), reason: "A moment." });
    await desk().snoozeTicket({ ticketId, endsAt: inDays(7), reason: "Longer." });
    await passTime(app.app.database, 2 * 86_400_000); // the job of the first moment comes, the other one does not
    await quiet(app.app.database);
    expect(await read()).toMatchObject({ status: "WAITING", snooze: { reason: "Longer." } });
    await momentComes();
    await passTime(app.app.database, 7 * 86_400_000);
    await eventually(read, (ticket) => ticket?.status === "OPEN");
  });

  test("it comes back at once when the customer writes", async () => {
    await desk().snoozeTicket({ ticketId, endsAt: inDays(2), reason: "Waits." });
    expect(await givenTicket(app, { account: "email", buyer: "anna@post.example" })).toBe(ticketId);
    expect(await read()).toMatchObject({ status: "OPEN", snooze: null });
  });

  test("somebody takes it back; a ticket that is not put aside stays as it is", async () => {
    await desk().snoozeTicket({ ticketId, endsAt: inDays(2), reason: "Waits." });
    expect(expectMember(await desk().unsnoozeTicket({ ticketId }), "UnsnoozeTicketSuccess").ticket).toMatchObject({
      status: "OPEN",
      snooze: null,
      version: 3,
    });
    expect(expectMember(await desk().unsnoozeTicket({ ticketId }), "UnsnoozeTicketSuccess").ticket.version).toBe(3);
  });

  test.each([
    ["the past", () => new Date(Date.now() - 1000).toISOString(), "Waits.", ["endsAt"]],
    ["more than a year ahead", () => inDays(366), "Waits.", ["endsAt"]],
    ["without a reason", () => inDays(1), " \n\t ", ["reason"]],
    ["with a reason of 501 characters, until the past", () => inDays(-1), "r".repeat(501), ["endsAt", "reason"]],
  ])("%s: InvalidInput with every issue, and nothing changes", async (_, endsAt, reason, fields) => {
    const refused = expectMember(await desk().snoozeTicket({ ticketId, endsAt: endsAt(), reason }), "InvalidInput");
    expect(refused.issues.map(({ path }) => path.at(-1))).toEqual(fields);
    expect(await read()).toMatchObject({ status: "OPEN", version: 1 });
  });
});

describe("notes", () => {
  const Notes = operation<
    { ticket: { notes: { nodes: { id: string; text: string; author: { name: string } }[] } } },
    { id: string }
  >("query Notes($id: ID!) { ticket(id: $id) { notes(first: 2) { nodes { id text author { name } } } } }");

  test("are kept as written, with their author, newest first", async () => {
    const first = expectMember(
      await desk().addNote({ ticketId, text: "Called the carrier.\nNo answer. 你好" }),
      "AddNoteSuccess",
    );
    await app.as.colleague.ticket.addNote({ ticketId, text: "They called back." });
    const { ticket } = await app.as.agent.request(Notes, { id: ticketId });
    expect(ticket.notes.nodes.map(({ text, author }) => [author.name, text])).toEqual([
      ["colleague", "They called back."],
      ["agent", "Called the carrier.\nNo answer. 你好"],
    ]);
    expect(await app.as.agent.node.node({ id: first.note.id })).toMatchObject({ __typename: "Note", id: first.note.id });
    expect(await read()).toMatchObject({ version: 3 });
    expect(await updates(2)).toHaveLength(2);
  });

  test.each([
    ["empty", ""],
    ["only white space", " \n\t "],
    ["10,001 characters long", "n".repeat(10_001)],
  ])("%s: InvalidInput", async (_, text) => {
    expect(expectMember(await desk().addNote({ ticketId, text }), "InvalidInput").path).toEqual(["input", "text"]);
    expect((await app.as.agent.request(Notes, { id: ticketId })).ticket.notes.nodes).toEqual([]);
  });

  test("of 10,000 characters fits", async () => {
    const { note: kept } = expectMember(await desk().addNote({ ticketId, text: "n".repeat(10_000) }), "AddNoteSuccess");
    expect(kept.text).toHaveLength(10_000);
  });
});

describe("which order it is about", () => {
  test("a mail about an Amazon order (S46): the order is the ticket's, and the mail's own rules stay (S47)", async () => {
    const order = await givenOrder(app);
    const linked = expectMember(await desk().linkOrder({ ticketId, orderId: order.id }), "LinkOrderSuccess").ticket;
    expect(linked).toMatchObject({ channel: "EMAIL", order: { id: order.id }, orderExternalId: order.externalId, version: 2 });
    const rules = async (id: string) => (await desk().ticket({ id }))?.threads.map(({ messageRules }) => messageRules);
    expect(await rules(ticketId)).toEqual([
      {
        channel: "EMAIL",
        tone: "OWN_VOICE",
        maxCharacters: null,
        maxAttachments: null,
        maxAttachmentBytes: null,
        allowsHtml: true,
        allowsLinks: true,
        allowsContactData: true,
        allowsPromotion: true,
      },
    ]);
    expect(await rules(order.ticketId)).toMatchObject([
      { channel: "AMAZON", tone: "NEUTRAL", allowsHtml: false, allowsLinks: false, maxAttachmentBytes: 10_485_760 },
    ]);
    expect(await auditOf(app, ticketId)).toMatchObject([{ action: "ticket.linkOrder", actor: { name: "agent" } }]);
  });

  test("null unlinks it, and the order's next update does not bring it back", async () => {
    const order = await givenOrder(app);
    ticketId = order.ticketId;
    const free = expectMember(await desk().linkOrder({ ticketId, orderId: null }), "LinkOrderSuccess").ticket;
    expect(free).toMatchObject({ order: null, orderExternalId: null });
    await app.as.integrator.order.upsertOrders({
      channelAccountId: app.workspace.accounts.amazon,
      orders: [
        {
          externalId: order.externalId,
          status: "SHIPPED",
          fulfilment: "FBM",
          purchasedAt: inDays(-5),
          currencyCode: "USD",
          lines: [
            {
              externalId: order.lineExternalId,
              title: "Stoneware cup",
              quantity: 1,
              components: [{ component: "PRINCIPAL", charged: "80.00" }],
            },
          ],
        },
      ],
    });
    expect((await read())?.order).toBeNull();
  });

  test("an order that is not here: OrderNotFound, and nothing is audited", async () => {
    const foreign = await givenOrder(await anotherWorkspace(shared()));
    for (const orderId of [newId("order"), foreign.id, ticketId])
      expect(expectMember(await desk().linkOrder({ ticketId, orderId }), "OrderNotFound").path).toEqual(["input", "orderId"]);
    expect(await auditOf(app, ticketId)).toEqual([]);
  });
});

describe("closing", () => {
  test("while a reply is owed it is refused, with the threads that wait; a note that says why closes it, stops the clock, and is audited", async () => {
    const owed = expectMember(await desk().resolveTicket({ ticketId }), "ReplyOwed");
    expect(owed).toMatchObject({ code: "REPLY_OWED", path: ["input", "overrideNote"], threads: [{ channel: "EMAIL" }] });
    expect(await read()).toMatchObject({ status: "OPEN", version: 1, sla: { state: "RUNNING" } });
    const why = note();
    const closed = expectMember(await desk().resolveTicket({ ticketId, overrideNote: why }), "ResolveTicketSuccess").ticket;
    expect(closed).toMatchObject({ status: "RESOLVED", sla: null });
    expect(closed.resolvedAt).not.toBeNull();
    expect((await read())?.threads).toMatchObject([{ sla: { state: "STOPPED" } }]);
    expect(await auditOf(app, ticketId)).toMatchObject([{ action: "ticket.resolve", note: why, actor: { name: "agent" } }]);
  });

  test("a note without substance closes nothing", async () => {
    expect(expectMember(await desk().resolveTicket({ ticketId, overrideNote: "done" }), "NoteTooShort").path).toEqual([
      "input",
      "overrideNote",
    ]);
    expect(await read()).toMatchObject({ status: "OPEN", sla: { state: "RUNNING" } });
    expect(await auditOf(app, ticketId)).toEqual([]);
  });

  test("an Amazon ticket needs a reason", async () => {
    ticketId = await givenTicket(app, {});
    expectMember(await desk().resolveTicket({ ticketId, overrideNote: note() }), "ReasonMissing");
    await desk().setTags({ ticketId, tags: ["VIP"] });
    expectMember(await desk().resolveTicket({ ticketId, overrideNote: note() }), "ReasonMissing");
    await desk().setTags({ ticketId, tags: ["Tracking update"] });
    expectMember(await desk().resolveTicket({ ticketId, overrideNote: note() }), "ResolveTicketSuccess");
  });

  test("once; a resolved ticket can be neither resolved nor put aside, only opened again, which starts no clock", async () => {
    await desk().resolveTicket({ ticketId, overrideNote: note() });
    expectMember(await desk().resolveTicket({ ticketId, overrideNote: note() }), "TicketIsResolved");
    expectMember(await desk().snoozeTicket({ ticketId, endsAt: inDays(1), reason: "Waits." }), "TicketIsResolved");
    const opened = expectMember(await desk().reopenTicket({ ticketId }), "ReopenTicketSuccess").ticket;
    expect(opened).toMatchObject({ status: "OPEN", resolvedAt: null, sla: null });
    expect(expectMember(await desk().reopenTicket({ ticketId }), "TicketNotResolved").message).toContain("OPEN");
    // Nothing is owed any more, so no note is needed.
    expectMember(await desk().resolveTicket({ ticketId }), "ResolveTicketSuccess");
  });
});

describe("risk (S11)", () => {
  const tag = (...tags: string[]) => desk().setTags({ ticketId, tags });

  test("follows from the reason, and back", async () => {
    expect(await read()).toMatchObject({ risk: "ROUTINE", riskSource: "REASON" });
    expect(expectMember(await tag("Damaged in transit"), "SetTagsSuccess").ticket.risk).toBe("HIGH");
    expect((await desk().tickets({ filter: { risk: "HIGH" } })).nodes.map(({ id }) => id)).toEqual([ticketId]);
    expect(expectMember(await tag("Tracking update"), "SetTagsSuccess").ticket.risk).toBe("ROUTINE");
  });

  test("follows from the order: what Amazon ships, Amazon answers for", async () => {
    await app.app.database
      .client`insert into tags (workspace_id, id, name, is_reason, is_automatic) values (${app.workspace.id}, ${newId("tag")}, 'Not delivered', true, false)`;
    const [ours, amazons] = [await givenOrder(app), await givenOrder(app, { fulfilment: "FBA" })];
    expect(expectMember(await tag("Not delivered"), "SetTagsSuccess").ticket.risk).toBe("HIGH");
    const link = async (orderId: string) =>
      expectMember(await desk().linkOrder({ ticketId, orderId }), "LinkOrderSuccess").ticket.risk;
    expect(await link(amazons.id)).toBe("ROUTINE");
    expect(await link(ours.id)).toBe("HIGH");
  });

  test("a person overrules it with a note, which is audited; the reason changes it no more until the person takes it back", async () => {
    const why = note();
    const high = expectMember(await desk().setTicketRisk({ ticketId, risk: "HIGH", note: why }), "SetTicketRiskSuccess").ticket;
    expect(high).toMatchObject({ risk: "HIGH", riskSource: "PERSON" });
    await tag("Tracking update");
    expect(await read()).toMatchObject({ risk: "HIGH", riskSource: "PERSON" });
    const back = expectMember(await desk().setTicketRisk({ ticketId, risk: null, note: note() }), "SetTicketRiskSuccess").ticket;
    expect(back).toMatchObject({ risk: "ROUTINE", riskSource: "REASON" });
    expect((await auditOf(app, ticketId)).map(({ action }) => action)).toEqual(["ticket.risk", "ticket.risk"]);
    expect((await auditOf(app, ticketId))[1]?.note).toBe(why);
  });

  test("without a note of substance: NoteTooShort, nothing changes", async () => {
    expectMember(await desk().setTicketRisk({ ticketId, risk: "HIGH", note: "because" }), "NoteTooShort");
    expect(await read()).toMatchObject({ risk: "ROUTINE", version: 1 });
    expect(await auditOf(app, ticketId)).toMatchObject([{ action: "ticket.risk", outcome: "REFUSE", problem: "NOTE_TOO_SHORT" }]);
  });
});

describe("whoever read an older version changes nothing", () => {
  const attempts: Readonly<Record<string, (expectedVersion: number) => Promise<{ __typename: string }>>> = {
    assignTicket: async (expectedVersion) =>
      desk().assignTicket({ ticketId, memberId: await memberId("agent"), expectedVersion }),
    setPriority: (expectedVersion) => desk().setPriority({ ticketId, priority: "LOW", expectedVersion }),
    snoozeTicket: (expectedVersion) => desk().snoozeTicket({ ticketId, endsAt: inDays(1), reason: "Waits.", expectedVersion }),
    unsnoozeTicket: (expectedVersion) => desk().unsnoozeTicket({ ticketId, expectedVersion }),
    addNote: (expectedVersion) => desk().addNote({ ticketId, text: "Hello", expectedVersion }),
    linkOrder: (expectedVersion) => desk().linkOrder({ ticketId, orderId: null, expectedVersion }),
    resolveTicket: (expectedVersion) => desk().resolveTicket({ ticketId, overrideNote: note(), expectedVersion }),
    reopenTicket: (expectedVersion) => desk().reopenTicket({ ticketId, expectedVersion }),
    setTicketRisk: (expectedVersion) => desk().setTicketRisk({ ticketId, risk: "HIGH", note: note(), expectedVersion }),
  };

  test.each(Object.keys(attempts))("%s", async (name) => {
    await desk().setPriority({ ticketId, priority: "HIGH" });
    // Without the clock's remaining seconds: they may pass between two looks.
    const look = async () => JSON.stringify(await read()).replaceAll(/"remainingSeconds":-?\d+/g, "");
    const before = await look();
    expect(await attempts[name]?.(1)).toMatchObject({ __typename: "VersionConflict", currentVersion: 2 });
    expect(await look()).toEqual(before);
    expect((await attempts[name]?.(2))?.__typename).not.toBe("VersionConflict");
  });

  test("of two at once with the same version one wins", async () => {
    const results = await Promise.all([
      desk().setPriority({ ticketId, priority: "HIGH", expectedVersion: 1 }),
      app.as.colleague.ticket.setPriority({ ticketId, priority: "LOW", expectedVersion: 1 }),
    ]);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual(["SetPrioritySuccess", "VersionConflict"]);
    expect((await read())?.version).toBe(2);
  });
});
