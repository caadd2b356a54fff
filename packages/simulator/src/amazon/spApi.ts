import { type Answer, bytes, drop, type Incoming, json, type Reply, withHeaders } from "../reply.ts";
import type { Call } from "./call.ts";
import { cancelFeed, createFeed, createFeedDocument, getFeed, getFeedDocument, getFeeds } from "./feeds.api.ts";
import { listTransactions } from "./finances.api.ts";
import { newRequestId } from "./ids.ts";
import { getOrder, searchOrders } from "./orders.api.ts";
import { BadParameter } from "./query.ts";
import { rateOf, takeToken } from "./rateLimits.ts";
import { nextRequestScenario, takeScenario } from "./scenarios.ts";
import type { Seller } from "./state.schema.ts";
import type { Operation, RequestScenario } from "./vocabulary.ts";
import { invalidInput, notFound, unauthorized, vendorError } from "./vendorError.ts";
import type { World } from "./world.ts";

interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly operation: Operation;
  readonly run: (call: Call) => Answer;
}

const ROUTES: readonly Route[] = [
  { method: "POST", path: /^\/feeds\/2021-06-30\/documents$/, operation: "createFeedDocument", run: createFeedDocument },
  { method: "GET", path: /^\/feeds\/2021-06-30\/documents\/([^/]+)$/, operation: "getFeedDocument", run: getFeedDocument },
  { method: "POST", path: /^\/feeds\/2021-06-30\/feeds$/, operation: "createFeed", run: createFeed },
  { method: "GET", path: /^\/feeds\/2021-06-30\/feeds$/, operation: "getFeeds", run: getFeeds },
  { method: "GET", path: /^\/feeds\/2021-06-30\/feeds\/([^/]+)$/, operation: "getFeed", run: getFeed },
  { method: "DELETE", path: /^\/feeds\/2021-06-30\/feeds\/([^/]+)$/, operation: "cancelFeed", run: cancelFeed },
  { method: "GET", path: /^\/orders\/2026-01-01\/orders$/, operation: "searchOrders", run: searchOrders },
  { method: "GET", path: /^\/orders\/2026-01-01\/orders\/([^/]+)$/, operation: "getOrder", run: getOrder },
  { method: "GET", path: /^\/finances\/2024-06-19\/transactions$/, operation: "listTransactions", run: listTransactions },
];

const HOST = /^(?:sandbox\.)?sellingpartnerapi-(na|eu|fe)\.amazon\.com$/;

/** The reply and what the request log says about it. */
export interface SpApiReply {
  readonly reply: Reply;
  readonly requestId: string;
  readonly operation?: Operation;
  readonly sellerId?: string;
}

export function isSpApiHost(host: string): boolean {
  return HOST.test(host);
}

export function answerSpApi(world: World, request: Incoming): SpApiReply {
  const requestId = newRequestId();
  const route = ROUTES.find((candidate) => candidate.method === request.method && candidate.path.test(request.url.pathname));
  const seller = authorise(world, request);
  const named = {
    requestId,
    ...(route === undefined ? {} : { operation: route.operation }),
    ...("sellerId" in seller ? { sellerId: seller.sellerId } : {}),
  };
  const reply = "sellerId" in seller ? answerSeller(world, request, route, seller) : seller;
  return { ...named, reply: stamp(reply, { "x-amzn-RequestId": requestId }) };
}

function answerSeller(world: World, request: Incoming, route: Route | undefined, seller: Seller): Reply {
  if (route === undefined) return notFound(`There is no operation ${request.method} ${request.url.pathname}.`);
  const now = world.clock.now();
  if (!takeToken(world.store, seller.sellerId, route.operation, now)) {
    return vendorError(429, "QuotaExceeded", "You exceeded your quota for the requested resource.");
  }
  const contentType = request.headers["content-type"];
  if (request.body.length > 0 && contentType !== undefined && !contentType.includes("application/json")) {
    return limited(world, route, vendorError(415, "UnsupportedMediaType", `The content type ${contentType} is not supported.`));
  }
  const id = decodeURIComponent(route.path.exec(request.url.pathname)?.[1] ?? "");
  const region = HOST.exec(request.host)?.[1] ?? "na";
  return disturbed(world, route, { world, request, seller, region, id, now });
}

/** Runs the operation, unless a scenario stands before it or bends its answer. */
function disturbed(world: World, route: Route, call: Call): Reply {
  const scenario = nextRequestScenario(world.store, route.operation, call.seller.sellerId);
  const instead = scenario === undefined ? undefined : INSTEAD[scenario];
  if (scenario !== undefined && instead !== undefined) {
    takeScenario(world.store, scenario, call.seller.sellerId);
    return instead;
  }
  const answer = limited(world, route, run(route, call));
  // A refused call changed nothing, so it does not use up a scenario about a call that did.
  const after = scenario === undefined || answer.status >= 400 ? undefined : AFTER[scenario];
  if (scenario === undefined || after === undefined) return answer;
  takeScenario(world.store, scenario, call.seller.sellerId);
  return after(answer);
}

function run(route: Route, call: Call): Answer {
  try {
    return route.run(call);
  } catch (error) {
    if (error instanceof BadParameter) return invalidInput(error.message);
    throw error;
  }
}

const html503 = bytes(
  503,
  Buffer.from(
    "<html><head><title>503 Service Temporarily Unavailable</title></head><body><center><h1>503 Service Temporarily Unavailable</h1></center></body></html>",
  ),
  { "content-type": "text/html" },
);
const throttle429 = vendorError(429, "QuotaExceeded", "You exceeded your quota for the requested resource.");
const error500 = json(500, { message: "Internal failure" });

/** Nothing is executed. */
const INSTEAD: Readonly<Partial<Record<RequestScenario, Reply>>> = {
  "createFeed.dropBefore": drop,
  "createFeed.error500": error500,
  "createFeed.html503": html503,
  "createFeed.throttle429": throttle429,
  "getOrder.throttle429": throttle429,
  "getOrder.html503": html503,
  "createFeed.badRequest400": invalidInput("The request was refused."),
};

/** Executed, and then something happens to the answer. */
const AFTER: Readonly<Partial<Record<RequestScenario, (answer: Answer) => Reply>>> = {
  "createFeed.acceptThenDrop": () => drop,
  "createFeed.hold": (answer) => ({ kind: "hold", scenario: "createFeed.hold", answer }),
  "createFeedDocument.hold": (answer) => ({ kind: "hold", scenario: "createFeedDocument.hold", answer }),
  "getFeed.timeout": (answer) => ({ kind: "hold", scenario: "getFeed.timeout", answer }),
  "getOrder.hold": (answer) => ({ kind: "hold", scenario: "getOrder.hold", answer }),
  "createFeed.error500Applied": () => error500,
  "createFeed.html503Applied": () => html503,
  "createFeed.emptyBody": (answer) => ({ ...answer, body: Buffer.alloc(0) }),
};

function authorise({ store, clock }: World, request: Incoming): Seller | Answer {
  const text = request.headers["x-amz-access-token"];
  if (text === undefined || text === "") return unauthorized("Access token is missing in the request header.");
  const token = store.tokens.get(text);
  if (token === undefined) return unauthorized("The access token you provided is revoked, malformed or invalid.");
  // A scenario ends the token for good, as only a new one may help the client.
  if (clock.now() < token.expiresAt && takeScenario(store, "token.expired", token.sellerId) !== undefined) {
    store.tokens.set(text, { ...token, expiresAt: clock.now() });
    store.touch();
  }
  if (clock.now() >= (store.tokens.get(text)?.expiresAt ?? 0)) return unauthorized("The access token you provided has expired.");
  const seller = token.sellerId === undefined ? undefined : store.sellers.get(token.sellerId);
  return seller ?? unauthorized("The access token does not belong to a seller.");
}

/** Real answers below 500 that passed the gate carry the rate; 403, 429 and 5xx need not. */
function limited(world: World, route: Route, answer: Answer): Answer {
  const rate = rateOf(world.store.settings, route.operation);
  return rate === undefined || answer.status >= 400
    ? answer
    : withHeaders(answer, { "x-amzn-RateLimit-Limit": String(rate.rate) });
}

function stamp(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  if (reply.kind === "drop") return reply;
  return reply.kind === "answer" ? withHeaders(reply, headers) : { ...reply, answer: withHeaders(reply.answer, headers) };
}
