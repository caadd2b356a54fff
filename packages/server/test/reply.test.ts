/** Answers to customers: written once, sent once by real mail, with what follows for the ticket and its clocks. */
import { operation } from "@firstline/sdk";
import type { MailScenario } from "@firstline/simulator";
import PostalMime from "postal-mime";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { amazonNumber, auditOf, digits, eventually, expectMember, note, rulesThat } from "./given.ts";
import { APPROVED_SENDER } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { deliver, passTime, quiet } from "./money-path.ts";
import { mailOf, noticeUntil, twoThreads, write } from "./outgoing.ts";
import { deliveryUntil, reply, replyUntil, sha256, tagged } from "./replies.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

vi.setConfig({ testTimeout: 300_000 });
const shared = sharedApp();
let app: TestApp;
beforeAll(async () => {
  app = await anotherWorkspace(shared());
});

const byMail = () => write(app, { account: "email", senderAddress: `kim${digits(10)}@post.example`, subject: "My order" });
const TEXT = "Hello Kim,\n\nthe cup is on its way.\r\nIt arrives on Friday.";

describe("a reply in own words", () => {
  test("arrives once: from the approved address, in its conversation, letter by letter, and its hash is that of the text", async () => {
    const { ticket, storedMessage: question } = await byMail();
    const { storedMessage, decision } = expectMember(await reply(app, ticket.id, TEXT), "ReplyToTicketSuccess");
    const { delivery } = await deliveryUntil(app, storedMessage.id, "SENT");
    const { mails } = await mailOf(app).read(question.senderAddress);
    expect(mails).toHaveLength(1);
    const arrived = await new PostalMime().parse(mails[0]?.raw ?? "");
    expect(arrived).toMatchObject({
      from: { address: APPROVED_SENDER },
      subject: "Re: My order",
      messageId: `<${storedMessage.id}@shop.example>`,
      inReplyTo: question.externalId,
      references: question.externalId,
    });
    const text = "Hello Kim,\n\nthe cup is on its way.\nIt arrives on Friday.";
    expect([storedMessage.text, arrived.text?.trimEnd()]).toEqual([text, text]);
    expect(delivery).toMatchObject({
      kind: "REPLY",
      contentHash: sha256(text),
      renderedVariables: [],
      macroVersionId: null,
      requestedBy: { name: "agent" },
    });
    expect(decision.rules.flatMap(({ inputs }) => inputs)).toContainEqual({ name: "text.contentHash", value: sha256(text) });
  });

  test("is audited with its hash and without its text", async () => {
    const { ticket } = await byMail();
    const { decision } = expectMember(await reply(app, ticket.id, "A sentence nobody else writes."), "ReplyToTicketSuccess");
    const entries = await auditOf(app, ticket.id);
    expect(entries).toMatchObject([{ action: "reply.send", outcome: "ALLOW", decision: { id: decision.id } }]);
    expect(JSON.stringify(entries)).not.toContain("nobody else");
  });

  test("the same key again answers the same message and sends nothing; another text under it is refused", async () => {
    const { ticket, storedMessage: question } = await byMail();
    const input = { ticketId: ticket.id, text: "On its way.", idempotencyKey: `reply-${digits(12)}` };
    const first = expectMember(await app.as.agent.reply.replyToTicket(input), "ReplyToTicketSuccess");
    const again = expectMember(await app.as.agent.reply.replyToTicket(input), "ReplyToTicketSuccess");
    expect([first.replayed, again.replayed, again.storedMessage.id]).toEqual([false, true, first.storedMessage.id]);
    expect(again.decision.id).toBe(first.decision.id);
    expectMember(await app.as.agent.reply.replyToTicket({ ...input, text: "On its way!" }), "IdempotencyKeyReused");
    await replyUntil(app, ticket.id, "SENT");
    await deliver(app, [["send-message", first.storedMessage.id]], 3);
    await quiet(app.app.database);
    expect((await mailOf(app).read(question.senderAddress)).mails).toHaveLength(1);
  });

  test.each([
    ["nothing", "", "1 to 20000 characters"],
    ["white space", " \n\t ", "1 to 20000 characters"],
    ["a book", "x".repeat(20_001), "1 to 20000 characters"],
    ["a terminal's command", "Hello \u001b[2J", "control characters"],
  ])("%s is no text: the answer says why and nothing is written", async (_, text, why) => {
    const { ticket } = await byMail();
    expect(expectMember(await reply(app, ticket.id, text), "InvalidInput").message).toContain(why);
    expect(await auditOf(app, ticket.id)).toEqual([]);
  });
});

describe("where it goes, and where it does not", () => {
  test("to the thread whose reply clock runs first, of merged tickets too; or to the one that is named", async () => {
    const { primary, other, alias, address, mail } = await twoThreads(app);
    await tagged(app, primary, "Damaged in transit");
    expectMember(
      await app.as.agent.merge.mergeTickets({ primaryTicketId: primary, ticketIds: [other], note: note() }),
      "MergeTicketsSuccess",
    );
    const options = await app.as.agent.reply.replyOptions({ ticketId: primary });
    expect(options?.threads.map(({ isDefault }) => isDefault)).toEqual([true, false]);
    const first = expectMember(await reply(app, primary, "First."), "ReplyToTicketSuccess");
    expect(first.storedMessage.thread.id).toBe(options?.threads[0]?.thread.id);
    const named = { threadId: mail.storedMessage.thread.id, keepOpen: true };
    expectMember(await reply(app, primary, "Second.", named), "ReplyToTicketSuccess");
    await replyUntil(app, primary, "SENT", 2);
    expect([(await mailOf(app).read(alias)).mails.length, (await mailOf(app).read(address)).mails.length]).toEqual([1, 1]);
  });

  test("a merged ticket says which one answers; a thread of another ticket is not found", async () => {
    const { primary, other } = await twoThreads(app);
    const stranger = await byMail();
    expectMember(
      await app.as.agent.merge.mergeTickets({ primaryTicketId: primary, ticketIds: [other], note: note() }),
      "MergeTicketsSuccess",
    );
    expect(expectMember(await reply(app, other, "Hello"), "TicketAlreadyMerged").mergedIntoId).toBe(primary);
    const options = await app.as.agent.reply.replyOptions({ ticketId: other });
    expect([options?.ticket.id, options?.answeredBy?.id]).toEqual([other, primary]);
    expectMember(await reply(app, primary, "Hello", { threadId: stranger.storedMessage.thread.id }), "ThreadNotFound");
  });

  test("an Amazon ticket is answered with a reason only (S62); a thread that cannot be written to says why", async () => {
    const { primary } = await twoThreads(app);
    expect((await app.as.agent.reply.replyOptions({ ticketId: primary }))?.reasonMissing).toBe(true);
    expectMember(await reply(app, primary, "Hello"), "ReasonMissing");
    expect(await auditOf(app, primary)).toMatchObject([{ action: "reply.send", outcome: "REFUSE" }]);
    await tagged(app, primary, "Damaged in transit");
    expectMember(await reply(app, primary, "Hello"), "ReplyToTicketSuccess");
    const ebay = await write(app, { account: "ebay", senderAddress: "kim_1970" });
    const refused = expectMember(await reply(app, ebay.ticket.id, "Hello"), "NoWayToSend");
    expect(refused.message).toContain("Message API");
    expect(rulesThat("REFUSE", refused.decision)).toEqual(["thread.sendable"]);
    const [thread] = (await app.as.agent.reply.replyOptions({ ticketId: ebay.ticket.id }))?.threads ?? [];
    expect(thread?.obstacle).toBe(refused.message);
  });

  test("a message that comes between reading and sending is seen by `expectedVersion`", async () => {
    const senderAddress = `kim${digits(10)}@post.example`;
    const { ticket } = await write(app, { account: "email", senderAddress });
    await write(app, { account: "email", senderAddress });
    const stale = { expectedVersion: ticket.version };
    expect(expectMember(await reply(app, ticket.id, "Hello", stale), "VersionConflict").currentVersion).toBe(ticket.version + 1);
    expectMember(await reply(app, ticket.id, "Hello", { expectedVersion: ticket.version + 1 }), "ReplyToTicketSuccess");
  });

  test("a resolved ticket is reopened first", async () => {
    const { ticket } = await byMail();
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId: ticket.id, overrideNote: note() }), "ResolveTicketSuccess");
    expectMember(await reply(app, ticket.id, "Hello"), "TicketIsResolved");
    expectMember(await app.as.agent.ticket.reopenTicket({ ticketId: ticket.id }), "ReopenTicketSuccess");
    expectMember(await reply(app, ticket.id, "Hello"), "ReplyToTicketSuccess");
  });
});

/** How the mail server meets the next mail; none of an earlier test is on its way any more. */
const behave = async (scenario: MailScenario) => {
  await quiet(app.app.database);
  await mailOf(app).behave(scenario);
};
const ticketOf = async (id: string) => {
  const ticket = await app.as.agent.ticket.ticket({ id });
  return { status: ticket?.status, sla: ticket?.sla ?? null };
};

describe("what follows", () => {
  test("queued, the ticket waits and the clock runs; sent, the clock stops at that moment by this reply", async () => {
    const { ticket, storedMessage: question } = await byMail();
    await behave("mail.laterAfterData");
    const { storedMessage, ticket: after } = expectMember(await reply(app, ticket.id, "Hello"), "ReplyToTicketSuccess");
    expect([after.status, (await ticketOf(ticket.id)).sla?.state]).toEqual(["WAITING", "RUNNING"]);
    await eventually(
      () => deliveryUntil(app, storedMessage.id, "QUEUED"),
      ({ delivery }) => delivery.attempt === 1,
    );
    expect((await ticketOf(ticket.id)).sla?.state).toBe("RUNNING");
    await passTime(app.app.database, 60_000, "not leases");
    const { delivery, thread } = await deliveryUntil(app, storedMessage.id, "SENT");
    expect((await ticketOf(ticket.id)).sla).toBeNull();
    expect(thread.slaHistory).toMatchObject([{ state: "STOPPED", stoppedAt: delivery.sentAt, reply: { id: storedMessage.id } }]);
    expect((await mailOf(app).read(question.senderAddress)).mails).toHaveLength(1);
  });

  test("with keepOpen the ticket stays as it is", async () => {
    const { ticket } = await byMail();
    const { ticket: after } = expectMember(
      await reply(app, ticket.id, "More follows.", { keepOpen: true }),
      "ReplyToTicketSuccess",
    );
    expect([after.status, after.version]).toEqual(["OPEN", ticket.version + 1]);
  });

  test("refused by the channel: the ticket is open again, the clock runs on, and subscribers hear of it", async () => {
    const { ticket } = await byMail();
    await behave("mail.refuse");
    const { storedMessage } = expectMember(await reply(app, ticket.id, "Hello"), "ReplyToTicketSuccess");
    await deliveryUntil(app, storedMessage.id, "REJECTED");
    expect(await ticketOf(ticket.id)).toMatchObject({ status: "OPEN", sla: { state: "RUNNING" } });
    const events = await app.app.database.client`select type from events
      where workspace_id = ${app.workspace.id} and subject_id in (${ticket.id}, ${storedMessage.id}) order by inserted_no desc limit 2`;
    expect(events.map((row) => row["type"] as string)).toEqual(["TICKET_UPDATED", "MESSAGE_UPDATED"]);
  });

  test("its fate unknown: the clock runs until the customer's answer proves that it arrived, and stops when it left", async () => {
    const senderAddress = `kim${digits(10)}@post.example`;
    const { ticket } = await write(app, { account: "email", senderAddress });
    await behave("mail.acceptThenDrop");
    const { storedMessage } = expectMember(await reply(app, ticket.id, "Hello"), "ReplyToTicketSuccess");
    await deliveryUntil(app, storedMessage.id, "UNKNOWN");
    expect(await ticketOf(ticket.id)).toMatchObject({ status: "WAITING", sla: { state: "RUNNING" } });
    await write(app, { account: "email", senderAddress, references: [storedMessage.externalId] });
    const { thread, delivery } = await deliveryUntil(app, storedMessage.id, "SENT");
    const [first, second] = thread.slaHistory;
    expect(first).toMatchObject({ stoppedAt: delivery.sentAt, reply: { id: storedMessage.id } });
    expect(second).toMatchObject({ state: "RUNNING", stoppedAt: null });
    expect(Date.parse(first?.stoppedAt ?? "")).toBeLessThan(Date.parse(second?.startedAt ?? ""));
  });

  test("what the customer wrote while it waited is not answered by it: the next clock starts there", async () => {
    const senderAddress = `kim${digits(10)}@post.example`;
    const { ticket } = await write(app, { account: "email", senderAddress });
    await behave("mail.laterAfterData");
    const { storedMessage } = expectMember(await reply(app, ticket.id, "Hello"), "ReplyToTicketSuccess");
    await eventually(
      () => deliveryUntil(app, storedMessage.id, "QUEUED"),
      ({ delivery }) => delivery.attempt === 1,
    );
    const later = await write(app, { account: "email", senderAddress });
    await passTime(app.app.database, 60_000, "not leases");
    const { thread } = await deliveryUntil(app, storedMessage.id, "SENT");
    expect(thread.slaHistory).toMatchObject([
      { reply: { id: storedMessage.id } },
      { startedAt: later.storedMessage.receivedAt, state: "RUNNING" },
    ]);
  });

  test("a reply that arrived is an answer, so who writes again afterwards is a repeat contact; a notice is none", async () => {
    const Counts = operation<
      { ticket: { isRepeatContact: boolean; customer: { riskProfile: { repeatContactCount: number } } } },
      { id: string }
    >("query C($id: ID!) { ticket(id: $id) { isRepeatContact customer { riskProfile { repeatContactCount } } } }");
    const countsOf = async (id: string) => {
      const { ticket } = await app.as.agent.request(Counts, { id });
      return [ticket.isRepeatContact, ticket.customer.riskProfile.repeatContactCount];
    };
    /** They wrote about one order, then were told or answered, then write about it on a ticket of its own. */
    const afterwards = async (tell: (ticketId: string) => Promise<void>) => {
      const senderAddress = `kim${digits(10)}@post.example`;
      const orderExternalId = amazonNumber();
      const first = await write(app, { account: "email", senderAddress, orderExternalId });
      await tell(first.ticket.id);
      await app.app.database
        .client`update tickets set status = 'RESOLVED', resolved_at = now() - interval '30 days' where id = ${first.ticket.id}`;
      const again = await write(app, { account: "email", senderAddress, orderExternalId });
      expect(again.ticketCreated).toBe(true);
      return countsOf(again.ticket.id);
    };
    const answered = await afterwards(async (id) => {
      const { storedMessage } = expectMember(await reply(app, id, "It arrives on Friday."), "ReplyToTicketSuccess");
      await deliveryUntil(app, storedMessage.id, "SENT");
    });
    const told = await afterwards(async (id) => {
      const { primary } = await twoThreads(app);
      await app.app.database
        .client`update tickets set order_external_id = (select order_external_id from tickets where id = ${id}) where id = ${primary}`;
      expectMember(
        await app.as.agent.merge.mergeTickets({ primaryTicketId: primary, ticketIds: [id], notices: "AUTO", note: note() }),
        "MergeTicketsSuccess",
      );
      await noticeUntil(app, id, "SENT");
      expectMember(await app.as.agent.merge.unmergeTickets({ ticketIds: [id] }), "UnmergeTicketsSuccess");
    });
    expect({ answered, told }).toEqual({ answered: [true, 1], told: [false, 0] });
  });

  test("the database keeps what was written: text, hash and rendering never change, and no hash but the text's is stored", async () => {
    const { ticket } = await byMail();
    const { storedMessage } = expectMember(await reply(app, ticket.id, "Hello"), "ReplyToTicketSuccess");
    await deliveryUntil(app, storedMessage.id, "SENT");
    const { client } = app.app.database;
    const { id } = storedMessage;
    const never = "what a message of ours says never changes";
    await expect(client`update messages set body = 'Hullo' where id = ${id}`).rejects.toThrow(never);
    await expect(client`update messages set direction = 'INBOUND' where id = ${id}`).rejects.toThrow(never);
    await expect(client`update message_deliveries set content_hash = '' where message_id = ${id}`).rejects.toThrow(never);
    await expect(client`update message_deliveries set rendering = '[1]' where message_id = ${id}`).rejects.toThrow(never);
    await expect(client`insert into message_deliveries (workspace_id, message_id, channel_account_id, kind, recipient, reference_ids, automatic, requested_by, status, content_hash)
      select workspace_id, id, channel_account_id, 'REPLY', 'x', '{}', false, 'system', 'QUEUED', ${sha256("Hullo")} from messages where id = ${id}`).rejects.toThrow(
      "is not that of its text",
    );
  });
});
