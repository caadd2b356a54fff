/** Orders are cancelled by a feed of another type than refunds, built, sent and judged by the same means. */
import { expect, test } from "vitest";
import type { CancellationCommand, CancellationPort, SubmissionRef } from "../channel.ts";
import { checkCancellation, validateCancellations } from "./cancellation-rules.ts";
import { serialiseCancellations } from "./feed-xml.ts";
import { LINE, order, ORDER, resultsOf, SECOND_LINE, SELLER, send, withAmazon } from "./fixtures/bench.ts";
import type { Bench } from "./fixtures/bench.ts";

const stop: CancellationCommand = {
  cancellationId: "cnl_1",
  externalOrderId: ORDER,
  reason: "OUT_OF_STOCK",
  externalLineIds: [LINE, SECOND_LINE],
};
const entry = { attemptId: "cna_1", command: stop };

const commitCancellation = async (port: CancellationPort): Promise<SubmissionRef> => {
  const built = await port.prepare([[stop, { id: "cna_1", number: 1 }]]);
  if (built.kind !== "prepared") throw new Error(JSON.stringify(built));
  const committedAt = new Date();
  const outcome = await port.commit(built.prepared, () => true);
  const ref = outcome.kind === "accepted" ? outcome.ref : undefined;
  return { ref, committedAt, knownRefs: [], positions: built.prepared.positions, linesByAttempt: new Map([["cna_1", 1]]) };
};
const unshipped = ({ control }: Bench) => control.putOrders(SELLER, [order(ORDER, { fulfillmentStatus: "UNSHIPPED" })]);

test("the document names the order, the failure, and every item with a reason of the cancellation vocabulary", () =>
  expect(serialiseCancellations("A1EXAMPLE", [entry])).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<AmazonEnvelope><Header><DocumentVersion>1.01</DocumentVersion><MerchantIdentifier>A1EXAMPLE</MerchantIdentifier></Header><MessageType>OrderAcknowledgement</MessageType>
<Message><MessageID>1</MessageID><OrderAcknowledgement><AmazonOrderID>114-1234567-7654321</AmazonOrderID><StatusCode>Failure</StatusCode><Item><AmazonOrderItemCode>12345678901234</AmazonOrderItemCode><CancelReason>NoInventory</CancelReason></Item><Item><AmazonOrderItemCode>${SECOND_LINE}</AmazonOrderItemCode><CancelReason>NoInventory</CancelReason></Item></OrderAcknowledgement></Message></AmazonEnvelope>
`,
  ));

test("an order that has not left is cancelled, and reads as cancelled", () =>
  withAmazon(async (bench) => {
    await unshipped(bench);
    const submission = await commitCancellation(bench.cancel);
    expect(resultsOf(await bench.cancel.poll({ ...submission, ref: submission.ref ?? "" }))).toEqual({
      cna_1: { kind: "done", warnings: [] },
    });
    const [feed] = (await bench.control.feeds()).feeds;
    expect(feed).toMatchObject({ feedType: "POST_ORDER_ACKNOWLEDGEMENT_DATA" });
    expect(await bench.posts()).toBe(1);
    expect(await bench.getOrder(ORDER)).toMatchObject({ kind: "read", order: { status: "CANCELLED" } });
  }));

test("a shipped order is refused in Amazon's own words", () =>
  withAmazon(async ({ cancel }) => {
    const submission = await commitCancellation(cancel);
    expect(resultsOf(await cancel.poll({ ...submission, ref: submission.ref ?? "" }))).toEqual({
      cna_1: { kind: "rejected", code: "18010", message: "The order is SHIPPED and can no longer be cancelled." },
    });
  }));

test("a lost cancellation is found among feeds of its own type only", () =>
  withAmazon(async (bench) => {
    await unshipped(bench);
    await send(bench.port);
    await bench.control.addScenario({ scenario: "createFeed.acceptThenDrop" });
    const lost = await commitCancellation(bench.cancel);
    expect(lost.ref).toBeUndefined();
    const { feeds } = await bench.control.feeds();
    const own = feeds.find(({ feedType }) => feedType === "POST_ORDER_ACKNOWLEDGEMENT_DATA");
    expect(await bench.cancel.reconcile(lost)).toEqual({ kind: "found", ref: own?.feedId });
  }));

test("what names no item, or an item twice, is not built", () => {
  expect(checkCancellation(stop)).toEqual([]);
  expect(checkCancellation({ ...stop, externalLineIds: [] }).map(({ code }) => code)).toEqual(["itemsMissing"]);
  expect(checkCancellation({ ...stop, externalLineIds: [LINE, LINE] }).map(({ code }) => code)).toEqual(["itemRepeated"]);
});

const broken: readonly (readonly [string, (xml: string) => string, string])[] = [
  ["success instead of failure", (xml) => xml.replace(">Failure<", ">Success<"), "1:notACancellation"],
  ["another order", (xml) => xml.replace(ORDER, "114-0000000-0000000"), "1:otherOrder"],
  ["an item missing", (xml) => xml.replace(/<Item>.*?<\/Item>/, ""), "1:otherOrder"],
  ["an item without a reason", (xml) => xml.replace(/<CancelReason>\w+<\/CancelReason>/, ""), "1:reasonMissing"],
  ["a part of an item", (xml) => xml.replace("</CancelReason>", "</CancelReason><Quantity>1</Quantity>"), "1:partial"],
  ["a refund's reason", (xml) => xml.replace(">NoInventory<", ">CustomerCancel<"), "1:textInvalid"],
  ["a number out of place", (xml) => xml.replace("<MessageID>1<", "<MessageID>2<"), "1:messageIdUnexpected"],
];
test.each(broken)("a document with %s is not sent", (_, change, problem) => {
  const xml = serialiseCancellations("A1EXAMPLE", [entry]);
  expect(validateCancellations(xml, [entry])).toEqual([]);
  expect(change(xml)).not.toBe(xml);
  expect(validateCancellations(change(xml), [entry]).map(({ messageId, code }) => `${messageId}:${code}`)).toEqual([problem]);
});

test("an order that is cancelled twice, and a message too many, are not sent", () => {
  const twice = [entry, { ...entry, attemptId: "cna_2" }];
  const xml = serialiseCancellations("A1EXAMPLE", twice);
  expect(validateCancellations(xml, twice).map(({ code }) => code)).toEqual(["orderRepeated"]);
  expect(validateCancellations(xml, [entry]).map(({ code }) => code)).toContain("countUnexpected");
});
