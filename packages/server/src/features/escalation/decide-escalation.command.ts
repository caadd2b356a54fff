import { rolesOf } from "../../kernel/actor.ts";
import { invariant } from "../../kernel/assert.ts";
import { money } from "../../kernel/money.ts";
import { notFound, problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { lockCustomer } from "../customer/index.ts";
import { actorWhoAsked } from "../guard/index.ts";
import { lockOrder } from "../order/index.ts";
import {
  activePolicy,
  decisionsByIds,
  explainNoteFault,
  faultOfNote,
  guardBy,
  minimumOf,
  noteRuleOf,
  recordDecision,
} from "../policy/index.ts";
import {
  componentsByRefundIds,
  findRefund,
  lawsOfRefund,
  loadRefundAsk,
  lockRefund,
  moveRefund,
  refusalOf,
  SWEEP_AFTER_MS,
} from "../refund/index.ts";
import type { CapabilitiesOf, Refund } from "../refund/index.ts";
import { addAutomaticTag, AGENT_PROCESSED_REFUND } from "../tag/index.ts";
import { findTicket, touchTicket } from "../ticket/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import { closeEscalation, escalationsByIds, lockEscalation } from "./escalation.store.ts";
import type { Escalation } from "./escalation.store.ts";

export type DecideEscalationInput = {
  readonly escalationId: string;
  readonly verdict: "APPROVE" | "REJECT";
  readonly note: string;
  readonly idempotencyKey: string;
};

/**
 * A second person says yes or no. Yes lifts what escalated and nothing else: the guard runs again on today's facts, so an approval
 * cannot overdraw an order. Locks in the order *order, customer*, then the escalation, as a refund does.
 */
export const decideEscalation = command(
  "escalation.decide",
  async ({ input, capabilitiesOf }: { input: DecideEscalationInput; capabilitiesOf: CapabilitiesOf }, context) => {
    const { tx, actor } = context;
    const { idempotencyKey, ...content } = input;
    const intention = { actor, operation: "escalation.decide", key: idempotencyKey, input: content };
    const seen = await lockWithOrder(tx, input.escalationId);
    if (!seen) return notFound("EscalationNotFound", "escalation", input.escalationId, "escalationId");
    const earlier = await findEarlier(tx, intention);
    if (earlier) return earlier.sameInput ? replay(context, seen) : keyReused(idempotencyKey);
    const objection = await objectionTo(context, seen, input.note);
    if (objection) return objection;
    const refund = await lockRefund(tx, seen.refundId);
    invariant(refund, "an escalation has its refund");
    const answer =
      input.verdict === "APPROVE"
        ? await approve(context, seen, refund, input.note, capabilitiesOf)
        : await reject(context, seen, refund, input.note);
    if (answer.__typename === "DecideEscalationSuccess") await claimKey(tx, intention, seen.id);
    return answer;
  },
);

/** The order first: a claim recorded meanwhile holds it while it hands the escalation over to compliance. */
const lockWithOrder = async (tx: CommandContext["tx"], id: string): Promise<Escalation | undefined> => {
  const [found] = await escalationsByIds(tx, [id]);
  const refund = found && (await findRefund(tx, found.refundId));
  if (!refund) return undefined;
  await lockOrder(tx, refund.orderId);
  return lockEscalation(tx, id);
};

const objectionTo = async ({ tx, actor }: CommandContext, escalation: Escalation, note: string) => {
  const path = ["input", "escalationId"];
  if (escalation.status !== "OPEN")
    return problem("EscalationAlreadyDecided", `The escalation was ${escalation.status.toLowerCase()} before.`, path, {
      escalation,
    });
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
  const verdict = { outcome: "REFUSE" as const, rules, refusal: "note.substance", escalations: [] };
  const decision = await recordDecision(tx, policy, verdict, null, { subjectId: escalation.id, actor });
  await recordAudit(tx, { action: "escalation.decide", actor, subjectId: escalation.id, decision, note });
  return problem("NoteLacksSubstance", sentence, ["input", "note"], { decision, minimum: minimumOf(rule) });
};

/** The guard once more, on today's facts: the approval lifts what escalated, and a claim only when compliance approves. */
const decideAgain = async (
  { tx, clock, actor }: CommandContext,
  escalation: Escalation,
  refund: Refund,
  capabilitiesOf: CapabilitiesOf,
) => {
  const order = await lockOrder(tx, refund.orderId);
  const ticket = await findTicket(tx, refund.ticketId);
  invariant(order && ticket, "a refund has its order and ticket");
  await lockCustomer(tx, refund.customerId);
  const account = await findChannelAccount(tx, order.channelAccountId);
  invariant(account, "an order has its account");
  const capabilities = capabilitiesOf(account);
  const parts = (await componentsByRefundIds(tx, [refund.id])).map((part) => ({
    orderLineId: part.orderLineId,
    component: part.component,
    amount: money(part.amountMinor, refund.currencyCode),
  }));
  const loaded = await loadRefundAsk(tx, {
    ticket,
    order,
    wanted: { kind: "LINES", parts, currencyCode: refund.currencyCode },
    reason: refund.reason,
    note: refund.note,
    actor: await actorWhoAsked(tx, refund.requestedBy, clock.now()),
    at: clock.now(),
    capabilities,
    approval: { limits: true, claim: escalation.targetRole === "COMPLIANCE" },
    again: { id: refund.id, parts },
  });
  invariant(!("problem" in loaded), "a stored refund has its ask");
  const verdict = guardBy(loaded.policy.document, "REFUND", lawsOfRefund)(loaded.ask);
  const { id, orderId, ticketId, customerId } = refund;
  const about = { subjectId: id, orderId, ticketId, customerId, actor };
  return { loaded, capabilities, verdict, decision: await recordDecision(tx, loaded.policy, verdict, loaded.ask, about) };
};

const approve = async (
  context: CommandContext,
  escalation: Escalation,
  refund: Refund,
  note: string,
  capabilitiesOf: CapabilitiesOf,
) => {
  const { tx, actor } = context;
  const { loaded, capabilities, verdict, decision } = await decideAgain(context, escalation, refund, capabilitiesOf);
  await recordAudit(tx, { action: "escalation.decide", actor, subjectId: escalation.id, decision, note });
  if (verdict.outcome === "REFUSE") return refusalOf(verdict.refusal, loaded, capabilities, decision);
  if (verdict.outcome === "ESCALATE")
    return problem(
      "DeciderLacksRole",
      "A claim was filed meanwhile; a member with the role COMPLIANCE decides.",
      ["input", "escalationId"],
      { requiredRole: "COMPLIANCE" as const },
    );
  const closed = await closeEscalation(tx, escalation.id, {
    status: "APPROVED",
    decidedBy: actor.id,
    note,
    decisionId: decision.id,
  });
  await moveRefund(tx, refund.id, {
    from: ["AWAITING_APPROVAL"],
    to: "APPROVED",
    by: actor,
    why: "Approved by a second person.",
    nextActionMs: SWEEP_AFTER_MS,
    onOwnAuthority: false,
  });
  await addAutomaticTag(tx, AGENT_PROCESSED_REFUND, [refund.ticketId]);
  await touchTicket(tx, refund.ticketId);
  await recordEvent(tx, "TICKET_UPDATED", refund.ticketId);
  await context.jobs.enqueue(tx, "submit-refund", refund.id);
  return success(context, closed, refund, decision);
};

const reject = async (context: CommandContext, escalation: Escalation, refund: Refund, note: string) => {
  const { tx, actor } = context;
  await recordAudit(tx, { action: "escalation.decide", actor, subjectId: escalation.id, note });
  const closed = await closeEscalation(tx, escalation.id, { status: "REJECTED", decidedBy: actor.id, note, decisionId: null });
  await moveRefund(tx, refund.id, {
    from: ["AWAITING_APPROVAL"],
    to: "CANCELLED",
    by: actor,
    why: "Declined by a second person.",
  });
  return success(context, closed, refund, null);
};

type Decision = Awaited<ReturnType<typeof recordDecision>>;

const success = async (
  { tx }: CommandContext,
  escalation: Escalation,
  refund: Refund,
  decision: Decision | null,
  replayed = false,
) => ({
  __typename: "DecideEscalationSuccess" as const,
  escalation,
  refund: (await findRefund(tx, refund.id)) ?? refund,
  decision,
  replayed,
});

const replay = async (context: CommandContext, escalation: Escalation) => {
  const refund = await findRefund(context.tx, escalation.refundId);
  invariant(refund, "an escalation has its refund");
  const [decision] = escalation.decisionId === null ? [] : await decisionsByIds(context.tx, [escalation.decisionId]);
  return success(context, escalation, refund, decision ?? null, true);
};
