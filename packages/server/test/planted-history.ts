/** A history of decisions of which everybody knows beforehand what another version makes of it. For tests, and a million for benchmarks. */
import type { CancellationAsk } from "../src/features/cancellation/cancellation.policy.ts";
import type { ModificationAsk } from "../src/features/cancellation/modification.policy.ts";
import { noteFactsOf, SHIPPED_POLICY } from "../src/features/policy/index.ts";
import type { GuardAction, PolicyDocument, WindowSums } from "../src/features/policy/index.ts";
import { factsOf } from "../src/features/policy/guard-facts.policy.ts";
import { policyVersions } from "../src/features/policy/policy.table.ts";
import type { RefundAsk } from "../src/features/refund/refund.policy.ts";
import type { ReplyAsk } from "../src/features/reply/reply.policy.ts";
import type { DecisionOutcome } from "../src/kernel/decision.ts";
import { newId } from "../src/kernel/id.ts";
import type { Id } from "../src/kernel/id.ts";
import { money } from "../src/kernel/money.ts";
import type { CurrencyCode } from "../src/kernel/money.ts";
import type { Database } from "../src/platform/database.ts";
import { eventually, expectMember } from "./given.ts";
import type { TestApp } from "./harness.ts";

type Rule = PolicyDocument["rules"][number];
const limit = (
  id: string,
  demand: Extract<Rule["demand"], { kind: "LIMIT" }>,
  action: Rule["actions"][number] = "REFUND",
): Rule => ({
  id,
  actions: [action],
  demand,
  otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
});

/** What decided: 100 USD at once, 200 USD per customer in 30 days, and no amount in EUR, which counts as exceeded (D2). */
export const STANDING: PolicyDocument = {
  ...SHIPPED_POLICY,
  rules: [
    limit("limit.refund", { kind: "LIMIT", per: "ACTION", amounts: { USD: "100.00" } }),
    limit("limit.customer", { kind: "LIMIT", per: "CUSTOMER", windowDays: 30, amounts: { USD: "200.00", EUR: "200.00" } }),
    limit("limit.cancellation", { kind: "LIMIT", per: "ACTION", amounts: { USD: "100.00" } }, "CANCELLATION"),
  ],
};

/**
 * What is asked about: half at once, EUR named, a customer's week instead of their month, longer notes, nothing on eBay, cancellations up to
 * 60 USD, and locked sentences wherever the ticket is a risk.
 */
export const DRAFT: PolicyDocument = {
  ...SHIPPED_POLICY,
  note: { ...SHIPPED_POLICY.note, minimumLetters: 40 },
  rules: [
    limit("limit.refund", { kind: "LIMIT", per: "ACTION", amounts: { USD: "50.00", EUR: "80.00" } }),
    limit("limit.customer", { kind: "LIMIT", per: "CUSTOMER", windowDays: 7, amounts: { USD: "200.00", EUR: "200.00" } }),
    limit("limit.cancellation", { kind: "LIMIT", per: "ACTION", amounts: { USD: "60.00" } }, "CANCELLATION"),
    {
      id: "ebay",
      actions: ["REFUND"],
      when: { channels: ["EBAY"] },
      demand: { kind: "FORBIDDEN" },
      otherwise: { outcome: "REFUSE" },
    },
    {
      id: "locked",
      actions: ["REPLY"],
      when: { ticketRisks: ["HIGH"] },
      demand: { kind: "LOCKED_MACRO" },
      otherwise: { outcome: "REFUSE" },
    },
  ],
};

type Ask = RefundAsk | CancellationAsk | ModificationAsk | ReplyAsk;
type Kind = {
  /** Null for what no rule of a document speaks of. */
  readonly action: GuardAction | null;
  /** Null for what moves no money. */
  readonly minor?: bigint;
  readonly currencyCode?: CurrencyCode;
  readonly before: DecisionOutcome;
  /** Null where no version can be asked: of a guarded action, because the decision is older than stored facts. */
  readonly after: DecisionOutcome | null;
  readonly ask?: Partial<RefundAsk> | Partial<CancellationAsk> | Partial<ReplyAsk>;
  /** What granted before comes to within 7, and within 30 days. */
  readonly week?: bigint;
  readonly month?: bigint;
};

const LONG_NOTE = "The buyer sent photos of the broken cup, so the whole price goes back.";
/** Between 20 and 40 letters. */
const SHORT_NOTE = "The cup arrived broken, see photos.";
const OF_RISK: Partial<ReplyAsk> = { ticket: { risk: "HIGH", channel: "AMAZON", reason: "Damaged" } };
const APPROVED = { limits: true, claim: false };

/** Written down by hand, not computed by any rule. Decision number n is of kind n modulo their number. */
export const KINDS: readonly Kind[] = [
  { action: "REFUND", minor: 3000n, before: "ALLOW", after: "ALLOW" },
  { action: "REFUND", minor: 7000n, before: "ALLOW", after: "ESCALATE" },
  { action: "REFUND", minor: 15_000n, before: "ESCALATE", after: "ESCALATE" },
  { action: "REFUND", minor: 6000n, currencyCode: "EUR", before: "ESCALATE", after: "ALLOW" },
  { action: "REFUND", minor: 2000n, before: "ALLOW", after: "REFUSE", ask: { channel: "EBAY" } },
  { action: "REFUND", minor: 4000n, before: "ESCALATE", after: "ALLOW", week: 10_000n, month: 19_000n },
  {
    action: "REFUND",
    minor: 5001n,
    before: "REFUSE",
    after: "REFUSE",
    ask: { overdrawn: { remaining: money(500n, "USD"), what: "the order" } },
  },
  { action: "REFUND", minor: 1000n, before: "ALLOW", after: "REFUSE", ask: { note: noteFactsOf(SHORT_NOTE, null) } },
  { action: "REFUND", minor: 2500n, before: "ALLOW", after: null },
  // Exactly at the draft's limit: not over it (D1).
  { action: "REFUND", minor: 5000n, before: "ALLOW", after: "ALLOW" },
  // Rechecked with the approval in hand: it lifts every limit of another version too,
  { action: "REFUND", minor: 15_000n, before: "ALLOW", after: "ALLOW", ask: { approval: APPROVED } },
  // and no refusal.
  { action: "REFUND", minor: 2000n, before: "ALLOW", after: "REFUSE", ask: { approval: APPROVED, channel: "EBAY" } },
  { action: "CANCELLATION", minor: 8000n, before: "ALLOW", after: "ESCALATE" },
  { action: "CANCELLATION", minor: 12_000n, before: "ALLOW", after: "ALLOW", ask: { approval: APPROVED } },
  { action: "CANCELLATION", minor: 4000n, before: "ALLOW", after: "REFUSE", ask: { note: noteFactsOf(SHORT_NOTE, null) } },
  { action: "REPLY", before: "ALLOW", after: "REFUSE", ask: OF_RISK },
  { action: "REPLY", before: "ALLOW", after: "ALLOW", ask: { ...OF_RISK, macro: lockedMacro() } },
  {
    action: "REPLY",
    before: "REFUSE",
    after: "REFUSE",
    ask: { text: { unavailable: [], blockedBy: ["PHONE"], contentHash: "0" } },
  },
  { action: "MODIFICATION", before: "REFUSE", after: "REFUSE" },
  // Compliance was asked about a claim's defence.
  { action: null, before: "ESCALATE", after: null },
];

function lockedMacro(): ReplyAsk["macro"] {
  const marks = { isRetired: false, isVetted: true, locked: true, isInForce: true } as const;
  return { versionId: "mcv_0", locale: "en", ...marks, channels: ["AMAZON"] };
}

const sharedFacts = ({ minor, currencyCode = "USD", week = 0n, month = week }: Kind) => {
  const at = (sum: bigint) => money(sum, currencyCode);
  const customer: WindowSums = { 1: at(0n), 7: at(week), 30: at(month), 90: at(month), 365: at(month) };
  const none: WindowSums = { 1: at(0n), 7: at(0n), 30: at(0n), 90: at(0n), 365: at(0n) };
  return {
    at: "2026-03-02T10:00:00.000Z",
    amount: at(minor ?? 0n),
    channel: "AMAZON",
    fulfilment: "FBM",
    orderAgeDays: 12,
    actor: { id: "mem_0", kind: "MEMBER", roles: ["AGENT"], qualifications: [] },
    buyer: { risk: "LOW", kind: "RETURNING", segments: ["RETURNING"] },
    ticket: { risk: "ROUTINE" },
    evidence: [],
    macro: null,
    note: noteFactsOf(LONG_NOTE, null),
    sums: { order: at(0n), customer, actor: none, key: null },
    approval: { limits: false, claim: false },
    claim: { filed: false, externalId: null },
  } as const;
};
const ORDER = {
  externalId: "111-1111111-1111111",
  fulfilment: "FBM",
  belongsToTicket: true,
  cancellationId: null,
} as const;

/** Of a refund unless another action is named. */
export const askOfKind = (kind: Kind): Ask => {
  const { currencyCode = "USD", ask } = kind;
  const { claim, ...facts } = sharedFacts(kind);
  const at = (sum: bigint) => money(sum, currencyCode);
  const stopped = { ...facts, claim, capability: { supported: true, reason: null, needsShipped: true } };
  const moneyless = { ...facts, amount: null, sums: null };
  switch (kind.action) {
    case "REFUND":
    case null: {
      const order = { ...ORDER, currencyCode, status: "SHIPPED", remaining: at(100_000n) } as const;
      return { ...stopped, action: "REFUND", reason: "DAMAGED", order, overdrawn: null, ...ask } as RefundAsk;
    }
    case "CANCELLATION": {
      const order = { ...ORDER, status: "UNSHIPPED", refunded: at(0n) } as const;
      return { ...stopped, action: "CANCELLATION", reason: "CUSTOMER_REQUEST", order, ...ask } as CancellationAsk;
    }
    case "MODIFICATION": {
      const capability = { fields: [], reason: "Amazon changes no order." };
      return { ...moneyless, action: "MODIFICATION", reason: null, fields: ["QUANTITY"], order: ORDER, capability };
    }
    case "REPLY":
      return {
        ...moneyless,
        action: "REPLY",
        reason: "Damaged",
        note: null,
        ticket: { risk: "ROUTINE", channel: "AMAZON", reason: "Damaged" },
        thread: { id: "thr_0", channel: "AMAZON", obstacle: null },
        rule: { mode: "FREE_TEXT", sentence: "", version: 0 },
        author: { kind: "MEMBER", lacks: null },
        text: { unavailable: [], blockedBy: [], contentHash: "0" },
        ...ask,
      } as ReplyAsk;
  }
};

export type History = {
  readonly workspaceId: Id<"workspace">;
  readonly versionId: string;
  readonly count: number;
  /** The first is made then, each further one so much later. */
  readonly from: Date;
  readonly stepMs: number;
  /** Decisions in a row, one of each kind, are by one of these and about one of these; then the next. */
  readonly actors: readonly string[];
  readonly places: readonly { readonly ticketId: string; readonly orderId: string }[];
};

const decisionId = (number: number): string => `dec_${String(number).padStart(23, "0")}`;

/** Stores decisions 0 to `count` - 1, by SQL alone: a million take seconds. */
export const plantHistory = async (client: Database["client"], history: History): Promise<void> => {
  const kinds = KINDS.map((kind, number) => ({
    number,
    outcome: kind.before,
    action: kind.after === null ? null : kind.action,
    facts: kind.after === null ? null : factsOf(askOfKind(kind)),
    digest: kind.after === null && kind.action !== null ? null : "of the document",
    minor: kind.minor === undefined ? null : String(kind.minor),
    currency: kind.minor === undefined ? null : (kind.currencyCode ?? "USD"),
  }));
  await client`insert into decisions (workspace_id, id, policy_version_id, outcome, rules, action, facts, policy_digest, subject_id, ticket_id,
      order_id, actor_id, amount_minor, currency_code, decided_at)
    select ${history.workspaceId}, 'dec_' || lpad(n::text, 23, '0'), ${history.versionId}, k.outcome, '[]', k.action, k.facts, k.digest, p."orderId",
           p."ticketId", p."orderId", a.id, k.minor, k.currency, ${history.from.toISOString()}::timestamptz + n::float8 * ${history.stepMs} * interval '1 millisecond'
      from generate_series(0, ${history.count - 1}) as n
      join jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) as k(number int, outcome text, action text, facts jsonb, digest text, minor bigint, currency text)
        on k.number = n % ${KINDS.length}
      join lateral (select (${JSON.stringify(history.actors)}::jsonb) ->> (n / ${KINDS.length} % ${history.actors.length})::int as id) as a on true
      join lateral (select x ->> 'ticketId' as "ticketId", x ->> 'orderId' as "orderId"
                      from (select (${JSON.stringify(history.places)}::jsonb) -> (n / ${KINDS.length} % ${history.places.length})::int as x) as y) as p on true`;
};

export type PlantedDifference = {
  readonly decisionId: string;
  readonly action: GuardAction;
  readonly before: DecisionOutcome;
  readonly after: DecisionOutcome;
  readonly actorId: string;
  readonly ticketId: string;
};

/** The differences between the two documents, newest first, by the table above. */
export const plantedDifferences = ({
  count,
  actors,
  places,
}: Pick<History, "count" | "actors" | "places">): PlantedDifference[] =>
  Array.from({ length: count }, (_, number) => number)
    .flatMap((number) => {
      const kind = KINDS[number % KINDS.length];
      const group = Math.floor(number / KINDS.length);
      const place = places[group % places.length];
      return kind && kind.action !== null && kind.after !== null && kind.after !== kind.before
        ? [
            {
              decisionId: decisionId(number),
              action: kind.action,
              before: kind.before,
              after: kind.after,
              actorId: actors[group % actors.length] ?? "",
              ticketId: place?.ticketId ?? "",
            },
          ]
        : [];
    })
    .toReversed();

/** A version that has never been active. */
export const givenVersion = async (
  q: Database["q"],
  workspaceId: Id<"workspace">,
  document: PolicyDocument,
): Promise<Id<"policyVersion">> => {
  const id = newId("policyVersion");
  await q.insert(policyVersions).values({ workspaceId, id, document, state: "DRAFT" });
  return id;
};

/** So many finished back-tests of a version that would have let everything pass; the id of the last one. */
export const givenBacktests = async (app: TestApp, count: number): Promise<string> => {
  const versionId = await givenVersion(app.app.database.q, app.workspace.id, { ...SHIPPED_POLICY, rules: [] });
  let last = "";
  for (let made = 0; made < count; made += 1) {
    const begun = await app.as.manager.backtest.backtestPolicy({ versionId, window: { lastDays: 1 } });
    last = expectMember(begun, "BacktestPolicySuccess").backtest.id;
    await backtestEnd(app, last);
  }
  return last;
};

/** The back-test once it has ended. */
export const backtestEnd = ({ as }: Pick<TestApp, "as">, id: string) =>
  eventually(
    () => as.analyst.backtest.backtest({ id }),
    (backtest) => backtest?.status === "FINISHED" || backtest?.status === "CANCELLED",
  );
