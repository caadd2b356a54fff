import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readAuditEntries } from "./audit.store.ts";
import type { AuditEntry, AuditFilter } from "./audit.store.ts";

/** Newest first. */
export const listAuditEntries: Query<{ filter: AuditFilter; page: PageRequest }, AuditEntry[]> = ({ filter, page }, { scope }) =>
  readAuditEntries(scope, filter, page);
