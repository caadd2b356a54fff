import { expect, test } from "vitest";
import { documentOf, PLAIN_ASK } from "../../../test/plain-guard.ts";
import { money } from "../../kernel/money.ts";
import { guardBy } from "../policy/guard-by.ts";
import { lawsOfRefund } from "./refund.policy.ts";
import type { RefundAsk } from "./refund.policy.ts";

const usd = (minor: bigint) => money(minor, "USD");
const ASK: RefundAsk = {
  ...PLAIN_ASK,
  action: "REFUND",
  amount: usd(5000n),
  reason: "DAMAGED",
  sums: PLAIN_ASK.sums ?? expect.fail("a refund has sums"),
  order: {
    externalId: "111-1111111-1111111",
    currencyCode: "USD",
    status: "SHIPPED",
    fulfilment: "FBM",
    belongsToTicket: true,
    cancellationId: null,
    remaining: usd(8000n),
  },
  overdrawn: null,
  capability: { supported: true, reason: null, needsShipped: true },
  claim: { filed: false, externalId: null },
};
type Change = Partial<Omit<RefundAsk, "order">> & { readonly order?: Partial<RefundAsk["order"]> };
const decide = ({ order, ...change }: Change) => {
  const ask = { ...ASK, ...change, order: { ...ASK.order, ...order } };
  const { outcome, rules } = guardBy(documentOf(), "REFUND", lawsOfRefund)(ask);
  return rules.filter(({ result }) => result === outcome);
};

test.each<[string, Change, string]>([
  [
    "order.ticket",
    { order: { belongsToTicket: false } },
    "Order 111-1111111-1111111 is neither the ticket's order nor one of its customer's.",
  ],
  ["order.currency", { order: { currencyCode: "EUR" } }, "The order is in EUR; amounts are never converted."],
  [
    "channel.capability",
    { capability: { supported: false, reason: "Walmart has no API for this.", needsShipped: true } },
    "Walmart has no API for this.",
  ],
  ["channel.capability", { order: { status: "CANCELLED" } }, "The order was cancelled; there is nothing to refund."],
  ["order.fulfilment", { order: { fulfilment: "FBA" } }, "Amazon decides refunds of FBA orders, not the seller."],
  ["order.fulfilment", { order: { fulfilment: "SFP" } }, "Amazon decides refunds of SFP orders, not the seller."],
  [
    "order.cancelling",
    { order: { cancellationId: "cnl_1" } },
    "The order is being cancelled; a refund would give the money back a second time.",
  ],
  [
    "order.shipped",
    { order: { status: "UNSHIPPED" } },
    "The order is UNSHIPPED; a refund would wait for a shipment. Cancel the order instead.",
  ],
  ["order.balance", { order: { remaining: usd(4999n) } }, "Only 49.99 USD of the order is left to refund."],
  [
    "order.balance",
    { overdrawn: { remaining: usd(100n), what: "SHIPPING of line 1" } },
    "Only 1.00 USD of SHIPPING of line 1 is left to refund.",
  ],
  ["claim.filed", { claim: { filed: true, externalId: "C-1" } }, "Claim C-1 is filed on this order; compliance decides."],
  ["claim.filed", { claim: { filed: true, externalId: null } }, "A claim is filed on this order; compliance decides."],
])("%s says what stands against it (%#)", (rule, change, sentence) => {
  expect(decide(change)).toMatchObject([{ rule, sentence }]);
});
