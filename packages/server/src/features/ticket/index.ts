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
  lockUnresolvedCarrying,
  tagsByTicketIds,
  threadsByIds,
  threadsByTicketIds,
  ticketsByIds,
  touchTicket,
} from "./ticket.store.ts";
export type { ThreadSource } from "./ticket.table.ts";
export type { Thread, Ticket } from "./ticket.store.ts";
export { messageRulesOf } from "./message-rules.ts";
export { riskOf } from "./risk.policy.ts";
export { refreshRisk } from "./ticket-risk.ts";
export { changeCluster, clusterToChange, isResolved } from "./change-ticket.ts";
export type { TicketChange } from "./change-ticket.ts";
