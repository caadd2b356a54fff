/** What the side panel shows of a customer: loaded facts put through the policies. */
import type { Permission } from "../../kernel/actor.ts";
import type { Money } from "../../kernel/money.ts";
import type { ContextCode, ContextSentence } from "./context-summary.policy.ts";
import { summaryOf } from "./context-summary.policy.ts";
import type { HistoryFacts, OrderTotals } from "./history-fact.policy.ts";
import { lifetimeValueOf } from "./history-fact.policy.ts";
import { segmentsOf } from "./buyer-kind.policy.ts";
import type { BuyerKind, CustomerSegment } from "./buyer-kind.policy.ts";
import type { BuyerRule } from "./buyer-rule.policy.ts";
import { riskOf } from "./risk.policy.ts";
import type { RiskProfile } from "./risk.policy.ts";
import type { TicketContext } from "./ticket-context.store.ts";
import { sentenceOf, TIMELINE_KINDS } from "./timeline-sentence.policy.ts";
import type { TimelineKind, TimelineRow } from "./timeline-sentence.policy.ts";

export { CONTEXT_CODES } from "./context-summary.policy.ts";
export { RISK_EVIDENCE_KINDS, RISK_PART_CODES } from "./risk.policy.ts";
export { TIMELINE_KINDS } from "./timeline-sentence.policy.ts";

const KIND_NEEDS: Record<TimelineKind, Permission> = {
  MESSAGE: "ticket.read",
  TICKET: "ticket.read",
  ORDER: "order.read",
  SHIPMENT: "order.read",
  REFUND: "refund.read",
  CLAIM: "order.read",
  FEEDBACK: "order.read",
  ESCALATION: "escalation.read",
};
const CODE_NEEDS: Record<ContextCode, Permission> = {
  OPEN_CLAIM: "order.read",
  SAME_ORDER: "ticket.read",
  SAME_PRODUCT: "ticket.read",
  SAME_REASON: "ticket.read",
  OTHER_CONTACT: "ticket.read",
  NO_OTHER_CONTACT: "ticket.read",
  THIS_CONTACT: "ticket.read",
  UNRESOLVED_TICKETS: "ticket.read",
  ORDERS: "order.read",
  REFUNDS: "refund.read",
  CLOSED_CLAIMS: "order.read",
  EXCEPTIONS: "escalation.read",
};

/** The kinds of entries that somebody may see. */
export const readableKinds = (permissions: ReadonlySet<Permission>): TimelineKind[] =>
  TIMELINE_KINDS.filter((kind) => permissions.has(KIND_NEEDS[kind]));

export type ShownEntry = TimelineRow & { readonly sentence: string };
export const showEntry = (row: TimelineRow): ShownEntry => ({ ...row, sentence: sentenceOf(row) });

export const showRisk = (facts: HistoryFacts, rule: BuyerRule, now: Date): RiskProfile => riskOf(facts, rule, now);

export const showLifetimeValue = (totals: readonly OrderTotals[]): Money[] => lifetimeValueOf(totals);

export const showSegments = (
  facts: HistoryFacts,
  totals: readonly OrderTotals[],
  rule: BuyerRule,
  now: Date,
): CustomerSegment[] =>
  segmentsOf(
    totals.reduce((sum, { orderCount }) => sum + orderCount, 0),
    lifetimeValueOf(totals),
    riskOf(facts, rule, now),
    rule,
  );

/** What a customer is called in one word: the segment that asks for most care. */
export const kindOf = ([first]: readonly CustomerSegment[]): BuyerKind => first?.kind ?? "FIRST_TIME";

/** The sentences that somebody may read. */
export const showSummary = (
  { ticket, others }: TicketContext,
  history: HistoryFacts,
  totals: readonly OrderTotals[],
  { now, permissions }: { readonly now: Date; readonly permissions: ReadonlySet<Permission> },
): ContextSentence[] =>
  summaryOf({ ticket, others, history, totals }, now).filter(({ code }) => permissions.has(CODE_NEEDS[code]));
