export { lockCustomer, rootIdsOf, rootsByCustomerIds } from "./cluster.store.ts";
export { identityKey } from "./customer.store.ts";
export type { Customer, IdentityKey } from "./customer.store.ts";
export { findOrCreateCustomer } from "./link-customer.ts";
export { linkBuyers } from "./link-buyers.ts";
export type { Buyer } from "./link-buyers.ts";
