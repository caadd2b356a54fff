import { SYSTEM } from "../../kernel/actor.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { closeEscalation } from "./escalation.store.ts";
import type { Escalation } from "./escalation.store.ts";
import type { SubjectHandler } from "./subject.ts";

export type LockedEscalation = { readonly escalation: Escalation; readonly handler: SubjectHandler };

/** Nobody decided in time: what waited is withdrawn, by Firstline itself, in the words of its own history. */
export const expire = async (context: CommandContext, { escalation, handler }: LockedEscalation): Promise<Escalation> => {
  const { tx } = context;
  await recordAudit(tx, { action: "escalation.expire", actor: SYSTEM, subjectId: escalation.id });
  const verdict = { status: "EXPIRED" as const, decidedBy: SYSTEM.id, note: null, decisionId: null };
  const closed = await closeEscalation(tx, escalation.id, verdict);
  await handler.withdraw({ ...context, actor: SYSTEM }, closed, "Nobody decided in time.");
  return closed;
};
