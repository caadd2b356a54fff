/** Erasing a customer leaves no word about them in any column, and every sum, every decision and the audit's chain as they were. */
import { expect, test } from "vitest";
import { chained, verifiedOffline } from "./audit-book.ts";
import { auditOf, digits, eventually, expectMember, givenOrder, givenTicket, partialRefund, refundIn } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ingestRaw, personal } from "./mails.ts";
import { deliveryUntil, reply, tagged } from "./replies.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();

/** In everything the person is called, writes, and is written about. Nothing else in the product says it. */
const WORD = "zaphyra";
const ADDRESS = `${WORD}.quill@post.example`;
const because = (what: string): string => `The buyer ${WORD} sent photos of the broken cup, so ${what}; case ${digits(6)}.`;

/** Tables of the workspace that hold the word anywhere: in text, lists, documents or bytes. */
const tablesWithWord = async ({ app: { database } }: TestApp): Promise<string[]> => {
  const columns = await database.client<{ name: string; schema: string; bytes: string[] }[]>`
    select c.table_schema as schema, c.table_name as name,
           coalesce(array_agg(c.column_name) filter (where c.data_type = 'bytea'), '{}') as bytes
      from information_schema.columns as c join information_schema.tables as t using (table_schema, table_name)
     where c.table_schema in ('public', 'pgboss') and t.table_type = 'BASE TABLE' group by 1, 2 order by 2`;
  const found: string[] = [];
  for (const { name, schema, bytes } of columns) {
    const places = ["to_jsonb(t)::text", ...bytes.map((column) => `encode(t.${column}, 'escape')`)];
    const [row] = await database.client.unsafe<{ total: number }[]>(
      `select count(*)::int as total from ${schema}.${name} as t where concat(${places.join(", ")}) ilike '%${WORD}%'`,
    );
    if ((row?.total ?? 0) > 0) found.push(name);
  }
  return found;
};

const customerOf = async ({ as }: TestApp, ticketId: string): Promise<string> =>
  (await as.agent.ticket.ticket({ id: ticketId }))?.customer?.id ?? "";

const erase = ({ as }: TestApp, customerId: string) =>
  as.compliance.erasure.eraseCustomer({ customerId, note: "Asked for by the person, request of today, identity was checked." });

/** An order and tickets of the person over two channels, with everything that people write about them. */
const givenPerson = async (app: TestApp): Promise<{ order: GivenOrder; customerId: string; refundIds: string[] }> => {
  const { as, workspace } = app;
  const order = await givenOrder(app, { principal: "80.00", buyer: ADDRESS });
  const { ticketId } = order;
  const customerId = await customerOf(app, ticketId);
  await as.integrator.order.recordShipments({
    channelAccountId: workspace.accounts.amazon,
    source: "warehouse",
    shipments: [
      {
        orderExternalId: order.externalId,
        carrier: "UPS",
        trackingNumber: `1Z${digits(16)}`,
        events: [
          {
            occurredAt: new Date().toISOString(),
            status: "DELIVERED",
            place: "Quillham",
            sentence: `Left with ${WORD}'s neighbour.`,
          },
        ],
      },
    ],
  });
  const { refund } = expectMember(
    await as.agent.refund.refundOrder({ ...partialRefund(order, "10.00"), note: because("a part goes back") }),
    "RefundOrderSuccess",
  );
  expectMember(
    await as.agent.refund.refundOrder({ ...partialRefund(order, "900.00"), note: because("all goes back") }),
    "RefundExceedsBalance",
  );
  const asked = expectMember(
    await as.agent.refund.refundOrder({ ...partialRefund(order, "60.00"), note: because("most goes back") }),
    "RefundOrderEscalated",
  );
  expectMember(
    await as.manager.escalation.decideEscalation({
      escalationId: asked.escalation.id,
      verdict: "REJECT",
      note: because("less is enough"),
    }),
    "DecideEscalationSuccess",
  );
  await as.agent.ticket.setTicketRisk({ ticketId, risk: "HIGH", note: because("it is risky") });
  await as.agent.ticket.addNote({ ticketId, text: `${WORD} called twice.` });
  await as.agent.customer.linkIdentities({
    customerId,
    identities: [{ kind: "MARKETPLACE_ID", value: `${WORD}-ebay`, channel: "EBAY" }],
    note: because("the key is theirs"),
  });
  const escaped = because("it is judged");
  await as.manager.oversight.judgeGuardedAttempt({
    attemptId: refund.decision?.id ?? "",
    verdict: "BREACH",
    comment: escaped,
    expectedVersion: 0,
  });
  await refundIn(app, refund.id, ["CONFIRMED"], 40_000);
  return { order, customerId, refundIds: [refund.id, asked.refund.id] };
};

/** Two conversations by plain mail, one of them as it came; the second merged into the first, answered, put aside. */
const givenMails = async (app: TestApp): Promise<string> => {
  const { as, workspace } = app;
  const from = { From: `${WORD} Quill <${ADDRESS}>` };
  const body = `Hello, I am ${WORD}. My lawyer will sue you. Where is my parcel?`;
  const raw = personal({ ...from, Subject: `Parcel of ${WORD}`, "Message-ID": `<${WORD}.${digits(9)}@post.example>` }, body);
  const first = expectMember(await ingestRaw(app, raw, "email"), "IngestMessageSuccess").ticket.id;
  const second = expectMember(
    await as.integrator.message.ingestMessage({
      channelAccountId: workspace.accounts.email,
      parsed: {
        externalId: `<${WORD}.${digits(9)}@post.example>`,
        senderAddress: ADDRESS,
        senderName: `${WORD} Quill`,
        subject: `Another parcel of ${WORD}`,
        text: `And the other parcel of ${WORD}?`,
      },
    }),
    "IngestMessageSuccess",
  ).ticket.id;
  expectMember(
    await as.agent.duplicate.reportMissedDuplicate({ ticketId: second, otherTicketId: first, comment: `${WORD} wrote twice.` }),
    "ReportMissedDuplicateSuccess",
  );
  expectMember(
    await as.manager.merge.mergeTickets({ primaryTicketId: first, ticketIds: [second], note: because("it is one matter") }),
    "MergeTicketsSuccess",
  );
  await tagged(app, first, "Tracking update");
  const { storedMessage } = expectMember(
    await reply(app, first, `Dear ${WORD}, your parcel is on its way and arrives tomorrow.`),
    "ReplyToTicketSuccess",
  );
  await deliveryUntil(app, storedMessage.id, "SENT");
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  expectMember(
    await as.agent.ticket.snoozeTicket({ ticketId: first, endsAt, reason: `Waits for ${WORD}.` }),
    "SnoozeTicketSuccess",
  );
  return first;
};

test("no column of the database has a word about the person left; orders, money, decisions and the chain are as before", async () => {
  const app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "50.00" } }));
  const { order, customerId, refundIds } = await givenPerson(app);
  const mailTicket = await givenMails(app);
  const other = await customerOf(app, mailTicket);
  if (other !== customerId)
    expectMember(
      await app.as.manager.customer.mergeCustomers({
        primaryId: customerId,
        otherIds: [other],
        note: because("it is one person"),
      }),
      "MergeCustomersSuccess",
    );
  expect(await tablesWithWord(app)).toEqual(
    expect.arrayContaining([
      "audit_notes",
      "authority_verdicts",
      "customers",
      "duplicate_candidates",
      "escalations",
      "identities",
    ]),
  );
  expect(await tablesWithWord(app)).toEqual(
    expect.arrayContaining([
      "legal_mentions",
      "message_deliveries",
      "messages",
      "orders",
      "raw_mails",
      "refunds",
      "shipment_events",
    ]),
  );
  expect(await tablesWithWord(app)).toEqual(expect.arrayContaining(["threads", "ticket_merges", "ticket_notes", "tickets"]));
  await chained(app);
  const kept = () => keptOf(app, order, refundIds);
  const before = await kept();

  const { customer, erasedRows, erasureId, replayed } = expectMember(await erase(app, customerId), "EraseCustomerSuccess");

  expect(await tablesWithWord(app)).toEqual([]);
  expect(await kept()).toEqual(before);
  expect([customer.displayName, customer.erasedAt === null, replayed, erasedRows > 20]).toEqual([null, false, false, true]);
  await chained(app);
  const online = await app.as.admin.audit.verifyAudit();
  expect(online).toMatchObject({ isIntact: true, fault: null, isComplete: true });
  expect(online.erasedNotes).toBeGreaterThanOrEqual(6);
  expect(await verifiedOffline(app)).toMatchObject({ isIntact: true, erasedNotes: online.erasedNotes, unseenErasures: [] });
  const entries = await auditOf(app, order.id);
  expect(entries.map(({ note, noteIsErased }) => [note, noteIsErased])).toEqual(entries.map(() => [null, true]));
  expect((await auditOf(app, erasureId)).map(({ action, note }) => [action, note])).toEqual([
    ["customer.erase", "Asked for by the person, request of today, identity was checked."],
  ]);

  const again = expectMember(await erase(app, customerId), "EraseCustomerSuccess");
  expect(again).toMatchObject({ erasureId, erasedRows: 0, replayed: true });
});

/** What is counted and answered for. */
const keptOf = async ({ as, app, workspace }: TestApp, order: GivenOrder, refundIds: readonly string[]) => {
  const shown = await as.manager.order.order({ id: order.id });
  const [rows] = await app.database.client<Record<string, string>[]>`select
    (select jsonb_agg(to_jsonb(d) order by d.id) from decisions as d where d.workspace_id = ${workspace.id})::text as decisions,
    (select jsonb_agg(to_jsonb(c) order by c.order_line_id, c.component) from order_components as c where c.workspace_id = ${workspace.id})::text as money,
    (select jsonb_agg(jsonb_build_array(r.id, r.status, r.amount_minor, r.decision_id) order by r.id) from refunds as r where r.workspace_id = ${workspace.id})::text as refunds,
    (select count(*) from messages where workspace_id = ${workspace.id})::text as messages,
    (select count(*) from tickets where workspace_id = ${workspace.id})::text as tickets,
    (select jsonb_agg(d.content_hash order by d.message_id) from message_deliveries as d where d.workspace_id = ${workspace.id})::text as sent`;
  const statuses = await Promise.all(refundIds.map(async (id) => (await as.manager.refund.refund({ id }))?.status));
  return { rows, statuses, refundable: shown?.refundable.amount, total: shown?.total.amount, externalId: shown?.externalId };
};

test("another customer's data is not touched, and what comes afterwards is new data of somebody new", async () => {
  const app = await anotherWorkspace(shared());
  const bystander = await givenTicket(app, { account: "email", buyer: "bystander@post.example" });
  const ticketId = await givenTicket(app, { account: "email", buyer: ADDRESS });
  const customerId = await customerOf(app, ticketId);
  expectMember(await erase(app, customerId), "EraseCustomerSuccess");
  const untouched = await app.as.agent.customer.customer({ id: await customerOf(app, bystander) });
  expect([untouched?.displayName, untouched?.erasedAt]).toEqual(["Kim Buyer", null]);
  expect((await app.as.agent.ticket.ticket({ id: bystander }))?.subject).toBe("The cup arrived broken");
  const next = await givenTicket(app, { account: "email", buyer: ADDRESS });
  expect(await customerOf(app, next)).not.toBe(customerId);
});

test("a marketplace that tells the buyer again does not bring the name back", async () => {
  const app = await anotherWorkspace(shared());
  const order = await givenOrder(app, { buyer: ADDRESS, atMarketplace: false });
  expectMember(await erase(app, await customerOf(app, order.ticketId)), "EraseCustomerSuccess");
  const [row] = await app.app.database.client<{ name: string | null }[]>`
    update orders set buyer_name = 'Kim Buyer', buyer_postal_code = 'Q1' where id = ${order.id} returning buyer_name as name`;
  expect(row?.name).toBeNull();
});

test("while money is on its way nothing is destroyed, and the attempt is in the audit", async () => {
  const app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "0.01" } }));
  const order = await givenOrder(app, { buyer: ADDRESS });
  const customerId = await customerOf(app, order.ticketId);
  const { refund, escalation } = expectMember(
    await app.as.agent.refund.refundOrder(partialRefund(order, "30.00")),
    "RefundOrderEscalated",
  );
  const refused = expectMember(await erase(app, customerId), "ErasureMustWait");
  expect(refused.waitsFor).toEqual([refund.id]);
  expect((await app.as.agent.customer.customer({ id: customerId }))?.displayName).toBe("Kim Buyer");
  expect((await auditOf(app, customerId)).map(({ action, outcome }) => [action, outcome])).toEqual([
    ["customer.erase", "REFUSE"],
  ]);
  await app.as.manager.escalation.decideEscalation({
    escalationId: escalation.id,
    verdict: "REJECT",
    note: "The buyer keeps the cup and wants nothing back.",
  });
  await eventually(
    () => erase(app, customerId),
    ({ __typename }) => __typename === "EraseCustomerSuccess",
  );
  expectMember(await app.as.compliance.erasure.eraseCustomer({ customerId, note: "gdpr" }), "NoteTooShort");
  expectMember(await erase(shared(), customerId), "CustomerNotFound");
});
