export {
  addAutomaticTag,
  AMAZON_ORDER_NUMBER,
  AGENT_PROCESSED_REFUND,
  findOpenThread,
  findTicket,
  insertThread,
  insertTicket,
  linkTicketsToOrders,
  lockWithPrimary,
  mergedTicketsByPrimaryIds,
  startClock,
  threadsByIds,
  threadsByTicketIds,
  ticketsByIds,
  touchTicket,
} from "./ticket.store.ts";
export type { ThreadSource } from "./ticket.table.ts";
export type { Thread, Ticket } from "./ticket.store.ts";
export { replyDueMs } from "./sla.policy.ts";
