import type { Query } from "../../platform/command.ts";
import { readTickets } from "./ticket-list.store.ts";
import type { TicketFilter, TicketPage } from "./ticket-list.store.ts";
import { messageRulesOf } from "./message-rules.policy.ts";
import type { MessageRules } from "./message-rules.policy.ts";
import { readTags } from "../tag/index.ts";
import type { Tag, TagFilter } from "../tag/index.ts";
import type { Thread, Ticket } from "./ticket.store.ts";

/** In the order of the page. */
export const listTickets: Query<{ filter: TicketFilter; page: TicketPage }, Ticket[]> = ({ filter, page }, { scope }) =>
  readTickets(scope, filter, page);

/** The workspace's taxonomy, by name. */
export const listTags: Query<TagFilter, Tag[]> = (filter, { scope }) => readTags(scope, filter);

/** By the thread's own channel, whatever the order's is (S47). */
export const rulesForMessagesIn = ({ channel }: Pick<Thread, "channel">): MessageRules => messageRulesOf(channel);
