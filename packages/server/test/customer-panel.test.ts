/** The side panel of one customer over four channels, two of its identities merged: every figure and sentence, exactly. */
import { operation } from "@firstline/sdk";
import { CustomerPanel } from "@firstline/sdk/documents";
import type { Firstline } from "@firstline/sdk";
import { beforeAll, describe, expect, test } from "vitest";
import { channelAccounts } from "../src/features/workspace/workspace.table.ts";
import { newId } from "../src/kernel/id.ts";
import { eventually, expectMember, givenOrder, givenTicket, note, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { sharedApp, withLimits } from "./shared-app.ts";

/** The server's clock stands still, so that "3 days ago" stays that also when the test runs over midnight. */
const NOW = new Date();
const app = sharedApp({ policy: withLimits({ perRefund: { USD: "20.00" } }), clock: { now: () => NOW } });
const KIM = "kim@post.example";
const APPROVAL = "The photos show a factory fault, so the limit is lifted once for this loyal buyer.";
const DAY = 86_400_000;
/** So many days ago, at noon: "3 days ago" whatever the time of the test. */
const daysAgo = (days: number): string => new Date(Math.floor(NOW.getTime() / DAY) * DAY - days * DAY + DAY / 2).toISOString();

let amazon: GivenOrder;
let ebay: GivenOrder;
let customerId: string;
let ids: Record<"walmart" | "shopify" | "claim" | "goodwill" | "lifted" | "rejected" | "today", string>;

/** Moves what was made a moment ago to its day. */
const backdate = async (table: string, column: string, id: string, at: string): Promise<void> => {
  const { client } = app().app.database;
  await client`update ${client(table)} set ${client(column)} = ${at} where workspace_id = ${app().workspace.id} and id = ${id}`;
};

const backdateTicket = async (ticketId: string, at: string): Promise<void> => {
  const { client } = app().app.database;
  await backdate("tickets", "created_at", ticketId, at);
  await client`update messages set received_at = ${at} where workspace_id = ${app().workspace.id} and ticket_id = ${ticketId}`;
};

const soldOn = async (channel: "WALMART" | "SHOPIFY", externalId: string, charged: string, facts: object): Promise<string> => {
  const { workspace, as } = app();
  const channelAccountId = newId("channelAccount");
  await app().app.database.q.insert(channelAccounts).values({
    workspaceId: workspace.id,
    id: channelAccountId,
    channel,
    name: channel,
    mode: "SIMULATED",
    externalId: channelAccountId,
    settings: {},
  });
  const { rows } = expectMember(
    await as.integrator.order.upsertOrders({
      channelAccountId,
      orders: [
        {
          externalId,
          status: "SHIPPED",
          fulfilment: "FBM",
          purchasedAt: daysAgo(500),
          currencyCode: "EUR",
          buyer: { email: KIM },
          lines: [
            { externalId: "1", title: "Plate", sku: "PLATE-1", quantity: 1, components: [{ component: "PRINCIPAL", charged }] },
          ],
          ...facts,
        },
      ],
    }),
    "UpsertOrdersSuccess",
  );
  return rows[0]?.order?.id ?? "";
};

const refunded = async (order: GivenOrder, amount: string, reason: "DAMAGED" | "GOODWILL"): Promise<string> => {
  const result = await app().as.agent.refund.refundOrder({ ...partialRefund(order, amount), reason });
  if (result.__typename === "RefundOrderEscalated")
    expectMember(
      await app().as.manager.escalation.decideEscalation({
        escalationId: result.escalation.id,
        verdict: "APPROVE",
        note: APPROVAL,
      }),
      "DecideEscalationSuccess",
    );
  else expectMember(result, "RefundOrderSuccess");
  const { refund } = result as Extract<typeof result, { refund: object }>;
  await eventually(
    async () => (await app().as.agent.refund.refund({ id: refund.id }))?.status,
    (status) => status === "CONFIRMED",
  );
  return refund.id;
};

beforeAll(async () => {
  const { as } = app();
  const { client } = app().app.database;
  amazon = await givenOrder(app(), { principal: "80.00", buyer: "kimalias1234@marketplace.amazon.com" });
  ebay = await givenOrder(app(), { principal: "45.50", account: "ebay", buyer: KIM });
  const walmart = await soldOn("WALMART", "W-1", "20.00", {});
  const shopify = await soldOn("SHOPIFY", "S-1", "99.00", { status: "CANCELLED", purchasedAt: daysAgo(501) });
  const goodwill = await refunded(amazon, "5.00", "GOODWILL");
  const lifted = await refunded(amazon, "25.00", "DAMAGED");
  const pending = expectMember(await as.agent.refund.refundOrder(partialRefund(amazon, "21.00")), "RefundOrderEscalated");
  expectMember(
    await as.manager.escalation.decideEscalation({ escalationId: pending.escalation.id, verdict: "REJECT", note: note() }),
    "DecideEscalationSuccess",
  );
  const { claim } = expectMember(
    await as.agent.claim.recordClaim({
      orderId: ebay.id,
      kind: "MARKETPLACE_CASE",
      externalId: "C-1",
      filedAt: daysAgo(2),
    }),
    "RecordClaimSuccess",
  );
  // A mail joins the open ticket of its sender, so that one has to be settled before this is a ticket of its own.
  await client`update tickets set status = 'RESOLVED' where id = ${ebay.ticketId}`;
  const today = await givenTicket(app(), { account: "email", buyer: KIM });
  await client`update tickets set status = 'OPEN' where id = ${ebay.ticketId}`;
  ids = { walmart, shopify, claim: claim.id, goodwill, lifted, rejected: pending.refund.id, today };

  await backdate("orders", "purchased_at", amazon.id, daysAgo(40));
  await backdate("orders", "purchased_at", ebay.id, daysAgo(30));
  await backdateTicket(amazon.ticketId, daysAgo(25));
  await backdateTicket(ebay.ticketId, daysAgo(20));
  await backdateTicket(today, daysAgo(0));
  await as.integrator.order.recordShipments({
    channelAccountId: app().workspace.accounts.ebay,
    source: "warehouse",
    shipments: [
      {
        orderExternalId: ebay.externalId,
        carrier: "DHL",
        trackingNumber: "00340",
        status: "DELIVERED",
        lastEventAt: daysAgo(28),
      },
    ],
  });
  await backdate("refunds", "requested_at", goodwill, daysAgo(24));
  await backdate("refunds", "requested_at", lifted, daysAgo(23));
  await backdate("refunds", "requested_at", pending.refund.id, daysAgo(22));
  await client`update escalations set requested_at = ${daysAgo(23)}, decided_at = ${daysAgo(22)} where refund_id = ${lifted}`;
  await client`update escalations set requested_at = ${daysAgo(22)}, decided_at = ${daysAgo(21)} where refund_id = ${pending.refund.id}`;
  const tag = "Damaged in transit";
  for (const ticketId of [amazon.ticketId, today])
    expectMember(await as.agent.ticket.setTags({ ticketId, tags: [tag] }), "SetTagsSuccess");
  // The team answered the first ticket a day after it came.
  await client`insert into sla_clocks (workspace_id, id, thread_id, ticket_id, channel, policy_name, policy_version, started_at, due_at, at_risk_at, pauses, stopped_at, outcome)
    select workspace_id, ${newId("slaClock")}, id, ticket_id, channel, '24 hours', 0, ${daysAgo(25)}, ${daysAgo(24)}, ${daysAgo(25)}, '[]', ${daysAgo(24)}, 'MET'
      from threads where ticket_id = ${amazon.ticketId}`;

  // The alias of Amazon turns out to be the same person.
  customerId = (await as.agent.ticket.ticket({ id: today }))?.customer.id ?? "";
  const alias = (await as.agent.ticket.ticket({ id: amazon.ticketId }))?.customer.id ?? "";
  expectMember(
    await as.agent.customer.mergeCustomers({ primaryId: customerId, otherIds: [alias], note: note() }),
    "MergeCustomersSuccess",
  );
}, 300_000);

type Panel = NonNullable<Awaited<ReturnType<typeof panelOf>>>;
const panelOf = async (as: Firstline, variables: { customerId: string; ticketId: string }) =>
  (await as.request(CustomerPanel, variables)).customer;
const panel = async (ticketId = ids.today): Promise<Panel> => {
  const found = await panelOf(app().as.agent, { customerId, ticketId });
  if (!found) throw new Error("the customer is there");
  return found;
};
/** Ids and numbers by the names that this file gave them. */
const named = (value: unknown): unknown => {
  const names: readonly (readonly [string, string])[] = [
    ...Object.entries(ids),
    ["amazon", amazon.id],
    ["ebay", ebay.id],
    ["A-1", amazon.externalId],
    ["E-1", ebay.externalId],
    ["amazonTicket", amazon.ticketId],
    ["ebayTicket", ebay.ticketId],
  ];
  return JSON.parse(names.reduce((text, [name, id]) => text.replaceAll(id, name), JSON.stringify(value)));
};

describe("timeline", () => {
  test("everything of both identities over four channels, newest first, each thing as one sentence", async () => {
    const { timeline } = await panel();
    const lines = timeline.nodes.map(({ occurredAt, kind, channel, sentence }) => [
      occurredAt.slice(0, 10),
      kind,
      channel,
      sentence,
    ]);
    const day = (days: number): string => daysAgo(days).slice(0, 10);
    const subject = "“The cup arrived broken”";
    expect(named(lines)).toEqual([
      [day(0), "TICKET", "EMAIL", `Ticket opened by e-mail: ${subject}.`],
      [day(0), "MESSAGE", "EMAIL", `Wrote by e-mail: ${subject}.`],
      [day(2), "CLAIM", "EBAY", "Marketplace case filed on order E-1, now open."],
      [day(20), "TICKET", "EMAIL", `Ticket opened by e-mail about order E-1: ${subject}.`],
      [day(20), "MESSAGE", "EMAIL", `Wrote by e-mail: ${subject}.`],
      [day(21), "ESCALATION", "AMAZON", "Rejected: refund of 21.00 USD on order A-1."],
      [day(22), "REFUND", "AMAZON", "Refund of 21.00 USD asked for on order A-1 (damaged), now cancelled."],
      [day(22), "ESCALATION", "AMAZON", "Approval by manager asked for: refund of 21.00 USD on order A-1."],
      [day(22), "ESCALATION", "AMAZON", "Approved: refund of 25.00 USD on order A-1."],
      [day(23), "REFUND", "AMAZON", "Refund of 25.00 USD asked for on order A-1 (damaged), now confirmed."],
      [day(23), "ESCALATION", "AMAZON", "Approval by manager asked for: refund of 25.00 USD on order A-1."],
      [day(24), "REFUND", "AMAZON", "Refund of 5.00 USD asked for on order A-1 (goodwill), now confirmed."],
      [day(25), "TICKET", "AMAZON", `Ticket opened on Amazon about order A-1: ${subject}.`],
      [day(25), "MESSAGE", "AMAZON", `Wrote on Amazon: ${subject}.`],
      [day(28), "SHIPMENT", "EBAY", "DHL parcel 00340 of order E-1: delivered."],
      [day(30), "ORDER", "EBAY", "Ordered on eBay: order E-1, 45.50 USD, FBM, shipped."],
      [day(40), "ORDER", "AMAZON", "Ordered on Amazon: order A-1, 80.00 USD, FBM, shipped."],
      [day(500), "ORDER", "WALMART", "Ordered on Walmart: order W-1, 20.00 EUR, FBM, shipped."],
      [day(501), "ORDER", "SHOPIFY", "Ordered on Shopify: order S-1, 99.00 EUR, FBM, cancelled."],
    ]);
  });

  test("each entry hands out its object", async () => {
    const Subjects = operation<
      { customer: { timeline: { nodes: { subjectId: string; subject: { __typename: string; id: string } | null }[] } } },
      { id: string }
    >(
      "query Subjects($id: ID!) { customer(id: $id) { timeline(first: 100) { nodes { subjectId subject { __typename id } } } } }",
    );
    const { customer } = await app().as.agent.request(Subjects, { id: customerId });
    const { nodes } = customer.timeline;
    expect(nodes.map(({ subject }) => subject?.id)).toEqual(nodes.map(({ subjectId }) => subjectId));
    expect(new Set(nodes.map(({ subject }) => subject?.__typename))).toEqual(
      new Set(["Message", "Ticket", "Order", "Refund", "Claim", "Escalation"]),
    );
  });

  test("only the kinds that were asked for", async () => {
    const Kinds = operation<{ customer: { timeline: { nodes: { kind: string }[] } } }, { id: string; kinds: string[] }>(
      "query Kinds($id: ID!, $kinds: [TimelineKind!]) { customer(id: $id) { timeline(kinds: $kinds, first: 100) { nodes { kind } } } }",
    );
    const kindsOf = async (kinds: string[]): Promise<string[]> =>
      (await app().as.agent.request(Kinds, { id: customerId, kinds })).customer.timeline.nodes.map(({ kind }) => kind);
    expect(await kindsOf(["CLAIM", "SHIPMENT"])).toEqual(["CLAIM", "SHIPMENT"]);
    expect(await kindsOf([])).toEqual([]);
  });
});

describe("risk profile", () => {
  test("figures, every part of the score, and the facts behind it; what was rejected or cancelled counts nowhere", async () => {
    const { riskProfile } = await panel();
    const { evidence, parts, from, ...figures } = riskProfile;
    expect(figures).toEqual({
      score: 47,
      band: "ELEVATED",
      formulaVersion: 2,
      orderCount: 2,
      claimCount: 1,
      openClaimCount: 1,
      refundCount: 2,
      refundSums: [{ amount: "30.00", currencyCode: "USD" }],
      refundRate: "0.5000",
      repeatContactCount: 1,
      channels: ["AMAZON", "EBAY"],
    });
    expect(from).toBe(new Date(NOW.getTime() - 365 * DAY).toISOString());
    expect(parts.map(({ code, points }) => [code, points])).toEqual([
      ["CLAIMS", 25],
      ["REFUNDS", 10],
      ["REFUND_RATE", 0],
      ["SEVERAL_CHANNELS", 10],
      ["REPEAT_CONTACTS", 2],
    ]);
    expect(
      named(evidence.map((row) => [row.kind, row.channel, row.sentence, row.amount?.amount ?? null, row.subjectId])),
    ).toEqual([
      ["REPEAT_CONTACT", "EMAIL", "Wrote again for the same reason.", null, "today"],
      ["CLAIM", "EBAY", "Marketplace case on order E-1, open.", null, "claim"],
      ["REFUND", "AMAZON", "Refund of 25.00 USD on order A-1 (damaged).", "25.00", "lifted"],
      ["REFUND", "AMAZON", "Refund of 5.00 USD on order A-1 (goodwill).", "5.00", "goodwill"],
    ]);
  });

  test("what sort of buyer, and what the customer is worth in each currency", async () => {
    const { buyerKind, segments, lifetimeValue } = await panel();
    expect(buyerKind).toBe("RETURNING");
    expect(segments).toEqual([{ kind: "RETURNING", sentence: "3 orders that were not cancelled." }]);
    expect(lifetimeValue).toEqual([
      { amount: "20.00", currencyCode: "EUR" },
      { amount: "95.50", currencyCode: "USD" },
    ]);
  });

  test("the exceptions made so far: by whom, why, under which decision; the rejected one is none", async () => {
    const { policyExceptions } = await panel();
    const rows = policyExceptions.nodes.map((row) => ({
      what: [row.kind, row.grantedAt, row.grantedBy.name, row.amount.amount, row.refund.id],
      decided: [row.decision.outcome, row.decision.id?.slice(0, 4), row.escalation === null],
    }));
    expect(named(rows)).toEqual([
      { what: ["LIMIT_LIFTED", daysAgo(22), "manager", "25.00", "lifted"], decided: ["ALLOW", "dec_", false] },
      { what: ["GOODWILL", daysAgo(24), "agent", "5.00", "goodwill"], decided: ["ALLOW", "dec_", true] },
    ]);
    expect(policyExceptions.nodes[0]?.note).toBe(APPROVAL);
  });
});

describe("context summary", () => {
  const sentences = async (ticketId: string): Promise<unknown> =>
    named((await panel(ticketId)).contextSummary.map(({ code, sentence, subjectIds }) => [code, sentence, subjectIds]));
  const ABOUT_THE_CUSTOMER = [
    ["ORDERS", "3 orders: 1 on Amazon, 1 on eBay and 1 on Walmart.", ["ebay", "amazon", "walmart"]],
    [
      "REFUNDS",
      "2 refunds, together 30.00 USD, in the last 365 days: the last 3 weeks ago on order A-1 (damaged).",
      ["lifted", "goodwill"],
    ],
    ["EXCEPTIONS", "2 policy exceptions in the last 365 days.", ["lifted", "goodwill"]],
  ];
  const CLAIM = ["OPEN_CLAIM", "Marketplace case filed 2 days ago on order E-1 is open.", ["claim"]];

  test("of today's ticket: what may go wrong first, then what was said before, then who this is", async () => {
    expect(await sentences(ids.today)).toEqual([
      CLAIM,
      ["SAME_REASON", "Wrote on Amazon 3 weeks ago for the same reason (Damaged in transit).", ["amazonTicket"]],
      ["OTHER_CONTACT", "Wrote by e-mail 2 weeks ago about “The cup arrived broken” (order E-1).", ["ebayTicket"]],
      ["THIS_CONTACT", "Wrote by e-mail today about “Damaged in transit”: this ticket.", ["today"]],
      ["UNRESOLVED_TICKETS", "2 other tickets are open or waiting.", ["ebayTicket", "amazonTicket"]],
      ...ABOUT_THE_CUSTOMER,
    ]);
  });

  test("of a ticket of the merged identity: the same product was written about on another channel", async () => {
    expect(await sentences(amazon.ticketId)).toEqual([
      CLAIM,
      ["SAME_PRODUCT", "Wrote by e-mail 2 weeks ago about this product (order E-1).", ["ebayTicket"]],
      ["SAME_REASON", "Wrote by e-mail today for the same reason (Damaged in transit).", ["today"]],
      ["THIS_CONTACT", "Wrote on Amazon 3 weeks ago about “Damaged in transit” (order A-1): this ticket.", ["amazonTicket"]],
      ["UNRESOLVED_TICKETS", "2 other tickets are open or waiting.", ["today", "ebayTicket"]],
      ...ABOUT_THE_CUSTOMER,
    ]);
  });

  test("a ticket that was merged into this one is no other ticket: what it says, this one says", async () => {
    const { as } = app();
    expectMember(
      await as.agent.merge.mergeTickets({ primaryTicketId: amazon.ticketId, ticketIds: [ids.today], note: note() }),
      "MergeTicketsSuccess",
    );
    const codes = ((await sentences(amazon.ticketId)) as string[][]).map(([code, sentence]) => [code, sentence]);
    expect(codes.slice(1, 4)).toEqual([
      ["SAME_PRODUCT", "Wrote by e-mail 2 weeks ago about this product (order E-1)."],
      ["THIS_CONTACT", "Wrote by e-mail today about “Damaged in transit” (order A-1): this ticket."],
      ["UNRESOLVED_TICKETS", "1 other ticket is open or waiting."],
    ]);
    expectMember(await as.agent.merge.unmergeTickets({ ticketIds: [ids.today] }), "UnmergeTicketsSuccess");
  });

  test("on every row of the ticket list, the same as on the customer", async () => {
    const List = operation<{ tickets: { nodes: { id: string; contextSummary: { sentence: string }[] }[] } }>(
      "query List { tickets(first: 50) { nodes { id contextSummary { sentence } } } }",
    );
    const { tickets } = await app().as.agent.request(List, {});
    const rows = new Map(tickets.nodes.map(({ id, contextSummary }) => [id, contextSummary.map(({ sentence }) => sentence)]));
    for (const ticketId of [ids.today, amazon.ticketId, ebay.ticketId])
      expect(rows.get(ticketId)).toEqual((await panel(ticketId)).contextSummary.map(({ sentence }) => sentence));
  });
});

// The last test of the file: behind it there are two customers again.
test("asked for by the merged identity's own id, the past is the same; parted again, each has its own", async () => {
  const { client } = app().app.database;
  const Past = operation<
    {
      customers: { a: Past; b: Past };
      a: Past;
      b: Past;
    },
    { a: string; b: string }
  >(`query Past($a: ID!, $b: ID!) {
    a: customer(id: $a) { lifetimeValue { amount } timeline(first: 100) { nodes { sentence } } }
    b: customer(id: $b) { lifetimeValue { amount } timeline(first: 100) { nodes { sentence } } } }`);
  type Past = { lifetimeValue: { amount: string }[]; timeline: { nodes: { sentence: string }[] } };
  const [alias] = await client<{ id: string }[]>`select customer_id as id from tickets where id = ${amazon.ticketId}`;
  const both = { a: customerId, b: alias?.id ?? "" };
  const merged = await app().as.agent.request(Past, both);
  expect(merged.a).toEqual(merged.b);
  expect(merged.a.timeline.nodes).toHaveLength(19);
  const merges = (await app().as.manager.customer.customer({ id: customerId }))?.merges ?? [];
  expectMember(
    await app().as.manager.customer.unmergeCustomers({ mergeIds: merges.map(({ id }) => id), note: note() }),
    "UnmergeCustomersSuccess",
  );
  const parted = await app().as.agent.request(Past, both);
  expect([parted.a.lifetimeValue, parted.b.lifetimeValue]).toEqual([
    [{ amount: "20.00" }, { amount: "45.50" }],
    [{ amount: "50.00" }],
  ]);
  expect(parted.a.timeline.nodes.length + parted.b.timeline.nodes.length).toBe(19);
});
