import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { QueryContext } from "../../platform/command.ts";
import { guardBy, previewDecision } from "../policy/index.ts";
import { findTicket, mergedTicketsByPrimaryIds } from "../ticket/index.ts";
import { issuesOf, loadReplyAsk, obstacleOf } from "./load-reply-ask.ts";
import type { ReplyRequest } from "./load-reply-ask.ts";
import type { CapabilitiesOf } from "./load-reply.ts";
import { refusalOf } from "./refusal.ts";
import { lawsOfReply } from "./reply.policy.ts";

/** What `replyToTicket` would decide on these facts: the same facts, the same function, no locks, nothing stored. */
export const replyPreview = async (
  { input, capabilitiesOf }: { input: ReplyRequest; capabilitiesOf: CapabilitiesOf },
  { scope, actor, clock }: QueryContext,
) => {
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const ticket = await findTicket(scope, input.ticketId);
  if (!ticket) return notFound("TicketNotFound", "ticket", input.ticketId, "ticketId");
  const cluster = [ticket, ...(await mergedTicketsByPrimaryIds(scope, [ticket.id]))];
  const obstacle = obstacleOf(ticket, cluster);
  if (obstacle) return obstacle;
  const asked = await loadReplyAsk({ scope, actor, clock }, { ticket, cluster, request: input, capabilitiesOf });
  if ("problem" in asked) return asked.problem;
  const { ask, policy, place, composed, lint, reason } = asked;
  const verdict = guardBy(policy.document, "REPLY", lawsOfReply)(ask);
  const decision = previewDecision(verdict, policy, clock);
  const refused = { verdict, policy, place, composed, lint, reason, decision };
  return {
    __typename: "ReplyPreview" as const,
    decision,
    refusal: verdict.outcome === "ALLOW" ? null : await refusalOf(scope, refused),
    thread: place.thread,
    text: composed.text,
    locale: composed.locale,
    findings: lint === undefined ? [] : lint.kind === "blocked" ? lint.findings : lint.linted.warnings,
  };
};
