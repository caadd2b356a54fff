import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { InvalidInput } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { findChannelAccount } from "../workspace/index.ts";
import { productIssues, productKey } from "./product-input.policy.ts";
import type { ProductInput } from "./product-input.policy.ts";
import { upsertProductRows } from "./product.store.ts";
import type { Product } from "./product.store.ts";

export type UpsertProductsInput = {
  readonly channelAccountId?: string | null | undefined;
  readonly source: string;
  readonly products: readonly ProductInput[];
};
export type UpsertProductRow = {
  readonly sku: string | null;
  readonly asin: string | null;
  readonly product: Product | null;
  readonly problem: InvalidInput | null;
};

/** Takes each row or says why not; a refused row does not hold back the others. As many statements for one row as for a hundred. */
export const upsertProducts = command("product.upsert", async (input: UpsertProductsInput, { tx, clock }) => {
  const account = input.channelAccountId == null ? null : await findChannelAccount(tx, input.channelAccountId);
  if (account === undefined)
    return notFound("ChannelAccountNotFound", "channel account", input.channelAccountId ?? "", "channelAccountId");
  const keys = input.products.map(productKey);
  const named = keys.filter((key) => key !== undefined);
  if (input.products.length < 1 || input.products.length > 100 || new Set(named).size !== named.length)
    return invalidInput([
      { path: ["input", "products"], message: "must hold 1 to 100 products, each SKU, or ASIN without SKU, once" },
    ]);
  if (input.source.trim() === "" || input.source.length > 64)
    return invalidInput([{ path: ["input", "source"], message: "must have 1 to 64 characters, not only spaces" }]);
  const now = clock.now();
  const problems = input.products.map((row, index) => {
    const issues = productIssues(row, ["input", "products", String(index)], now);
    return issues.length > 0 ? invalidInput(issues) : null;
  });
  const taken = input.products
    .filter((_, index) => problems[index] === null)
    .map((row) => ({
      sku: row.sku ?? null,
      asin: row.asin ?? null,
      title: row.title,
      brand: row.brand ?? null,
      attributes: [...(row.attributes ?? [])],
      bullets: [...(row.bullets ?? [])],
      documents: [...(row.documents ?? [])],
      imageUrl: row.imageUrl ?? null,
      asOf: row.asOf ?? now,
      source: input.source,
    }));
  const stored = taken.length > 0 ? await upsertProductRows(tx, account?.id ?? null, taken) : new Map<string, Product>();
  const rows = input.products.map((row, index): UpsertProductRow => {
    const problem = problems[index] ?? null;
    const product = problem === null ? (stored.get(keys[index] ?? "") ?? null) : null;
    return { sku: row.sku ?? null, asin: row.asin ?? null, product, problem };
  });
  return { __typename: "UpsertProductsSuccess" as const, rows };
});
