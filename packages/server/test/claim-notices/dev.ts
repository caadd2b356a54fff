/** What the rules were made with. */
import { AMAZON_ORDER, EBAY_ORDER, WALMART_ORDER } from "./notice.ts";
import type { LabelledMail } from "./notice.ts";

export const DEV: readonly LabelledMail[] = [
  {
    name: "a filed A-to-z claim",
    from: "Amazon <seller-performance@amazon.com>",
    proof: "PASS",
    subject: `An A-to-z Guarantee claim was filed for order ${AMAZON_ORDER}`,
    body: "If you do not respond, the claim may be granted to the buyer.",
    is: { claim: "A_TO_Z", order: AMAZON_ORDER },
  },
  {
    name: "a filed A-to-z claim, spelt with other dashes",
    from: "Amazon <seller-performance@amazon.co.uk>",
    proof: "PASS",
    subject: `A‑to‑Z claim notification – ${AMAZON_ORDER}`,
    body: "See Seller Central.",
    is: { claim: "A_TO_Z", order: AMAZON_ORDER },
  },
  {
    name: "an eBay case of no known sort",
    from: "eBay <ebay@ebay.co.uk>",
    proof: "PASS",
    subject: `A case was opened: ${EBAY_ORDER}`,
    body: "See the Resolution Centre.",
    is: { claim: "MARKETPLACE_CASE", order: EBAY_ORDER },
  },
  {
    name: "a subject that says nothing",
    from: "Amazon <seller-performance@amazon.com>",
    proof: "PASS",
    subject: `Action required on order ${AMAZON_ORDER}`,
    body: "An A-to-z claim was filed.",
    is: "UNCLEAR",
  },
  {
    name: "a closed claim",
    from: "Amazon <seller-performance@amazon.com>",
    proof: "PASS",
    subject: `Your A-to-z claim for ${AMAZON_ORDER} was closed`,
    body: "No action is needed.",
    is: "UNCLEAR",
  },
  {
    name: "Walmart: two purchase orders",
    from: "marketplace@walmart.com",
    proof: "PASS",
    subject: "Customer claims were opened",
    body: `Purchase orders ${WALMART_ORDER} and 108934567890999.`,
    is: "UNCLEAR",
  },
  {
    name: "a change of the rules of the guarantee",
    from: "Amazon <seller-news@amazon.com>",
    proof: "PASS",
    subject: "What is new about the A-to-z Guarantee",
    body: "From next month on more orders are covered.",
    is: "NOTHING",
  },
  {
    name: "a Walmart buyer at the relay",
    from: "Kim <kim@relay.walmart.com>",
    proof: "PASS",
    subject: `Claim opened on ${WALMART_ORDER}`,
    body: "I will open a claim.",
    is: "NOTHING",
  },
];
