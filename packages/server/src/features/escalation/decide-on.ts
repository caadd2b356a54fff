import { cancellationSubject } from "../cancellation/index.ts";
import { claimDefenceSubject } from "../claim/index.ts";
import { refundSubject } from "../refund/index.ts";
import { ticketSubject } from "../ticket/index.ts";
import type { SubjectKind } from "./escalation.table.ts";
import type { SubjectHandler } from "./subject.ts";

/** What an approval or a rejection does, by what waits. Each handler belongs to the owner of its subject. */
export const decideOn: Record<SubjectKind, SubjectHandler> = {
  REFUND: refundSubject,
  CLAIM_DEFENCE: claimDefenceSubject,
  TICKET: ticketSubject,
  CANCELLATION: cancellationSubject,
};
