/** What becomes of a feed, from the double's every fate and kind of report. */
import type { ScenarioInput } from "@firstline/simulator";
import { expect, test } from "vitest";
import type { Progress } from "../channel.ts";
import { type Bench, order, part, poll, refund, resultsOf, SELLER, send, withAmazon } from "./fixtures/bench.ts";

const fate = (scenario: ScenarioInput, check: (progress: Progress, bench: Bench) => unknown): Promise<void> =>
  withAmazon(async (bench) => {
    await bench.control.addScenario(scenario);
    const sent = await send(bench.port);
    expect(sent.outcome.kind).toBe("accepted");
    await check(await poll(bench.port, sent), bench);
    expect(await bench.posts()).toBe(1);
  });

test("FATAL is unknown", () => fate({ scenario: "feed.fatal" }, (progress) => expect(progress.kind).toBe("unknown")));
test("FATAL after everything was executed is unknown too", () =>
  fate({ scenario: "feed.fatalApplied" }, async (progress, { paid }) => {
    expect(progress.kind).toBe("unknown");
    expect(await paid()).toBe("1250");
  }));
test("stuck is processing, without an end", () =>
  fate({ scenario: "feed.stuck" }, (progress) => expect(["queued", "processing"]).toContain(progress.kind)));
test("cancelled by Amazon", () =>
  fate({ scenario: "feed.cancelledByAmazon" }, async (progress, { paid }) => {
    expect(progress).toEqual({ kind: "cancelledByChannel" });
    expect(await paid()).toBe("0");
  }));
test("an error for the message is a rejection", () =>
  fate({ scenario: "report.errorForMessage", messageId: "1" }, async (progress, { paid }) => {
    expect(resultsOf(progress)).toEqual({ rfa_1: { kind: "rejected", code: "18090", message: expect.any(String) } });
    expect(await paid()).toBe("0");
  }));
test("a warning is kept with the success", () =>
  fate({ scenario: "report.warning" }, (progress) =>
    expect(resultsOf(progress)).toEqual({ rfa_1: { kind: "done", warnings: [{ code: "18091", message: expect.any(String) }] } }),
  ));
test("counts that do not add up are unknown", () =>
  fate({ scenario: "report.countsDoNotAddUp" }, (progress) =>
    expect(resultsOf(progress)).toEqual({ rfa_1: { kind: "unknown", cause: expect.stringContaining("does not add up") } }),
  ));
test("a report that cannot be read is unknown", () =>
  fate({ scenario: "report.unreadable" }, (progress) =>
    expect(progress).toEqual({ kind: "unknown", cause: expect.stringContaining("cannot be read") }),
  ));
test("a report that is gone is unknown", () =>
  fate({ scenario: "report.gone404" }, (progress) =>
    expect(progress).toEqual({ kind: "unknown", cause: expect.stringContaining("gone") }),
  ));
test("characters split between chunks arrive whole", () =>
  fate({ scenario: "report.splitUtf8" }, (progress) =>
    expect(resultsOf(progress)).toEqual({
      rfa_1: {
        kind: "done",
        warnings: [{ code: "18092", message: "返金は処理されました。Rückerstattung für „Käufer“ – 12,50 € 🧾" }],
      },
    }),
  ));

test("a document Amazon rejects as a whole rejects each refund in it", () =>
  withAmazon(async ({ connect }) => {
    // Another seller's id in the header: the one fault our own validator cannot see.
    const port = connect({ merchantId: "A2OTHER" });
    const progress = await poll(port, await send(port, [refund(1), refund(2, [part(1n)], "114-1234567-0000002")]));
    expect(resultsOf(progress)).toMatchObject({ rfa_1: { kind: "rejected" }, rfa_2: { kind: "rejected" } });
  }));

test("an order that is not shipped keeps its feed waiting", () =>
  withAmazon(async ({ port, control, paid }) => {
    await control.putOrders(SELLER, [order("114-1234567-0000009", { fulfillmentStatus: "UNSHIPPED" })]);
    const sent = await send(port, [refund(1, [part(100n)], "114-1234567-0000009")]);
    expect((await poll(port, sent)).kind).toBe("processing");
    await control.ship("114-1234567-0000009");
    expect(resultsOf(await poll(port, sent))).toMatchObject({ rfa_1: { kind: "done" } });
    expect(await paid("114-1234567-0000009")).toBe("100");
  }));

test("an order fulfilled by Amazon is rejected", () =>
  withAmazon(async ({ port, control }) => {
    await control.putOrders(SELLER, [order("114-1234567-0000008", { fulfilledBy: "AMAZON" })]);
    const sent = await send(port, [refund(1, [part(100n)], "114-1234567-0000008")]);
    expect(resultsOf(await poll(port, sent))).toMatchObject({ rfa_1: { kind: "rejected" } });
  }));

test("one lost reading is repeated, a lasting failure is a retry, and neither is a result", () =>
  withAmazon(async ({ port, control, calls }) => {
    const sent = await send(port);
    await control.addScenario({ scenario: "getFeed.timeout" });
    expect((await poll(port, sent)).kind).toBe("settled");
    expect(await calls("getFeed")).toBe(2);
    await control.addScenario({ scenario: "getFeed.timeout", times: 9 });
    expect(await poll(port, sent)).toMatchObject({ kind: "retry", retryAfterMs: expect.any(Number) });
    expect(await calls("getFeed")).toBe(5);
  }));

test("a feed Amazon does not know is a retry, never a verdict", () =>
  withAmazon(async ({ port }) => {
    const { submission } = await send(port);
    expect(await port.poll({ ...submission, ref: "99" })).toMatchObject({ kind: "retry" });
  }));

test("our own quota for reports is kept: the tenth reading in a row still goes out, the eleventh waits", () =>
  withAmazon(async ({ port, calls }) => {
    const sent = await send(port);
    for (let reading = 0; reading < 10; reading += 1) expect((await poll(port, sent)).kind).toBe("settled");
    expect(await poll(port, sent)).toMatchObject({ kind: "retry" });
    expect(await calls("getFeedDocument")).toBe(10);
  }));
