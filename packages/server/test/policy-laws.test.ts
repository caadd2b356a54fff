/**
 * The laws of authority over random documents, people, orders and interleavings, through the API, on the real database. Each broken law names
 * itself. MODEL_RUNS and MODEL_SEED choose how many desks are run, and which.
 */
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { RISK_RULES, SHIPPED_POLICY } from "../src/features/policy/index.ts";
import type { PolicyDocument } from "../src/features/policy/index.ts";
import { chained, verifiedOffline } from "./audit-book.ts";
import { eventually, expectMember } from "./given.ts";
import { Journal } from "./policy-laws-journal.ts";
import { Desk } from "./policy-laws-model.ts";
import { WHO } from "./policy-laws-words.ts";
import type { Step, Use } from "./policy-laws-words.ts";
import { RACING } from "./racing.ts";
import { anyDocument } from "./random-policy.ts";
import { SEED } from "./seed.ts";
import { sharedApp } from "./shared-app.ts";

const RUNS = Number(process.env["MODEL_RUNS"] ?? 2);
const STEPS = 12;
vi.setConfig({ testTimeout: 60_000 + RUNS * 20_000 });
const shared = sharedApp({ env: RACING });

type Rule = PolicyDocument["rules"][number];
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });
const given = (parts: object): object => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

const anyWhen = fc
  .record({
    roles: maybe(fc.subarray(["AGENT", "MANAGER", "COMPLIANCE"] as const, { minLength: 1 }).map((roles) => [...roles])),
    actorKinds: fc.option(fc.constantFrom(["MEMBER"], ["API_KEY"]), { nil: undefined, freq: 6 }),
    reasons: fc.option(fc.constantFrom(["DAMAGED"], ["GOODWILL", "CUSTOMER_REQUEST"]), { nil: undefined, freq: 4 }),
    fulfilments: fc.option(fc.constantFrom(["FBM"], ["SFP"]), { nil: undefined, freq: 6 }),
    orderAgeDays: fc.option(fc.constantFrom({ max: 12 }, { min: 6 }, { min: 5, max: 30 }), { nil: undefined, freq: 6 }),
    amountOver: fc.option(fc.constantFrom({ USD: "10.00" }, { USD: "30.00", EUR: "5.00" }), { nil: undefined, freq: 6 }),
    buyerRisks: fc.option(fc.constantFrom(["HIGH"], ["LOW", "ELEVATED"]), { nil: undefined, freq: 6 }),
  })
  .map((parts) => given(parts) as NonNullable<Rule["when"]>);

const anyOtherwise: fc.Arbitrary<Rule["otherwise"]> = fc.oneof(
  { weight: 9, arbitrary: fc.constant({ outcome: "ESCALATE" as const, to: "MANAGER" as const, kind: "OVER_LIMIT" as const }) },
  { weight: 2, arbitrary: fc.constant({ outcome: "ESCALATE" as const, to: "COMPLIANCE" as const, kind: "COMPLEX" as const }) },
  fc.constant({ outcome: "REFUSE" as const }),
);
/** Steps of ten, as the amounts that are asked for: sums come to stand exactly at a limit. */
const anyAmounts = fc
  .tuple(fc.integer({ min: 2, max: 14 }), fc.option(fc.integer({ min: 2, max: 9 })))
  .map(([usd, eur]) => ({ USD: `${usd * 10}.00`, ...(eur === null ? {} : { EUR: `${eur * 10}.00` }) }));
const moving: fc.Arbitrary<Rule["actions"]> = fc.constantFrom(
  ["REFUND"],
  ["REFUND"],
  ["CANCELLATION"],
  ["REFUND", "CANCELLATION"],
);

const anyLimit = fc
  .record({
    per: fc.constantFrom("ACTION", "ORDER", "CUSTOMER", "CUSTOMER", "ACTOR", "ACTOR", "KEY"),
    days: fc.constantFrom(1 as const, 7 as const, 30 as const, 90 as const, 365 as const),
    amounts: anyAmounts,
    when: fc.option(anyWhen, { nil: undefined, freq: 2 }),
    otherwise: anyOtherwise,
    actions: moving,
  })
  .map(({ per, days, amounts, when, ...rest }) => {
    const windowed = per === "ACTION" || per === "ORDER" ? {} : { windowDays: days };
    return { ...rest, ...(when ? { when } : {}), demand: { kind: "LIMIT", per, ...windowed, amounts } } as Omit<Rule, "id">;
  });
const anyOther = fc
  .record({
    demand: fc.constantFrom<Rule["demand"]>(
      { kind: "SECOND_PERSON" },
      { kind: "EVIDENCE", kinds: ["BUYER_ATTACHMENT"] },
      { kind: "QUALIFICATION", topic: "RETURNS_AND_REFUNDS" },
      { kind: "WORKING_HOURS", timeZone: "Europe/Berlin", days: ["MONDAY", "TUESDAY", "SUNDAY"], from: "08:00", to: "15:30" },
    ),
    when: anyWhen,
    otherwise: anyOtherwise,
    actions: fc.constantFrom<Rule["actions"]>(["REFUND"], ["CANCELLATION"], ["REPLY"], ["REFUND", "REPLY"]),
  })
  .map((rule) => rule as Omit<Rule, "id">);
const limiting: fc.Arbitrary<PolicyDocument> = fc
  .tuple(fc.array(anyLimit, { minLength: 2, maxLength: 5 }), fc.array(anyOther, { maxLength: 1 }), fc.boolean())
  .map(([limits, others, careful]) => ({
    ...SHIPPED_POLICY,
    rules: [...[...limits, ...others].map((rule, index) => ({ id: `r${index}`, ...rule })), ...(careful ? RISK_RULES : [])],
  }));
const document = fc.oneof({ weight: 12, arbitrary: limiting }, anyDocument, fc.constant(SHIPPED_POLICY));

const who = fc.constantFrom(...WHO, "agent" as const, "agent" as const, "bot" as const);
const note = fc.constantFrom(...Array.from({ length: 12 }, () => "good"), "same", "short") as fc.Arbitrary<
  "good" | "same" | "short"
>;
const order = fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 4, 5);
const minor = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(1000, 2000, 3000, 4000) },
  fc.integer({ min: 1, max: 6000 }),
  { weight: 3, arbitrary: fc.constantFrom("EDGE" as const, "EDGE" as const, "OVER" as const) },
  fc.constantFrom("FULL" as const, "LINES" as const),
);
const reason = fc.constantFrom("DAMAGED" as const, "GOODWILL" as const, "CUSTOMER_RETURN" as const);
const refund = fc
  .record({ do: fc.constant("refund" as const), who, order, other: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2), minor, reason, note })
  .map(({ other, ...one }) => ({ ...one, through: one.order + other }));
const cancel = fc.record({ do: fc.constant("cancel" as const), who, order: fc.constantFrom(4, 5, 6, 5, 6, 0), note });
const verdict = fc.constantFrom("APPROVE" as const, "APPROVE" as const, "REJECT" as const);
const DECIDERS = [
  "deputy",
  "deputy",
  "deputy",
  "deputy",
  "manager",
  "manager",
  "compliance",
  "bot",
  "agent",
  "whoever asked",
] as const;
const decide = fc.record({
  do: fc.constant("decide" as const),
  who: fc.constantFrom(...DECIDERS),
  which: fc.nat(5),
  verdict,
});
const use: fc.Arbitrary<Use> = fc.oneof(
  { weight: 11, arbitrary: refund },
  { weight: 3, arbitrary: cancel },
  { weight: 7, arbitrary: decide },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("again" as const), which: fc.nat(50) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("reply" as const), who, order: fc.constantFrom(0, 2), text: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("activate" as const), document }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("claim" as const), order: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("ship" as const), order: fc.constantFrom(4, 5, 6) }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: "merge" as const }, { do: "merge" as const }, { do: "unmerge" as const }) },
);
/** One order, one customer or one person under pressure, beside whatever else goes on. */
const crowd: fc.Arbitrary<readonly Use[]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.array(use, { minLength: 1, maxLength: 3 }), fc.array(refund, { minLength: 1, maxLength: 3 }), who, fc.boolean())
      .map(([any, refunds, same, alike]) => [...any, ...refunds.map((one) => (alike ? { ...one, who: same } : one))]),
  },
  fc
    .tuple(use, who)
    .map(([any, same]) => [any, ...[4, 5, 6].map((place) => ({ do: "cancel", who: same, order: place, note: "good" }) as const)]),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: use },
  { weight: 2, arbitrary: fc.constantFrom(1, 1, 6, 7, 23, 60).map((days) => ({ do: "pass" as const, days })) },
  { weight: 4, arbitrary: crowd.map((uses) => ({ do: "together" as const, uses })) },
);

const perform = async (desk: Desk, journal: Journal, one: Step): Promise<void> => {
  if (one.do === "pass") {
    await desk.pass(one.days);
    journal.book.pass(one.days);
  } else if (one.do === "together") await Promise.all(one.uses.map((each) => desk.perform(each, false)));
  else await desk.perform(one, true);
  await journal.read(one.do !== "together");
};

/** Balances, four eyes and what was approved, as the database holds them (laws 4, 5 and 8). */
const faultsInStore = async ({ sql, id, people, asked }: Desk): Promise<string[]> => {
  const overdrawn = await sql`select c.order_line_id from order_components c
    left join (select p.workspace_id, p.order_line_id, p.component, sum(p.amount_minor) as live from refund_components p
        join refunds r on r.workspace_id = p.workspace_id and r.id = p.refund_id and r.status not in ('REJECTED', 'CANCELLED')
       group by 1, 2, 3) as gone using (workspace_id, order_line_id, component)
    where c.workspace_id = ${id} and (coalesce(live, 0) > c.charged_minor or coalesce(live, 0) <> c.reserved_minor)`;
  const twice = await sql`select o.id from orders o where o.workspace_id = ${id} and
    (select count(*) from cancellations c where c.workspace_id = o.workspace_id and c.order_id = o.id and c.status not in ('REJECTED', 'CANCELLED'))
    + (select count(*) > 0 from refunds r where r.workspace_id = o.workspace_id and r.order_id = o.id
         and r.status not in ('REJECTED', 'CANCELLED'))::int > 1`;
  const torn = await sql`select r.id from refunds r where r.workspace_id = ${id} and r.amount_minor <>
    (select sum(p.amount_minor) from refund_components p where p.workspace_id = r.workspace_id and p.refund_id = r.id)`;
  const executed = await sql`select e.subject_id from escalations e where e.workspace_id = ${id} and e.status = 'APPROVED'
    group by e.subject_id having count(*) <>
      (select count(*) from refund_transitions t where t.workspace_id = ${id} and t.refund_id = e.subject_id
          and t.from_status = 'AWAITING_APPROVAL' and t.to_status = 'APPROVED')
      + (select count(*) from cancellation_transitions t where t.workspace_id = ${id} and t.cancellation_id = e.subject_id
          and t.from_status = 'AWAITING_APPROVAL' and t.to_status = 'APPROVED')`;
  const decided = await sql<{ id: string; requested_by: string; decided_by: string; target_role: string }[]>`
    select id, requested_by, decided_by, target_role from escalations where workspace_id = ${id} and status in ('APPROVED', 'REJECTED')`;
  const bySelf = decided.filter((one) => one.decided_by === one.requested_by);
  const byAnybody = decided.filter(
    (one) =>
      !Object.values(people).some(
        ({ id: memberId, roles }) => memberId === one.decided_by && roles.some((role) => role === one.target_role),
      ),
  );
  const [stored] = await sql<{ count: number }[]>`select count(*)::int as count from refunds where workspace_id = ${id}`;
  const distinct = new Set(asked.flatMap(({ refundId }) => refundId ?? [])).size;
  return [
    ...overdrawn.map(
      (row) => `law 8: a price part is overdrawn, or its reservation is not its live refunds: ${JSON.stringify(row)}`,
    ),
    ...twice.map((row) => `law 8: an order gives its money back twice: ${JSON.stringify(row)}`),
    ...torn.map((row) => `law 5: the parts are not the amount: ${JSON.stringify(row)}`),
    ...executed.map((row) => `law 5: approved and executed are not equally often: ${JSON.stringify(row)}`),
    ...bySelf.map((row) => `law 4: decided by who asked: ${JSON.stringify(row)}`),
    ...byAnybody.map((row) => `law 4: decided without the role: ${JSON.stringify(row)}`),
    ...(stored?.count === distinct ? [] : [`law 5: ${stored?.count ?? 0} refunds are stored, ${distinct} were answered`]),
  ];
};

/** What was asked, by what it names, with its parts: the same from the first moment to the last (law 5). */
const wantedParts = async ({ sql, id }: Desk): Promise<Map<string, string>> => {
  const rows = await sql<
    { id: string; what: string }[]
  >`select r.id, concat(r.amount_minor, r.currency_code, r.order_id, r.requested_by,
      (select jsonb_agg(p order by p.order_line_id, p.component) from refund_components p where p.workspace_id = r.workspace_id and p.refund_id = r.id)) as what
    from refunds r where r.workspace_id = ${id}`;
  return new Map(rows.map((row) => [row.id, row.what]));
};

const faultsInAudit = async (desk: Desk): Promise<string[]> => {
  await chained(desk.app);
  const online = await desk.clients.compliance.audit.verifyAudit();
  const offline = await verifiedOffline(desk.app);
  const rows = await desk.sql<{ action: string; actor: string; subject: string; decision: string | null }[]>`
    select action, actor_id as actor, subject_id as subject, decision_id as decision from audit_entries where workspace_id = ${desk.id}
     and action in ('refund.order', 'order.cancel', 'reply.send', 'escalation.decide')`;
  const tally = (list: readonly string[]) => JSON.stringify([...list].sort());
  const attempted = tally(desk.attempts.map((one) => `${one.action} ${one.actorId} ${one.subjectId}`));
  const audited = tally(rows.map((one) => `${one.action} ${one.actor} ${one.subject}`));
  const named = new Set(rows.map(({ decision }) => decision));
  return [
    ...(online.isIntact && online.isComplete ? [] : [`law 7: the chain online: ${JSON.stringify(online.fault)}`]),
    ...(offline.isIntact ? [] : [`law 7: the chain offline: ${JSON.stringify(offline.fault)}`]),
    ...(attempted === audited ? [] : [`law 7: attempted ${attempted}, audited ${audited}`]),
    ...desk.attempts.flatMap((one) =>
      one.decisionId === null || named.has(one.decisionId)
        ? []
        : [`law 7: no entry names the decision ${one.decisionId} of ${one.action}`],
    ),
  ];
};

/** The version in force, tried on all that was ever decided: nothing that it decided itself would come out differently (law 6). */
const faultsInBacktest = async ({ clients, versionId, sql, id }: Desk): Promise<string[]> => {
  const { backtest } = clients.manager;
  const [now] = await sql<{ at: string }[]>`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;
  const from = new Date(Date.now() - 86_400_000).toISOString();
  const begun = expectMember(
    await backtest.backtestPolicy({ versionId, window: { from, to: now?.at ?? "" } }),
    "BacktestPolicySuccess",
  );
  await eventually(
    () => backtest.backtest({ id: begun.backtest.id }),
    (one) => one?.status === "FINISHED",
  );
  const differing = await backtest.backtestDifferences({ backtestId: begun.backtest.id, first: 100 });
  const own = new Set(
    (await sql<{ id: string }[]>`select id from decisions where workspace_id = ${id} and policy_version_id = ${versionId}`).map(
      (row) => row.id,
    ),
  );
  return differing.nodes.flatMap(({ decision }) =>
    own.has(decision.id ?? "") ? [`law 6: its back-test changes ${decision.id}`] : [],
  );
};

/** Over 30.00 a manager decides, and somebody asks for more at once, so that every desk has approvals. */
const WANTS_A_MANAGER: Rule = {
  id: "opening",
  actions: ["REFUND"],
  demand: { kind: "LIMIT", per: "ACTION", amounts: { USD: "30.00" } },
  otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
};
const first = limiting.map((one) => ({ ...one, rules: [...one.rules, WANTS_A_MANAGER] }));
const tooMuch = { do: "refund", who: "agent", order: 0, through: 0, minor: 4000, reason: "DAMAGED", note: "good" } as const;
const approval = { do: "decide", who: "deputy", which: 0, verdict: "APPROVE" } as const;
const life = fc
  .tuple(fc.array(refund, { minLength: 3, maxLength: 3 }), fc.array(step, { minLength: STEPS - 2, maxLength: STEPS - 2 }))
  .map(([refunds, steps]): Step[] => [{ do: "together", uses: [tooMuch, ...refunds] }, approval, ...steps]);
const runs = fc.sample(fc.tuple(first, life), { seed: SEED, numRuns: RUNS });
const total: Record<string, number> = {};

test(`every law holds over random documents, people, orders and interleavings (MODEL_SEED=${SEED})`, async () => {
  for (const [run, [first, steps]] of runs.entries()) {
    const desk = await Desk.open(shared(), first);
    const journal = new Journal(desk);
    const asked = new Map<string, string>();
    const done: Step[] = [];
    const lawful = (faults: readonly string[]): void => {
      const story = `run ${run}, first ${JSON.stringify(first)}, then\n${done.map((one) => JSON.stringify(one)).join("\n")}`;
      expect([...faults, ...desk.broken, ...journal.broken], story).toEqual([]);
    };
    for (const one of steps) {
      done.push(one);
      await perform(desk, journal, one);
      const about =
        done.length % 2 === 0 ? desk.orders["order" in one ? one.order : done.length % desk.orders.length] : undefined;
      const shownTo = "who" in one && one.who !== "whoever asked" ? one.who : WHO[done.length % WHO.length];
      await journal.compareAuthority(shownTo ?? "agent", about ?? null);
      for (const [id, what] of await wantedParts(desk)) asked.set(id, asked.get(id) ?? what);
      lawful(await faultsInStore(desk));
    }
    const changed = [...(await wantedParts(desk))].flatMap(([id, what]) =>
      asked.get(id) === what ? [] : [`law 5: ${id} is ${what}`],
    );
    lawful([...changed, ...(await faultsInAudit(desk)), ...(await faultsInBacktest(desk))]);
    const figures = { ...journal.counts, compared: desk.compared, steps: steps.length, attempts: desk.attempts.length };
    for (const [name, count] of Object.entries(figures)) total[name] = (total[name] ?? 0) + count;
  }
  if (process.env["MODEL_RUNS"] !== undefined) console.log(RUNS, "runs", total);
  for (const name of ["allowed", "escalated", "refused", "approvals", "limits", "authorities", "compared"])
    expect([name, total[name]]).not.toEqual([name, 0]);
});
