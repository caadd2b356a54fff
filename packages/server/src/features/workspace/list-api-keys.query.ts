import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readApiKeys } from "./api-key.store.ts";
import type { ApiKey } from "./api-key.store.ts";

/** Newest first, ended ones included. */
export const listApiKeys: Query<PageRequest, ApiKey[]> = (page, { scope }) => readApiKeys(scope, page);
