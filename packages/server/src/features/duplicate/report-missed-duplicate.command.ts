import { invalidInput, notFound } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { ticketsByIds } from "../ticket/index.ts";
import { insertReported, lockPairsAmong, setVerdict } from "./duplicate.store.ts";
import { faultOfComment, tellTickets, verdictOf } from "./judge-duplicate.ts";
import { pairOf } from "./unlinked-pairs.policy.ts";

export type ReportMissedDuplicateInput = {
  readonly ticketId: string;
  readonly otherTicketId: string;
  readonly comment?: string | null | undefined;
};

/** Two tickets are one matter that was not flagged. Recall cannot be known without it. */
export const reportMissedDuplicate = command(
  "duplicate.report",
  async ({ ticketId, otherTicketId, comment }: ReportMissedDuplicateInput, context) => {
    const { tx } = context;
    if (ticketId === otherTicketId)
      return invalidInput([{ path: ["input", "otherTicketId"], message: "must be another ticket than ticketId" }]);
    const fault = faultOfComment(comment);
    if (fault) return fault;
    const found = await ticketsByIds(tx, [ticketId, otherTicketId]);
    const one = found.find(({ id }) => id === ticketId);
    const other = found.find(({ id }) => id === otherTicketId);
    if (!one) return notFound("TicketNotFound", "ticket", ticketId, "ticketId");
    if (!other) return notFound("TicketNotFound", "ticket", otherTicketId, "otherTicketId");
    const verdict = verdictOf(context, "ACCEPTED", comment);
    const [known] = await lockPairsAmong(tx, [one.id, other.id]);
    if (known?.state === "ACCEPTED") return { __typename: "ReportMissedDuplicateSuccess" as const, duplicateCandidate: known };
    const pair = pairOf(one.id, other.id);
    const duplicateCandidate = known
      ? await setVerdict(tx, known.id, verdict)
      : await insertReported(tx, { ...pair, primaryTicketId: pair.earlierTicketId }, verdict);
    await tellTickets(context, duplicateCandidate);
    return { __typename: "ReportMissedDuplicateSuccess" as const, duplicateCandidate };
  },
);
