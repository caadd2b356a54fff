export {
  AMAZON_ORDER_NUMBER,
  findThreadOf,
  findTicket,
  insertThread,
  insertTicket,
  linkTicketsToOrders,
  lockWithMerged,
  lockWithPrimary,
  mergedTicketsByPrimaryIds,
  lockTicketsOfOrder,
  lockUnresolvedCarrying,
  tagsByTicketIds,
  threadsByIds,
  threadsByTicketIds,
  ticketsByIds,
  touchTicket,
} from "./ticket.store.ts";
export type { ThreadSource } from "./ticket.table.ts";
export type { TicketQueue, TicketQueueSource } from "./ticket-queue.policy.ts";
export { changeCluster, changeTicket, clusterToChange, isResolved, ticketToChange } from "./change-ticket.ts";
export type { TicketChange } from "./change-ticket.ts";
export type { Thread, Ticket } from "./ticket.store.ts";
export { messageRulesOf } from "./message-rules.policy.ts";
export { riskOf } from "./risk.policy.ts";
export { refreshTickets } from "./refresh-tickets.ts";
export { lockTicketsOf, ticketSubject } from "./ticket-subject.ts";
