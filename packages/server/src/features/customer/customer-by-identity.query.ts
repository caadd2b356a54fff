import type { Query } from "../../platform/command.ts";
import { rootsByCustomerIds } from "./cluster.store.ts";
import type { Customer } from "./customer.store.ts";
import { readKey } from "./identity-key.ts";
import type { GivenKey } from "./identity-key.ts";
import { identitiesByKeys } from "./identity.store.ts";

/** Who speaks for whom the key names; null for a key that nobody has, or that cannot be one. */
export const customerByIdentity: Query<GivenKey, Customer | null> = async (given, { scope }) => {
  const key = readKey(given);
  const [found] = "issue" in key ? [] : await identitiesByKeys(scope, [key]);
  const [speaker] = found ? await rootsByCustomerIds(scope, [found.identity.customerId]) : [];
  return speaker?.root ?? null;
};
