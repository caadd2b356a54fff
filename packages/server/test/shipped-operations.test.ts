/** What the SDK sends by itself must not be refused by the limits for what strangers send. */
import { readContract } from "@firstline/schema";
import * as operations from "@firstline/sdk/operations";
import { getOperationAST, parse } from "graphql";
import { expect, test } from "vitest";
import { LIMITS, refuseCostly } from "../src/graphql/cost.ts";

const schema = readContract();

test.each(Object.values(operations))("$name is within the limits, also with the longest page", ({ text }) => {
  const document = parse(text, { maxTokens: LIMITS.tokens });
  const operation = getOperationAST(document);
  if (!operation) throw new Error("a shipped document has one operation");
  expect(refuseCostly(schema, operation, new Map(), { first: 100 })).toBeLessThanOrEqual(LIMITS.cost);
});
