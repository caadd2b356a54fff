import type { ManualRefundInput, OrderInput, ScenarioInput, SellerInput, SettingsPatch, ShipInput } from "./control.schema.ts";
import type { FeedRow, RefundLedger, RequestRow, ScenarioRow, SettingsRow } from "./control.types.ts";
import type { ProcessingStatus, ScenarioName } from "./vocabulary.ts";

export interface ClockReading {
  readonly now: string;
  readonly offsetMs: number;
}

/** One method per control route; every method throws when the double refuses. */
export class AmazonControl {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  health = (): Promise<{ ok: true }> => this.#call("GET", "health");
  putSellers = (sellers: readonly SellerInput[]): Promise<{ sellers: number }> => this.#call("PUT", "sellers", { sellers });
  putOrders = (sellerId: string, orders: readonly OrderInput[]): Promise<{ orders: number }> =>
    this.#call("PUT", "orders", { sellerId, orders });
  ship = (orderId: string, input: ShipInput = {}): Promise<{ orderId: string; fulfillmentStatus: "SHIPPED" }> =>
    this.#call("POST", `orders/${encodeURIComponent(orderId)}/ship`, input);
  refunds = (filter: { sellerId?: string; orderId?: string } = {}): Promise<RefundLedger> =>
    this.#call("GET", `refunds?${new URLSearchParams(filter).toString()}`);
  refundInSellerCentral = (input: ManualRefundInput): Promise<RefundLedger> => this.#call("POST", "refunds", input);
  addScenario = (input: ScenarioInput): Promise<{ scenarios: ScenarioRow[] }> => this.#call("POST", "scenarios", input);
  scenarios = (): Promise<{ scenarios: ScenarioRow[] }> => this.#call("GET", "scenarios");
  clearScenarios = (): Promise<{ scenarios: [] }> => this.#call("DELETE", "scenarios");
  settings = (): Promise<SettingsRow> => this.#call("GET", "settings");
  patchSettings = (patch: SettingsPatch): Promise<SettingsRow> => this.#call("PATCH", "settings", patch);
  clock = (): Promise<ClockReading> => this.#call("GET", "clock");
  advanceClock = (advanceMs: number): Promise<ClockReading> => this.#call("POST", "clock", { advanceMs });
  feeds = (filter: { sellerId?: string } = {}): Promise<{ feeds: FeedRow[] }> =>
    this.#call("GET", `feeds?${new URLSearchParams(filter).toString()}`);
  finishFeed = (feedId: string): Promise<{ feedId: string; processingStatus: ProcessingStatus }> =>
    this.#call("POST", `feeds/${feedId}/finish`);
  requests = (): Promise<{ requests: RequestRow[] }> => this.#call("GET", "requests");
  clearRequests = (): Promise<{ requests: [] }> => this.#call("DELETE", "requests");
  release = (scenario?: ScenarioName, sellerId?: string): Promise<{ released: number }> =>
    this.#call("POST", "release", {
      ...(scenario === undefined ? {} : { scenario }),
      ...(sellerId === undefined ? {} : { sellerId }),
    });
  reset = (): Promise<{ ok: true }> => this.#call("POST", "reset");

  // The double is of the same version as this file, so its answers are taken at their word.
  async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.#url}/_simulator/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /_simulator/${path} answered ${String(response.status)}: ${text}`);
    return JSON.parse(text);
  }
}

export function controlOf(url: string): AmazonControl {
  return new AmazonControl(url);
}
