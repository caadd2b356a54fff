import { request as httpRequest } from "node:http";
import { gunzipSync } from "node:zlib";
import {
  type AmazonControl,
  type AmazonDouble,
  type AmazonDoubleOptions,
  controlOf,
  type OrderInput,
  type SellerInput,
  startAmazonDouble,
} from "../src/index.ts";

export const NA = "sellingpartnerapi-na.amazon.com";
export const CONTENT_TYPE = "text/xml; charset=UTF-8";
export const ORDER = "114-1234567-7654321";
export const ITEM = "12345678901234";
export const MARKETPLACE = "A1F83G8C2ARO7P";

export const acme: SellerInput = {
  sellerId: "A1ACME",
  clientId: "amzn1.application.acme",
  clientSecret: "acme-secret",
  refreshToken: "Atzr|acme",
  marketplaceIds: [MARKETPLACE, "ATVPDKIKX0DER"],
};
export const rival: SellerInput = {
  sellerId: "A2RIVAL",
  clientId: "amzn1.application.rival",
  clientSecret: "rival-secret",
  refreshToken: "Atzr|rival",
  marketplaceIds: [MARKETPLACE],
};

export function anOrder(change: Partial<OrderInput> = {}): OrderInput {
  return {
    orderId: ORDER,
    marketplaceId: MARKETPLACE,
    purchasedAt: "2026-11-01T10:00:00.000Z",
    fulfilledBy: "MERCHANT",
    fulfillmentStatus: "SHIPPED",
    currencyCode: "GBP",
    taxCollectedByAmazon: false,
    buyerEmail: "abc123@marketplace.amazon.co.uk",
    items: [
      {
        orderItemId: ITEM,
        asin: "B000000001",
        sellerSku: "MUG-1",
        title: "Mug",
        quantity: 1,
        components: { Principal: "20.00", Shipping: "4.00", Tax: "4.80" },
      },
    ],
    ...change,
  };
}

export interface Wire {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly bytes: Buffer;
  readonly pieces: readonly Buffer[];
  /** The body as JSON. */
  readonly value: unknown;
}

export interface Ask {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly signal?: AbortSignal;
}

/** Like a client whose agent turns Amazon's hosts into one local port. */
export function ask(port: number, { method, host, path, headers = {}, body, signal }: Ask): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const options = {
      port,
      host: "127.0.0.1",
      method,
      path,
      agent: false,
      headers: { ...headers, host },
      ...(signal === undefined ? {} : { signal }),
    };
    const request = httpRequest(options, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(pieces);
        const text = bytes.toString("utf8");
        const plain: Record<string, string> = {};
        for (const [name, value] of Object.entries(response.headers)) if (typeof value === "string") plain[name] = value;
        const isJson = plain["content-type"]?.includes("json") === true && text !== "";
        resolve({
          status: response.statusCode ?? 0,
          headers: plain,
          body: text,
          bytes,
          pieces,
          value: isJson ? (JSON.parse(text) as unknown) : undefined,
        });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** Reads a field of an unknown JSON value, so that tests need no casts. */
export function field(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Object.entries(here).find(([name]) => name === String(key))?.[1];
  }
  return here;
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = field(value, ...path);
  if (typeof found !== "string") throw new Error(`no text at ${path.join(".")} of ${JSON.stringify(value)}`);
  return found;
}

export async function tokenOf(port: number, seller: SellerInput = acme): Promise<string> {
  const body = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: seller.clientId,
    client_secret: seller.clientSecret,
    refresh_token: seller.refreshToken,
  }).toString();
  const answer = await ask(port, {
    method: "POST",
    host: "api.amazon.com",
    path: "/auth/o2/token",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body,
  });
  return textAt(answer.value, "access_token");
}

/** The paths that are answered with another status than the wanted one: empty when all are as they should be. */
export async function unlike(client: SellerClient, status: number, paths: readonly string[]): Promise<string[]> {
  const others: string[] = [];
  for (const path of paths) if ((await client.call("GET", path)).status !== status) others.push(path);
  return others;
}

/** A seller at work: what a correct client does, one method per step. */
export class SellerClient {
  readonly port: number;
  readonly seller: SellerInput;
  token: string;

  constructor(port: number, seller: SellerInput, token: string) {
    this.port = port;
    this.seller = seller;
    this.token = token;
  }

  call(method: string, path: string, body?: unknown, more: Partial<Ask> = {}): Promise<Wire> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { "x-amz-access-token": this.token, ...(body === undefined ? {} : { "content-type": "application/json" }) };
    return ask(this.port, { method, host: NA, path, headers, ...json, ...more });
  }

  async upload(document: string | Buffer): Promise<string> {
    const created = await this.call("POST", "/feeds/2021-06-30/documents", { contentType: CONTENT_TYPE });
    const put = await this.put(textAt(created.value, "url"), document);
    if (put.status !== 200) throw new Error(`upload ${String(put.status)}`);
    return textAt(created.value, "feedDocumentId");
  }

  put(url: string, body: string | Buffer, contentType: string = CONTENT_TYPE): Promise<Wire> {
    const { hostname, pathname, search } = new URL(url);
    return ask(this.port, {
      method: "PUT",
      host: hostname,
      path: pathname + search,
      headers: { "content-type": contentType },
      body,
    });
  }

  get(url: string): Promise<Wire> {
    const { hostname, pathname, search } = new URL(url);
    return ask(this.port, { method: "GET", host: hostname, path: pathname + search });
  }

  createFeed(inputFeedDocumentId: string, feedType = "POST_PAYMENT_ADJUSTMENT_DATA", more: Partial<Ask> = {}): Promise<Wire> {
    return this.call("POST", "/feeds/2021-06-30/feeds", { feedType, marketplaceIds: [MARKETPLACE], inputFeedDocumentId }, more);
  }

  async submit(document: string | Buffer, feedType?: string): Promise<string> {
    const answer = await this.createFeed(await this.upload(document), feedType);
    return textAt(answer.value, "feedId");
  }

  getFeed(feedId: string): Promise<Wire> {
    return this.call("GET", `/feeds/2021-06-30/feeds/${feedId}`);
  }

  async report(feedId: string): Promise<string> {
    const feed = await this.getFeed(feedId);
    const document = await this.call("GET", `/feeds/2021-06-30/documents/${textAt(feed.value, "resultFeedDocumentId")}`);
    const download = await this.get(textAt(document.value, "url"));
    return field(document.value, "compressionAlgorithm") === "GZIP" ? gunzipSync(download.bytes).toString("utf8") : download.body;
  }
}

export interface Stage {
  readonly double: AmazonDouble;
  readonly control: AmazonControl;
  readonly client: SellerClient;
  /** Lets every feed that can end, end. */
  readonly settle: () => Promise<void>;
}

/** A double with one seller and one shipped order of 20.00 + 4.00 + 4.80 GBP. Feeds take a minute, so that no test races. */
export async function withAmazon(story: (stage: Stage) => Promise<void>, options: AmazonDoubleOptions = {}): Promise<void> {
  const double = await startAmazonDouble({ ...options, settings: { queueMs: 60_000, processMs: 60_000, ...options.settings } });
  try {
    const control = controlOf(double.url);
    await control.putSellers([acme, rival]);
    await control.putOrders(acme.sellerId, [anOrder()]);
    const client = new SellerClient(double.port, acme, await tokenOf(double.port));
    const settle = async (): Promise<void> => {
      await control.advanceClock(120_000);
    };
    await story({ double, control, client, settle });
  } finally {
    await double.close();
  }
}

export interface Line {
  readonly item?: string;
  readonly components: Readonly<Record<string, string>>;
  readonly currency?: string | null;
  readonly extra?: string;
}

/** A well-formed adjustment document; `change` breaks its text where a test wants it broken. */
export function adjustment(
  messages: readonly { readonly orderId?: string; readonly lines: readonly Line[] }[],
  sellerId: string = acme.sellerId,
): string {
  const body = messages.map(({ orderId = ORDER, lines }, index) => {
    const items = lines.map(({ item = ITEM, components, currency = "GBP", extra = "" }) => {
      const attribute = currency === null ? "" : ` currency="${currency}"`;
      const parts = Object.entries(components).map(
        ([type, amount]) => `<Component><Type>${type}</Type><Amount${attribute}>${amount}</Amount></Component>`,
      );
      return `<AdjustedItem><AmazonOrderItemCode>${item}</AmazonOrderItemCode><MerchantAdjustmentItemID>rfa_1</MerchantAdjustmentItemID><AdjustmentReason>GeneralAdjustment</AdjustmentReason><ItemPriceAdjustments>${parts.join("")}</ItemPriceAdjustments>${extra}</AdjustedItem>`;
    });
    return `<Message><MessageID>${String(index + 1)}</MessageID><OrderAdjustment><AmazonOrderID>${orderId}</AmazonOrderID><ActionType>Refund</ActionType>${items.join("")}</OrderAdjustment></Message>`;
  });
  return envelope("OrderAdjustment", body.join(""), sellerId);
}

export function refundOf(amount: string, component = "Principal"): string {
  return adjustment([{ lines: [{ components: { [component]: amount } }] }]);
}

export function acknowledgement(statusCode: string, orderId: string = ORDER, items = ""): string {
  const body = `<Message><MessageID>1</MessageID><OrderAcknowledgement><AmazonOrderID>${orderId}</AmazonOrderID><StatusCode>${statusCode}</StatusCode>${items}</OrderAcknowledgement></Message>`;
  return envelope("OrderAcknowledgement", body);
}

function envelope(messageType: string, messages: string, sellerId: string = acme.sellerId): string {
  return `<?xml version="1.0" encoding="UTF-8"?><AmazonEnvelope><Header><DocumentVersion>1.01</DocumentVersion><MerchantIdentifier>${sellerId}</MerchantIdentifier></Header><MessageType>${messageType}</MessageType>${messages}</AmazonEnvelope>`;
}
