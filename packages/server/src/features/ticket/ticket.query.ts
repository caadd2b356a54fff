import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readTags, readTickets } from "./ticket.store.ts";
import type { Tag, Ticket, TicketFilter } from "./ticket.store.ts";

/** Newest first. */
export const listTickets: Query<{ filter: TicketFilter; page: PageRequest }, Ticket[]> = ({ filter, page }, { scope }) =>
  readTickets(scope, filter, page);

/** The workspace's taxonomy, by name. */
export const listTags: Query<void, Tag[]> = (_, { scope }) => readTags(scope);
