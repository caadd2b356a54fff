import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { QueryContext } from "../../platform/command.ts";
import { deciderFor } from "../escalation/index.ts";
import { askingActor } from "../guard/index.ts";
import { findOrder } from "../order/index.ts";
import { approverOf, faultsOfNoteLength, guardBy, previewDecision } from "../policy/index.ts";
import type { CapabilitiesOf } from "../refund/index.ts";
import { findTicket } from "../ticket/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import type { CancellationRequest } from "./cancel-order.command.ts";
import { cancellationRefusalOf } from "./cancellation-refusal.ts";
import { lawsOfCancellation } from "./cancellation.policy.ts";
import { loadCancellationAsk } from "./load-cancellation-ask.ts";

/** What `cancelOrder` would decide on these facts: the same ask, the same function, no locks, nothing stored. */
export const cancellationPreview = async (
  { input, capabilitiesOf }: { input: CancellationRequest; capabilitiesOf: CapabilitiesOf },
  { scope, actor, clock }: QueryContext,
) => {
  const note = input.note ?? "";
  const faults = faultsOfNoteLength(note);
  if (faults.length > 0) return invalidInput(faults);
  const order = await findOrder(scope, input.orderId);
  if (!order) return notFound("OrderNotFound", "order", input.orderId, "orderId");
  const ticket = await findTicket(scope, input.ticketId);
  if (!ticket) return notFound("TicketNotFound", "ticket", input.ticketId, "ticketId");
  const account = await findChannelAccount(scope, order.channelAccountId);
  invariant(account, "an order has its account");
  const capabilities = capabilitiesOf(account);
  const asking = { actor: askingActor(actor), at: clock.now(), reason: input.reason, note };
  const loaded = await loadCancellationAsk(scope, { ...asking, ticket, order, capabilities });
  const { ask, policy } = loaded;
  const verdict = guardBy(policy.document, "CANCELLATION", lawsOfCancellation)(ask);
  const { outcome } = verdict;
  const approver = approverOf(policy.document, verdict.escalations);
  const decision = previewDecision(verdict, policy, clock);
  return {
    __typename: "CancellationPreview" as const,
    decision,
    refusal: outcome === "REFUSE" ? cancellationRefusalOf(verdict.refusal, loaded, capabilities, decision) : null,
    amount: ask.amount,
    escalatesTo: outcome === "ESCALATE" ? await deciderFor(scope, approver.kind, approver.targetRole) : null,
  };
};
