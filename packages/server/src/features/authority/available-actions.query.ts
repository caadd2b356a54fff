import type { CancellationReason, OrderField, RefundReason } from "../../connectors/channel.ts";
import type { Permission, Role } from "../../kernel/actor.ts";
import type { Money } from "../../kernel/money.ts";
import type { Scope } from "../../platform/database.ts";
import {
  CANCELLATION_REASONS,
  cancellationAskOf,
  lawsOfCancellation,
  lawsOfModification,
  modificationAskOf,
} from "../cancellation/index.ts";
import { decidedBy, readRoutes } from "../escalation/index.ts";
import type { Routes } from "../escalation/index.ts";
import { activePolicy, approverOf, guardBy, REFUND_REASONS } from "../policy/index.ts";
import type { ActivePolicy, GuardAction } from "../policy/index.ts";
import { lawsOfRefund, refundAskOf } from "../refund/index.ts";
import { lawsOfReply, obstacleOf, replyAskOf } from "../reply/index.ts";
import { authorityOf, limitsFor, usesFrom } from "./authority.policy.ts";
import type { Authority } from "./authority.policy.ts";
import { closed, GOOD_NOTE, judgeCancellation, judgeModification, judgeRefund, judgeReply } from "./judge-actions.policy.ts";
import type { ActionReason, Judged } from "./judge-actions.policy.ts";
import { loadTicketCases } from "./load-ticket-cases.ts";
import type { Asker, OrderPart, TicketCase } from "./load-ticket-cases.ts";

export type AvailableAction = {
  readonly action: GuardAction;
  readonly outcome: Judged["outcome"];
  readonly reasons: readonly ActionReason[];
  readonly remaining: Money | null;
  readonly authority: readonly Authority[];
  readonly escalatesTo: Role | null;
  readonly orderId: string | null;
};
export type ActionsOfTicket = { readonly ticketId: string; readonly actions: readonly AvailableAction[] };

/** What the policy in force says about one action in one case; compiled once for a whole page. */
type Guards = ReturnType<typeof guardsOf>;
const guardsOf = ({ document }: ActivePolicy) => ({
  document,
  refund: guardBy(document, "REFUND", lawsOfRefund),
  cancellation: guardBy(document, "CANCELLATION", lawsOfCancellation),
  modification: guardBy(document, "MODIFICATION", lawsOfModification),
  reply: guardBy(document, "REPLY", lawsOfReply),
});

/** What can be done about these tickets: policy, channel and order together (D13), by the guards of the actions themselves. */
export const availableActionsOf = async (
  scope: Scope,
  asker: Asker,
  ticketIds: readonly string[],
  refundReason: RefundReason | null,
): Promise<ActionsOfTicket[]> => {
  const [policy, routes, cases] = await Promise.all([
    activePolicy(scope),
    readRoutes(scope),
    loadTicketCases(scope, asker, ticketIds),
  ]);
  const guards = guardsOf(policy);
  const deciderOf = ({ outcome, escalations }: Judged): Role | null => {
    if (outcome !== "ESCALATE") return null;
    const { kind, targetRole } = approverOf(policy.document, escalations);
    return decidedBy(routes, kind, targetRole);
  };
  return cases.map((one): ActionsOfTicket => {
    const judgements = [
      ifAllowed(asker, "REFUND", "refund.order", () => refundIn(guards, one, refundReason)),
      ifAllowed(asker, "CANCELLATION", "order.cancel", () => cancellationIn(guards, one)),
      ifAllowed(asker, "MODIFICATION", "order.modify", () => modificationIn(guards, one)),
      ifAllowed(asker, "REPLY", "reply.send", () => replyIn(guards, one)),
    ];
    const actions = judgements.map((judged): AvailableAction => {
      const { action, outcome, reasons, remaining } = judged;
      const orderId = action === "REPLY" ? null : (one.about?.facts.order.id ?? null);
      const authority = limitsIn({ ...guards, routes }, asker, one, judged);
      return { action, outcome, reasons, remaining, authority, escalatesTo: deciderOf(judged), orderId };
    });
    return { ticketId: one.ticket.id, actions };
  });
};

const ifAllowed = (asker: Asker, action: GuardAction, permission: Permission, judge: () => Judged): Judged =>
  asker.permissions.has(permission)
    ? judge()
    : closed(action, { rule: "permission", sentence: `You do not hold the permission ${permission}. Ask an administrator.` });

const NO_ORDER: ActionReason = {
  rule: "ticket.order",
  sentence: "The ticket has no order yet. Link one with linkOrder first.",
};

const refundIn = ({ document, refund }: Guards, { about }: TicketCase, refundReason: RefundReason | null): Judged => {
  if (about === null) return closed("REFUND", NO_ORDER);
  const { facts, capabilities } = about;
  const known = { facts, shared: { ...about.shared, action: "REFUND" as const }, capability: capabilities.refund };
  const ask = (wanted: Parameters<typeof refundAskOf>[1]["wanted"], reason: RefundReason) =>
    refundAskOf(known, { wanted, reason, note: GOOD_NOTE, ownParts: [] }).ask;
  return judgeRefund({
    document,
    guard: refund,
    askFor: (amount, reason) => ask({ kind: "AMOUNT", amount }, reason),
    balance: ask({ kind: "FULL" }, "OTHER").order.remaining,
    reasons: refundReason === null ? REFUND_REASONS : [refundReason],
  });
};

const cancellationIn = ({ cancellation }: Guards, { about }: TicketCase): Judged => {
  if (about === null) return closed("CANCELLATION", NO_ORDER);
  const { facts, shared, capabilities } = about;
  const known = { facts, shared: { ...shared, action: "CANCELLATION" as const }, capability: capabilities.cancel };
  const askFor = (reason: CancellationReason) => cancellationAskOf(known, { reason, note: GOOD_NOTE });
  return judgeCancellation(cancellation, askFor, CANCELLATION_REASONS);
};

const modificationIn = ({ modification }: Guards, { about }: TicketCase): Judged => {
  if (about === null) return closed("MODIFICATION", NO_ORDER);
  const { facts, shared, capabilities } = about;
  const { order, belongsToTicket } = facts;
  const known = { order, belongsToTicket, shared: { ...shared, action: "MODIFICATION" as const } };
  const askFor = (field: OrderField) => modificationAskOf({ ...known, capability: capabilities.editOrder }, [field], GOOD_NOTE);
  return judgeModification(modification, askFor, capabilities);
};

const replyIn = ({ reply: guard }: Guards, { ticket, cluster, reply, shared }: TicketCase): Judged => {
  const obstacle = obstacleOf(ticket, cluster);
  if (obstacle) return closed("REPLY", { rule: "ticket.state", sentence: obstacle.message });
  const [place] = reply.places;
  if (!place) return closed("REPLY", { rule: "thread.sendable", sentence: "The ticket has no conversation to answer in." });
  const { channel } = place.thread;
  const facts = { ...shared, action: "REPLY" as const, channel, reason: reply.reason?.name ?? null };
  return judgeReply(guard, (said) => replyAskOf(facts, ticket, place, said), channel);
};

/** Every limit that speaks about the case, with what its order, its customer and the actor have used of it. */
const limitsIn = (
  { document, routes }: Pick<Guards, "document"> & { routes: Routes },
  { actor }: Asker,
  { about }: TicketCase,
  { action, ask }: Judged,
): Authority[] => {
  if (about === null || ask === null) return [];
  const uses = usesInCase(about, actor.id);
  const known = new Set(["ORDER", "CUSTOMER", "ACTOR", "KEY"] as const);
  const concerned = limitsFor(document, ask);
  return authorityOf({ rules: concerned, routes }, actor, { known, uses }).filter(
    (one) => one.action === action && one.limit.currencyCode === about.facts.order.currencyCode,
  );
};

const usesInCase = ({ facts: { ledger, order, customerId } }: OrderPart, actorId: string) => {
  const owners = { order: order.id as string, customer: customerId, actor: actorId };
  return ledger.filter(({ whose, ownerId }) => owners[whose] === ownerId).flatMap(usesFrom);
};
