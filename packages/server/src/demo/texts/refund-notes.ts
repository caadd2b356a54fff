import type { RefundReason } from "../../connectors/channel.ts";

/** What agents of the demo write when they use their authority. */
export const REFUND_NOTES: readonly { readonly reason: RefundReason; readonly note: string }[] = [
  {
    reason: "DAMAGED",
    note: "The photo shows a crack from rim to foot; a part of the price keeps the buyer from sending it back.",
  },
  {
    reason: "LATE_DELIVERY",
    note: "The parcel came nine days after the promised date, and the buyer had to buy a present elsewhere.",
  },
  { reason: "NOT_AS_DESCRIBED", note: "Our listing says dishwasher safe, the manual says it is not; the mistake is ours." },
  { reason: "CUSTOMER_RETURN", note: "The return was received at the warehouse this morning, unopened and complete." },
  {
    reason: "CLAIM_PREVENTION",
    note: "The buyer threatens an A-to-z claim over a scratched lid; a partial refund settles it today.",
  },
  { reason: "PRICE_ERROR", note: "The coupon was on the product page and not taken off at checkout; this is the difference." },
  { reason: "WRONG_ITEM", note: "We sent grey instead of blue; the buyer keeps it for a lower price." },
  { reason: "GOODWILL", note: "Third order of this household in a year, and the box was torn; a small sign that we noticed." },
];

/** Of one agent whose refunds end just below the limit: every note says as little as it may. */
export const THIN_NOTES: readonly { readonly reason: RefundReason; readonly note: string }[] = [
  { reason: "DAMAGED", note: "Buyer says that the item has been damaged and wants money." },
  { reason: "OTHER", note: "Buyer was not happy with it, money back as they asked for." },
  { reason: "NOT_DELIVERED", note: "Parcel did not come to the buyer, so money back for them." },
  { reason: "DAMAGED", note: "Damaged item again, the buyer wants nearly all of it back." },
  { reason: "OTHER", note: "Talked to the buyer about this one, agreed on this amount." },
];

/** Two halves of what one refund would have needed a manager for. */
export const PIECE_NOTES = [
  "First half of what was agreed with the buyer about the broken set.",
  "Second half for the same broken set, on the buyer's other order.",
] as const;
