import fc from "fast-check";
import { expect, test } from "vitest";
import { matchProduct } from "./match-product.policy.ts";

const product = (id: string, names: { account?: string; sku?: string; asin?: string }, asOf = 0) => ({
  id,
  channelAccountId: names.account ?? null,
  sku: names.sku ?? null,
  asin: names.asin ?? null,
  asOf: new Date(asOf),
});
const line = { channelAccountId: "cha_1", sku: "CUP", asin: "B0CUP" };

test("the account's SKU, then the workspace's SKU, then the account's ASIN, then the workspace's ASIN", () => {
  const inOrder = [
    product("own-sku", { account: "cha_1", sku: "CUP" }),
    product("sku", { sku: "CUP" }),
    product("own-asin", { account: "cha_1", sku: "CUP-FBA", asin: "B0CUP" }),
    product("asin", { asin: "B0CUP" }),
  ];
  for (let from = 0; from < inOrder.length; from += 1)
    expect(matchProduct(line, inOrder.slice(from).reverse())?.id).toBe(inOrder[from]?.id);
});

test("another account's article is never meant, and neither is one without a name in common", () => {
  expect(matchProduct(line, [product("other", { account: "cha_2", sku: "CUP", asin: "B0CUP" })])).toBeUndefined();
  expect(matchProduct(line, [product("other", { sku: "MUG", asin: "B0MUG" })])).toBeUndefined();
  expect(matchProduct({ channelAccountId: null, sku: null, asin: null }, [product("any", { sku: "CUP" })])).toBeUndefined();
});

test("of several offers of one ASIN the one told last is meant", () => {
  const offers = [product("old", { sku: "A", asin: "B0CUP" }, 1), product("new", { sku: "B", asin: "B0CUP" }, 2)];
  expect(matchProduct(line, offers)?.id).toBe("new");
});

test("law: the order in which products are read does not matter", () => {
  const name = fc.constantFrom(undefined, "CUP", "MUG");
  const some = fc.record({
    account: fc.constantFrom(undefined, "cha_1", "cha_2"),
    sku: name,
    asin: fc.constantFrom(undefined, "B0CUP"),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(some, fc.integer({ min: 0, max: 3 })), { maxLength: 6 }), (rows) => {
      const products = rows.map(([{ account, sku, asin }, asOf], index) =>
        product(`prd_${index}`, { ...(account ? { account } : {}), ...(sku ? { sku } : {}), ...(asin ? { asin } : {}) }, asOf),
      );
      expect(matchProduct(line, products)).toEqual(matchProduct(line, products.toReversed()));
    }),
  );
});
