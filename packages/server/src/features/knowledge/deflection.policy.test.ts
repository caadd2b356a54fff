import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { armOf, CONTACT_WINDOW_MS, judgeArms, judgeOutcome } from "./deflection.policy.ts";
import { differenceOf, wilson } from "./interval.policy.ts";
import { hashVisitor } from "./visitor-hash.ts";

const to4 = (value: number): number => Math.round(value * 10_000) / 10_000;

describe("intervals", () => {
  test("Wilson's: 81 of 263 gives 0.2553 to 0.3662 (Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3)", () => {
    const { low, high } = wilson({ hits: 81, of: 263 });
    expect([to4(low), to4(high)]).toEqual([0.2553, 0.3662]);
    expect(wilson({ hits: 0, of: 20 }).low).toBe(0);
    expect(to4(wilson({ hits: 0, of: 20 }).high)).toBe(0.1611);
  });

  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
  ])(
    "Newcombe's: %i of %i less %i of %i lies between %d and %d (1998, 873–890, table II, method 10)",
    (a, m, b, n, low, high) => {
      const found = differenceOf({ hits: a, of: m }, { hits: b, of: n });
      expect([to4(found.low), to4(found.high)]).toEqual([low, high]);
    },
  );

  test("for any counts the interval holds the difference, and turns round with the arms", () => {
    const share = fc
      .integer({ min: 1, max: 500 })
      .chain((of) => fc.record({ of: fc.constant(of), hits: fc.integer({ min: 0, max: of }) }));
    fc.assert(
      fc.property(share, share, (one, two) => {
        const { low, difference, high } = differenceOf(one, two);
        expect(low <= difference + 1e-12 && difference <= high + 1e-12 && low >= -1 - 1e-12 && high <= 1 + 1e-12).toBe(true);
        expect(differenceOf(two, one).low).toBeCloseTo(-high, 10);
      }),
    );
  });
});

describe("what two arms show", () => {
  const arm = (visitors: number, contacted: number) => ({ visitors, contacted, solved: 0, open: 0 });
  test.each([
    [29, 5, 300, 100, "TOO_FEW_TO_SAY"],
    [300, 100, 29, 5, "TOO_FEW_TO_SAY"],
    [30, 15, 30, 15, "NO_CLEAR_DIFFERENCE"],
    [900, 180, 100, 45, "FEWER_CONTACTS"],
    [900, 405, 100, 20, "MORE_CONTACTS"],
  ] as const)("shown %i with %i contacts, control %i with %i: %s", (shown, hits, control, controlHits, finding) => {
    const judged = judgeArms(arm(shown, hits), arm(control, controlHits));
    expect(judged.finding).toBe(finding);
    expect(judged.effect === null).toBe(finding === "TOO_FEW_TO_SAY");
  });
});

describe("the arm of a visitor", () => {
  const VISITORS = Array.from({ length: 20_000 }, (_, place) => `visitor-${place}@post.example`);
  const hashes = (key: string) => VISITORS.map((visitor) => hashVisitor(key, "wsp_1", visitor));

  test.each([1, 10, 33, 50])("%i % of 20,000 visitors see nothing, within five standard deviations", (percent) => {
    const share = percent / 100;
    const margin = 5 * Math.sqrt(VISITORS.length * share * (1 - share));
    for (const key of ["key-1", "key-2", "key-3"]) {
      const controls = hashes(key).filter((hash) => armOf(hash, percent) === "CONTROL").length;
      expect(Math.abs(controls - VISITORS.length * share)).toBeLessThan(margin);
    }
  });

  test("is the same however the address is spelt, differs between workspaces, and a larger share moves nobody out of control", () => {
    expect(hashVisitor("k", "wsp_1", " Kim@Post.Example ")).toBe(hashVisitor("k", "wsp_1", "kim@post.example"));
    expect(hashVisitor("k", "wsp_1", "Session-A")).not.toBe(hashVisitor("k", "wsp_1", "session-a"));
    expect(hashVisitor("k", "wsp_1", "kim@post.example")).not.toBe(hashVisitor("k", "wsp_2", "kim@post.example"));
    for (const hash of hashes("key-1").slice(0, 2000)) {
      const controls = [0, 5, 10, 25, 50].map((percent) => armOf(hash, percent) === "CONTROL");
      expect(controls).toEqual(controls.toSorted((a, b) => Number(a) - Number(b)));
      expect(controls[0]).toBe(false);
    }
  });
});

describe("what may be recorded", () => {
  const askedAt = new Date("2026-11-01T10:00:00Z");
  const at = (milliseconds: number) => new Date(askedAt.getTime() + milliseconds);
  const row = { arm: "SHOWN" as const, askedAt, solvedAt: null, contactedAt: null };
  test.each([
    ["solved at first", row, "SOLVED", 0, "RECORD"],
    ["solved again", { ...row, solvedAt: askedAt }, "SOLVED", CONTACT_WINDOW_MS * 2, "UNCHANGED"],
    ["written after solved", { ...row, solvedAt: askedAt }, "CONTACTED", 1, "RECORD"],
    ["solved after written", { ...row, contactedAt: askedAt }, "SOLVED", 1, "DECIDED"],
    ["written again", { ...row, contactedAt: askedAt }, "CONTACTED", 1, "UNCHANGED"],
    ["written at the last instant", row, "CONTACTED", CONTACT_WINDOW_MS, "RECORD"],
    ["written too late", row, "CONTACTED", CONTACT_WINDOW_MS + 1, "DECIDED"],
    ["solved by nothing", { ...row, arm: "CONTROL" as const }, "SOLVED", 1, "NOTHING_SHOWN"],
    ["written without having been shown anything", { ...row, arm: "CONTROL" as const }, "CONTACTED", 1, "RECORD"],
  ] as const)("%s", (_, known, outcome, after, verdict) => {
    expect(judgeOutcome(known, outcome, at(after))).toBe(verdict);
  });
});
