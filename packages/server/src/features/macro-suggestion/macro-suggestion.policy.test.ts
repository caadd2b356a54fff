import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FULFILMENTS, ORDER_STATUSES, SHIPMENT_STATUSES } from "../order/order.table.ts";
import { REFUND_STATUSES } from "../refund/refund-status.policy.ts";
import { CHANNELS } from "../workspace/workspace.table.ts";
import { suggestMacros } from "./macro-suggestion.policy.ts";
import type { OfferedMacro, SuggestionFacts } from "./macro-suggestion.policy.ts";

const REASON = "Damaged in transit";
const offer = (key: string, more: Partial<OfferedMacro> = {}): OfferedMacro => ({
  macroId: `mac_${key}`,
  versionId: `mcv_${key}`,
  key,
  name: key,
  reasons: [REASON],
  channels: [...CHANNELS],
  texts: [{ locale: "en", locked: true }],
  variables: [],
  record: { settled: 0, of: 0 },
  ...more,
});
const facts = (more: Partial<SuggestionFacts> = {}): SuggestionFacts => ({
  channel: "AMAZON",
  reasonNames: [REASON],
  buyerLocale: "en",
  replyMode: "FREE_TEXT",
  claimFiled: false,
  order: { fulfilment: "FBM", status: "SHIPPED" },
  parcels: [],
  refunds: [],
  ...more,
});
const keysOf = (offers: readonly OfferedMacro[], about: SuggestionFacts) =>
  suggestMacros(offers, about).map(({ offered }) => offered.key);

describe("what is forbidden is never suggested", () => {
  const LIBRARY = [
    offer("duplicate-thread-notice"),
    offer("duplicate-thread-notice-by-subject"),
    offer("fba-refund-by-amazon"),
    offer("delayed-fba-shipment", { channels: ["AMAZON"] }),
    offer("a-to-z-guidance", { channels: ["AMAZON", "EMAIL"] }),
    offer("refund-confirmation", { variables: ["refund.doneAmount"] }),
    offer("refund-status", { variables: ["refund.amount", "refund.status"] }),
    offer("cancellation"),
    offer("cancellation-too-late", { variables: ["shipment.status"] }),
    offer("not-shipped-yet", { variables: ["order.id"] }),
    offer("tracking-update", { variables: ["shipment.trackingUrl"] }),
    offer("delivered-not-found", { variables: ["shipment.status"] }),
    offer("standard-return"),
    offer("damaged-in-transit"),
    offer("partial-refund-request"),
    offer("own-unlocked", { texts: [{ locale: "en", locked: false }] }),
    offer("own-refund", { variables: ["refund.amount"] }),
    offer("own-order", { variables: ["order.id"] }),
  ];
  const about = fc.record<SuggestionFacts>({
    channel: fc.constantFrom(...CHANNELS),
    reasonNames: fc.constantFrom([REASON], [], ["Warranty"]),
    buyerLocale: fc.constantFrom(null, "en", "de-AT"),
    replyMode: fc.constantFrom("FREE_TEXT", "MACRO", "LOCKED_MACRO"),
    claimFiled: fc.boolean(),
    order: fc.option(fc.record({ fulfilment: fc.constantFrom(...FULFILMENTS), status: fc.constantFrom(...ORDER_STATUSES) })),
    parcels: fc.array(fc.record({ status: fc.constantFrom(...SHIPMENT_STATUSES) }), { maxLength: 2 }),
    refunds: fc.array(fc.record({ status: fc.constantFrom(...REFUND_STATUSES) }), { maxLength: 2 }),
  });

  test("in any state: by channel, lock, fulfilment, order, parcel, refund, claim and by who sends it", () => {
    fc.assert(
      fc.property(about, (state) => {
        const suggested = suggestMacros(LIBRARY, state);
        const keys = new Set(suggested.map(({ offered }) => offered.key));
        const { order, refunds, parcels } = state;
        const isDone = refunds.some(({ status }) => status === "DONE_UNCONFIRMED" || status === "CONFIRMED");
        const isFba = order?.fulfilment === "FBA";
        const forbidden: readonly (readonly [boolean, readonly string[]])[] = [
          [true, ["duplicate-thread-notice", "duplicate-thread-notice-by-subject"]],
          [state.replyMode === "LOCKED_MACRO", ["own-unlocked"]],
          [isFba, ["standard-return", "damaged-in-transit", "partial-refund-request", "own-refund", "tracking-update"]],
          [!isFba, ["fba-refund-by-amazon", "delayed-fba-shipment"]],
          [!isDone, ["refund-confirmation"]],
          [refunds.length === 0, ["refund-status", "own-refund"]],
          [parcels.length === 0, ["tracking-update", "delivered-not-found", "cancellation-too-late"]],
          [order === null, ["own-order", "not-shipped-yet"]],
          [order?.status === "SHIPPED", ["not-shipped-yet", "cancellation"]],
          [!state.claimFiled, ["a-to-z-guidance"]],
        ];
        const wrong = forbidden.flatMap(([holds, named]) => (holds ? named : [])).filter((key) => keys.has(key));
        expect(wrong).toEqual([]);
        expect(suggested.every(({ offered }) => offered.channels.includes(state.channel))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("in any state: best first, every score the sum of its reasons, and each suggestion says why", () => {
    fc.assert(
      fc.property(about, (state) => {
        const suggested = suggestMacros(LIBRARY, state);
        for (const [place, { score, reasons }] of suggested.entries()) {
          expect(score).toBeLessThanOrEqual(suggested[place - 1]?.score ?? 1000);
          expect(reasons.length).toBeGreaterThan(0);
          expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
        }
      }),
    );
  });
});

test.each([
  ["FBA: Amazon refunds", { order: { fulfilment: "FBA", status: "SHIPPED" } }, "fba-refund-by-amazon"],
  ["a refund is done", { refunds: [{ status: "CONFIRMED" }] }, "refund-confirmation"],
  ["a refund is under way", { refunds: [{ status: "PROCESSING" }] }, "refund-status"],
  ["a parcel is known", { parcels: [{ status: "IN_TRANSIT" }] }, "tracking-update"],
  ["a parcel was delivered", { parcels: [{ status: "DELIVERED" }] }, "delivered-not-found"],
  ["nothing has left", { order: { fulfilment: "FBM", status: "UNSHIPPED" } }, "not-shipped-yet"],
  ["a claim is filed", { claimFiled: true }, "a-to-z-guidance"],
] as const)("%s: that macro comes first, and the state is among its reasons", (_, state, key) => {
  const offers = [
    offer("own"),
    offer("fba-refund-by-amazon"),
    offer("refund-confirmation", { variables: ["refund.doneAmount"] }),
    offer("refund-status", { variables: ["refund.amount"] }),
    offer("delivered-not-found", { variables: ["shipment.status"] }),
    offer("tracking-update", { variables: ["shipment.status"] }),
    offer("not-shipped-yet"),
    offer("a-to-z-guidance"),
  ];
  const [first] = suggestMacros(offers, facts(state as Partial<SuggestionFacts>));
  expect(first?.offered.key).toBe(key);
  expect(first?.reasons.map(({ code }) => code)).toEqual(["REASON", "STATE", "LANGUAGE", "LOCKED"]);
});

test("a macro for another reason is left out, unless the state alone decides; without a reason the state has to", () => {
  const offers = [
    offer("own"),
    offer("tracking-update", { reasons: ["Tracking update"] }),
    offer("a-to-z-guidance", { reasons: [] }),
  ];
  const state = { parcels: [{ status: "IN_TRANSIT" as const }], claimFiled: true };
  expect(keysOf(offers, facts(state))).toEqual(["own", "a-to-z-guidance"]);
  expect(keysOf(offers, facts({ ...state, reasonNames: [] }))).toEqual(["a-to-z-guidance", "tracking-update"]);
});

test("a renamed reason is answered by macros that hold its earlier name", () => {
  expect(
    keysOf([offer("own", { reasons: ["broken on arrival"] })], facts({ reasonNames: ["Damaged", "Broken on arrival"] })),
  ).toEqual(["own"]);
});

test("language, lock and record break ties, in this order of weight; a record of nine uses counts nothing", () => {
  const german = [
    { locale: "en", locked: true },
    { locale: "de", locked: true },
  ];
  const unlocked = [
    { locale: "en", locked: false },
    { locale: "de", locked: false },
  ];
  const offers = [
    offer("a-plain"),
    offer("b-unlocked-german", { texts: unlocked }),
    offer("c-german", { texts: german }),
    offer("d-proven", { record: { settled: 9, of: 10 } }),
    offer("e-hardly-used", { record: { settled: 9, of: 9 } }),
  ];
  const suggested = suggestMacros(offers, facts({ buyerLocale: "de-AT" }));
  expect(suggested.map(({ offered, locale, score }) => [offered.key, locale, score])).toEqual([
    ["c-german", "de", 55],
    ["d-proven", "en", 54],
    ["b-unlocked-german", "de", 50],
    ["a-plain", "en", 45],
    ["e-hardly-used", "en", 45],
  ]);
  expect(suggested[1]?.reasons.at(-2)).toEqual({
    code: "TRACK_RECORD",
    sentence: "9 of 10 replies made of it settled the matter.",
    points: 9,
  });
});
