/** Why a request is not taken for one of ours. */
export type WebhookFault = "HEADER_MISSING" | "OUTSIDE_REPLAY_WINDOW" | "SIGNATURE_WRONG" | "BODY_NOT_JSON";

/** The request did not come from your Firstline, not like this, or not now. Answer 400 and do nothing. */
export class WebhookVerificationError extends Error {
  readonly type = "WebhookVerificationError";
  readonly fault: WebhookFault;

  constructor(fault: WebhookFault, message: string) {
    super(message);
    this.fault = fault;
  }

  override get name(): string {
    return this.type;
  }
}

type HeaderBag = { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>;

export type WebhookRequest = {
  /** `whsec_…` as `createWebhookEndpoint` showed it; during your own change-over both. */
  readonly secret: string | readonly string[];
  /** Of the request: a `Headers` object, or Node's `request.headers`. */
  readonly headers: HeaderBag;
  /** The bytes as they came. A body that was parsed and written again is another one. */
  readonly body: string | Uint8Array;
  /** How old, or how far in the future, a request may be: replayed ones are older. 300 when omitted. */
  readonly toleranceSeconds?: number;
  /** For tests. */
  readonly now?: Date;
};

export type VerifiedWebhook<Payload> = {
  /** The event's id. The same id comes again when an answer got lost: handle it once. */
  readonly id: string;
  readonly sentAt: Date;
  /** True when somebody called `testWebhook`; the event may be invented. */
  readonly isTest: boolean;
  readonly payload: Payload;
};

/**
 * Checks signature and age of a webhook (Standard Webhooks) and hands out its payload; throws `WebhookVerificationError`. Signatures
 * are compared in constant time. Uses Web Crypto and nothing else.
 *
 * @example
 * const { id, payload } = await verifyWebhook<{ data: { events: { cursor: string } } }>({ secret, headers: request.headers, body });
 * if (await isNew(id)) await handle(payload.data.events);
 */
export const verifyWebhook = async <Payload = unknown>(request: WebhookRequest): Promise<VerifiedWebhook<Payload>> => {
  const { secret, headers, body, toleranceSeconds = 300, now = new Date() } = request;
  const id = header(headers, "webhook-id");
  const timestamp = header(headers, "webhook-timestamp");
  const signatures = header(headers, "webhook-signature").split(" ");
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  // Written so that NaN is outside.
  if (!(Math.abs(now.getTime() / 1000 - seconds) <= toleranceSeconds))
    throw new WebhookVerificationError(
      "OUTSIDE_REPLAY_WINDOW",
      `webhook-timestamp is not within ${toleranceSeconds} seconds of now.`,
    );
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${text}`);
  const given = signatures.flatMap((one) => (one.startsWith("v1,") ? (bytesOf(one.slice(3)) ?? []) : []));
  const secrets = typeof secret === "string" ? [secret] : secret;
  const checks = await Promise.all(
    secrets.flatMap((one) =>
      given.map(async (bytes) => globalThis.crypto.subtle.verify("HMAC", await keyOf(one), bytes, signed)),
    ),
  );
  if (!checks.includes(true))
    throw new WebhookVerificationError("SIGNATURE_WRONG", "No signature fits the secret, the headers and the body.");
  const isTest = optional(headers, "firstline-test") === "true";
  return { id, sentAt: new Date(seconds * 1000), isTest, payload: parsed(text) as Payload };
};

/** The headers that Firstline would send with this body: for tests of your own receiver. */
export const signWebhook = async (request: {
  readonly secret: string;
  readonly id: string;
  readonly body: string;
  readonly at?: Date;
}): Promise<Record<"webhook-id" | "webhook-timestamp" | "webhook-signature", string>> => {
  const timestamp = String(Math.floor((request.at ?? new Date()).getTime() / 1000));
  const signed = new TextEncoder().encode(`${request.id}.${timestamp}.${request.body}`);
  const signature = await globalThis.crypto.subtle.sign("HMAC", await keyOf(request.secret), signed);
  const base64 = btoa(String.fromCharCode(...new Uint8Array(signature)));
  return { "webhook-id": request.id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${base64}` };
};

const optional = (headers: HeaderBag, name: string): string | null => {
  // Node writes names in lower case; a header that came twice is none.
  const value: unknown = typeof headers["get"] === "function" ? headers.get(name) : Reflect.get(headers, name);
  return typeof value === "string" && value !== "" ? value : null;
};

const header = (headers: HeaderBag, name: string): string => {
  const value = optional(headers, name);
  if (value === null) throw new WebhookVerificationError("HEADER_MISSING", `The header ${name} is missing.`);
  return value;
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null; // No base64, so no signature.
  }
};

const keyOf = (secret: string) => {
  const bytes = bytesOf(secret.replace(/^whsec_/, ""));
  if (bytes === null || bytes.length === 0) throw new TypeError("secret must be a `whsec_…` that createWebhookEndpoint showed.");
  return globalThis.crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new WebhookVerificationError("BODY_NOT_JSON", "The body is signed, but is no JSON.");
  }
};
