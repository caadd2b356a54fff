export { buyerFactsByCustomerIds, buyerFactsOf } from "./buyer-facts.ts";
