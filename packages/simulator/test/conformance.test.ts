import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import {
  acme,
  anOrder,
  CONTENT_TYPE,
  field,
  MARKETPLACE,
  ORDER,
  refundOf,
  type Stage,
  textAt,
  type Wire,
  withAmazon,
} from "./harness.ts";

const MODELS = join(import.meta.dirname, "../../../../shared/contracts/amazon/models");
const found = existsSync(MODELS);
const FEEDS = "feeds_2021-06-30";
const ORDERS = "orders_2026-01-01";
const FINANCES = "finances_2024-06-19";
const ALL = "BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT,FULFILLMENT_ORDERS";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The model, with one thing added: no property it does not name. `Context` is composed by allOf, where that cannot be said. */
function loadModel(name: string): Record<string, unknown> {
  const model: unknown = JSON.parse(readFileSync(join(MODELS, `${name}.json`), "utf8"));
  const definitions = field(model, "definitions");
  for (const [title, definition] of isRecord(definitions) ? Object.entries(definitions) : []) {
    if (
      isRecord(definition) &&
      "properties" in definition &&
      !("additionalProperties" in definition) &&
      !title.endsWith("Context")
    )
      definition["additionalProperties"] = false;
  }
  return isRecord(model) ? model : {};
}

function validators(): (model: string, operation: string, status: number) => ValidateFunction | "no body" {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat("date-time", (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(text));
  for (const ignored of ["date", "int32", "int64", "double"]) ajv.addFormat(ignored, true);
  const models = new Map([FEEDS, ORDERS, FINANCES].map((name) => [name, loadModel(name)]));
  for (const [name, model] of models) ajv.addSchema({ ...model, $id: name });
  return (name, operation, status) => {
    for (const methods of Object.values(Object(field(models.get(name), "paths")))) {
      for (const described of Object.values(Object(methods))) {
        if (field(described, "operationId") !== operation) continue;
        const response = field(described, "responses", status);
        if (response === undefined) throw new Error(`${operation} does not answer ${String(status)} in the model`);
        const reference = field(response, "schema", "$ref");
        return typeof reference === "string" ? ajv.compile({ $ref: `${name}${reference}` }) : "no body";
      }
    }
    throw new Error(`${name} has no operation ${operation}`);
  };
}

const feedsPath = "/feeds/2021-06-30/feeds";
const documentsPath = "/feeds/2021-06-30/documents";
const ordersPath = "/orders/2026-01-01/orders";
const ledgerPath = "/finances/2024-06-19/transactions";
const listPath = `${feedsPath}?feedTypes=POST_PAYMENT_ADJUSTMENT_DATA`;

interface Story {
  readonly model: string;
  readonly operation: string;
  readonly status: number;
  readonly run: (stage: Stage) => Promise<Wire>;
}

const done = async ({ client, settle }: Stage): Promise<string> => {
  const feedId = await client.submit(refundOf("5.00"));
  await settle();
  return feedId;
};
const sound = async ({ client }: Stage): Promise<unknown> => ({
  feedType: "POST_PAYMENT_ADJUSTMENT_DATA",
  marketplaceIds: [MARKETPLACE],
  inputFeedDocumentId: await client.upload(refundOf("5.00")),
});

const successes: readonly Story[] = [
  {
    model: FEEDS,
    operation: "createFeedDocument",
    status: 201,
    run: ({ client }) => client.call("POST", documentsPath, { contentType: CONTENT_TYPE }),
  },
  {
    model: FEEDS,
    operation: "createFeed",
    status: 202,
    run: async (stage) => stage.client.call("POST", feedsPath, await sound(stage)),
  },
  {
    model: FEEDS,
    operation: "getFeed",
    status: 200,
    run: async ({ client }) => client.getFeed(await client.submit(refundOf("5.00"))),
  },
  { model: FEEDS, operation: "getFeed", status: 200, run: async (stage) => stage.client.getFeed(await done(stage)) },
  {
    model: FEEDS,
    operation: "getFeed",
    status: 200,
    run: async (stage) => {
      await stage.control.addScenario({ scenario: "feed.fatal" });
      return stage.client.getFeed(await done(stage));
    },
  },
  {
    model: FEEDS,
    operation: "cancelFeed",
    status: 200,
    run: async ({ client }) => client.call("DELETE", `${feedsPath}/${await client.submit(refundOf("5.00"))}`),
  },
  {
    model: FEEDS,
    operation: "getFeeds",
    status: 200,
    run: async (stage) => {
      await done(stage);
      await stage.client.submit(refundOf("1.00"));
      return stage.client.call("GET", `${listPath}&pageSize=1`);
    },
  },
  {
    model: FEEDS,
    operation: "getFeedDocument",
    status: 200,
    run: async (stage) =>
      stage.client.call(
        "GET",
        `${documentsPath}/${textAt((await stage.client.getFeed(await done(stage))).value, "resultFeedDocumentId")}`,
      ),
  },
  { model: ORDERS, operation: "getOrder", status: 200, run: ({ client }) => client.call("GET", `${ordersPath}/${ORDER}`) },
  {
    model: ORDERS,
    operation: "getOrder",
    status: 200,
    run: async ({ client, control }) => {
      await control.putOrders(acme.sellerId, [anOrder({ taxCollectedByAmazon: true, programs: ["PRIME"] })]);
      await control.ship(ORDER, { carrier: "DPD", trackingNumber: "1" });
      return client.call("GET", `${ordersPath}/${ORDER}?includedData=${ALL}`);
    },
  },
  {
    model: ORDERS,
    operation: "getOrder",
    status: 200,
    run: async ({ client, control }) => {
      await control.putOrders(acme.sellerId, [anOrder({ fulfillmentStatus: "CANCELLED" })]);
      return client.call("GET", `${ordersPath}/${ORDER}?includedData=${ALL}`);
    },
  },
  {
    model: ORDERS,
    operation: "searchOrders",
    status: 200,
    run: async ({ client, control }) => {
      await control.putOrders(acme.sellerId, [anOrder({ orderId: "200-0000000-0000000" })]);
      return client.call("GET", `${ordersPath}?createdAfter=2026-01-01&maxResultsPerPage=1&includedData=${ALL}`);
    },
  },
  {
    model: ORDERS,
    operation: "searchOrders",
    status: 200,
    run: ({ client }) => client.call("GET", `${ordersPath}?lastUpdatedAfter=2026-01-01`),
  },
  {
    model: FINANCES,
    operation: "listTransactions",
    status: 200,
    run: async (stage) => {
      await done(stage);
      return stage.client.call("GET", `${ledgerPath}?relatedIdentifierName=ORDER_ID&relatedIdentifierValue=${ORDER}`);
    },
  },
];

const throttled =
  (operation: string, call: (stage: Stage) => Promise<Wire>) =>
  async (stage: Stage): Promise<Wire> => {
    await stage.control.patchSettings({ rates: { [operation]: { rate: 0.001, burst: 1 } } });
    await call(stage);
    return call(stage);
  };

/** Each operation with a call that is sound but for the one thing that a story breaks. */
const calls: readonly {
  readonly model: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly bad: string;
  readonly missing?: string;
}[] = [
  { model: FEEDS, operation: "createFeedDocument", method: "POST", path: documentsPath, bad: documentsPath },
  { model: FEEDS, operation: "createFeed", method: "POST", path: feedsPath, bad: feedsPath },
  { model: FEEDS, operation: "getFeed", method: "GET", path: `${feedsPath}/1`, bad: "", missing: `${feedsPath}/1` },
  { model: FEEDS, operation: "cancelFeed", method: "DELETE", path: `${feedsPath}/1`, bad: "", missing: `${feedsPath}/1` },
  { model: FEEDS, operation: "getFeeds", method: "GET", path: listPath, bad: feedsPath },
  {
    model: FEEDS,
    operation: "getFeedDocument",
    method: "GET",
    path: `${documentsPath}/1`,
    bad: `${documentsPath}/1?enableContentEncodingUrlHeader=maybe`,
    missing: `${documentsPath}/1`,
  },
  {
    model: ORDERS,
    operation: "getOrder",
    method: "GET",
    path: `${ordersPath}/${ORDER}`,
    bad: `${ordersPath}/1`,
    missing: `${ordersPath}/999-1234567-7654321`,
  },
  { model: ORDERS, operation: "searchOrders", method: "GET", path: `${ordersPath}?createdAfter=2026-01-01`, bad: ordersPath },
  {
    model: FINANCES,
    operation: "listTransactions",
    method: "GET",
    path: `${ledgerPath}?postedAfter=2026-10-01`,
    bad: ledgerPath,
  },
];

const failures: readonly Story[] = calls.flatMap(({ model, operation, method, path, bad, missing }): Story[] => {
  const body = method === "POST" ? {} : undefined;
  const send =
    (to: string) =>
    ({ client }: Stage): Promise<Wire> =>
      client.call(method, to, body);
  return [
    ...(bad === "" ? [] : [{ model, operation, status: 400, run: send(bad) }]),
    { model, operation, status: 403, run: ({ client }) => client.call(method, path, body, { headers: {} }) },
    ...(missing === undefined ? [] : [{ model, operation, status: 404, run: send(missing) }]),
    { model, operation, status: 429, run: throttled(operation, send(path)) },
  ];
});

if (!found) console.log("skipped: vendor contracts not found at ../shared/contracts");

describe.skipIf(!found)("answers and errors are what Amazon's models say", () => {
  const validatorOf = found ? validators() : undefined;
  for (const [index, { model, operation, status, run }] of [...successes, ...failures].entries()) {
    test(`${operation} ${String(status)} (${String(index + 1)})`, () =>
      withAmazon(async (stage) => {
        const answer = await run(stage);
        expect(answer).toMatchObject({ status });
        expect(answer.headers["x-amzn-requestid"]).toBeDefined();
        expect("x-amzn-ratelimit-limit" in answer.headers).toBe(status < 400);
        const validate = validatorOf?.(model, operation, status);
        const wrong = typeof validate === "function" && !validate(answer.value) ? validate.errors : [];
        expect(wrong).toEqual([]);
        expect(answer.body === "").toBe(validate === "no body");
      }));
  }

  test("the validator is awake: a wrong body is noticed", () => {
    const validate = validatorOf?.(FEEDS, "getFeed", 200);
    if (validate === undefined || validate === "no body") throw new Error("getFeed has a body");
    expect(validate({ feedId: "1", feedType: "x", createdTime: "2026-11-22T00:00:00Z", processingStatus: "DONE" })).toBe(true);
    expect(validate({ feedId: "1", feedType: "x", createdTime: "now", processingStatus: "FINISHED", extra: 1 })).toBe(false);
    expect(validate.errors).toHaveLength(3);
  });
});
