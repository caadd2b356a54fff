import { z } from "zod";
import type { NotSent } from "../channel.ts";
import { jsonOf } from "./answers.ts";
import { ask, exchange, type WireTimeouts } from "./wire.ts";

export type Credentials = { readonly clientId: string; readonly clientSecret: string; readonly refreshToken: string };
export type TokenOutcome = { readonly kind: "token"; readonly token: string } | NotSent;
export type AccessTokens = {
  current(): Promise<TokenOutcome>;
  /** The API refused this token. Ignored when it was replaced meanwhile. */
  discard(token: string): void;
};

type Setting = {
  readonly endpoint: string | undefined;
  readonly timeouts: WireTimeouts;
  readonly credentials: Credentials;
  readonly clock: { now(): Date };
  /** Makes the outcome of a request that was certainly not executed; adds the jitter. */
  readonly notSent: (reason: NotSent["reason"], message: string) => NotSent;
};

const TOKEN_URL = new URL("https://api.amazon.com/auth/o2/token");
// A token is not used in its last minute: it could run out between our clock and Amazon's.
const EXPIRY_MARGIN_MS = 60_000;
const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().default(3600) });
const refused = z.object({ error: z.string(), error_description: z.string().optional() });

type Fresh = { readonly token: string; readonly usableUntil: number };

/** Asks Login with Amazon for an access token. Every failure is `notSent`: a token request moves nothing. */
const requestToken = async ({ endpoint, timeouts, credentials, clock, notSent }: Setting): Promise<Fresh | NotSent> => {
  const { clientId, clientSecret, refreshToken } = credentials;
  const body = Buffer.from(
    new URLSearchParams({
      grant_type: "refresh_token",
      refresh_token: refreshToken,
      client_id: clientId,
      client_secret: clientSecret,
    }).toString(),
  );
  const askedAt = clock.now().getTime();
  const headers = { "content-type": "application/x-www-form-urlencoded;charset=UTF-8", accept: "application/json" };
  const sent = await exchange(endpoint, timeouts, (agent) =>
    ask({ method: "POST", url: TOKEN_URL, headers, body, maxBytes: 65_536 }, agent),
  );
  if (sent.kind !== "answered")
    return notSent(sent.kind === "neverSent" ? "noConnection" : "unavailable", `No access token: ${sent.cause}.`);
  const { status } = sent.answer;
  const json = jsonOf(sent.answer.body)?.json;
  const token = granted.safeParse(json);
  if (status === 200 && token.success)
    return { token: token.data.access_token, usableUntil: askedAt + token.data.expires_in * 1000 - EXPIRY_MARGIN_MS };
  if (status === 429) return notSent("throttled", "No access token: Login with Amazon throttles.");
  const refusal = refused.safeParse(json);
  // The description may quote what was sent; the code is enough to act on.
  if (status >= 400 && status < 500 && refusal.success) return notSent("auth", `No access token: ${refusal.data.error}.`);
  return notSent("unavailable", `No access token: Login with Amazon answered with status ${status}.`);
};

/** One token, refreshed by one request however many callers wait for it. */
export const createAccessTokens = (setting: Setting): AccessTokens => {
  let fresh: Fresh | undefined;
  let pending: Promise<TokenOutcome> | undefined;
  const refresh = async (): Promise<TokenOutcome> => {
    const outcome = await requestToken(setting);
    pending = undefined;
    if ("kind" in outcome) return outcome;
    fresh = outcome;
    return { kind: "token", token: outcome.token };
  };
  return {
    current: async () => {
      if (fresh && setting.clock.now().getTime() < fresh.usableUntil) return { kind: "token", token: fresh.token };
      pending ??= refresh();
      return pending;
    },
    discard: (token) => {
      if (fresh?.token === token) fresh = undefined;
    },
  };
};
