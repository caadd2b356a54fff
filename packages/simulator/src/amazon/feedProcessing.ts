import { judgeAcknowledgement } from "./acknowledgement.ts";
import { judgeAdjustment, type Refusal } from "./adjustment.ts";
import { storeResult } from "./documents.ts";
import { type EnvelopeReading, type Message, readEnvelope, textOf } from "./envelope.ts";
import { type Report, type ReportResult, writeReport } from "./processingReport.ts";
import type { Feed, Order } from "./state.schema.ts";
import { orderKey, type Store } from "./store.ts";
import { AWAITING_SHIPMENT, type ProcessingStatus } from "./vocabulary.ts";

/**
 * Brings every feed to where the clock says it is. There are no timers: each request calls this first, so money is
 * booked at the instant at which processing ended, whoever asks and however late.
 */
export function settle(store: Store, now: number): void {
  for (;;) {
    const next = nextDue(store, now);
    if (next === undefined) return;
    finish(store, next.feed, next.at);
  }
}

export function statusOf(feed: Feed, now: number): ProcessingStatus {
  if (feed.outcome !== undefined) return feed.outcome.status;
  return now < feed.startsAt ? "IN_QUEUE" : "IN_PROGRESS";
}

/** Ends a feed now, whatever holds it up; a stuck feed ends as an ordinary one. */
export function finishNow(store: Store, feed: Feed, now: number): void {
  const { feedScenario, ...rest } = feed;
  finish(store, feedScenario === "feed.stuck" ? rest : feed, now);
}

/** The feed that ends first; equal ends in the order of creation, as several feeds may compete for one balance. */
function nextDue(store: Store, now: number): { feed: Feed; at: number } | undefined {
  let next: { feed: Feed; at: number } | undefined;
  for (const feed of store.feeds.values()) {
    const at = feed.outcome === undefined ? dueAt(store, feed) : undefined;
    if (at === undefined || at > now) continue;
    if (next === undefined || at < next.at || (at === next.at && feed.number < next.feed.number)) next = { feed, at };
  }
  return next;
}

function dueAt(store: Store, feed: Feed): number | undefined {
  if (feed.feedScenario === "feed.stuck") return undefined;
  if (feed.feedScenario === "feed.cancelledByAmazon") return feed.startsAt;
  if (feed.feedScenario === "feed.fatal" || feed.feedType !== "POST_PAYMENT_ADJUSTMENT_DATA") return feed.endsAt;
  const reading = readingOf(store, feed);
  let at = feed.endsAt;
  for (const message of reading.kind === "read" ? reading.messages : []) {
    const order = orderOf(store, feed, message);
    if (order === undefined || order.fulfilledBy === "AMAZON") continue;
    // An adjustment stays pending until shipment is confirmed, and its feed with it.
    if (AWAITING_SHIPMENT.has(order.fulfillmentStatus)) return undefined;
    at = Math.max(at, order.shippedAt ?? 0, order.cancelledAt ?? 0);
  }
  return at;
}

function finish(store: Store, feed: Feed, at: number): void {
  if (feed.feedScenario === "feed.cancelledByAmazon") return end(store, feed, { status: "CANCELLED", at });
  if (feed.feedScenario === "feed.fatal") return end(store, feed, { status: "FATAL", at });
  const report = execute(store, feed, at);
  if (feed.feedScenario === "feed.fatalApplied") return end(store, feed, { status: "FATAL", at });
  const text =
    feed.reportScenario === "report.unreadable" ? "upstream connect error or disconnect/reset \u0000 <<<" : writeReport(report);
  end(store, feed, { status: "DONE", at, resultDocumentId: storeResult(store, feed, text, at) });
}

function end(store: Store, feed: Feed, outcome: NonNullable<Feed["outcome"]>): void {
  store.feeds.set(feed.feedId, { ...feed, outcome });
  store.touch();
}

function execute(store: Store, feed: Feed, at: number): Report {
  const reading = readingOf(store, feed);
  const head = { sellerId: feed.sellerId, feedId: feed.feedId };
  if (reading.kind === "rejected") {
    const result: ReportResult = { messageId: "0", resultCode: "Error", code: 5_001, text: reading.cause };
    return { ...head, statusCode: "Rejected", processed: 0, successful: 0, withError: 1, withWarning: 0, results: [result] };
  }
  const results = reading.messages.flatMap((message) => executeMessage(store, feed, message, at));
  const processed = reading.messages.length;
  const withError = results.filter((result) => result.resultCode === "Error").length;
  const report: Report = {
    ...head,
    statusCode: "Complete",
    processed,
    successful: processed - withError,
    withError,
    withWarning: results.length - withError,
    results,
  };
  return feed.reportScenario === "report.countsDoNotAddUp" ? { ...report, processed: processed + 1 } : report;
}

function executeMessage(store: Store, feed: Feed, message: Message, at: number): ReportResult[] {
  const order = orderOf(store, feed, message);
  const orderId = textOf(message.body, "AmazonOrderID");
  const place = { messageId: message.messageId, ...(orderId === undefined ? {} : { orderId }) };
  const refusal = isRefusedByScenario(feed, message)
    ? { code: 18_090, text: "The message could not be processed." }
    : apply(store, feed, message, order, at);
  if (refusal !== undefined) return [{ ...place, ...refusal, resultCode: "Error" }];
  if (feed.reportScenario === "report.warning") {
    return [{ ...place, resultCode: "Warning", code: 18_091, text: "The adjustment was processed later than usual." }];
  }
  if (feed.reportScenario === "report.splitUtf8") {
    return [
      { ...place, resultCode: "Warning", code: 18_092, text: "返金は処理されました。Rückerstattung für „Käufer“ – 12,50 € 🧾" },
    ];
  }
  return [];
}

/** Executes one message entirely, or answers why not at all. */
function apply(store: Store, feed: Feed, message: Message, order: Order | undefined, at: number): Refusal | undefined {
  if (feed.feedType === "POST_ORDER_ACKNOWLEDGEMENT_DATA") {
    const verdict = judgeAcknowledgement(message.body, order);
    if (verdict.kind === "cancel" && order !== undefined) {
      store.orders.set(orderKey(order.sellerId, order.orderId), {
        ...order,
        fulfillmentStatus: "CANCELLED",
        cancelledAt: at,
        updatedAt: at,
      });
      store.touch();
    }
    return verdict.kind === "refuse" ? verdict.refusal : undefined;
  }
  const refunds = order === undefined ? [] : store.refundsOf(order.sellerId, order.orderId);
  const verdict = judgeAdjustment(message.body, order, refunds);
  if (verdict.kind === "refuse" || order === undefined) return verdict.kind === "refuse" ? verdict.refusal : undefined;
  for (const { orderItemId, component, minor } of verdict.lines) {
    const number = store.nextNumber();
    store.addRefund({
      refundId: `OAI-${String(number)}`,
      number,
      sellerId: order.sellerId,
      orderId: order.orderId,
      orderItemId,
      component,
      amount: minor.toString(),
      currencyCode: order.currencyCode,
      source: "FEED",
      feedId: feed.feedId,
      messageId: message.messageId,
      at,
    });
  }
  return undefined;
}

function isRefusedByScenario(feed: Feed, message: Message): boolean {
  return feed.reportScenario === "report.errorForMessage" && (feed.refusedMessageId ?? message.messageId) === message.messageId;
}

// A seller's own order ids (MerchantOrderID) are unknown to the double, so such a message finds no order.
function orderOf(store: Store, feed: Feed, message: Message): Order | undefined {
  return store.orders.get(orderKey(feed.sellerId, textOf(message.body, "AmazonOrderID") ?? ""));
}

// A waiting feed is looked at by every request; its document never changes after createFeed.
const readings = new WeakMap<Feed, EnvelopeReading>();

function readingOf(store: Store, feed: Feed): EnvelopeReading {
  const known = readings.get(feed);
  if (known !== undefined) return known;
  const content = store.documents.get(feed.inputDocumentId)?.content ?? "";
  const reading = readEnvelope(Buffer.from(content, "base64"), feed.feedType, feed.sellerId);
  readings.set(feed, reading);
  return reading;
}
