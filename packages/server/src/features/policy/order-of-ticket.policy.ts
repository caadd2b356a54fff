import type { Rule } from "../../kernel/decision.ts";

type Asked = { readonly order: { readonly externalId: string; readonly belongsToTicket: boolean } };

/** Authority is used on the ticket's own case, never on another customer's order. */
export const ORDER_OF_TICKET: Rule<Asked, "order.ticket"> = {
  name: "order.ticket",
  effect: "REFUSE",
  objects: ({ order }) => !order.belongsToTicket,
  sentence: ({ order }) => `Order ${order.externalId} is neither the ticket's order nor one of its customer's.`,
};
