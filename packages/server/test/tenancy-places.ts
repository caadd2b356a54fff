/** Places of the API that take an id, by feature: what noun it names, the other workspace's, and how to ask with it (tenancy.test.ts). */
import type { Firstline } from "@firstline/sdk";
import type { Noun } from "../src/kernel/id.ts";
import { note } from "./given.ts";

type Ask = (id: string) => Promise<unknown>;
export type Places = Readonly<Record<string, readonly [Noun, () => string, Ask]>>;
/** Who asks, with a ticket of their own and one of the other workspace. */
type Tickets = { readonly as: Firstline; readonly own: string; readonly foreign: string };

export const mergePlaces = (world: () => Tickets): Places => ({
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
  "Mutation.unmergeTickets.input.ticketIds": [
    "ticket",
    () => world().foreign,
    (id) => world().as.merge.unmergeTickets({ ticketIds: [id] }),
  ],
});

/** Who asks, with a customer of their own, and a customer and a merge of the other workspace. */
type Customers = { readonly as: Firstline; readonly own: string; readonly foreign: string; readonly foreignMerge: string };

export const customerPlaces = (world: () => Customers): Places => ({
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
    () => world().foreignMerge,
    (id) => world().as.customer.unmergeCustomers({ mergeIds: [id], note: note() }),
  ],
});
