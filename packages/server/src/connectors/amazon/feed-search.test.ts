/** Looking for a feed whose answer was lost. */
import { expect, test } from "vitest";
import type { SubmissionRef } from "../channel.ts";
import { type Bench, prepared, refund, send, withAmazon } from "./fixtures/bench.ts";

const lose = async ({ port, control }: Bench): Promise<SubmissionRef> => {
  await control.addScenario({ scenario: "createFeed.acceptThenDrop" });
  return (await send(port)).submission;
};

test("a known ref needs no search", () =>
  withAmazon(async ({ port, calls }) => {
    const { submission } = await send(port);
    expect(await port.reconcile(submission)).toEqual({ kind: "found", ref: submission.ref });
    expect(await calls("getFeeds")).toBe(0);
  }));

test("feeds that are ours already are not adopted again", () =>
  withAmazon(async (bench) => {
    const earlier = await send(bench.port);
    const lost = await lose(bench);
    expect((await bench.port.reconcile(lost)).kind).toBe("ambiguous");
    const found = await bench.port.reconcile({ ...lost, knownRefs: [earlier.submission.ref ?? ""] });
    expect(found).toMatchObject({ kind: "found" });
    expect(found).not.toMatchObject({ ref: earlier.submission.ref });
    expect(
      await bench.port.reconcile({ ...lost, knownRefs: (await bench.control.feeds()).feeds.map(({ feedId }) => feedId) }),
    ).toMatchObject({ kind: "absent" });
  }));

test("two candidates are for a person", () =>
  withAmazon(async (bench) => {
    const lost = await lose(bench);
    await send(bench.connect());
    expect(await bench.port.reconcile(lost)).toEqual({
      kind: "ambiguous",
      refs: expect.arrayContaining([expect.any(String), expect.any(String)]),
    });
  }));

test("a single feed clearly older than the marker is not adopted, though the margin lists it", () =>
  withAmazon(async (bench) => {
    const lost = await lose(bench);
    const shifted = (seconds: number): SubmissionRef => ({
      ...lost,
      committedAt: new Date(lost.committedAt.getTime() + seconds * 1000),
    });
    expect((await bench.port.reconcile(shifted(3))).kind).toBe("found");
    expect((await bench.port.reconcile(shifted(30))).kind).toBe("ambiguous");
    expect((await bench.port.reconcile(shifted(120))).kind).toBe("absent");
    expect((await bench.connect({ clockMarginMs: 180_000 }).reconcile(shifted(120))).kind).toBe("ambiguous");
  }));

test("a feed that is listed late is absent first, and found later", () =>
  withAmazon(async (bench) => {
    await bench.control.addScenario({ scenario: "getFeeds.listingDelay", delayMs: 60_000 });
    const lost = await lose(bench);
    const before = Date.now();
    const absent = await bench.port.reconcile(lost);
    expect(absent).toMatchObject({ kind: "absent" });
    expect(absent.kind === "absent" && absent.asOf.getTime()).toBeGreaterThanOrEqual(before);
    await bench.control.advanceClock(61_000);
    expect((await bench.port.reconcile(lost)).kind).toBe("found");
  }));

test("all pages are read", () =>
  withAmazon(async (bench) => {
    const lost = await lose(bench);
    const ours = (await bench.control.feeds()).feeds.map(({ feedId }) => feedId);
    // Newest first: 120 younger feeds push ours to the second page.
    const ready = await prepared(bench.connect(), [refund(2)]);
    for (let feed = 0; feed < 120; feed += 1) await bench.connect().commit(ready, () => true);
    const younger = (await bench.control.feeds()).feeds.map(({ feedId }) => feedId).filter((feedId) => !ours.includes(feedId));
    expect(younger).toHaveLength(120);
    expect(await bench.port.reconcile({ ...lost, knownRefs: younger })).toEqual({ kind: "found", ref: ours[0] });
    expect(await bench.calls("getFeeds")).toBe(2);
  }));

test("a listing that cannot be read is a retry, never an absence", () =>
  withAmazon(async (bench) => {
    const lost = await lose(bench);
    const port = bench.connect({
      rateLimiter: {
        take: async () => ({ granted: false, retryAfterMs: 45_000 }),
        learn: async () => undefined,
        empty: async () => undefined,
      },
    });
    expect(await port.reconcile(lost)).toMatchObject({ kind: "retry", retryAfterMs: 45_000 });
  }));
