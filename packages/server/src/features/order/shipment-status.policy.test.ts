import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { laterSighting } from "./shipment-status.policy.ts";
import type { ShipmentStatus, Sighting } from "./shipment-status.policy.ts";

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 1, 0, minute));
const seen = (status: ShipmentStatus, minute: number | null): Sighting => ({ status, at: minute === null ? null : at(minute) });
const told = (...sightings: Sighting[]): ShipmentStatus => sightings.reduce(laterSighting, seen("UNKNOWN", null)).status;

describe("the report that counts", () => {
  test.each<[string, Sighting[], ShipmentStatus]>([
    ["the latest movement", [seen("IN_TRANSIT", 1), seen("OUT_FOR_DELIVERY", 2)], "OUT_FOR_DELIVERY"],
    ["an event that comes late", [seen("OUT_FOR_DELIVERY", 2), seen("IN_TRANSIT", 1)], "OUT_FOR_DELIVERY"],
    ["back on its way after a failed attempt", [seen("FAILURE", 2), seen("IN_TRANSIT", 3)], "IN_TRANSIT"],
    ["a scan behind the delivery", [seen("DELIVERED", 2), seen("IN_TRANSIT", 3)], "DELIVERED"],
    ["a delivery that is told late", [seen("IN_TRANSIT", 3), seen("DELIVERED", 2)], "DELIVERED"],
    ["going back after the delivery", [seen("DELIVERED", 2), seen("RETURN_TO_SENDER", 3)], "RETURN_TO_SENDER"],
    ["arrived back at the sender", [seen("RETURN_TO_SENDER", 3), seen("DELIVERED", 4)], "RETURN_TO_SENDER"],
    ["the label was cancelled, and yet it moves", [seen("CANCELLED", 1), seen("IN_TRANSIT", 2)], "IN_TRANSIT"],
    ["nothing known says nothing", [seen("IN_TRANSIT", 1), seen("UNKNOWN", 2)], "IN_TRANSIT"],
    ["no time is older than any time", [seen("PRE_TRANSIT", 1), seen("OUT_FOR_DELIVERY", null)], "PRE_TRANSIT"],
    ["a delivery needs no time", [seen("IN_TRANSIT", 1), seen("DELIVERED", null)], "DELIVERED"],
    ["without times, further along", [seen("OUT_FOR_DELIVERY", null), seen("PRE_TRANSIT", null)], "OUT_FOR_DELIVERY"],
  ])("%s", (_, sightings, status) => expect(told(...sightings)).toBe(status));
});

const status = fc.constantFrom<ShipmentStatus>(
  "UNKNOWN",
  "PRE_TRANSIT",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "AVAILABLE_FOR_PICKUP",
  "DELIVERED",
  "RETURN_TO_SENDER",
  "FAILURE",
  "CANCELLED",
  "ERROR",
);
const sighting = fc.record({ status, at: fc.option(fc.integer({ min: 0, max: 4 }).map(at)) });
const several = fc.array(sighting, { minLength: 1, maxLength: 6 });
const fold = (sightings: readonly Sighting[]): Sighting => sightings.reduce(laterSighting);

describe("laws", () => {
  test("reports in any order, and any of them twice, end at the same status", () =>
    fc.assert(
      fc.property(several, fc.array(fc.nat(), { maxLength: 6 }), (sightings, again) => {
        const repeated = again.map((index) => sightings[index % sightings.length] ?? seen("UNKNOWN", null));
        expect(fold([...sightings, ...repeated].toReversed())).toEqual(fold(sightings));
        expect(fold([...repeated, ...sightings])).toEqual(fold(sightings));
      }),
    ));

  test("the answer is one of the reports", () =>
    fc.assert(
      fc.property(several, (sightings) => {
        expect(sightings).toContainEqual(fold(sightings));
      }),
    ));

  test("DELIVERED is left for RETURN_TO_SENDER only, and that for nothing", () =>
    fc.assert(
      fc.property(several, (sightings) => {
        const { status: counted } = fold(sightings);
        const told = new Set(sightings.map((one) => one.status));
        const final = (["RETURN_TO_SENDER", "DELIVERED"] as const).find((one) => told.has(one));
        expect(final ?? counted).toBe(counted);
      }),
    ));
});
