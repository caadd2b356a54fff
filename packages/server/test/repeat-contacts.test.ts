/** Customers who had to write again: on the ticket, in lists at a fixed price, and by reason. */
import { operation } from "@firstline/sdk";
import { beforeEach, expect, test } from "vitest";
import { repeatedAnswer } from "../src/features/repeat/repeat-contact.policy.ts";
import { amazonNumber, digits, expectMember, note, fewestStatements } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = "2026-11-02T08:00:00.000Z";
let now = new Date(START);
const shared = sharedApp({ clock: { now: () => now } });
let app: TestApp;
beforeEach(async () => {
  now = new Date(START);
  app = await anotherWorkspace(shared());
});
const DAY = 24;
const wait = (hours: number): void => void (now = new Date(now.getTime() + hours * 3_600_000));

type Contact = { ticketId: string; threadId: string; at: Date };
const write = async (
  buyer: string,
  more: { orderExternalId?: string; reason?: string; account?: "amazon" | "email" } = {},
): Promise<Contact> => {
  const { ticket, storedMessage } = expectMember(
    await app.as.integrator.message.ingestMessage({
      channelAccountId: app.workspace.accounts[more.account ?? (buyer.endsWith("amazon.com") ? "amazon" : "email")],
      parsed: {
        externalId: `<${digits(20)}@test.example>`,
        senderAddress: buyer,
        text: "Hello, where is it?",
        ...(more.orderExternalId === undefined ? {} : { orderExternalId: more.orderExternalId }),
      },
    }),
    "IngestMessageSuccess",
  );
  if (more.reason !== undefined)
    expectMember(await app.as.agent.ticket.setTags({ ticketId: ticket.id, tags: [more.reason] }), "SetTagsSuccess");
  return { ticketId: ticket.id, threadId: storedMessage.thread.id, at: now };
};
const answer = async ({ threadId }: Contact): Promise<Date> => {
  expectMember(await app.as.agent.message.recordReply({ threadId, sentAt: now.toISOString() }), "RecordReplySuccess");
  return now;
};
/** Closes the ticket, so that the next message opens a new one. */
const close = async ({ ticketId }: Contact) =>
  app.app.database.client`update tickets set status = 'RESOLVED' where workspace_id = ${app.workspace.id} and id = ${ticketId}`;
const order = async (): Promise<string> => {
  const externalId = amazonNumber();
  expectMember(
    await app.as.integrator.order.upsertOrders({
      channelAccountId: app.workspace.accounts.amazon,
      orders: [
        {
          externalId,
          status: "SHIPPED",
          fulfilment: "FBM",
          purchasedAt: "2026-10-01T10:00:00Z",
          currencyCode: "USD",
          lines: [{ externalId: "1", title: "Cup", quantity: 1, components: [{ component: "PRINCIPAL", charged: "1.00" }] }],
        },
      ],
    }),
    "UpsertOrdersSuccess",
  );
  return externalId;
};
const LIST = operation<
  {
    tickets: {
      nodes: {
        id: string;
        isRepeatContact: boolean;
        repeatOf: { match: string; answeredAt: string; contactedAt: string; ticket: { id: string } } | null;
      }[];
    };
  },
  { first: number }
>(
  "query L($first: Int!) { tickets(first: $first) { nodes { id isRepeatContact repeatOf { match answeredAt contactedAt ticket { id } } } } }",
);
const listed = async () =>
  new Map((await app.as.agent.request(LIST, { first: 100 })).tickets.nodes.map((node) => [node.id, node]));
const flagOf = async ({ ticketId }: Contact) => {
  const node = (await listed()).get(ticketId);
  return node?.isRepeatContact ? [node.repeatOf?.match, node.repeatOf?.ticket.id] : node?.repeatOf;
};
type Input = Parameters<TestApp["as"]["agent"]["repeat"]["repeatContacts"]>[0]["input"];
const ask = (input: Partial<Input> = {}) =>
  app.as.analyst.repeat.repeatContacts({
    input: { window: { from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z" }, ...input },
  });
const mail = (): string => `x${digits(10)}@post.example`;

test("a customer who writes again on the same ticket after the answer: a repeat of that answer", async () => {
  const buyer = mail();
  const first = await write(buyer);
  expect(await flagOf(first)).toBeNull();
  wait(5);
  const answeredAt = await answer(first);
  expect(await flagOf(first)).toBeNull();
  wait(2 * DAY);
  const again = await write(buyer);
  expect(again.ticketId).toBe(first.ticketId);
  expect((await listed()).get(first.ticketId)).toMatchObject({
    isRepeatContact: true,
    repeatOf: {
      match: "TICKET",
      answeredAt: answeredAt.toISOString(),
      contactedAt: now.toISOString(),
      ticket: { id: first.ticketId },
    },
  });
});

test("more messages before the answer are the same contact", async () => {
  const buyer = mail();
  const first = await write(buyer);
  wait(5);
  await write(buyer);
  expect(await flagOf(first)).toBeNull();
});

test("another ticket about the same order, by whomever and on whatever channel", async () => {
  const externalId = await order();
  const first = await write(`b${digits(12)}@marketplace.amazon.com`, { orderExternalId: externalId });
  wait(5);
  await answer(first);
  wait(DAY);
  const again = await write(mail(), { orderExternalId: externalId });
  expect(again.ticketId).not.toBe(first.ticketId);
  expect(await flagOf(again)).toEqual(["ORDER", first.ticketId]);
  expect(await flagOf(first)).toBeNull();
});

test("the same number of one customer is the same order, also when the order is not known here; of another customer it is not", async () => {
  const [orderExternalId, buyer] = [amazonNumber(), `b${digits(12)}@marketplace.amazon.com`];
  const first = await write(buyer, { orderExternalId });
  await answer(first);
  await close(first);
  wait(DAY);
  const stranger = await write(mail(), { orderExternalId });
  expect(await flagOf(stranger)).toBeNull();
  const again = await write(buyer, { orderExternalId, account: "email" });
  expect(again.ticketId).not.toBe(first.ticketId);
  expect(await flagOf(again)).toEqual(["ORDER", first.ticketId]);
});

test("the same customer with the same reason, not with another one", async () => {
  const buyer = mail();
  const first = await write(buyer, { reason: "Damaged in transit" });
  wait(5);
  await answer(first);
  await close(first);
  wait(DAY);
  const again = await write(buyer, { reason: "Tracking update" });
  expect(again.ticketId).not.toBe(first.ticketId);
  expect(await flagOf(again)).toBeNull();
  expectMember(
    await app.as.agent.ticket.setTags({ ticketId: again.ticketId, tags: ["VIP", "Damaged in transit"] }),
    "SetTagsSuccess",
  );
  expect(await flagOf(again)).toEqual(["CUSTOMER_AND_REASON", first.ticketId]);
});

test("a label that is no reason connects nothing", async () => {
  const buyer = mail();
  const first = await write(buyer, { reason: "VIP" });
  await answer(first);
  await close(first);
  wait(1);
  expect(await flagOf(await write(buyer, { reason: "VIP" }))).toBeNull();
});

test("customers that were joined are one customer", async () => {
  const first = await write(mail(), { reason: "Damaged in transit" });
  wait(5);
  await answer(first);
  wait(DAY);
  const again = await write(mail(), { reason: "Damaged in transit" });
  expect(await flagOf(again)).toBeNull();
  await app.app.database
    .client`update customers as c set root_id = (select customer_id from tickets where workspace_id = c.workspace_id and id = ${first.ticketId})
    from tickets as t where t.workspace_id = c.workspace_id and t.id = ${again.ticketId} and c.id = t.customer_id and c.workspace_id = ${app.workspace.id}`;
  expect(await flagOf(again)).toEqual(["CUSTOMER_AND_REASON", first.ticketId]);
});

test("merged tickets are one ticket: an answer in one thread, and the next question in the other", async () => {
  const other = mail();
  const [first, second] = [await write(mail()), await write(other)];
  expectMember(
    await app.as.agent.merge.mergeTickets({ primaryTicketId: first.ticketId, ticketIds: [second.ticketId], note: note() }),
    "MergeTicketsSuccess",
  );
  wait(1);
  await answer(first);
  await answer(second);
  wait(DAY);
  await write(other);
  expect(await flagOf(first)).toEqual(["TICKET", first.ticketId]);
  expect((await ask()).rows).toMatchObject([{ contacts: 3, repeats: 1, examples: [{ id: first.ticketId }] }]);
});

test("seven days to the millisecond", async () => {
  const [buyer, other] = [mail(), mail()];
  const [first, second] = [await write(buyer), await write(other)];
  await answer(first);
  await answer(second);
  now = new Date(Date.parse(START) + 7 * 86_400_000);
  await write(buyer);
  now = new Date(now.getTime() + 1);
  await write(other);
  expect([await flagOf(first), await flagOf(second)]).toEqual([["TICKET", first.ticketId], null]);
});

test("a list of twenty costs as many statements as a list of one", async () => {
  for (let index = 0; index < 20; index += 1) {
    const buyer = mail();
    await answer(await write(buyer));
    wait(1);
    await write(buyer);
  }
  const costOf = (first: number): Promise<number> =>
    fewestStatements(app, async () => {
      const { tickets } = await app.as.agent.request(LIST, { first });
      expect(tickets.nodes.filter(({ isRepeatContact }) => isRepeatContact)).toHaveLength(first);
    });
  // Who asks, the tickets, their repeats, the tickets those name.
  expect([await costOf(1), await costOf(20)]).toEqual([4, 4]);
});

test("by reason: contacts, repeats, their share, and tickets to look at; without a reason they form a group of their own", async () => {
  const buyer = mail();
  const damaged = await write(buyer, { reason: "Damaged in transit" });
  await answer(damaged);
  wait(DAY);
  await write(buyer);
  await write(mail(), { reason: "Damaged in transit" });
  await write(mail());
  const { rows, metrics, watermark } = await ask();
  expect(
    rows.map(({ reason, contacts, repeats, share, examples }) => [
      reason?.name ?? null,
      contacts,
      repeats,
      share,
      examples.map(({ id }) => id),
    ]),
  ).toEqual([
    ["Damaged in transit", 3, 1, "0.3333", [damaged.ticketId]],
    [null, 1, 0, "0.0000", []],
  ]);
  expect(metrics.map(({ name, version }) => [name, version])).toEqual([
    ["contacts", 1],
    ["repeats", 1],
    ["share", 1],
  ]);
  expect(watermark).toMatch(/^e1\./);
  expect((await ask({ channels: ["AMAZON"] })).rows).toEqual([]);
  // The answer lies before the window, the contact in it: still a repeat.
  expect((await ask({ window: { from: now.toISOString(), to: "2026-12-01T00:00:00Z" } })).rows[0]).toMatchObject({
    contacts: 2,
    repeats: 1,
  });
  await expect(ask({ window: {} })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
});

test("sixty random contacts: the report, the flags and the rule agree", async () => {
  const orders = [await order(), await order(), await order()];
  const buyers = Array.from({ length: 6 }, mail);
  const reasons = ["Damaged in transit", "Tracking update", undefined];
  // A fixed sequence that looks like none: the test is the same every time.
  let state = 7;
  const below = (bound: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % bound;
  type Answered = { at: Date; contact: Contact & { buyer: string; order: string | undefined } };
  const answers: Answered[] = [];
  const reasonOf = new Map<string, string | undefined>();
  const contacts: (Answered["contact"] & { isFirst: boolean })[] = [];
  const waiting = new Set<string>();
  for (let index = 0; index < 60; index += 1) {
    wait(1 + below(40));
    const buyer = buyers[below(6)] ?? "";
    const orderExternalId = below(2) === 0 ? orders[below(3)] : undefined;
    const written = await write(buyer, orderExternalId === undefined ? {} : { orderExternalId });
    if (!reasonOf.has(written.ticketId)) {
      const reason = reasons[below(3)];
      reasonOf.set(written.ticketId, reason);
      if (reason !== undefined) await app.as.agent.ticket.setTags({ ticketId: written.ticketId, tags: [reason] });
    }
    const contact = { ...written, buyer, order: orderExternalId };
    if (!waiting.has(written.threadId)) contacts.push({ ...contact, isFirst: true });
    waiting.add(written.threadId);
    if (below(3) > 0) {
      wait(1);
      answers.push({ at: await answer(written), contact });
      waiting.delete(written.threadId);
      if (below(2) === 0) await close(written);
    }
  }
  const before = (contact: Answered["contact"]) =>
    answers.map(({ at, contact: one }) => ({
      ticketId: one.ticketId,
      answeredAt: at,
      sameTicket: one.ticketId === contact.ticketId,
      sameOrder: one.order !== undefined && one.order === contact.order,
      sameCustomer: one.buyer === contact.buyer,
      sharesReason: reasonOf.get(one.ticketId) !== undefined && reasonOf.get(one.ticketId) === reasonOf.get(contact.ticketId),
    }));
  const naive = new Map<string | null, [number, number]>();
  const last = new Map<string, string | null>();
  for (const contact of contacts) {
    const found = repeatedAnswer(contact.at, before(contact));
    const key = reasonOf.get(contact.ticketId) ?? null;
    const [all, repeats] = naive.get(key) ?? [0, 0];
    naive.set(key, [all + 1, repeats + (found ? 1 : 0)]);
    last.set(contact.ticketId, found ? found.answeredAt.toISOString() : null);
  }
  expect([...naive.values()].reduce((sum, [, repeats]) => sum + repeats, 0)).toBeGreaterThan(10);
  const { rows } = await ask({ window: { from: START, to: now.toISOString().replace(/\.\d+Z/, ".999Z") } });
  expect(new Map(rows.map(({ reason, contacts: all, repeats }) => [reason?.name ?? null, [all, repeats]]))).toEqual(naive);
  const nodes = await listed();
  expect(new Map([...nodes.values()].map(({ id, repeatOf }) => [id, repeatOf?.answeredAt ?? null]))).toEqual(last);
});
