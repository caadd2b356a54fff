import type { Query } from "../../platform/command.ts";
import { readTickets } from "./ticket-list.store.ts";
import type { TicketFilter, TicketPage } from "./ticket-list.store.ts";
import { readTags } from "./ticket.store.ts";
import type { Tag, Ticket } from "./ticket.store.ts";

/** In the order of the page. */
export const listTickets: Query<{ filter: TicketFilter; page: TicketPage }, Ticket[]> = ({ filter, page }, { scope }) =>
  readTickets(scope, filter, page);

/** The workspace's taxonomy, by name. */
export const listTags: Query<void, Tag[]> = (_, { scope }) => readTags(scope);
