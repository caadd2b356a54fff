import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordAudit } from "../audit/index.ts";
import { decisionsByIds, faultsOfNoteLength } from "../policy/index.ts";
import type { StoredDecision } from "../policy/index.ts";
import type { CapabilitiesOf } from "../refund/index.ts";
import { closeEscalation, isOverdue, raiseToCompliance } from "./escalation.store.ts";
import type { Escalation } from "./escalation.store.ts";
import { expire } from "./expire.ts";
import { isClosed, lockWithSubject } from "./expire-escalation.ts";
import { objectToDecider } from "./object-to-decider.ts";
import type { SubjectHandler } from "./subject.ts";

export type DecideEscalationInput = {
  readonly escalationId: string;
  readonly verdict: "APPROVE" | "REJECT";
  readonly note: string;
  readonly idempotencyKey: string;
};
type Given = { readonly input: DecideEscalationInput; readonly capabilitiesOf: CapabilitiesOf };

const about = ({ input }: Given) => input.escalationId;

/**
 * A second person says yes or no. Yes lifts what escalated and nothing else: the guard runs again on today's facts, so an approval
 * cannot overdraw an order. Locks what the subject's own action locks, then the escalation.
 */
export const decideEscalation = guarded(
  "escalation.decide",
  about,
)(async ({ input, capabilitiesOf }: Given, context) => {
  const { tx, actor } = context;
  const tooLong = faultsOfNoteLength(input.note);
  if (tooLong.length > 0) return invalidInput(tooLong);
  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "escalation.decide", key: idempotencyKey, input: content };
  const found = await lockWithSubject(tx, input.escalationId);
  if (!found) return notFound("EscalationNotFound", "escalation", input.escalationId, "escalationId");
  const { escalation, handler } = found;
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? replay(context, escalation) : keyReused(idempotencyKey);
  if (escalation.status !== "OPEN") return isClosed(escalation);
  if (await isOverdue(tx, escalation)) return isClosed(await expire(context, found));
  const objection = await objectToDecider(context, escalation, input.note);
  if (objection) return objection;
  const decide = input.verdict === "APPROVE" ? approve : reject;
  const answer = await decide(context, handler, { escalation, note: input.note, capabilitiesOf });
  if (answer.__typename === "DecideEscalationSuccess") await claimKey(tx, intention, escalation.id);
  return answer;
});

type Decided = Parameters<SubjectHandler["recheck"]>[1];

const approve = async (context: CommandContext, handler: SubjectHandler, approval: Decided) => {
  const { tx, actor } = context;
  const { escalation, note } = approval;
  const { decision, refusal, needsCompliance } = await handler.recheck(context, approval);
  await recordAudit(tx, {
    action: "escalation.decide",
    actor,
    subjectId: escalation.id,
    ...(decision ? { decision } : {}),
    note,
  });
  if (refusal) return refusal;
  if (needsCompliance) return askCompliance(context, escalation, needsCompliance);
  const verdict = { status: "APPROVED" as const, decidedBy: actor.id, note, decisionId: decision?.id ?? null };
  const closed = await closeEscalation(tx, escalation.id, verdict);
  await handler.execute(context, closed);
  return success(closed, decision);
};

/** Rules that a manager cannot lift hold by now. Without this nobody could approve: the manager may not, compliance was not asked. */
const askCompliance = async ({ tx }: CommandContext, escalation: Escalation, rules: readonly string[]) => {
  await raiseToCompliance(tx, escalation, rules);
  const why = `By now ${rules.join(", ")} ask for a member with the role COMPLIANCE, who decides.`;
  return problem("DeciderLacksRole", why, ["input", "escalationId"], { requiredRole: "COMPLIANCE" as const });
};

const reject = async (context: CommandContext, handler: SubjectHandler, { escalation, note }: Decided) => {
  const { tx, actor } = context;
  await recordAudit(tx, { action: "escalation.decide", actor, subjectId: escalation.id, note });
  const verdict = { status: "REJECTED" as const, decidedBy: actor.id, note, decisionId: null };
  const closed = await closeEscalation(tx, escalation.id, verdict);
  await handler.withdraw(context, closed, "Declined by a second person.");
  return success(closed, null);
};

const success = (escalation: Escalation, decision: StoredDecision | null, replayed = false) => ({
  __typename: "DecideEscalationSuccess" as const,
  escalation,
  decision,
  replayed,
});

const replay = async ({ tx }: CommandContext, escalation: Escalation) => {
  const [decision] = escalation.decisionId === null ? [] : await decisionsByIds(tx, [escalation.decisionId]);
  return success(escalation, decision ?? null, true);
};
