/** What people do with a primary concerns every ticket merged into it; each keeps its own state, for the day they are parted. */
import { operation } from "@firstline/sdk";
import { expect, test } from "vitest";
import { expectMember, givenTicket, note } from "./given.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
const mail = (name: string) => ({ account: "email" as const, buyer: `${name}@post.example` });
const NOTES = operation<{ ticket: { notes: { nodes: { text: string }[] } } }, { id: string }>(
  "query Notes($id: ID!) { ticket(id: $id) { notes { nodes { text } } } }",
);

const merged = async () => {
  const app = await anotherWorkspace(shared());
  const [primary, other] = [await givenTicket(app, mail("anna")), await givenTicket(app, mail("bert"))];
  expectMember(
    await app.as.agent.merge.mergeTickets({ primaryTicketId: primary, ticketIds: [other], note: note() }),
    "MergeTicketsSuccess",
  );
  return { app, desk: app.as.agent.ticket, primary, other };
};

test("resolving the primary answers all of them for good, and stops every clock", async () => {
  const { desk, primary, other } = await merged();
  expect(expectMember(await desk.resolveTicket({ ticketId: primary }), "ReplyOwed").threads).toHaveLength(2);
  const { ticket } = expectMember(await desk.resolveTicket({ ticketId: primary, overrideNote: note() }), "ResolveTicketSuccess");
  expect(ticket).toMatchObject({ id: primary, status: "RESOLVED", sla: null });
  expect(await desk.ticket({ id: other })).toMatchObject({ status: "RESOLVED", sla: null });
  expectMember(await desk.resolveTicket({ ticketId: primary }), "TicketIsResolved");
});

test("put aside together, they come back together when a message reaches any of them", async () => {
  const { app, desk, primary, other } = await merged();
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  const { ticket } = expectMember(
    await desk.snoozeTicket({ ticketId: primary, endsAt, reason: "Waits." }),
    "SnoozeTicketSuccess",
  );
  expect(ticket).toMatchObject({ status: "WAITING", snooze: { endsAt } });
  expect(await desk.ticket({ id: other })).toMatchObject({ status: "WAITING", snooze: { endsAt } });
  expect(await givenTicket(app, mail("bert"))).toBe(primary);
  expect(await desk.ticket({ id: primary })).toMatchObject({ status: "OPEN", snooze: null });
  expect(await desk.ticket({ id: other })).toMatchObject({ status: "OPEN", snooze: null });
});

test("taken back, each of them is open again, also once they are parted", async () => {
  const { app, desk, primary, other } = await merged();
  await desk.snoozeTicket({ ticketId: primary, endsAt: new Date(Date.now() + 86_400_000).toISOString(), reason: "Waits." });
  await desk.unsnoozeTicket({ ticketId: primary });
  await app.as.agent.merge.unmergeTickets({ ticketIds: [other] });
  expect(await desk.ticket({ id: other })).toMatchObject({ status: "OPEN", snooze: null });
});

test("lists sort the primary by the earliest clock of all of them, and by its own again once they are parted", async () => {
  const { app, desk, primary, other } = await merged();
  const third = await givenTicket(app, mail("carl"));
  await app.app.database
    .client`update sla_clocks set at_risk_at = at_risk_at - interval '1 hour', due_at = due_at - interval '1 hour' where workspace_id = ${app.workspace.id} and ticket_id = ${other}`;
  await app.app.database
    .client`update sla_clocks set at_risk_at = at_risk_at - interval '30 minutes', due_at = due_at - interval '30 minutes' where workspace_id = ${app.workspace.id} and ticket_id = ${third}`;
  const order = async () => (await desk.tickets({ orderBy: "EARLIEST_DUE_FIRST" })).nodes.map(({ id }) => id);
  expect(await order()).toEqual([primary, third]);
  await app.as.agent.merge.unmergeTickets({ ticketIds: [other] });
  expect(await order()).toEqual([other, third, primary]);
});

test("notes of all of them are read on the primary", async () => {
  const { app, desk, primary, other } = await merged();
  await desk.addNote({ ticketId: other, text: "Theirs." });
  const { note: own } = expectMember(await desk.addNote({ ticketId: primary, text: "Ours." }), "AddNoteSuccess");
  const read = async (id: string) => (await app.as.agent.request(NOTES, { id })).ticket.notes.nodes.map(({ text }) => text);
  expect([await read(primary), await read(other)]).toEqual([["Ours.", "Theirs."], ["Theirs."]]);
  expect(own.text).toBe("Ours.");
});

test("a message in any of them tells the primary's subscribers", async () => {
  const { app, primary } = await merged();
  const after = await app.as.agent.event.eventPosition();
  await givenTicket(app, mail("bert"));
  for await (const event of app.as.agent.message.messageReceived({ ticketId: primary, after })) {
    expect(event).toMatchObject({ ticket: { id: primary }, ticketCreated: false });
    break;
  }
});
