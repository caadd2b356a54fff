/** What customers are told after a merge: by real mail, counted by the mail server itself. */
import { operation } from "@firstline/sdk";
import PostalMime from "postal-mime";
import { expect, test, vi } from "vitest";
import { digits, eventually, expectMember, givenOrder, givenTicket, note } from "./given.ts";
import { APPROVED_SENDER, insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { deliver, passTime, quiet } from "./money-path.ts";
import { mailOf, noticesOf, noticeUntil, statusesOf, twoThreads, write } from "./outgoing.ts";
import { anotherWorkspace, plainClient, sharedApp } from "./shared-app.ts";

vi.setConfig({ testTimeout: 300_000 });
const shared = sharedApp();

const merge = async ({ as }: Pick<TestApp, "as">, primaryTicketId: string, ...ticketIds: string[]) =>
  expectMember(
    await as.agent.merge.mergeTickets({ primaryTicketId, ticketIds, notices: "AUTO", note: note() }),
    "MergeTicketsSuccess",
  );
const settle = (app: TestApp, messageId: string, finding: "ARRIVED" | "NOT_ARRIVED" | "GIVE_UP") =>
  app.as.agent.message.resolveUnknownMessage({ messageId, finding, note: note() });

test("the other thread gets one mail: from the approved address, in its conversation, saying where the answer comes", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address, orderExternalId, mail } = await twoThreads(app);
  const before = (await app.as.agent.ticket.ticket({ id: other }))?.threads[0]?.sla;
  await merge(app, primary, other);
  const { noticeMessage, thread } = await noticeUntil(app, other, "SENT");
  expect(noticeMessage).toMatchObject({
    direction: "OUTBOUND",
    delivery: { attempt: 1, locale: "en", requestedBy: { name: "agent" } },
  });
  expect(noticeMessage.sentAt).not.toBeNull();
  expect(statusesOf({ noticeMessage })).toBe("QUEUED SENDING SENT");
  // The notice is no answer: the clock of its thread runs on (S55).
  expect(thread.sla).toEqual({ dueAt: before?.dueAt, state: "RUNNING" });
  const { mails } = await mailOf(app).read(address);
  expect(mails).toHaveLength(1);
  const arrived = await new PostalMime().parse(mails[0]?.raw ?? "");
  expect(arrived).toMatchObject({
    from: { address: APPROVED_SENDER },
    subject: "Re: Broken cup",
    messageId: noticeMessage.externalId,
    inReplyTo: mail.storedMessage.externalId,
  });
  expect(noticeMessage.externalId).toBe(`<${noticeMessage.id}@shop.example>`);
  expect(arrived.text?.trim()).toBe(noticeMessage.text);
  expect(noticeMessage.text).toContain(orderExternalId);
  // The primary shows what was told, between what was written.
  const Read = operation<{ ticket: { messages: { nodes: { direction: string }[] } } }, { id: string }>(
    "query Read($id: ID!) { ticket(id: $id) { messages { nodes { direction } } } }",
  );
  const { ticket } = await app.as.agent.request(Read, { id: primary });
  expect(ticket.messages.nodes.map(({ direction }) => direction)).toEqual(["INBOUND", "INBOUND", "OUTBOUND"]);
});

test("the customer's language decides; a customer whose language is unknown is told in English", async () => {
  const app = await anotherWorkspace(shared());
  const buyer = `b${digits(12)}@marketplace.amazon.de`;
  const order = await givenOrder(app, { buyer, atMarketplace: false });
  await app.app.database.client`update customers set locale = 'de-DE' where workspace_id = ${app.workspace.id}`;
  const again = await write(app, { account: "amazon", senderAddress: buyer, orderExternalId: "302-1234567-7654321" });
  await merge(app, order.ticketId, again.ticket.id);
  const { noticeMessage } = await noticeUntil(app, again.ticket.id, "SENT");
  expect([noticeMessage.delivery.locale, noticeMessage.text.split(",")[0]]).toEqual(["de", "Guten Tag"]);
  expect(noticeMessage.text).toContain(order.externalId);
});

test("without an order the notice names the subject of the conversation that is answered", async () => {
  const app = await anotherWorkspace(shared());
  const senderAddress = "kim@post.example";
  const first = await write(app, { account: "email", senderAddress, subject: "My camping stove" });
  await app.app.database.client`update tickets set status = 'RESOLVED' where id = ${first.ticket.id}`;
  const second = await write(app, { account: "email", senderAddress, subject: "Hello?" });
  expect(second.ticketCreated).toBe(true);
  await app.app.database.client`update tickets set status = 'OPEN' where id = ${first.ticket.id}`;
  await merge(app, first.ticket.id, second.ticket.id);
  expect((await noticeUntil(app, second.ticket.id, "SENT")).noticeMessage.text).toContain("My camping stove");
});

test("what cannot be told says why, in the preview and after the merge alike, and no mail leaves", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, alias, address, orderExternalId } = await twoThreads(app);
  const ebay = await write(app, { account: "ebay", senderAddress: "kim_1970", orderExternalId });
  const stranger = await givenTicket(app, {});
  const expected = [
    [other, "LEAVES_MARKETPLACE"],
    [ebay.ticket.id, "CHANNEL_CANNOT_SEND"],
    [stranger, "OTHER_CUSTOMER"],
  ] as const;
  // The mail is the primary: Amazon's buyer must not be led there. Then Amazon is, and a stranger wrote about something else.
  const asked = [
    { primaryTicketId: other, ticketId: primary, reason: expected[0][1] },
    { primaryTicketId: primary, ticketId: ebay.ticket.id, reason: expected[1][1] },
    { primaryTicketId: primary, ticketId: stranger, reason: expected[2][1] },
  ];
  for (const { primaryTicketId, ticketId, reason } of asked) {
    const preview = expectMember(
      await app.as.agent.merge.mergePreview({ input: { ticketIds: [primaryTicketId, ticketId], primaryTicketId } }),
      "MergePreview",
    );
    const plan = preview.threads.find(({ isPrimary }) => !isPrimary)?.notice;
    expect(plan).toMatchObject({ possible: false, reason, text: null });
    await merge(app, primaryTicketId, ticketId);
    expect(await noticesOf(app, ticketId)).toMatchObject([
      { status: "NOT_SENDABLE", reason, explanation: plan?.explanation, noticeMessage: null },
    ]);
    expectMember(await app.as.agent.merge.unmergeTickets({ ticketIds: [ticketId] }), "UnmergeTicketsSuccess");
  }
  await quiet(app.app.database);
  for (const to of [alias, address]) expect(await mailOf(app).read(to)).toMatchObject({ mails: [], refusals: [] });
});

test("who was told and has not written since is not told again; who wrote again is", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address, orderExternalId } = await twoThreads(app);
  const again = async () => {
    expectMember(await app.as.agent.merge.unmergeTickets({ ticketIds: [other] }), "UnmergeTicketsSuccess");
    await merge(app, primary, other);
  };
  await merge(app, primary, other);
  await noticeUntil(app, other, "SENT");
  await again();
  expect(await noticesOf(app, other)).toMatchObject([{ status: "NOT_SENDABLE", reason: "ALREADY_TOLD" }]);
  await write(app, { account: "email", senderAddress: address, orderExternalId });
  await again();
  await noticeUntil(app, other, "SENT");
  expect((await mailOf(app).read(address)).mails).toHaveLength(2);
});

test("without notices nothing is written and nothing leaves; a machine that merges says so in its mails", async () => {
  const app = await anotherWorkspace(shared());
  const first = await twoThreads(app);
  expectMember(
    await app.as.agent.merge.mergeTickets({ primaryTicketId: first.primary, ticketIds: [first.other], note: note() }),
    "MergeTicketsSuccess",
  );
  expect(await noticesOf(app, first.other)).toEqual([]);
  const { q } = app.app.database;
  const machine = plainClient(
    app,
    await insertKey(q, app.workspace.id, "triage", null, ["ticket.write", "ticket.read", "workspace.read"]),
  );
  const second = await twoThreads(app);
  const merged = await machine.merge.mergeTickets({
    primaryTicketId: second.primary,
    ticketIds: [second.other],
    notices: "AUTO",
    note: note(),
    idempotencyKey: `merge-${digits(12)}`,
  });
  expect(merged.__typename).toBe("MergeTicketsSuccess");
  await noticeUntil(app, second.other, "SENT");
  expect((await mailOf(app).read(second.address)).mails[0]?.headers["auto-submitted"]).toBe("auto-generated");
  expect((await mailOf(app).read(first.address)).mails).toEqual([]);
});

test("the mail server refuses: REJECTED with its words, not tried again", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address } = await twoThreads(app);
  await mailOf(app).behave("mail.refuse");
  await merge(app, primary, other);
  const { reason, explanation, noticeMessage } = await noticeUntil(app, other, "REJECTED");
  expect([reason, explanation]).toEqual([
    "REFUSED_BY_CHANNEL",
    expect.stringContaining("5.1.1 The buyer does not take messages"),
  ]);
  await deliver(app, [["send-message", noticeMessage.id]], 3);
  await quiet(app.app.database);
  expect((await mailOf(app).read(address)).refusals).toHaveLength(1);
});

test("an account whose address is not approved reaches no Amazon buyer, and the notice says so", async () => {
  const app = await anotherWorkspace(shared());
  await app.app.database.client`update channel_accounts set settings = settings || '{"approvedSender": "new@shop.example"}'
    where workspace_id = ${app.workspace.id} and channel = 'AMAZON'`;
  const buyer = `b${digits(12)}@marketplace.amazon.com`;
  const first = await write(app, { account: "amazon", senderAddress: buyer, orderExternalId: "111-1234567-1234567" });
  const second = await write(app, { account: "amazon", senderAddress: buyer, orderExternalId: "111-1234567-7654321" });
  await merge(app, first.ticket.id, second.ticket.id);
  const { explanation } = await noticeUntil(app, second.ticket.id, "REJECTED");
  expect(explanation).toContain("not approved");
  expect((await mailOf(app).read(buyer)).mails).toEqual([]);
});

test("asked to come back later: tried again after a while, and one mail arrives", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address } = await twoThreads(app);
  await mailOf(app).behave("mail.laterAfterData");
  await merge(app, primary, other);
  await eventually(
    () => noticesOf(app, other),
    ([notice]) => statusesOf(notice ?? { noticeMessage: null }) === "QUEUED SENDING QUEUED",
  );
  await passTime(app.app.database, 60_000, "not leases");
  const notice = await noticeUntil(app, other, "SENT");
  expect([statusesOf(notice), notice.noticeMessage.delivery.attempt]).toEqual(["QUEUED SENDING QUEUED SENDING SENT", 2]);
  expect((await mailOf(app).read(address)).mails).toHaveLength(1);
});

test("unreachable for a day: a person decides, and what they send arrives once", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address } = await twoThreads(app);
  await mailOf(app).behave("mail.laterAfterData", 2);
  await merge(app, primary, other);
  await eventually(
    () => noticesOf(app, other),
    ([notice]) => statusesOf(notice ?? { noticeMessage: null }) === "QUEUED SENDING QUEUED",
  );
  await app.app.database
    .client`update message_deliveries set created_at = created_at - interval '25 hours' where workspace_id = ${app.workspace.id}`;
  await passTime(app.app.database, 60_000, "not leases");
  const { reason, noticeMessage } = await noticeUntil(app, other, "NEEDS_HUMAN");
  expect(reason).toBe("TRIED_TOO_LONG");
  expectMember(await settle(app, noticeMessage.id, "NOT_ARRIVED"), "ResolveUnknownMessageSuccess");
  await noticeUntil(app, other, "SENT");
  expect((await mailOf(app).read(address)).mails).toHaveLength(1);
});

test("the connection is lost after the mail was taken: UNKNOWN, and no machine sends it again, however often it is asked", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address } = await twoThreads(app);
  await mailOf(app).behave("mail.acceptThenDrop");
  await merge(app, primary, other);
  const { reason, noticeMessage } = await noticeUntil(app, other, "UNKNOWN");
  expect(reason).toBe("ANSWER_LOST");
  await passTime(app.app.database, 86_400_000);
  await deliver(app, [["send-message", noticeMessage.id]], 5);
  await quiet(app.app.database);
  expect((await noticesOf(app, other))[0]?.status).toBe("UNKNOWN");
  expect((await mailOf(app).read(address)).mails).toHaveLength(1);
});

test("a person settles what is unknown: with a note, once, and only then it is sent again, under the same Message-ID", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address } = await twoThreads(app);
  await mailOf(app).behave("mail.acceptThenDrop");
  await merge(app, primary, other);
  const { noticeMessage } = await noticeUntil(app, other, "UNKNOWN");
  const { id } = noticeMessage;
  const resolve = app.as.agent.message.resolveUnknownMessage.bind(app.as.agent.message);
  expectMember(await resolve({ messageId: id, finding: "NOT_ARRIVED", note: "ok" }), "NoteTooShort");
  expectMember(await resolve({ messageId: "msg_none", finding: "ARRIVED", note: note() }), "MessageNotFound");
  const input = { messageId: id, finding: "NOT_ARRIVED" as const, note: note(), idempotencyKey: `find-${digits(12)}` };
  expect(expectMember(await resolve(input), "ResolveUnknownMessageSuccess").replayed).toBe(false);
  await noticeUntil(app, other, "SENT");
  expect(expectMember(await resolve(input), "ResolveUnknownMessageSuccess").replayed).toBe(true);
  expectMember(await resolve({ ...input, finding: "GIVE_UP" }), "IdempotencyKeyReused");
  expect(expectMember(await settle(app, id, "ARRIVED"), "MessageNotUnresolved").status).toBe("SENT");
  const { mails } = await mailOf(app).read(address);
  expect(mails.map(({ headers }) => headers["message-id"])).toEqual([noticeMessage.externalId, noticeMessage.externalId]);
  expect(mails[0]?.raw).toBe(mails[1]?.raw);
  const { nodes } = await app.as.manager.audit.auditEntries({ filter: { subjectId: id } });
  expect(nodes.filter(({ outcome }) => outcome !== "REFUSE")).toMatchObject([
    { action: "message.resolve", actor: { name: "agent" }, note: input.note },
  ]);
  expect(nodes.map(({ problem }) => problem)).toEqual(["MESSAGE_NOT_UNRESOLVED", null, "NOTE_TOO_SHORT"]);
});

test.each([
  ["ARRIVED", "SENT"],
  ["GIVE_UP", "REJECTED"],
] as const)("found %s: %s, and nothing leaves any more", async (finding, status) => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address } = await twoThreads(app);
  await mailOf(app).behave("mail.acceptThenDrop");
  await merge(app, primary, other);
  const { noticeMessage } = await noticeUntil(app, other, "UNKNOWN");
  expectMember(await settle(app, noticeMessage.id, finding), "ResolveUnknownMessageSuccess");
  await deliver(app, [["send-message", noticeMessage.id]], 3);
  await quiet(app.app.database);
  expect((await noticesOf(app, other))[0]?.status).toBe(status);
  expect((await mailOf(app).read(address)).mails).toHaveLength(1);
});

test("the customer answers a mail whose fate was unknown: it arrived", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address, mail } = await twoThreads(app);
  await mailOf(app).behave("mail.acceptThenDrop");
  await merge(app, primary, other);
  const { noticeMessage } = await noticeUntil(app, other, "UNKNOWN");
  const answer = await write(app, { account: "email", senderAddress: address, references: [noticeMessage.externalId] });
  expect([answer.ticket.id, answer.storedMessage.thread.id]).toEqual([primary, mail.storedMessage.thread.id]);
  const settled = await noticeUntil(app, other, "SENT");
  expect(settled.explanation).toContain(answer.storedMessage.externalId);
});

test("a job that is delivered ten times sends one mail; the mail server's second yes makes no second message", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address } = await twoThreads(app);
  await mailOf(app).behave("mail.ackTwice");
  await merge(app, primary, other);
  const [notice] = await noticesOf(app, other);
  await deliver(app, [["send-message", notice?.noticeMessage?.id ?? ""]], 10);
  const sent = await noticeUntil(app, other, "SENT");
  await quiet(app.app.database);
  expect(statusesOf(sent)).toBe("QUEUED SENDING SENT");
  expect((await mailOf(app).read(address)).mails).toHaveLength(1);
});

test("a replayed merge tells nobody twice", async () => {
  const app = await anotherWorkspace(shared());
  const { primary, other, address } = await twoThreads(app);
  const input = {
    primaryTicketId: primary,
    ticketIds: [other],
    notices: "AUTO" as const,
    note: note(),
    idempotencyKey: `merge-${digits(12)}`,
  };
  const results = await Promise.all([1, 2, 3, 4].map(() => app.as.agent.merge.mergeTickets(input)));
  expect(results.filter((result) => !expectMember(result, "MergeTicketsSuccess").replayed)).toHaveLength(1);
  await noticeUntil(app, other, "SENT");
  await quiet(app.app.database);
  expect((await mailOf(app).read(address)).mails).toHaveLength(1);
});
