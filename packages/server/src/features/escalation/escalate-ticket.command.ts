import type { Role } from "../../kernel/actor.ts";
import { invalidInput, notFound, problem, versionConflict } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { faultsOfNoteLength, objectionToNote } from "../policy/index.ts";
import { isResolved, lockTicketsOf, touchTicket } from "../ticket/index.ts";
import { latestEscalation, openEscalation } from "./escalation.store.ts";
import { isDecidingRole } from "./route.policy.ts";
import type { EscalationKind } from "./route.policy.ts";

export type EscalateTicketInput = {
  readonly ticketId: string;
  readonly kind: EscalationKind;
  readonly targetRole?: Role | null | undefined;
  readonly note: string;
  readonly expectedVersion?: number | null | undefined;
};

const issuesOf = ({ note, targetRole }: EscalateTicketInput): InputIssue[] => [
  ...faultsOfNoteLength(note),
  ...(targetRole != null && !isDecidingRole(targetRole)
    ? [{ path: ["input", "targetRole"], message: "must be MANAGER or COMPLIANCE" }]
    : []),
];

/** Asks somebody with more authority to take a ticket over. A ticket waits for one person at a time. */
export const escalateTicket = guarded(
  "ticket.escalate",
  by("ticketId"),
)(async (input: EscalateTicketInput, { tx, actor }) => {
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const found = await lockTicketsOf(tx, input.ticketId);
  if (!found) return notFound("TicketNotFound", "ticket", input.ticketId, "ticketId");
  const { ticket, primary, cluster } = found;
  if (input.expectedVersion != null && input.expectedVersion !== ticket.version)
    return versionConflict("The ticket", ticket.version, input.expectedVersion);
  if (cluster.every(({ status }) => status === "RESOLVED")) return isResolved(primary);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  const latest = await latestEscalation(tx, primary.id);
  if (latest?.status === "OPEN")
    return problem("EscalationAlreadyOpen", `The ticket waits for ${latest.targetRole} already.`, ["input", "ticketId"], {
      escalation: latest,
    });
  const escalation = await openEscalation(tx, {
    subject: { kind: "TICKET", id: primary.id },
    ticketId: primary.id,
    kind: input.kind,
    targetRole: input.targetRole ?? undefined,
    rules: [],
    requestedBy: actor.id,
    requestNote: input.note,
  });
  await recordAudit(tx, { action: "ticket.escalate", actor, subjectId: primary.id, note: input.note });
  const touched = await touchTicket(tx, primary.id);
  await recordEvent(tx, "TICKET_UPDATED", primary.id);
  return { __typename: "EscalateTicketSuccess" as const, escalation, ticket: touched };
});
