import type { CancellationReason } from "../../connectors/channel.ts";
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
import { approverOf, decisionsByIds, faultsOfNoteLength, guardBy } from "../policy/index.ts";
import type { StoredDecision } from "../policy/index.ts";
import type { CapabilitiesOf } from "../refund/index.ts";
import { SWEEP_AFTER_MS } from "../submission/index.ts";
import { findTicket, touchTicket } from "../ticket/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { findChannelAccount, lockActor } from "../workspace/index.ts";
import { cancellationRefusalOf } from "./cancellation-refusal.ts";
import { lawsOfCancellation } from "./cancellation.policy.ts";
import { findCancellation } from "./cancellation.store.ts";
import type { Cancellation } from "./cancellation.store.ts";
import { loadCancellationAsk } from "./load-cancellation-ask.ts";
import type { LoadedCancellationAsk } from "./load-cancellation-ask.ts";
import { openCancellation } from "./move-cancellation.ts";

export type CancellationRequest = {
  readonly ticketId: string;
  readonly orderId: string;
  readonly reason: CancellationReason;
  readonly note?: string | null | undefined;
};
export type CancelOrderInput = CancellationRequest & { readonly note: string; readonly idempotencyKey: string };
type Given = { readonly input: CancelOrderInput; readonly capabilitiesOf: CapabilitiesOf };

const about = ({ input }: Given) => input.orderId;

/**
 * Records a cancellation and queues it for its channel, or asks for approval. Nothing is sent from here. Locks in the order *order, root of
 * the customer, actor*, as a refund does: of a refund and a cancellation at the same time the second sees the first.
 */
export const cancelOrder = guarded(
  "order.cancel",
  about,
)(async ({ input, capabilitiesOf }: Given, context) => {
  const { tx, actor, clock } = context;
  const faults = faultsOfNoteLength(input.note);
  if (faults.length > 0) return invalidInput(faults);
  const order = await lockOrder(tx, input.orderId);
  if (!order) return notFound("OrderNotFound", "order", input.orderId, "orderId");
  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "order.cancel", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? replay(context, earlier.subjectId) : keyReused(idempotencyKey);

  const ticket = await findTicket(tx, input.ticketId);
  if (!ticket) return notFound("TicketNotFound", "ticket", input.ticketId, "ticketId");
  const customerId = order.customerId ?? ticket.customerId;
  await lockCustomer(tx, customerId);
  await lockActor(tx, actor);
  const account = await findChannelAccount(tx, order.channelAccountId);
  invariant(account, "an order has its account");
  const capabilities = capabilitiesOf(account);
  const asking = { actor: askingActor(actor), at: clock.now(), reason: input.reason, note: input.note };
  const loaded = await loadCancellationAsk(tx, { ...asking, ticket, order, capabilities });
  const { ask, policy } = loaded;
  const verdict = guardBy(policy.document, "CANCELLATION", lawsOfCancellation)(ask);
  const about = { subjectId: order.id, orderId: order.id, ticketId: ticket.id, customerId, actor };
  const decision = await recordDecision(tx, policy, verdict, ask, about);
  await recordAudit(tx, { action: "order.cancel", actor, subjectId: order.id, decision, note: input.note });
  if (verdict.outcome === "REFUSE") return cancellationRefusalOf(verdict.refusal, loaded, capabilities, decision);

  const cancellation = await store(context, input, { order, ticket }, loaded, decision);
  await claimKey(tx, intention, cancellation.id);
  if (verdict.outcome === "ESCALATE") {
    const escalation = await openEscalation(tx, {
      subject: { kind: "CANCELLATION", id: cancellation.id },
      ticketId: ticket.id,
      ...approverOf(policy.document, verdict.escalations),
      rules: verdict.escalations,
      requestedBy: actor.id,
    });
    return { __typename: "CancelOrderEscalated" as const, cancellation, escalation, decision, replayed: false };
  }
  await touchTicket(tx, ticket.id);
  await recordEvent(tx, "TICKET_UPDATED", ticket.id);
  await context.jobs.enqueue(tx, "submit-cancellation", cancellation.id);
  return { __typename: "CancelOrderSuccess" as const, cancellation, decision, replayed: false };
});

const store = (
  { tx, actor }: CommandContext,
  input: CancelOrderInput,
  { order, ticket }: { order: Order; ticket: Ticket },
  { ask }: LoadedCancellationAsk,
  decision: StoredDecision,
): Promise<Cancellation> => {
  const allowed = decision.outcome === "ALLOW";
  const facts = {
    orderId: order.id,
    ticketId: ticket.id,
    customerId: order.customerId ?? ticket.customerId,
    channelAccountId: order.channelAccountId,
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
  return openCancellation(tx, facts, { by: actor, why, nextActionMs: allowed ? SWEEP_AFTER_MS : undefined });
};

/** What the first call with this key answered, with the cancellation as it is now. */
const replay = async ({ tx }: CommandContext, cancellationId: string) => {
  const cancellation = await findCancellation(tx, cancellationId);
  invariant(cancellation, "an idempotency key points to its cancellation");
  const [decision] = await decisionsByIds(tx, [cancellation.decisionId]);
  invariant(decision, "a cancellation has its decision");
  if (decision.outcome === "ALLOW") return { __typename: "CancelOrderSuccess" as const, cancellation, decision, replayed: true };
  const escalation = await latestEscalation(tx, cancellation.id);
  invariant(escalation, "an escalated cancellation has its escalation");
  return { __typename: "CancelOrderEscalated" as const, cancellation, escalation, decision, replayed: true };
};
