import fc from "fast-check";
import { expect, test } from "vitest";
import { CLAIM_STATES, isOpenClaim, stateAfter } from "./claim-state.policy.ts";
import type { ClaimState, ToldState } from "./claim-state.policy.ts";

const FILED_AT = new Date("2026-11-10T10:00:00Z");
const LATER = new Date("2026-11-10T10:00:01Z");
const after = (state: ClaimState, told: ToldState, decidedAt: Date | null = null, filedAt = FILED_AT) =>
  stateAfter({ state, decidedAt }, { state: told, filedAt });

test("a claim is open while nobody has decided it, answered or not", () => {
  expect(CLAIM_STATES.filter((state) => isOpenClaim({ state }))).toEqual(["FILED", "DEFENDED"]);
});

test("of a claim nobody knew the marketplace is believed", () => {
  for (const state of ["FILED", "WON", "LOST", "WITHDRAWN", "CLOSED"] as const)
    expect(stateAfter(undefined, { state, filedAt: FILED_AT })).toBe(state);
});

test("a mail that repeats the filing does not undo our answer, nor a decision", () => {
  expect([after("FILED", "FILED"), after("DEFENDED", "FILED")]).toEqual(["FILED", "DEFENDED"]);
  for (const decided of ["WON", "LOST", "WITHDRAWN", "CLOSED"] as const) {
    expect(after(decided, "FILED", LATER)).toBe(decided);
    // When it was decided is not known, so nothing says that the filing came after it.
    expect(after(decided, "FILED", null)).toBe(decided);
  }
});

test("filed again after the decision it is open again; filed at the very instant of the decision it is not", () => {
  expect(after("LOST", "FILED", FILED_AT, LATER)).toBe("FILED");
  expect(after("LOST", "FILED", FILED_AT, FILED_AT)).toBe("LOST");
  // Open again and answered again: the mail about the second filing is old news by then.
  expect(after("DEFENDED", "FILED", FILED_AT, LATER)).toBe("DEFENDED");
});

test("that it is over closes an open claim and does not forget how a decided one ended", () => {
  expect([after("FILED", "CLOSED"), after("DEFENDED", "CLOSED"), after("WON", "CLOSED"), after("LOST", "CLOSED")]).toEqual([
    "CLOSED",
    "CLOSED",
    "WON",
    "LOST",
  ]);
});

test("law: how it ended is believed whatever was known, so an appeal may turn a lost claim into a won one", () => {
  const known = fc.record({ state: fc.constantFrom(...CLAIM_STATES), decidedAt: fc.constantFrom(null, FILED_AT, LATER) });
  fc.assert(
    fc.property(known, fc.constantFrom("WON" as const, "LOST" as const, "WITHDRAWN" as const), (before, state) => {
      expect(stateAfter(before, { state, filedAt: FILED_AT })).toBe(state);
    }),
  );
});

test("law: the same word said twice says nothing new", () => {
  const word = fc.record({
    state: fc.constantFrom("FILED", "WON", "LOST", "WITHDRAWN", "CLOSED"),
    filedAt: fc.constant(FILED_AT),
  });
  fc.assert(
    fc.property(fc.constantFrom(...CLAIM_STATES), fc.constantFrom(null, FILED_AT, LATER), word, (state, decidedAt, told) => {
      const once = stateAfter({ state, decidedAt }, told);
      expect(stateAfter({ state: once, decidedAt: isOpenClaim({ state: once }) ? null : (decidedAt ?? LATER) }, told)).toBe(once);
    }),
  );
});
