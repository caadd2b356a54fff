import { rolesOf } from "../../kernel/actor.ts";
import { problem } from "../../kernel/problem.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { activePolicy, explainNoteFault, faultOfNote, minimumOf, noteRuleOf, recordDecision } from "../policy/index.ts";
import { mayDecide } from "./decider.policy.ts";
import type { Escalation } from "./escalation.store.ts";

/** Why this person may not decide, audited with its decision; `undefined` when they may. */
export const objectToDecider = async ({ tx, actor }: CommandContext, escalation: Escalation, note: string) => {
  const policy = await activePolicy(tx);
  const rule = noteRuleOf(policy.document);
  const fault = faultOfNote(note, rule, null) ?? null;
  const { requestedBy, targetRole } = escalation;
  const verdict = mayDecide({
    decider: { id: actor.id, roles: rolesOf(actor) },
    escalation: { requestedBy, targetRole },
    note: { fault, explained: fault === null ? "" : explainNoteFault(fault, rule) },
  });
  if (verdict.refusal === undefined) return undefined;
  const about = { subjectId: escalation.id, ticketId: escalation.ticketId, actor };
  const decision = await recordDecision(tx, policy, verdict, null, about);
  await recordAudit(tx, { action: "escalation.decide", actor, subjectId: escalation.id, decision, note });
  const sentence = verdict.rules.find((one) => one.rule === verdict.refusal)?.sentence ?? "Refused.";
  const path = ["input", "escalationId"];
  switch (verdict.refusal) {
    case "four.eyes":
      return problem("DeciderIsRequester", sentence, path);
    case "decider.role":
      return problem("DeciderLacksRole", sentence, path, { requiredRole: targetRole });
    case "note.substance":
      return problem("NoteLacksSubstance", sentence, ["input", "note"], { decision, minimum: minimumOf(rule) });
  }
};
