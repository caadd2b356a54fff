/** Erasing a customer leaves no word about them in any column, and every sum, every decision and the audit's chain as they were. */
import { expect, test } from "vitest";
import { chained, forge, verifiedOffline } from "./audit-book.ts";
import { bytesOf } from "./claim-notices/notice.ts";
import { auditOf, digits, eventually, expectMember, givenOrder, givenTicket, partialRefund, refundIn } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ingestRaw, personal } from "./mails.ts";
import { ALSO_ERASED, KEPT, PLANTED } from "./personal-columns.ts";
import { deliveryUntil, reply, tagged } from "./replies.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();

/** In everything the person is called, writes, and is written about. Nothing else in the product says it. */
const WORD = "zaphyra";
const ADDRESS = `${WORD}.quill@post.example`;
const because = (what: string): string => `The buyer ${WORD} sent photos of the broken cup, so ${what}; case ${digits(6)}.`;

type Column = { readonly name: string; readonly table: string; readonly column: string; readonly isBytes: boolean };
/** Whatever could hold words, of every table. */
const columnsOf = ({ app: { database } }: TestApp): Promise<Column[]> => database.client<Column[]>`
  select c.table_name || '.' || c.column_name as name, c.table_schema || '.' || c.table_name as table, c.column_name as column,
         c.data_type = 'bytea' as "isBytes"
    from information_schema.columns as c join information_schema.tables as t using (table_schema, table_name)
   where c.table_schema in ('public', 'pgboss') and t.table_type = 'BASE TABLE'
     and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY') order by 1`;

/** Columns that hold the word anywhere: in text, lists, documents or bytes. */
const columnsWithWord = async (app: TestApp): Promise<string[]> => {
  const byTable = Map.groupBy(await columnsOf(app), ({ table }) => table);
  const found: string[] = [];
  for (const [table, columns] of byTable) {
    const counts = columns.map(({ column, isBytes }) => {
      const text = isBytes ? `encode("${column}", 'escape')` : `"${column}"::text`;
      return `count(*) filter (where ${text} ilike '%${WORD}%')::int as "${column}"`;
    });
    const [row] = await app.app.database.client.unsafe<Record<string, number>[]>(`select ${counts.join(", ")} from ${table}`);
    found.push(...columns.filter(({ column }) => (row?.[column] ?? 0) > 0).map(({ name }) => name));
  }
  return found.sort();
};

/** Names of objects, people, kinds and digests are no words: foreign keys, closed lists, and what is called like them. */
const NO_WORDS = /\.(id|workspace_id|\w+_ids?|\w+_by|\w*(digest|hash|sha256|secret)|(from|to)_(status|state))$/;
const columnsOfWords = async (app: TestApp): Promise<string[]> => {
  const closed = await app.app.database.client<{ name: string }[]>`
    select k.conrelid::regclass || '.' || a.attname as name from pg_constraint as k
      join pg_attribute as a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
     where k.contype = 'f' or (k.contype = 'c' and cardinality(k.conkey) = 1 and pg_get_constraintdef(k.oid) like '%= ANY (%')`;
  const known = new Set(closed.map(({ name }) => name));
  const named = (await columnsOf(app)).filter(({ table, name }) => table.startsWith("public.") && !known.has(name));
  return named
    .map(({ name }) => name)
    .filter((name) => !NO_WORDS.test(name) || PLANTED.includes(name) || ALSO_ERASED.includes(name));
};

test("of every column that could hold words it is said whether erasing empties it, or why it stays", async () => {
  const said = [...PLANTED, ...ALSO_ERASED, ...Object.values(KEPT).flat()];
  const there = await columnsOfWords(shared());
  expect({ unsaid: there.filter((name) => !said.includes(name)) }).toEqual({ unsaid: [] });
  expect({ gone: said.filter((name) => !there.includes(name)) }).toEqual({ gone: [] });
  expect(said.filter((name, index) => said.indexOf(name) !== index)).toEqual([]);
});

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
            place: `${WORD}ham`,
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
  await refundIn(app, refund.id, ["CONFIRMED"]);
  return { order, customerId, refundIds: [refund.id, asked.refund.id] };
};

/** A person settles what the channel leaves in doubt. */
const settled = async (app: TestApp, table: "refunds" | "cancellations", id: string): Promise<void> => {
  await forge(app, (sql) => sql`update ${sql(table)} set status = 'NEEDS_HUMAN' where id = ${id}`);
  const seen = { finding: "REFUSED_BY_CHANNEL" as const, reference: `Case of ${WORD}`, note: because("nothing was paid") };
  if (table === "refunds")
    expectMember(await app.as.manager.refund.resolveUnknownRefund({ refundId: id, ...seen }), "ResolveUnknownRefundSuccess");
  else
    expectMember(
      await app.as.manager.cancellation.resolveUnknownCancellation({ cancellationId: id, ...seen }),
      "ResolveUnknownCancellationSuccess",
    );
};

/** More orders of the person: one in doubt, one stopped, one with a claim that was defended and won. */
const givenDisputes = async (app: TestApp): Promise<string[]> => {
  const { agent, manager, compliance } = app.as;
  const doubted = await givenOrder(app, { principal: "90.00", buyer: ADDRESS, buyerName: `${WORD} Quill` });
  const asked = await agent.refund.refundOrder({
    ...partialRefund(doubted, "60.00"),
    note: because("it is much"),
    idempotencyKey: `${WORD}-${digits(9)}`,
  });
  await settled(app, "refunds", expectMember(asked, "RefundOrderEscalated").refund.id);

  const unsent = await givenOrder(app, { buyer: ADDRESS, status: "UNSHIPPED" });
  const filedAt = new Date(Date.now() - 3_600_000).toISOString();
  const claimed = { kind: "A_TO_Z", filedAt } as const;
  const claim = async (orderId: string, externalId: string, state: "FILED" | "WON" = "FILED") =>
    expectMember(await agent.claim.recordClaim({ ...claimed, orderId, externalId, state }), "RecordClaimSuccess").claim.id;
  await claim(unsent.id, "A-1");
  const stop = await agent.cancellation.cancelOrder({
    orderId: unsent.id,
    ticketId: unsent.ticketId,
    reason: "OTHER",
    note: because("it is not wanted"),
  });
  const { cancellation, escalation } = expectMember(stop, "CancelOrderEscalated");
  await settled(app, "cancellations", cancellation.id);
  await forge(app, (sql) => sql`update escalations set status = 'WITHDRAWN', decided_at = now() where id = ${escalation.id}`);
  await claim(unsent.id, "A-1", "WON");

  const rated = { rating: 1, comment: `${WORD} is not amused.`, leftAt: new Date().toISOString() };
  expectMember(await agent.feedback.recordFeedback({ orderId: doubted.id, ...rated }), "RecordFeedbackSuccess");
  const claimId = await claim(doubted.id, "A-2");
  const statement = `The parcel was handed to ${WORD} in person; see the tracking.`;
  const submitted = await agent.claim.submitClaimDefence({ claimId, statement, note: because("we defend it") });
  const claimDefenceId = expectMember(submitted, "SubmitClaimDefenceSuccess").claimDefence.id;
  const approval = { claimDefenceId, verdict: "APPROVE" as const, note: because("the tracking proves it") };
  expectMember(await compliance.claim.decideClaimDefence(approval), "DecideClaimDefenceSuccess");
  expectMember(
    await agent.claim.recordDefenceFiled({
      claimDefenceId,
      filedAt: new Date().toISOString(),
      place: `Seller Central, ${WORD}`,
      reference: `CASE-${WORD}`,
      note: because("it is filed"),
    }),
    "RecordDefenceFiledSuccess",
  );
  expectMember(
    await manager.claim.exportClaimDossier({ claimId, note: because("the bank wants it") }),
    "ExportClaimDossierSuccess",
  );
  await noticed(app, doubted.externalId);
  await claim(doubted.id, "A-2", "WON");
  return [doubted.ticketId, unsent.ticketId];
};

/** A mail of the marketplace about the person's order that nobody could read for sure, put aside by an agent. */
const noticed = async (app: TestApp, orderNumber: string): Promise<void> => {
  const from = "Amazon <seller-performance@amazon.com>";
  const told = { name: "", is: "UNCLEAR", from, proof: "PASS" } as const;
  const body = `See Seller Central: ${orderNumber}, or 112-0000000-0000000. The buyer ${WORD} wrote to us.`;
  const raw = bytesOf({ ...told, subject: `A-to-z Guarantee claim received of ${WORD}`, body });
  const { quarantinedMessage } = expectMember(await ingestRaw(app, raw), "IngestMessageQuarantined");
  expectMember(
    await app.as.agent.claim.dismissClaimNotice({ quarantinedMessageId: quarantinedMessage.id, note: because("it is known") }),
    "DismissClaimNoticeSuccess",
  );
};

/** Two conversations by plain mail, one of them as it came; the second merged into the first, answered, put aside. */
const givenMails = async (app: TestApp): Promise<string[]> => {
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
        senderAddress: `${WORD}.second@post.example`,
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
  return [first, second, await givenOverride(app)];
};

/** A question that is closed unanswered on a colleague's word, after another colleague had asked for help with it. */
const givenOverride = async (app: TestApp): Promise<string> => {
  const { agent, manager, integrator } = app.as;
  const asked = await integrator.message.ingestMessage({
    channelAccountId: app.workspace.accounts.email,
    parsed: {
      externalId: `<${WORD}.${digits(9)}@post.example>`,
      senderAddress: `${WORD}.third@post.example`,
      text: "Where is my parcel?",
    },
  });
  const { ticket, storedMessage } = expectMember(asked, "IngestMessageSuccess");
  const help = await agent.escalation.escalateTicket({ ticketId: ticket.id, kind: "COMPLEX", note: because("I need help") });
  const { escalation } = expectMember(help, "EscalateTicketSuccess");
  const no = { escalationId: escalation.id, verdict: "REJECT" as const, note: because("you can do it") };
  expectMember(await manager.escalation.decideEscalation(no), "DecideEscalationSuccess");
  const threadId = storedMessage.thread.id;
  await agent.message.recordReply({ threadId, text: "You are welcome.", sentAt: new Date().toISOString() });
  const closing = { ticketId: ticket.id, overrideNote: because("we telephoned") };
  expectMember(await agent.ticket.resolveTicket(closing), "ResolveTicketSuccess");
  return ticket.id;
};

test("no column of the database has a word about the person left; orders, money, decisions and the chain are as before", async () => {
  const app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "50.00" } }));
  const { order, customerId, refundIds } = await givenPerson(app);
  const mails = await givenMails(app);
  const tickets = [...mails, ...(await givenDisputes(app))];
  const known = await Promise.all(tickets.map((ticketId) => customerOf(app, ticketId)));
  const otherIds = [...new Set(known)].filter((id) => id !== customerId);
  expectMember(
    await app.as.manager.customer.mergeCustomers({ primaryId: customerId, otherIds, note: because("it is one person") }),
    "MergeCustomersSuccess",
  );
  const planted = await columnsWithWord(app);
  expect({ missing: PLANTED.filter((name) => !planted.includes(name)) }).toEqual({ missing: [] });
  expect({ elsewhere: planted.filter((name) => ![...PLANTED, ...ALSO_ERASED].includes(name)) }).toEqual({ elsewhere: [] });
  await chained(app);
  const kept = () => keptOf(app, order, refundIds);
  const before = await kept();

  const { customer, erasedRows, erasureId, replayed } = expectMember(await erase(app, customerId), "EraseCustomerSuccess");

  expect(await columnsWithWord(app)).toEqual([]);
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
  const input = { ...partialRefund(order, "30.00"), idempotencyKey: `${WORD}-${digits(9)}` };
  const { refund, escalation } = expectMember(await app.as.agent.refund.refundOrder(input), "RefundOrderEscalated");
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
  // The key is gone, its digest is not: nothing is asked a second time.
  expect(await app.as.agent.refund.refundOrder(input)).toMatchObject({ replayed: true, refund: { id: refund.id } });
  expectMember(await app.as.compliance.erasure.eraseCustomer({ customerId, note: "gdpr" }), "NoteTooShort");
  expectMember(await erase(shared(), customerId), "CustomerNotFound");
});
