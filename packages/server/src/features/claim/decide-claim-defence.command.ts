import { rolesOf } from "../../kernel/actor.ts";
import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordAudit } from "../audit/index.ts";
import { closeEscalation, latestEscalation, lockEscalation } from "../escalation/index.ts";
import { recordDecision } from "../guard/index.ts";
import { minimumOf, noteRuleOf } from "../policy/index.ts";
import { approveDefence, claimDefenceSubject, rejectDefence } from "./defence-subject.ts";
import { defencesByIds } from "./defence.store.ts";
import type { ClaimDefence } from "./defence.store.ts";
import { noteFaultOf } from "./note-fault.ts";

export type DecideDefenceInput = {
  readonly claimDefenceId: string;
  readonly verdict: "APPROVE" | "REJECT";
  readonly note: string;
  readonly idempotencyKey: string;
};

const MAX_NOTE = 5000;

/**
 * Compliance decides about a defence. The same as deciding its escalation, for whoever starts from the claim: one escalation, closed once,
 * whichever way it is reached. Locks in the order *order, escalation*.
 */
export const decideClaimDefence = guarded(
  "claim.decideDefence",
  by("claimDefenceId"),
)(async (input: DecideDefenceInput, context) => {
  const { tx, actor } = context;
  if (input.note.length > MAX_NOTE)
    return invalidInput([{ path: ["input", "note"], message: `must have at most ${MAX_NOTE} characters` }]);
  const [seen] = await defencesByIds(tx, [input.claimDefenceId]);
  if (!seen) return notFound("ClaimDefenceNotFound", "defence", input.claimDefenceId, "claimDefenceId");
  await claimDefenceSubject.lock(tx, seen.id);
  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "claim.decideDefence", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  const [defence] = await defencesByIds(tx, [seen.id]);
  invariant(defence, "a defence is never removed");
  if (earlier) return earlier.sameInput ? success(defence, true) : keyReused(idempotencyKey);
  const objection = await objectionTo(context, defence, input.note);
  if (objection) return objection;

  const asked = await latestEscalation(tx, defence.id);
  const escalation = asked && (await lockEscalation(tx, asked.id));
  invariant(escalation?.status === "OPEN", "a defence that waits has an open escalation");
  await recordAudit(tx, { action: "claim.decideDefence", actor, subjectId: defence.id, note: input.note });
  const isApproved = input.verdict === "APPROVE";
  const status = isApproved ? ("APPROVED" as const) : ("REJECTED" as const);
  const closed = await closeEscalation(tx, escalation.id, { status, decidedBy: actor.id, note: input.note, decisionId: null });
  const decided = isApproved ? await approveDefence(context, closed) : await rejectDefence(context, closed);
  await claimKey(tx, intention, defence.id);
  return success(decided, false);
});

const success = (claimDefence: ClaimDefence, replayed: boolean) => ({
  __typename: "DecideClaimDefenceSuccess" as const,
  claimDefence,
  replayed,
});

const objectionTo = async ({ tx, actor }: CommandContext, defence: ClaimDefence, note: string) => {
  const path = ["input", "claimDefenceId"];
  if (defence.status !== "AWAITING_APPROVAL")
    return problem("ClaimDefenceNotWaiting", `The defence is ${defence.status}; nothing waits for a decision.`, path, {
      claimDefence: defence,
    });
  if (actor.id === defence.submittedBy)
    return problem("DeciderIsRequester", "You wrote this defence; another member of compliance decides.", path);
  if (!rolesOf(actor).includes("COMPLIANCE"))
    return problem("DeciderLacksRole", "A member with the role COMPLIANCE decides this.", path, {
      requiredRole: "COMPLIANCE" as const,
    });
  const { policy, fault } = await noteFaultOf(tx, note);
  if (fault === null) return undefined;
  const rules = [{ rule: "note.substance", result: "REFUSE" as const, inputs: [], sentence: fault }];
  const verdict = { outcome: "REFUSE" as const, rules, refusal: "note.substance", escalations: [] };
  const decision = await recordDecision(tx, policy, verdict, null, { subjectId: defence.id, actor });
  await recordAudit(tx, { action: "claim.decideDefence", actor, subjectId: defence.id, decision, note });
  return problem("NoteLacksSubstance", fault, ["input", "note"], { decision, minimum: minimumOf(noteRuleOf(policy.document)) });
};
