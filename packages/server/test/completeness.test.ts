/** Whether an answer is complete, through the endpoint: questions in six languages, facts against the real values, resolving. */
import { randomUUID } from "node:crypto";
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { auditOf, expectMember, givenOrder, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { mailOf } from "./outgoing.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

type Account = "amazon" | "email";
/** A message of a customer at a shop; answers the ticket's id and its thread's. */
const written = async (text: string, facts: { buyer?: string; account?: Account; order?: string } = {}) => {
  const { buyer = "anna@post.example", account = "email", order } = facts;
  const { ticket } = expectMember(
    await app.as.integrator.message.ingestMessage({
      channelAccountId: app.workspace.accounts[account],
      parsed: {
        externalId: `<${randomUUID()}@post.example>`,
        senderAddress: buyer,
        subject: "My order",
        text,
        ...(order === undefined ? {} : { orderExternalId: order }),
      },
    }),
    "IngestMessageSuccess",
  );
  const shown = await app.as.agent.ticket.ticket({ id: ticket.id });
  return { ticketId: ticket.id, threadId: shown?.threads[0]?.id ?? "" };
};

const replied = async (threadId: string, text: string) =>
  expectMember(
    await app.as.agent.message.recordReply({ threadId, text, sentAt: new Date().toISOString(), externalId: randomUUID() }),
    "RecordReplySuccess",
  );

const check = async (ticketId: string, draft?: string) => {
  const found = await app.as.agent.completeness.resolutionCheck({ ticketId, ...(draft === undefined ? {} : { draft }) });
  if (!found) throw new Error("there is no such ticket");
  return found;
};
const topicsOf = ({ questions }: { questions: readonly { topic: string; state: string }[] }, state: string): string[] =>
  questions.flatMap((question) => (question.state === state ? [question.topic] : []));

/** Labels the ticket with a reason that requires these facts. */
const requiring = async (ticketId: string, ...requiredFacts: Input["requiredFacts"]): Promise<void> => {
  const reason = "Tracking update";
  const now = (await app.as.agent.requirement.reasonRequirements()).find((row) => row.reason.name === reason);
  const input = { reason, requiredFacts, expectedVersion: now?.version ?? 0, note: note() };
  expectMember(await app.as.manager.requirement.setReasonRequirement(input), "SetReasonRequirementSuccess");
  expectMember(await app.as.agent.ticket.setTags({ ticketId, tags: [reason] }), "SetTagsSuccess");
};
type Input = Parameters<TestApp["as"]["manager"]["requirement"]["setReasonRequirement"]>[0];

describe("questions", () => {
  test.each([
    ["English", "Hi, where is my parcel? It was due on Friday. And is the cup dishwasher safe?", ["TRACKING", "PRODUCT"]],
    ["German", "Hallo, wo ist mein Paket? Und kann ich die Tasse noch umtauschen?", ["TRACKING", "EXCHANGE"]],
    ["French", "Bonjour, je n'ai toujours pas reçu mon colis. Pouvez-vous aussi m'envoyer la facture ?", ["TRACKING", "INVOICE"]],
    ["Italian", "Buongiorno, vorrei annullare il mio ordine. Quando riceverò il rimborso?", ["REFUND", "CANCELLATION"]],
    ["Spanish", "Hola, no puedo iniciar sesión en mi cuenta. ¿Cómo puedo devolver la lámpara?", ["RETURN", "ACCOUNT_ACCESS"]],
    ["Chinese", "你好，我的包裹还没收到，请问到哪里了？另外这个杯子可以放洗碗机吗？", ["TRACKING", "PRODUCT"]],
  ])("%s: every one is found, with its sentence", async (_, text, topics) => {
    const { ticketId } = await written(text);
    const found = await check(ticketId);
    expect(topicsOf(found, "OPEN").toSorted()).toEqual(topics.toSorted());
    expect(found).toMatchObject({ complete: false, detection: "AVAILABLE" });
    for (const { sentence, start, end } of found.questions) expect(text.slice(start, end)).toBe(sentence);
  });
});

describe("questions of a ticket", () => {
  test("what needs no answer is none: thanks, a refund nobody needs, a quoted mail, a signature, a disclaimer", async () => {
    const { ticketId } = await written(
      [
        "Thank you, the parcel came today. I do not need a refund any more.",
        "",
        "Best regards",
        "Anna, how can I help you?",
        "",
        "On Mon, 16 Nov 2026 at 10:00, Shop <help@shop.example> wrote:",
        "> Where is the parcel? Could you send us the invoice?",
      ].join("\n"),
    );
    expect(await check(ticketId)).toMatchObject({ questions: [], complete: true, detection: "AVAILABLE" });
  });

  test("each is answered by the first later reply that says it, and the draft answers the rest", async () => {
    const { ticketId, threadId } = await written("Where is my parcel? And can you send me the invoice?");
    const { storedMessage } = await replied(threadId, "Your parcel is in transit and will arrive on 3 December.");
    const found = await check(ticketId, "Please find the invoice attached.");
    expect(found.questions).toMatchObject([
      { topic: "TRACKING", state: "ANSWERED", answeredBy: { id: storedMessage.id } },
      { topic: "INVOICE", state: "ANSWERED_BY_DRAFT", answeredBy: null },
    ]);
    expect(found.complete).toBe(true);
    expect(topicsOf(await check(ticketId), "OPEN")).toEqual(["INVOICE"]);
    expect(topicsOf(await check(ticketId, "We will look into it and get back to you."), "OPEN")).toEqual(["INVOICE"]);
  });

  test("a reply before the question does not answer it", async () => {
    const { ticketId, threadId } = await written("Where is my parcel?");
    await replied(threadId, "Your parcel will arrive on 3 December.");
    await written("It is the 5th now. Where is my parcel?");
    expect(topicsOf(await check(ticketId), "OPEN")).toEqual(["TRACKING"]);
  });

  test("in a language whose questions are not known it says so, and the facts are checked all the same (D18)", async () => {
    const { ticketId, threadId } = await written(
      "Dzień dobry, kiedy dostanę zwrot pieniędzy za uszkodzoną lampę? Proszę o szybką odpowiedź.",
    );
    await requiring(ticketId, "REFUND_AMOUNT", "REFUND_PROCESSING_DATE", "REFUND_TRANSACTION_ID", "REMEDY");
    const before = await check(ticketId);
    expect(before).toMatchObject({ detection: "NOT_AVAILABLE", questions: [], complete: false });
    await replied(threadId, "Zwróciliśmy Państwu 12,50 zł w dniu 03.11.2026, numer transakcji RF-88213.");
    const after = await check(ticketId);
    expect(after).toMatchObject({ detection: "NOT_AVAILABLE", complete: true, lacks: [] });
    // What words alone tell is not guessed.
    expect(after.requiredFacts.map(({ state }) => state)).toEqual(["PRESENT", "PRESENT", "PRESENT", "NOT_CHECKED"]);
  });

  test("a list shows what is open on each ticket", async () => {
    const { ticketId, threadId } = await written("Where is my parcel? Can I get an invoice?");
    await written("Wie baue ich das Regal auf?", { buyer: "bert@post.example" });
    await replied(threadId, "Your parcel will arrive tomorrow.");
    const Open = operation<{
      tickets: { nodes: { id: string; openQuestions: { detection: string; questions: { topic: string }[] } }[] };
    }>("query Open { tickets { nodes { id openQuestions { detection questions { topic } } } } }");
    const { tickets } = await app.as.agent.request(Open, {});
    const shown = tickets.nodes.map(({ openQuestions: { questions } }) => questions.map(({ topic }) => topic));
    expect(shown).toEqual([["ASSEMBLY"], ["INVOICE"]]);
    expect(tickets.nodes[1]?.id).toBe(ticketId);
  });

  test("of 100,000 characters, quoted and not, is read at once", async () => {
    const hostile = `${"Where is my parcel, and (not the refund ".repeat(1200)}\n${"> where is it?\n".repeat(1000)}${"\n".repeat(30_000)}`;
    const { ticketId } = await written(hostile.slice(0, 100_000));
    const from = performance.now();
    expect(topicsOf(await check(ticketId), "OPEN")).toContain("TRACKING");
    expect(performance.now() - from).toBeLessThan(20_000); // a tenth of a second; what grows with the square of the length takes minutes
  });
});

describe("facts that the reason requires", () => {
  const order = async (): Promise<{ externalId: string; ticketId: string; threadId: string }> => {
    const given = await givenOrder(app, { buyer: "anna.b@marketplace.amazon.com", atMarketplace: false });
    expectMember(
      await app.as.integrator.order.recordShipments({
        channelAccountId: app.workspace.accounts.amazon,
        source: "warehouse",
        shipments: [
          {
            orderExternalId: given.externalId,
            carrier: "UPS",
            trackingNumber: "1Z999AA10123456784",
            status: "IN_TRANSIT",
            asOf: new Date().toISOString(),
          },
        ],
      }),
      "RecordShipmentsSuccess",
    );
    await app.as.agent.ticket.setTags({ ticketId: given.ticketId, tags: ["Tracking update"] });
    const shown = await app.as.agent.ticket.ticket({ id: given.ticketId });
    return { externalId: given.externalId, ticketId: given.ticketId, threadId: shown?.threads[0]?.id ?? "" };
  };

  test("are missing, present in a reply, or only in the draft", async () => {
    const { ticketId, threadId } = await order();
    expect((await check(ticketId)).requiredFacts.map(({ fact, state }) => [fact, state])).toEqual([
      ["TRACKING_NUMBER", "MISSING"],
      ["TRACKING_LINK", "MISSING"],
      ["DELIVERY_ESTIMATE", "MISSING"],
    ]);
    const { storedMessage } = await replied(threadId, "Your tracking number is 1Z999AA10123456784.");
    const { requiredFacts } = await check(ticketId, "It will arrive within 3 days.");
    expect(requiredFacts).toMatchObject([
      {
        state: "PRESENT",
        foundIn: { id: storedMessage.id },
        inDraft: false,
        excerpt: "Your tracking number is 1Z999AA10123456784.",
      },
      { state: "MISSING", foundIn: null, inDraft: false },
      { state: "PRESENT", foundIn: null, inDraft: true },
    ]);
  });

  test("the number or link of another parcel is wrong, and what it has to be is said", async () => {
    const { ticketId } = await order();
    const other = "Your tracking number is 1Z999AA10123456799, see https://www.ups.com/track?tracknum=1Z999AA10123456799.";
    const { requiredFacts, lacks, complete } = await check(ticketId, other);
    expect(requiredFacts).toMatchObject([
      { state: "WRONG", inDraft: true, expected: ["1Z999AA10123456784"] },
      { state: "WRONG", inDraft: true, expected: [expect.stringContaining("1Z999AA10123456784")] },
      { state: "MISSING" },
    ]);
    expect(complete).toBe(false);
    expect(lacks).toContain("TRACKING_NUMBER is said wrong: it has to be 1Z999AA10123456784.");
  });

  test("an amount or reference that is not the refund's is wrong; the real ones are right", async () => {
    const given = await givenOrder(app, { atMarketplace: false });
    const { refund } = expectMember(await app.as.manager.refund.refundOrder(partialRefund(given, "12.50")), "RefundOrderSuccess");
    await requiring(given.ticketId, "REFUND_AMOUNT", "REFUND_PROCESSING_DATE", "REFUND_TRANSACTION_ID");
    const states = async (draft: string) => (await check(given.ticketId, draft)).requiredFacts.map(({ state }) => state);
    expect(await states("We refunded $21.50 on 23 November 2026, reference RF-12345.")).toEqual(["WRONG", "PRESENT", "WRONG"]);
    expect(await states(`We refunded $12.50 today. Your reference is ${refund.id}.`)).toEqual(["PRESENT", "PRESENT", "PRESENT"]);
  });
});

describe("resolving", () => {
  test("is refused while a question is open, and done after a complete reply", async () => {
    const { ticketId, threadId } = await written("Where is my parcel? And how do I send the lamp back?");
    await replied(threadId, "Your parcel will arrive on 3 December.");
    const refused = expectMember(await app.as.agent.ticket.resolveTicket({ ticketId }), "AnswerIncomplete");
    expect(refused).toMatchObject({ code: "ANSWER_INCOMPLETE", path: ["input", "overrideNote"] });
    expect(refused.message).toContain("RETURN is not answered");
    expect((await app.as.agent.ticket.ticket({ id: ticketId }))?.status).not.toBe("RESOLVED");
    await replied(threadId, "Please print the return label, put it on the box and send it back to us within 30 days.");
    const { ticket } = expectMember(await app.as.agent.ticket.resolveTicket({ ticketId }), "ResolveTicketSuccess");
    expect(ticket.status).toBe("RESOLVED");
    expect(await auditOf(app, ticketId)).toEqual([]);
  });

  test("is refused while a required fact is missing", async () => {
    const { ticketId, threadId } = await written("Thank you for everything.");
    await requiring(ticketId, "CANCELLATION_OUTCOME");
    await replied(threadId, "You are welcome.");
    const refused = expectMember(await app.as.agent.ticket.resolveTicket({ ticketId }), "AnswerIncomplete");
    expect(refused.message).toContain("CANCELLATION_OUTCOME is not said.");
    await replied(threadId, "Your order has been cancelled.");
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId }), "ResolveTicketSuccess");
  });

  test("a reply on its way counts: nothing is owed, and what it says is said", async () => {
    const { ticketId } = await written("Where is my parcel?");
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId }), "ReplyOwed");
    await mailOf(app).approve(["support@shop.example"]);
    await mailOf(app).behave("mail.later");
    const sent = await app.as.agent.reply.replyToTicket({
      ticketId,
      text: "Your parcel will arrive on 3 December.",
      keepOpen: true,
      idempotencyKey: randomUUID(),
    });
    expectMember(sent, "ReplyToTicketSuccess");
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId }), "ResolveTicketSuccess");
  });

  test("merged tickets are answered together: open questions of both stand against it (S51)", async () => {
    const first = await written("Where is my parcel?", { buyer: "carla@post.example" });
    const second = await written("Please send me the invoice.", { buyer: "carla2@post.example" });
    expectMember(
      await app.as.agent.merge.mergeTickets({ primaryTicketId: first.ticketId, ticketIds: [second.ticketId], note: note() }),
      "MergeTicketsSuccess",
    );
    expect(topicsOf(await check(first.ticketId), "OPEN")).toEqual(["TRACKING", "INVOICE"]);
    const draft = "Your parcel will arrive on 3 December. The invoice is attached.";
    expect(await check(first.ticketId, draft)).toMatchObject({ complete: true });
    await replied(first.threadId, draft);
    await replied(second.threadId, "We have answered you in the other conversation.");
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId: first.ticketId }), "ResolveTicketSuccess");
  });

  test("a note with substance overrides it; it is audited, settles what was asked, and is counted by agent and reason", async () => {
    const { ticketId, threadId } = await written("Where is my parcel?");
    await replied(threadId, "You are welcome.");
    await app.as.agent.ticket.setTags({ ticketId, tags: ["Tracking update"] });
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId, overrideNote: "done" }), "NoteTooShort");
    const why = note();
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId, overrideNote: why }), "ResolveTicketSuccess");
    expect(await auditOf(app, ticketId)).toMatchObject([{ action: "ticket.resolve", note: why }]);
    expectMember(await app.as.agent.ticket.reopenTicket({ ticketId }), "ReopenTicketSuccess");
    expect(await check(ticketId)).toMatchObject({ questions: [], requiredFacts: [], complete: true });
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId }), "ResolveTicketSuccess");
    const { rows, metrics } = await app.as.analyst.completeness.completenessOverrides({ input: { window: { lastDays: 1 } } });
    expect(metrics.map(({ name }) => name)).toEqual(["resolutions", "overrides", "share"]);
    expect(rows).toMatchObject([
      {
        actor: { name: "agent" },
        reason: { name: "Tracking update" },
        resolutions: 2,
        overrides: 1,
        share: "0.5000",
        examples: [
          {
            ticket: { id: ticketId },
            openTopics: ["TRACKING"],
            missingFacts: ["TRACKING_NUMBER", "TRACKING_LINK", "DELIVERY_ESTIMATE"],
            note: why,
          },
        ],
      },
    ]);
  });

  test("what was counted stays: neither resolutions nor overrides can be changed or removed", async () => {
    const { ticketId } = await written("Where is my parcel?");
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId, overrideNote: note() }), "ResolveTicketSuccess");
    const sql = app.app.database.client;
    await expect(sql`update completeness_overrides set note = 'x' where workspace_id = ${app.workspace.id}`).rejects.toThrow(
      "append-only",
    );
    await expect(sql`delete from completeness_overrides where workspace_id = ${app.workspace.id}`).rejects.toThrow("append-only");
    await expect(sql`update resolution_checks set complete = true where workspace_id = ${app.workspace.id}`).rejects.toThrow(
      "append-only",
    );
  });
});
