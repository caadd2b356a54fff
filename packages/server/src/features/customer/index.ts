export { buyerPlace } from "./buyer-place.policy.ts";
export { lockCustomer, rootIdsOf, rootsByCustomerIds } from "./cluster.store.ts";
export { customersByIds } from "./customer.store.ts";
export type { Customer } from "./customer.store.ts";
export { identityKey, isRelayAddress, keysOfBuyer } from "./identity-key.ts";
export { linkArrivals } from "./link-arrivals.ts";
export type { Arrival, By, Linked } from "./link-arrivals.ts";
