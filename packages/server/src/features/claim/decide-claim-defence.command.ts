import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordAudit } from "../audit/index.ts";
import { closeEscalation, expire, isOverdue, latestEscalation, lockEscalation, objectToDecider } from "../escalation/index.ts";
import type { Escalation } from "../escalation/index.ts";
import { faultsOfNoteLength } from "../policy/index.ts";
import { approveDefence, claimDefenceSubject, recheckDefence, rejectDefence } from "./defence-subject.ts";
import { defencesByIds } from "./defence.store.ts";
import type { ClaimDefence } from "./defence.store.ts";

export type DecideDefenceInput = {
  readonly claimDefenceId: string;
  readonly verdict: "APPROVE" | "REJECT";
  readonly note: string;
  readonly idempotencyKey: string;
};

/**
 * Compliance decides about a defence. The same as deciding its escalation, for whoever starts from the claim: one escalation, closed once,
 * whichever way it is reached. Locks in the order *order, escalation*.
 */
export const decideClaimDefence = guarded(
  "claim.decideDefence",
  by("claimDefenceId"),
)(async (input: DecideDefenceInput, context) => {
  const { tx, actor } = context;
  const tooLong = faultsOfNoteLength(input.note);
  if (tooLong.length > 0) return invalidInput(tooLong);
  const [seen] = await defencesByIds(tx, [input.claimDefenceId]);
  if (!seen) return notFound("ClaimDefenceNotFound", "defence", input.claimDefenceId, "claimDefenceId");
  await claimDefenceSubject.lock(tx, seen.id);
  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "claim.decideDefence", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  const [defence] = await defencesByIds(tx, [seen.id]);
  invariant(defence, "a defence is never removed");
  if (earlier) return earlier.sameInput ? success(defence, true) : keyReused(idempotencyKey);
  if (defence.status !== "AWAITING_APPROVAL") return notWaiting(defence);
  const asked = await latestEscalation(tx, defence.id);
  const escalation = asked && (await lockEscalation(tx, asked.id));
  invariant(escalation?.status === "OPEN", "a defence that waits has an open escalation");
  if (await isOverdue(tx, escalation)) return expired(context, escalation);
  const action = "claim.decideDefence";
  const askedBy = { action, subjectId: defence.id, field: "claimDefenceId" };
  const objection = await objectToDecider(context, escalation, input.note, askedBy);
  if (objection) return objection;
  const isApproved = input.verdict === "APPROVE";
  const decision = isApproved ? await recheckedBy(context, escalation) : null;
  await recordAudit(tx, { action, actor, subjectId: defence.id, ...(decision ? { decision } : {}), note: input.note });
  const status = isApproved ? ("APPROVED" as const) : ("REJECTED" as const);
  const verdict = { status, decidedBy: actor.id, note: input.note, decisionId: decision?.id ?? null };
  const closed = await closeEscalation(tx, escalation.id, verdict);
  const decided = isApproved ? await approveDefence(context, closed) : await rejectDefence(context, closed);
  await claimKey(tx, intention, defence.id);
  return success(decided, false);
});

const recheckedBy = async (context: CommandContext, escalation: Escalation) => {
  const { decision, needsCompliance } = await recheckDefence(context, escalation);
  invariant(decision && !needsCompliance, "the route of claims is fixed: compliance was asked, and the decider has the role");
  return decision;
};

/** Late is late, also before the watch has looked: the defence is withdrawn as it would have been. */
const expired = async (context: CommandContext, escalation: Escalation) => {
  await expire(context, { escalation, handler: claimDefenceSubject });
  const [withdrawn] = await defencesByIds(context.tx, [escalation.subjectId]);
  invariant(withdrawn, "a defence is never removed");
  return notWaiting(withdrawn);
};

const notWaiting = (claimDefence: ClaimDefence) =>
  problem(
    "ClaimDefenceNotWaiting",
    `The defence is ${claimDefence.status}; nothing waits for a decision.`,
    ["input", "claimDefenceId"],
    { claimDefence },
  );

const success = (claimDefence: ClaimDefence, replayed: boolean) => ({
  __typename: "DecideClaimDefenceSuccess" as const,
  claimDefence,
  replayed,
});
