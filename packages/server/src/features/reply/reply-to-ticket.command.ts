import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { lintOutgoing } from "../lint/index.ts";
import type { Linted, LintFinding } from "../lint/index.ts";
import { loadMacroVersion } from "../macro/index.ts";
import { contentHashOf, findDelivery, messagesByIds, queueMessage, subjectOfAnswer } from "../message/index.ts";
import type { Message } from "../message/index.ts";
import { activePolicy, decisionsByIds, recordDecision } from "../policy/index.ts";
import { findTicket, lockWithMerged, touchTicket } from "../ticket/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { GivenInput } from "../variable/index.ts";
import { fromMacro, inOwnWords } from "./compose-reply.ts";
import type { Composed } from "./compose-reply.ts";
import { lacking } from "./qualified.ts";
import { loadReply } from "./load-reply.ts";
import type { CapabilitiesOf, LoadedReply, ReplyPlace } from "./load-reply.ts";
import { refusalOf } from "./refusal.ts";
import { decideReply } from "./reply.policy.ts";
import type { ReplyAsk } from "./reply.policy.ts";

export type ReplyToTicketInput = {
  readonly ticketId: string;
  readonly threadId?: string | null | undefined;
  readonly macroVersionId?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly inputs: readonly GivenInput[];
  readonly text?: string | null | undefined;
  readonly keepOpen: boolean;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
};

/**
 * Writes a reply and queues it for its channel; it leaves exactly if this commits. The ticket is locked with everything it answers for, so
 * a message of the customer comes before, and is seen by `expectedVersion`, or behind, and is not answered by this reply.
 */
export const replyToTicket = command(
  "reply.send",
  async ({ input, capabilitiesOf }: { input: ReplyToTicketInput; capabilitiesOf: CapabilitiesOf }, context) => {
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

    const obstacle = obstacleOf(ticket, cluster, input);
    if (obstacle) return obstacle;
    const loaded = await loadReply(tx, ticket, cluster, capabilitiesOf);
    const place = placeOf(loaded, input);
    if (!place) return notFound("ThreadNotFound", "thread of this ticket", input.threadId ?? "", "threadId");
    const composed = await composeReply(context, ticket, place, input);
    if (!composed) return notFound("MacroVersionNotFound", "version of a macro", input.macroVersionId ?? "", "macroVersionId");
    const lint = await lintOf(context, place, composed);
    const lacks = (await lacking(tx, context.clock, actor, [place.rule]))(place.rule);
    const ask = askOf(ticket, loaded, place, composed, lint, { kind: actor.kind, lacks });
    const verdict = decideReply(ask);
    const decision = await recordDecision(tx, await activePolicy(tx), verdict, null, {
      subjectId: ticket.id,
      ticketId: ticket.id,
      orderId: ticket.orderId,
      customerId: ticket.customerId,
      actor,
    });
    await recordAudit(tx, { action: "reply.send", actor, subjectId: ticket.id, decision });
    const { sending } = place;
    const { locale, macroVersionId, rendering } = composed;
    if (verdict.refusal !== undefined || "obstacle" in sending || lint?.kind !== "passed")
      return refusalOf(tx, { refusal: verdict.refusal, place, composed, lint, reason: loaded.reason, decision });

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
  },
);

/** More than anybody reads; a mail of this size passes every server. */
const LONGEST_TEXT = 20_000;
/** C0 and C1 controls except line breaks and tabs: they print nothing, and hide what a text says from whoever looks at it. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const MOST_INPUTS = 50;
const LONGEST_LOCALE = 35; // RFC 5646, 4.4.1

const issuesOf = ({ text, macroVersionId, locale, inputs }: ReplyToTicketInput): InputIssue[] => {
  const issues: InputIssue[] = [];
  const wrong = (field: string, message: string): void => void issues.push({ path: ["input", field], message });
  if ((text == null) === (macroVersionId == null)) wrong("text", "exactly one of text and macroVersionId must be given");
  if (text != null && (text.trim() === "" || text.length > LONGEST_TEXT))
    wrong("text", `must have 1 to ${LONGEST_TEXT} characters, not only white space`);
  if (text != null && CONTROLS.test(text)) wrong("text", "must not hold control characters other than line breaks and tabs");
  if (text != null && locale != null) wrong("locale", "chooses a macro's text; free text has none");
  if (text != null && inputs.length > 0) wrong("inputs", "are for macros; free text has none");
  if (locale != null && (locale.length < 1 || locale.length > LONGEST_LOCALE))
    wrong("locale", `must have 1 to ${LONGEST_LOCALE} characters`);
  if (inputs.length > MOST_INPUTS) wrong("inputs", `must hold at most ${MOST_INPUTS} values`);
  return issues;
};

/** Rendered in the transaction that sends it: what is checked is what is stored. Undefined when there is no such version. */
const composeReply = async (
  { tx, clock }: CommandContext,
  { id: ticketId }: Ticket,
  { thread, rule }: ReplyPlace,
  { text, macroVersionId, locale, inputs }: ReplyToTicketInput,
): Promise<Composed | undefined> => {
  if (macroVersionId == null) return inOwnWords(text ?? "");
  const loaded = await loadMacroVersion(tx, macroVersionId);
  return loaded && fromMacro(tx, clock, loaded, { ticketId, thread, mode: rule.mode, locale: locale ?? null, inputs });
};

const obstacleOf = (ticket: Ticket, cluster: readonly Ticket[], { expectedVersion }: ReplyToTicketInput) => {
  const { id, version, mergedIntoId, resolvedAt } = ticket;
  const atTicket = ["input", "ticketId"];
  if (expectedVersion != null && expectedVersion !== version) {
    const message = `The ticket is at version ${version}, not ${expectedVersion}. Read it again: the customer may have written.`;
    return problem("VersionConflict", message, ["input", "expectedVersion"], { currentVersion: version });
  }
  if (mergedIntoId !== null) {
    const message = `Ticket ${id} was merged into ${mergedIntoId}. Reply to that one; \`threadId\` names the conversation.`;
    return problem("TicketAlreadyMerged", message, atTicket, { ticketId: id, mergedIntoId });
  }
  if (cluster.every(({ status }) => status === "RESOLVED"))
    return problem(
      "TicketIsResolved",
      `The ticket is resolved since ${resolvedAt?.toISOString() ?? "before"}. Reopen it first.`,
      atTicket,
    );
  return undefined;
};

const placeOf = ({ places }: LoadedReply, { threadId }: ReplyToTicketInput): ReplyPlace | undefined =>
  threadId == null ? places[0] : places.find(({ thread }) => thread.id === threadId);

/** Undefined while there is no text. */
const lintOf = async ({ tx, clock }: CommandContext, { thread, conversation }: ReplyPlace, { text }: Composed) => {
  if (text === null) return undefined;
  const [linted] = await lintOutgoing(tx, clock, [
    { threadId: thread.id, subject: subjectOfAnswer(conversation), text, kind: "REPLY" },
  ]);
  return linted;
};

const blockersIn = (findings: readonly LintFinding[]): string[] => [
  ...new Set(findings.filter(({ severity }) => severity === "BLOCK").map(({ rule }) => rule)),
];

const askOf = (
  ticket: Ticket,
  { reason }: LoadedReply,
  { thread, rule, sending }: ReplyPlace,
  { macro, text, unavailable }: Composed,
  lint: Linted | undefined,
  author: ReplyAsk["author"],
): ReplyAsk => ({
  ticket: { channel: ticket.channel, reason: reason?.name ?? null },
  thread: { id: thread.id, channel: thread.channel, obstacle: "obstacle" in sending ? sending.obstacle : null },
  rule,
  author,
  macro,
  text: {
    unavailable: unavailable.map(({ message }) => message),
    blockedBy: lint?.kind === "blocked" ? blockersIn(lint.findings) : [],
    contentHash: text === null ? null : contentHashOf(text),
  },
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
