/** Rare and hard matters wait apart from the many (S89), and the platform's own tags say what managers count. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { auditOf, digits, expectMember, fewestStatements, givenOrder, givenTicket, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ingestRaw, personal } from "./mails.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = Date.now();
let now = START;
const shared = sharedApp({ clock: { now: () => new Date(now) } });
let app: TestApp;
beforeEach(async () => {
  now = START;
  app = await anotherWorkspace(shared());
});

const write = async (text: string, buyer = `b${digits(12)}@marketplace.amazon.com`) =>
  expectMember(
    await app.as.integrator.message.ingestMessage({
      channelAccountId: app.workspace.accounts.amazon,
      parsed: {
        externalId: `<${digits(20)}@test.example>`,
        senderAddress: buyer,
        senderName: "Kim",
        subject: "My order",
        text,
      },
    }),
    "IngestMessageSuccess",
  ).ticket.id;
const ticketOf = async (id: string) => {
  const ticket = await app.as.agent.ticket.ticket({ id });
  if (!ticket) throw new Error(id);
  return ticket;
};
const queueOf = async (id: string) => {
  const { queue, queueReasons } = await ticketOf(id);
  return [queue, ...queueReasons.map(({ rule }) => rule)];
};
const label = async (ticketId: string, tags: string[]) =>
  expectMember(await app.as.agent.ticket.setTags({ ticketId, tags }), "SetTagsSuccess");
const automatic = async (id: string) => (await ticketOf(id)).tags.filter((tag) => tag.isAutomatic).map(({ name }) => name);
const claimOn = (orderId: string, state: "FILED" | "CLOSED" = "FILED") =>
  app.as.agent.claim.recordClaim({ orderId, kind: "A_TO_Z", externalId: "A2Z-1", filedAt: "2026-11-01T00:00:00Z", state });

describe("a ticket waits", () => {
  test("with the many, until its reason is risky or complex", async () => {
    const id = await write("Where is my parcel?");
    expect(await queueOf(id)).toEqual(["ROUTINE"]);
    await label(id, ["Damaged in transit"]);
    expect(await queueOf(id)).toEqual(["HIGH_RISK", "HIGH_RISK"]);
    expectMember(await app.as.manager.tag.installTaxonomy({}), "InstallTaxonomySuccess");
    await label(id, ["Intellectual property"]);
    expect(await queueOf(id)).toEqual(["COMPLEX", "COMPLEX_REASON"]);
  });

  test("apart from its first word of a lawyer on, with the words and their message as why", async () => {
    const buyer = `b${digits(12)}@marketplace.amazon.com`;
    const id = await write("The cup is broken.", buyer);
    expect(await write("Then my lawyer will write to you.", buyer)).toBe(id);
    const { queue, queueSource, queueReasons } = await ticketOf(id);
    expect([queue, queueSource]).toEqual(["COMPLEX", "RULE"]);
    expect(queueReasons).toMatchObject([
      {
        rule: "LEGAL_WORDS",
        excerpt: "my order. then my lawyer will write to you.",
        message: { id: expect.stringMatching(/^msg_/) },
      },
    ]);
  });

  test("apart while a claim on its order is filed, and no longer when it is closed", async () => {
    const order = await givenOrder(app);
    expectMember(await claimOn(order.id), "RecordClaimSuccess");
    expect(await queueOf(order.ticketId)).toEqual(["COMPLEX", "CLAIM_FILED"]);
    expectMember(await claimOn(order.id, "CLOSED"), "RecordClaimSuccess");
    expect(await queueOf(order.ticketId)).toEqual(["ROUTINE"]);
  });

  test("where the tag's complexity puts it as soon as a manager changes that", async () => {
    const id = await write("A question about a contract.");
    await label(id, ["Tracking update"]);
    const tagId = (await ticketOf(id)).reason?.id ?? "";
    const described = { tagId, complexity: "COMPLEX" as const, note: note() };
    expectMember(await app.as.manager.tag.describeTag(described), "DescribeTagSuccess");
    expect(await queueOf(id)).toEqual(["COMPLEX", "COMPLEX_REASON"]);
  });

  test("with whatever is merged into it, and without it again when that is undone", async () => {
    const [primary, merged] = [await write("Where is my parcel?"), await write("I am going to sue you.")];
    const merge = { primaryTicketId: primary, ticketIds: [merged], note: note() };
    expectMember(await app.as.agent.merge.mergeTickets(merge), "MergeTicketsSuccess");
    expect(await queueOf(primary)).toEqual(["COMPLEX", "LEGAL_WORDS"]);
    expectMember(await app.as.agent.merge.unmergeTickets({ ticketIds: [merged] }), "UnmergeTicketsSuccess");
    expect([await queueOf(primary), await queueOf(merged)]).toEqual([["ROUTINE"], ["COMPLEX", "LEGAL_WORDS"]]);
  });

  test("where a person says, with a note, whatever the rules find afterwards, until the person returns to the rules", async () => {
    const id = await write("My solicitor says hello, she is my sister. Where is my parcel?");
    const overrule = (queue: "ROUTINE" | null, why = note()) =>
      app.as.agent.queue.setTicketQueue({ ticketId: id, queue, note: why });
    expectMember(await overrule("ROUTINE", "ok"), "NoteTooShort");
    expect(expectMember(await overrule("ROUTINE"), "SetTicketQueueSuccess").ticket).toMatchObject({
      queue: "ROUTINE",
      queueSource: "PERSON",
      queueReasons: [{ rule: "LEGAL_WORDS" }],
    });
    await label(id, ["Damaged in transit"]);
    expect((await ticketOf(id)).queue).toBe("ROUTINE");
    expect((await auditOf(app, id)).map(({ action, outcome }) => [action, outcome])).toEqual([
      ["ticket.queue", null],
      ["ticket.queue", "REFUSE"],
    ]);
    expect(expectMember(await overrule(null), "SetTicketQueueSuccess").ticket).toMatchObject({
      queue: "COMPLEX",
      queueSource: "RULE",
    });
    const stale = { ticketId: id, note: note(), expectedVersion: 1 };
    expectMember(await app.as.agent.queue.setTicketQueue(stale), "VersionConflict");
  });
});

test("queues are filtered, sorted and paged, the most demanding first, and counted at one statement however much waits", async () => {
  const routine = await write("Where is my parcel?");
  const risky = await write("The cup is broken.");
  await label(risky, ["Damaged in transit"]);
  const complex = [await write("I will go to court."), await write("This is a counterfeit.")];
  const Page = operation<
    { tickets: { nodes: { id: string }[]; pageInfo: { endCursor: string } } },
    { after: string | null; queue: string[] | null }
  >(
    `query Page($after: String, $queue: [TicketQueue!]) { tickets(orderBy: MOST_COMPLEX_FIRST, first: 2, after: $after, filter: { queue: $queue }) {
      nodes { id } pageInfo { endCursor } } }`,
  );
  const page = async (after: string | null, queue: string[] | null = null) => {
    const { tickets } = await app.as.agent.request(Page, { after, queue });
    return { ids: tickets.nodes.map(({ id }) => id), end: tickets.pageInfo.endCursor };
  };
  const first = await page(null);
  expect([first.ids, (await page(first.end)).ids]).toEqual([complex, [risky, routine]]);
  expect((await page(null, ["HIGH_RISK", "ROUTINE"])).ids).toEqual([risky, routine]);
  expectMember(
    await app.as.agent.ticket.snoozeTicket({
      ticketId: routine,
      endsAt: new Date(START + 3_600_000).toISOString(),
      reason: "Waits.",
    }),
    "SnoozeTicketSuccess",
  );
  const counts = async () =>
    (await app.as.agent.queue.queueCounts()).map((row) => [row.queue, row.open, row.waiting, row.overdue]);
  shared().count.reset();
  expect(await counts()).toEqual([
    ["COMPLEX", 2, 0, 0],
    ["HIGH_RISK", 1, 0, 0],
    ["ROUTINE", 0, 1, 0],
  ]);
  expect(shared().count.statements.length).toBe(2); // who asks, and the counts
  now = START + 25 * 3_600_000;
  expectMember(await app.as.agent.ticket.resolveTicket({ ticketId: complex[0] ?? "", overrideNote: note() }), "ReasonMissing");
  expect((await counts()).map(([queue, , , overdue]) => [queue, overdue])).toEqual([
    ["COMPLEX", 2],
    ["HIGH_RISK", 1],
    ["ROUTINE", 1],
  ]);
});

describe("the platform itself marks", () => {
  test("orders that Amazon ships and orders with a claim, also when the order is linked later, and takes it back when it is another order", async () => {
    const [amazons, ours] = [await givenOrder(app, { fulfilment: "FBA" }), await givenOrder(app)];
    expect(await automatic(amazons.ticketId)).toEqual(["Fulfilled by Amazon"]);
    expectMember(await claimOn(ours.id), "RecordClaimSuccess");
    expectMember(await claimOn(ours.id, "CLOSED"), "RecordClaimSuccess");
    expect(await automatic(ours.ticketId)).toEqual(["Claim filed"]);
    const link = { ticketId: ours.ticketId, orderId: amazons.id };
    expectMember(await app.as.agent.ticket.linkOrder(link), "LinkOrderSuccess");
    expect(await automatic(ours.ticketId)).toEqual(["Fulfilled by Amazon"]);
  });

  test("who sends an attachment, and who writes again within seven days after an answer", async () => {
    const headers = { From: "Kim <kim@post.example>", "MIME-Version": "1.0", "Content-Type": "multipart/mixed; boundary=part" };
    const parts = [
      "--part",
      "Content-Type: text/plain",
      "",
      "It is broken, see the picture.",
      "--part",
      "Content-Type: image/jpeg",
      'Content-Disposition: attachment; filename="cup.jpg"',
      "Content-Transfer-Encoding: base64",
      "",
      "/9j/4AAQ",
      "--part--",
      "",
    ];
    const { ticket } = expectMember(await ingestRaw(app, personal(headers, parts.join("\r\n")), "email"), "IngestMessageSuccess");
    expect(await automatic(ticket.id)).toEqual(["Attachment received"]);
    const [thread] = (await ticketOf(ticket.id)).threads;
    now += 3_600_000;
    const reply = { threadId: thread?.id ?? "", sentAt: new Date(now).toISOString() };
    expectMember(await app.as.agent.message.recordReply(reply), "RecordReplySuccess");
    now += 6 * 86_400_000;
    const again = await ingestRaw(app, personal({ From: "Kim <kim@post.example>" }, "It is still broken."), "email");
    expect(expectMember(again, "IngestMessageSuccess").ticket.id).toBe(ticket.id);
    expect(await automatic(ticket.id)).toEqual(["Attachment received", "Repeat contact"]);
    const { aliases, description } = (await ticketOf(ticket.id)).tags.find(({ name }) => name === "Repeat contact") ?? {};
    expect([aliases, description?.includes("7 days")]).toEqual([[], true]);
  });

  test("with tags that nobody can rename, retire, merge, set or take away", async () => {
    const order = await givenOrder(app, { fulfilment: "FBA" });
    const tags = await app.as.manager.ticket.tags();
    const tagId = tags.find(({ isAutomatic }) => isAutomatic)?.id ?? "";
    const ask = { tagId, note: note() };
    expectMember(await app.as.manager.tag.renameTag({ ...ask, name: "Other" }), "TagNotChangeable");
    expectMember(await app.as.manager.tag.retireTag(ask), "TagNotChangeable");
    const target = tags.find(({ name }) => name === "VIP")?.id ?? "";
    expectMember(
      await app.as.manager.tag.mergeTags({ sourceTagId: tagId, targetTagId: target, note: note() }),
      "TagNotChangeable",
    );
    const other = await givenTicket(app, {});
    expectMember(await app.as.agent.ticket.setTags({ ticketId: other, tags: ["Fulfilled by Amazon"] }), "InvalidInput");
    await label(order.ticketId, []);
    expect(await automatic(order.ticketId)).toEqual(["Fulfilled by Amazon"]);
  });
});

describe("a suggested reason", () => {
  const Suggested = operation<
    {
      tickets: {
        nodes: {
          id: string;
          suggestedReason: { tag: { name: string }; why: string; evidence: { excerpt: string; message: { id: string } } } | null;
        }[];
      };
    },
    object
  >("query Suggested { tickets { nodes { id suggestedReason { tag { name } why evidence { excerpt message { id } } } } } }");
  const suggested = async () =>
    new Map((await app.as.agent.request(Suggested, {})).tickets.nodes.map(({ id, suggestedReason }) => [id, suggestedReason]));

  test("names the tag by its present name with the words that tell it, is gone once a reason is set, and never sets one itself", async () => {
    const id = await write("Hello, where is my parcel? It has not arrived.");
    expect((await suggested()).get(id)).toMatchObject({
      tag: { name: "Tracking update" },
      why: "The customer asks where the parcel is.",
      evidence: { excerpt: expect.stringContaining("where is my parcel"), message: { id: expect.stringMatching(/^msg_/) } },
    });
    const tagId = (await app.as.agent.ticket.tags()).find(({ name }) => name === "Tracking update")?.id ?? "";
    expectMember(await app.as.manager.tag.renameTag({ tagId, name: "Where is it", note: note() }), "RenameTagSuccess");
    expect((await suggested()).get(id)?.tag.name).toBe("Where is it");
    expect((await ticketOf(id)).reason).toBeNull();
    await label(id, ["Damaged in transit"]);
    expect((await suggested()).get(id)).toBeNull();
  });

  test("is never a retired reason, nor one that the taxonomy does not have, nor a guess", async () => {
    const ids = [
      await write("Please cancel my order, I bought it by mistake."),
      await write("Hello?"),
      await write("Where is my parcel?"),
    ];
    const tagId = (await app.as.agent.ticket.tags()).find(({ name }) => name === "Tracking update")?.id ?? "";
    expectMember(await app.as.manager.tag.retireTag({ tagId, note: note() }), "RetireTagSuccess");
    const all = await suggested();
    expect(ids.map((id) => all.get(id))).toEqual([null, null, null]);
  });

  test("costs the same for one ticket and for twenty", async () => {
    const cost = () => fewestStatements(app, suggested);
    await write("Where is my parcel?");
    const one = await cost();
    for (let made = 0; made < 19; made += 1) await write("Where is my parcel?");
    expect(await cost()).toBe(one);
  });
});
