import { factsOf } from "../features/policy/guard-facts.policy.ts";
import { guardBy } from "../features/policy/index.ts";
import { parsePolicyDocument, digestOfPolicy } from "../features/policy/stored-document.ts";
import { lawsOfRefund } from "../features/refund/refund.policy.ts";
import { AGENT_PROCESSED_REFUND } from "../features/tag/index.ts";
import type { Id } from "../kernel/id.ts";
import { createDemoAudit } from "./demo-audit.ts";
import { DEMO_ACCOUNTS, createDemoIds, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { MINUTE } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoOrder } from "./generate-orders.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { planAttempts } from "./plan-attempts.ts";
import type { PlannedAttempt } from "./plan-attempts.ts";
import { createLedger } from "./refund-ledger.ts";

type World = Pick<DemoRows, "claims" | "orderComponents" | "policyVersions" | "tags"> & { readonly placed: readonly DemoOrder[] };
type Generated = Pick<
  DemoRows,
  | "decisions"
  | "refunds"
  | "refundComponents"
  | "refundTransitions"
  | "refundAttempts"
  | "refundEvidence"
  | "auditEntries"
  | "auditNotes"
  | "ticketTags"
>;

/**
 * What a refund goes through, minutes after it was asked for: a feed is read within the hour, the ledger shows it the day after. All of
 * the demo's are settled: what is on its way belongs to the money path, and a newcomer makes the first.
 */
const LIFE = [
  ["APPROVED", 0, "Within the requester's authority."],
  ["PREPARED", 1, "Built and validated."],
  ["COMMITTING", 1, "The request leaves."],
  ["ACCEPTED", 2, "Amazon took the feed."],
  ["PROCESSING", 6, "Amazon reads the feed."],
  ["DONE_UNCONFIRMED", 22, "The processing report says that it succeeded."],
  ["CONFIRMED", 26 * 60, "Seen in the ledger."],
] as const;
/**
 * A month of refunds that the team made and tried: an agent who stays just below the limit, one sum in two halves, refused attempts, a
 * repeat offender. Every decision is made by the guard itself, on the facts of its moment.
 */
export const generateAuthority = (written: readonly DemoTicket[], world: World, at: At): Generated => {
  const [version] = world.policyVersions;
  const document = parsePolicyDocument(version?.document);
  const decide = guardBy(document, "REFUND", lawsOfRefund);
  const ledger = createLedger(world, at);
  const mint = createDemoIds(61);
  const audit = createDemoAudit(64, at);
  const tag = world.tags.find(({ name }) => name === AGENT_PROCESSED_REFUND);
  const into: Generated = {
    decisions: [],
    refunds: [],
    refundComponents: [],
    refundTransitions: [],
    refundAttempts: [],
    refundEvidence: [],
    ...audit.rows,
    ticketTags: [],
  };
  const bench = { mint, at, into };
  for (const attempt of planAttempts(written, world)) {
    const ask = ledger.askOf(attempt);
    const { outcome, rules } = decide(ask);
    const { ticket, order, actor, amountMinor, ageMs, note } = attempt;
    const own = { workspaceId: DEMO_WORKSPACE, createdAt: at(ageMs) };
    const decisionId = mint("decision", ageMs);
    into.decisions.push({
      ...own,
      id: decisionId,
      policyVersionId: version?.id ?? "plv_",
      policyDigest: digestOfPolicy(document),
      outcome,
      rules: [...rules],
      action: "REFUND",
      facts: factsOf(ask),
      subjectId: order.id,
      ticketId: ticket.id,
      orderId: order.id,
      customerId: order.customer.id,
      actorId: actor.id,
      amountMinor,
      currencyCode: order.currencyCode,
      decidedAt: at(ageMs),
    });
    audit.record({
      action: "refund.order",
      actorId: actor.id,
      subjectId: order.id,
      ageMs,
      note,
      decision: { id: decisionId, outcome },
    });
    if (outcome !== "ALLOW") continue;
    ledger.book(attempt);
    settle(bench, attempt, decisionId);
    if (tag) into.ticketTags.push({ ...own, ticketId: ticket.id, tagId: tag.id });
  }
  return into;
};

type Bench = { readonly mint: ReturnType<typeof createDemoIds>; readonly at: At; readonly into: Generated };

/** The rows of a refund that came through. */
const settle = ({ mint, at, into }: Bench, attempt: PlannedAttempt, decisionId: Id<"decision">): void => {
  const { ticket, order, actor, amountMinor, ageMs, note, reason, line } = attempt;
  const own = { workspaceId: DEMO_WORKSPACE, createdAt: at(ageMs) };
  const refundId = mint("refund", ageMs);
  into.refunds.push({
    ...own,
    id: refundId,
    orderId: order.id,
    ticketId: ticket.id,
    customerId: order.customer.id,
    channelAccountId: DEMO_ACCOUNTS.AMAZON,
    kind: "PARTIAL",
    amountMinor,
    currencyCode: order.currencyCode,
    reason,
    note,
    status: "CONFIRMED",
    decisionId,
    requestedBy: actor.id,
    onOwnAuthority: true,
    requestedAt: at(ageMs),
  });
  into.refundComponents.push({ ...own, refundId, orderLineId: line, component: "PRINCIPAL", amountMinor });
  const tried = { number: 1, outcome: "SUCCEEDED" as const, startedAt: at(ageMs - MINUTE) };
  into.refundAttempts.push({ ...own, id: mint("refundAttempt", ageMs), refundId, ...tried });
  tellLife({ mint, at, into }, attempt, refundId);
};

/** How it went, and what proves it. */
const tellLife = ({ mint, at, into }: Bench, { actor, ageMs }: PlannedAttempt, refundId: Id<"refund">): void => {
  for (const [index, [toStatus, minutes, reason]] of LIFE.entries()) {
    const age = ageMs - minutes * MINUTE;
    const own = { workspaceId: DEMO_WORKSPACE, createdAt: at(age), at: at(age), id: mint("refundTransition", age), refundId };
    const actorId = index === 0 ? actor.id : ("system" as const);
    into.refundTransitions.push({ ...own, fromStatus: LIFE[index - 1]?.[0] ?? null, toStatus, actorId, reason });
  }
  for (const [kind, minutes, reference, summary] of [
    ["PROCESSING_REPORT", 22, `report ${refundId}`, "1 message processed, 1 successful."],
    ["LEDGER", 26 * 60, `ledger ${refundId}`, "Refund of this order's item, the same amount."],
  ] as const) {
    const age = ageMs - minutes * MINUTE;
    const own = { workspaceId: DEMO_WORKSPACE, createdAt: at(age), seenAt: at(age), id: mint("evidence", age), refundId };
    into.refundEvidence.push({ ...own, channelAccountId: DEMO_ACCOUNTS.AMAZON, kind, reference, summary });
  }
};
