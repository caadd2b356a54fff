/** What a newcomer sees of authority right after the first start: its use and misuse, its rules, and the first order that they stop. */
import { operation } from "@firstline/sdk";
import type { Firstline } from "@firstline/sdk";
import { beforeAll, expect, test } from "vitest";
import { eventually, expectMember, note } from "../../test/given.ts";
import { SERVER_SECRET } from "../../test/harness.ts";
import { plainClient, sharedApp } from "../../test/shared-app.ts";
import { decideAgain } from "../features/guard/index.ts";
import { checkDocument } from "../features/policy/check-document.ts";
import { parsePolicyDocument } from "../features/policy/stored-document.ts";
import { NEXT_STATUSES } from "../features/submission/intent-status.policy.ts";
import { generateDemo } from "./generate-demo.ts";
import { seedDemo } from "./seed-demo.ts";

const app = sharedApp();
let manager: Firstline;
let agent: Firstline;

beforeAll(async () => {
  const { app: server, amazonUrl } = app();
  const seeding = { serverSecret: SERVER_SECRET, amazonEndpoint: amazonUrl, now: new Date() };
  const { tokens } = await seedDemo(server.database, seeding);
  manager = plainClient(app(), tokens.manager);
  agent = plainClient(app(), tokens.agent);
}, 300_000);

const SPLITS = operation<{ guardedAttempts: { nodes: object[] } }>(
  `query Splits { guardedAttempts(filter: { window: { lastDays: 30 }, sign: SPLIT_ATTEMPT }) { nodes { amount { amount } verdict { verdict } splitWith { id } } } }`,
);
type Figure = { value: number };
const USE = operation<{
  authorityUse: {
    rows: {
      actor: { name: string };
      uses: Figure;
      refused: Figure;
      splitAttempts: Figure;
      justBelowLimit: Figure & { teamMedian: string };
    }[];
  };
}>(`query Use { authorityUse(input: { window: { lastDays: 30 } }) { rows { actor { name } uses { value } refused { value }
  splitAttempts { value } justBelowLimit { value teamMedian } } } }`);

test("one agent stays just below the limit, splits a sum, is refused; his team does nothing of the kind", async () => {
  const { rows } = (await manager.request(USE, {})).authorityUse;
  const shown = rows.map(({ actor, uses, refused, splitAttempts, justBelowLimit }) => [
    actor.name,
    uses.value,
    refused.value,
    splitAttempts.value,
    justBelowLimit.value,
  ]);
  expect(new Map(shown.map(([name, ...figures]) => [name, figures]))).toEqual(
    new Map([
      ["Ana Oliveira", [17, 0, 0, 0]],
      ["Ben Carter", [11, 4, 1, 5]],
      ["Mara Lindqvist", [4, 0, 0, 0]],
      ["Colin Reyes", [2, 0, 0, 0]],
    ]),
  );
  const { nodes } = (await manager.request(SPLITS, {})).guardedAttempts;
  expect(nodes).toMatchObject([{ amount: { amount: "54.95" }, verdict: { verdict: "BREACH" }, splitWith: [{}] }]);
});

const DRAWN = operation<{ authorityReview: { uses: { nodes: { id: string }[] } } }, { id: string }>(
  "query Drawn($id: ID!) { authorityReview(id: $id) { uses(first: 100) { nodes { id } } } }",
);

test("a review is half done, and whoever draws its seed again draws the same uses", async () => {
  const { nodes } = await manager.oversight.authorityReviews();
  expect(nodes).toHaveLength(1);
  const [review] = nodes;
  expect(review?.progress).toMatchObject({ drawn: 11, appropriate: 3, questionable: 1 });
  const again = await manager.oversight.drawAuthorityReview({
    window: { from: review?.from ?? "", to: review?.to ?? "" },
    perActor: review?.perActor ?? 0,
    seed: review?.seed ?? "",
  });
  const { authorityReview } = expectMember(again, "DrawAuthorityReviewSuccess");
  const drawnIn = async (id: string) => (await manager.request(DRAWN, { id })).authorityReview.uses.nodes;
  expect(await drawnIn(authorityReview.id)).toEqual(await drawnIn(review?.id ?? ""));
});

test("a repeat offender and highly valuable customers are known to the guard that decided about them", () => {
  const demo = generateDemo(SERVER_SECRET, new Date());
  const guarded = demo.decisions.filter(({ action }) => action);
  const buyers = guarded.map(({ facts }) => JSON.stringify(facts?.["buyer"]).match(/"kind":"(\w+)"/)?.[1]);
  expect(new Set(buyers)).toEqual(new Set(["FIRST_TIME", "RETURNING", "HIGH_VALUE", "REPEAT_OFFENDER"]));
  const document = parsePolicyDocument(demo.policyVersions[0]?.document);
  for (const { action = null, facts = null, outcome, rules } of guarded)
    expect(decideAgain(document, { action, facts })).toMatchObject({ outcome, rules });
});

const AUDIT = operation<{ refundAudit: { nodes: { note: string; rule: { rule: string } | null }[] } }>(
  "query Audit { refundAudit(filter: { agentProcessed: true }, first: 100) { nodes { note rule { rule } } } }",
);

test("the audit of refunds shows every one of them with its note and the rule that counted", async () => {
  const { nodes } = (await manager.request(AUDIT, {})).refundAudit;
  expect(nodes).toHaveLength(32);
  expect(nodes.every(({ note, rule }) => note.length > 40 && rule !== null)).toBe(true);
});

type Shown = {
  readonly name: string;
  readonly state: string;
  readonly steps: readonly { readonly kind: string; readonly by: { readonly name: string }; readonly note: string }[];
};
const POLICIES = operation<{
  policies: { nodes: Shown[] };
  escalationRoutes: { kind: string; targetRole: string; version: number }[];
}>(
  `query Policies { policies { nodes { name state steps { kind by { name } note } } }
    escalationRoutes { kind targetRole version } }`,
);

test("three versions of the policy: what decided, what decides, and what waits, each with who wrote, read and activated it and why", async () => {
  const { policies, escalationRoutes } = await manager.request(POLICIES, {});
  expect(policies.nodes.map(({ name, state, steps }) => [name, state, steps.map(({ kind }) => kind)])).toEqual([
    ["Kindness in two hands", "APPROVED", ["DRAFTED", "APPROVED"]],
    ["Three currencies, and sums over time", "ACTIVE", ["DRAFTED", "APPROVED", "ACTIVATED"]],
    ["First season", "RETIRED", ["DRAFTED", "APPROVED", "ACTIVATED"]],
  ]);
  for (const { steps } of policies.nodes) {
    expect(steps.map(({ by }) => by.name).slice(0, 2)).toEqual(["Mara Lindqvist", "Colin Reyes"]);
    expect(steps.slice(1).every((step) => step.note.length > 40)).toBe(true);
  }
  expect(escalationRoutes).toContainEqual({ kind: "OVER_LIMIT", targetRole: "MANAGER", version: 1 });
});

test("every document of the demo is one that the API would take", () => {
  for (const { document } of generateDemo(SERVER_SECRET, new Date()).policyVersions)
    expect(checkDocument(document)).toEqual({ document });
});

type Cancelled = {
  readonly status: string;
  readonly amount: { readonly amount: string };
  readonly statusHistory: readonly {
    readonly from: string | null;
    readonly to: string;
    readonly actor: { readonly name: string };
  }[];
  readonly attempts: readonly { readonly outcome: string }[];
  readonly evidence: readonly { readonly kind: string }[];
};
const CANCELLATIONS = operation<{ cancellations: { nodes: Cancelled[] } }>(
  `query Cancellations { cancellations(first: 20) { nodes { status amount { amount } statusHistory { from to actor { name } }
    attempts { outcome } evidence { kind } } } }`,
);

test("cancellations of the past in every end there is: on own authority, approved, declined and too late, each with its proof", async () => {
  const { nodes } = (await agent.request(CANCELLATIONS, {})).cancellations;
  const shown = nodes.map(({ status, statusHistory, attempts, evidence }) => ({
    status,
    first: statusHistory[0]?.to,
    decidedBy: statusHistory[1]?.actor.name,
    attempts: attempts.map(({ outcome }) => outcome),
    evidence: evidence.map(({ kind }) => kind),
  }));
  const proven = ["PROCESSING_REPORT", "ORDER_STATUS"];
  expect(shown).toEqual([
    { status: "CONFIRMED", first: "APPROVED", decidedBy: "Firstline", attempts: ["SUCCEEDED"], evidence: proven },
    { status: "REJECTED", first: "APPROVED", decidedBy: "Firstline", attempts: ["REJECTED"], evidence: [] },
    { status: "CONFIRMED", first: "AWAITING_APPROVAL", decidedBy: "Mara Lindqvist", attempts: ["SUCCEEDED"], evidence: proven },
    { status: "CANCELLED", first: "AWAITING_APPROVAL", decidedBy: "Mara Lindqvist", attempts: [], evidence: [] },
  ]);
  for (const { statusHistory } of nodes)
    for (const { from, to } of statusHistory.slice(1)) expect(NEXT_STATUSES[from as keyof typeof NEXT_STATUSES]).toContain(to);
});

const WAITING = operation<{
  tickets: { nodes: { id: string; availableActions: { action: string; outcome: string; order: { id: string } | null }[] }[] };
}>(
  `query Waiting { tickets(first: 60, filter: { status: [OPEN, WAITING], channel: AMAZON }) { nodes { id
    availableActions { action outcome order { id } } } } }`,
);

test("the list of tickets says which order can still be stopped; the agent's key stops it, and Amazon shows it as cancelled", async () => {
  const { nodes } = (await agent.request(WAITING, {})).tickets;
  const [stoppable, ...others] = nodes.flatMap(({ id, availableActions }) =>
    availableActions.flatMap(({ action, outcome, order }) =>
      action === "CANCELLATION" && outcome === "ALLOW" ? [{ ticketId: id, orderId: order?.id ?? "" }] : [],
    ),
  );
  expect([stoppable !== undefined, others]).toEqual([true, []]);
  const input = {
    ticketId: stoppable?.ticketId ?? "",
    orderId: stoppable?.orderId ?? "",
    reason: "CUSTOMER_REQUEST" as const,
    note: note(),
  };
  const { cancellation } = expectMember(await agent.cancellation.cancelOrder(input), "CancelOrderSuccess");
  const done = await eventually(
    () => agent.cancellation.cancellation({ id: cancellation.id }),
    (found) => found?.status === "CONFIRMED",
  );
  expect(done?.evidence.map(({ kind }) => kind)).toEqual(["PROCESSING_REPORT", "ORDER_STATUS"]);
  expect((await agent.order.order({ id: input.orderId }))?.status).toBe("CANCELLED");
});
