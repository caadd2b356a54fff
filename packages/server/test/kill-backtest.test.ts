/** A real server process, killed while it judges: the next one goes on where the last batch was stored, and counts nothing twice. */
import { expect, test, vi } from "vitest";
import { expectMember } from "./given.ts";
import { UNHURRIED } from "./money-path.ts";
import { backtestEnd, DRAFT, givenVersion, KINDS, plantedDifferences, plantHistory, STANDING } from "./planted-history.ts";
import { withServers } from "./server-process.ts";

vi.setConfig(UNHURRIED);

/** Twelve batches: enough to be killed between the first and the last. */
const COUNT = 6000;
const EACH = COUNT / KINDS.length;
const FROM = new Date(Date.now() - 86_400_000);
/** A dead worker is noticed soon. */
const QUICKLY = { MARKETPLACE_TIMEOUT_MS: "1000", MARKETPLACE_SETTLE_MS: "1500", WORKER_LEASE_MS: "2000" };

test("killed in the middle of a back-test: the next server ends it, with the figures of one that was never killed", () =>
  withServers(async (deployment) => {
    const { as, app, workspace } = deployment;
    const [member] = await app.database.client<
      { id: string }[]
    >`select id from members where workspace_id = ${workspace.id} limit 1`;
    const history = {
      workspaceId: workspace.id,
      versionId: await givenVersion(app.database.q, workspace.id, STANDING),
      count: COUNT,
      from: FROM,
      stepMs: 1,
      actors: [member?.id ?? ""],
      places: [{ ticketId: "tkt_00000000000000000000001", orderId: "ord_00000000000000000000001" }],
    };
    await plantHistory(app.database.client, history);
    const versionId = await givenVersion(app.database.q, workspace.id, DRAFT);
    const server = await deployment.start({ env: QUICKLY });
    const { backtest } = expectMember(
      await as.manager.backtest.backtestPolicy({ versionId, window: { lastDays: 2 } }),
      "BacktestPolicySuccess",
    );
    const progress = async (): Promise<number> => {
      const [row] = await app.database.client<{ processed: number }[]>`select processed from backtests
          where workspace_id = ${workspace.id} and id = ${backtest.id}`;
      return row?.processed ?? 0;
    };
    // Who holds the row keeps the next batch from being stored: between two looks of this loop at most one is.
    let killedAt = 0;
    while (killedAt === 0)
      killedAt = await app.database.client.begin(async (held) => {
        await held`select 1 from backtests where workspace_id = ${workspace.id} and id = ${backtest.id} for update`;
        const processed = await progress();
        if (processed > 0) await server.kill();
        return processed;
      });
    expect(killedAt).toBeLessThan(COUNT);

    await deployment.start({ env: QUICKLY });
    const finished = await backtestEnd(deployment, backtest.id);
    const expected = plantedDifferences(history).length;
    expect(finished).toMatchObject({
      status: "FINISHED",
      total: COUNT,
      processed: COUNT,
      changed: expected,
      notEvaluable: { withoutFacts: EACH, notGuarded: EACH, unreadable: 0 },
    });
    expect(finished?.outcomes.reduce((sum, { decisions }) => sum + decisions, 0)).toBe(COUNT - 2 * EACH);
    const [stored] = await app.database.client<{ count: number }[]>`select count(*)::int as count from backtest_differences
        where workspace_id = ${workspace.id} and backtest_id = ${backtest.id}`;
    expect(stored?.count).toBe(expected);
  }));
