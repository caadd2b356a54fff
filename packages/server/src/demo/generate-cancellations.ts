import type { CancellationAsk } from "../features/cancellation/cancellation.policy.ts";
import { lawsOfCancellation } from "../features/cancellation/cancellation.policy.ts";
import { SHIPPED_EXPIRY_HOURS } from "../features/escalation/escalation.table.ts";
import { factsOf } from "../features/policy/guard-facts.policy.ts";
import { approverOf, digestOfPolicy, guardBy, noteFactsOf } from "../features/policy/index.ts";
import { parsePolicyDocument } from "../features/policy/stored-document.ts";
import type { IntentStatus } from "../features/submission/intent-status.policy.ts";
import type { Verdict } from "../kernel/decision.ts";
import type { Id } from "../kernel/id.ts";
import { money } from "../kernel/money.ts";
import { createDemoAudit } from "./demo-audit.ts";
import { createDemoIds, DEMO_ACCOUNTS, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { HOUR, MINUTE } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoOrder } from "./generate-orders.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { planCancellations } from "./plan-cancellations.ts";
import type { PlannedCancellation } from "./plan-cancellations.ts";
import { createLedger } from "./refund-ledger.ts";

type World = Pick<DemoRows, "claims" | "orderComponents" | "policyVersions" | "refunds"> & {
  readonly placed: readonly DemoOrder[];
};
type Generated = Pick<
  DemoRows,
  | "decisions"
  | "cancellations"
  | "cancellationTransitions"
  | "cancellationAttempts"
  | "cancellationEvidence"
  | "escalations"
  | "auditEntries"
  | "auditNotes"
>;
type Moment = readonly [to: IntentStatus, minutes: number, why: string];

/** As the money path writes them: a feed is read within the quarter of an hour, the order's status minutes later. */
const SENT: readonly Moment[] = [
  ["PREPARED", 1, "Built and validated."],
  ["COMMITTING", 1, "The request leaves."],
  ["ACCEPTED", 2, "Amazon took the feed."],
  ["PROCESSING", 5, "The channel works on it."],
];
const STOPPED: readonly Moment[] = [
  ...SENT,
  ["DONE_UNCONFIRMED", 12, "The channel reports success."],
  ["CONFIRMED", 15, "The order reads as cancelled."],
];
const TOO_LATE = "18010: The order is SHIPPED and can no longer be cancelled.";
const REFUSED: readonly Moment[] = [...SENT, ["REJECTED", 12, `The channel refused: ${TOO_LATE}`]];
/** How long Mara takes. */
const DECIDED_AFTER = 40;

const APPROVES = "The buyer asked in time and the sum is what they paid; stop it before the carrier comes.";
const DECLINES = "The parcel stands at the ramp by now: let it go, and take it back if they still want that.";

/**
 * What the team stopped, or tried to stop, in two months: on own authority, with Mara's approval, without it, and too late. Every decision
 * is made by the guard itself, on the facts of its moment; all are settled.
 */
export const generateCancellations = (written: readonly DemoTicket[], world: World, at: At): Generated => {
  const desk = createDesk(world, at);
  const refunded = new Set<string>(world.refunds.map(({ orderId }) => orderId));
  for (const planned of planCancellations(written, { refunded, chargedOf: desk.history.chargedOf })) tryToStop(desk, planned);
  return { ...desk.into, ...desk.audit.rows };
};

type Desk = ReturnType<typeof createDesk>;
const createDesk = (world: World, at: At) => {
  const [version] = world.policyVersions;
  const document = parsePolicyDocument(version?.document);
  const history = createLedger(world, at);
  const orderById = new Map<string, DemoOrder>(world.placed.map((order) => [order.id, order]));
  for (const { orderId, requestedBy, requestedAt, amountMinor, reason } of world.refunds) {
    const order = orderById.get(orderId);
    const ageMs = at(0).getTime() - (requestedAt?.getTime() ?? 0);
    if (order) history.book({ order, actor: { ...NOBODY, id: requestedBy as Id<"member"> }, amountMinor, reason, ageMs });
  }
  const into: Omit<Generated, "auditEntries" | "auditNotes"> = {
    decisions: [],
    cancellations: [],
    cancellationTransitions: [],
    cancellationAttempts: [],
    cancellationEvidence: [],
    escalations: [],
  };
  return {
    at,
    mint: createDemoIds(81),
    audit: createDemoAudit(82, at),
    decide: guardBy(document, "CANCELLATION", lawsOfCancellation),
    policy: { id: version?.id ?? ("plv_" as const), document, digest: digestOfPolicy(document) },
    /** Knows what was refunded, for who the buyer was. */
    history,
    /** Cancellations count towards cancellations. */
    ledger: createLedger(world, at),
    into,
  };
};
const NOBODY = { role: "AGENT", qualifications: [] } as const;

const askOf = ({ history, ledger }: Desk, planned: PlannedCancellation, approved: boolean): CancellationAsk => {
  const { order, note } = planned;
  const { externalId, fulfilment, currencyCode } = order;
  return {
    ...history.sharedOf(planned),
    action: "CANCELLATION",
    amount: history.chargedOf(order),
    reason: "CUSTOMER_REQUEST",
    note: noteFactsOf(note, null),
    // Asked within hours of the purchase: nothing had left yet.
    order: {
      externalId,
      status: "UNSHIPPED",
      fulfilment,
      belongsToTicket: true,
      refunded: money(0n, currencyCode),
      cancellationId: null,
    },
    capability: { supported: true, reason: null },
    claim: { filed: false, externalId: null },
    sums: ledger.sumsOf(planned),
    approval: { limits: approved, claim: false },
  };
};

type Decided = { readonly id: Id<"decision">; readonly verdict: Verdict<string> };
type Deciding = {
  readonly ageMs: number;
  readonly subjectId: string;
  readonly actorId: Id<"member">;
  readonly approved: boolean;
};

const decideOn = (desk: Desk, planned: PlannedCancellation, { ageMs, subjectId, actorId, approved }: Deciding): Decided => {
  const { at, mint, policy, into } = desk;
  const { order, ticket } = planned;
  const ask = askOf(desk, { ...planned, ageMs }, approved);
  const verdict = desk.decide(ask);
  const id = mint("decision", ageMs);
  into.decisions.push({
    workspaceId: DEMO_WORKSPACE,
    id,
    policyVersionId: policy.id,
    policyDigest: policy.digest,
    outcome: verdict.outcome,
    rules: [...verdict.rules],
    action: "CANCELLATION",
    facts: factsOf(ask),
    subjectId,
    ticketId: ticket.id,
    orderId: order.id,
    customerId: order.customer.id,
    actorId,
    amountMinor: ask.amount?.minor ?? null,
    currencyCode: order.currencyCode,
    decidedAt: at(ageMs),
    createdAt: at(ageMs),
  });
  return { id, verdict };
};

const tryToStop = (desk: Desk, planned: PlannedCancellation): void => {
  const { order, actor, note, ageMs } = planned;
  const asked = { ageMs, subjectId: order.id, actorId: actor.id, approved: false };
  const { id, verdict } = decideOn(desk, planned, asked);
  const decision = { id, outcome: verdict.outcome };
  desk.audit.record({ action: "order.cancel", actorId: actor.id, subjectId: order.id, ageMs, note, decision });
  if (verdict.outcome === "REFUSE") return;
  const cancellationId = desk.mint("cancellation", ageMs);
  const wasStopped = order.status === "CANCELLED";
  if (verdict.outcome === "ALLOW") {
    const fate = wasStopped ? STOPPED : REFUSED;
    store(desk, planned, {
      id: cancellationId,
      decisionId: id,
      onOwnAuthority: true,
      status: wasStopped ? "CONFIRMED" : "REJECTED",
    });
    const first: Moment = ["APPROVED", 0, "Within the requester's authority."];
    return tell(desk, planned, cancellationId, [first, ...fate]);
  }
  const status = wasStopped ? "CONFIRMED" : "CANCELLED";
  store(desk, planned, { id: cancellationId, decisionId: id, onOwnAuthority: false, status });
  const waits: Moment = ["AWAITING_APPROVAL", 0, "Needs a second person; nothing was sent."];
  const fate: readonly Moment[] = wasStopped
    ? [
        ["APPROVED", DECIDED_AFTER, "Approved by a second person."],
        ...STOPPED.map(([to, minutes, why]): Moment => [to, minutes + DECIDED_AFTER, why]),
      ]
    : [["CANCELLED", DECIDED_AFTER, "Declined by a second person."]];
  tell(desk, planned, cancellationId, [waits, ...fate]);
  escalate(desk, planned, { cancellationId, escalated: verdict.escalations });
};

type Escalated = { readonly cancellationId: Id<"cancellation">; readonly escalated: readonly string[] };

/** Mara's yes runs the guard again; her no does not. */
const escalate = (desk: Desk, planned: PlannedCancellation, { cancellationId, escalated }: Escalated): void => {
  const { at, mint, policy, into, audit } = desk;
  const { ticket, order, actor, ageMs } = planned;
  const approves = order.status === "CANCELLED";
  const decidedAge = ageMs - DECIDED_AFTER * MINUTE;
  const { mara } = DEMO_MEMBERS;
  const again = { ageMs: decidedAge, subjectId: cancellationId, actorId: mara, approved: true };
  const decided = approves ? decideOn(desk, planned, again) : null;
  const escalationId = mint("escalation", ageMs);
  const note = approves ? APPROVES : DECLINES;
  into.escalations.push({
    workspaceId: DEMO_WORKSPACE,
    id: escalationId,
    cancellationId,
    ticketId: ticket.id,
    ...approverOf(policy.document, escalated),
    status: approves ? "APPROVED" : "REJECTED",
    rules: [...escalated],
    requestedBy: actor.id,
    requestedAt: at(ageMs),
    expiresAt: at(ageMs - SHIPPED_EXPIRY_HOURS * HOUR),
    decidedBy: mara,
    decidedAt: at(decidedAge),
    note,
    decisionId: decided?.id ?? null,
    version: 2,
    createdAt: at(ageMs),
  });
  const decision = decided && { id: decided.id, outcome: decided.verdict.outcome };
  audit.record({
    action: "escalation.decide",
    actorId: mara,
    subjectId: escalationId,
    ageMs: decidedAge,
    note,
    ...(decision ? { decision } : {}),
  });
};

type Stored = {
  readonly id: Id<"cancellation">;
  readonly decisionId: Id<"decision">;
  readonly onOwnAuthority: boolean;
  readonly status: IntentStatus;
};

const store = ({ at, into, ledger }: Desk, planned: PlannedCancellation, { id, ...stored }: Stored): void => {
  const { ticket, order, actor, note, ageMs } = planned;
  const amountMinor = ledger.chargedOf(order).minor;
  into.cancellations.push({
    workspaceId: DEMO_WORKSPACE,
    id,
    orderId: order.id,
    ticketId: ticket.id,
    customerId: order.customer.id,
    channelAccountId: DEMO_ACCOUNTS.AMAZON,
    amountMinor,
    currencyCode: order.currencyCode,
    reason: "CUSTOMER_REQUEST",
    note,
    ...stored,
    requestedBy: actor.id,
    requestedAt: at(ageMs),
    createdAt: at(ageMs),
  });
  if (stored.onOwnAuthority && stored.status === "CONFIRMED") ledger.book({ order, actor, amountMinor, reason: "OTHER", ageMs });
};

/** How it went: who moved it, the one attempt, and what proves it. */
const tell = (desk: Desk, planned: PlannedCancellation, cancellationId: Id<"cancellation">, moments: readonly Moment[]): void => {
  const { at, mint, into } = desk;
  const { actor, ageMs, order } = planned;
  const atMinute = (minutes: number) => ageMs - minutes * MINUTE;
  for (const [index, [toStatus, minutes, reason]] of moments.entries()) {
    const age = atMinute(minutes);
    const own = {
      workspaceId: DEMO_WORKSPACE,
      id: mint("cancellationTransition", age),
      cancellationId,
      at: at(age),
      createdAt: at(age),
    };
    const byMara = index === 1 && moments[0]?.[0] === "AWAITING_APPROVAL";
    const actorId = index === 0 ? actor.id : byMara ? DEMO_MEMBERS.mara : ("system" as const);
    into.cancellationTransitions.push({ ...own, fromStatus: moments[index - 1]?.[0] ?? null, toStatus, actorId, reason });
  }
  const minuteOf = (status: IntentStatus): number | undefined => moments.find(([to]) => to === status)?.[1];
  const sent = minuteOf("COMMITTING");
  if (sent === undefined) return;
  const isDone = minuteOf("CONFIRMED") !== undefined;
  into.cancellationAttempts.push({
    workspaceId: DEMO_WORKSPACE,
    id: mint("cancellationAttempt", atMinute(sent)),
    cancellationId,
    number: 1,
    outcome: isDone ? "SUCCEEDED" : "REJECTED",
    channelMessage: isDone ? null : TOO_LATE,
    startedAt: at(atMinute(sent)),
    createdAt: at(atMinute(sent)),
  });
  if (!isDone) return;
  for (const [kind, status, reference, summary] of [
    ["PROCESSING_REPORT", "DONE_UNCONFIRMED", `report ${cancellationId}`, "1 message processed, 1 successful."],
    ["ORDER_STATUS", "CONFIRMED", order.externalId, "The channel shows the order as CANCELLED."],
  ] as const) {
    const age = atMinute(minuteOf(status) ?? 0);
    const own = { workspaceId: DEMO_WORKSPACE, id: mint("evidence", age), cancellationId, seenAt: at(age), createdAt: at(age) };
    into.cancellationEvidence.push({ ...own, channelAccountId: DEMO_ACCOUNTS.AMAZON, kind, reference, summary });
  }
};
