export { buyerFactsByCustomerIds, buyerFactsOf } from "./buyer-facts.ts";
export { formatPlace, parsePlace, placeOf } from "./history-cursor.ts";
export type { Place } from "./history-cursor.ts";
