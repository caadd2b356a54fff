import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readCancellations } from "./cancellation.store.ts";
import type { Cancellation, CancellationFilter } from "./cancellation.store.ts";

/** Newest first. */
export const listCancellations: Query<{ filter: CancellationFilter; page: PageRequest }, Cancellation[]> = (
  { filter, page },
  { scope },
) => readCancellations(scope, filter, page);
