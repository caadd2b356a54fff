/** The words in which tests of the money path speak: what the product says of a refund, and what the marketplace says of the money. */
import type { ScenarioName } from "@firstline/simulator";
import { expireLease } from "../src/features/submission/record-outcome.command.ts";
import { SYSTEM } from "../src/kernel/actor.ts";
import { systemClock } from "../src/kernel/clock.ts";
import { transaction } from "../src/platform/database.ts";
import type { Database, Tx } from "../src/platform/database.ts";
import { openJobs } from "../src/platform/jobs.ts";
import type { JobName, JobQueue } from "../src/platform/jobs.ts";
import { createLog } from "../src/platform/log.ts";
import { eventually, givenOrder, paidBack, partialRefund, refundIn } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { configOf } from "./harness.ts";
import { forge } from "./audit-book.ts";
import type { TestApp } from "./harness.ts";

/** Slower than the harness, as several of these apps run at once: only what a test provokes may time out, also at ten times the load. */
export const PATIENT: Record<string, string> = {
  MARKETPLACE_TIMEOUT_MS: "20000",
  MARKETPLACE_SETTLE_MS: "20100",
  WORKER_LEASE_MS: "25000",
};

/** For `vi.setConfig`: these tests wait for real time, several at once, and a busy machine is no defect of the product. */
export const UNHURRIED = { testTimeout: 300_000 };
const WITHIN_MS = 120_000;

/** `eventually` with the patience of these tests. */
export const soon = <Value>(read: () => Promise<Value>, isTrue: (value: Value) => boolean): Promise<Value> =>
  eventually(read, isTrue, WITHIN_MS);

type Caller = keyof TestApp["as"];

/** Asks for a refund within the agent's authority and answers its id. */
export const askFor = async (app: TestApp, order: GivenOrder, amount: string, by: Caller = "agent"): Promise<string> => {
  const answer = await app.as[by].refund.refundOrder(partialRefund(order, amount));
  if (answer.__typename !== "RefundOrderSuccess") throw new Error(JSON.stringify(answer));
  return answer.refund.id;
};

/** A refund over the limit that the manager has approved. */
export const askAndApprove = async (
  app: TestApp,
  order: GivenOrder,
  amount: string,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<string> => {
  const answer = await app.as.agent.refund.refundOrder(partialRefund(order, amount));
  if (answer.__typename !== "RefundOrderEscalated") throw new Error(JSON.stringify(answer));
  await meanwhile();
  const decided = await app.as.manager.escalation.decideEscalation({
    escalationId: answer.escalation.id,
    verdict: "APPROVE",
    note: `Photos of the whole broken set seen, ${amount} is what the buyer paid.`,
  });
  if (decided.__typename !== "DecideEscalationSuccess") throw new Error(JSON.stringify(decided));
  return answer.refund.id;
};

export const refundOf = async ({ as }: Pick<TestApp, "as">, refundId: string) => {
  const refund = await as.manager.refund.refund({ id: refundId });
  if (!refund) throw new Error(`there is no refund ${refundId}`);
  return refund;
};
type ShownRefund = Awaited<ReturnType<typeof refundOf>>;

export type Life = {
  readonly statuses: string;
  readonly attempts: readonly string[];
  readonly evidence: readonly string[];
};

/** A refund's life as three short lists: every status, how each attempt ended, what proves it. */
export const lifeOf = ({
  statusHistory,
  attempts,
  evidence,
}: Pick<ShownRefund, "statusHistory" | "attempts" | "evidence">): Life => ({
  statuses: statusHistory.map(({ to }) => to).join(" "),
  attempts: attempts.map(({ number, outcome }) => `${number} ${outcome}`),
  evidence: evidence.map(({ kind }) => kind),
});

/** The refund's life once it has reached this status. */
export const lifeUntil = async (app: TestApp, refundId: string, status: string, withinMs = WITHIN_MS): Promise<Life> => {
  const refund = await refundIn(app, refundId, [status], withinMs);
  if (!refund) throw new Error(`there is no refund ${refundId}`);
  return lifeOf(refund);
};

/** Waits until the answer counts as lost, and lets the time pass in which it could still arrive: now the marketplace is asked. */
export const settleUnknown = async (app: TestApp, refundId: string): Promise<void> => {
  await lifeUntil(app, refundId, "UNKNOWN");
  await passTime(app.app.database, 60_000);
};

/** How often the marketplace was asked for this, whatever became of it. */
export const requestsFor = async (
  { amazon, workspace }: Pick<TestApp, "amazon" | "workspace">,
  operation: string,
): Promise<number> => {
  const { requests } = await amazon.requests();
  return requests.filter((request) => request.operation === operation && request.sellerId === workspace.sellerId).length;
};

export const refundableOf = async ({ as }: TestApp, order: GivenOrder): Promise<string | undefined> =>
  (await as.agent.order.order({ id: order.id }))?.refundable.amount;

/** An order of 80.00 USD, one refund of 30.00, after these scenarios were queued. */
export const refundAmid = async (
  app: TestApp,
  ...scenarios: ScenarioName[]
): Promise<{ order: GivenOrder; refundId: string }> => {
  const order = await givenOrder(app);
  for (const scenario of scenarios) await app.amazon.addScenario({ scenario });
  return { order, refundId: await askFor(app, order, "30.00") };
};

/** The double's side: its own money on the order in minor units, and how often it was asked to move some. */
export const moneyOf = async (app: TestApp, order: GivenOrder): Promise<{ paid: bigint; createFeeds: number }> => ({
  paid: await paidBack(app, order),
  createFeeds: await requestsFor(app, "createFeed"),
});

/**
 * Everything the product waits for comes this much earlier: jobs, deadlines, refilling quotas. The marketplace's clock stays. A lease
 * may be spared, because its worker may be alive and would not feel this time.
 */
export const passTime = async (
  { client }: Pick<Database, "client">,
  ms: number,
  leases: "leases too" | "not leases" = "leases too",
): Promise<void> => {
  const by = `${ms} milliseconds`;
  const spared = leases === "not leases" ? "COMMITTING" : "";
  await client`update rate_buckets set refilled_at = refilled_at - ${by}::interval`;
  await client`update refunds set next_action_at = next_action_at - ${by}::interval where next_action_at is not null`;
  await client`update cancellations set next_action_at = next_action_at - ${by}::interval where next_action_at is not null`;
  await client`update submissions set next_action_at = next_action_at - ${by}::interval where next_action_at is not null and state <> ${spared}`;
  await client`update message_deliveries set next_action_at = next_action_at - ${by}::interval where next_action_at is not null and status <> ${leases === "not leases" ? "SENDING" : ""}`;
  await client`update pgboss.job set start_after = start_after - ${by}::interval where state in ('created', 'retry')`;
};

/**
 * The longest time anybody waits for proof is over, for whatever waits now: the tests' window is a minute, and a slow machine may take
 * many seconds until a test has what should wait. When something began to wait never changes otherwise, so the guards are put aside.
 */
export const ledgerWindowEnds = (app: TestApp): Promise<unknown> =>
  forge(app, async (past) => {
    const { id } = app.workspace;
    await past`update refund_transitions set at = at - interval '1 hour' where workspace_id = ${id}`;
    await past`update cancellation_transitions set at = at - interval '1 hour' where workspace_id = ${id}`;
  });

const withQueue = async (
  { app, workspace }: Pick<TestApp, "app" | "workspace">,
  work: (tx: Tx, queue: JobQueue) => Promise<void>,
): Promise<void> => {
  const queue = await openJobs(app.database.url, createLog("silent"));
  try {
    await transaction(app.database, workspace.id, (tx) => work(tx, queue));
  } finally {
    await queue.stop();
  }
};

/** Queues jobs again and again, as an at-least-once queue may. */
export const deliver = (
  app: Pick<TestApp, "app" | "workspace">,
  jobs: readonly (readonly [JobName, string])[],
  times: number,
): Promise<void> =>
  withQueue(app, async (tx, queue) => {
    for (let time = 0; time < times; time += 1) for (const [name, subjectId] of jobs) await queue.enqueue(tx, name, subjectId);
  });

/** What the sweeper of another process does when a worker has not reported within its lease. */
export const expireLeaseOf = (
  app: Pick<TestApp, "app" | "workspace">,
  submissionId: string,
  env: Record<string, string>,
): Promise<void> =>
  withQueue(app, (tx, jobs) =>
    expireLease.execute({ submissionId, times: configOf(env).times }, { tx, jobs, actor: SYSTEM, clock: systemClock }),
  );

/** Waits until no job is due or being worked on: what was delivered has had its effect. */
export const quiet = ({ client }: Pick<Database, "client">): Promise<unknown> =>
  eventually(
    async () =>
      client<
        { open: number }[]
      >`select count(*)::int as open from pgboss.job where state = 'active' or (state in ('created', 'retry') and start_after <= now())`,
    ([row]) => row?.open === 0,
    WITHIN_MS,
  );

/** The submissions an order's refund went out with, oldest first. */
export const submissionsOf = ({ client }: Pick<Database, "client">, refundId: string) =>
  client<{ id: string; state: string; fence: number }[]>`
    select s.id, s.state, s.fence from submissions s join refund_attempts a on a.workspace_id = s.workspace_id and a.submission_id = s.id
     where a.refund_id = ${refundId} order by s.id`;
