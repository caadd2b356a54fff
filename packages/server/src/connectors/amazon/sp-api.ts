import type { Agent } from "node:https";
import { gunzip } from "node:zlib";
import { SellingPartner } from "amazon-sp-api";
import { z } from "zod";
import type { NotSent } from "../channel.ts";
import { type Credentials, createAccessTokens } from "./access-token.ts";
import { type Reading, readAnswer, statedRate } from "./answers.ts";
import { documentedRate, type RateLimiter } from "./rates.ts";
import { ask, describeFailure, type Exchange, exchange, type HttpAnswer, type WireTimeouts } from "./wire.ts";

export type Region = "na" | "eu" | "fe";

export type SpApiOptions = {
  readonly region: Region;
  /** Amazon's static sandbox; it knows no order feed, so no refund can be rehearsed there. */
  readonly sandbox: boolean;
  readonly credentials: Credentials;
  /** A double that answers for every Amazon host ("http://127.0.0.1:4711"), or `undefined` for Amazon itself. */
  readonly endpoint: string | undefined;
  /** `transferMs` replaces `answerMs` for documents. */
  readonly timeouts: WireTimeouts & { readonly transferMs: number };
  readonly rateLimiter: RateLimiter;
  readonly clock: { now(): Date };
  /** Between 0 and 1, for jitter. */
  readonly random: () => number;
};

const VERSIONS = { feeds: "2021-06-30", finances: "2024-06-19", orders: "2026-01-01" } as const;
export type Operation =
  | "feeds.createFeedDocument"
  | "feeds.createFeed"
  | "feeds.getFeed"
  | "feeds.getFeeds"
  | "feeds.getFeedDocument"
  | "finances.listTransactions"
  | "orders.getOrder";

export type CallArguments = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly body?: Readonly<Record<string, unknown>>;
};

export type CallOutcome =
  | Extract<Reading, { kind: "ok" | "vendorError" }>
  | NotSent
  /** May or may not have been executed. A read may simply be asked again. */
  | { readonly kind: "unknown"; readonly cause: string; readonly requestId?: string };

export type UploadOutcome = { readonly kind: "uploaded" } | NotSent;
export type DownloadOutcome =
  | { readonly kind: "downloaded"; readonly bytes: Uint8Array }
  | { readonly kind: "gone" }
  /** It arrived, and it is not what it says it is. */
  | { readonly kind: "unreadable"; readonly cause: string }
  | { readonly kind: "retry"; readonly message: string; readonly retryAfterMs: number };

export type SpApi = {
  /**
   * One request to the API, repeated at most once and only after Amazon refused an access token. Never throws. `mayLeave` is asked
   * before the first byte; no means that the request was not sent.
   */
  call(operation: Operation, args?: CallArguments, mayLeave?: () => boolean): Promise<CallOutcome>;
  /** Puts a document at a presigned URL. Harmless: nothing reads it until a feed names it. */
  upload(url: string, contentType: string, bytes: Uint8Array): Promise<UploadOutcome>;
  download(url: string): Promise<DownloadOutcome>;
};

const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;
const WAIT_MS = { noConnection: 5_000, unavailable: 15_000, auth: 60_000, throttled: 30_000 } as const;

/** Up to a quarter more, so that what failed together does not come back together. */
const createNotSent =
  (random: () => number) =>
  (reason: NotSent["reason"], message: string, waitMs: number = WAIT_MS[reason]): NotSent => ({
    kind: "notSent",
    reason,
    message,
    retryAfterMs: Math.ceil(waitMs * (1 + random() / 4)),
  });

const rawAnswer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.undefined()])),
  chunks: z.array(z.instanceof(Buffer)),
});

/**
 * The one place that touches amazon-sp-api 1.2.1, with everything switched off that it does on its own: repeats (it would send a POST
 * again after a reset), throttle waits, token refresh, parsing (a 500 with JSON counts as success there). Its time-outs stay unused:
 * they leave a timer behind after an empty answer and never fire for a truncated one; `exchange` has its own. A fresh client per request
 * costs microseconds, ties one agent to one request and keeps the library from reusing arguments it has already encoded in place.
 * The body is joined from the raw chunks because the library's own string breaks characters that span two of them.
 */
const sendThroughLibrary = (
  options: SpApiOptions,
  token: string,
  operation: Operation,
  args: CallArguments,
  mayLeave?: () => boolean,
): Promise<Exchange<HttpAnswer>> => {
  const run = async (agent: Agent): Promise<HttpAnswer> => {
    const [api, name] = operation.split(".");
    if ((api !== "feeds" && api !== "finances" && api !== "orders") || name === undefined)
      throw new Error(`There is no operation ${operation}.`);
    const { clientId, clientSecret, refreshToken } = options.credentials;
    const client = new SellingPartner({
      region: options.region,
      refresh_token: refreshToken,
      access_token: token,
      credentials: { SELLING_PARTNER_APP_CLIENT_ID: clientId, SELLING_PARTNER_APP_CLIENT_SECRET: clientSecret },
      options: {
        https_proxy_agent: agent,
        use_sandbox: options.sandbox,
        auto_request_tokens: false,
        auto_request_throttled: false,
        retry_remote_timeout: false,
        version_fallback: false,
      },
    });
    const raw: unknown = await client.callAPI<string>({
      operation: name,
      endpoint: api,
      ...structuredClone(args),
      options: { version: VERSIONS[api], raw_result: true },
    });
    const { statusCode, headers, chunks } = rawAnswer.parse(raw);
    return { status: statusCode, headers, body: Buffer.concat(chunks) };
  };
  return exchange(options.endpoint, options.timeouts, run, mayLeave);
};

/** A limiter that fails must not change what is known of a request that has already been answered. */
const ignoringFailure = (work: Promise<void>): void => {
  work.catch(() => undefined);
};

const permission = async (
  limiter: RateLimiter,
  operation: Operation,
): Promise<Awaited<ReturnType<RateLimiter["take"]>> | { failed: string }> => {
  try {
    return await limiter.take(operation);
  } catch (error) {
    return { failed: describeFailure(error) };
  }
};

type Attempt = CallOutcome | { readonly kind: "authRefused"; readonly message: string };
type MakeNotSent = ReturnType<typeof createNotSent>;

const attemptCall = async (
  options: SpApiOptions,
  notSent: MakeNotSent,
  token: string,
  operation: Operation,
  args: CallArguments,
  mayLeave?: () => boolean,
): Promise<Attempt> => {
  const { rateLimiter } = options;
  const leave = await permission(rateLimiter, operation);
  if ("failed" in leave) return notSent("unavailable", `No leave to call ${operation}: ${leave.failed}.`);
  if (!leave.granted) return notSent("throttled", `The quota of ${operation} is used up.`, leave.retryAfterMs);
  const sent = await sendThroughLibrary(options, token, operation, args, mayLeave);
  if (sent.kind === "neverSent")
    return notSent(sent.dialled ? "noConnection" : "unavailable", `${operation} was not sent: ${sent.cause}.`);
  if (sent.kind === "lost") return { kind: "unknown", cause: `${operation}: ${sent.cause}` };
  const rate = statedRate(sent.answer);
  if (rate !== undefined) ignoringFailure(rateLimiter.learn(operation, rate));
  const reading = readAnswer(sent.answer);
  switch (reading.kind) {
    case "throttled":
      ignoringFailure(rateLimiter.empty(operation));
      return notSent("throttled", `Amazon throttles ${operation}.`, 1000 / documentedRate(operation).perSecond);
    case "unknown":
      return {
        kind: "unknown",
        cause: `${operation}: ${reading.cause}`,
        ...(reading.requestId === undefined ? {} : { requestId: reading.requestId }),
      };
    case "ok":
    case "vendorError":
    case "authRefused":
      return reading;
  }
};

const unzip = (bytes: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: MAX_DOCUMENT_BYTES }, (error, plain) => (error ? reject(error) : resolve(plain)));
  });

/** Presigned URLs are Amazon's word, but a document of money goes over TLS only. A double speaks for every host and scheme. */
const documentUrl = (url: string, endpoint: string | undefined): URL | undefined => {
  const parsed = URL.parse(url);
  return parsed && (endpoint !== undefined || parsed.protocol === "https:") ? parsed : undefined;
};

const upload = async (
  options: SpApiOptions,
  notSent: MakeNotSent,
  target: string,
  contentType: string,
  bytes: Uint8Array,
): Promise<UploadOutcome> => {
  const url = documentUrl(target, options.endpoint);
  if (!url) return notSent("unavailable", "The upload address is not an https address.");
  const timeouts = { connectMs: options.timeouts.connectMs, answerMs: options.timeouts.transferMs };
  const sent = await exchange(options.endpoint, timeouts, (agent) =>
    ask({ method: "PUT", url, headers: { "content-type": contentType }, body: Buffer.from(bytes), maxBytes: 65_536 }, agent),
  );
  if (sent.kind === "neverSent") return notSent("noConnection", `The upload did not start: ${sent.cause}.`);
  if (sent.kind === "lost") return notSent("unavailable", `The upload failed: ${sent.cause}.`);
  const { status } = sent.answer;
  return status >= 200 && status < 300
    ? { kind: "uploaded" }
    : notSent("unavailable", `The upload was answered with status ${status}.`);
};

const download = async (options: SpApiOptions, notSent: MakeNotSent, source: string): Promise<DownloadOutcome> => {
  const retry = (message: string): DownloadOutcome => ({
    kind: "retry",
    message,
    retryAfterMs: notSent("unavailable", message).retryAfterMs,
  });
  const url = documentUrl(source, options.endpoint);
  if (!url) return retry("The download address is not an https address.");
  const timeouts = { connectMs: options.timeouts.connectMs, answerMs: options.timeouts.transferMs };
  const sent = await exchange(options.endpoint, timeouts, (agent) =>
    ask({ method: "GET", url, headers: {}, maxBytes: MAX_DOCUMENT_BYTES }, agent),
  );
  if (sent.kind !== "answered") return retry(`The download failed: ${sent.cause}.`);
  const { status, body } = sent.answer;
  if (status === 404 || status === 410) return { kind: "gone" };
  if (status !== 200) return retry(`The download was answered with status ${status}.`);
  // Judged by its first bytes, not by `compressionAlgorithm`: an XML report never starts like this, and a document whose label and
  // content disagree can still be read.
  if (body[0] !== 0x1f || body[1] !== 0x8b) return { kind: "downloaded", bytes: body };
  try {
    return { kind: "downloaded", bytes: await unzip(body) };
  } catch (error) {
    return { kind: "unreadable", cause: describeFailure(error) };
  }
};

export const createSpApi = (options: SpApiOptions): SpApi => {
  const notSent = createNotSent(options.random);
  const { endpoint, timeouts, credentials, clock } = options;
  const tokens = createAccessTokens({ endpoint, timeouts, credentials, clock, notSent });
  return {
    call: async (operation, args = {}, mayLeave) => {
      let refusal = "";
      // The second round happens only after Amazon refused the token, which it does before it looks at the request.
      for (let round = 0; round < 2; round += 1) {
        const access = await tokens.current();
        if (access.kind === "notSent") return access;
        const outcome = await attemptCall(options, notSent, access.token, operation, args, mayLeave);
        if (outcome.kind !== "authRefused") return outcome;
        tokens.discard(access.token);
        refusal = outcome.message;
      }
      return notSent("auth", `Amazon refused ${operation}: ${refusal}.`);
    },
    upload: (url, contentType, bytes) => upload(options, notSent, url, contentType, bytes),
    download: (url) => download(options, notSent, url),
  };
};
