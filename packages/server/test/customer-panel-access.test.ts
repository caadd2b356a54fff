/** Who may see a customer's past, and what there is to see when there is none. */
import { CustomerPanel } from "@firstline/sdk/documents";
import type { Firstline } from "@firstline/sdk";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { expectMember, givenOrder, givenTicket, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

// The server's clock stands still, so that an answer can be compared with itself. Every refund waits for approval: a refund and an escalation that some may not see.
const NOW = new Date();
const app = sharedApp({ policy: withLimits({ perRefund: { USD: "0.01" } }), clock: { now: () => NOW } });
const KIM = "kim@post.example";
let order: GivenOrder;
let customerId: string;
let claimId: string;

beforeAll(async () => {
  order = await givenOrder(app(), { account: "amazon", buyer: KIM });
  expectMember(await app().as.agent.refund.refundOrder(partialRefund(order, "10.00")), "RefundOrderEscalated");
  await app().app.database.client`update refunds set status = 'APPROVED' where workspace_id = ${app().workspace.id}`;
  claimId = expectMember(
    await app().as.agent.claim.recordClaim({
      orderId: order.id,
      kind: "A_TO_Z",
      externalId: "C-1",
      filedAt: "2026-11-01T00:00:00Z",
    }),
    "RecordClaimSuccess",
  ).claim.id;
  customerId = (await app().as.agent.ticket.ticket({ id: order.ticketId }))?.customer.id ?? "";
});

const panelOf = async (as: Firstline, variables: { customerId: string; ticketId: string }) =>
  (await as.request(CustomerPanel, variables)).customer;
const panel = () => panelOf(app().as.agent, { customerId, ticketId: order.ticketId });

test("a customer of whom nothing is known but the name: empty lists, zero points, no claim about anything", async () => {
  const id = newId("customer");
  await app().app.database
    .client`insert into customers (workspace_id, id, root_id, display_name) values (${app().workspace.id}, ${id}, ${id}, 'New')`;
  const found = await panelOf(app().as.agent, { customerId: id, ticketId: order.ticketId });
  expect(found).toMatchObject({
    contextSummary: [],
    buyerKind: "FIRST_TIME",
    segments: [{ kind: "FIRST_TIME", sentence: "0 orders that were not cancelled." }],
    lifetimeValue: [],
    policyExceptions: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
    timeline: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
    riskProfile: { score: 0, band: "LOW", refundRate: null, refundSums: [], evidence: [], channels: [] },
  });
});

describe("who may read what", () => {
  const fields = [
    "timeline { nodes { kind } }",
    "riskProfile { score }",
    "buyerKind",
    "segments { kind }",
    "lifetimeValue { amount }",
    "policyExceptions { nodes { note } }",
    'contextSummary(ticketId: "tkt_x") { sentence }',
  ];
  const post = async (token: string, query: string) => {
    const response = await fetch(`${app().app.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const { errors = [], data } = (await response.json()) as {
      errors?: { extensions: { code: string }; message: string }[];
      data: unknown;
    };
    return { codes: errors.map(({ extensions }) => extensions.code), message: errors[0]?.message, data };
  };

  test.each(fields)("an analyst, who may read tickets but not customers, does not reach %s through a ticket", async (field) => {
    const { codes } = await post(app().workspace.tokens.analyst, `{ ticket(id: "${order.ticketId}") { customer { ${field} } } }`);
    expect(codes).toEqual(["FORBIDDEN"]);
  });

  test("nor the summary on a ticket", async () => {
    const { codes } = await post(
      app().workspace.tokens.analyst,
      `{ ticket(id: "${order.ticketId}") { contextSummary { code } } }`,
    );
    expect(codes).toEqual(["FORBIDDEN"]);
  });

  const seen = async (selection: string) =>
    post(app().workspace.tokens.integrator, `{ customer(id: "${customerId}") { ${selection} } }`);

  test("a key that may not read refunds and escalations sees a timeline and a summary without them", async () => {
    const { codes, data } = await seen(
      `timeline(first: 100) { nodes { kind } } contextSummary(ticketId: "${order.ticketId}") { code }`,
    );
    expect(codes).toEqual([]);
    const { customer } = data as {
      customer: { timeline: { nodes: { kind: string }[] }; contextSummary: { code: string }[] };
    };
    expect([...new Set(customer.timeline.nodes.map(({ kind }) => kind))].sort()).toEqual(["CLAIM", "MESSAGE", "ORDER", "TICKET"]);
    const codesSeen = customer.contextSummary.map(({ code }) => code);
    expect(codesSeen).toContain("ORDERS");
    expect(codesSeen.filter((code) => code === "REFUNDS" || code === "EXCEPTIONS")).toEqual([]);
  });

  test("naming a kind that one may not read is denied, and so is what is computed from it", async () => {
    const denied = await seen("timeline(kinds: [ORDER, REFUND]) { nodes { kind } }");
    expect(denied.codes).toEqual(["FORBIDDEN"]);
    expect(denied.message).toBe("integrator may not read entries of kind REFUND. Leave it out of kinds.");
    for (const field of fields.slice(1, 6)) expect((await seen(field)).codes, field).toEqual(["FORBIDDEN"]);
  });

  test("a page size or cursor that no list gave out is denied by name", async () => {
    const denied = async (args: string) => seen(`timeline(${args}) { nodes { kind } }`);
    expect((await denied("first: 101")).message).toBe("first must be 1 to 100 (it is 101).");
    const place = `2026-11-01T00:00:00.000Z~${claimId}`;
    expect((await denied(`after: "${place}"`)).codes).toEqual([]);
    for (const after of ["x", claimId, `2026-11-01~${claimId}`, `${place}~x`, `2026-11-01T00:00:00.000Z~'; drop`])
      expect(await denied(`after: "${after}"`)).toMatchObject({
        codes: ["BAD_USER_INPUT"],
        message: "after must be a cursor this list gave out.",
      });
  });
});

test("another workspace's customer with the same address is nobody here, and its orders count for nobody else", async () => {
  const theirs = await anotherWorkspace(app());
  const before = await panel();
  const foreign = await givenOrder(theirs, { account: "ebay", buyer: KIM, principal: "1000.00" });
  expect(await panel()).toEqual(before);
  expect(await panelOf(theirs.as.agent, { customerId, ticketId: order.ticketId })).toBeNull();
  const their = (await theirs.as.agent.ticket.ticket({ id: foreign.ticketId }))?.customer.id ?? "";
  const found = await panelOf(theirs.as.agent, { customerId: their, ticketId: order.ticketId });
  expect(found?.contextSummary).toEqual([]);
  expect([found?.buyerKind, found?.lifetimeValue]).toEqual(["HIGH_VALUE", [{ amount: "1000.00", currencyCode: "USD" }]]);
});

test("two contacts about one order are counted, the newest told; a ticket of somebody else says nothing here", async () => {
  const other = await anotherWorkspace(app());
  const order = await givenOrder(other, { buyer: "lee@post.example", account: "ebay" });
  const mail = { buyer: "lee@post.example", account: "email", orderExternalId: order.externalId } as const;
  // A mail goes on with the ticket about its order for two weeks after that was settled; later it is a ticket of its own.
  const settle = () =>
    app().app.database.client`update tickets set status = 'RESOLVED', resolved_at = now() - interval '15 days'
      where workspace_id = ${other.workspace.id}`;
  await settle();
  await givenTicket(other, mail);
  await settle();
  const last = await givenTicket(other, mail);
  const lee = (await other.as.agent.ticket.ticket({ id: last }))?.customer.id ?? "";
  const summary = (await panelOf(other.as.agent, { customerId: lee, ticketId: last }))?.contextSummary ?? [];
  expect(summary.map(({ sentence }) => sentence.replaceAll(order.externalId, "E-9"))).toEqual([
    "2 other tickets about this order (E-9), the last by e-mail today.",
    "Wrote by e-mail today about “The cup arrived broken” (order E-9): this ticket.",
    "1 order: 1 on eBay.",
  ]);
  const stranger = await givenTicket(other, {});
  expect((await panelOf(other.as.agent, { customerId: lee, ticketId: stranger }))?.contextSummary).toEqual([]);
});
