import { problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { recordAudit } from "../audit/index.ts";
import { withdrawEscalation } from "../escalation/index.ts";
import { pendingRepliesOfThreads } from "../message/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { lockOpenClocksOfThreads, waiveClocks } from "../sla/index.ts";
import type { ClockRow } from "../sla/index.ts";
import { reasonOfTicket } from "../tag/index.ts";
import { changeCluster, clusterToChange, isResolved, threadsByTicketIds } from "../ticket/index.ts";
import type { Thread, Ticket, TicketChange } from "../ticket/index.ts";
import { checkAnswer } from "./check-answer.ts";
import type { AnswerCheck } from "./check-answer.ts";
import { saveOverride, saveResolutionCheck } from "./completeness.store.ts";

export type ResolveTicketInput = TicketChange & { readonly overrideNote?: string | null | undefined };

const reasonMissing = () =>
  problem("ReasonMissing", "An Amazon ticket is resolved with a reason. Set a reason tag with setTags first.", [
    "input",
    "ticketId",
  ]);

type Owed = { readonly threads: readonly Thread[]; readonly running: readonly ClockRow[] };

const replyOwed = ({ threads, running }: Owed) => {
  const first = new Date(Math.min(...running.map(({ dueAt }) => dueAt.getTime()))).toISOString();
  const message = `${threads.length} of the ticket's threads wait for a reply, the first until ${first}. Answer, or say in overrideNote why nothing is owed.`;
  return problem("ReplyOwed", message, ["input", "overrideNote"], { threads });
};

/** As many as a message can name and still be read. */
const NAMED = 5;

const answerIncomplete = (check: AnswerCheck) => {
  const named = check.lacks.slice(0, NAMED).join(" ");
  const more = check.lacks.length > NAMED ? ` And ${check.lacks.length - NAMED} more.` : "";
  const message = `The answer is not complete. ${named}${more} Reply with it, or say in overrideNote why the ticket is resolved all the same.`;
  return problem("AnswerIncomplete", message, ["input", "overrideNote"], { check });
};

/** Threads whose clock runs. One with a reply on its way waits for nobody but the channel: its clock stops when the reply is sent. */
const owedReplies = async (tx: Tx, ticket: Ticket): Promise<Owed> => {
  const threads = await threadsByTicketIds(tx, [ticket.id]);
  const ids = threads.map(({ id }) => id);
  const pending = await pendingRepliesOfThreads(tx, ids);
  const running = (await lockOpenClocksOfThreads(tx, ids)).filter(
    (clock) => !pending.some((reply) => reply.threadId === clock.threadId && reply.receivedAt >= clock.startedAt),
  );
  return { threads: threads.filter(({ id }) => running.some(({ threadId }) => threadId === id)), running };
};

type Resolution = { readonly ticket: Ticket; readonly check: AnswerCheck; readonly owed: Owed; readonly note: string | null };

/** Every resolution is counted, so that overrides have something to be a share of. */
const recordResolution = async (
  { tx, actor }: CommandContext,
  at: Date,
  { ticket, check, owed, note }: Resolution,
): Promise<void> => {
  const { reasonTagId, complete } = check;
  const key = { ticketId: ticket.id, resolvedAt: at, reasonTagId };
  await saveResolutionCheck(tx, { ...key, resolvedBy: actor.id, complete });
  if (note === null) return;
  if (owed.threads.length > 0)
    await waiveClocks(
      tx,
      owed.threads.map(({ id }) => id),
      at,
      actor,
    );
  if (!complete)
    await saveOverride(tx, {
      ...key,
      actorId: actor.id,
      openTopics: [...new Set(check.questions.filter(({ state }) => state === "OPEN").map(({ topic }) => topic))],
      missingFacts: check.facts.filter(({ state }) => state === "MISSING" || state === "WRONG").map(({ fact }) => fact),
      note,
    });
  await recordAudit(tx, { action: "ticket.resolve", actor, subjectId: ticket.id, note });
};

/**
 * Closes the ticket and what is merged into it. No reply clock ends silently and no question stays open silently: a note has to say why
 * nothing is owed or missing; it is audited, and an incomplete answer is counted as overridden.
 */
export const resolveTicket = command("ticket.resolve", async (input: ResolveTicketInput, context) => {
  const { tx, actor, clock } = context;
  const { ticket, cluster, refusal } = await clusterToChange(tx, input);
  if (refusal) return refusal;
  const open = cluster.filter(({ status }) => status !== "RESOLVED");
  if (open.length === 0) return isResolved(ticket);
  if (ticket.channel === "AMAZON" && !(await reasonOfTicket(tx, ticket.id))) return reasonMissing();
  const owed = await owedReplies(tx, ticket);
  const check = await checkAnswer(tx, ticket.id, null);
  const isOverride = owed.threads.length > 0 || !check.complete;
  if (isOverride) {
    if (input.overrideNote == null) return owed.threads.length > 0 ? replyOwed(owed) : answerIncomplete(check);
    const objection = await objectionToNote(tx, input.overrideNote, "overrideNote");
    if (objection) return objection;
  }
  const at = clock.now();
  await recordResolution(context, at, { ticket, check, owed, note: isOverride ? (input.overrideNote ?? null) : null });
  const changed = await changeCluster(tx, ticket, open, { status: "RESOLVED", resolvedAt: at });
  for (const { id } of open) await withdrawEscalation(tx, id, { by: actor, why: "The ticket was resolved." });
  return { __typename: "ResolveTicketSuccess" as const, ticket: changed };
});
