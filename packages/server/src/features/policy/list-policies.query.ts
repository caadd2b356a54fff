import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readPolicyVersions } from "./policy-version.store.ts";
import type { PolicyFilter, PolicyVersion } from "./policy-version.store.ts";

/** Newest first. */
export const listPolicies: Query<{ filter: PolicyFilter; page: PageRequest }, PolicyVersion[]> = ({ filter, page }, { scope }) =>
  readPolicyVersions(scope, filter, page);
