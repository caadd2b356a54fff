/** The law of authority as data: what is left is the limit less the ledger, at every moment of any history (L5). */
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { actionsOf, authorityOf, daysPass, limitRule, nothingLeaves, withRules } from "./actions.ts";
import type { ShownAuthority } from "./actions.ts";
import { digits, expectMember, givenOrder, note, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { SEED } from "./seed.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

vi.setConfig({ testTimeout: 300_000 });
const shared = sharedApp();
const DAY_MS = 86_400_000;
/** One limit of every kind, of every window length, and one that escalates. */
const POLICY = withRules(
  limitRule("limit.refund", { per: "ACTION", amounts: { USD: "40.00" } }),
  limitRule("limit.order", { per: "ORDER", amounts: { USD: "90.00" } }),
  limitRule("limit.customer", { per: "CUSTOMER", windowDays: 30, amounts: { USD: "120.00" } }),
  limitRule("limit.day", { per: "ACTOR", windowDays: 1, amounts: { USD: "80.00" } }),
  limitRule("limit.week", { per: "ACTOR", windowDays: 7, amounts: { USD: "110.00" } }),
  limitRule("limit.key", { per: "KEY", windowDays: 7, amounts: { USD: "60.00" } }),
);

type Who = "agent" | "bot";
/** What the test itself knows of a refund: nothing of it is read from the product's ledger. */
type Entry = {
  readonly who: Who;
  readonly order: GivenOrder;
  readonly minor: number;
  readonly refundId: string;
  readonly escalationId: string | null;
  state: "GRANTED" | "WAITING" | "APPROVED" | "GONE";
  ageDays: number;
};

/** A workspace whose refunds never leave: their fate is what the test says it is. */
class Desk {
  readonly entries: Entry[] = [];
  readonly app: TestApp;
  readonly orders: readonly GivenOrder[];
  readonly clients: Readonly<Record<Who, TestApp["as"]["agent"]>>;

  constructor(app: TestApp, orders: readonly GivenOrder[], bot: TestApp["as"]["agent"]) {
    this.app = app;
    this.orders = orders;
    this.clients = { agent: app.as.agent, bot };
  }

  async ask(who: Who, order: GivenOrder, minor: number): Promise<void> {
    const input = { ...partialRefund(order, (minor / 100).toFixed(2)), idempotencyKey: `ask-${digits(16)}` };
    const answer = await this.clients[who].refund.refundOrder(input);
    if (answer.__typename === "RefundExceedsBalance") return;
    const isGranted = answer.__typename === "RefundOrderSuccess";
    const { refund } = isGranted ? answer : expectMember(answer, "RefundOrderEscalated");
    const escalationId = isGranted ? null : expectMember(answer, "RefundOrderEscalated").escalation.id;
    const state = isGranted ? "GRANTED" : "WAITING";
    this.entries.push({ who, order, minor, refundId: refund.id, escalationId, state, ageDays: 0 });
  }

  async decide(verdict: "APPROVE" | "REJECT"): Promise<void> {
    const entry = this.entries.find(({ state }) => state === "WAITING");
    if (!entry?.escalationId) return;
    const input = { escalationId: entry.escalationId, verdict, note: note(), idempotencyKey: `decide-${digits(16)}` };
    expectMember(await this.app.as.manager.escalation.decideEscalation(input), "DecideEscalationSuccess");
    entry.state = verdict === "APPROVE" ? "APPROVED" : "GONE";
  }

  /** The channel refuses one that was granted, or takes back one before it was sent. */
  async end(status: "REJECTED" | "CANCELLED"): Promise<void> {
    const entry = this.entries.find(({ state }) => state === "GRANTED" || state === "APPROVED");
    if (!entry) return;
    await this.app.app.database.client`update refunds set status = ${status} where id = ${entry.refundId}`;
    entry.state = "GONE";
  }

  async pass(days: number): Promise<void> {
    await daysPass(this.app, days);
    for (const entry of this.entries) entry.ageDays += days;
  }

  used(counts: (entry: Entry) => boolean): number {
    return this.entries
      .filter(({ state }) => state === "GRANTED" || state === "APPROVED")
      .filter(counts)
      .reduce((sum, { minor }) => sum + minor, 0);
  }
}

/** What the rule's ledger holds, by the test's own books. */
const countedBy = (rule: ShownAuthority, who: Who, order: GivenOrder | null): ((entry: Entry) => boolean) => {
  const within = ({ ageDays }: Entry) => ageDays < (rule.windowDays ?? Infinity);
  switch (rule.per) {
    case "ORDER":
      return (entry) => entry.order === order;
    case "CUSTOMER":
      return within;
    default:
      return (entry) => entry.who === who && entry.state === "GRANTED" && within(entry);
  }
};

const cents = (money: { readonly amount: string } | null): number => Math.round(Number(money?.amount ?? NaN) * 100);

const agrees = (desk: Desk, who: Who, order: GivenOrder | null, rows: readonly ShownAuthority[]): void => {
  for (const row of rows) {
    const isOpen = order === null && (row.per === "ORDER" || row.per === "CUSTOMER");
    if (isOpen) {
      expect([row.rule, row.used, row.remaining]).toEqual([row.rule, null, null]);
      continue;
    }
    const used = row.per === "ACTION" ? 0 : desk.used(countedBy(row, who, order));
    const left = Math.max(0, cents(row.limit) - used);
    expect([row.rule, cents(row.used), cents(row.remaining)]).toEqual([row.rule, used, left]);
    const counted = desk.entries.filter(
      (entry) => row.per !== "ACTION" && ["GRANTED", "APPROVED"].includes(entry.state) && countedBy(row, who, order)(entry),
    );
    const oldest = Math.max(-1, ...counted.map(({ ageDays }) => ageDays));
    const inDays = row.resetsAt === null ? null : Math.ceil((Date.parse(row.resetsAt) - Date.now()) / DAY_MS);
    expect([row.rule, inDays]).toEqual([row.rule, row.windowDays === null || oldest < 0 ? null : row.windowDays - oldest]);
  }
};

let app: TestApp;
beforeAll(async () => {
  app = shared();
});

const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom<Who>("agent", "agent", "bot"), fc.nat(1), fc.integer({ min: 500, max: 4500 }))
      .map(([who, order, minor]) => ({ kind: "ask" as const, who, order, minor })),
  },
  fc.constant({ kind: "APPROVE" as const }),
  fc.constant({ kind: "REJECT" as const }),
  fc.constantFrom({ kind: "REJECTED" as const }, { kind: "CANCELLED" as const }),
  fc.constantFrom(1, 6, 7, 23).map((days) => ({ kind: "pass" as const, days })),
);

const asking = { kind: "ask", who: "agent", order: 0, minor: 4500 } as const;
const EVERY_STATE = [
  asking,
  asking,
  asking,
  asking,
  { kind: "APPROVE" as const },
  asking,
  { kind: "CANCELLED" as const },
  asking,
];

test("remaining = limit − ledger after every step of any history: granted, escalated, approved, declined, refused by the channel, withdrawn, gone out of a window", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 8, maxLength: 14 }), async (steps) => {
      const own = await anotherWorkspace(app, POLICY);
      await nothingLeaves(own);
      const buyer = `b${digits(12)}@marketplace.amazon.com`;
      const facts = { principal: "150.00", buyer, atMarketplace: false } as const;
      const orders = [await givenOrder(own, facts), await givenOrder(own, facts)];
      const scopes = ["workspace.read", "refund.read", "refund.order", "ticket.read"] as const;
      const bot = own.clientOf(await insertKey(own.app.database.q, own.workspace.id, "bot", null, [...scopes]));
      const desk = new Desk(own, orders, bot);
      for (const step of steps) {
        const { kind } = step;
        if (kind === "ask") await desk.ask(step.who, orders[step.order] as GivenOrder, step.minor);
        else if (kind === "pass") await desk.pass(step.days);
        else if (kind === "APPROVE" || kind === "REJECT") await desk.decide(kind);
        else await desk.end(kind);
        for (const { state } of desk.entries) seen.add(state);
        for (const who of ["agent", "bot"] as const) agrees(desk, who, null, await authorityOf(desk.clients[who]));
        const [order] = orders;
        if (order) agrees(desk, "agent", order, (await actionsOf(own.as.agent, order.ticketId)).refund.authority);
      }
    }),
    // The first history has every state in it, whatever chance brings to the others.
    { seed: SEED, numRuns: 4, endOnFailure: true, examples: [[EVERY_STATE]] },
  );
  expect([...seen].sort()).toEqual(["APPROVED", "GONE", "GRANTED", "WAITING"]);
});

test("at the instant of `resetsAt` the oldest use leaves the window, not a moment before: what is left grows by exactly that use", async () => {
  const own = await anotherWorkspace(app, POLICY);
  await nothingLeaves(own);
  const order = await givenOrder(own, { principal: "150.00", atMarketplace: false });
  const ofWeek = async () => (await authorityOf(own.as.agent)).find(({ rule }) => rule === "limit.week");
  for (const amount of ["30.00", "12.00"]) {
    expectMember(await own.as.agent.refund.refundOrder(partialRefund(order, amount)), "RefundOrderSuccess");
    await daysPass(own, 3);
  }
  // The older of the two is six days old, the other three.
  expect(await ofWeek()).toMatchObject({ used: { amount: "42.00" }, remaining: { amount: "68.00" } });
  const almost = Math.floor(Date.parse((await ofWeek())?.resetsAt ?? "") - Date.now()) / DAY_MS;
  expect(almost).toBeGreaterThan(0.99);
  await daysPass(own, almost - 60_000 / DAY_MS);
  expect(await ofWeek()).toMatchObject({ used: { amount: "42.00" } });
  await daysPass(own, 120_000 / DAY_MS);
  const then = await ofWeek();
  expect(then).toMatchObject({ used: { amount: "12.00" }, remaining: { amount: "98.00" } });
  expect(Math.round((Date.parse(then?.resetsAt ?? "") - Date.now()) / DAY_MS)).toBe(3);
});
