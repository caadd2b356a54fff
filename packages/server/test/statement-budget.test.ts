/** What a list costs in SQL: a number of statements that does not grow with its rows. */
import { operation } from "@firstline/sdk";
import { beforeAll, expect, test } from "vitest";
import { digits, expectMember, givenOrder, partialRefund, fewestStatements } from "./given.ts";
import { givenBacktests } from "./planted-history.ts";
import { sharedApp, withLimits } from "./shared-app.ts";

const ROWS = 20;
// Every refund waits for approval, so that no job runs beside what is counted.
const app = sharedApp({ policy: withLimits({ perRefund: { USD: "0.01" } }) });

let backtestId = "";

beforeAll(async () => {
  const memberId = (await app().as.agent.workspace.members()).find(({ name }) => name === "agent")?.id ?? "";
  const tickets: string[] = [];
  const numbers: string[] = [];
  for (let count = 0; count < ROWS; count += 1) {
    const order = await givenOrder(app(), { shipping: "5.00", atMarketplace: false });
    expectMember(await app().as.agent.refund.refundOrder(partialRefund(order, "10.00")), "RefundOrderEscalated");
    await app().as.agent.ticket.addNote({ ticketId: order.ticketId, text: "Called the carrier." });
    await app().as.agent.ticket.assignTicket({ ticketId: order.ticketId, memberId });
    await app().as.agent.claim.recordClaim({
      orderId: order.id,
      kind: "A_TO_Z",
      externalId: "A-1",
      filedAt: "2026-11-01T00:00:00Z",
      state: "CLOSED",
    });
    tickets.push(order.ticketId);
    numbers.push(order.externalId);
  }
  const rated = numbers.map((orderExternalId) => ({ orderExternalId, rating: 1, leftAt: new Date().toISOString() }));
  const account = { channelAccountId: app().workspace.accounts.amazon, feedbacks: rated };
  expectMember(await app().as.agent.feedback.recordFeedbacks(account), "RecordFeedbacksSuccess");
  for (const [place, ticketId] of tickets.entries())
    await app().as.agent.duplicate.reportMissedDuplicate({ ticketId, otherTicketId: tickets[(place + 1) % ROWS] ?? "" });
  backtestId = await givenBacktests(app(), ROWS);
}, 300_000);

const REFUND = `id status mode amount { amount } order { externalId } ticket { subject } components { component amount { amount } line { title } }
  statusHistory { to reason actor { name } } attempts { number } decision { outcome rules { rule } } escalation { status decidedBy { name } } evidence { kind }
  requestedBy { name kind }`;
const ORDER = `id externalId total { amount } refundable { amount } channelAccount { name } customer { displayName } shipments { carrier } claims { state } feedback { rating }
  lines { title components { component charged { amount } refunded { amount } refundable { amount } } }`;
const WORK = `assignee { name } priority risk snooze { endsAt } followsUp { subject } isRepeatContact repeatOf { ticket { subject } } openQuestions { detection questions { topic message { text } answeredBy { text } } } notes(first: 3) { nodes { text author { name } } }`;
const PAIR = `id score state signals { kind points } ticket { subject } earlierTicket { subject } proposedPrimary { id } decidedBy { name }`;
const TICKET = `id subject customer { displayName } order { externalId } reason { name } tags { name } sla { state reply { text } } isRepeatContact repeatOf { match }
  threads { source channelAccount { name } sla { dueAt } slaHistory { state } } duplicateCandidates { id score decidedBy { name } }
  messages(first: 3) { nodes { text senderAddress attachments { filename } thread { source } } }`;

/** Each list with everything it can show, lists in lists included, and what that costs for one row and for twenty. */
const LISTS: readonly (readonly [string, string, number])[] = [
  ["tickets", `tickets(orderBy: EARLIEST_DUE_FIRST, first: $first) { nodes { id ${WORK} } }`, 8],
  ["tickets", `tickets(first: $first) { nodes { ${TICKET} refunds(first: 3) { nodes { ${REFUND} } } } }`, 23],
  [
    "customers",
    `customers(first: $first) { nodes { id displayName identities { value } orders(first: 3) { nodes { ${ORDER} } } tickets(first: 3) { nodes { ${TICKET} } } refunds(first: 3) { nodes { id status } } } }`,
    23,
  ],
  [
    "orders",
    `orders(first: $first) { nodes { ${ORDER} refunds(first: 3) { nodes { ${REFUND} } } tickets(first: 3) { nodes { id subject } } } }`,
    21,
  ],
  ["refunds", `refunds(first: $first) { nodes { ${REFUND} } }`, 13],
  [
    "escalations",
    "escalations(first: $first) { nodes { id status requestedBy { name } decidedBy { name } refund { id order { externalId } ticket { subject } } } }",
    6,
  ],
  [
    "auditEntries",
    'auditEntries(filter: { action: "refund.order" }, first: $first) { nodes { action actor { name } decision { outcome rules { rule } } } }',
    4,
  ],
  [
    "feedbacks",
    "feedbacks(filter: { isNegative: true }, first: $first) { nodes { rating channel channelAccount { name } order { externalId feedback { id } customer { displayName } } recordedBy { name } } }",
    7,
  ],
  ["duplicateCandidates", `duplicateCandidates(first: $first) { nodes { ${PAIR} } }`, 4],
  [
    "backtests",
    "backtests(first: $first) { nodes { id status isOutdated requestedBy { name } outcomes { decisions later { claims } } actors { actor { name } changed } tickets } }",
    4,
  ],
  [
    "backtestDifferences",
    `backtestDifferences(backtestId: "$backtest", first: $first) { nodes { before after rules { rule } decision { outcome rules { rule } } actor { name } ticket { subject } order { externalId } } }`,
    7,
  ],
  ["events", "events(types: [ORDER_UPDATED], first: $first) { nodes { type subject { id __typename } } }", 4],
];

const statementsOf = (request: () => Promise<unknown>): Promise<number> => fewestStatements(app(), request);

test.each(LISTS)("%s: as many statements for one row as for twenty", async (name, selection, statements) => {
  const list = operation<Record<string, { nodes: unknown[] }>, { first: number }>(
    `query Budget($first: Int!) { ${selection.replace("$backtest", backtestId)} }`,
  );
  const costOf = (first: number): Promise<number> =>
    statementsOf(async () => expect((await app().as.manager.request(list, { first }))[name]?.nodes).toHaveLength(first));
  expect({ one: await costOf(1), twenty: await costOf(ROWS) }).toEqual({ one: statements, twenty: statements });
});

test("an order by its id costs two statements: who asks, and the order", async () => {
  const [order] = (await app().as.agent.order.orders({ first: 1 })).nodes;
  const Read = operation<object, { id: string }>("query Read($id: ID!) { order(id: $id) { externalId } }");
  expect(await statementsOf(() => app().as.agent.request(Read, { id: order?.id ?? "" }))).toBe(2);
});

test("the same order asked for under ten names is read once", async () => {
  const [order] = (await app().as.agent.order.orders({ first: 1 })).nodes;
  const names = Array.from({ length: 10 }, (_, index) => `o${index}: order(id: $id) { externalId }`).join(" ");
  const Ten = operation<object, { id: string }>(`query Ten($id: ID!) { ${names} }`);
  expect(await statementsOf(() => app().as.agent.request(Ten, { id: order?.id ?? "" }))).toBe(2);
});

/** An order of a buyer of its own, with everything an upload can hold. */
const uploaded = () => ({
  externalId: `N-${digits(10)}`,
  status: "SHIPPED",
  fulfilment: "FBM",
  purchasedAt: "2026-10-01T10:00:00Z",
  currencyCode: "USD",
  buyer: { name: "Kim", email: `${digits(9)}@post.example`, marketplaceId: digits(9) },
  lines: ["l1", "l2"].map((externalId) => ({
    externalId,
    title: "Cup",
    quantity: 1,
    components: [{ component: "PRINCIPAL", charged: "10.00" }],
  })),
  shipments: [{ carrier: "DHL", trackingNumber: digits(12), status: "IN_TRANSIT" }],
});

test("an upload of fifty orders costs as many statements as one of a single order, whether they are new or known", async () => {
  const Upload = operation<object, { input: object }>(
    "mutation Upload($input: UpsertOrdersInput!) { upsertOrders(input: $input) { __typename } }",
  );
  const costOf = (make: () => readonly object[]): Promise<number> =>
    statementsOf(async () => {
      const input = { channelAccountId: app().workspace.accounts.ebay, orders: make() };
      const answer = await app().as.integrator.request(Upload, { input });
      expect(answer).toEqual({ upsertOrders: { __typename: "UpsertOrdersSuccess" } });
    });
  const fresh = (length: number) => () => Array.from({ length }, uploaded);
  const [one, fifty] = [fresh(1)(), fresh(50)()];
  expect([await costOf(fresh(1)), await costOf(fresh(50))]).toEqual([17, 17]);
  expect([await costOf(() => one), await costOf(() => fifty)]).toEqual([15, 15]);
});

test("looking for duplicates costs two statements, four when it finds some, however many it compares with", async () => {
  const order = `D-${digits(10)}`;
  const text = "The cup arrived in three pieces, the box was crushed. Please send a replacement.";
  const Ingest = operation<{ ingestMessage: { ticketCreated: boolean } }, { input: object }>(
    "mutation Ingest($input: IngestMessageInput!) { ingestMessage(input: $input) { ... on IngestMessageSuccess { ticketCreated } } }",
  );
  const ingest = async (body: string): Promise<void> => {
    const senderAddress = `${digits(9)}@post.example`;
    const parsed = { externalId: `<${digits(20)}@test.example>`, senderAddress, text: body, orderExternalId: order };
    const input = { channelAccountId: app().workspace.accounts.email, parsed };
    expect(await app().as.integrator.request(Ingest, { input })).toEqual({ ingestMessage: { ticketCreated: true } });
  };
  const countOf = async (body: string): Promise<number> => {
    app().count.reset();
    await ingest(body);
    const detection =
      /pg_advisory_xact_lock\(hashtextextended|with found as|insert into "duplicate_candidates"|insert into "events".*select/s;
    return app().count.statements.filter((statement) => detection.test(statement)).length;
  };
  const first = await countOf(text);
  const second = await countOf(text);
  for (let count = 0; count < 12; count += 1) await ingest(text);
  const among14 = await countOf(text);
  const unlike = await countOf("Could you send me an invoice with my VAT number on it?");
  expect([first, second, among14, unlike]).toEqual([2, 4, 4, 2]);
});
