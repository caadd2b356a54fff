/** Places of the API that take an id, by feature: what noun it names, the other workspace's, and how to ask with it (tenancy.test.ts). */
import type { Firstline } from "@firstline/sdk";
import type { Noun } from "../src/kernel/id.ts";
import { note } from "./given.ts";

type Ask = (id: string) => Promise<unknown>;
export type Places = Readonly<Record<string, readonly [Noun, () => string, Ask]>>;
/** Who asks, with a ticket of their own, and a ticket and a message of the other workspace. */
type Tickets = { readonly as: Firstline; readonly own: string; readonly foreign: string };

export const mergePlaces = (world: () => Tickets & { readonly foreignMessage: string }): Places => ({
  "Query.mergePreview.input.ticketIds": [
    "ticket",
    () => world().foreign,
    (id) => world().as.merge.mergePreview({ input: { ticketIds: [world().own, id] } }),
  ],
  "Query.mergePreview.input.primaryTicketId": [
    "ticket",
    () => world().foreign,
    (primaryTicketId) => world().as.merge.mergePreview({ input: { ticketIds: [world().own, primaryTicketId], primaryTicketId } }),
  ],
  "Mutation.mergeTickets.input.primaryTicketId": [
    "ticket",
    () => world().foreign,
    (primaryTicketId) => world().as.merge.mergeTickets({ primaryTicketId, ticketIds: [world().own], note: note() }),
  ],
  "Mutation.mergeTickets.input.ticketIds": [
    "ticket",
    () => world().foreign,
    (id) => world().as.merge.mergeTickets({ primaryTicketId: world().own, ticketIds: [id], note: note() }),
  ],
  "Mutation.mergeTickets.input.expectedVersions.id": [
    "ticket",
    () => world().foreign,
    (id) =>
      world().as.merge.mergeTickets({
        primaryTicketId: world().own,
        ticketIds: [id],
        expectedVersions: [{ id, version: 77 }],
        note: note(),
      }),
  ],
  "Mutation.resolveUnknownMessage.input.messageId": [
    "message",
    () => world().foreignMessage,
    (messageId) => world().as.message.resolveUnknownMessage({ messageId, finding: "ARRIVED", note: note() }),
  ],
  "Mutation.unmergeTickets.input.ticketIds": [
    "ticket",
    () => world().foreign,
    (id) => world().as.merge.unmergeTickets({ ticketIds: [id] }),
  ],
});

/** Who asks, with a customer of their own, and a customer of the other workspace with one of its identities and merges. */
type Customers = {
  readonly as: Firstline;
  readonly own: string;
  readonly foreign: string;
  readonly of: { readonly identity: string; readonly merge: string };
};

export const customerPlaces = (world: () => Customers): Places => ({
  "Mutation.linkIdentities.input.customerId": [
    "customer",
    () => world().foreign,
    (customerId) =>
      world().as.customer.linkIdentities({ customerId, identities: [{ kind: "EMAIL", value: "x@post.example" }], note: note() }),
  ],
  "Mutation.unlinkIdentity.input.identityId": [
    "identity",
    () => world().of.identity,
    (identityId) => world().as.customer.unlinkIdentity({ identityId, note: note() }),
  ],
  "Mutation.dismissCustomerSuggestion.input.customerId": [
    "customer",
    () => world().foreign,
    (customerId) => world().as.customer.dismissCustomerSuggestion({ customerId, otherCustomerId: world().own }),
  ],
  "Mutation.dismissCustomerSuggestion.input.otherCustomerId": [
    "customer",
    () => world().foreign,
    (otherCustomerId) => world().as.customer.dismissCustomerSuggestion({ customerId: world().own, otherCustomerId }),
  ],
  "Mutation.mergeCustomers.input.primaryId": [
    "customer",
    () => world().foreign,
    (primaryId) => world().as.customer.mergeCustomers({ primaryId, otherIds: [world().own], note: note() }),
  ],
  "Mutation.mergeCustomers.input.otherIds": [
    "customer",
    () => world().foreign,
    (id) => world().as.customer.mergeCustomers({ primaryId: world().own, otherIds: [id], note: note() }),
  ],
  "Mutation.unmergeCustomers.input.mergeIds": [
    "customerMerge",
    () => world().of.merge,
    (id) => world().as.customer.unmergeCustomers({ mergeIds: [id], note: note() }),
  ],
});
/** Also a member and an order of the other workspace, and what a subscription says until a marker of ours has passed. */
type World = Tickets & {
  readonly foreignMember: string;
  readonly foreignOrder: string;
  readonly silent: (
    subscribe: (rest: { after: string }, options: { signal: AbortSignal }) => AsyncIterable<unknown>,
  ) => Promise<unknown[]>;
};

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

export const ticketPlaces = (world: () => World): Places => {
  const onTicket = (ask: (desk: Firstline["ticket"], ticketId: string) => Promise<unknown>): Places[string] => [
    "ticket",
    () => world().foreign,
    (id) => ask(world().as.ticket, id),
  ];
  return {
    "Query.tickets.filter.assigneeId": [
      "member",
      () => world().foreignMember,
      (assigneeId) => world().as.ticket.tickets({ filter: { assigneeId } }),
    ],
    "Mutation.assignTicket.input.ticketId": onTicket((desk, ticketId) => desk.assignTicket({ ticketId, memberId: null })),
    "Mutation.assignTicket.input.memberId": [
      "member",
      () => world().foreignMember,
      (memberId) => world().as.ticket.assignTicket({ ticketId: world().own, memberId }),
    ],
    "Mutation.setPriority.input.ticketId": onTicket((desk, ticketId) => desk.setPriority({ ticketId, priority: "HIGH" })),
    "Mutation.snoozeTicket.input.ticketId": onTicket((desk, ticketId) =>
      desk.snoozeTicket({ ticketId, endsAt: tomorrow(), reason: "Waits." }),
    ),
    "Mutation.unsnoozeTicket.input.ticketId": onTicket((desk, ticketId) => desk.unsnoozeTicket({ ticketId })),
    "Mutation.addNote.input.ticketId": onTicket((desk, ticketId) => desk.addNote({ ticketId, text: "Hello" })),
    "Mutation.linkOrder.input.ticketId": onTicket((desk, ticketId) => desk.linkOrder({ ticketId, orderId: null })),
    "Mutation.linkOrder.input.orderId": [
      "order",
      () => world().foreignOrder,
      (orderId) => world().as.ticket.linkOrder({ ticketId: world().own, orderId }),
    ],
    "Mutation.resolveTicket.input.ticketId": onTicket((desk, ticketId) => desk.resolveTicket({ ticketId, overrideNote: note() })),
    "Query.resolutionCheck.ticketId": [
      "ticket",
      () => world().foreign,
      (ticketId) => world().as.completeness.resolutionCheck({ ticketId }),
    ],
    "Mutation.reopenTicket.input.ticketId": onTicket((desk, ticketId) => desk.reopenTicket({ ticketId })),
    "Mutation.setTicketRisk.input.ticketId": onTicket((desk, ticketId) =>
      desk.setTicketRisk({ ticketId, risk: "HIGH", note: note() }),
    ),
    "Mutation.setTicketQueue.input.ticketId": [
      "ticket",
      () => world().foreign,
      (ticketId) => world().as.queue.setTicketQueue({ ticketId, queue: "COMPLEX", note: note() }),
    ],
    "Subscription.ticketUpdated.ticketId": [
      "ticket",
      () => world().foreign,
      (ticketId) => world().silent((rest, options) => world().as.ticket.ticketUpdated({ ticketId, ...rest }, options)),
    ],
    "Subscription.messageReceived.ticketId": [
      "ticket",
      () => world().foreign,
      (ticketId) => world().silent((rest, options) => world().as.message.messageReceived({ ticketId, ...rest }, options)),
    ],
  };
};
/** The pair of the other workspace, and tickets of both. */
type Pairs = Tickets & { readonly pair: string };

export const duplicatePlaces = (world: () => Pairs): Places => ({
  "Query.duplicateCandidates.filter.ticketId": [
    "ticket",
    () => world().foreign,
    (ticketId) => world().as.duplicate.duplicateCandidates({ filter: { ticketId } }),
  ],
  "Mutation.acceptDuplicate.input.duplicateCandidateId": [
    "duplicateCandidate",
    () => world().pair,
    (duplicateCandidateId) => world().as.duplicate.acceptDuplicate({ duplicateCandidateId }),
  ],
  "Mutation.dismissDuplicate.input.duplicateCandidateId": [
    "duplicateCandidate",
    () => world().pair,
    (duplicateCandidateId) => world().as.duplicate.dismissDuplicate({ duplicateCandidateId }),
  ],
  "Mutation.reportMissedDuplicate.input.ticketId": [
    "ticket",
    () => world().foreign,
    (ticketId) => world().as.duplicate.reportMissedDuplicate({ ticketId, otherTicketId: world().own }),
  ],
  "Mutation.reportMissedDuplicate.input.otherTicketId": [
    "ticket",
    () => world().foreign,
    (otherTicketId) => world().as.duplicate.reportMissedDuplicate({ ticketId: world().own, otherTicketId }),
  ],
});

const AN_ORDER = {
  externalId: "T-1",
  status: "SHIPPED" as const,
  fulfilment: "FBM" as const,
  purchasedAt: "2026-10-01T10:00:00Z",
  currencyCode: "USD",
  lines: [{ externalId: "1", title: "Cup", quantity: 1, components: [{ component: "PRINCIPAL" as const, charged: "1.00" }] }],
};
export const A_PARCEL = {
  orderExternalId: "T-1",
  carrier: "UPS",
  trackingNumber: "1Z999AA10123456784",
  events: [{ occurredAt: "2026-10-02T10:00:00Z", status: "IN_TRANSIT" as const, sentence: "Departed" }],
};

/** Who asks and who uploads, and what the other workspace has. */
type Orders = {
  readonly as: Firstline;
  readonly integrator: Firstline;
  readonly foreign: Readonly<Record<"order" | "customer" | "product" | "shipment" | "account", string>>;
};

export const orderPlaces = (world: () => Orders): Places => ({
  "Query.order.id": ["order", () => world().foreign.order, (id) => world().as.order.order({ id })],
  "Query.orders.filter.customerId": [
    "customer",
    () => world().foreign.customer,
    (customerId) => world().as.order.orders({ filter: { customerId } }),
  ],
  "Query.product.id": ["product", () => world().foreign.product, (id) => world().as.product.product({ id })],
  "Query.products.filter.channelAccountId": [
    "channelAccount",
    () => world().foreign.account,
    (channelAccountId) => world().as.product.products({ filter: { channelAccountId } }),
  ],
  "Mutation.upsertOrders.input.channelAccountId": [
    "channelAccount",
    () => world().foreign.account,
    (channelAccountId) => world().integrator.order.upsertOrders({ channelAccountId, orders: [AN_ORDER] }),
  ],
  "Mutation.upsertProducts.input.channelAccountId": [
    "channelAccount",
    () => world().foreign.account,
    (channelAccountId) =>
      world().integrator.product.upsertProducts({ channelAccountId, products: [{ sku: "T-1", title: "Cup" }] }),
  ],
  "Mutation.recordShipments.input.channelAccountId": [
    "channelAccount",
    () => world().foreign.account,
    (channelAccountId) =>
      world().integrator.order.recordShipments({ channelAccountId, source: "warehouse", shipments: [A_PARCEL] }),
  ],
  "Mutation.refreshOrder.input.orderId": [
    "order",
    () => world().foreign.order,
    (orderId) => world().as.order.refreshOrder({ orderId }),
  ],
  "Mutation.refreshShipment.input.shipmentId": [
    "shipment",
    () => world().foreign.shipment,
    (shipmentId) => world().as.order.refreshShipment({ shipmentId }),
  ],
});
/** Who asks, and the other workspace's endpoint. */
type Endpoints = { readonly as: Firstline; readonly foreign: string };

export const webhookPlaces = (world: () => Endpoints): Places => {
  const place = (ask: (webhook: Firstline["webhook"], endpointId: string) => Promise<unknown>): Places[string] => [
    "webhookEndpoint",
    () => world().foreign,
    (id) => ask(world().as.webhook, id),
  ];
  return {
    "Query.webhookDeliveries.endpointId": place(async (webhook, endpointId) => webhook.webhookDeliveries({ endpointId })),
    "Mutation.rotateWebhookSecret.input.endpointId": place((webhook, endpointId) => webhook.rotateWebhookSecret({ endpointId })),
    "Mutation.testWebhook.input.endpointId": place((webhook, endpointId) => webhook.testWebhook({ endpointId })),
    "Mutation.replayWebhook.input.endpointId": place((webhook, endpointId) =>
      webhook.replayWebhook({ endpointId, after: "e1.0" }),
    ),
    "Mutation.disableWebhookEndpoint.input.endpointId": place((webhook, endpointId) =>
      webhook.disableWebhookEndpoint({ endpointId }),
    ),
    "Mutation.deleteWebhookEndpoint.input.endpointId": place((webhook, endpointId) =>
      webhook.deleteWebhookEndpoint({ endpointId }),
    ),
  };
};

/** Who asks, a token of the other workspace, which names its key, and a member there. */
type Keys = { readonly as: Firstline; readonly foreign: string; readonly foreignMember: string };

export const keyPlaces = (world: () => Keys): Places => {
  const key = (): string => world().foreign.split(".")[2] ?? "";
  return {
    "Mutation.createApiKey.input.memberId": [
      "member",
      () => world().foreignMember,
      (memberId) => world().as.workspace.createApiKey({ name: "theirs", memberId }),
    ],
    "Mutation.setMemberRoles.input.memberId": [
      "member",
      () => world().foreignMember,
      (memberId) => world().as.member.setMemberRoles({ memberId, roles: ["AGENT"], note: note() }),
    ],
    "Mutation.rotateApiKey.input.apiKeyId": [
      "apiKey",
      key,
      (apiKeyId) => world().as.workspace.rotateApiKey({ apiKeyId, overlapSeconds: 0 }),
    ],
    "Mutation.revokeApiKey.input.apiKeyId": ["apiKey", key, (apiKeyId) => world().as.workspace.revokeApiKey({ apiKeyId })],
  };
};

/** A version of a macro and a ticket of our own, and ticket, thread and version of the other workspace. */
type Texts = Tickets & { readonly ownVersion: string; readonly foreignThread: string; readonly foreignVersion: string };

export const variablePlaces = (world: () => Texts): Places => {
  const render = (one: { ticketId?: string; threadId?: string; macroVersionId?: string }): Promise<unknown> =>
    world().as.variable.renderMacro({ input: { ticketId: world().own, macroVersionId: world().ownVersion, ...one } });
  return {
    "Query.renderMacro.input.ticketId": ["ticket", () => world().foreign, (ticketId) => render({ ticketId })],
    "Query.renderMacro.input.threadId": ["thread", () => world().foreignThread, (threadId) => render({ threadId })],
    "Query.renderMacro.input.macroVersionId": [
      "macroVersion",
      () => world().foreignVersion,
      (macroVersionId) => render({ macroVersionId }),
    ],
  };
};

/** A macro and a version of it of the other workspace. */
export const macroPlaces = (
  world: () => {
    readonly as: Firstline;
    readonly foreign: { readonly id: string; readonly currentVersion: { readonly id: string } | null } | undefined;
  },
): Places => {
  const translations = [{ locale: "en", body: "Hello" }];
  const macro = () => world().foreign?.id ?? "";
  const version = () => world().foreign?.currentVersion?.id ?? "";
  return {
    "Query.macro.id": ["macro", macro, (id) => world().as.macro.macro({ id })],
    "Mutation.draftMacroVersion.input.macroId": [
      "macro",
      macro,
      (macroId) => world().as.macro.draftMacroVersion({ macroId, translations }),
    ],
    "Mutation.retireMacro.input.macroId": ["macro", macro, (macroId) => world().as.macro.retireMacro({ macroId, note: note() })],
    "Mutation.saveMacroTranslation.input.macroVersionId": [
      "macroVersion",
      version,
      (macroVersionId) => world().as.macro.saveMacroTranslation({ macroVersionId, locale: "sv", body: "Hej" }),
    ],
    "Mutation.vetMacroVersion.input.macroVersionId": [
      "macroVersion",
      version,
      (macroVersionId) =>
        world().as.macro.vetMacroVersion({ macroVersionId, topics: ["WARRANTY"], note: note(), expectedRevision: 1 }),
    ],
    "Mutation.lockMacroVersion.input.macroVersionId": [
      "macroVersion",
      version,
      (macroVersionId) => world().as.macro.lockMacroVersion({ macroVersionId }),
    ],
  };
};
