/** A product that can die at any statement, and the laws that must hold whatever it went through. */
import { controlOf, startAmazonDouble } from "@firstline/simulator";
import { Firstline } from "@firstline/sdk";
import postgres from "postgres";
import { openApp } from "../src/compose.ts";
import type { App } from "../src/compose.ts";
import { NEXT_STATUSES } from "../src/features/refund/refund-status.policy.ts";
import type { RefundStatus } from "../src/features/refund/refund-status.policy.ts";
import { systemClock } from "../src/kernel/clock.ts";
import { createLog } from "../src/platform/log.ts";
import { amazonCredentials, clientsOf, configOf, createTestDatabase, createWorkspace, SERVER_SECRET } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { withLimits } from "./shared-app.ts";

/** In the order time-out < settle < lease, and as short as a busy machine bears. */
const SHORT: Record<string, string> = {
  MARKETPLACE_TIMEOUT_MS: "600",
  MARKETPLACE_SETTLE_MS: "650",
  WORKER_LEASE_MS: "1300",
  MARKETPLACE_POLL_MS: "60",
  MARKETPLACE_ABSENT_GAP_MS: "150",
  MARKETPLACE_STUCK_MS: "1500",
  MARKETPLACE_LEDGER_WINDOW_MS: "5000",
};

/** A test app whose server can be taken away and come back; `now()` is the one that runs. */
export type World = {
  readonly now: () => TestApp;
  readonly sql: postgres.Sql;
  /** From its `statements`-th statement on nothing this server does reaches the database any more. */
  readonly dieAfter: (statements: number) => void;
  readonly isDead: () => boolean;
  readonly restart: () => Promise<void>;
};

export const withWorld = async (test: (world: World) => Promise<void>): Promise<void> => {
  const database = await createTestDatabase();
  const double = await startAmazonDouble({ settings: { queueMs: 30, processMs: 30, ledgerLagMs: 0, rates: "off" } });
  const config = configOf({ AMAZON_ENDPOINT: double.url, ...SHORT });
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  let left = Infinity;
  const open = (): Promise<App> => {
    left = Infinity;
    const onStatement = (): void => {
      left -= 1;
      if (left < 0) throw new Error("this server is dead");
    };
    const log = createLog(process.env["TEST_LOG"] ?? "silent");
    return openApp({ config, databaseUrl: database.url, serverSecret: SERVER_SECRET, clock: systemClock, log, onStatement });
  };
  let app = await open();
  try {
    const workspace = await createWorkspace(
      app.database,
      withLimits({ perRefund: { USD: "25.00" }, perOrder: { USD: "60.00" } }),
    );
    const amazon = controlOf(double.url);
    await amazon.putSellers([{ sellerId: workspace.sellerId, ...amazonCredentials(workspace.sellerId) }]);
    const now = (): TestApp => ({
      app,
      workspace,
      amazon,
      as: clientsOf(app, workspace.tokens),
      amazonUrl: double.url,
      databaseUrl: database.url,
      count: { statements: [], reset: () => {} },
      clientOf: (token) => new Firstline({ endpoint: `${app.url}/graphql`, token, maxAttempts: 1 }),
    });
    const restart = async (): Promise<void> => {
      left = 0;
      await app.close();
      app = await open();
    };
    await test({ now, sql, dieAfter: (statements) => void (left = statements), isDead: () => left < 0, restart });
  } finally {
    await app.close();
    await sql.end();
    await double.close();
    await database.drop();
  }
};

type RefundRow = { id: string; order_id: string; status: RefundStatus; amount: string; decisions: number };
type TransitionRow = { refund_id: string; from_status: RefundStatus | null; to_status: RefundStatus };
type EventRow = { subject_id: string; seq: string | null; status: RefundStatus };
export type Snapshot = {
  readonly refunds: readonly RefundRow[];
  readonly transitions: readonly TransitionRow[];
  readonly events: readonly EventRow[];
  readonly overdrawn: readonly object[];
  readonly crowdedOrders: readonly object[];
  readonly unanswered: number;
};

/** The product's books at one instant. */
export const snapshotOf = (sql: postgres.Sql): Promise<Snapshot> =>
  sql.begin("isolation level repeatable read read only", async (tx) => ({
    refunds: await tx<RefundRow[]>`
      select r.id, r.order_id, r.status, r.amount_minor::text as amount,
             (select count(*)::int from audit_entries a where a.action = 'refund.order' and a.decision_id = r.decision_id) as decisions
        from refunds r order by r.id`,
    transitions: await tx<TransitionRow[]>`select refund_id, from_status, to_status from refund_transitions order by id`,
    events: await tx<EventRow[]>`
      select subject_id, seq::text, facts->>'status' as status from events where type = 'REFUND_UPDATED' order by inserted_no`,
    // What live refunds hold is what the order has reserved, and never more than was charged.
    overdrawn: await tx`
      select c.order_line_id, c.component, c.charged_minor, c.reserved_minor, coalesce(held.minor, 0) as held
        from order_components c
        left join (select p.order_line_id, p.component, sum(p.amount_minor) as minor
                     from refund_components p join refunds r on r.id = p.refund_id
                    where r.status not in ('REJECTED', 'CANCELLED') group by 1, 2) as held using (order_line_id, component)
       where coalesce(held.minor, 0) <> c.reserved_minor or c.reserved_minor > c.charged_minor`,
    crowdedOrders: await tx`
      select order_id from refunds where status in ('COMMITTING', 'UNKNOWN') group by order_id having count(*) > 1`,
    unanswered: (await tx`select 1 from submissions where state in ('COMMITTING', 'UNKNOWN')`).length,
  }));

/** The double's own money per external order id, in minor units, and the same for our orders. */
export const paidByOrder = async ({
  amazon,
  workspace,
}: Pick<TestApp, "amazon" | "workspace">): Promise<ReadonlyMap<string, bigint>> => {
  const { totals } = await amazon.refunds({ sellerId: workspace.sellerId });
  return new Map(totals.map(({ orderId, amount }) => [orderId, BigInt(amount)]));
};

export const sumOf = (snapshot: Snapshot, orderId: string, counts: (status: RefundStatus) => boolean): bigint =>
  snapshot.refunds
    .filter((refund) => refund.order_id === orderId && counts(refund.status))
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n);

/** What is wrong with the books, as sentences; none is the law. `paid` must have been read before the snapshot. */
export const brokenLaws = (
  snapshot: Snapshot,
  orders: readonly { readonly id: string; readonly externalId: string }[],
  paid: ReadonlyMap<string, bigint>,
): string[] => [
  ...snapshot.overdrawn.map((row) => `reserved balance is not what live refunds hold: ${JSON.stringify(row)}`),
  ...snapshot.crowdedOrders.map((row) => `two refunds of one order are on their way: ${JSON.stringify(row)}`),
  ...(snapshot.unanswered > 1 ? [`${snapshot.unanswered} submissions of the account are unanswered`] : []),
  ...snapshot.refunds.flatMap((refund) => brokenHistory(snapshot, refund)),
  ...orders.flatMap(({ id, externalId }) => {
    const most = sumOf(snapshot, id, mayHaveMoved);
    const moved = paid.get(externalId) ?? 0n;
    return moved > most ? [`Amazon paid ${moved} on ${externalId}, though only ${most} may have left`] : [];
  }),
];

/** A refund that waits was not sent, or provably did not arrive; a rejected one moved nothing. */
const mayHaveMoved = (status: RefundStatus): boolean =>
  !["AWAITING_APPROVAL", "APPROVED", "PREPARED", "REJECTED", "CANCELLED"].includes(status);

const brokenHistory = ({ transitions, events }: Snapshot, { id, status, decisions }: RefundRow): string[] => {
  const broken: string[] = [];
  const own = transitions.filter((row) => row.refund_id === id);
  let before: RefundStatus | null = null;
  for (const { from_status: from, to_status: to } of own) {
    if (from !== before) broken.push(`${id} left ${from} while it was ${before}`);
    if (from !== null && !NEXT_STATUSES[from].includes(to)) broken.push(`${id} went from ${from} to ${to}`);
    before = to;
  }
  if (before !== status) broken.push(`${id} is ${status}, its history ends with ${before}`);
  if (decisions !== 1) broken.push(`${id} has ${decisions} audit entries for its request`);
  const told = events.filter((event) => event.subject_id === id).map((event) => event.status);
  if (told.join() !== own.map((row) => row.to_status).join()) broken.push(`${id} told ${told.join()}`);
  return broken;
};
