/** Tickets put under a primary: what it shows, what is refused, and that nothing but a relation is written. */
import { operation } from "@firstline/sdk";
import { expect, test } from "vitest";
import {
  amazonNumber,
  auditOf,
  digits,
  expectMember,
  givenOrder,
  givenTicket,
  note,
  partialRefund,
  fewestStatements,
} from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const app = sharedApp();
const buyer = (): string => `b${digits(12)}@marketplace.amazon.com`;

/** One customer wrote twice: first to Amazon, then, about another order, again. */
const twice = async (context: TestApp) => {
  const alias = buyer();
  const primary = await givenTicket(context, { buyer: alias, orderExternalId: amazonNumber() });
  const other = await givenTicket(context, { buyer: alias, orderExternalId: amazonNumber() });
  return { alias, primary, other };
};

const merge = async ({ as }: TestApp, primaryTicketId: string, ...ticketIds: string[]) =>
  expectMember(await as.agent.merge.mergeTickets({ primaryTicketId, ticketIds, note: note() }), "MergeTicketsSuccess");
const unmerge = async ({ as }: TestApp, ...ticketIds: string[]) =>
  expectMember(await as.agent.merge.unmergeTickets({ ticketIds }), "UnmergeTicketsSuccess");
const ticketOf = async ({ as }: TestApp, id: string) => {
  const ticket = await as.agent.ticket.ticket({ id });
  if (!ticket) throw new Error(`there is no ticket ${id}`);
  return ticket;
};
const writeAgain = async ({ as, workspace }: TestApp, senderAddress: string, orderExternalId: string | null) =>
  expectMember(
    await as.integrator.message.ingestMessage({
      channelAccountId: workspace.accounts.amazon,
      parsed: { externalId: `<${digits(20)}@test.example>`, senderAddress, text: "Is there any news?", orderExternalId },
    }),
    "IngestMessageSuccess",
  );

type Named = { readonly id: string };
type Shown = {
  status: string;
  mergedInto: Named | null;
  mergedTickets: Named[];
  reason: { name: string } | null;
  tags: { name: string }[];
  orders: Named[];
  threads: { id: string; sla: { dueAt: string; state: string } }[];
  messages: { nodes: { id: string; text: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  refunds: { nodes: Named[] };
  sla: { dueAt: string } | null;
};
const READ = operation<
  { ticket: Shown | null },
  { id: string; first?: number; after?: string }
>(`query Read($id: ID!, $first: Int = 100, $after: String) {
  ticket(id: $id) { status mergedInto { id } mergedTickets { id } reason { name } tags { name } orders { id } threads { id sla { dueAt state } }
    messages(first: $first, after: $after) { nodes { id text } pageInfo { endCursor hasNextPage } } refunds { nodes { id } } sla { dueAt } } }`);

const shownOf = async ({ as }: TestApp, id: string, page: { first?: number; after?: string } = {}): Promise<Shown> => {
  const { ticket } = await as.manager.request(READ, { id, ...page });
  if (!ticket) throw new Error(`there is no ticket ${id}`);
  return ticket;
};

test("the primary shows threads, messages, tags and orders of what was merged, the merged ticket only its own", async () => {
  const context = await anotherWorkspace(app());
  const alias = buyer();
  const [first, second] = [await givenOrder(context, { buyer: alias }), await givenOrder(context, { buyer: alias })];
  await context.as.agent.ticket.setTags({ ticketId: first.ticketId, tags: ["VIP"] });
  await context.as.agent.ticket.setTags({ ticketId: second.ticketId, tags: ["VIP", "Damaged in transit"] });
  const { ticket, merges } = await merge(context, first.ticketId, second.ticketId);
  expect(merges.map((row) => [row.ticket.id, row.primaryTicket.id])).toEqual([[second.ticketId, first.ticketId]]);
  expect(ticket.id).toBe(first.ticketId);
  const shown = await shownOf(context, first.ticketId);
  expect(shown).toMatchObject({
    mergedInto: null,
    mergedTickets: [{ id: second.ticketId }],
    reason: null,
    tags: [{ name: "Damaged in transit" }, { name: "VIP" }],
    orders: [first.id, second.id].sort().map((id) => ({ id })),
  });
  expect([shown.threads.length, shown.messages.nodes.length]).toEqual([2, 2]);
  const under = await shownOf(context, second.ticketId);
  expect(under).toMatchObject({
    mergedInto: { id: first.ticketId },
    mergedTickets: [],
    reason: { name: "Damaged in transit" },
    orders: [{ id: second.id }],
  });
  expect([under.threads.length, under.messages.nodes.length]).toEqual([1, 1]);
});

test("more than ten messages over several channels: pages of the primary run through all of them in order, none twice", async () => {
  const context = app();
  const { alias, primary, other } = await twice(context);
  const mail = await givenTicket(context, { account: "email", buyer: "kim@post.example" });
  for (let count = 0; count < 6; count += 1)
    for (const id of [primary, other]) await writeAgain(context, alias, (await ticketOf(context, id)).orderExternalId);
  await merge(context, primary, other, mail);
  const seen: string[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 5; pages += 1) {
    const { messages } = await shownOf(context, primary, { first: 4, ...(after === undefined ? {} : { after }) });
    seen.push(...messages.nodes.map(({ id }) => id));
    after = messages.pageInfo.endCursor;
    if (!messages.pageInfo.hasNextPage) break;
  }
  expect(seen).toHaveLength(15);
  expect(seen).toEqual([...new Set(seen)].sort());
});

test("a merged ticket leaves the list, and is found by asking for merged ones", async () => {
  const context = await anotherWorkspace(app());
  const { primary, other } = await twice(context);
  await merge(context, primary, other);
  const idsOf = async (merged?: boolean) =>
    (await context.as.agent.ticket.tickets({ filter: merged === undefined ? {} : { merged } })).nodes.map(({ id }) => id);
  expect([await idsOf(), await idsOf(false), await idsOf(true)]).toEqual([[primary], [primary], [other]]);
  await unmerge(context, other);
  expect([await idsOf(), await idsOf(true)]).toEqual([[other, primary], []]);
});

test("each thread keeps its own reply clock; the primary's is the earliest of all", async () => {
  const context = app();
  const { primary, other } = await twice(context);
  const clocks = [(await shownOf(context, primary)).threads[0]?.sla, (await shownOf(context, other)).threads[0]?.sla];
  await merge(context, other, primary); // the younger one is the primary
  const { threads, sla } = await shownOf(context, other);
  expect(threads.map((thread) => thread.sla)).toEqual(clocks);
  expect(sla?.dueAt).toBe(clocks[0]?.dueAt);
  await app().app.database
    .client`update sla_clocks set stopped_at = now(), outcome = 'MET', alert_at = null where ticket_id = ${primary}`;
  expect((await shownOf(context, other)).sla?.dueAt).toBe(clocks[1]?.dueAt);
});

test("a message in a merged thread counts for the primary: it opens it, names it in the event, and is joined, not split off", async () => {
  const context = await anotherWorkspace(app());
  const { alias, primary, other } = await twice(context);
  const number = (await ticketOf(context, other)).orderExternalId;
  await merge(context, primary, other);
  await context.app.database.client`update tickets set status = 'RESOLVED' where id = ${primary}`;
  await context.app.database.client`update tickets set status = 'WAITING' where id = ${other}`;
  expect((await shownOf(context, primary)).status).toBe("WAITING");
  const before = await ticketOf(context, primary);
  const taken = await writeAgain(context, alias, number);
  expect([taken.ticketCreated, taken.ticket.id, taken.ticket.status]).toEqual([false, primary, "OPEN"]);
  expect((await ticketOf(context, primary)).version).toBeGreaterThan(before.version);
  const [event] = await context.app.database.client<{ facts: object }[]>`select facts from events
    where workspace_id = ${context.workspace.id} and type = 'MESSAGE_RECEIVED' and subject_id = ${taken.storedMessage.id}`;
  expect(event?.facts).toMatchObject({ ticketId: primary });
  const open = await context.as.agent.ticket.tickets({ filter: { status: ["OPEN"] } });
  expect(open.nodes.map(({ id }) => id)).toEqual([primary]);
});

test("refunds stay with the order and the ticket they were made from; the primary shows them, and its merged orders can be refunded", async () => {
  const context = await anotherWorkspace(app(), withLimits({ perOrder: { USD: "50.00" } }));
  const alias = buyer();
  const [first, second] = [await givenOrder(context, { buyer: alias }), await givenOrder(context, { buyer: alias })];
  const refund = async (ticketId: string, amount: string) =>
    context.as.agent.refund.refundOrder({ ...partialRefund(second, amount), ticketId });
  const made = expectMember(await refund(second.ticketId, "30.00"), "RefundOrderSuccess").refund;
  await merge(context, first.ticketId, second.ticketId);
  expect((await shownOf(context, first.ticketId)).refunds.nodes).toEqual([{ id: made.id }]);
  // 30 + 20.01 is above the order's limit, whoever asks from wherever.
  expectMember(await refund(first.ticketId, "20.01"), "RefundOrderEscalated");
  await unmerge(context, second.ticketId);
  expect((await shownOf(context, second.ticketId)).refunds.nodes).toEqual([{ id: made.id }]);
});

test("an order of another customer can be refunded from the primary while its ticket is merged, and not after", async () => {
  const context = app();
  const [first, second] = [await givenOrder(context), await givenOrder(context)];
  const preview = () =>
    context.as.agent.refund.refundPreview({ input: { ...partialRefund(second, "10.00"), ticketId: first.ticketId } });
  const refused = async () => expectMember(await preview(), "RefundPreview").refusal?.__typename ?? null;
  expect(await refused()).toBe("OrderNotOnTicket");
  await merge(context, first.ticketId, second.ticketId);
  expect(await refused()).toBeNull();
  await unmerge(context, second.ticketId);
  expect(await refused()).toBe("OrderNotOnTicket");
});

test("the preview proposes the oldest open Amazon thread, says why, and shows whose note and what is in the way", async () => {
  const context = app();
  const mail = await givenTicket(context, { account: "email", buyer: `kim${digits(8)}@post.example` });
  const amazon = await givenTicket(context, {});
  const preview = async (ticketIds: string[], primaryTicketId?: string) =>
    expectMember(
      await context.as.agent.merge.mergePreview({ input: { ticketIds, primaryTicketId: primaryTicketId ?? null } }),
      "MergePreview",
    );
  const proposed = await preview([mail, amazon]);
  expect([proposed.proposedPrimary.id, proposed.primary.id, proposed.proposalReason]).toEqual([
    amazon,
    amazon,
    "OLDEST_OPEN_AMAZON_THREAD",
  ]);
  expect(proposed.explanation).toContain("oldest open one");
  expect(proposed.noteNeededFor).toEqual(["CUSTOMERS_DIFFER"]);
  expect(proposed.threads.map(({ ticket, isPrimary }) => [ticket.id, isPrimary])).toEqual([
    [mail, false],
    [amazon, true],
  ]);
  expect((await preview([mail, amazon], mail)).noteNeededFor).toEqual(["PRIMARY_NOT_PROPOSED", "CUSTOMERS_DIFFER"]);
  await context.app.database.client`update tickets set status = 'RESOLVED' where id = ${amazon}`;
  expect((await preview([mail, amazon])).proposalReason).toBe("OLDEST_OPEN_THREAD");
  await context.app.database.client`update tickets set status = 'RESOLVED' where id = ${mail}`;
  expect(await preview([amazon, mail])).toMatchObject({ proposalReason: "OLDEST_THREAD", proposedPrimary: { id: mail } });
  await merge(context, mail, amazon);
  expect((await preview([amazon, await givenTicket(context, {})])).obstacles).toEqual([
    expect.objectContaining({ code: "TICKET_ALREADY_MERGED", ticket: expect.objectContaining({ id: amazon }) }),
  ]);
});

test("a merge over customers, or with another primary than the proposed one, needs a note of substance; any other needs none", async () => {
  const { as, ...context } = app();
  const { primary, other } = await twice({ as, ...context });
  const stranger = await givenTicket({ as, ...context }, {});
  const idempotencyKey = `merge-${digits(12)}`;
  const ask = (primaryTicketId: string, ticketId: string, text?: string) =>
    as.agent.merge.mergeTickets({ primaryTicketId, ticketIds: [ticketId], note: text ?? null, idempotencyKey });
  expect(expectMember(await ask(other, primary), "MergeNeedsNote").concerns).toEqual(["PRIMARY_NOT_PROPOSED"]);
  expect(expectMember(await ask(primary, stranger, "ok"), "MergeNeedsNote")).toMatchObject({
    concerns: ["CUSTOMERS_DIFFER"],
    minimum: { minimumLetters: 20 },
    path: ["input", "note"],
  });
  expect((await shownOf(app(), primary)).mergedTickets).toEqual([]);
  // A refusal used the key up for nothing: the mended input may have it.
  const why = note();
  const merged = expectMember(await ask(primary, stranger, why), "MergeTicketsSuccess");
  expect(merged.merges[0]).toMatchObject({
    note: why,
    concerns: ["CUSTOMERS_DIFFER"],
    mergedBy: { name: "agent" },
    unmergedAt: null,
  });
  expectMember(await as.agent.merge.mergeTickets({ primaryTicketId: primary, ticketIds: [other] }), "MergeTicketsSuccess");
});

test("refused: unknown ids, a ticket twice, itself, what is merged already, too many, an old version", async () => {
  const context = app();
  const { as } = context;
  const { primary, other } = await twice(context);
  const { primary: third } = await twice(context);
  const ask = async (input: Parameters<typeof as.agent.merge.mergeTickets>[0]) =>
    (await as.agent.merge.mergeTickets({ note: note(), ...input })).__typename;
  expect(await ask({ primaryTicketId: "tkt_none", ticketIds: [other] })).toBe("TicketNotFound");
  expect(await ask({ primaryTicketId: primary, ticketIds: ["tkt_none"] })).toBe("TicketNotFound");
  expect(await ask({ primaryTicketId: primary, ticketIds: [other, other] })).toBe("InvalidInput");
  expect(await ask({ primaryTicketId: primary, ticketIds: [primary] })).toBe("InvalidInput");
  expect(await ask({ primaryTicketId: primary, ticketIds: [] })).toBe("InvalidInput");
  expect(await ask({ primaryTicketId: primary, ticketIds: Array.from({ length: 20 }, (_, n) => `tkt_${n}`) })).toBe(
    "InvalidInput",
  );
  const { version } = await ticketOf(context, other);
  const old = { primaryTicketId: primary, ticketIds: [other], expectedVersions: [{ id: other, version: version - 1 }] };
  expect(await ask(old)).toBe("VersionConflict");
  expect(await ask({ ...old, expectedVersions: [{ id: other, version }] })).toBe("MergeTicketsSuccess");
  expect(await ask({ primaryTicketId: third, ticketIds: [other] })).toBe("TicketAlreadyMerged");
  expect(
    expectMember(
      await as.agent.merge.mergeTickets({ primaryTicketId: other, ticketIds: [third], note: note() }),
      "TicketAlreadyMerged",
    ),
  ).toMatchObject({ ticketId: other, mergedIntoId: primary, path: ["input", "primaryTicketId"] });
  expectMember(await as.agent.merge.unmergeTickets({ ticketIds: [primary] }), "TicketNotMerged");
  expectMember(await as.agent.merge.unmergeTickets({ ticketIds: ["tkt_none"] }), "TicketNotFound");
});

test("one key merges once and undoes once; the same key for another input is refused", async () => {
  const context = app();
  const { as } = context;
  const { primary, other } = await twice(context);
  const { primary: third } = await twice(context);
  const idempotencyKey = `merge-${digits(12)}`;
  const input = { primaryTicketId: primary, ticketIds: [other], idempotencyKey };
  const first = expectMember(await as.agent.merge.mergeTickets(input), "MergeTicketsSuccess");
  const again = expectMember(await as.agent.merge.mergeTickets(input), "MergeTicketsSuccess");
  expect([first.replayed, again.replayed, again.merges]).toEqual([false, true, first.merges]);
  expectMember(await as.agent.merge.mergeTickets({ ...input, ticketIds: [third] }), "IdempotencyKeyReused");
  const undo = { ticketIds: [other], idempotencyKey };
  expect(expectMember(await as.agent.merge.unmergeTickets(undo), "UnmergeTicketsSuccess").replayed).toBe(false);
  expect(expectMember(await as.agent.merge.unmergeTickets(undo), "UnmergeTicketsSuccess").replayed).toBe(true);
  expect((await auditOf(context, other)).map(({ action }) => action)).toEqual(["ticket.unmerge", "ticket.merge"]);
});

test("nested merges are undone in any order: what hangs below a ticket goes with it", async () => {
  const context = await anotherWorkspace(app());
  const [a, b, c] = [await givenTicket(context, {}), await givenTicket(context, {}), await givenTicket(context, {})];
  await merge(context, b, a);
  await merge(context, c, b);
  const shape = async () => Promise.all([a, b, c].map(async (id) => (await shownOf(context, id)).mergedInto?.id ?? null));
  expect(await shape()).toEqual([c, c, null]);
  expect((await shownOf(context, c)).messages.nodes).toHaveLength(3);
  await unmerge(context, b);
  expect(await shape()).toEqual([b, null, null]);
  await merge(context, c, b);
  await unmerge(context, a);
  expect(await shape()).toEqual([null, c, null]);
  const { merges } = await ticketOf(context, b);
  expect(merges.map((row) => [row.ticket.id, row.primaryTicket.id, row.unmergedAt === null])).toEqual([
    [b, c, true],
    [b, c, false],
    [a, b, false],
  ]);
});

test("a list of primaries costs as many statements for one as for ten", async () => {
  const context = await anotherWorkspace(app());
  for (let count = 0; count < 10; count += 1) {
    const { primary, other } = await twice(context);
    await merge(context, primary, other);
  }
  const List = operation<object, { first: number }>(`query List($first: Int!) { tickets(first: $first) { nodes {
    id status tags { name } sla { dueAt } threads { id } messages { nodes { id } } refunds { nodes { id } } orders { id } mergedInto { id }
    mergedTickets { id subject } merges { ticket { id } mergedBy { name } } } } }`);
  const costOf = (first: number): Promise<number> => fewestStatements(context, () => context.as.manager.request(List, { first }));
  expect([await costOf(1), await costOf(10)]).toEqual([11, 11]);
});
