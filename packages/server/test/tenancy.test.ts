/** Two workspaces in one server: whatever one knows of the other, it gets the answer of something that does not exist. */
import { readContract } from "@firstline/schema";
import { operation } from "@firstline/sdk";
import { getNamedType, isInputObjectType } from "graphql";
import type { GraphQLArgument, GraphQLInputField } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { cancellationPlaces } from "./cancellation-places.ts";
import { furnish } from "./furnished.ts";
import { expectMember, givenTicket, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";
import { rowsOf } from "./workspace-rows.ts";
import {
  customerPlaces,
  duplicatePlaces,
  keyPlaces,
  macroPlaces,
  mergePlaces,
  orderPlaces,
  ticketPlaces,
  variablePlaces,
  webhookPlaces,
} from "./tenancy-places.ts";
import { policiesInForce, policyPlaces } from "./tenancy-policies.ts";
import { escalationPlaces } from "./tenancy-escalations.ts";
import { tagPlaces } from "./taxonomy-places.ts";
import type { Places } from "./tenancy-places.ts";
import { backtestPlaces } from "./tenancy-backtest.ts";
import { messagePlaces } from "./tenancy-messages.ts";
import { knowledgePlaces } from "./tenancy-knowledge.ts";
import { replyPlaces } from "./tenancy-replies.ts";
import { oversightPlaces, reportPlaces } from "./tenancy-reports.ts";
import { claimPlaces } from "./tenancy-claims.ts";

// Every refund waits for approval: no job changes a workspace while it is compared with itself.
const shared = sharedApp({ policy: withLimits({ perRefund: { USD: "0.01" } }) });
/** The workspace that is asked about, and the one that asks. */
let theirs: TestApp;
let ours: TestApp;
type Furnished = Awaited<ReturnType<typeof furnish>>;
let their: Furnished;
let our: Furnished;

beforeAll(async () => {
  ours = shared();
  theirs = await anotherWorkspace(ours, withLimits({ perRefund: { USD: "0.01" } }));
  their = await furnish(theirs);
  our = await furnish(ours);
});

const idsIn = (text: string): string[] => [...new Set(text.match(/\b[a-z]{3}_[0-9a-hjkmnp-tv-z]{23}\b/g) ?? [])];

const money = { amount: "1.00", currencyCode: "USD" };
const refundInput = () => ({
  ticketId: our.order.ticketId,
  orderId: our.order.id,
  kind: "PARTIAL" as const,
  amount: money,
  reason: "DAMAGED" as const,
  note: note(),
});
const withLine = (orderLineId: string) => ({
  ...refundInput(),
  amount: null,
  lines: [{ orderLineId, components: [{ component: "PRINCIPAL" as const, amount: money }] }],
});

const world = () => ({ as: ours.as.manager, own: our.order.ticketId, foreign: their.order.ticketId });
/** Each place of the API that takes an id: what noun it names, the other workspace's, and how to ask with it. */
const PLACES: Places = {
  ...customerPlaces(() => ({ as: ours.as.manager, own: our.customer, foreign: their.customer, of: their })),
  ...orderPlaces(() => ({
    as: ours.as.manager,
    integrator: ours.as.integrator,
    foreign: { ...their, order: their.order.id, account: theirs.workspace.accounts.ebay },
  })),
  ...mergePlaces(() => ({ ...world(), foreignMessage: their.message })),
  ...ticketPlaces(() => ({ ...world(), foreignMember: their.member, foreignOrder: their.order.id, silent: silentUntilMarked })),
  ...duplicatePlaces(() => ({ ...world(), pair: their.pair })),
  ...keyPlaces(() => ({ as: ours.as.admin, foreign: theirs.workspace.tokens.agent, foreignMember: their.member })),
  ...messagePlaces(() => ({
    as: ours.as.manager,
    foreign: { ...their, ticket: their.order.ticketId, account: theirs.workspace.accounts.email },
  })),
  ...variablePlaces(() => ({
    ...world(),
    ownVersion: our.macroVersion,
    foreignVersion: their.macroVersion,
    foreignThread: their.thread,
  })),
  ...macroPlaces(() => ({ as: ours.as.manager, foreign: theirMacro })),
  ...knowledgePlaces(() => ({ as: ours.as.manager, foreign: their })),
  ...backtestPlaces(() => ({ as: ours.as.manager, own: our.backtest, foreign: their })),
  ...tagPlaces(() => ({ as: ours.as.manager, own: our.tag, foreign: their.tag })),
  ...replyPlaces(() => ({ ...world(), foreign: { ...their, ticket: their.order.ticketId } })),
  ...cancellationPlaces(() => ({
    as: ours.as.manager,
    own: our.stop,
    foreign: their.stop,
    silent: silentUntilMarked,
  })),
  ...reportPlaces(() => ({ as: ours.as.manager, foreignMember: their.member })),
  ...oversightPlaces(() => ({ as: ours.as.manager, foreign: their })),
  ...claimPlaces(() => ({
    as: ours.as.manager,
    compliance: ours.as.compliance,
    ownOrder: our.order.id,
    foreign: { ...their, order: their.order.id, account: theirs.workspace.accounts.ebay },
  })),
  ...webhookPlaces(() => ({ as: ours.as.admin, foreign: their.endpoint })),
  "Query.node.id": ["refund", () => their.refund, (id) => ours.as.manager.node.node({ id })],
  "Query.nodes.ids": ["order", () => their.order.id, (id) => ours.as.manager.node.nodes({ ids: [id, our.order.id, id] })],
  "Query.ticket.id": ["ticket", () => their.order.ticketId, (id) => ours.as.manager.ticket.ticket({ id })],
  "Query.tickets.filter.customerId": [
    "customer",
    () => their.customer,
    (customerId) => ours.as.manager.ticket.tickets({ filter: { customerId } }),
  ],
  "Query.tickets.filter.orderId": [
    "order",
    () => their.order.id,
    (orderId) => ours.as.manager.ticket.tickets({ filter: { orderId } }),
  ],
  "Query.customer.id": ["customer", () => their.customer, (id) => ours.as.manager.customer.customer({ id })],
  "Query.refund.id": ["refund", () => their.refund, (id) => ours.as.manager.refund.refund({ id })],
  "Query.refunds.filter.orderId": [
    "order",
    () => their.order.id,
    (orderId) => ours.as.manager.refund.refunds({ filter: { orderId } }),
  ],
  "Query.refunds.filter.ticketId": [
    "ticket",
    () => their.order.ticketId,
    (ticketId) => ours.as.manager.refund.refunds({ filter: { ticketId } }),
  ],
  "Query.refunds.filter.requestedBy": [
    "member",
    () => their.member,
    (requestedBy) => ours.as.manager.refund.refunds({ filter: { requestedBy } }),
  ],
  "Query.refundPreview.input.ticketId": [
    "ticket",
    () => their.order.ticketId,
    (ticketId) => ours.as.manager.refund.refundPreview({ input: { ...refundInput(), ticketId } }),
  ],
  "Query.refundPreview.input.orderId": [
    "order",
    () => their.order.id,
    (orderId) => ours.as.manager.refund.refundPreview({ input: { ...refundInput(), orderId } }),
  ],
  "Query.refundPreview.input.lines.orderLineId": [
    "orderLine",
    () => their.order.lineId,
    (id) => ours.as.manager.refund.refundPreview({ input: withLine(id) }),
  ],
  "Query.escalation.id": ["escalation", () => their.escalation, (id) => ours.as.manager.escalation.escalation({ id })],
  ...policyPlaces(() => ({ as: ours.as.manager, ...inForce })),
  ...escalationPlaces(() => ({
    as: ours.as.manager,
    own: our.escalation,
    foreign: their.escalation,
    foreignMember: their.member,
    foreignTicket: their.order.ticketId,
  })),
  "Query.auditEntries.filter.subjectId": [
    "order",
    () => their.order.id,
    (subjectId) => ours.as.manager.audit.auditEntries({ filter: { subjectId } }),
  ],
  "Query.auditEntries.filter.actorId": [
    "member",
    () => their.member,
    (actorId) => ours.as.manager.audit.auditEntries({ filter: { actorId } }),
  ],
  "Mutation.eraseCustomer.input.customerId": [
    "customer",
    () => their.customer,
    (customerId) => ours.as.compliance.erasure.eraseCustomer({ customerId, note: note() }),
  ],
  "Mutation.setTags.input.ticketId": [
    "ticket",
    () => their.order.ticketId,
    (ticketId) => ours.as.manager.ticket.setTags({ ticketId, tags: ["VIP"] }),
  ],
  "Mutation.refundOrder.input.ticketId": [
    "ticket",
    () => their.order.ticketId,
    (ticketId) => ours.as.manager.refund.refundOrder({ ...refundInput(), ticketId }),
  ],
  "Mutation.refundOrder.input.orderId": [
    "order",
    () => their.order.id,
    (orderId) => ours.as.manager.refund.refundOrder({ ...refundInput(), orderId }),
  ],
  "Mutation.refundOrder.input.lines.orderLineId": [
    "orderLine",
    () => their.order.lineId,
    (id) => ours.as.manager.refund.refundOrder(withLine(id)),
  ],
  "Mutation.recordClaim.input.orderId": [
    "order",
    () => their.order.id,
    (orderId) =>
      ours.as.manager.claim.recordClaim({ orderId, kind: "A_TO_Z", externalId: "A-2", filedAt: "2026-11-01T00:00:00Z" }),
  ],
  "Mutation.resolveUnknownRefund.input.refundId": [
    "refund",
    () => their.refund,
    (refundId) => ours.as.manager.refund.resolveUnknownRefund({ refundId, finding: "EXECUTED", reference: "x", note: note() }),
  ],
  "Mutation.decideEscalation.input.escalationId": [
    "escalation",
    () => their.escalation,
    (escalationId) => ours.as.manager.escalation.decideEscalation({ escalationId, verdict: "APPROVE", note: note() }),
  ],
  "Subscription.refundUpdated.refundId": [
    "refund",
    () => their.refund,
    (refundId) => silentUntilMarked((rest, options) => ours.as.manager.refund.refundUpdated({ refundId, ...rest }, options)),
  ],
  "Subscription.refundUpdated.orderId": [
    "order",
    () => their.order.id,
    (orderId) => silentUntilMarked((rest, options) => ours.as.manager.refund.refundUpdated({ orderId, ...rest }, options)),
  ],
};
let inForce = { own: "", foreign: "" };
beforeAll(async () => void (inForce = await policiesInForce(ours, theirs)));
let theirMacro: { readonly id: string; readonly currentVersion: { readonly id: string } | null } | undefined;
beforeAll(async () => void ([theirMacro] = (await theirs.as.manager.macro.macros()).nodes));

/** What a subscription says from the beginning of the log until a marker of ours, which others see, has passed. */
const silentUntilMarked = async (
  subscribe: (rest: { after: string }, options: { signal: AbortSignal }) => AsyncIterable<unknown>,
): Promise<unknown[]> => {
  const ending = new AbortController();
  const said: unknown[] = [];
  const listening = (async () => {
    for await (const event of subscribe({ after: "e1.0" }, { signal: ending.signal })) said.push(event);
  })();
  const marker = await givenTicket(ours, {});
  for await (const event of ours.as.manager.event.eventsSubscription({ after: "e1.0" })) if (event.subjectId === marker) break;
  ending.abort();
  await listening;
  return said;
};

test("the list of places is complete: every argument and input field of type ID is in it", () => {
  const contract = readContract();
  const found: string[] = [];
  const walk = (path: string, input: GraphQLArgument | GraphQLInputField, depth: number): void => {
    const type = getNamedType(input.type);
    if (type.name === "ID") found.push(path);
    else if (isInputObjectType(type) && depth < 5)
      for (const field of Object.values(type.getFields())) walk(`${path}.${field.name}`, field, depth + 1);
  };
  for (const root of [contract.getQueryType(), contract.getMutationType(), contract.getSubscriptionType()])
    for (const field of Object.values(root?.getFields() ?? {}))
      for (const argument of field.args) walk(`${root?.name ?? ""}.${field.name}.${argument.name}`, argument, 0);
  expect(Object.keys(PLACES).sort((a, b) => a.localeCompare(b))).toEqual(found.sort((a, b) => a.localeCompare(b)));
});

describe("an id of the other workspace is answered exactly as one that does not exist", () => {
  test.each(Object.keys(PLACES))("%s", async (place) => {
    const [noun, foreign, ask] = PLACES[place] ?? ["order", () => "", () => Promise.reject(new Error(place))];
    const absent = newId(noun);
    expect(foreign()).toMatch(new RegExp(`^${absent.slice(0, 4)}`));
    const before = await rowsOf(theirs);
    const answer = async (id: string) => JSON.stringify(await ask(id)).replaceAll(id, "<id>");
    expect(await answer(foreign())).toBe(await answer(absent));
    expect(await rowsOf(theirs)).toEqual(before);
  });
});

test("not one id that stands anywhere in the other workspace's rows is an object to us", async () => {
  const ids = idsIn((await rowsOf(theirs)).join("\n"));
  expect(ids.length).toBeGreaterThan(30);
  for (let start = 0; start < ids.length; start += 100) {
    const asked = ids.slice(start, start + 100);
    expect(await ours.as.manager.node.nodes({ ids: asked })).toEqual(asked.map(() => null));
  }
  // The same question by its owner finds plenty, so that the silence above means something.
  const found = await theirs.as.manager.node.nodes({ ids: ids.slice(0, 100) });
  expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(8);
});

test.each([
  ["tickets", "manager"],
  ["orders", "manager"],
  ["products", "manager"],
  ["customers", "manager"],
  ["refunds", "manager"],
  ["cancellations", "manager"],
  ["escalations", "manager"],
  ["auditEntries", "manager"],
  ["policies", "manager"],
  ["backtests", "manager"],
  ["macros", "manager"],
  ["quarantinedMessages", "manager"],
  ["apiKeys", "admin"],
  ["duplicateCandidates", "manager"],
] as const)("%s: our list holds nothing of theirs, and neither does a page behind one of their cursors", async (list, as) => {
  const foreign = new Set(idsIn((await rowsOf(theirs)).join("\n")));
  const List = operation<
    Record<string, { nodes: { id: string }[]; pageInfo: { endCursor: string | null } }>,
    { after: string | null }
  >(`query L($after: String) { ${list}(first: 100, after: $after) { nodes { id } pageInfo { endCursor } } }`);
  const cursor = (await theirs.as[as].request(List, { after: null }))[list]?.pageInfo.endCursor ?? "";
  expect(cursor).not.toBe("");
  for (const after of [null, cursor])
    expect((await ours.as[as].request(List, { after }))[list]?.nodes.filter(({ id }) => foreign.has(id))).toEqual([]);
});

test("their order number, buyer, label and Message-ID find nothing here", async () => {
  expect(await ours.as.manager.order.orderByExternalId({ channel: "AMAZON", externalId: their.order.externalId })).toBeNull();
  const buyer = (await theirs.as.manager.customer.customer({ id: their.customer }))?.identities[0]?.value ?? "";
  expect((await theirs.as.manager.customer.customers({ filter: { identity: buyer } })).nodes).toHaveLength(1);
  expect((await ours.as.manager.customer.customers({ filter: { identity: buyer } })).nodes).toEqual([]);
  const { ticket } = expectMember(
    await ours.as.manager.message.ingestMessage({
      channelAccountId: ours.workspace.accounts.amazon,
      parsed: {
        externalId: "<theirs@test.example>",
        senderAddress: buyer,
        text: "Hello",
        orderExternalId: their.order.externalId,
      },
    }),
    "IngestMessageSuccess",
  );
  expect(ticket.order).toBeNull();
  expect(ticket.customer.id).not.toBe(their.customer);
  await theirs.app.database
    .client`insert into tags (workspace_id, id, name, is_reason, is_automatic) values (${theirs.workspace.id}, ${newId("tag")}, 'only theirs', false, false)`;
  expectMember(await ours.as.manager.ticket.setTags({ ticketId: our.order.ticketId, tags: ["only theirs"] }), "InvalidInput");
});
