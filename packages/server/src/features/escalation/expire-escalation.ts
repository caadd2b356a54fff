import { invariant } from "../../kernel/assert.ts";
import { problem } from "../../kernel/problem.ts";
import type { Tx } from "../../platform/database.ts";
import { decideOn } from "./decide-on.ts";
import { escalationsByIds, lockEscalation } from "./escalation.store.ts";
import type { Escalation } from "./escalation.store.ts";
import type { LockedEscalation } from "./expire.ts";

/** The subject's locks first: whoever acts on it holds them before it touches the escalation. */
export const lockWithSubject = async (tx: Tx, id: string): Promise<LockedEscalation | undefined> => {
  const [found] = await escalationsByIds(tx, [id]);
  if (!found) return undefined;
  const handler = decideOn[found.subjectKind];
  invariant(handler, "a subject that can wait has a handler");
  await handler.lock(tx, found.subjectId);
  const escalation = await lockEscalation(tx, id);
  invariant(escalation, "an escalation is never deleted");
  return { escalation, handler };
};

const HOW: Record<Escalation["status"], string> = {
  OPEN: "is open",
  APPROVED: "was approved before",
  REJECTED: "was rejected before",
  EXPIRED: "expired",
  WITHDRAWN: "was withdrawn",
};

export const isClosed = (escalation: Escalation) =>
  problem("EscalationAlreadyDecided", `The escalation ${HOW[escalation.status]}.`, ["input", "escalationId"], { escalation });
