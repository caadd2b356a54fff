import type { Query } from "../../platform/command.ts";
import { readTickets } from "./ticket-list.store.ts";
import type { TicketFilter, TicketPage } from "./ticket-list.store.ts";
import { readTags } from "../tag/index.ts";
import type { Tag, TagFilter } from "../tag/index.ts";
import type { Ticket } from "./ticket.store.ts";

/** In the order of the page. */
export const listTickets: Query<{ filter: TicketFilter; page: TicketPage }, Ticket[]> = ({ filter, page }, { scope }) =>
  readTickets(scope, filter, page);

/** The workspace's taxonomy, by name. */
export const listTags: Query<TagFilter, Tag[]> = (filter, { scope }) => readTags(scope, filter);
