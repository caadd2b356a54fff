export {
  completeCustomer, customersByIds, escapeLike, findByIdentity, identitiesByCustomerIds, identityKey, insertCustomer, linkIdentity, listCustomers,
  lockCustomer,
} from "./customer.store.ts";
export type { Customer, Identity, IdentityKey } from "./customer.store.ts";
export { findOrCreateCustomer } from "./link-customer.ts";
