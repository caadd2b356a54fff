import { invariant } from "../../kernel/assert.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { lockCustomer } from "../customer/index.ts";
import type { Approval, Escalation, Recheck, SubjectHandler } from "../escalation/index.ts";
import { actorWhoAsked, recordDecision } from "../guard/index.ts";
import { lockOrder } from "../order/index.ts";
import { guardBy } from "../policy/index.ts";
import { SWEEP_AFTER_MS } from "../submission/index.ts";
import { findTicket, touchTicket } from "../ticket/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import { cancellationRefusalOf } from "./cancellation-refusal.ts";
import { lawsOfCancellation } from "./cancellation.policy.ts";
import { findCancellation, lockCancellation } from "./cancellation.store.ts";
import { moveCancellation } from "./move-cancellation.ts";
import { loadCancellationAsk } from "./load-cancellation-ask.ts";

const lock = async (tx: Tx, cancellationId: string): Promise<void> => {
  const cancellation = await findCancellation(tx, cancellationId);
  invariant(cancellation, "an escalation has its cancellation");
  await lockOrder(tx, cancellation.orderId);
  await lockCustomer(tx, cancellation.customerId);
};

/**
 * The approval lifts what escalated to the role that approves: what compliance is asked for, a manager cannot lift. An order that left
 * meanwhile is refused by law.
 */
const recheck = async ({ tx, clock, actor }: CommandContext, { escalation, capabilitiesOf }: Approval): Promise<Recheck> => {
  const cancellation = await lockCancellation(tx, escalation.subjectId);
  invariant(cancellation, "an escalation has its cancellation");
  const { id, orderId, ticketId, customerId, reason, note } = cancellation;
  const order = await lockOrder(tx, orderId);
  const ticket = await findTicket(tx, ticketId);
  invariant(order && ticket, "a cancellation has its order and ticket");
  const account = await findChannelAccount(tx, order.channelAccountId);
  invariant(account, "an order has its account");
  const capabilities = capabilitiesOf(account);
  const at = clock.now();
  const loaded = await loadCancellationAsk(tx, {
    ticket,
    order,
    reason,
    note,
    actor: await actorWhoAsked(tx, cancellation.requestedBy, at),
    at,
    capabilities,
    approval: { limits: true, claim: escalation.targetRole === "COMPLIANCE" },
    againId: id,
  });
  const { ask, policy } = loaded;
  const verdict = guardBy(policy.document, "CANCELLATION", lawsOfCancellation)(ask);
  const decision = await recordDecision(tx, policy, verdict, ask, { subjectId: id, orderId, ticketId, customerId, actor });
  if (verdict.outcome === "REFUSE")
    return { decision, refusal: cancellationRefusalOf(verdict.refusal, loaded, capabilities, decision) };
  return { decision, ...(verdict.outcome === "ESCALATE" ? { needsCompliance: verdict.escalations } : {}) };
};

const execute = async ({ tx, actor, jobs }: CommandContext, { subjectId }: Escalation): Promise<void> => {
  const cancellation = await lockCancellation(tx, subjectId);
  invariant(cancellation, "an escalation has its cancellation");
  const moved = await moveCancellation(tx, cancellation.id, {
    from: ["AWAITING_APPROVAL"],
    to: "APPROVED",
    by: actor,
    why: "Approved by a second person.",
    nextActionMs: SWEEP_AFTER_MS,
    onOwnAuthority: false,
  });
  invariant(moved, "a cancellation waits while its escalation is open");
  await touchTicket(tx, cancellation.ticketId);
  await recordEvent(tx, "TICKET_UPDATED", cancellation.ticketId);
  await jobs.enqueue(tx, "submit-cancellation", cancellation.id);
};

const withdraw = async ({ tx, actor }: CommandContext, { subjectId }: Escalation, why: string): Promise<void> => {
  const cancellation = await lockCancellation(tx, subjectId);
  invariant(cancellation, "an escalation has its cancellation");
  const moved = await moveCancellation(tx, cancellation.id, { from: ["AWAITING_APPROVAL"], to: "CANCELLED", by: actor, why });
  invariant(moved, "a cancellation waits while its escalation is open");
};

/** A cancellation that waits for a second person: sent when approved, withdrawn when not. */
export const cancellationSubject: SubjectHandler = { lock, recheck, execute, withdraw };
