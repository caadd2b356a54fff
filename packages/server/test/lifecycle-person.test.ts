/** What the machine cannot know, a named person settles: not the requester, once, with evidence. */
import { describe, expect, test, vi } from "vitest";
import { withApp } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { givenOrder, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { askFor, lifeUntil, moneyOf, PATIENT, quiet, refundableOf, refundOf, UNHURRIED } from "./money-path.ts";

vi.setConfig(UNHURRIED);

const SENT = "APPROVED PREPARED COMMITTING";
const GIVEN_UP = `${SENT} ACCEPTED NEEDS_HUMAN`;
const NOTE = "Looked at the order in Seller Central together with the buyer's bank statement.";

/** A refund of 30.00 that Amazon withdrew: nobody knows whose wish that was. */
const stranded = async (app: TestApp, by: "agent" | "manager" = "agent"): Promise<{ order: GivenOrder; refundId: string }> => {
  const order = await givenOrder(app);
  await app.amazon.addScenario({ scenario: "feed.cancelledByAmazon" });
  const refundId = await askFor(app, order, "30.00", by);
  expect((await lifeUntil(app, refundId, "NEEDS_HUMAN")).statuses).toBe(GIVEN_UP);
  return { order, refundId };
};

const finding = (refundId: string, what: "EXECUTED" | "NOT_EXECUTED" | "REFUSED_BY_CHANNEL", key = `find-${refundId}`) => ({
  refundId,
  finding: what,
  reference: "case 4711",
  note: NOTE,
  idempotencyKey: key,
});

describe.concurrent("resolveUnknownRefund", () => {
  test("EXECUTED: done on that person's word, confirmed by the ledger, nothing is sent", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await stranded(app);
        await app.amazon.refundInSellerCentral({
          sellerId: app.workspace.sellerId,
          orderId: order.externalId,
          items: [{ orderItemId: order.lineExternalId, components: { Principal: "30.00" } }],
        });
        const answer = await app.as.manager.refund.resolveUnknownRefund(finding(refundId, "EXECUTED"));

        expect(answer).toMatchObject({
          __typename: "ResolveUnknownRefundSuccess",
          replayed: false,
          refund: { status: "DONE_UNCONFIRMED" },
        });
        expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({
          statuses: `${GIVEN_UP} DONE_UNCONFIRMED CONFIRMED`,
          attempts: ["1 CANCELLED"],
          evidence: ["PERSON", "LEDGER"],
        });
        const refund = await refundOf(app, refundId);
        expect(refund.evidence[0]).toMatchObject({ reference: "case 4711", summary: `EXECUTED. ${NOTE}` });
        expect(refund.statusHistory.map(({ actor }) => actor.name)).toEqual([
          "agent",
          ...Array<string>(4).fill("Firstline"),
          "manager",
          "Firstline",
        ]);
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
      },
      { env: PATIENT },
    ));

  test("NOT_EXECUTED: sent again as a second attempt, once, however often the person repeats it", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await stranded(app);
        const answers = await Promise.all(
          [1, 2, 3].map(() => app.as.manager.refund.resolveUnknownRefund(finding(refundId, "NOT_EXECUTED"))),
        );
        expect(answers.map((answer) => answer.__typename)).toEqual(Array(3).fill("ResolveUnknownRefundSuccess"));
        expect(answers.map((answer) => String("replayed" in answer && answer.replayed)).sort()).toEqual([
          "false",
          "true",
          "true",
        ]);
        expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({
          statuses: `${GIVEN_UP} ${SENT} ACCEPTED DONE_UNCONFIRMED CONFIRMED`,
          attempts: ["1 CANCELLED", "2 SUCCEEDED"],
          evidence: ["PERSON", "PROCESSING_REPORT", "LEDGER"],
        });
        const late = await app.as.manager.refund.resolveUnknownRefund(finding(refundId, "NOT_EXECUTED"));
        expect(late).toMatchObject({
          __typename: "ResolveUnknownRefundSuccess",
          replayed: true,
          refund: { status: "CONFIRMED" },
        });
        const other = await app.as.manager.refund.resolveUnknownRefund(finding(refundId, "EXECUTED"));
        expect(other.__typename).toBe("IdempotencyKeyReused");
        const another = await app.as.compliance.refund.resolveUnknownRefund(finding(refundId, "NOT_EXECUTED", "compliance-1"));
        expect(another).toMatchObject({ __typename: "RefundNotUnresolved", status: "CONFIRMED" });
        await quiet(app.app.database);
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 2 });
      },
      { env: PATIENT },
    ));

  test("REFUSED_BY_CHANNEL: REJECTED, and the balance is free again", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await stranded(app);
        await app.as.compliance.refund.resolveUnknownRefund(finding(refundId, "REFUSED_BY_CHANNEL"));
        expect(await lifeUntil(app, refundId, "REJECTED")).toEqual({
          statuses: `${GIVEN_UP} REJECTED`,
          attempts: ["1 CANCELLED"],
          evidence: ["PERSON"],
        });
        expect(await refundableOf(app, order)).toBe("80.00");
        expect(await moneyOf(app, order)).toEqual({ paid: 0n, createFeeds: 1 });
      },
      { env: PATIENT },
    ));

  test("the requester is refused, so is a note without substance; nothing is written", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await stranded(app, "manager");
        const own = await app.as.manager.refund.resolveUnknownRefund(finding(refundId, "NOT_EXECUTED"));
        expect(own.__typename).toBe("DeciderIsRequester");
        const empty = await app.as.compliance.refund.resolveUnknownRefund({ ...finding(refundId, "NOT_EXECUTED"), note: "ok" });
        expect(empty.__typename).toBe("NoteTooShort");
        await quiet(app.app.database);
        expect(await lifeUntil(app, refundId, "NEEDS_HUMAN")).toEqual({
          statuses: GIVEN_UP,
          attempts: ["1 CANCELLED"],
          evidence: [],
        });
        expect(await moneyOf(app, order)).toEqual({ paid: 0n, createFeeds: 1 });
      },
      { env: PATIENT },
    ));

  test("two people with two findings at once: one counts, the other is told", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await stranded(app);
        const [manager, compliance] = await Promise.all([
          app.as.manager.refund.resolveUnknownRefund(finding(refundId, "NOT_EXECUTED", "manager-1")),
          app.as.compliance.refund.resolveUnknownRefund(finding(refundId, "NOT_EXECUTED", "compliance-1")),
        ]);
        expect([manager.__typename, compliance.__typename].sort()).toEqual([
          "RefundNotUnresolved",
          "ResolveUnknownRefundSuccess",
        ]);
        await lifeUntil(app, refundId, "CONFIRMED");
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 2 });
      },
      { env: PATIENT },
    ));

  test("a refund that waits for a person still holds its balance", () =>
    withApp(
      async (app) => {
        const { order } = await stranded(app);
        expect(await refundableOf(app, order)).toBe("50.00");
        const tooMuch = await app.as.agent.refund.refundOrder(partialRefund(order, "50.01"));
        expect(tooMuch).toMatchObject({
          __typename: "RefundExceedsBalance",
          remaining: { amount: "50.00", currencyCode: "USD" },
        });
      },
      { env: PATIENT },
    ));
});
