import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { lockCustomer } from "../customer/index.ts";
import { askingActor, belongsTo, loadGuardFacts, recordDecision } from "../guard/index.ts";
import { linesByOrderIds, lockOrder } from "../order/index.ts";
import { activePolicy, faultsOfNoteLength, guardBy, minimumOf, noteFactsOf, policyForbids } from "../policy/index.ts";
import type { ActivePolicy, StoredDecision } from "../policy/index.ts";
import type { CapabilitiesOf } from "../refund/index.ts";
import { previousNoteOf } from "../submission/index.ts";
import { findTicket } from "../ticket/index.ts";
import { findChannelAccount, lockActor } from "../workspace/index.ts";
import { faultsOfChanges, fieldsOf } from "./modification-input.policy.ts";
import type { OrderChanges } from "./modification-input.policy.ts";
import { modificationAskOf } from "./modification-ask.policy.ts";
import { lawsOfModification, unsupportedFields } from "./modification.policy.ts";
import type { ModificationAsk, ModificationLaw } from "./modification.policy.ts";

export type ModifyOrderInput = OrderChanges & {
  readonly ticketId: string;
  readonly orderId: string;
  readonly note: string;
  readonly idempotencyKey: string;
};
type Given = { readonly input: ModifyOrderInput; readonly capabilitiesOf: CapabilitiesOf };

const about = ({ input }: Given) => input.orderId;

/**
 * The same guard, locks, decision and audit entry as every use of authority. What a channel can change is asked of its account; today
 * none lists a field, so every attempt ends in the law about capability, with the channel's reason.
 */
export const modifyOrder = guarded(
  "order.modify",
  about,
)(async ({ input, capabilitiesOf }: Given, { tx, actor, clock }) => {
  const tooLong = faultsOfNoteLength(input.note);
  if (tooLong.length > 0) return invalidInput(tooLong);
  const order = await lockOrder(tx, input.orderId);
  if (!order) return notFound("OrderNotFound", "order", input.orderId, "orderId");
  const ticket = await findTicket(tx, input.ticketId);
  if (!ticket) return notFound("TicketNotFound", "ticket", input.ticketId, "ticketId");
  const lines = await linesByOrderIds(tx, [order.id]);
  const faults = faultsOfChanges(
    input,
    lines.map(({ id }) => id),
  );
  if (faults.length > 0) return invalidInput(faults);
  const customerId = order.customerId ?? ticket.customerId;
  await lockCustomer(tx, customerId);
  await lockActor(tx, actor);
  const account = await findChannelAccount(tx, order.channelAccountId);
  invariant(account, "an order has its account");
  const { editOrder } = capabilitiesOf(account);
  const policy = await activePolicy(tx);
  const facts = { action: "MODIFICATION" as const, at: clock.now(), ticket, order, channel: order.channel };
  const shared = await loadGuardFacts(tx, { ...facts, actor: askingActor(actor) });
  const known = { order, belongsToTicket: await belongsTo(tx, ticket, order), shared, capability: editOrder };
  const note = noteFactsOf(input.note, await previousNoteOf(tx, actor.id));
  const ask = modificationAskOf(known, fieldsOf(input), note);
  const verdict = guardBy(policy.document, "MODIFICATION", lawsOfModification)(ask);
  const about = { subjectId: order.id, orderId: order.id, ticketId: ticket.id, customerId, actor };
  const decision = await recordDecision(tx, policy, verdict, ask, about);
  await recordAudit(tx, { action: "order.modify", actor, subjectId: order.id, decision, note: input.note });
  // Whoever lets a channel list a field builds the port that changes it, and what follows an allowed change: until then nothing gets here.
  invariant(verdict.outcome === "REFUSE", "no channel lists a field it can change");
  return refusalOf(verdict.refusal, ask, policy, decision);
});

const refusalOf = (refusal: string | undefined, ask: ModificationAsk, policy: ActivePolicy, decision: StoredDecision) => {
  const sentence = decision.rules.find((rule) => rule.rule === refusal)?.sentence ?? "Refused.";
  const atOrder = ["input", "orderId"];
  const law = refusal as ModificationLaw | "note.substance" | undefined;
  switch (law) {
    case "order.ticket":
      return problem("OrderNotOnTicket", sentence, atOrder, { decision });
    case "channel.capability":
      return problem("ModificationNotSupported", sentence, atOrder, {
        decision,
        unsupported: unsupportedFields(ask),
        reason: sentence,
      });
    case "note.substance":
      return problem("NoteLacksSubstance", sentence, ["input", "note"], { decision, minimum: minimumOf(policy.document.note) });
    default:
      return policyForbids(refusal, sentence, decision);
  }
};
