import type { Id } from "../../kernel/id.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { lockOpenClocksOfThreads, startClock, stopClock } from "../sla/index.ts";
import type { ClockRow } from "../sla/index.ts";
import { findTicket, lockWithPrimary, threadsByIds, touchTicket } from "../ticket/index.ts";
import type { Thread } from "../ticket/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import { findByExternalId, firstInboundOfThread, insertMessage } from "./message.store.ts";
import type { Message } from "./message.store.ts";

export type RecordReplyInput = {
  readonly threadId: string;
  readonly sentAt: Date;
  readonly text: string;
  readonly externalId?: string | null | undefined;
};

/**
 * Stores a reply that was sent elsewhere, and stops the clock of the question it answers at the time it was sent. It is audited: it says
 * that a promise was kept, on somebody's word.
 */
export const recordReply = command("message.recordReply", async (input: RecordReplyInput, context) => {
  const { tx, actor } = context;
  const [found] = await threadsByIds(tx, [input.threadId]);
  if (!found) return notFound("ThreadNotFound", "thread", input.threadId, "threadId");
  // One change of a ticket at a time: a question that arrives now comes before or behind.
  const locked = await lockWithPrimary(tx, found.ticketId);
  const ticketId = locked?.primary.id ?? found.ticketId;
  const externalId = input.externalId ?? `reply ${found.id} ${input.sentAt.toISOString()}`;
  const earlier = await findByExternalId(tx, found.channelAccountId, externalId);
  if (earlier?.threadId === found.id && earlier.direction === "OUTBOUND") return recorded(context, ticketId, earlier, null, true);
  const issues = await issuesOf(context, input, found);
  if (earlier) issues.push({ path: ["input", "externalId"], message: "names another message of this account" });
  if (issues.length > 0) return invalidInput(issues);
  const message = await insertReply(context, found, { externalId, text: input.text, sentAt: input.sentAt });
  const stopped = await stopClock(tx, found.id, input.sentAt, { messageId: message.id, actor });
  // What the customer wrote behind the reply waits for the next one.
  const next = stopped && (await firstInboundOfThread(tx, found.id, input.sentAt));
  if (next) await startClock(tx, found, next.receivedAt);
  for (const id of new Set([found.ticketId, ticketId])) await touchTicket(tx, id);
  await recordAudit(tx, { action: "message.recordReply", actor, subjectId: message.id });
  await recordEvent(tx, "MESSAGE_RECEIVED", message.id, { channel: found.channel, ticketId });
  return recorded(context, ticketId, message, stopped ?? null, false);
});

const issuesOf = async (
  { tx, clock }: CommandContext,
  { sentAt, text, externalId }: RecordReplyInput,
  thread: Thread,
): Promise<InputIssue[]> => {
  const issues: InputIssue[] = [];
  const wrong = (field: string, message: string): void => void issues.push({ path: ["input", field], message });
  if (text.length > 100_000) wrong("text", "must have 0 to 100000 characters");
  if (externalId != null && (externalId.length < 1 || externalId.length > 998))
    wrong("externalId", "must have 1 to 998 characters");
  if (sentAt > clock.now()) wrong("sentAt", "must not lie in the future");
  const [running] = await lockOpenClocksOfThreads(tx, [thread.id]);
  const question = running?.startedAt ?? (await firstInboundOfThread(tx, thread.id, null))?.receivedAt;
  if (question && sentAt < question) wrong("sentAt", `must not lie before the question, ${question.toISOString()}`);
  return issues;
};

const insertReply = async (
  { tx, clock }: CommandContext,
  thread: Thread,
  reply: { readonly externalId: string; readonly text: string; readonly sentAt: Date },
): Promise<Message> => {
  const account = await findChannelAccount(tx, thread.channelAccountId);
  const own: unknown = account?.settings["ownAddresses"];
  const [address]: unknown[] = Array.isArray(own) ? own : [];
  return insertMessage(tx, {
    threadId: thread.id,
    ticketId: thread.ticketId,
    channelAccountId: thread.channelAccountId,
    direction: "OUTBOUND",
    senderName: account?.name ?? null,
    senderAddress: typeof address === "string" ? address : (account?.externalId ?? thread.channel),
    subject: "",
    body: reply.text,
    attachments: [],
    externalId: reply.externalId,
    rawMailId: null,
    sentAt: reply.sentAt,
    receivedAt: clock.now(),
  });
};

const recorded = async (
  { tx }: CommandContext,
  ticketId: Id<"ticket">,
  storedMessage: Message,
  stoppedClock: ClockRow | null,
  redelivered: boolean,
) => {
  const ticket = await findTicket(tx, ticketId);
  if (!ticket) throw new Error("a message has its ticket");
  return { __typename: "RecordReplySuccess" as const, storedMessage, ticket, stoppedClock, redelivered };
};
