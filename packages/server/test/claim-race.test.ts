/** A refund and the filing of a claim on its order, in every order of the steps (docs/claims.md): what has not left waits for compliance. */
import { describe, expect, test } from "vitest";
import { eventually, expectMember, feedsSent, givenOrder, note, paidBack, partialRefund, refundIn } from "./given.ts";
import { bytesOf } from "./claim-notices/notice.ts";
import { ingestRaw } from "./mails.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";
import { RACING, racing, tally } from "./racing.ts";

const shared = sharedApp({ env: RACING });

/** A workspace and a seller of its own with one order, so that the tests wait for Amazon side by side. */
const open = async () => {
  const app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "50.00" } }));
  const { sellerId } = app.workspace;
  const order = await givenOrder(app, { principal: "300.00" });
  const ask = (amount: string) => app.as.agent.refund.refundOrder(partialRefund(order, amount));
  return {
    app,
    order,
    ask,
    asked: async (amount: string) => expectMember(await ask(amount), "RefundOrderSuccess").refund,
    called: (name: string) =>
      eventually(
        async () => (await app.amazon.requests()).requests.some((one) => one.operation === name && one.sellerId === sellerId),
        Boolean,
      ),
    hold: (scenario: "createFeedDocument.hold" | "createFeed.hold" | "feed.stuck") =>
      app.amazon.addScenario({ scenario, sellerId }),
    release: (scenario: "createFeedDocument.hold" | "createFeed.hold") => app.amazon.release(scenario, sellerId),
    escalated: async () =>
      (await app.as.manager.escalation.escalations()).nodes.map(({ kind, targetRole, status }) => [kind, targetRole, status]),
  };
};
type Desk = Awaited<ReturnType<typeof open>>;

const byHand = ({ app, order }: Desk) =>
  app.as.agent.claim.recordClaim({
    orderId: order.id,
    kind: "A_TO_Z",
    externalId: "A-1",
    filedAt: new Date(Date.now() - 1000).toISOString(),
  });
const byMail = ({ app, order }: Desk) =>
  ingestRaw(
    app,
    bytesOf({
      name: "",
      is: "NOTHING",
      from: "Amazon <seller-performance@amazon.com>",
      proof: "PASS",
      subject: `A-to-z Guarantee claim received: Order ${order.externalId}`,
      body: "See Seller Central.",
    }),
  );
/** The same filing, told by a person and by the marketplace's own mail. */
const FILINGS = {
  "by hand": async (desk: Desk) => void expectMember(await byHand(desk), "RecordClaimSuccess"),
  "by mail": async (desk: Desk) => void expectMember(await byMail(desk), "IngestMessageQuarantined"),
};
const FOR_COMPLIANCE = [["CLAIM", "COMPLIANCE", "OPEN"]];

describe.each(Object.entries(FILINGS))("filed %s", (_, fileAt) => {
  test.concurrent("before the refund was asked for: it waits for compliance", async () => {
    const desk = await open();
    const { app, ask, escalated } = desk;
    await fileAt(desk);
    expectMember(await ask("10.00"), "RefundOrderEscalated");
    expect([await escalated(), await feedsSent(app)]).toEqual([FOR_COMPLIANCE, 0]);
  });

  test.concurrent("while it waited for a manager's approval: it waits for compliance, and the manager can approve it no more", async () => {
    const desk = await open();
    const { app, ask, escalated } = desk;
    const { escalation } = expectMember(await ask("100.00"), "RefundOrderEscalated");
    await fileAt(desk);
    expect(await escalated()).toEqual(FOR_COMPLIANCE);
    const decision = { escalationId: escalation.id, verdict: "APPROVE" as const, note: note() };
    expectMember(await app.as.manager.escalation.decideEscalation(decision), "DeciderLacksRole");
    expect(await feedsSent(app)).toBe(0);
  });

  test.concurrent("approved and waiting behind another order's feed: held, and Amazon never hears of it", async () => {
    const desk = await open();
    const { app, order, asked, called, hold, release, escalated } = desk;
    const other = await givenOrder(app);
    await hold("createFeed.hold");
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(other, "1.00")), "RefundOrderSuccess");
    await called("createFeed");
    const refund = await asked("10.00");
    expect((await app.as.agent.refund.refund({ id: refund.id }))?.status).toBe("APPROVED");
    await fileAt(desk);
    await release("createFeed.hold");
    await refundIn(app, refund.id, ["AWAITING_APPROVAL"]);
    expect(await escalated()).toEqual(FOR_COMPLIANCE);
    expect([await feedsSent(app), await paidBack(app, order)]).toEqual([1, 0n]);
  });

  test.concurrent("prepared, its document being handed over: held, and no feed is made of it", async () => {
    const desk = await open();
    const { app, asked, called, hold, release, escalated } = desk;
    await hold("createFeedDocument.hold");
    const refund = await asked("10.00");
    await called("createFeedDocument");
    await fileAt(desk);
    await release("createFeedDocument.hold");
    await refundIn(app, refund.id, ["AWAITING_APPROVAL"]);
    expect([await escalated(), await feedsSent(app)]).toEqual([FOR_COMPLIANCE, 0]);
  });

  test.concurrent("committing, the one request on its way: it goes on, once", async () => {
    const desk = await open();
    const { app, order, asked, called, hold, release, escalated } = desk;
    await hold("createFeed.hold");
    const refund = await asked("10.00");
    await called("createFeed");
    expect((await app.as.agent.refund.refund({ id: refund.id }))?.status).toBe("COMMITTING");
    await fileAt(desk);
    await release("createFeed.hold");
    await refundIn(app, refund.id, ["CONFIRMED"]);
    expect([await escalated(), await feedsSent(app), await paidBack(app, order)]).toEqual([[], 1, 1000n]);
  });

  test.concurrent("accepted by Amazon: it goes on, and the next refund of the order is compliance's", async () => {
    const desk = await open();
    const { app, ask, asked, hold, escalated } = desk;
    await hold("feed.stuck");
    const refund = await asked("10.00");
    await refundIn(app, refund.id, ["ACCEPTED", "PROCESSING"]);
    await fileAt(desk);
    const { feeds } = await app.amazon.feeds({ sellerId: app.workspace.sellerId });
    await app.amazon.finishFeed(feeds[0]?.feedId ?? "");
    await refundIn(app, refund.id, ["CONFIRMED"]);
    expect(await escalated()).toEqual([]);
    expectMember(await ask("1.00"), "RefundOrderEscalated");
  });
});

test("concurrency: a filing and eight refunds at once: each saw the claim or was decided before it; none waits for a manager", async () => {
  const desk = await open();
  const { app, order, escalated } = desk;
  const results = await racing<{ readonly __typename: string }>(shared(), 9, (index) =>
    index === 4 ? byHand(desk) : app.as.agent.refund.refundOrder(partialRefund(order, index % 2 === 0 ? "1.00" : "60.00")),
  );
  const { RecordClaimSuccess, RefundOrderSuccess = 0, RefundOrderEscalated = 0 } = tally(results);
  expect([RecordClaimSuccess, RefundOrderSuccess + RefundOrderEscalated]).toEqual([1, 8]);
  expect((await escalated()).filter(([, role, status]) => role === "MANAGER" && status === "OPEN")).toEqual([]);
  const { nodes } = await app.as.agent.refund.refunds({ filter: { orderId: order.id }, first: 100 });
  // Whatever waited when the claim came waits for compliance or is on its way for good.
  for (const { id } of nodes) await refundIn(app, id, ["AWAITING_APPROVAL", "CONFIRMED"]);
});
