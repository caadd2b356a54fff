import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { readEscalations } from "./escalation.store.ts";
import type { Escalation, EscalationFilter } from "./escalation.store.ts";

/** Newest first. */
export const listEscalations: Query<{ filter: EscalationFilter; page: PageRequest }, Escalation[]> = (
  { filter, page },
  { scope },
) => readEscalations(scope, filter, page);
