import type {
  AccessToken,
  Bucket,
  Feed,
  FeedDocument,
  Order,
  PersistedState,
  Refund,
  Scenario,
  Seller,
  Settings,
} from "./state.schema.ts";
import { StateFile } from "./stateFile.ts";

export const DEFAULT_SETTINGS: Settings = {
  queueMs: 300,
  processMs: 700,
  ledgerLagMs: 1_000,
  tokenTtlSeconds: 3_600,
  gzipReports: true,
  rates: "documented",
};

/**
 * The whole state of the double. Records are replaced, never changed. Whoever replaces one says so with `touch`; `save` then
 * writes the file before the answer leaves.
 */
export class Store {
  clock = { offsetMs: 0, counter: 0 };
  settings: Settings;
  readonly sellers = new Map<string, Seller>();
  readonly orders = new Map<string, Order>();
  readonly tokens = new Map<string, AccessToken>();
  readonly documents = new Map<string, FeedDocument>();
  readonly feeds = new Map<string, Feed>();
  readonly refundsByOrder = new Map<string, Refund[]>();
  scenarios: Scenario[] = [];
  readonly buckets = new Map<string, Bucket>();

  readonly #file: StateFile | undefined;
  readonly #initialSettings: Settings;
  #touched = false;

  constructor(file: string | undefined, settings: Partial<Settings>) {
    this.#file = file === undefined ? undefined : new StateFile(file);
    this.#initialSettings = { ...DEFAULT_SETTINGS, ...settings };
    this.settings = this.#initialSettings;
    const known = this.#file?.read();
    if (known !== undefined) this.#load(known);
  }

  touch(): void {
    this.#touched = true;
  }

  /** Never the same number twice, not even after a restart or a reset. */
  nextNumber(): number {
    this.clock.counter += 1;
    this.touch();
    return this.clock.counter;
  }

  refundsOf(sellerId: string, orderId: string): readonly Refund[] {
    return this.refundsByOrder.get(orderKey(sellerId, orderId)) ?? [];
  }

  addRefund(refund: Refund): void {
    const key = orderKey(refund.sellerId, refund.orderId);
    const known = this.refundsByOrder.get(key);
    if (known === undefined) this.refundsByOrder.set(key, [refund]);
    else known.push(refund);
    this.touch();
  }

  allRefunds(): Refund[] {
    return [...this.refundsByOrder.values()].flat().sort((a, b) => a.number - b.number);
  }

  reset(): void {
    this.clock.offsetMs = 0;
    this.settings = this.#initialSettings;
    for (const map of [this.sellers, this.orders, this.tokens, this.documents, this.feeds, this.refundsByOrder, this.buckets])
      map.clear();
    this.scenarios = [];
    this.touch();
  }

  save(): void {
    if (this.#touched) this.#file?.write(this.#snapshot());
    this.#touched = false;
  }

  #snapshot(): PersistedState {
    return {
      version: 1,
      clock: this.clock,
      settings: this.settings,
      sellers: [...this.sellers.values()],
      orders: [...this.orders.values()],
      tokens: [...this.tokens.values()],
      documents: [...this.documents.values()],
      feeds: [...this.feeds.values()],
      refunds: this.allRefunds(),
      scenarios: this.scenarios,
      buckets: [...this.buckets.values()],
    };
  }

  #load(state: PersistedState): void {
    this.clock = state.clock;
    this.settings = state.settings;
    for (const seller of state.sellers) this.sellers.set(seller.sellerId, seller);
    for (const order of state.orders) this.orders.set(orderKey(order.sellerId, order.orderId), order);
    for (const token of state.tokens) this.tokens.set(token.token, token);
    for (const document of state.documents) this.documents.set(document.documentId, document);
    for (const feed of state.feeds) this.feeds.set(feed.feedId, feed);
    for (const refund of state.refunds) this.addRefund(refund);
    this.scenarios = state.scenarios;
    for (const bucket of state.buckets) this.buckets.set(bucket.key, bucket);
    this.#touched = false;
  }
}

/** A seller id has no slash. */
export function orderKey(sellerId: string, orderId: string): string {
  return `${sellerId}/${orderId}`;
}
