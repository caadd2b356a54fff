import type { Query } from "../../platform/command.ts";
import type { GuidanceTopic } from "../guidance/index.ts";
import { pendingRepliesOfThreads } from "../message/index.ts";
import type { Message } from "../message/index.ts";
import { findTicket, mergedTicketsByPrimaryIds } from "../ticket/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import { lacking } from "./qualified.ts";
import { loadReply } from "./load-reply.ts";
import type { CapabilitiesOf } from "./load-reply.ts";
import { needsReason } from "./reply.policy.ts";
import { readReplyRules } from "./reply-rule.store.ts";
import type { ReplyRule } from "./reply-rule.store.ts";

/** Most specific first. */
export const listReplyRules: Query<void, ReplyRule[]> = (_, { scope }) => readReplyRules(scope);

export type ReplyThread = {
  readonly thread: Thread;
  readonly isDefault: boolean;
  readonly obstacle: string | null;
  readonly rule: ReplyRule;
  readonly missingQualification: GuidanceTopic | null;
  readonly pendingReplies: readonly Message[];
};
export type ReplyOptions = {
  readonly ticket: Ticket;
  readonly answeredBy: Ticket | null;
  readonly reasonMissing: boolean;
  readonly threads: readonly ReplyThread[];
};
type Asked = { readonly ticketId: string; readonly capabilitiesOf: CapabilitiesOf };

/** What `replyToTicket` would decide about the ticket and its threads on these facts: the same facts, no locks, nothing stored. */
export const replyOptions: Query<Asked, ReplyOptions | null> = async ({ ticketId, capabilitiesOf }, { scope, actor, clock }) => {
  const asked = await findTicket(scope, ticketId);
  if (!asked) return null;
  const answeredBy = asked.mergedIntoId === null ? null : ((await findTicket(scope, asked.mergedIntoId)) ?? null);
  const ticket = answeredBy ?? asked;
  const cluster = [ticket, ...(await mergedTicketsByPrimaryIds(scope, [ticket.id]))];
  const { reason, places } = await loadReply(scope, ticket, cluster, capabilitiesOf);
  const pending = await pendingRepliesOfThreads(
    scope,
    places.map(({ thread }) => thread.id),
  );
  const rules = places.map(({ rule }) => rule);
  const lacks = await lacking(scope, clock, actor, rules);
  const threads = places.map(({ thread, rule, sending }, index): ReplyThread => ({
    thread,
    isDefault: index === 0,
    obstacle: "obstacle" in sending ? sending.obstacle : null,
    rule,
    missingQualification: lacks(rule),
    pendingReplies: pending.filter(({ threadId }) => threadId === thread.id),
  }));
  const isNeeded = places.some(({ thread }) => needsReason({ ticket, thread }));
  return { ticket: asked, answeredBy, reasonMissing: isNeeded && reason === null, threads };
};
