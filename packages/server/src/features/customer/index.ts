export { customersByIds, identityKey, lockCustomer } from "./customer.store.ts";
export type { Customer, IdentityKey } from "./customer.store.ts";
export { findOrCreateCustomer } from "./link-customer.ts";
