export { buyerFactsOf } from "./buyer-facts.ts";
export type { BuyerFacts } from "./buyer-facts.ts";
