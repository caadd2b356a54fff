export { buyerFactsOf } from "./buyer-facts.ts";
