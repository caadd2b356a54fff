import { invariant } from "../../kernel/assert.ts";
import { money } from "../../kernel/money.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { lockCustomer } from "../customer/index.ts";
import type { Approval, Escalation, Recheck, SubjectHandler } from "../escalation/index.ts";
import { actorWhoAsked } from "../guard/index.ts";
import { lockOrder } from "../order/index.ts";
import { guardBy, recordDecision } from "../policy/index.ts";
import { addAutomaticTag, AGENT_PROCESSED_REFUND } from "../tag/index.ts";
import { findTicket, touchTicket } from "../ticket/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import { loadRefundAsk } from "./load-refund-ask.ts";
import { lawsOfRefund } from "./refund.policy.ts";
import { componentsByRefundIds, findRefund, lockRefund, moveRefund, SWEEP_AFTER_MS } from "./refund.store.ts";
import { refusalOf } from "./refusal.ts";

/** The order first: a claim recorded meanwhile holds it while it hands the escalation over to compliance. */
const lock = async (tx: Tx, refundId: string): Promise<void> => {
  const refund = await findRefund(tx, refundId);
  invariant(refund, "an escalation has its refund");
  await lockOrder(tx, refund.orderId);
  await lockCustomer(tx, refund.customerId);
};

/** The approval lifts what escalated to the role that approves: what compliance is asked for, a manager cannot lift. */
const recheck = async ({ tx, clock, actor }: CommandContext, { escalation, capabilitiesOf }: Approval): Promise<Recheck> => {
  const refund = await lockRefund(tx, escalation.subjectId);
  invariant(refund, "an escalation has its refund");
  const order = await lockOrder(tx, refund.orderId);
  const ticket = await findTicket(tx, refund.ticketId);
  invariant(order && ticket, "a refund has its order and ticket");
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
  const decision = await recordDecision(tx, loaded.policy, verdict, loaded.ask, about);
  if (verdict.outcome === "REFUSE") return { decision, refusal: refusalOf(verdict.refusal, loaded, capabilities, decision) };
  return { decision, ...(verdict.outcome === "ESCALATE" ? { needsCompliance: verdict.escalations } : {}) };
};

const execute = async ({ tx, actor, jobs }: CommandContext, { subjectId }: Escalation): Promise<void> => {
  const refund = await lockRefund(tx, subjectId);
  invariant(refund, "an escalation has its refund");
  const moved = await moveRefund(tx, refund.id, {
    from: ["AWAITING_APPROVAL"],
    to: "APPROVED",
    by: actor,
    why: "Approved by a second person.",
    nextActionMs: SWEEP_AFTER_MS,
    onOwnAuthority: false,
  });
  invariant(moved, "a refund waits while its escalation is open");
  await addAutomaticTag(tx, AGENT_PROCESSED_REFUND, [refund.ticketId]);
  await touchTicket(tx, refund.ticketId);
  await recordEvent(tx, "TICKET_UPDATED", refund.ticketId);
  await jobs.enqueue(tx, "submit-refund", refund.id);
};

const withdraw = async ({ tx, actor }: CommandContext, { subjectId }: Escalation, why: string): Promise<void> => {
  const refund = await lockRefund(tx, subjectId);
  invariant(refund, "an escalation has its refund");
  const moved = await moveRefund(tx, refund.id, { from: ["AWAITING_APPROVAL"], to: "CANCELLED", by: actor, why });
  invariant(moved, "a refund waits while its escalation is open");
};

/** A refund that waits for a second person: sent when approved, CANCELLED when not. */
export const refundSubject: SubjectHandler = { lock, recheck, execute, withdraw };
