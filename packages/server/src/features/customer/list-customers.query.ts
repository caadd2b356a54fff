import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readCustomers } from "./customer.store.ts";
import type { Customer, CustomerFilter } from "./customer.store.ts";

/** Newest first. */
export const listCustomers: Query<{ filter: CustomerFilter; page: PageRequest }, Customer[]> = ({ filter, page }, { scope }) =>
  readCustomers(scope, filter, page);
