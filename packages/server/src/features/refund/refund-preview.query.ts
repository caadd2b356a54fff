import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { QueryContext } from "../../platform/command.ts";
import { deciderFor } from "../escalation/index.ts";
import { askingActor } from "../guard/index.ts";
import { findOrder } from "../order/index.ts";
import { approverOf, guardBy, previewDecision } from "../policy/index.ts";
import { findTicket } from "../ticket/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import { loadRefundAsk, parseWanted } from "./load-refund-ask.ts";
import type { RefundRequest } from "./load-refund-ask.ts";
import type { CapabilitiesOf } from "./refund-order.command.ts";
import { lawsOfRefund } from "./refund.policy.ts";
import { refusalOf } from "./refusal.ts";

/** What `refundOrder` would decide on these facts: the same ask, the same function, no locks, nothing stored. */
export const refundPreview = async (
  given: { input: RefundRequest; capabilitiesOf: CapabilitiesOf },
  { scope, actor, clock }: QueryContext,
) => {
  const { input } = given;
  const wanted = parseWanted(input);
  if ("issues" in wanted) return invalidInput(wanted.issues);
  const order = await findOrder(scope, input.orderId);
  if (!order) return notFound("OrderNotFound", "order", input.orderId, "orderId");
  const ticket = await findTicket(scope, input.ticketId);
  if (!ticket) return notFound("TicketNotFound", "ticket", input.ticketId, "ticketId");
  const account = await findChannelAccount(scope, order.channelAccountId);
  invariant(account, "an order has its account");
  const capabilities = given.capabilitiesOf(account);
  const asking = { actor: askingActor(actor), at: clock.now(), note: input.note ?? "" };
  const loaded = await loadRefundAsk(scope, { ...input, ...asking, ticket, order, wanted, capabilities });
  if ("problem" in loaded) return loaded.problem;
  const verdict = guardBy(loaded.policy.document, "REFUND", lawsOfRefund)(loaded.ask);
  const approver = approverOf(loaded.policy.document, verdict.escalations);
  const decision = previewDecision(verdict, loaded.policy, clock);
  return {
    __typename: "RefundPreview" as const,
    orderId: order.id,
    decision,
    refusal: verdict.outcome === "REFUSE" ? refusalOf(verdict.refusal, loaded, capabilities, decision) : null,
    amount: loaded.parts.length > 0 ? loaded.ask.amount : null,
    components: loaded.parts,
    escalatesTo: verdict.outcome === "ESCALATE" ? await deciderFor(scope, approver.kind, approver.targetRole) : null,
  };
};
