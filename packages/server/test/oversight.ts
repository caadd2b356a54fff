/** What tests of oversight ask for. */
import { operation } from "@firstline/sdk";
import { limitRule, withRules } from "./actions.ts";
import { expectMember, givenOrder, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { forge } from "./audit-book.ts";
import { anotherWorkspace } from "./shared-app.ts";

type Figure = { value: number; teamMedian: string | null; timesMedian: string | null };
export const FIGURES = [
  "attempts",
  "uses",
  "escalated",
  "refused",
  "justBelowLimit",
  "splitAttempts",
  "repeatCustomers",
  "mostUsesForOneCustomer",
] as const;
export type AuthorityRow = { actor: { name: string } } & Record<(typeof FIGURES)[number], Figure> & {
    justBelowLimitShare: { value: { numerator: number; denominator: number }; teamMedian: string; timesMedian: string };
    sums: { action: string; value: { amount: string }; teamMedian: { amount: string }; timesMedian: string }[];
  };
export const USE = operation<
  { authorityUse: { rows: AuthorityRow[]; truncated: boolean; watermark: string; metrics: { name: string; version: number }[] } },
  { input: object }
>(
  `query Use($input: AuthorityUseInput!) { authorityUse(input: $input) { truncated watermark metrics { name version } rows { actor { name }
    ${FIGURES.map((name) => `${name} { value teamMedian timesMedian }`).join(" ")}
    justBelowLimitShare { value { numerator denominator } teamMedian timesMedian } sums { action value { amount } teamMedian { amount } timesMedian } } } }`,
);

export const ATTEMPTS = operation<
  {
    guardedAttempts: {
      nodes: {
        id: string;
        signs: string[];
        splitWith: { id: string }[];
        note: string | null;
        mayJudge: boolean;
        amount: { amount: string } | null;
        rule: { rule: string } | null;
      }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  },
  { filter: object; first: number; after: string | null }
>(`query Attempts($filter: GuardedAttemptFilter, $first: Int!, $after: String) { guardedAttempts(filter: $filter, first: $first, after: $after) {
  nodes { id signs splitWith { id } note mayJudge amount { amount } rule { rule } verdict { verdict } order { id } ticket { id } actor { name } } pageInfo { endCursor hasNextPage } } }`);

/** What attempts led to. */
export const LED = operation<
  { guardedAttempts: { nodes: { id: string; refund: { id: string } | null; cancellation: { id: string } | null }[] } },
  { first: number }
>(`query Led($first: Int!) { guardedAttempts(first: $first) { nodes { id refund { id } cancellation { id } } } }`);

export const AUDIT = operation<
  {
    refundAudit: {
      nodes: {
        refund: { id: string; amount: { amount: string } };
        note: string;
        actor: { name: string };
        rule: { rule: string; result: string } | null;
        agentProcessed: boolean;
        verdict: { verdict: string } | null;
      }[];
    };
  },
  { filter: object }
>(`query Audit($filter: RefundAuditFilter) { refundAudit(filter: $filter, first: 100) { nodes { refund { id amount { amount } } note actor { name }
  rule { rule result } agentProcessed verdict { verdict } } } }`);

export const CANCELLATIONS = operation<
  {
    cancellationAudit: {
      nodes: {
        cancellation: { id: string; amount: { amount: string } };
        note: string;
        actor: { name: string };
        rule: { rule: string; result: string } | null;
        decision: { id: string };
        verdict: object | null;
      }[];
    };
  },
  { filter: object }
>(`query Stopped($filter: CancellationAuditFilter) { cancellationAudit(filter: $filter, first: 100) { nodes {
  cancellation { id amount { amount } status } note actor { name } rule { rule result } decision { id } verdict { verdict } } } }`);

const REVIEW = `id seed perActor drawnBy { name } progress { drawn judged appropriate questionable breaches }
  actors { actor { name } population progress { drawn judged } } uses(first: 100) { nodes { id actor { id } } }`;
type Review = {
  id: string;
  seed: string;
  progress: object;
  actors: { actor: { name: string }; population: number; progress: object }[];
  uses: { nodes: { id: string; actor: { id: string } }[] };
};
export const DRAW = operation<{ drawAuthorityReview: { __typename: string; authorityReview: Review } }, { input: object }>(
  `mutation Draw($input: DrawAuthorityReviewInput!) { drawAuthorityReview(input: $input) { __typename ... on DrawAuthorityReviewSuccess { authorityReview { ${REVIEW} } } } }`,
);
export const READ = operation<{ authorityReview: Review & { pending: { nodes: { id: string }[] } } }, { id: string }>(
  `query Read($id: ID!) { authorityReview(id: $id) { ${REVIEW} pending: uses(judged: false) { nodes { id } } } }`,
);

/** Decisions cannot be changed; whoever plants a history has to go around the guard. */
export const backdate = (app: TestApp, id: string, ms: number): Promise<unknown> =>
  forge(app, (sql) => sql`update decisions set decided_at = ${new Date(Date.now() - ms).toISOString()} where id = ${id}`);

export const byHash = (hashOf: (id: string) => string) => (a: string, b: string) => (hashOf(a) < hashOf(b) ? -1 : 1);

/** A workspace where an agent stopped five orders, a manager approved one of that, and one refund was made; names by decision. */
export const deskOfCancellations = async (shared: TestApp) => {
  const desk = await anotherWorkspace(
    shared,
    withRules(
      limitRule("limit.refund", { per: "ACTION", amounts: { USD: "100.00" } }),
      limitRule("limit.cancellation", { per: "ACTION", amounts: { USD: "100.00" } }, { actions: ["CANCELLATION"] }),
    ),
  );
  const decided: Record<string, string> = {};
  const cancel = async (name: string, principal: string, facts: Parameters<typeof givenOrder>[1] = {}) => {
    const { id: orderId, ticketId } = await givenOrder(desk, { principal, status: "UNSHIPPED", atMarketplace: false, ...facts });
    const words = { reason: "CUSTOMER_REQUEST" as const, note: `${note()} ${name}` };
    const answer = await desk.as.agent.cancellation.cancelOrder({ ticketId, orderId, ...words });
    if (!("decision" in answer)) throw new Error(JSON.stringify(answer));
    decided[answer.decision.id ?? ""] = name;
    return answer;
  };
  const buyer = "b100000000001@marketplace.amazon.com";
  await cancel("just below", "95.00");
  await cancel("first piece", "60.00", { buyer });
  await cancel("second piece", "50.00", { buyer });
  await cancel("shipped", "20.00", { status: "SHIPPED" });
  const { escalation } = expectMember(await cancel("over the limit", "120.00"), "CancelOrderEscalated");
  const approval = { escalationId: escalation.id, verdict: "APPROVE" as const, note: note() };
  expectMember(await desk.as.manager.escalation.decideEscalation(approval), "DecideEscalationSuccess");
  const sold = await givenOrder(desk, { atMarketplace: false });
  expectMember(await desk.as.agent.refund.refundOrder(partialRefund(sold, "30.00")), "RefundOrderSuccess");
  return { desk, decided };
};
