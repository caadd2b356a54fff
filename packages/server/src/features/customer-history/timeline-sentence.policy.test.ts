import { expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import { sentenceOf } from "./timeline-sentence.policy.ts";
import type { TimelineRow } from "./timeline-sentence.policy.ts";

const row = (change: Partial<TimelineRow>): TimelineRow => ({
  kind: "CLAIM",
  at: new Date("2026-11-23T08:00:00Z"),
  key: "k",
  subjectId: "s",
  channel: "AMAZON",
  orderNumber: "112-1",
  amount: null,
  what: "A_TO_Z",
  text: null,
  state: "FILED",
  ...change,
});

test.each([
  [{}, "A-to-z claim filed on order 112-1, now open."],
  [{ state: "DEFENDED" }, "A-to-z claim filed on order 112-1, now open."],
  [{ state: "WON" }, "A-to-z claim filed on order 112-1, now won."],
  [{ text: "FILED", state: "DEFENDED" }, "A-to-z claim on order 112-1: defended."],
  [{ text: "DEFENDED", state: "LOST" }, "A-to-z claim on order 112-1: lost."],
  [{ text: "LOST", state: "FILED" }, "A-to-z claim on order 112-1: filed again."],
] as const)("a claim %o: %s", (change, sentence) => expect(sentenceOf(row(change))).toBe(sentence));

test.each([
  [{ text: "REFUND", amount: money(1250n, "USD") }, "refund of 12.50 USD on order 112-1"],
  [{ text: "CANCELLATION" }, "cancellation of order 112-1"],
  [{ text: "CLAIM_DEFENCE" }, "defence of the claim on order 112-1"],
  [{ text: "TICKET" }, "the ticket about order 112-1"],
  [{ text: "TICKET", orderNumber: null }, "the ticket"],
] as const)("an escalation %o is asked for and decided: %s", (change, about) => {
  const asked = row({ kind: "ESCALATION", what: "COMPLIANCE", state: null, ...change });
  expect(sentenceOf(asked)).toBe(`Approval by compliance asked for: ${about}.`);
  expect(sentenceOf({ ...asked, state: "EXPIRED" })).toBe(`Expired: ${about}.`);
});
