import { NamespacedClient } from "./generated/namespaces.ts";

/**
 * The Firstline API, typed: one namespace per noun, one method per field of the contract, under the contract's own name.
 *
 * @example
 * const firstline = new Firstline({ endpoint: "http://127.0.0.1:4000/graphql", token });
 * const result = await firstline.refund.refundOrder({
 *   ticketId, orderId, kind: "PARTIAL", amount: { amount: "12.50", currencyCode: "USD" }, reason: "DAMAGED",
 *   note: "The cup arrived in three pieces; the buyer sent a photo.",
 * });
 * if (result.__typename === "RefundOrderSuccess") console.log(result.refund.status);
 */
export class Firstline extends NamespacedClient {}
