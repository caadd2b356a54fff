import { isoTime, parseIsoTime } from "../clock.ts";
import { type Answer, type Incoming, json } from "../reply.ts";
import { refuseOrder, refuseSums, type RefundLine } from "./adjustment.ts";
import {
  clockInputSchema,
  manualRefundInputSchema,
  type OrderInput,
  ordersInputSchema,
  releaseInputSchema,
  scenarioInputSchema,
  sellersInputSchema,
  settingsPatchSchema,
  shipInputSchema,
} from "./control.schema.ts";
import type { FeedRow, Held, RefundLedger, RequestRow } from "./control.types.ts";
import { finishNow, settle, statusOf } from "./feedProcessing.ts";
import { toMinor } from "./money.ts";
import { behaviourOf } from "./scenarios.ts";
import type { Order, OrderItem } from "./state.schema.ts";
import { orderKey } from "./store.ts";
import { AWAITING_SHIPMENT, CHARGE_COMPONENTS, isComponent } from "./vocabulary.ts";
import type { World } from "./world.ts";

/** What the control API needs beyond the state: the open connections and the log live in memory only. */
export interface ControlWorld extends World {
  readonly held: Set<Held>;
  readonly log: RequestRow[];
}

type Action = (world: ControlWorld, input: unknown, id: string, query: URLSearchParams) => Answer;

class BadControl extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const ROUTES: readonly (readonly [string, RegExp, Action])[] = [
  ["GET", /^health$/, () => json(200, { ok: true })],
  ["PUT", /^sellers$/, putSellers],
  ["PUT", /^orders$/, putOrders],
  ["POST", /^orders\/([^/]+)\/ship$/, ship],
  ["GET", /^refunds$/, (world, _input, _id, query) => json(200, ledgerOf(world, query))],
  ["POST", /^refunds$/, refundInSellerCentral],
  ["POST", /^scenarios$/, addScenario],
  ["GET", /^scenarios$/, (world) => json(200, { scenarios: world.store.scenarios })],
  ["DELETE", /^scenarios$/, clearScenarios],
  ["GET", /^settings$/, (world) => json(200, world.store.settings)],
  ["PATCH", /^settings$/, patchSettings],
  ["GET", /^clock$/, (world) => json(200, { now: isoTime(world.clock.now()), offsetMs: world.store.clock.offsetMs })],
  ["POST", /^clock$/, advanceClock],
  ["GET", /^feeds$/, listFeeds],
  ["POST", /^feeds\/([^/]+)\/finish$/, finishFeed],
  ["GET", /^requests$/, (world) => json(200, { requests: world.log })],
  ["DELETE", /^requests$/, clearLog],
  ["POST", /^release$/, release],
  ["POST", /^reset$/, reset],
];

export function answerControl(world: ControlWorld, request: Incoming): Answer {
  const path = /^\/_simulator\/(.*)$/.exec(request.url.pathname)?.[1];
  if (path === undefined) return json(404, { error: "This host only has /_simulator; set the Host header of an Amazon host." });
  const routes = ROUTES.filter(([, pattern]) => pattern.test(path));
  const route = routes.find(([method]) => method === request.method);
  if (route === undefined)
    return json(routes.length === 0 ? 404 : 405, { error: `There is no ${request.method} /_simulator/${path}.` });
  const [, pattern, action] = route;
  try {
    const input: unknown = request.body.length === 0 ? {} : JSON.parse(request.body.toString("utf8"));
    return action(world, input, decodeURIComponent(pattern.exec(path)?.[1] ?? ""), request.url.searchParams);
  } catch (error) {
    const status = error instanceof BadControl ? error.status : 400;
    return json(status, { error: error instanceof Error ? error.message : String(error) });
  }
}

function putSellers({ store }: ControlWorld, input: unknown): Answer {
  const { sellers } = sellersInputSchema.parse(input);
  for (const seller of sellers) store.sellers.set(seller.sellerId, seller);
  store.touch();
  return json(200, { sellers: sellers.length });
}

function putOrders({ store, clock }: ControlWorld, input: unknown): Answer {
  const { sellerId, orders } = ordersInputSchema.parse(input);
  if (!store.sellers.has(sellerId)) throw new BadControl(404, `There is no seller ${sellerId}.`);
  const now = clock.now();
  // All rows are read before the first is stored, so that a bad row leaves nothing behind.
  const rows = orders.map((order) => orderFrom(sellerId, order, store.orders.get(orderKey(sellerId, order.orderId)), now));
  for (const order of rows) store.orders.set(orderKey(sellerId, order.orderId), order);
  store.touch();
  settle(store, now);
  return json(200, { orders: rows.length });
}

function orderFrom(sellerId: string, input: OrderInput, known: Order | undefined, now: number): Order {
  const purchasedAt = parseIsoTime(input.purchasedAt);
  if (purchasedAt === undefined) throw new BadControl(400, `${input.orderId}: purchasedAt is not an ISO 8601 date and time.`);
  const items = input.items.map((item): OrderItem => {
    const components: OrderItem["components"] = {};
    for (const [component, amount] of Object.entries(item.components)) {
      const minor = amount === undefined ? undefined : toMinor(amount, input.currencyCode);
      if (minor === undefined || minor < 0n || !isComponent(component) || CHARGE_COMPONENTS.has(component)) {
        throw new BadControl(
          400,
          `${input.orderId}: ${component} ${String(amount)} is not an amount that was charged in ${input.currencyCode}.`,
        );
      }
      components[component] = minor.toString();
    }
    return { ...item, components };
  });
  const hasLeft = input.fulfillmentStatus === "SHIPPED" || input.fulfillmentStatus === "PARTIALLY_SHIPPED";
  const isCancelled = input.fulfillmentStatus === "CANCELLED";
  // A new order shipped at purchase; a known one that changes now, now.
  const since = known === undefined ? purchasedAt : now;
  return {
    ...input,
    sellerId,
    purchasedAt,
    items,
    programs: input.programs ?? [],
    updatedAt: known === undefined ? purchasedAt : now,
    ...(hasLeft ? { shippedAt: known?.shippedAt ?? since } : {}),
    ...(isCancelled ? { cancelledAt: known?.cancelledAt ?? since } : {}),
  };
}

function ship({ store, clock }: ControlWorld, input: unknown, orderId: string): Answer {
  const { sellerId, carrier, trackingNumber } = shipInputSchema.parse(input);
  const found = [...store.orders.values()].filter(
    (order) => order.orderId === orderId && (sellerId === undefined || order.sellerId === sellerId),
  );
  const [order, other] = found;
  if (order === undefined) throw new BadControl(404, `There is no order ${orderId}.`);
  if (other !== undefined) throw new BadControl(409, `Several sellers have an order ${orderId}; name the sellerId.`);
  if (order.fulfillmentStatus === "CANCELLED") throw new BadControl(409, `The order ${orderId} is cancelled.`);
  const now = clock.now();
  store.orders.set(orderKey(order.sellerId, orderId), {
    ...order,
    fulfillmentStatus: "SHIPPED",
    shippedAt: order.shippedAt ?? now,
    updatedAt: now,
    ...(carrier === undefined ? {} : { carrier }),
    ...(trackingNumber === undefined ? {} : { trackingNumber }),
  });
  store.touch();
  settle(store, now);
  return json(200, { orderId, fulfillmentStatus: "SHIPPED" });
}

function ledgerOf({ store }: ControlWorld, query: URLSearchParams): RefundLedger {
  const sellerId = query.get("sellerId");
  const orderId = query.get("orderId");
  const refunds = store
    .allRefunds()
    .filter((refund) => (sellerId === null || refund.sellerId === sellerId) && (orderId === null || refund.orderId === orderId));
  const sums = new Map<string, { orderId: string; currencyCode: string; minor: bigint }>();
  for (const { sellerId: seller, orderId: order, currencyCode, amount } of refunds) {
    const key = `${orderKey(seller, order)}/${currencyCode}`;
    sums.set(key, { orderId: order, currencyCode, minor: BigInt(amount) + (sums.get(key)?.minor ?? 0n) });
  }
  return {
    refunds: refunds.map(({ number: _number, at, ...refund }) => ({ ...refund, at: isoTime(at) })),
    totals: [...sums.values()].map(({ minor, ...total }) => ({ ...total, amount: minor.toString() })),
  };
}

function refundInSellerCentral(world: ControlWorld, input: unknown): Answer {
  const { store, clock } = world;
  const { sellerId, orderId, items } = manualRefundInputSchema.parse(input);
  const order = store.orders.get(orderKey(sellerId, orderId));
  const refused = refuseOrder(order);
  if (order === undefined || refused !== undefined) throw new BadControl(409, refused?.text ?? "unknown order");
  if (AWAITING_SHIPMENT.has(order.fulfillmentStatus))
    throw new BadControl(409, `The order is ${order.fulfillmentStatus}; there is nothing to refund yet.`);
  const lines: RefundLine[] = items.flatMap(({ orderItemId, components }) =>
    Object.entries(components).map(([component, amount]) => {
      const minor = amount === undefined ? undefined : toMinor(amount, order.currencyCode);
      if (minor === undefined || !isComponent(component))
        throw new BadControl(400, `${component} ${String(amount)} is not an amount in ${order.currencyCode}.`);
      return { orderItemId, component, minor };
    }),
  );
  const wrong = refuseSums(lines, order, store.refundsOf(sellerId, orderId));
  if (wrong !== undefined) throw new BadControl(409, wrong.text);
  const at = clock.now();
  for (const { orderItemId, component, minor } of lines) {
    const number = store.nextNumber();
    store.addRefund({
      refundId: `OAI-${String(number)}`,
      number,
      sellerId,
      orderId,
      orderItemId,
      component,
      amount: minor.toString(),
      currencyCode: order.currencyCode,
      source: "SELLER_CENTRAL",
      at,
    });
  }
  return json(201, ledgerOf(world, new URLSearchParams({ sellerId, orderId })));
}

function addScenario({ store }: ControlWorld, input: unknown): Answer {
  const { feedId, ...scenario } = scenarioInputSchema.parse(input);
  if (feedId !== undefined) {
    const feed = store.feeds.get(feedId);
    const behaviour = behaviourOf(scenario);
    if (feed === undefined) throw new BadControl(404, `There is no feed ${feedId}.`);
    if (Object.keys(behaviour).length === 0) throw new BadControl(400, `${scenario.scenario} is not about a feed.`);
    if (feed.outcome !== undefined) throw new BadControl(409, `The feed ${feedId} is ${feed.outcome.status} already.`);
    store.feeds.set(feedId, { ...feed, ...behaviour });
    store.touch();
    return json(201, { scenarios: store.scenarios });
  }
  store.scenarios = [...store.scenarios, { ...scenario, scenarioId: String(store.nextNumber()) }];
  store.touch();
  return json(201, { scenarios: store.scenarios });
}

function clearScenarios({ store }: ControlWorld): Answer {
  store.scenarios = [];
  store.touch();
  return json(200, { scenarios: [] });
}

function patchSettings({ store }: ControlWorld, input: unknown): Answer {
  const { queueMs, processMs, ledgerLagMs, tokenTtlSeconds, gzipReports, rates } = settingsPatchSchema.parse(input);
  const known = store.settings;
  store.settings = {
    queueMs: queueMs ?? known.queueMs,
    processMs: processMs ?? known.processMs,
    ledgerLagMs: ledgerLagMs ?? known.ledgerLagMs,
    tokenTtlSeconds: tokenTtlSeconds ?? known.tokenTtlSeconds,
    gzipReports: gzipReports ?? known.gzipReports,
    rates: rates ?? known.rates,
  };
  store.touch();
  return json(200, store.settings);
}

function advanceClock({ store, clock }: ControlWorld, input: unknown): Answer {
  store.clock.offsetMs += clockInputSchema.parse(input).advanceMs;
  store.touch();
  settle(store, clock.now());
  return json(200, { now: isoTime(clock.now()), offsetMs: store.clock.offsetMs });
}

function listFeeds({ store, clock }: ControlWorld, _input: unknown, _id: string, query: URLSearchParams): Answer {
  const sellerId = query.get("sellerId");
  const feeds = [...store.feeds.values()].filter((feed) => sellerId === null || feed.sellerId === sellerId);
  const rows = feeds.map((feed): FeedRow => ({
    feedId: feed.feedId,
    sellerId: feed.sellerId,
    feedType: feed.feedType,
    processingStatus: statusOf(feed, clock.now()),
    createdAt: isoTime(feed.createdAt),
    document: Buffer.from(store.documents.get(feed.inputDocumentId)?.content ?? "", "base64").toString("utf8"),
  }));
  return json(200, { feeds: rows });
}

function finishFeed({ store, clock }: ControlWorld, _input: unknown, feedId: string): Answer {
  const feed = store.feeds.get(feedId);
  if (feed === undefined) throw new BadControl(404, `There is no feed ${feedId}.`);
  if (feed.outcome !== undefined) throw new BadControl(409, `The feed ${feedId} is ${feed.outcome.status} already.`);
  finishNow(store, feed, clock.now());
  return json(200, { feedId, processingStatus: store.feeds.get(feedId)?.outcome?.status });
}

function clearLog({ log }: ControlWorld): Answer {
  log.length = 0;
  return json(200, { requests: [] });
}

function release({ held }: ControlWorld, input: unknown): Answer {
  const { scenario, sellerId } = releaseInputSchema.parse(input);
  const chosen = [...held].filter(
    (candidate) =>
      (scenario === undefined || candidate.scenario === scenario) && (sellerId === undefined || candidate.sellerId === sellerId),
  );
  for (const request of chosen) request.release();
  return json(200, { released: chosen.length });
}

function reset({ store, log }: ControlWorld): Answer {
  store.reset();
  log.length = 0;
  return json(200, { ok: true });
}
