/**
 * Random interleavings of everything that can happen to refunds: asked for, repeated, approved, disturbed at Amazon, delivered twice,
 * crashed at any statement. The laws hold after every step; in the end Amazon's money is the product's. Repeat them: MODEL_SEED=…; more of them: MODEL_RUNS=…
 */
import type { ScenarioName } from "@firstline/simulator";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { eventually, givenOrder, note } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { brokenLaws, paidByOrder, snapshotOf, sumOf, withWorld } from "./lifecycle-model.ts";
import type { World } from "./lifecycle-model.ts";
import { deliver, passTime, UNHURRIED } from "./money-path.ts";
import { SEED } from "./seed.ts";

vi.setConfig(UNHURRIED);

const RUNS = Number(process.env["MODEL_RUNS"] ?? 3);

const SCENARIOS: readonly ScenarioName[] = [
  "createFeed.acceptThenDrop",
  "createFeed.dropBefore",
  "createFeed.hold",
  "createFeed.error500",
  "createFeed.error500Applied",
  "createFeed.html503",
  "createFeed.html503Applied",
  "createFeed.throttle429",
  "createFeed.badRequest400",
  "createFeed.emptyBody",
  "createFeedDocument.hold",
  "feed.fatal",
  "feed.fatalApplied",
  "feed.stuck",
  "feed.cancelledByAmazon",
  "report.errorForMessage",
  "report.countsDoNotAddUp",
  "report.unreadable",
  "report.gone404",
  "token.expired",
  "getFeed.timeout",
  "upload.fail",
];

type Ask = { readonly order: number; readonly amount: string };
type Step =
  | ({ readonly do: "ask" } & Ask)
  | { readonly do: "repeat"; readonly which: number }
  | { readonly do: "reuseKey"; readonly which: number }
  | { readonly do: "decide"; readonly verdict: "APPROVE" | "REJECT" }
  | { readonly do: "disturb"; readonly scenario: ScenarioName }
  | { readonly do: "deliverTwice" }
  | { readonly do: "passTime" }
  | ({ readonly do: "crash"; readonly afterStatements: number } & Ask);

const ask = { order: fc.nat({ max: 1 }), amount: fc.constantFrom("10.00", "20.00", "20.00", "30.00", "60.00") };
const which = fc.nat({ max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("ask" as const), ...ask }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("repeat" as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reuseKey" as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("decide" as const), verdict: fc.constantFrom("APPROVE" as const, "REJECT" as const) }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("disturb" as const), scenario: fc.constantFrom(...SCENARIOS) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("deliverTwice" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("passTime" as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("crash" as const), afterStatements: fc.nat({ max: 90 }), ...ask }) },
);
const sequences = fc.sample(fc.array(step, { minLength: 8, maxLength: 8 }), { seed: SEED, numRuns: RUNS });

/** A request as the caller remembers it; `refundId` once an answer named one. */
type Asked = { readonly input: RefundInput; refundId: string | null };
type RefundInput = Parameters<ReturnType<World["now"]>["as"]["agent"]["refund"]["refundOrder"]>[0] & {
  readonly idempotencyKey: string;
};
type Model = { readonly world: World; readonly orders: readonly GivenOrder[]; readonly asked: Asked[] };

const inputOf = ({ orders, asked }: Model, { order, amount }: Ask): RefundInput => {
  const { id, ticketId } = orders[order] ?? orders[0] ?? { id: "", ticketId: "" };
  const idempotencyKey = `model-key-${asked.length}`;
  return {
    ticketId,
    orderId: id,
    kind: "PARTIAL",
    amount: { amount, currencyCode: "USD" },
    reason: "DAMAGED",
    note: note(),
    idempotencyKey,
  };
};

/** Asks, or asks again with the same key. An answer that names a refund names the same one for ever. */
const send = async ({ world }: Model, asked: Asked): Promise<void> => {
  const answer = await world.now().as.agent.refund.refundOrder(asked.input);
  if (answer.__typename === "RefundOrderSuccess" || answer.__typename === "RefundOrderEscalated") {
    if (asked.refundId !== null) expect([answer.refund.id, answer.replayed]).toEqual([asked.refundId, true]);
    asked.refundId = answer.refund.id;
  } else expect([asked.refundId, answer.__typename]).toEqual([null, "RefundExceedsBalance"]);
};

/** The server dies at some statement of the request or of the work behind it, at the latest when there is none left; the caller repeats the request to the next server. */
const crash = async (model: Model, { afterStatements, ...given }: Extract<Step, { do: "crash" }>): Promise<void> => {
  const { world, asked } = model;
  const mine: Asked = { input: inputOf(model, given), refundId: null };
  asked.push(mine);
  world.dieAfter(afterStatements);
  await send(model, mine).catch((error: unknown) => {
    if (!world.isDead()) throw error;
  });
  const isIdle = async (): Promise<boolean> => {
    const open = await world.sql`
      select 1 from pgboss.job where state = 'active' or (state in ('created', 'retry') and start_after <= now())`;
    return open.length === 0;
  };
  await eventually(
    async () => world.isDead() || (await isIdle()),
    (isOver) => isOver,
  );
  await world.restart();
  await send(model, mine);
};

const jobsOf = async ({ sql }: World) => {
  const refunds = await sql<{ id: string }[]>`select id from refunds`;
  const submissions = await sql<{ id: string }[]>`select id from submissions`;
  return [
    ...refunds.flatMap(({ id }) => [["submit-refund", id] as const, ["confirm-refund", id] as const]),
    ...submissions.flatMap(({ id }) => [["poll-submission", id] as const, ["reconcile-submission", id] as const]),
  ];
};

const perform = async (model: Model, action: Step): Promise<void> => {
  const { world, asked } = model;
  const app = world.now();
  switch (action.do) {
    case "ask": {
      const mine: Asked = { input: inputOf(model, action), refundId: null };
      asked.push(mine);
      return send(model, mine);
    }
    case "repeat": {
      const earlier = asked[action.which % Math.max(1, asked.length)];
      return earlier && send(model, earlier);
    }
    case "reuseKey": {
      const earlier = asked.find(({ refundId }) => refundId !== null);
      if (!earlier) return;
      const answer = await app.as.agent.refund.refundOrder({ ...earlier.input, amount: { amount: "0.01", currencyCode: "USD" } });
      expect(answer.__typename).toBe("IdempotencyKeyReused");
      return;
    }
    case "decide": {
      const open = await app.as.manager.escalation.escalations({ filter: { status: ["OPEN"] } });
      const escalation = open.nodes.at(-1);
      if (!escalation) return;
      const answer = await app.as.manager.escalation.decideEscalation({
        escalationId: escalation.id,
        verdict: action.verdict,
        note: note(),
      });
      expect(answer.__typename).toBe("DecideEscalationSuccess");
      return;
    }
    case "disturb":
      return void (await app.amazon.addScenario({ scenario: action.scenario }));
    case "deliverTwice":
      return deliver(app, await jobsOf(world), 2);
    case "passTime":
      return passTime(app.app.database, 300_000, "not leases");
    case "crash":
      return crash(model, action);
  }
};

const expectLawful = async ({ world, orders }: Model): Promise<void> => {
  const paid = await paidByOrder(world.now());
  expect(brokenLaws(await snapshotOf(world.sql), orders, paid)).toEqual([]);
};

const RESTING = new Set(["AWAITING_APPROVAL", "CONFIRMED", "REJECTED", "CANCELLED", "NEEDS_HUMAN"]);

/** Nothing is disturbed any more and time passes until everything has come to rest. */
const drain = async ({ world }: Model): Promise<void> => {
  const { amazon, app } = world.now();
  await amazon.clearScenarios();
  await eventually(
    async () => {
      for (const { feedId, processingStatus } of (await amazon.feeds()).feeds)
        if (processingStatus === "IN_PROGRESS") await amazon.finishFeed(feedId).catch(() => undefined); // it may just have ended
      await passTime(app.database, 300_000, "not leases");
      const { refunds, events } = await snapshotOf(world.sql);
      return {
        moving: refunds.filter(({ status }) => !RESTING.has(status)),
        unnumbered: events.filter(({ seq }) => seq === null),
      };
    },
    ({ moving, unnumbered }) => moving.length === 0 && unnumbered.length === 0,
    240_000,
  );
};

const expectSettled = async ({ world, orders, asked }: Model): Promise<void> => {
  const paid = await paidByOrder(world.now());
  const snapshot = await snapshotOf(world.sql);
  for (const { id, externalId } of orders) {
    const said = sumOf(snapshot, id, (status) => status === "CONFIRMED");
    const doubted = sumOf(snapshot, id, (status) => status === "NEEDS_HUMAN");
    const moved = paid.get(externalId) ?? 0n;
    expect(moved >= said && moved <= said + doubted, `Amazon paid ${moved}; CONFIRMED ${said}, NEEDS_HUMAN ${doubted}`).toBe(
      true,
    );
  }
  expect(snapshot.refunds.map(({ id }) => id)).toEqual(asked.flatMap(({ refundId }) => refundId ?? []).sort());
  const numbers = (await world.sql<{ seq: string }[]>`select seq::text from events order by events.seq`).map(({ seq }) =>
    Number(seq),
  );
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
};

test.concurrent.each(sequences.map((steps, run) => [run, steps] as const))(`MODEL_SEED=${SEED}, run %i`, (_run, steps) =>
  withWorld(async (world) => {
    const orders = [await givenOrder(world.now(), { principal: "60.00" }), await givenOrder(world.now(), { principal: "60.00" })];
    const model: Model = { world, orders, asked: [] };
    const done: Step[] = [];
    try {
      for (const action of steps) {
        done.push(action);
        await perform(model, action);
        await expectLawful(model);
      }
      await drain(model);
      await expectLawful(model);
      await expectSettled(model);
    } catch (error) {
      throw new Error(`after ${done.map((action) => JSON.stringify(action)).join("\n      ")}`, { cause: error });
    }
  }),
);
