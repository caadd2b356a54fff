import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChannelName } from "../../connectors/channel.ts";
import { concernsOf, MOST_PER_PRIMARY, obstaclesOf, proposePrimary } from "./merge.policy.ts";
import type { MergeCandidate } from "./merge.policy.ts";

const thread = fc.record({
  id: fc.uuid(),
  ticketId: fc.uuid(),
  channel: fc.constantFrom<ChannelName>("AMAZON", "EBAY", "EMAIL", "SHOPIFY"),
  startedAt: fc.date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true }),
  open: fc.boolean(),
});
const candidate: fc.Arbitrary<MergeCandidate> = fc.record({
  id: fc.uuid(),
  customerId: fc.constantFrom("a", "b"),
  mergedIntoId: fc.constant(null),
  size: fc.constant(1),
  threads: fc.array(thread, { minLength: 1, maxLength: 3 }),
});
const several = fc.uniqueArray(candidate, { minLength: 2, maxLength: 6, selector: ({ id }) => id });

test("the proposed primary has the oldest open Amazon thread, else the oldest open one, else the oldest", () => {
  fc.assert(
    fc.property(several, (candidates) => {
      const proposal = proposePrimary(candidates);
      const all = candidates.flatMap(({ threads }) => threads);
      const open = all.filter((one) => one.open);
      const amazon = open.filter(({ channel }) => channel === "AMAZON");
      const relevant = amazon.length > 0 ? amazon : open.length > 0 ? open : all;
      const chosen = all.find(({ id }) => id === proposal?.threadId);
      expect(chosen?.startedAt.getTime()).toBe(Math.min(...relevant.map(({ startedAt }) => startedAt.getTime())));
      expect(relevant).toContain(chosen);
      expect(candidates.find(({ id }) => id === proposal?.ticketId)?.threads).toContain(chosen);
    }),
  );
});

test("the order in which tickets are named changes nothing", () => {
  fc.assert(
    fc.property(several, (candidates) => {
      expect(proposePrimary([...candidates].reverse())).toEqual(proposePrimary(candidates));
    }),
  );
});

test("the proposed primary of one customer's tickets needs no note; any other does", () => {
  fc.assert(
    fc.property(several, (candidates) => {
      const ofOne = candidates.map((one) => ({ ...one, customerId: "a" }));
      const proposed = proposePrimary(ofOne)?.ticketId;
      for (const { id } of ofOne) expect(concernsOf(ofOne, id)).toEqual(id === proposed ? [] : ["PRIMARY_NOT_PROPOSED"]);
    }),
  );
});

const plain = (facts: Partial<MergeCandidate>): MergeCandidate => ({
  id: "t",
  customerId: "a",
  mergedIntoId: null,
  size: 1,
  threads: [],
  ...facts,
});

test("exactly as many as a primary may answer for are allowed, one more is not", () => {
  expect(obstaclesOf([plain({ size: MOST_PER_PRIMARY - 1 }), plain({ size: 1 })])).toEqual([]);
  expect(obstaclesOf([plain({ size: MOST_PER_PRIMARY - 1 }), plain({ size: 2 })])).toEqual([
    { kind: "TOO_LARGE", size: MOST_PER_PRIMARY + 1 },
  ]);
});
