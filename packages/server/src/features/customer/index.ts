export {
  completeCustomer, customersByIds, findByIdentity, identitiesByCustomerIds, identityKey, insertCustomer, linkIdentity,
  lockCustomer,
} from "./customer.store.ts";
export type { Customer, Identity, IdentityKey } from "./customer.store.ts";
export { findOrCreateCustomer } from "./link-customer.ts";
