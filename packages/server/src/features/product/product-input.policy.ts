/** Which rows of an upload of products can be stored as they are. Limits without another source are ours: they bound an answer's size. */
import { isInFuture } from "../../kernel/clock.ts";
import type { InputIssue } from "../../kernel/problem.ts";

export type ProductDocumentKind = "MANUAL" | "SPECIFICATION" | "SAFETY" | "WARRANTY" | "CERTIFICATE" | "CARE" | "OTHER";
export type ProductAttribute = { readonly name: string; readonly value: string };
export type ProductDocument = {
  readonly title: string;
  readonly url: string;
  readonly kind: ProductDocumentKind;
};

type Optional<Value> = Value | null | undefined;
export type ProductInput = {
  readonly sku?: Optional<string>;
  readonly asin?: Optional<string>;
  readonly title: string;
  readonly brand?: Optional<string>;
  readonly attributes?: Optional<readonly ProductAttribute[]>;
  readonly bullets?: Optional<readonly string[]>;
  readonly documents?: Optional<readonly ProductDocument[]>;
  readonly imageUrl?: Optional<string>;
  readonly asOf?: Optional<Date>;
};

/** Form of an ASIN: ten capital letters and digits (catalogItems_2022-04-01, description of `asin`). */
const ASIN = /^[A-Z0-9]{10}$/;

/** The number a row is kept by: its SKU, or its ASIN when it has none. Undefined when it has neither. */
export const productKey = ({ sku, asin }: Pick<ProductInput, "sku" | "asin">): string | undefined =>
  sku == null ? (asin == null ? undefined : `asin ${asin}`) : `sku ${sku}`;

const isHttpsUrl = (text: string): boolean => text.length <= 2000 && URL.parse(text)?.protocol === "https:";

/** Everything that is wrong with a row. */
export const productIssues = (input: ProductInput, path: readonly string[], now: Date): InputIssue[] => {
  const issues: InputIssue[] = [];
  const need = (isFine: boolean, place: readonly string[], message: string): void => {
    if (!isFine) issues.push({ path: [...path, ...place], message });
  };
  const text = (given: Optional<string>, longest: number, ...place: string[]): void =>
    need(
      given == null || (given.trim() !== "" && given.length <= longest),
      place,
      `must have 1 to ${longest} characters, not only spaces`,
    );
  need(productKey(input) !== undefined, ["sku"], "sku or asin is required");
  text(input.sku, 64, "sku");
  need(input.asin == null || ASIN.test(input.asin), ["asin"], "must be ten capital letters and digits");
  text(input.title, 500, "title");
  text(input.brand, 100, "brand");
  need((input.attributes?.length ?? 0) <= 100, ["attributes"], "must hold at most 100");
  for (const [index, { name, value }] of (input.attributes ?? []).entries()) {
    text(name, 100, "attributes", String(index), "name");
    text(value, 1000, "attributes", String(index), "value");
  }
  need((input.bullets?.length ?? 0) <= 20, ["bullets"], "must hold at most 20");
  for (const [index, bullet] of (input.bullets ?? []).entries()) text(bullet, 1000, "bullets", String(index));
  need((input.documents?.length ?? 0) <= 50, ["documents"], "must hold at most 50");
  for (const [index, { title, url }] of (input.documents ?? []).entries()) {
    text(title, 200, "documents", String(index), "title");
    need(isHttpsUrl(url), ["documents", String(index), "url"], "must be an https address of at most 2000 characters");
  }
  need(input.imageUrl == null || isHttpsUrl(input.imageUrl), ["imageUrl"], "must be an https address of at most 2000 characters");
  need(input.asOf == null || !isInFuture(input.asOf, now), ["asOf"], "must not be in the future");
  return issues;
};
