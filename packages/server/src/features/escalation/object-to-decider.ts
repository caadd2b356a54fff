import { rolesOf } from "../../kernel/actor.ts";
import { problem } from "../../kernel/problem.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { recordDecision } from "../guard/index.ts";
import { activePolicy, explainNoteFault, faultOfNote, minimumOf, noteRuleOf } from "../policy/index.ts";
import { mayDecide } from "./decider.policy.ts";
import type { Escalation } from "./escalation.store.ts";

/** What the decider was asked by: an escalation can also be decided from the side of its subject. */
type AskedBy = { readonly action: string; readonly subjectId: string; readonly field: string };

/** Why this person may not decide, audited with its decision; `undefined` when they may. */
export const objectToDecider = async (
  { tx, actor }: CommandContext,
  escalation: Escalation,
  note: string,
  { action, subjectId, field }: AskedBy = { action: "escalation.decide", subjectId: escalation.id, field: "escalationId" },
) => {
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
  const about = { subjectId, ticketId: escalation.ticketId, actor };
  const decision = await recordDecision(tx, policy, verdict, null, about);
  await recordAudit(tx, { action, actor, subjectId, decision, note });
  const sentence = verdict.rules.find((one) => one.rule === verdict.refusal)?.sentence ?? "Refused.";
  const path = ["input", field];
  switch (verdict.refusal) {
    case "four.eyes":
      return problem("DeciderIsRequester", sentence, path);
    case "decider.role":
      return problem("DeciderLacksRole", sentence, path, { requiredRole: targetRole });
    case "note.substance":
      return problem("NoteLacksSubstance", sentence, ["input", "note"], { decision, minimum: minimumOf(rule) });
  }
};
