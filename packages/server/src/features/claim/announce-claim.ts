import type { Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import type { Claim } from "./claim.store.ts";

export type ClaimChange = "RECORDED" | "UPDATED" | "DEFENCE";

/** Tells followers of claims what happened; ids and words of closed vocabularies only. */
export const announceClaim = (tx: Tx, { id, orderId, state }: Claim, change: ClaimChange): Promise<void> =>
  recordEvent(tx, "CLAIM_UPDATED", id, { claimId: id, orderId, change, state });
