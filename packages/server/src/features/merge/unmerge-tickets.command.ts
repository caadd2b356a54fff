import { invalidInput, notFound, problem } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { withdrawVerdicts } from "../duplicate/index.ts";
import { faultsOfNoteLength } from "../policy/index.ts";
import { refreshQueue } from "../queue/index.ts";
import { ticketsByIds, touchTicket } from "../ticket/index.ts";
import { MOST_PER_CALL } from "./merge.policy.ts";
import { deriveMergedInto, endMerges, holdingMerges, lockClustersOf } from "./merge.store.ts";

export type UnmergeTicketsInput = {
  readonly ticketIds: readonly string[];
  readonly note?: string | null | undefined;
  readonly idempotencyKey: string;
};

const path = ["input", "ticketIds"];

const issuesOf = ({ ticketIds, note }: UnmergeTicketsInput): InputIssue[] => [
  ...(ticketIds.length < 1 || ticketIds.length > MOST_PER_CALL ? [{ path, message: `must hold 1 to ${MOST_PER_CALL} ids` }] : []),
  ...(new Set(ticketIds).size < ticketIds.length ? [{ path, message: "must not hold an id twice" }] : []),
  ...faultsOfNoteLength(note ?? ""),
];

const about = ({ ticketIds }: UnmergeTicketsInput) => ticketIds[0] ?? "";

/** Ends the relations that hold these tickets. What hangs below one of them stays below it. */
export const unmergeTickets = guarded(
  "ticket.unmerge",
  about,
)(async (input: UnmergeTicketsInput, context) => {
  const { tx, actor } = context;
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const rows = await lockClustersOf(tx, input.ticketIds);

  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "ticket.unmerge", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? success(context, input, true) : keyReused(idempotencyKey);

  const unknown = input.ticketIds.find((id) => !rows.some((row) => row.id === id));
  if (unknown !== undefined) return notFound("TicketNotFound", "ticket", unknown, "ticketIds");
  const holding = await holdingMerges(tx, input.ticketIds);
  const free = input.ticketIds.find((id) => !holding.some(({ ticketId }) => ticketId === id));
  if (free !== undefined)
    return problem("TicketNotMerged", `Ticket ${free} is under no primary: there is nothing to undo.`, path, {
      ticketId: free,
    });

  const { note = null } = input;
  const mergeIds = holding.map(({ id }) => id);
  await endMerges(tx, mergeIds, { unmergedBy: actor.id, unmergeNote: note });
  const touched = rows.map(({ id }) => id);
  const moved = await deriveMergedInto(tx, touched);
  await withdrawVerdicts(tx, touched);
  await refreshQueue(tx, touched);
  const primaries = new Set(rows.flatMap(({ mergedIntoId }) => mergedIntoId ?? []));
  for (const id of [...primaries].sort()) if (!moved.includes(id)) await touchTicket(tx, id);
  for (const { ticketId } of holding)
    await recordAudit(tx, { action: "ticket.unmerge", actor, subjectId: ticketId, ...(note === null ? {} : { note }) });
  for (const id of new Set([...primaries, ...moved])) await recordEvent(tx, "TICKET_UPDATED", id);
  await claimKey(tx, intention, mergeIds[0] ?? "");
  return success(context, input, false);
});

const success = async ({ tx }: CommandContext, { ticketIds }: UnmergeTicketsInput, replayed: boolean) => {
  const found = await ticketsByIds(tx, ticketIds);
  const tickets = ticketIds.flatMap((id) => found.find((row) => row.id === id) ?? []);
  return { __typename: "UnmergeTicketsSuccess" as const, tickets, replayed };
};
