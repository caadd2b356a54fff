import { describe, expect, test } from "vitest";
import { awakeSince, placeMessage } from "./threading.policy.ts";
import type { Matter, Related } from "./threading.policy.ts";

const AT = new Date("2026-11-22T09:30:00.000Z");
const daysAgo = (days: number, ms = 0) => new Date(AT.getTime() - days * 86_400_000 - ms);
const NOTHING: Related = { answered: null, aboutOrder: null, open: [], flooded: null };
const matter = (name: string, orderExternalId: string | null, resolvedAt: Date | null = null): Matter => ({
  ticketId: `tkt_${name}` as const,
  orderExternalId,
  resolvedAt,
});
const place = (orderExternalId: string | null, related: Partial<Related>) =>
  placeMessage({ orderExternalId, at: AT }, { ...NOTHING, ...related });
const own = (followsUpId: string | null = null) => ({ kind: "OPEN", followsUpId });

test("nothing related: a ticket of its own that follows nothing", () => {
  expect(place("A", {})).toEqual(own());
});

describe("an answer to an earlier message", () => {
  test.each([
    ["names the same order", "A", "A"],
    ["names no order", null, "A"],
    ["tells the order that was missing", "A", null],
    ["neither names one", null, null],
  ])("%s: joins its ticket", (_, named, known) => {
    expect(place(named, { answered: matter("t", known) })).toEqual({ kind: "JOIN", ticketId: "tkt_t", by: "REFERENCE" });
  });

  test("names another order: an old conversation does not swallow a new matter", () => {
    expect(place("B", { answered: matter("t", "A") })).toEqual(own());
    expect(place("B", { answered: matter("t", "A"), aboutOrder: matter("b", "B") })).toMatchObject({
      ticketId: "tkt_b",
      by: "ORDER",
    });
    expect(place("B", { answered: matter("t", "A", daysAgo(1)) })).toEqual(own());
  });

  test("goes before everything else", () => {
    const others = { aboutOrder: matter("o", "A"), open: [matter("c", null)], flooded: matter("f", null) };
    expect(place("A", { answered: matter("t", null), ...others })).toMatchObject({ ticketId: "tkt_t" });
  });
});

describe("a resolved ticket", () => {
  test.each(["answered", "aboutOrder"] as const)("%s: reopened until exactly 14 days later, then followed up", (how) => {
    expect(place("A", { [how]: matter("t", "A", daysAgo(14)) })).toMatchObject({ kind: "JOIN", ticketId: "tkt_t" });
    expect(place("A", { [how]: matter("t", "A", daysAgo(14, 1)) })).toEqual(own("tkt_t"));
  });

  test("that is too old gives way to one that is not, and the new conversation goes on there", () => {
    const old = matter("old", "A", daysAgo(200));
    expect(place("A", { answered: old, aboutOrder: matter("new", "A") })).toMatchObject({ ticketId: "tkt_new", by: "ORDER" });
    expect(place(null, { answered: old, open: [matter("open", null)] })).toMatchObject({ ticketId: "tkt_open", by: "CUSTOMER" });
    expect(place(null, { answered: old, flooded: matter("f", null) })).toMatchObject({ ticketId: "tkt_f", by: "FLOOD" });
  });
});

describe("a message that names no order and answers nothing", () => {
  test("joins the customer's open ticket about no order, else the only open one", () => {
    expect(place(null, { open: [matter("plain", null), matter("a", "A")] })).toMatchObject({ ticketId: "tkt_plain" });
    expect(place(null, { open: [matter("a", "A")] })).toEqual({ kind: "JOIN", ticketId: "tkt_a", by: "CUSTOMER" });
  });

  test("does not guess between several orders", () => {
    expect(place(null, { open: [matter("a", "A"), matter("b", "B")] })).toEqual(own());
  });

  test("a conversation is awake for 14 days", () => {
    expect(awakeSince(AT)).toEqual(daysAgo(14));
  });
});

test("a flooding sender opens no further ticket while one is open", () => {
  expect(place("B", { flooded: matter("t", "A") })).toEqual({ kind: "JOIN", ticketId: "tkt_t", by: "FLOOD" });
  expect(place("B", { flooded: null })).toEqual(own());
});
