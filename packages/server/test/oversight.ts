/** What tests of oversight ask for. */
import { operation } from "@firstline/sdk";
import type { TestApp } from "./harness.ts";

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

export const AUDIT = operation<
  {
    refundAudit: {
      nodes: {
        refund: { amount: { amount: string } };
        note: string;
        actor: { name: string };
        rule: { rule: string; result: string } | null;
        agentProcessed: boolean;
        verdict: { verdict: string } | null;
      }[];
    };
  },
  { filter: object }
>(`query Audit($filter: RefundAuditFilter) { refundAudit(filter: $filter, first: 100) { nodes { refund { amount { amount } } note actor { name }
  rule { rule result } agentProcessed verdict { verdict } } } }`);

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
export const backdate = ({ app }: TestApp, id: string, ms: number): Promise<unknown> =>
  app.database.client.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update decisions set decided_at = ${new Date(Date.now() - ms).toISOString()} where id = ${id}`;
  });

export const byHash = (hashOf: (id: string) => string) => (a: string, b: string) => (hashOf(a) < hashOf(b) ? -1 : 1);
