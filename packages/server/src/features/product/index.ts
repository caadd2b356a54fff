export { asinsByTicketIds, productsByNames } from "./product.store.ts";
export type { ArticleNames } from "./match-product.policy.ts";
export type { Product } from "./product.store.ts";
