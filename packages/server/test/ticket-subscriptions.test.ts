/** Live news of the desk: tickets, messages, escalations. Each behind a position without loss or repetition, each with its cursor. */
import { describe, expect, test } from "vitest";
import { expectMember, givenOrder, givenTicket, note, partialRefund } from "./given.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();

/** Takes events until there are so many, then leaves. */
const take = async <Event>(events: AsyncIterable<Event>, count: number): Promise<Event[]> => {
  const taken: Event[] = [];
  for await (const event of events) {
    taken.push(event);
    if (taken.length === count) break;
  }
  return taken;
};
const mail = (name: string) => ({ account: "email" as const, buyer: `${name}@post.example` });

describe("ticketUpdated", () => {
  test("every change behind the position, then every change from now on, once each and in order", async () => {
    const app = await anotherWorkspace(shared());
    const desk = app.as.agent.ticket;
    const ticketId = await givenTicket(app, mail("anna"));
    const after = await app.as.agent.event.eventPosition();
    await desk.setPriority({ ticketId, priority: "HIGH" });
    const events = take(desk.ticketUpdated({ after }), 3);
    await desk.addNote({ ticketId, text: "Called." });
    await desk.resolveTicket({ ticketId, overrideNote: note() });
    const seen = await events;
    expect(seen.map(({ ticket }) => ticket.id)).toEqual([ticketId, ticketId, ticketId]);
    expect(seen.at(-1)?.ticket).toMatchObject({ status: "RESOLVED", priority: "HIGH", version: 4 });
    expect(new Set(seen.map(({ cursor }) => cursor)).size).toBe(3);
    const [, second] = seen;
    expect((await take(desk.ticketUpdated({ after: second?.cursor ?? "" }), 1)).map(({ cursor }) => cursor)).toEqual([
      seen[2]?.cursor,
    ]);
  });

  test("only the ticket that was asked for, also when a customer's message reopens it", async () => {
    const app = await anotherWorkspace(shared());
    const desk = app.as.agent.ticket;
    const [ticketId, other] = [await givenTicket(app, mail("anna")), await givenTicket(app, mail("bert"))];
    const after = await app.as.agent.event.eventPosition();
    await desk.setPriority({ ticketId: other, priority: "HIGH" });
    await desk.snoozeTicket({ ticketId, endsAt: new Date(Date.now() + 86_400_000).toISOString(), reason: "Waits." });
    await givenTicket(app, mail("anna"));
    const seen = await take(desk.ticketUpdated({ ticketId, after }), 2);
    expect(seen.map(({ ticket }) => ticket.id)).toEqual([ticketId, ticketId]);
    expect(seen.at(-1)?.ticket).toMatchObject({ status: "OPEN", snooze: null });
  });
});

describe("messageReceived", () => {
  test("every message, the one that opened the ticket too, once each and in order, with its ticket", async () => {
    const app = await anotherWorkspace(shared());
    const after = await app.as.agent.event.eventPosition();
    const ticketId = await givenTicket(app, mail("anna"));
    const events = take(app.as.agent.message.messageReceived({ after }), 3);
    await givenTicket(app, mail("anna"));
    const other = await givenTicket(app, {});
    const seen = await events;
    expect(seen.map(({ ticket, ticketCreated }) => [ticket.id, ticketCreated])).toEqual([
      [ticketId, true],
      [ticketId, false],
      [other, true],
    ]);
    expect(seen.map(({ storedMessage }) => storedMessage.senderAddress).slice(0, 2)).toEqual([
      "anna@post.example",
      "anna@post.example",
    ]);
    expect(new Set(seen.map(({ storedMessage }) => storedMessage.id)).size).toBe(3);
  });

  test("only those of a ticket, or of a channel", async () => {
    const app = await anotherWorkspace(shared());
    const after = await app.as.agent.event.eventPosition();
    const first = await givenTicket(app, mail("anna"));
    const amazon = await givenTicket(app, {});
    await givenTicket(app, mail("anna"));
    const ofTicket = await take(app.as.agent.message.messageReceived({ ticketId: first, after }), 2);
    expect(ofTicket.map(({ ticketCreated }) => ticketCreated)).toEqual([true, false]);
    const [ofChannel] = await take(app.as.agent.message.messageReceived({ channel: "AMAZON", after }), 1);
    expect(ofChannel?.ticket.id).toBe(amazon);
  });

  test("a redelivery is no message", async () => {
    const app = await anotherWorkspace(shared());
    const after = await app.as.agent.event.eventPosition();
    const parsed = (externalId: string) => ({ externalId, senderAddress: "anna@post.example", text: "Hello" });
    const channelAccountId = app.workspace.accounts.email;
    for (const externalId of ["<1@post.example>", "<1@post.example>", "<2@post.example>"])
      await app.as.integrator.message.ingestMessage({ channelAccountId, parsed: parsed(externalId) });
    const seen = await take(app.as.agent.message.messageReceived({ after }), 2);
    expect(seen.map(({ storedMessage }) => storedMessage.externalId)).toEqual(["<1@post.example>", "<2@post.example>"]);
  });
});

test("escalationUpdated: opened, then decided, each with the status it led to", async () => {
  const app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "1.00" } }));
  const order = await givenOrder(app);
  const after = await app.as.agent.event.eventPosition();
  const { escalation } = expectMember(
    await app.as.agent.refund.refundOrder(partialRefund(order, "5.00")),
    "RefundOrderEscalated",
  );
  const events = take(app.as.manager.escalation.escalationUpdated({ after }), 2);
  await app.as.manager.escalation.decideEscalation({ escalationId: escalation.id, verdict: "REJECT", note: note() });
  expect((await events).map(({ status, escalation: { id } }) => [status, id])).toEqual([
    ["OPEN", escalation.id],
    ["REJECTED", escalation.id],
  ]);
});

test("an actor who may not read escalations is refused on the stream", async () => {
  await expect(take(shared().as.analyst.escalation.escalationUpdated(), 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
