import { rolesOf } from "../../kernel/actor.ts";
import { invariant } from "../../kernel/assert.ts";
import { notFound, problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordAudit } from "../audit/index.ts";
import {
  activePolicy,
  decisionsByIds,
  explainNoteFault,
  faultOfNote,
  minimumOf,
  noteRuleOf,
  recordDecision,
} from "../policy/index.ts";
import type { StoredDecision } from "../policy/index.ts";
import type { CapabilitiesOf } from "../refund/index.ts";
import { decideOn } from "./decide-on.ts";
import { closeEscalation, escalationsByIds, lockEscalation } from "./escalation.store.ts";
import type { Escalation } from "./escalation.store.ts";
import type { SubjectHandler } from "./subject.ts";

export type DecideEscalationInput = {
  readonly escalationId: string;
  readonly verdict: "APPROVE" | "REJECT";
  readonly note: string;
  readonly idempotencyKey: string;
};
type Given = { readonly input: DecideEscalationInput; readonly capabilitiesOf: CapabilitiesOf };

/**
 * A second person says yes or no. Yes lifts what escalated and nothing else: the guard runs again on today's facts, so an approval
 * cannot overdraw an order. Locks what the subject's own action locks, then the escalation.
 */
export const decideEscalation = command("escalation.decide", async ({ input, capabilitiesOf }: Given, context) => {
  const { tx, actor } = context;
  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "escalation.decide", key: idempotencyKey, input: content };
  const found = await lockWithSubject(tx, input.escalationId);
  if (!found) return notFound("EscalationNotFound", "escalation", input.escalationId, "escalationId");
  const { escalation, handler } = found;
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? replay(context, escalation) : keyReused(idempotencyKey);
  const objection = await objectionTo(context, escalation, input.note);
  if (objection) return objection;
  const decide = input.verdict === "APPROVE" ? approve : reject;
  const answer = await decide(context, handler, { escalation, note: input.note, capabilitiesOf });
  if (answer.__typename === "DecideEscalationSuccess") await claimKey(tx, intention, escalation.id);
  return answer;
});

/** The subject's locks first: whoever acts on it holds them before it touches the escalation. */
export const lockWithSubject = async (
  tx: CommandContext["tx"],
  id: string,
): Promise<{ escalation: Escalation; handler: SubjectHandler } | undefined> => {
  const [found] = await escalationsByIds(tx, [id]);
  if (!found) return undefined;
  const handler = decideOn[found.subjectKind];
  invariant(handler, "a subject that can wait has a handler");
  await handler.lock(tx, found.subjectId);
  const escalation = await lockEscalation(tx, id);
  invariant(escalation, "an escalation is never deleted");
  return { escalation, handler };
};

const objectionTo = async ({ tx, actor }: CommandContext, escalation: Escalation, note: string) => {
  const path = ["input", "escalationId"];
  if (escalation.status !== "OPEN") return isClosed(escalation);
  if (actor.id === escalation.requestedBy)
    return problem(
      "DeciderIsRequester",
      `You asked for this; another member with the role ${escalation.targetRole} decides.`,
      path,
    );
  if (!rolesOf(actor).includes(escalation.targetRole))
    return problem("DeciderLacksRole", `A member with the role ${escalation.targetRole} decides this.`, path, {
      requiredRole: escalation.targetRole,
    });
  const policy = await activePolicy(tx);
  const rule = noteRuleOf(policy.document);
  const fault = faultOfNote(note, rule, null);
  if (!fault) return undefined;
  const sentence = explainNoteFault(fault, rule);
  const inputs = [{ name: "note", value: note }];
  const rules = [{ rule: "note.substance", result: "REFUSE" as const, inputs, sentence }];
  const decision = await recordDecision(tx, policy.id, { outcome: "REFUSE", rules, refusal: "note.substance", escalations: [] });
  await recordAudit(tx, { action: "escalation.decide", actor, subjectId: escalation.id, decision, note });
  return problem("NoteLacksSubstance", sentence, ["input", "note"], { decision, minimum: minimumOf(rule) });
};

export const isClosed = (escalation: Escalation) => {
  const how = escalation.status === "EXPIRED" ? "expired" : `was ${escalation.status.toLowerCase()} before`;
  return problem("EscalationAlreadyDecided", `The escalation ${how}.`, ["input", "escalationId"], { escalation });
};

type Decided = Parameters<SubjectHandler["recheck"]>[1];

const approve = async (context: CommandContext, handler: SubjectHandler, approval: Decided) => {
  const { tx, actor } = context;
  const { escalation, note } = approval;
  const { decision, refusal } = await handler.recheck(context, approval);
  await recordAudit(tx, {
    action: "escalation.decide",
    actor,
    subjectId: escalation.id,
    ...(decision ? { decision } : {}),
    note,
  });
  if (refusal) return refusal;
  const verdict = { status: "APPROVED" as const, decidedBy: actor.id, note, decisionId: decision?.id ?? null };
  const closed = await closeEscalation(tx, escalation.id, verdict);
  await handler.execute(context, closed);
  return success(closed, decision);
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
