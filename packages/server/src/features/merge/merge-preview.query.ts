import { invariant } from "../../kernel/assert.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { Query } from "../../platform/command.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import { loadCandidates } from "./load-candidates.ts";
import type { LoadedCandidates } from "./load-candidates.ts";
import { concernsOf, explainObstacle, explainProposal, MOST_PER_CALL, obstaclesOf, proposePrimary } from "./merge.policy.ts";
import type { MergeConcern, PrimaryReason, Proposal } from "./merge.policy.ts";
import { readWithMembers } from "./merge.store.ts";
import { planNotices } from "./plan-notices.ts";
import type { CapabilitiesOf, NoticePlan, PlannedNotice } from "./plan-notices.ts";

export type MergePreviewInput = { readonly ticketIds: readonly string[]; readonly primaryTicketId?: string | null | undefined };
export type ShownObstacle = {
  readonly code: "TICKET_ALREADY_MERGED" | "MERGE_TOO_LARGE";
  readonly ticket: Ticket | null;
  readonly message: string;
};
export type ShownThread = {
  readonly thread: Thread;
  readonly ticket: Ticket;
  readonly isPrimary: boolean;
  readonly notice: NoticePlan | null;
};
export type MergePreview = {
  readonly __typename: "MergePreview";
  readonly proposedPrimary: Ticket;
  readonly proposalReason: PrimaryReason;
  readonly explanation: string;
  readonly primary: Ticket;
  readonly noteNeededFor: readonly MergeConcern[];
  readonly obstacles: readonly ShownObstacle[];
  readonly threads: readonly ShownThread[];
};

/** What `mergeTickets` would decide on these facts: the same facts, the same functions, no locks, nothing stored. */
export const mergePreview: Query<
  { readonly input: MergePreviewInput; readonly capabilitiesOf: CapabilitiesOf },
  MergePreview | ReturnType<typeof invalidInput> | ReturnType<typeof unknownTicket>
> = async ({ input: { ticketIds, primaryTicketId }, capabilitiesOf }, context) => {
  const { scope } = context;
  const path = ["input", "ticketIds"];
  if (ticketIds.length < 2 || ticketIds.length > MOST_PER_CALL)
    return invalidInput([{ path, message: `must hold 2 to ${MOST_PER_CALL} ids` }]);
  if (new Set(ticketIds).size < ticketIds.length) return invalidInput([{ path, message: "must not hold an id twice" }]);
  const rows = await readWithMembers(scope, ticketIds);
  const unknown = ticketIds.find((id) => !rows.some((row) => row.id === id));
  if (unknown !== undefined) return unknownTicket(unknown);
  if (primaryTicketId != null && !ticketIds.includes(primaryTicketId))
    return invalidInput([{ path: ["input", "primaryTicketId"], message: "must be one of ticketIds" }]);
  const loaded = await loadCandidates(scope, ticketIds, rows);
  const proposal = proposePrimary(loaded.candidates);
  invariant(proposal, "a ticket has a thread");
  const primaryId = primaryTicketId ?? proposal.ticketId;
  return show(loaded, proposal, primaryId, await planNotices(context, loaded, primaryId, capabilitiesOf));
};

const unknownTicket = (id: string) => notFound("TicketNotFound", "ticket", id, "ticketIds");

const show = (
  { candidates, ticketById, threads }: LoadedCandidates,
  proposal: Proposal,
  primaryId: string,
  planned: readonly PlannedNotice[],
): MergePreview => {
  const ticketOf = (id: string): Ticket => {
    const ticket = ticketById.get(id);
    invariant(ticket, "every ticket of a candidate was read");
    return ticket;
  };
  const because = candidates.flatMap((candidate) => candidate.threads).find(({ id }) => id === proposal.threadId);
  invariant(because, "a proposal names one of the threads");
  const shown = new Map(threads.map((thread) => [thread.id, thread]));
  const planOf = (thread: Thread): NoticePlan | null => planned.find((notice) => notice.thread.id === thread.id)?.plan ?? null;
  return {
    __typename: "MergePreview",
    proposedPrimary: ticketOf(proposal.ticketId),
    proposalReason: proposal.reason,
    explanation: explainProposal(proposal.reason, because),
    primary: ticketOf(primaryId),
    noteNeededFor: concernsOf(candidates, primaryId),
    obstacles: obstaclesOf(candidates).map((obstacle) =>
      obstacle.kind === "ALREADY_MERGED"
        ? { code: "TICKET_ALREADY_MERGED", ticket: ticketOf(obstacle.ticketId), message: explainObstacle(obstacle) }
        : { code: "MERGE_TOO_LARGE", ticket: null, message: explainObstacle(obstacle) },
    ),
    threads: [...shown.values()].map((thread) => {
      const notice = planOf(thread);
      return { thread, ticket: ticketOf(thread.ticketId), isPrimary: notice === null, notice };
    }),
  };
};
