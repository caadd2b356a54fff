import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound, problem, versionConflict } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { claimKey, findEarlier, keyReused } from "../../platform/idempotency.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { acceptCandidates } from "../duplicate/index.ts";
import { activePolicy, faultOfNote, faultsOfNoteLength, minimumOf, noteRuleOf } from "../policy/index.ts";
import { queueMessage } from "../message/index.ts";
import { refreshQueue } from "../queue/index.ts";
import { findTicket, touchTicket } from "../ticket/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { loadCandidates } from "./load-candidates.ts";
import type { LoadedCandidates } from "./load-candidates.ts";
import { concernsOf, explainConcerns, explainObstacle, MOST_PER_CALL, MOST_PER_PRIMARY, obstaclesOf } from "./merge.policy.ts";
import type { MergeConcern, Obstacle } from "./merge.policy.ts";
import { deriveMergedInto, insertMerges, insertNotice, lockWithMembers, mergesOfCall } from "./merge.store.ts";
import type { TicketMerge } from "./merge.store.ts";
import { planNotices } from "./plan-notices.ts";
import type { CapabilitiesOf, PlannedNotice } from "./plan-notices.ts";

export type MergeTicketsInput = {
  readonly primaryTicketId: string;
  readonly ticketIds: readonly string[];
  readonly notices: "AUTO" | "NONE";
  readonly note?: string | null | undefined;
  readonly expectedVersions?: readonly { readonly id: string; readonly version: number }[] | null | undefined;
  readonly idempotencyKey: string;
};

export type MergeTicketsAsk = { readonly input: MergeTicketsInput; readonly capabilitiesOf: CapabilitiesOf };

const about = ({ input }: MergeTicketsAsk) => input.primaryTicketId;

/**
 * Puts tickets under a primary. Everything they answer for is locked first, in the order of the ids: of two merges that cross, the second
 * finds a ticket that is merged already, so no ring can come to be. Nothing but the relation is written, and the notices asked for, which
 * leave when it commits.
 */
export const mergeTickets = guarded(
  "ticket.merge",
  about,
)(async (given: MergeTicketsAsk, context) => {
  const { input, capabilitiesOf } = given;
  const { tx, actor } = context;
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const ids = [input.primaryTicketId, ...input.ticketIds];
  const rows = await lockWithMembers(tx, ids);

  const { idempotencyKey, ...content } = input;
  const intention = { actor, operation: "ticket.merge", key: idempotencyKey, input: content };
  const earlier = await findEarlier(tx, intention);
  if (earlier) return earlier.sameInput ? success(context, input, earlier.subjectId, true) : keyReused(idempotencyKey);

  const unknown = ids.find((id) => !rows.some((row) => row.id === id));
  if (unknown !== undefined)
    return notFound("TicketNotFound", "ticket", unknown, unknown === input.primaryTicketId ? "primaryTicketId" : "ticketIds");
  const changed = conflictOf(input, rows);
  if (changed) return changed;
  const loaded = await loadCandidates(tx, ids, rows);
  const [obstacle] = obstaclesOf(loaded.candidates);
  if (obstacle) return refusalOf(obstacle, input);
  const concerns = concernsOf(loaded.candidates, input.primaryTicketId);
  const lacksNote = await noteFault(context, input.note ?? null, concerns);
  if (lacksNote) return lacksNote;

  // Planned on what was before: a thread's ticket tells who is told.
  const planned =
    input.notices === "AUTO"
      ? await planNotices({ scope: tx, clock: context.clock }, loaded, input.primaryTicketId, capabilitiesOf)
      : [];
  const merges = await write(context, input, loaded, concerns);
  for (const notice of planned) await tell(context, loaded, merges, notice);
  const callId = merges[0]?.callId;
  invariant(callId, "a merge names a ticket");
  await claimKey(tx, intention, callId);
  return success(context, input, callId, false);
});

const write = async (
  context: CommandContext,
  { primaryTicketId, ticketIds, note = null }: MergeTicketsInput,
  { ticketById }: LoadedCandidates,
  concerns: readonly MergeConcern[],
) => {
  const { tx, actor } = context;
  const primary = ticketById.get(primaryTicketId);
  invariant(primary, "every asked ticket was found");
  const merged = ticketIds.flatMap((id) => ticketById.get(id)?.id ?? []);
  const by = { primaryTicketId: primary.id, mergedBy: actor.id, note, concerns };
  const merges = await insertMerges(tx, merged, by);
  const moved = await deriveMergedInto(tx, [...ticketById.keys()]);
  await acceptCandidates(context, [primary.id, ...merged]);
  await refreshQueue(tx, [primary.id, ...moved]);
  await touchTicket(tx, primary.id);
  for (const ticketId of merged)
    await recordAudit(tx, { action: "ticket.merge", actor, subjectId: ticketId, ...(note === null ? {} : { note }) });
  for (const ticketId of [primary.id, ...moved])
    await recordEvent(tx, "TICKET_UPDATED", ticketId, { primaryTicketId: primary.id });
  return merges;
};

/** Queues one notice, or writes down why there is none, with the merge whose thread it is. */
const tell = async (
  context: CommandContext,
  { candidates }: LoadedCandidates,
  merges: readonly TicketMerge[],
  { thread, plan }: PlannedNotice,
): Promise<void> => {
  const owner = candidates.find(({ threads }) => threads.some(({ id }) => id === thread.id));
  const merge = merges.find(({ ticketId }) => ticketId === owner?.id);
  invariant(merge, "every thread that is told belongs to a merged ticket");
  const at = { mergeId: merge.id, threadId: thread.id };
  if (plan.kind === "refused") return insertNotice(context.tx, { ...at, reason: plan.reason, explanation: plan.explanation });
  const { sender, linted, locale, macroVersionId, rendering, conversation } = plan;
  // A machine that merges must not make other machines answer (RFC 3834).
  const automatic = context.actor.kind !== "MEMBER";
  const written = { sender, linted, locale, macroVersionId, rendering, conversation, automatic };
  const message = await queueMessage(context, { kind: "MERGE_NOTICE", thread, decisionId: null, ...written });
  return insertNotice(context.tx, { ...at, messageId: message.id });
};

const success = async ({ tx }: CommandContext, { primaryTicketId }: MergeTicketsInput, callId: string, replayed: boolean) => {
  const ticket = await findTicket(tx, primaryTicketId);
  invariant(ticket, "tickets are never removed");
  return { __typename: "MergeTicketsSuccess" as const, ticket, merges: await mergesOfCall(tx, callId), replayed };
};

const issuesOf = ({ primaryTicketId, ticketIds, note }: MergeTicketsInput): InputIssue[] => {
  const path = ["input", "ticketIds"];
  const most = MOST_PER_CALL - 1;
  return [
    ...(ticketIds.length < 1 || ticketIds.length > most ? [{ path, message: `must hold 1 to ${most} ids` }] : []),
    ...(new Set(ticketIds).size < ticketIds.length ? [{ path, message: "must not hold an id twice" }] : []),
    ...(ticketIds.includes(primaryTicketId) ? [{ path, message: "must not hold the primary: it stays as it is" }] : []),
    ...faultsOfNoteLength(note ?? ""),
  ];
};

const conflictOf = ({ expectedVersions }: MergeTicketsInput, rows: readonly Ticket[]) => {
  for (const { id, version } of expectedVersions ?? []) {
    const ticket = rows.find((row) => row.id === id);
    if (ticket && ticket.version !== version)
      return versionConflict(`Ticket ${id}`, ticket.version, version, ["input", "expectedVersions"]);
  }
  return undefined;
};

const refusalOf = (obstacle: Obstacle, { primaryTicketId }: MergeTicketsInput) => {
  const message = explainObstacle(obstacle);
  if (obstacle.kind === "TOO_LARGE")
    return problem("MergeTooLarge", message, ["input", "ticketIds"], { maximum: MOST_PER_PRIMARY });
  const { ticketId, mergedIntoId } = obstacle;
  const field = ticketId === primaryTicketId ? "primaryTicketId" : "ticketIds";
  return problem("TicketAlreadyMerged", message, ["input", field], { ticketId, mergedIntoId });
};

/** A note is asked for only where a merge goes against the proposal or over customers; one that is given needs no substance otherwise. */
const noteFault = async ({ tx }: CommandContext, note: string | null, concerns: readonly MergeConcern[]) => {
  if (concerns.length === 0) return undefined;
  const rule = noteRuleOf((await activePolicy(tx)).document);
  if (note !== null && faultOfNote(note, rule, null) === undefined) return undefined;
  return problem("MergeNeedsNote", explainConcerns(concerns), ["input", "note"], { concerns, minimum: minimumOf(rule) });
};
