import { expect, test } from "vitest";
import { formatPlace, parsePlace } from "./history-cursor.ts";
import { ago, claimWords, counted, inWords, listed, onChannel, quoted } from "./wording.policy.ts";

const NOW = new Date("2026-11-23T00:30:00Z");

test.each([
  ["2026-11-23T00:00:00Z", "today"],
  ["2026-11-25T00:00:00Z", "today"],
  ["2026-11-22T23:59:59Z", "yesterday"],
  ["2026-11-21T00:00:00Z", "2 days ago"],
  ["2026-11-10T00:00:00Z", "13 days ago"],
  ["2026-11-09T00:00:00Z", "2 weeks ago"],
  ["2026-09-24T00:00:00Z", "8 weeks ago"],
  ["2026-09-23T00:00:00Z", "2 months ago"],
  ["2025-11-23T00:00:00Z", "11 months ago"],
  ["2024-11-23T00:00:00Z", "2 years ago"],
])("%s is %s", (at, words) => expect(ago(new Date(at), NOW)).toBe(words));

test("a subject is one line of at most 100 characters, and no emoji is cut in half", () => {
  expect(quoted("  Where\r\n is\tmy parcel? ")).toBe("“Where is my parcel?”");
  expect(quoted("🙂".repeat(101))).toBe(`“${"🙂".repeat(99)}…”`);
  expect(quoted("🙂".repeat(100))).toBe(`“${"🙂".repeat(100)}”`);
});

test("lists, counts and vocabulary", () => {
  expect([onChannel("EMAIL"), onChannel("EBAY")]).toEqual(["by e-mail", "on eBay"]);
  expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
  expect([counted(0, "order"), counted(1, "order"), counted(2, "order")]).toEqual(["0 orders", "1 order", "2 orders"]);
  expect([inWords("NOT_AS_DESCRIBED"), claimWords("A_TO_Z"), claimWords("MARKETPLACE_CASE")]).toEqual([
    "not as described",
    "A-to-z claim",
    "Marketplace case",
  ]);
});

test("a cursor names an instant and an entry; nothing else is one", () => {
  const place = { at: new Date("2026-11-01T10:00:00.123Z"), key: "ord_01m7pbdxvhza2achv1zmsb5.2" };
  expect(formatPlace(place)).toBe("2026-11-01T10:00:00.123Z~ord_01m7pbdxvhza2achv1zmsb5.2");
  expect(parsePlace(formatPlace(place))).toEqual(place);
  for (const text of [
    "",
    "~",
    "2026-11-01T10:00:00.123Z",
    "2026-11-01~ord_01m7pbdxvhza2achv1zmsb5",
    "2026-11-01T10:00:00.123Z~ord_x",
    `${formatPlace(place)}~`,
  ])
    expect(parsePlace(text), text).toBeUndefined();
});
