import { isId } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { findFiledClaim } from "../claim/index.ts";
import { latestEscalation, openEscalation } from "../escalation/index.ts";
import type { EscalationSubject } from "../escalation/index.ts";
import type { Intent } from "./intent.ts";
import { moveIntent } from "./intent.store.ts";

/** True when it was held: a claim is filed and nobody from compliance has approved it knowing that (W4). */
export const holdForClaim = async (tx: Tx, intent: Intent): Promise<boolean> => {
  const claim = await findFiledClaim(tx, intent.orderId);
  if (!claim) return false;
  const escalation = await latestEscalation(tx, intent.id);
  if (escalation?.kind === "CLAIM" && escalation.status === "APPROVED") return false;
  const why = `Claim ${claim.externalId} was filed before the ${intent.kind.toLowerCase()} was sent; compliance decides.`;
  const moved = await moveIntent(tx, intent, { from: ["APPROVED", "PREPARED"], to: "AWAITING_APPROVAL", why });
  const { ticketId, requestedBy } = intent;
  if (moved)
    await openEscalation(tx, { subject: subjectOf(intent), ticketId, kind: "CLAIM", rules: ["claim.filed"], requestedBy });
  return true;
};

const subjectOf = ({ id }: Intent): EscalationSubject =>
  isId("refund", id) ? { kind: "REFUND", id } : { kind: "CANCELLATION", id };
