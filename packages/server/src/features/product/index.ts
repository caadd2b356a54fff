export type { ArticleNames } from "./match-product.policy.ts";
export type { Product } from "./product.store.ts";
