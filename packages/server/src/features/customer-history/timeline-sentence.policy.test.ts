import { expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import { sentenceOf } from "./timeline-sentence.policy.ts";
import type { TimelineRow } from "./timeline-sentence.policy.ts";

const row = (kind: TimelineRow["kind"], change: Partial<TimelineRow> = {}): TimelineRow => ({
  kind,
  at: new Date("2026-11-01T10:00:00Z"),
  key: "k",
  subjectId: "s",
  channel: "EBAY",
  orderNumber: "12-3",
  amount: money(1250n, "USD"),
  what: null,
  text: null,
  state: null,
  ...change,
});

test.each<[TimelineRow, string]>([
  [row("MESSAGE", { what: "INBOUND", text: "Where  is it?" }), "Wrote on eBay: “Where is it?”."],
  [row("MESSAGE", { what: "OUTBOUND", text: "Your parcel" }), "We wrote on eBay: “Your parcel”."],
  [row("MESSAGE", { what: "INBOUND", channel: "EMAIL", text: " " }), "Wrote by e-mail."],
  [row("TICKET", { text: "Broken" }), "Ticket opened on eBay about order 12-3: “Broken”."],
  [row("TICKET", { orderNumber: null }), "Ticket opened on eBay."],
  [row("ORDER", { what: "FBM", state: "PARTIALLY_SHIPPED" }), "Ordered on eBay: order 12-3, 12.50 USD, FBM, partially shipped."],
  [row("ORDER", { what: "FBA", state: "PENDING", amount: null }), "Ordered on eBay: order 12-3, , FBA, pending."],
  [row("SHIPMENT", { what: "UPS", text: "1Z999", state: "IN_TRANSIT" }), "UPS parcel 1Z999 of order 12-3: in transit."],
  [row("SHIPMENT", { what: "UPS", state: "DELIVERED" }), "UPS parcel of order 12-3: delivered."],
  [
    row("REFUND", { what: "NOT_AS_DESCRIBED", state: "CONFIRMED" }),
    "Refund of 12.50 USD asked for on order 12-3 (not as described), now confirmed.",
  ],
  [row("CLAIM", { what: "A_TO_Z", state: "FILED" }), "A-to-z claim filed on order 12-3, now open."],
  [row("CLAIM", { what: "A_TO_Z", state: "DEFENDED" }), "A-to-z claim filed on order 12-3, now open."],
  [row("CLAIM", { what: "CHARGEBACK", state: "WITHDRAWN" }), "Chargeback filed on order 12-3, now withdrawn."],
  [row("FEEDBACK", { what: "1" }), "Rated us 1 of 5 stars for order 12-3."],
  [row("FEEDBACK", { what: "2", state: "REMOVED" }), "Rated us 2 of 5 stars for order 12-3, removed since."],
  [row("ESCALATION", { what: "COMPLIANCE" }), "Approval by compliance asked for: refund of 12.50 USD on order 12-3."],
  [row("ESCALATION", { what: "MANAGER", state: "REJECTED" }), "Rejected: refund of 12.50 USD on order 12-3."],
])("%#: what happened is one line of stored facts", (one, sentence) => expect(sentenceOf(one)).toBe(sentence));

const claim = { what: "A_TO_Z", state: "FILED" };
test.each([
  [{}, "A-to-z claim filed on order 12-3, now open."],
  [{ state: "DEFENDED" }, "A-to-z claim filed on order 12-3, now open."],
  [{ state: "WON" }, "A-to-z claim filed on order 12-3, now won."],
  [{ text: "FILED", state: "DEFENDED" }, "A-to-z claim on order 12-3: defended."],
  [{ text: "DEFENDED", state: "LOST" }, "A-to-z claim on order 12-3: lost."],
  [{ text: "LOST", state: "FILED" }, "A-to-z claim on order 12-3: filed again."],
] as const)("a claim %o: %s", (change, sentence) => expect(sentenceOf(row("CLAIM", { ...claim, ...change }))).toBe(sentence));

test.each([
  [{ text: "REFUND", amount: money(1250n, "USD") }, "refund of 12.50 USD on order 12-3"],
  [{ text: "CANCELLATION" }, "cancellation of order 12-3"],
  [{ text: "CLAIM_DEFENCE" }, "defence of the claim on order 12-3"],
  [{ text: "TICKET" }, "the ticket about order 12-3"],
  [{ text: "TICKET", orderNumber: null }, "the ticket"],
] as const)("an escalation %o is asked for and decided: %s", (change, about) => {
  const asked = row("ESCALATION", { what: "COMPLIANCE", ...change });
  expect(sentenceOf(asked)).toBe(`Approval by compliance asked for: ${about}.`);
  expect(sentenceOf({ ...asked, state: "EXPIRED" })).toBe(`Expired: ${about}.`);
});
