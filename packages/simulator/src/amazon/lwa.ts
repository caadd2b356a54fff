import { type Answer, type Incoming, json } from "../reply.ts";
import { newAccessToken, newRequestId } from "./ids.ts";
import type { Seller } from "./state.schema.ts";
import type { World } from "./world.ts";

const GRANTLESS_SCOPES = ["sellingpartnerapi::notifications", "sellingpartnerapi::client_credential:rotation"];

/** Login with Amazon: the token endpoint, with OAuth's own error shape. */
export function answerLwa(world: World, request: Incoming): Answer {
  if (request.url.pathname !== "/auth/o2/token" || request.method !== "POST")
    return refuse(404, "invalid_request", "The requested resource does not exist.");
  const fields = fieldsOf(request);
  if (fields === undefined) return refuse(400, "invalid_request", "The request body is neither a form nor JSON.");
  const grant = fields.get("grant_type");
  if (grant === undefined) return refuse(400, "invalid_request", "The request is missing the parameter: grant_type.");
  if (grant !== "refresh_token" && grant !== "client_credentials")
    return refuse(400, "unsupported_grant_type", "The authorization grant type is not supported.");
  const missing = ["client_id", "client_secret", grant === "refresh_token" ? "refresh_token" : "scope"].find(
    (name) => (fields.get(name) ?? "") === "",
  );
  if (missing !== undefined) return refuse(400, "invalid_request", `The request is missing the parameter: ${missing}.`);
  const apps = [...world.store.sellers.values()].filter((seller) => isApp(seller, fields));
  if (apps.length === 0) return refuse(401, "invalid_client", "Client authentication failed");
  return grant === "refresh_token" ? refresh(world, apps, fields) : grantless(world, fields);
}

function refresh(world: World, apps: readonly Seller[], fields: ReadonlyMap<string, string>): Answer {
  const refreshToken = fields.get("refresh_token") ?? "";
  const seller = apps.find((candidate) => candidate.refreshToken === refreshToken);
  if (seller === undefined) return refuse(400, "invalid_grant", "The request has an invalid grant parameter : refresh_token");
  return issue(world, { refresh_token: refreshToken }, seller.sellerId);
}

function grantless(world: World, fields: ReadonlyMap<string, string>): Answer {
  const scopes = (fields.get("scope") ?? "").split(" ");
  if (!scopes.every((scope) => GRANTLESS_SCOPES.includes(scope)))
    return refuse(400, "invalid_scope", "The request has an invalid scope parameter");
  return issue(world, {});
}

function issue({ store, clock }: World, extra: Readonly<Record<string, string>>, sellerId?: string): Answer {
  const token = newAccessToken();
  const expiresIn = store.settings.tokenTtlSeconds;
  const now = clock.now();
  for (const known of store.tokens.values()) if (known.expiresAt + 86_400_000 < now) store.tokens.delete(known.token);
  store.tokens.set(token, { token, expiresAt: now + expiresIn * 1_000, ...(sellerId === undefined ? {} : { sellerId }) });
  store.touch();
  return answer(200, { access_token: token, token_type: "bearer", expires_in: expiresIn, ...extra });
}

function isApp(seller: Seller, fields: ReadonlyMap<string, string>): boolean {
  return seller.clientId === fields.get("client_id") && seller.clientSecret === fields.get("client_secret");
}

function fieldsOf(request: Incoming): ReadonlyMap<string, string> | undefined {
  const text = request.body.toString("utf8");
  if (!(request.headers["content-type"] ?? "").includes("json")) return new Map(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    return new Map(Object.entries(value).map(([name, field]) => [name, String(field)]));
  } catch {
    return undefined;
  }
}

function refuse(status: number, error: string, description: string): Answer {
  return answer(status, { error, error_description: description });
}

function answer(status: number, body: unknown): Answer {
  return json(status, body, { "x-amzn-RequestId": newRequestId(), "cache-control": "no-store" });
}
