import { describe, expect, test } from "vitest";
import { parseSource, readSources } from "./boundaries/source.ts";
import { faultOf, wordFaults, wordsOf } from "./words.ts";

const PATTERNS = ["packages/*/{src,test,codegen}/**/*.ts", "packages/*/*.ts", "examples/*/**/*.ts", "tools/**/*.ts"];

test("file names and exported names use words that say something", () => {
  expect(readSources(PATTERNS).map(parseSource).flatMap(wordFaults)).toEqual([]);
});

describe("a name that says nothing is caught", () => {
  test.each([
    "orderHelper",
    "stringUtils",
    "OrderInfo",
    "RefundData",
    "TokenManager",
    "BaseStore",
    "handleRefund",
    "processOrder",
  ])("%s", (name) => {
    expect(faultOf(name)).toContain("says nothing");
  });

  test("in a file name, wherever it stands", () => {
    const fault = wordFaults(parseSource({ path: "packages/sdk/src/shared/utils.ts", text: "export const order = 1;" }));
    expect(fault).toEqual([expect.stringContaining('"utils" says nothing')]);
  });

  test("in an exported name, not in a local one", () => {
    const text = "const orderData = 1;\nexport const orderHelper = orderData;\nexport type { OrderInfo } from './order.ts';";
    expect(wordFaults(parseSource({ path: "packages/sdk/src/order.ts", text }))).toHaveLength(2);
  });
});

test("American spelling is caught outside what vendors call it", () => {
  expect(faultOf("FULFILLMENT_STATUSES")).toContain("fulfilment");
  const text = "export const FulfillmentStatus = 1;";
  expect(wordFaults(parseSource({ path: "packages/server/src/features/order/order.policy.ts", text }))).toHaveLength(1);
  expect(wordFaults(parseSource({ path: "packages/server/src/connectors/amazon/orders.ts", text }))).toEqual([]);
  expect(wordFaults(parseSource({ path: "packages/simulator/src/amazon/utils.ts", text }))).toHaveLength(1);
});

describe("a name that says something passes", () => {
  test.each(["Base64", "databaseUrl", "managerRole", "processingReport", "handledAt", "dataset", "informCustomer", "prototype"])(
    "%s",
    (name) => {
      expect(faultOf(name)).toBeUndefined();
    },
  );
});

test("words are split at case, dashes and underscores", () => {
  expect(wordsOf("refund-order.command")).toEqual(["refund", "order", "command"]);
  expect(wordsOf("MAX_SLALines")).toEqual(["max", "sla", "lines"]);
  expect(wordsOf("toBase64Text")).toEqual(["to", "base64", "text"]);
});
