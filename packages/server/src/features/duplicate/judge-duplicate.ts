import type { Id } from "../../kernel/id.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { lockCandidate, setVerdict } from "./duplicate.store.ts";
import type { DuplicateCandidate, Verdict } from "./duplicate.store.ts";

const MOST_CHARACTERS = 1_000;

export const faultOfComment = (comment: string | null | undefined) =>
  (comment?.length ?? 0) > MOST_CHARACTERS
    ? invalidInput([{ path: ["input", "comment"], message: `must have at most ${MOST_CHARACTERS} characters` }])
    : undefined;

export type JudgeInput = { readonly duplicateCandidateId: string; readonly comment?: string | null | undefined };

export const verdictOf = (
  { actor, clock }: CommandContext,
  state: Verdict["state"],
  comment: string | null | undefined,
): Verdict => ({ state, decidedBy: actor.id, decidedAt: clock.now(), comment: comment ?? null });

/** Tells whoever watches either ticket that the pair has changed. */
export const tellTickets = async (
  { tx }: CommandContext,
  { id, ticketId, earlierTicketId }: Pick<DuplicateCandidate, "id" | "ticketId" | "earlierTicketId">,
): Promise<void> => {
  for (const subject of [earlierTicketId, ticketId] satisfies Id<"ticket">[])
    await recordEvent(tx, "TICKET_UPDATED", subject, { duplicateCandidateId: id });
};

/** Records a person's verdict. The first who says so is kept; saying the same again changes nothing. */
export const judge = async (context: CommandContext, input: JudgeInput, state: Verdict["state"]) => {
  const fault = faultOfComment(input.comment);
  if (fault) return fault;
  const { tx } = context;
  const candidate = await lockCandidate(tx, input.duplicateCandidateId);
  if (!candidate)
    return notFound("DuplicateCandidateNotFound", "pair of tickets", input.duplicateCandidateId, "duplicateCandidateId");
  if (candidate.state === state) return candidate;
  const judged = await setVerdict(tx, candidate.id, verdictOf(context, state, input.comment));
  await tellTickets(context, judged);
  return judged;
};
