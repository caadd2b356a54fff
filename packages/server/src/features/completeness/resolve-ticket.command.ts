import { problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { activePolicy, faultOfNote, noteRuleOf, noteTooShort } from "../policy/index.ts";
import { lockOpenClocksOfThreads, waiveClocks } from "../sla/index.ts";
import type { ClockRow } from "../sla/index.ts";
import { changeCluster, clusterToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";
import { readRiskFacts, threadsByTicketIds } from "./ticket.store.ts";
import type { Thread, Ticket } from "./ticket.store.ts";

export type ResolveTicketInput = TicketChange & { readonly overrideNote?: string | null | undefined };

export const isResolved = ({ resolvedAt }: Ticket) =>
  problem("TicketIsResolved", `The ticket is resolved since ${resolvedAt?.toISOString() ?? "before"}. Reopen it first.`, [
    "input",
    "ticketId",
  ]);

const reasonMissing = () =>
  problem("ReasonMissing", "An Amazon ticket is resolved with a reason. Set a reason tag with setTags first.", [
    "input",
    "ticketId",
  ]);

const replyOwed = (threads: readonly Thread[], running: readonly ClockRow[]) => {
  const first = new Date(Math.min(...running.map(({ dueAt }) => dueAt.getTime()))).toISOString();
  const message = `${threads.length} of the ticket's threads wait for a reply, the first until ${first}. Answer, or say in overrideNote why nothing is owed.`;
  return problem("ReplyOwed", message, ["input", "overrideNote"], { threads });
};

/**
 * Closes the ticket and what is merged into it. No reply clock ends silently: while one runs, a note has to say why nothing is owed, and is audited; the clocks
 * stop at that moment.
 */
export const resolveTicket = command("ticket.resolve", async (input: ResolveTicketInput, { tx, actor, clock }) => {
  const { ticket, cluster, refusal } = await clusterToChange(tx, input);
  if (refusal) return refusal;
  const open = cluster.filter(({ status }) => status !== "RESOLVED");
  if (open.length === 0) return isResolved(ticket);
  const [facts] = await readRiskFacts(tx, [ticket.id]);
  if (ticket.channel === "AMAZON" && facts?.reason == null) return reasonMissing();
  const threads = await threadsByTicketIds(tx, [ticket.id]);
  const running = await lockOpenClocksOfThreads(
    tx,
    threads.map(({ id }) => id),
  );
  const owed = threads.filter(({ id }) => running.some(({ threadId }) => threadId === id));
  if (owed.length > 0) {
    if (input.overrideNote == null) return replyOwed(owed, running);
    const rule = noteRuleOf((await activePolicy(tx)).document);
    const fault = faultOfNote(input.overrideNote, rule, null);
    if (fault) return noteTooShort(fault, rule, "overrideNote");
    await waiveClocks(
      tx,
      owed.map(({ id }) => id),
      clock.now(),
      actor,
    );
    await recordAudit(tx, { action: "ticket.resolve", actor, subjectId: ticket.id, note: input.overrideNote });
  }
  const changed = await changeCluster(tx, ticket, open, { status: "RESOLVED", resolvedAt: clock.now() });
  return { __typename: "ResolveTicketSuccess" as const, ticket: changed };
});
