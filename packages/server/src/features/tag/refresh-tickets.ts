import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { lockUnresolvedCarrying, refreshTickets } from "../ticket/index.ts";

/** Tickets in work follow what their tags mean now; resolved ones keep what they were. */
export const refreshTicketsOf = async (tx: Tx, tagIds: readonly Id<"tag">[]): Promise<void> =>
  refreshTickets(tx, await lockUnresolvedCarrying(tx, tagIds));
