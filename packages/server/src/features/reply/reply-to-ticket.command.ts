import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { recordDecision } from "../guard/index.ts";
import { findDelivery, messagesByIds, queueMessage } from "../message/index.ts";
import type { Message } from "../message/index.ts";
import { decisionsByIds, guardBy } from "../policy/index.ts";
import { findTicket, lockWithMerged, touchTicket } from "../ticket/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { issuesOf, loadReplyAsk, obstacleOf } from "./load-reply-ask.ts";
import type { ReplyRequest } from "./load-reply-ask.ts";
import type { CapabilitiesOf } from "./load-reply.ts";
import { refusalOf } from "./refusal.ts";
import { lawsOfReply } from "./reply.policy.ts";

export type ReplyToTicketInput = ReplyRequest & {
  readonly keepOpen: boolean;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};
type Given = { readonly input: ReplyToTicketInput; readonly capabilitiesOf: CapabilitiesOf };

const about = ({ input }: Given) => input.ticketId;

/**
 * Writes a reply and queues it for its channel; it leaves exactly if this commits. The ticket is locked with everything it answers for, so
 * a message of the customer comes before, and is seen by `expectedVersion`, or behind, and is not answered by this reply.
 */
export const replyToTicket = guarded(
  "reply.send",
  about,
)(async ({ input, capabilitiesOf }: Given, context) => {
  const { tx, actor } = context;
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const cluster = await lockWithMerged(tx, input.ticketId);
  const ticket = cluster.find(({ id }) => id === input.ticketId);
  if (!ticket) return notFound("TicketNotFound", "ticket", input.ticketId, "ticketId");

  // Behind the lock, or twins both pass; before the guards, because a replay must not meet what it has changed itself.
  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "reply.send", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? replay(context, ticket, earlier.subjectId) : keyReused(idempotencyKey);

  const obstacle = obstacleOf(ticket, cluster, input.expectedVersion);
  if (obstacle) return obstacle;
  const asked = await loadReplyAsk(
    { scope: tx, actor, clock: context.clock },
    { ticket, cluster, request: input, capabilitiesOf },
  );
  if ("problem" in asked) return asked.problem;
  const { ask, policy, place, composed, lint, reason } = asked;
  const verdict = guardBy(policy.document, "REPLY", lawsOfReply)(ask);
  const { id: subjectId, orderId, customerId } = ticket;
  const decision = await recordDecision(tx, policy, verdict, ask, {
    subjectId,
    ticketId: ticket.id,
    orderId,
    customerId,
    actor,
  });
  await recordAudit(tx, { action: "reply.send", actor, subjectId: ticket.id, decision });
  const { sending } = place;
  const { locale, macroVersionId, rendering } = composed;
  if (verdict.outcome !== "ALLOW" || "obstacle" in sending || lint?.kind !== "passed")
    return refusalOf(tx, { verdict, policy, place, composed, lint, reason, decision });

  const storedMessage = await queueMessage(context, {
    kind: "REPLY",
    thread: place.thread,
    sender: sending.sender,
    linted: lint.linted,
    locale,
    macroVersionId,
    rendering,
    decisionId: decision.id,
    conversation: place.conversation,
    automatic: actor.kind !== "MEMBER",
  });
  await claimKey(tx, intention, storedMessage.id);
  await putAside(context, ticket, cluster, input);
  return success(context, ticket, storedMessage, false);
});

/** What was answered waits for the customer: the ticket and what is merged into it, unless there is more to do. */
const putAside = async ({ tx }: CommandContext, ticket: Ticket, cluster: readonly Ticket[], { keepOpen }: ReplyToTicketInput) => {
  const open = keepOpen ? [] : cluster.filter(({ id, status }) => id !== ticket.id && status === "OPEN");
  for (const { id } of open) await touchTicket(tx, id, { status: "WAITING" });
  await touchTicket(tx, ticket.id, keepOpen || ticket.status !== "OPEN" ? {} : { status: "WAITING" });
  await recordEvent(tx, "TICKET_UPDATED", ticket.id);
};

/** What the first call with this key answered, with message and ticket as they are now. */
const replay = async (context: CommandContext, ticket: Ticket, messageId: string) => {
  const [message] = await messagesByIds(context.tx, [messageId]);
  invariant(message, "an idempotency key points to its reply");
  return success(context, ticket, message, true);
};

const success = async ({ tx }: CommandContext, { id }: Ticket, storedMessage: Message, replayed: boolean) => {
  const [ticket, delivery] = await Promise.all([findTicket(tx, id), findDelivery(tx, storedMessage.id)]);
  const [decision] = delivery?.decisionId == null ? [] : await decisionsByIds(tx, [delivery.decisionId]);
  invariant(ticket && delivery && decision, "a reply has its ticket, its delivery and its decision");
  const { warnings } = delivery;
  return { __typename: "ReplyToTicketSuccess" as const, storedMessage, ticket, decision, warnings, replayed };
};
