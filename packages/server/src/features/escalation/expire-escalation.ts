import { invariant } from "../../kernel/assert.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import { problem } from "../../kernel/problem.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { recordAudit } from "../audit/index.ts";
import { decideOn } from "./decide-on.ts";
import { closeEscalation, escalationsByIds, lockEscalation } from "./escalation.store.ts";
import type { Escalation } from "./escalation.store.ts";
import type { SubjectHandler } from "./subject.ts";

export type LockedEscalation = { readonly escalation: Escalation; readonly handler: SubjectHandler };

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

/** Nobody decided in time: what waited is withdrawn, by Firstline itself, in the words of its own history. */
export const expire = async (context: CommandContext, { escalation, handler }: LockedEscalation): Promise<Escalation> => {
  const { tx } = context;
  await recordAudit(tx, { action: "escalation.expire", actor: SYSTEM, subjectId: escalation.id });
  const verdict = { status: "EXPIRED" as const, decidedBy: SYSTEM.id, note: null, decisionId: null };
  const closed = await closeEscalation(tx, escalation.id, verdict);
  await handler.withdraw({ ...context, actor: SYSTEM }, closed, "Nobody decided in time.");
  return closed;
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
