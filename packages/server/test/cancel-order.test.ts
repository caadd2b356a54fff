/** Stopping an order before it leaves: the guard, its preview, the second person, and what keeps money from going back twice. */
import { describe, expect, test } from "vitest";
import { actionsOf, authorityOf, inForce, overLimitGoesTo } from "./actions.ts";
import { auditOf, expectMember, eventually, feedsSent, givenOrder, note, partialRefund, rulesThat } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";
import { SHIPPED_POLICY } from "../src/features/policy/index.ts";
import type { PolicyDocument } from "../src/features/policy/index.ts";

const shared = sharedApp();
const unshipped = (app: TestApp, facts: Parameters<typeof givenOrder>[1] = {}): Promise<GivenOrder> =>
  givenOrder(app, { status: "UNSHIPPED", ...facts });
const wanted = ({ id, ticketId }: Pick<GivenOrder, "id" | "ticketId">) => ({
  ticketId,
  orderId: id,
  reason: "CUSTOMER_REQUEST" as const,
  note: note(),
});
const cancellationIn = ({ as }: TestApp, id: string, status: string) =>
  eventually(
    () => as.manager.cancellation.cancellation({ id }),
    (found) => found?.status === status,
  );

/** Over 50.00 a manager decides. */
const WITH_A_LIMIT: PolicyDocument = {
  ...SHIPPED_POLICY,
  rules: [
    {
      id: "limit.cancellation",
      actions: ["CANCELLATION"],
      demand: { kind: "LIMIT", per: "ACTION", amounts: { USD: "50.00" } },
      otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
    },
  ],
};

test("an order that has not left is cancelled at Amazon, and its status read again is the proof", async () => {
  const app = shared();
  const order = await unshipped(app);
  const before = await feedsSent(app);
  const preview = expectMember(
    await app.as.agent.cancellation.cancellationPreview({ input: wanted(order) }),
    "CancellationPreview",
  );
  expect(preview).toMatchObject({
    decision: { outcome: "ALLOW" },
    refusal: null,
    amount: { amount: "80.00" },
    escalatesTo: null,
  });
  expect(await feedsSent(app)).toBe(before);

  const answer = expectMember(await app.as.agent.cancellation.cancelOrder(wanted(order)), "CancelOrderSuccess");
  expect(answer).toMatchObject({ replayed: false, cancellation: { amount: { amount: "80.00" }, reason: "CUSTOMER_REQUEST" } });
  const done = await cancellationIn(app, answer.cancellation.id, "CONFIRMED");
  expect(done?.statusHistory.map(({ to }) => to)).toEqual([
    "APPROVED",
    "PREPARED",
    "COMMITTING",
    "ACCEPTED",
    "DONE_UNCONFIRMED",
    "CONFIRMED",
  ]);
  expect(done?.evidence.map(({ kind }) => kind)).toEqual(["PROCESSING_REPORT", "ORDER_STATUS"]);
  expect(done?.attempts.map(({ number, outcome }) => `${number} ${outcome}`)).toEqual(["1 SUCCEEDED"]);
  expect((await app.as.agent.order.order({ id: order.id }))?.status).toBe("CANCELLED");
  expect((await feedsSent(app)) - before).toBe(1);
  expect((await auditOf(app, order.id)).map(({ action }) => action)).toEqual(["order.cancel"]);
});

describe("what cannot be cancelled is refused with the reason, by the preview as well, and Amazon hears nothing", () => {
  const refused: readonly (readonly [string, Parameters<typeof givenOrder>[1], object])[] = [
    ["shipped", { status: "SHIPPED" }, { __typename: "OrderNotCancellable", orderStatus: "SHIPPED", alternative: "REFUND" }],
    ["in part shipped", { status: "PARTIALLY_SHIPPED" }, { __typename: "OrderNotCancellable", alternative: "REFUND" }],
    ["not paid", { status: "PENDING" }, { __typename: "OrderNotCancellable", orderStatus: "PENDING", alternative: null }],
    ["cancelled", { status: "CANCELLED" }, { __typename: "OrderNotCancellable", alternative: null }],
    ["shipped by Amazon", { fulfilment: "FBA" }, { __typename: "FulfilmentForbidsCancellation", fulfilment: "FBA" }],
    ["of another channel in Amazon's warehouse", { fulfilment: "MCF" }, { __typename: "FulfilmentForbidsCancellation" }],
    [
      "on eBay",
      { account: "ebay" },
      {
        __typename: "CancellationNotSupported",
        reason: "This version cannot cancel orders on eBay by API. Cancel the order in the eBay Seller Hub.",
      },
    ],
  ];
  test.each(refused)("an order that is %s", async (_, facts, problem) => {
    const app = shared();
    const order = await unshipped(app, facts);
    const before = await feedsSent(app);
    const { refusal } = expectMember(
      await app.as.agent.cancellation.cancellationPreview({ input: wanted(order) }),
      "CancellationPreview",
    );
    const answer = await app.as.agent.cancellation.cancelOrder(wanted(order));
    expect(answer).toMatchObject(problem);
    expect(refusal).toMatchObject({ __typename: answer.__typename });
    expect(await feedsSent(app)).toBe(before);
    expect(await auditOf(app, order.id)).toMatchObject([{ action: "order.cancel", outcome: "REFUSE" }]);
  });

  test("one of another customer, and a note that says nothing", async () => {
    const app = shared();
    const [order, other] = [await unshipped(app), await unshipped(app)];
    expect(await app.as.agent.cancellation.cancelOrder({ ...wanted(order), ticketId: other.ticketId })).toMatchObject({
      __typename: "OrderNotOnTicket",
    });
    expect(await app.as.agent.cancellation.cancelOrder({ ...wanted(order), note: "ok" })).toMatchObject({
      __typename: "NoteLacksSubstance",
    });
  });
});

describe("an order gives its money back once", () => {
  test("while it is being cancelled it is neither refunded nor cancelled again, and the answer shows by what", async () => {
    const app = await anotherWorkspace(shared(), WITH_A_LIMIT);
    const order = await unshipped(app);
    const { cancellation } = expectMember(await app.as.agent.cancellation.cancelOrder(wanted(order)), "CancelOrderEscalated");
    const underWay = { __typename: "CancellationUnderWay", cancellation: { id: cancellation.id } };
    expect(await app.as.agent.refund.refundOrder(partialRefund(order, "10.00"))).toMatchObject(underWay);
    expect(await app.as.colleague.cancellation.cancelOrder(wanted(order))).toMatchObject(underWay);
  });

  test("an order with a refund on its way is not cancelled", async () => {
    const app = shared();
    const order = await givenOrder(app);
    const refund = await app.as.agent.refund.refundOrder(partialRefund(order, "30.00"));
    expect(refund.__typename).toBe("RefundOrderSuccess");
    // A source that says so late: the order had not left when the refund was given.
    await app.app.database.client`update orders set status = 'UNSHIPPED' where id = ${order.id}`;
    expect(await app.as.agent.cancellation.cancelOrder(wanted(order))).toMatchObject({
      __typename: "OrderHasRefunds",
      refunded: { amount: "30.00", currencyCode: "USD" },
    });
  });

  test("the database refuses the second of both, whoever writes it", async () => {
    const app = await anotherWorkspace(shared(), WITH_A_LIMIT);
    const [cancelled, refunded] = [await unshipped(app), await givenOrder(app)];
    const { cancellation } = expectMember(await app.as.agent.cancellation.cancelOrder(wanted(cancelled)), "CancelOrderEscalated");
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(refunded, "30.00")), "RefundOrderSuccess");
    const { client } = app.app.database;
    const copyTo = (table: "refunds" | "cancellations", orderId: string): Promise<unknown> =>
      client.unsafe(
        `insert into ${table} (workspace_id, id, order_id, ticket_id, customer_id, channel_account_id, amount_minor, currency_code, note,
           status, decision_id, requested_by, on_own_authority, reason${table === "refunds" ? ", kind" : ""})
         select workspace_id, 'x', $1, ticket_id, customer_id, channel_account_id, 1, currency_code, note, 'APPROVED', decision_id,
           requested_by, true, 'OTHER'${table === "refunds" ? ", 'PARTIAL'" : ""} from cancellations where id = $2`,
        [orderId, cancellation.id],
      );
    await expect(copyTo("refunds", cancelled.id)).rejects.toThrow("it cannot be refunded as well");
    await expect(copyTo("cancellations", refunded.id)).rejects.toThrow("it cannot be cancelled as well");
    await expect(copyTo("cancellations", cancelled.id)).rejects.toThrow("cancellations_one_live_per_order");
  });

  test("of ten at once one is taken, and the same key again answers the first", async () => {
    const app = shared();
    const order = await unshipped(app);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => app.as.agent.cancellation.cancelOrder({ ...wanted(order), note: note() })),
    );
    const names = answers.map(({ __typename }) => __typename).toSorted();
    expect(names).toEqual(["CancelOrderSuccess", ...Array<string>(9).fill("CancellationUnderWay")]);

    const other = await unshipped(app);
    const input = { ...wanted(other), idempotencyKey: `cancel-${other.id}` };
    const first = expectMember(await app.as.agent.cancellation.cancelOrder(input), "CancelOrderSuccess");
    const again = expectMember(await app.as.agent.cancellation.cancelOrder(input), "CancelOrderSuccess");
    expect([again.replayed, again.cancellation.id]).toEqual([true, first.cancellation.id]);
    expect(await app.as.agent.cancellation.cancelOrder({ ...input, reason: "OUT_OF_STOCK" })).toMatchObject({
      __typename: "IdempotencyKeyReused",
    });
  });
});

test("exactly 100.00 is within what is shipped; a cent over it waits for a manager", async () => {
  const app = shared();
  const foreseen = async (principal: string) => {
    const input = wanted(await unshipped(app, { principal, atMarketplace: false }));
    const { decision, escalatesTo } = expectMember(
      await app.as.agent.cancellation.cancellationPreview({ input }),
      "CancellationPreview",
    );
    return [decision.outcome, rulesThat("ESCALATE", decision), escalatesTo];
  };
  expect(await foreseen("100.00")).toEqual(["ALLOW", [], null]);
  expect(await foreseen("100.01")).toEqual(["ESCALATE", ["limit.cancellation"], "MANAGER"]);
});

describe("over the workspace's limit a second person decides", () => {
  const ask = async () => {
    const app = await anotherWorkspace(shared(), WITH_A_LIMIT);
    const order = await unshipped(app);
    const answer = expectMember(await app.as.agent.cancellation.cancelOrder(wanted(order)), "CancelOrderEscalated");
    const decide = (verdict: "APPROVE" | "REJECT") =>
      app.as.manager.escalation.decideEscalation({ escalationId: answer.escalation.id, verdict, note: note() });
    return { app, order, answer, decide };
  };

  test("nothing is sent until then; approved, it is cancelled", async () => {
    const { app, answer, decide } = await ask();
    expect(rulesThat("ESCALATE", answer.decision)).toEqual(["limit.cancellation"]);
    expect([answer.cancellation.status, answer.escalation.targetRole]).toEqual(["AWAITING_APPROVAL", "MANAGER"]);
    expect(await feedsSent(app)).toBe(0);
    expectMember(await decide("APPROVE"), "DecideEscalationSuccess");
    await cancellationIn(app, answer.cancellation.id, "CONFIRMED");
  });

  test("a workspace that sends what goes over a limit to compliance is told so by preview, actions, authority and escalation", async () => {
    const app = await anotherWorkspace(shared(), WITH_A_LIMIT);
    await overLimitGoesTo(app, "COMPLIANCE");
    const order = await unshipped(app);
    const preview = await app.as.agent.cancellation.cancellationPreview({ input: wanted(order) });
    const { cancellation } = await actionsOf(app.as.agent, order.ticketId);
    const { escalation } = expectMember(await app.as.agent.cancellation.cancelOrder(wanted(order)), "CancelOrderEscalated");
    const told = [
      expectMember(preview, "CancellationPreview").escalatesTo,
      cancellation.escalatesTo,
      ...cancellation.authority.map(({ escalatesTo }) => escalatesTo),
      ...(await authorityOf(app.as.agent)).map(({ escalatesTo }) => escalatesTo),
    ];
    expect([...told, escalation.targetRole]).toEqual(Array<string>(5).fill("COMPLIANCE"));
    const decided = { escalationId: escalation.id, verdict: "APPROVE" as const, note: note() };
    expect(await app.as.manager.escalation.decideEscalation(decided)).toMatchObject({ __typename: "DeciderLacksRole" });
  });

  test("declined, it is withdrawn, and the order can be refunded or cancelled again", async () => {
    const { app, order, answer, decide } = await ask();
    expectMember(await decide("REJECT"), "DecideEscalationSuccess");
    await cancellationIn(app, answer.cancellation.id, "CANCELLED");
    expectMember(await app.as.agent.cancellation.cancelOrder(wanted(order)), "CancelOrderEscalated");
    expect(await feedsSent(app)).toBe(0);
  });

  test("of a manager is handed on when the policy asks for compliance by now, who then decides", async () => {
    const { app, answer, decide } = await ask();
    const toCompliance = { outcome: "ESCALATE" as const, to: "COMPLIANCE" as const, kind: "OVER_LIMIT" as const };
    await inForce(app, { ...WITH_A_LIMIT, rules: WITH_A_LIMIT.rules.map((rule) => ({ ...rule, otherwise: toCompliance })) });
    expect(expectMember(await decide("APPROVE"), "DeciderLacksRole").requiredRole).toBe("COMPLIANCE");
    const approval = { escalationId: answer.escalation.id, verdict: "APPROVE" as const, note: note() };
    expectMember(await app.as.compliance.escalation.decideEscalation(approval), "DecideEscalationSuccess");
  });

  test("an order that left meanwhile is not cancelled by the approval, which stays open", async () => {
    const { app, order, answer, decide } = await ask();
    await app.app.database.client`update orders set status = 'SHIPPED' where id = ${order.id}`;
    expect(await decide("APPROVE")).toMatchObject({ __typename: "OrderNotCancellable", orderStatus: "SHIPPED" });
    expect((await app.as.manager.escalation.escalation({ id: answer.escalation.id }))?.status).toBe("OPEN");
    expect(await feedsSent(app)).toBe(0);
  });
});

describe("a change of an order", () => {
  const change = ({ id, ticketId }: GivenOrder) => ({ ticketId, orderId: id, shippingSpeed: "EXPEDITED" as const, note: note() });

  test("is offered by no channel that can be connected: the answer names what, and the channel's reason, and is audited", async () => {
    const app = shared();
    const order = await unshipped(app);
    expect(await app.as.agent.cancellation.modifyOrder(change(order))).toMatchObject({
      __typename: "ModificationNotSupported",
      unsupported: ["SHIPPING_SPEED"],
      reason: "Amazon has no way to edit an order; cancel it and let the buyer order again.",
      decision: { outcome: "REFUSE" },
    });
    expect(await auditOf(app, order.id)).toMatchObject([{ action: "order.modify", outcome: "REFUSE" }]);
  });

  test("is asked for in full or not at all: every fault at once", async () => {
    const app = shared();
    const order = await unshipped(app);
    const { shippingSpeed: _, ...nothing } = change(order);
    expect(await app.as.agent.cancellation.modifyOrder(nothing)).toMatchObject({ __typename: "InvalidInput" });
    const answer = expectMember(
      await app.as.agent.cancellation.modifyOrder({
        ...nothing,
        shippingAddress: { recipient: " ", addressLines: [], city: "Ghent", countryCode: "Belgium" },
        quantities: [{ orderLineId: "lin_elsewhere", quantity: 0 }],
      }),
      "InvalidInput",
    );
    expect(answer.issues.map(({ path }) => path.slice(1).join("."))).toEqual([
      "shippingAddress.recipient",
      "shippingAddress.addressLines",
      "shippingAddress.countryCode",
      "quantities.0.quantity",
      "quantities.0.orderLineId",
    ]);
  });
});
