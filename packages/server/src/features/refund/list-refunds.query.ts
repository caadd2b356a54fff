import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readRefunds } from "./refund.store.ts";
import type { Refund, RefundFilter } from "./refund.store.ts";

/** Newest first. */
export const listRefunds: Query<{ filter: RefundFilter; page: PageRequest }, Refund[]> = ({ filter, page }, { scope }) =>
  readRefunds(scope, filter, page);
