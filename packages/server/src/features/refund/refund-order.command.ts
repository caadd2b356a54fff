import type { Capabilities } from "../../connectors/channel.ts";
import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { lockCustomer } from "../customer/index.ts";
import { latestEscalation, openEscalation } from "../escalation/index.ts";
import { askingActor, recordDecision } from "../guard/index.ts";
import { lockOrder } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { approverOf, decisionsByIds, guardBy } from "../policy/index.ts";
import type { StoredDecision } from "../policy/index.ts";
import { SWEEP_AFTER_MS } from "../submission/index.ts";
import { addAutomaticTag, AGENT_PROCESSED_REFUND } from "../tag/index.ts";
import { findTicket, touchTicket } from "../ticket/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { findChannelAccount, lockActor } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { loadRefundAsk, parseWanted } from "./load-refund-ask.ts";
import type { LoadedAsk, RefundRequest } from "./load-refund-ask.ts";
import { lawsOfRefund } from "./refund.policy.ts";
import { openRefund } from "./move-refund.ts";
import { findRefund } from "./refund.store.ts";
import type { Refund } from "./refund.store.ts";
import { refusalOf } from "./refusal.ts";

export type RefundOrderInput = RefundRequest & { readonly note: string; readonly idempotencyKey: string };
/** What the account of an order can do; known without asking the channel. */
export type CapabilitiesOf = (account: ChannelAccount) => Capabilities;
type Given = { readonly input: RefundOrderInput; readonly capabilitiesOf: CapabilitiesOf };

const about = ({ input }: Given) => input.orderId;

/**
 * Records a refund and queues it for its channel, or asks for approval. Nothing is sent from here: the answer takes minutes, and a
 * rolled-back transaction cannot call money back. Locks in the order *order, root of the customer, actor*; note, decision, audit entry, tag and
 * outbox row commit together.
 */
export const refundOrder = guarded(
  "refund.order",
  about,
)(async (given: Given, context) => {
  const { input } = given;
  const { tx, actor } = context;
  const wanted = parseWanted(input);
  if ("issues" in wanted) return invalidInput(wanted.issues);
  const order = await lockOrder(tx, input.orderId);
  if (!order) return notFound("OrderNotFound", "order", input.orderId, "orderId");

  // Behind the lock, or twins both pass; before the guard, because a replay must not meet its own spent balance.
  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "refund.order", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? replay(context, earlier.subjectId) : keyReused(idempotencyKey);

  const ticket = await findTicket(tx, input.ticketId);
  if (!ticket) return notFound("TicketNotFound", "ticket", input.ticketId, "ticketId");
  await lockCustomer(tx, order.customerId ?? ticket.customerId);
  await lockActor(tx, actor);
  const account = await findChannelAccount(tx, order.channelAccountId);
  invariant(account, "an order has its account");
  const capabilities = given.capabilitiesOf(account);
  const asking = { actor: askingActor(actor), at: context.clock.now() };
  const loaded = await loadRefundAsk(tx, { ...input, ...asking, ticket, order, wanted, capabilities });
  if ("problem" in loaded) return loaded.problem;
  const { ask, policy } = loaded;
  const verdict = guardBy(policy.document, "REFUND", lawsOfRefund)(ask);
  const customerId = order.customerId ?? ticket.customerId;
  const about = { subjectId: order.id, ticketId: ticket.id, orderId: order.id, customerId, actor };
  const decision = await recordDecision(tx, policy, verdict, ask, about);
  await recordAudit(tx, { action: "refund.order", actor, subjectId: order.id, decision, note: input.note });
  if (verdict.outcome === "REFUSE") return refusalOf(verdict.refusal, loaded, capabilities, decision);

  const allowed = verdict.outcome === "ALLOW";
  const refund = await store(context, input, { order, ticket }, loaded, decision);
  await claimKey(tx, intention, refund.id);
  if (!allowed) {
    const approver = approverOf(policy.document, verdict.escalations);
    const escalation = await openEscalation(tx, {
      subject: { kind: "REFUND", id: refund.id },
      ticketId: ticket.id,
      ...approver,
      rules: verdict.escalations,
      requestedBy: actor.id,
    });
    return { __typename: "RefundOrderEscalated" as const, refund, escalation, decision, replayed: false };
  }
  await addAutomaticTag(tx, AGENT_PROCESSED_REFUND, [ticket.id]);
  await touchTicket(tx, ticket.id);
  await recordEvent(tx, "TICKET_UPDATED", ticket.id);
  await context.jobs.enqueue(tx, "submit-refund", refund.id);
  return { __typename: "RefundOrderSuccess" as const, refund, decision, replayed: false };
});

const store = (
  { tx, actor }: CommandContext,
  input: RefundOrderInput,
  { order, ticket }: { order: Order; ticket: Ticket },
  { ask, parts }: LoadedAsk,
  decision: StoredDecision,
): Promise<Refund> => {
  const allowed = decision.outcome === "ALLOW";
  const facts = {
    orderId: order.id,
    ticketId: ticket.id,
    customerId: order.customerId ?? ticket.customerId,
    channelAccountId: order.channelAccountId,
    kind: input.kind,
    amountMinor: ask.amount.minor,
    currencyCode: ask.amount.currencyCode,
    reason: input.reason,
    note: input.note,
    status: allowed ? ("APPROVED" as const) : ("AWAITING_APPROVAL" as const),
    decisionId: decision.id,
    requestedBy: actor.id,
    onOwnAuthority: allowed,
  };
  const why = allowed ? "Within the requester's authority." : "Needs a second person; nothing was sent.";
  return openRefund(tx, facts, parts, { by: actor, why, nextActionMs: allowed ? SWEEP_AFTER_MS : undefined });
};

/** What the first call with this key answered, with the refund as it is now. */
const replay = async ({ tx }: CommandContext, refundId: string) => {
  const refund = await findRefund(tx, refundId);
  invariant(refund, "an idempotency key points to its refund");
  const [decision] = await decisionsByIds(tx, [refund.decisionId]);
  invariant(decision, "a refund has its decision");
  if (decision.outcome === "ALLOW") return { __typename: "RefundOrderSuccess" as const, refund, decision, replayed: true };
  const escalation = await latestEscalation(tx, refund.id);
  invariant(escalation, "an escalated refund has its escalation");
  return { __typename: "RefundOrderEscalated" as const, refund, escalation, decision, replayed: true };
};
