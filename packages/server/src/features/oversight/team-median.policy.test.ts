import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import { compareWithTeam } from "./team-median.policy.ts";
import type { AuthorityUseCounts } from "./team-median.policy.ts";

const counts = (name: string, change: Partial<AuthorityUseCounts> = {}): AuthorityUseCounts => ({
  actorId: `mem_${name}`,
  isMember: true,
  attempts: 0,
  uses: 0,
  escalated: 0,
  refused: 0,
  justBelowLimit: 0,
  usesUnderLimit: 0,
  splitAttempts: 0,
  repeatCustomers: 0,
  mostUsesForOneCustomer: 0,
  sums: [],
  ...change,
});
const refunded = (...all: Money[]) => all.map((sum) => ({ action: "REFUND" as const, money: sum }));
const usesOf = (...uses: number[]) => compareWithTeam(uses.map((count, index) => counts(String(index), { uses: count })));

describe("the team's median", () => {
  test.each([
    [[5], "5"],
    [[1, 5, 9], "5"],
    [[9, 1], "5"],
    [[1, 2], "1.5"],
    [[8, 2, 4, 3], "3.5"],
  ])("of %j is %s", (uses, median) => expect(usesOf(...uses)[0]?.uses.teamMedian).toBe(median));

  test("is not moved by machines, which are compared with it too", () => {
    const rows = compareWithTeam([
      counts("a", { uses: 2 }),
      counts("b", { uses: 4 }),
      { ...counts("k", { uses: 900 }), actorId: "key_1", isMember: false },
    ]);
    expect(rows.map(({ uses }) => uses)).toEqual([
      { value: 2, teamMedian: "3", timesMedian: "0.67" },
      { value: 4, teamMedian: "3", timesMedian: "1.33" },
      { value: 900, teamMedian: "3", timesMedian: "300.00" },
    ]);
  });

  test("is nobody's where no member tried, and divides nothing where it is zero", () => {
    const machine = { ...counts("k", { uses: 1, usesUnderLimit: 1, sums: refunded(money(5n, "USD")) }), isMember: false };
    const [row] = compareWithTeam([machine]);
    expect(row?.uses).toEqual({ value: 1, teamMedian: null, timesMedian: null });
    expect(row?.justBelowLimitShare).toEqual({ value: { numerator: 0, denominator: 1 }, teamMedian: null, timesMedian: null });
    expect(row?.sums).toEqual([{ action: "REFUND", value: money(5n, "USD"), teamMedian: null, timesMedian: null }]);
    expect(usesOf(0, 0, 3)[2]?.uses).toEqual({ value: 3, teamMedian: "0", timesMedian: null });
  });

  test("of sums counts who paid nothing in the currency as zero, and drops a fraction of the smallest coin", () => {
    const rows = compareWithTeam([
      counts("a", { sums: refunded(money(1001n, "USD"), money(70n, "EUR")) }),
      counts("b", { sums: refunded(money(2000n, "USD")) }),
    ]);
    const action = "REFUND";
    expect(rows.map(({ sums }) => sums)).toEqual([
      [
        { action, value: money(1001n, "USD"), teamMedian: money(1500n, "USD"), timesMedian: "0.67" },
        { action, value: money(70n, "EUR"), teamMedian: money(35n, "EUR"), timesMedian: "2.00" },
      ],
      [{ action, value: money(2000n, "USD"), teamMedian: money(1500n, "USD"), timesMedian: "1.33" }],
    ]);
  });

  test("of sums compares refunds with refunds and cancellations with cancellations", () => {
    const cancelled = (minor: bigint) => [{ action: "CANCELLATION" as const, money: money(minor, "USD") }];
    const rows = compareWithTeam([
      counts("a", { sums: [...cancelled(300n), ...refunded(money(100n, "USD"))] }),
      counts("b", { sums: cancelled(100n) }),
    ]);
    expect(rows.map(({ sums }) => sums.map(({ action, teamMedian }) => [action, teamMedian?.minor]))).toEqual([
      [
        ["CANCELLATION", 200n],
        ["REFUND", 50n],
      ],
      [["CANCELLATION", 200n]],
    ]);
  });

  test("of shares leaves out who has none; a share of nothing is compared with nothing", () => {
    const rows = compareWithTeam([
      counts("a", { justBelowLimit: 1, usesUnderLimit: 4 }),
      counts("b", { justBelowLimit: 3, usesUnderLimit: 4 }),
      counts("c"),
    ]);
    expect(rows.map(({ justBelowLimitShare: { teamMedian, timesMedian } }) => [teamMedian, timesMedian])).toEqual([
      ["0.5000", "0.50"],
      ["0.5000", "1.50"],
      ["0.5000", null],
    ]);
  });

  test("lies among the values, and half of them lie on either side of it", () =>
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }), (uses) => {
        const median = Number(usesOf(...uses)[0]?.uses.teamMedian);
        expect(uses.filter((count) => count < median).length).toBeLessThanOrEqual(uses.length / 2);
        expect(uses.filter((count) => count > median).length).toBeLessThanOrEqual(uses.length / 2);
        expect(median).toBeGreaterThanOrEqual(Math.min(...uses));
        expect(median).toBeLessThanOrEqual(Math.max(...uses));
      }),
    ));

  test("of sums is the one in the middle, in whatever order people are listed", () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([1n, 20n, 300n, 4000n, 50_000n], { minLength: 5 }), (minors) => {
        const rows = compareWithTeam(
          minors.map((minor, index) => counts(String(index), { sums: [{ action: "REFUND", money: money(minor, "USD") }] })),
        );
        expect(rows[0]?.sums[0]?.teamMedian).toEqual(money(300n, "USD"));
      }),
    ));
});

test("every figure of a row is its own count beside its own median, in the order people were listed", () => {
  const ofEach = (factor: number) =>
    counts(String(factor), {
      attempts: 11 * factor,
      uses: 7 * factor,
      escalated: 6 * factor,
      refused: 5 * factor,
      justBelowLimit: 4 * factor,
      usesUnderLimit: 8 * factor,
      splitAttempts: 3 * factor,
      repeatCustomers: 2 * factor,
      mostUsesForOneCustomer: factor,
    });
  const [first, second] = compareWithTeam([ofEach(1), ofEach(3)]);
  const figure = (value: number, teamMedian: number, timesMedian: string) => ({
    value,
    teamMedian: String(teamMedian),
    timesMedian,
  });
  expect(first).toEqual({
    actorId: "mem_1",
    attempts: figure(11, 22, "0.50"),
    uses: figure(7, 14, "0.50"),
    escalated: figure(6, 12, "0.50"),
    refused: figure(5, 10, "0.50"),
    justBelowLimit: figure(4, 8, "0.50"),
    splitAttempts: figure(3, 6, "0.50"),
    repeatCustomers: figure(2, 4, "0.50"),
    mostUsesForOneCustomer: figure(1, 2, "0.50"),
    justBelowLimitShare: { value: { numerator: 4, denominator: 8 }, teamMedian: "0.5000", timesMedian: "1.00" },
    sums: [],
  });
  expect(second).toMatchObject({ actorId: "mem_3", refused: figure(15, 10, "1.50") });
});
