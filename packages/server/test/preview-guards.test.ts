/** Preview = execution under whatever document is in force: refunds and cancellations, by members and machines (L1). */
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { inForce, nothingLeaves, overLimitGoesTo } from "./actions.ts";
import { digits, expectMember, footprint, givenOrder, note, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { anyDocument } from "./random-policy.ts";
import { SEED } from "./seed.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

vi.setConfig({ testTimeout: 300_000 });
const shared = sharedApp();
let app: TestApp;
let bot: TestApp["as"]["agent"];
beforeAll(async () => {
  app = await anotherWorkspace(shared());
  await nothingLeaves(app);
  const scopes = ["workspace.read", "refund.read", "refund.order", "order.cancel"] as const;
  bot = app.clientOf(await insertKey(app.app.database.q, app.workspace.id, "bot", null, [...scopes]));
});

type Rule = { readonly rule: string; readonly result: string; readonly inputs: readonly { name: string; value: string }[] };
type Decision = { readonly outcome: string; readonly policyVersionId: string; readonly rules: readonly Rule[] };
/** Two questions are asked at two moments: `at` is the only input that may differ. */
const essence = ({ outcome, policyVersionId, rules }: Decision) => ({
  outcome,
  policyVersionId,
  rules: rules.map((rule) => ({ ...rule, inputs: rule.inputs.filter(({ name }) => name !== "at") })),
});
type Foreseen = {
  readonly decision: Decision;
  readonly refusal: { readonly __typename: string; readonly message: string } | null;
  readonly escalatesTo: string | null;
};
const ofPreview = ({ decision, refusal, escalatesTo }: Foreseen) => ({
  ...essence(decision),
  refusal: refusal && [refusal.__typename, refusal.message],
  escalatesTo,
});
type Answer = { readonly __typename: string } & object;
const ofExecution = (answer: Answer) => {
  if (!("decision" in answer)) return { member: answer.__typename };
  const message = "message" in answer ? String(answer.message) : null;
  const escalation = "escalation" in answer ? (answer.escalation as { targetRole: string }) : null;
  return {
    ...essence(answer.decision as Decision),
    refusal: message === null ? null : [answer.__typename, message],
    escalatesTo: escalation?.targetRole ?? null,
  };
};

const anyNote = fc.constantFrom("good", "good", "good", "same", "short");
const textOf = (kind: string): string =>
  kind === "good" ? note() : kind === "same" ? "The same words for every single case we have." : "ok";
/** The workspace's own route for what goes over a limit, which may be stricter than the rule's. */
const anyRoute = fc.constantFrom("MANAGER" as const, "COMPLIANCE" as const);
const anyWho = fc.constantFrom("agent" as const, "manager" as const, "bot" as const);
const clientOf = (who: "agent" | "manager" | "bot") => (who === "bot" ? bot : app.as[who]);
const key = () => ({ idempotencyKey: `guards-${digits(16)}` });
const quietly = { atMarketplace: false } as const;
const filed = async ({ id }: GivenOrder): Promise<void> => {
  const filedAt = new Date(Date.now() - 3_600_000).toISOString();
  const claim = { orderId: id, kind: "A_TO_Z" as const, externalId: digits(8), filedAt };
  expectMember(await app.as.agent.claim.recordClaim(claim), "RecordClaimSuccess");
};

test("a refund: random documents, orders, amounts, reasons, notes and people, while balances shrink and sums grow", async () => {
  const claimed = await givenOrder(app, quietly);
  await filed(claimed);
  const orders = [
    await givenOrder(app, { ...quietly, principal: "900.00" }),
    await givenOrder(app, { ...quietly, fulfilment: "SFP", principal: "300.00" }),
    await givenOrder(app, { ...quietly, status: "UNSHIPPED" }),
    claimed,
  ];
  const outcomes = new Set<string>();
  const anyCase = fc.record({
    document: anyDocument,
    order: fc.constantFrom(...orders),
    minor: fc.integer({ min: 1, max: 12_000 }),
    reason: fc.constantFrom("DAMAGED" as const, "GOODWILL" as const, "CUSTOMER_RETURN" as const),
    noteKind: anyNote,
    who: anyWho,
    route: anyRoute,
  });
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ document, order, minor, reason, noteKind, who, route }) => {
      await inForce(app, document);
      await overLimitGoesTo(app, route);
      const input = { ...partialRefund(order, (minor / 100).toFixed(2)), reason, note: textOf(noteKind) };
      const foreseen = expectMember(await clientOf(who).refund.refundPreview({ input }), "RefundPreview");
      const executed = await clientOf(who).refund.refundOrder({ ...input, ...key() });
      outcomes.add(executed.__typename);
      expect(ofPreview(foreseen)).toEqual(ofExecution(executed));
    }),
    { seed: SEED, numRuns: 30, endOnFailure: true },
  );
  expect(outcomes.size).toBeGreaterThanOrEqual(4);
});

test("a cancellation: random documents, orders in every state, reasons, notes and people", async () => {
  const shippedTo = { ...quietly, principal: "40.00" };
  const outcomes = new Set<string>();
  const anyCase = fc.record({
    document: anyDocument,
    facts: fc.constantFrom(
      { status: "UNSHIPPED" as const },
      { status: "UNSHIPPED" as const },
      { status: "UNSHIPPED" as const },
      { status: "SHIPPED" as const },
      { status: "PENDING" as const },
      { status: "UNSHIPPED" as const, fulfilment: "FBA" as const },
    ),
    hasClaim: fc.constantFrom(false, false, false, true),
    reason: fc.constantFrom("CUSTOMER_REQUEST" as const, "OUT_OF_STOCK" as const),
    noteKind: anyNote,
    who: anyWho,
    route: anyRoute,
  });
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ document, facts, hasClaim, reason, noteKind, who, route }) => {
      const order = await givenOrder(app, { ...shippedTo, ...facts });
      if (hasClaim) await filed(order);
      await inForce(app, document);
      await overLimitGoesTo(app, route);
      const input = { ticketId: order.ticketId, orderId: order.id, reason, note: textOf(noteKind) };
      const before = await footprint(app, order);
      const foreseen = expectMember(await clientOf(who).cancellation.cancellationPreview({ input }), "CancellationPreview");
      expect(await footprint(app, order)).toEqual(before);
      const executed = await clientOf(who).cancellation.cancelOrder({ ...input, ...key() });
      outcomes.add(executed.__typename);
      expect(ofPreview(foreseen)).toEqual(ofExecution(executed));
    }),
    { seed: SEED, numRuns: 15, endOnFailure: true },
  );
  expect(outcomes.size).toBeGreaterThanOrEqual(3);
});
