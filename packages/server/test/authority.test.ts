/** What somebody may do, as data: `viewer.authority` and `Ticket.availableActions` (S5, L5, L6, D13). */
import { operation } from "@firstline/sdk";
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { ACTIONS, actionsOf, authorityOf, inForce, limitRule, nothingLeaves, withRules } from "./actions.ts";
import { digits, expectMember, givenOrder, givenTicket, note, partialRefund, fewestStatements } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { anyDocument } from "./random-policy.ts";
import { reply, tagged } from "./replies.ts";
import { SEED } from "./seed.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

vi.setConfig({ testTimeout: 300_000 });
const shared = sharedApp();
let app: TestApp;
const usd = (amount: string) => ({ amount, currencyCode: "USD" });
const POLICY = withRules(
  limitRule("limit.refund", { per: "ACTION", amounts: { USD: "60.00", EUR: "50.00" } }),
  limitRule("limit.order", { per: "ORDER", amounts: { USD: "75.00" } }),
  limitRule("limit.customer", { per: "CUSTOMER", windowDays: 30, amounts: { USD: "150.00" } }),
  limitRule("limit.actor", { per: "ACTOR", windowDays: 7, amounts: { USD: "400.00" } }),
  limitRule("limit.key", { per: "KEY", windowDays: 1, amounts: { USD: "50.00" } }),
  limitRule(
    "limit.goodwill",
    { per: "ACTION", amounts: { USD: "10.00" } },
    { when: { reasons: ["GOODWILL"] }, otherwise: { outcome: "REFUSE" } },
  ),
  limitRule("limit.manager", { per: "ACTION", amounts: { USD: "500.00" } }, { when: { roles: ["MANAGER"] } }),
);
beforeAll(async () => {
  app = await quietWorkspace(POLICY);
});
const quietWorkspace = async (policy?: Parameters<typeof anotherWorkspace>[1]): Promise<TestApp> => {
  const own = await anotherWorkspace(shared(), policy);
  await nothingLeaves(own);
  return own;
};
const quietly = { atMarketplace: false } as const;
const rulesOf = (reasons: readonly { readonly rule: string }[]) => reasons.map(({ rule }) => rule);

describe("viewer.authority", () => {
  test("lists every limit that holds for the role, per currency, with its conditions, and what of it is used and left", async () => {
    const own = await quietWorkspace(POLICY);
    const order = await givenOrder(own, quietly);
    const before = new Date();
    expectMember(await own.as.agent.refund.refundOrder(partialRefund(order, "12.50")), "RefundOrderSuccess");
    const rows = await authorityOf(own.as.agent);
    expect(rows.map(({ rule, limit }) => `${rule} ${limit.amount} ${limit.currencyCode}`)).toEqual([
      "limit.refund 50.00 EUR",
      "limit.refund 60.00 USD",
      "limit.order 75.00 USD",
      "limit.customer 150.00 USD",
      "limit.actor 400.00 USD",
      "limit.goodwill 10.00 USD",
    ]);
    const of = (rule: string) => rows.find((row) => row.rule === rule && row.limit.currencyCode === "USD");
    expect(of("limit.refund")).toMatchObject({ per: "ACTION", used: usd("0.00"), remaining: usd("60.00"), windowDays: null });
    expect(of("limit.order")).toMatchObject({ per: "ORDER", used: null, remaining: null, resetsAt: null });
    expect(of("limit.actor")).toMatchObject({ used: usd("12.50"), remaining: usd("387.50"), windowDays: 7 });
    const resetsAt = Date.parse(of("limit.actor")?.resetsAt ?? "");
    expect(resetsAt).toBeGreaterThanOrEqual(before.getTime() + 7 * 86_400_000 - 1000);
    expect(resetsAt).toBeLessThanOrEqual(Date.now() + 7 * 86_400_000);
    expect(of("limit.goodwill")).toMatchObject({ when: { reasons: ["GOODWILL"] }, otherwise: "REFUSE", escalatesTo: null });
    expect(of("limit.refund")).toMatchObject({ when: null, otherwise: "ESCALATE", escalatesTo: "MANAGER" });
  });

  test("a manager sees the manager's limits, a key its own ceiling, and both their own ledger only", async () => {
    const own = await quietWorkspace(POLICY);
    const order = await givenOrder(own, quietly);
    const scopes = ["workspace.read", "refund.read", "refund.order"] as const;
    const bot = own.clientOf(await insertKey(own.app.database.q, own.workspace.id, "bot", null, [...scopes]));
    expectMember(
      await bot.refund.refundOrder({ ...partialRefund(order, "20.00"), idempotencyKey: `bot-${digits(12)}` }),
      "RefundOrderSuccess",
    );
    const key = (await authorityOf(bot)).filter(({ per }) => per === "KEY" || per === "ACTOR");
    expect(key.map(({ rule, used, remaining }) => [rule, used?.amount, remaining?.amount])).toEqual([
      ["limit.actor", "20.00", "380.00"],
      ["limit.key", "20.00", "30.00"],
    ]);
    const manager = await authorityOf(own.as.manager);
    expect(manager.map(({ rule }) => rule)).toContain("limit.manager");
    expect(manager.map(({ rule }) => rule)).not.toContain("limit.key");
    expect(manager.find(({ rule }) => rule === "limit.actor")).toMatchObject({ used: usd("0.00"), resetsAt: null });
  });

  test("needs the permission to read refunds", async () => {
    await expect(authorityOf(app.as.integrator)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("Ticket.availableActions", () => {
  test("a shipped order: the most that may be returned alone, and every limit that counts with what this case has used", async () => {
    const order = await givenOrder(app, quietly);
    const first = (await actionsOf(app.as.agent, order.ticketId)).refund;
    expect(first).toMatchObject({ outcome: "ALLOW", reasons: [], remaining: usd("60.00"), escalatesTo: null });
    expect(first.order?.id).toBe(order.id);
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "40.00")), "RefundOrderSuccess");
    const then = (await actionsOf(app.as.agent, order.ticketId)).refund;
    // 75.00 per order less 40.00, and there are 40.00 left of it.
    expect(then).toMatchObject({ outcome: "ALLOW", remaining: usd("35.00") });
    const left = then.authority.map(({ rule, used, remaining }) => [rule, used?.amount, remaining?.amount]);
    expect(left).toContainEqual(["limit.refund", "0.00", "60.00"]);
    expect(left).toContainEqual(["limit.order", "40.00", "35.00"]);
    expect(left).toContainEqual(["limit.customer", "40.00", "110.00"]);
  });

  test("an exhausted limit leaves nothing alone and names who decides; an exhausted order is refused", async () => {
    const order = await givenOrder(app, quietly);
    for (const amount of ["45.00", "30.00"])
      expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, amount)), "RefundOrderSuccess");
    const { refund } = await actionsOf(app.as.agent, order.ticketId);
    expect(refund).toMatchObject({ outcome: "ESCALATE", remaining: usd("0.00"), escalatesTo: "MANAGER" });
    expect(rulesOf(refund.reasons)).toEqual(["limit.order"]);
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "5.00")), "RefundOrderEscalated");
    const after = (await actionsOf(app.as.agent, order.ticketId)).refund;
    expect(after).toMatchObject({ outcome: "REFUSE", remaining: null, escalatesTo: null });
    expect(rulesOf(after.reasons)).toEqual(["order.balance"]);
  });

  test("with a reason, the rules about that reason count; without one, the reason that allows most", async () => {
    const { ticketId } = await givenOrder(app, quietly);
    const of = async (reason: string | null) => (await actionsOf(app.as.agent, ticketId, reason)).refund.remaining?.amount;
    expect([await of("GOODWILL"), await of("DAMAGED"), await of(null)]).toEqual(["10.00", "60.00", "60.00"]);
  });

  const cases: readonly (readonly [string, Parameters<typeof givenOrder>[1], string, string, string, string])[] = [
    ["shipped by the seller", {}, "ALLOW", "", "REFUSE", "order.unshipped"],
    ["not shipped yet", { status: "UNSHIPPED" }, "REFUSE", "order.shipped", "ALLOW", ""],
    ["shipped by Amazon", { fulfilment: "FBA" }, "REFUSE", "order.fulfilment", "REFUSE", "order.fulfilment"],
    ["seller-fulfilled Prime", { fulfilment: "SFP" }, "ALLOW", "", "REFUSE", "order.unshipped"],
    ["cancelled", { status: "CANCELLED" }, "REFUSE", "channel.capability", "REFUSE", "order.unshipped"],
    ["on a channel that cannot be asked", { account: "ebay" }, "REFUSE", "channel.capability", "REFUSE", "channel.capability"],
  ];
  test.each(cases)(
    "an order %s: refund and cancellation as channel and state let them, modification nowhere",
    async (_, facts, refundOutcome, refundRule, cancelOutcome, cancelRule) => {
      const { id: orderId, ticketId } = await givenOrder(app, { ...quietly, ...facts });
      await app.as.agent.ticket.linkOrder({ ticketId, orderId });
      const { refund, cancellation, modification } = await actionsOf(app.as.agent, ticketId);
      expect([refund.outcome, rulesOf(refund.reasons).join()]).toEqual([refundOutcome, refundRule]);
      expect([cancellation.outcome, rulesOf(cancellation.reasons).join()]).toEqual([cancelOutcome, cancelRule]);
      expect([modification.outcome, rulesOf(modification.reasons).join()]).toEqual(["REFUSE", "channel.capability"]);
      expect(cancellation.remaining).toBeNull();
    },
  );

  test("seller-fulfilled Prime may be refunded for returned goods only, and says so for another reason", async () => {
    const { ticketId } = await givenOrder(app, { ...quietly, fulfilment: "SFP" });
    const of = async (reason: string) => (await actionsOf(app.as.agent, ticketId, reason)).refund.outcome;
    expect([await of("CUSTOMER_RETURN"), await of("GOODWILL")]).toEqual(["ALLOW", "REFUSE"]);
  });

  test("a filed claim makes it compliance's", async () => {
    const order = await givenOrder(app, quietly);
    const filedAt = new Date(Date.now() - 3_600_000).toISOString();
    const claim = { orderId: order.id, kind: "A_TO_Z" as const, externalId: digits(8), filedAt };
    expectMember(await app.as.agent.claim.recordClaim(claim), "RecordClaimSuccess");
    const { refund } = await actionsOf(app.as.agent, order.ticketId);
    expect(refund).toMatchObject({ outcome: "ESCALATE", escalatesTo: "COMPLIANCE", remaining: usd("0.00") });
  });

  test("without an order only a reply is left; without the permission nothing is", async () => {
    const ticketId = await givenTicket(app, {});
    await tagged(app, ticketId, "Tracking update");
    const { refund, cancellation, modification, reply: answer } = await actionsOf(app.as.agent, ticketId);
    for (const { outcome, reasons, order } of [refund, cancellation, modification])
      expect([outcome, rulesOf(reasons), order]).toEqual(["REFUSE", ["ticket.order"], null]);
    expect(answer).toMatchObject({ outcome: "ALLOW", reasons: [], order: null, authority: [] });
    const order = await givenOrder(app, quietly);
    for (const { outcome, reasons, remaining, authority } of Object.values(await actionsOf(app.as.analyst, order.ticketId)))
      expect([outcome, rulesOf(reasons), remaining, authority]).toEqual(["REFUSE", ["permission"], null, []]);
  });

  test("a reply says what it takes: a reason tag, a locked macro, an open ticket", async () => {
    const { id, ticketId } = await givenOrder(app, quietly);
    const answer = async () => (await actionsOf(app.as.agent, ticketId)).reply;
    expect(await answer()).toMatchObject({ outcome: "REFUSE", reasons: [{ rule: "ticket.reason" }] });
    await tagged(app, ticketId, "Tracking update");
    expect(await answer()).toMatchObject({ outcome: "ALLOW", reasons: [] });
    const filedAt = new Date(Date.now() - 3_600_000).toISOString();
    await app.as.agent.claim.recordClaim({ orderId: id, kind: "A_TO_Z", externalId: digits(8), filedAt });
    const locked = await answer();
    expect([locked.outcome, rulesOf(locked.reasons)]).toEqual(["ALLOW", ["text.mode", "text.locked"]]);
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId, overrideNote: note() }), "ResolveTicketSuccess");
    expect(await answer()).toMatchObject({ outcome: "REFUSE", reasons: [{ rule: "ticket.state" }] });
    expectMember(await reply(app, ticketId, "Hello"), "TicketIsResolved");
  });

  test("a page of six tickets costs as many statements as one", async () => {
    const own = await quietWorkspace(POLICY);
    for (let count = 0; count < 6; count += 1) {
      const order = await givenOrder(own, quietly);
      await tagged(own, order.ticketId, "Tracking update");
      if (count % 3 === 0) await own.as.agent.refund.refundOrder(partialRefund(order, "60.01"));
    }
    const list = operation<{ tickets: { nodes: { availableActions: unknown[] }[] } }, { first: number }>(
      `query Page($first: Int!) { tickets(first: $first) { nodes { availableActions { ${ACTIONS} } } } }`,
    );
    const costOf = (first: number): Promise<number> =>
      fewestStatements(own, async () => {
        const { tickets } = await own.as.agent.request(list, { first });
        expect(tickets.nodes.map(({ availableActions }) => availableActions.length)).toEqual(Array(first).fill(4));
      });
    expect({ one: await costOf(1), six: await costOf(6) }).toEqual({ one: 28, six: 28 });
  });
});

test("availableActions and refundPreview agree, whatever the document: up to `remaining` alone, above it not, a REFUSE for every amount", async () => {
  const own = await quietWorkspace();
  const orders = [
    await givenOrder(own, quietly),
    await givenOrder(own, { ...quietly, fulfilment: "SFP", shipping: "5.00" }),
    await givenOrder(own, { ...quietly, status: "UNSHIPPED" }),
  ];
  const outcomes = new Set<string>();
  const cents = (minor: number) => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, "0")}`;
  await fc.assert(
    fc.asyncProperty(
      anyDocument,
      fc.constantFrom(...orders),
      fc.constantFrom("DAMAGED" as const, "GOODWILL" as const, "CUSTOMER_RETURN" as const),
      fc.integer({ min: 1, max: 8000 }),
      async (document, order, reason, minor) => {
        await inForce(own, document);
        const { refund } = await actionsOf(own.as.agent, order.ticketId, reason);
        outcomes.add(refund.outcome);
        const most = refund.remaining === null ? 0 : Math.round(Number(refund.remaining.amount) * 100);
        const preview = async (amount: number) =>
          expectMember(
            await own.as.agent.refund.refundPreview({ input: { ...partialRefund(order, cents(amount)), reason } }),
            "RefundPreview",
          ).decision.outcome;
        const refusesAll = refund.outcome === "REFUSE";
        for (const amount of [minor, most, most + 1].filter((value) => value > 0)) {
          const said = await preview(amount);
          const expected = { amount, refused: refusesAll || said === "REFUSE", allowed: !refusesAll && amount <= most };
          expect({ amount, refused: said === "REFUSE", allowed: said === "ALLOW" }).toEqual(expected);
        }
        // What wants a second person wants one from the first cent.
        const atOnce = refund.outcome === "ESCALATE" ? await preview(1) : refund.outcome;
        expect(atOnce).toBe(refund.outcome);
      },
    ),
    { seed: SEED, numRuns: 25, endOnFailure: true },
  );
  expect(outcomes.size).toBeGreaterThan(1);
});
