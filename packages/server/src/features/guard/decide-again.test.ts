import fc from "fast-check";
import { expect, test } from "vitest";
import { anyAsk, anyDocument } from "../../../test/random-policy.ts";
import type { CancellationAsk } from "../cancellation/cancellation.policy.ts";
import { lawsOfCancellation } from "../cancellation/cancellation.policy.ts";
import type { ModificationAsk } from "../cancellation/modification.policy.ts";
import { lawsOfModification } from "../cancellation/modification.policy.ts";
import { factsOf } from "../policy/guard-facts.policy.ts";
import { askOf, guardBy, SHIPPED_POLICY } from "../policy/index.ts";
import type { PolicyDocument } from "../policy/index.ts";
import { lawsOfRefund } from "../refund/refund.policy.ts";
import type { ReplyAsk } from "../reply/reply.policy.ts";
import { lawsOfReply } from "../reply/reply.policy.ts";
import { decideAgain } from "./index.ts";

const stored = (ask: Parameters<typeof factsOf>[0]) => JSON.parse(JSON.stringify(factsOf(ask))) as ReturnType<typeof factsOf>;

const ORDER = { externalId: "111-1111111-1111111", belongsToTicket: true } as const;
const SUPPORTED = { supported: true, reason: null } as const;

/** Most of these pass every law of their action, so that the document has its say. */
const anyCancellation: fc.Arbitrary<CancellationAsk> = fc
  .record({
    shared: anyAsk,
    status: fc.constantFrom("UNSHIPPED", "UNSHIPPED", "SHIPPED"),
    refunded: fc.constantFrom(0n, 0n, 500n),
    cancellationId: fc.constantFrom(null, null, "cnl_1"),
  })
  .map(({ shared: { overdrawn: _, ...shared }, status, refunded, cancellationId }) => {
    const order = {
      ...ORDER,
      fulfilment: "FBM",
      status,
      refunded: { ...shared.amount, minor: refunded },
      cancellationId,
    } as const;
    return { ...shared, action: "CANCELLATION", reason: "CUSTOMER_REQUEST", order, capability: SUPPORTED };
  });

const anyModification: fc.Arbitrary<ModificationAsk> = fc
  .record({ shared: anyAsk, fields: fc.subarray(["QUANTITY" as const], { minLength: 0 }) })
  .map(({ shared: { overdrawn: _, claim: __, ...shared }, fields }) => ({
    ...shared,
    action: "MODIFICATION",
    amount: null,
    sums: null,
    reason: null,
    fields: ["QUANTITY"],
    order: ORDER,
    capability: { fields, reason: null },
  }));

const anyReply: fc.Arbitrary<ReplyAsk> = fc
  .record({
    shared: anyAsk,
    macro: fc.option(
      fc.record({
        versionId: fc.constant("mcv_1"),
        locale: fc.constantFrom("en", null),
        isRetired: fc.constant(false),
        isVetted: fc.constant(true),
        locked: fc.boolean(),
        isInForce: fc.constant(true),
        channels: fc.constant(["AMAZON" as const]),
      }),
    ),
    blockedBy: fc.constantFrom<string[]>([], [], ["PHONE"]),
    mode: fc.constantFrom("FREE_TEXT" as const, "LOCKED_MACRO" as const),
  })
  .map(({ shared: { overdrawn: _, claim: __, order: ___, capability: ____, ...shared }, macro, blockedBy, mode }) => ({
    ...shared,
    action: "REPLY",
    amount: null,
    sums: null,
    note: null,
    macro,
    ticket: { ...shared.ticket, channel: "AMAZON", reason: "Damaged" },
    thread: { id: "thr_1", channel: "AMAZON", obstacle: null },
    rule: { mode, sentence: "By rule.", version: 1 },
    author: { kind: shared.actor.kind, lacks: null },
    text: { unavailable: [], blockedBy, contentHash: "0" },
  }));

/** One attempt, and how its own guard decides it. */
const anyAttempt = fc.oneof(
  anyAsk.map((ask) => ({ ask, by: (document: PolicyDocument) => guardBy(document, "REFUND", lawsOfRefund)(ask) })),
  anyCancellation.map((ask) => ({
    ask,
    by: (document: PolicyDocument) => guardBy(document, "CANCELLATION", lawsOfCancellation)(ask),
  })),
  anyModification.map((ask) => ({
    ask,
    by: (document: PolicyDocument) => guardBy(document, "MODIFICATION", lawsOfModification)(ask),
  })),
  anyReply.map((ask) => ({ ask, by: (document: PolicyDocument) => guardBy(document, "REPLY", lawsOfReply)(ask) })),
);

test("facts that went through the database give exactly the ask back", () => {
  fc.assert(
    fc.property(anyAttempt, ({ ask }) => {
      expect(askOf(stored(ask))).toEqual(ask);
    }),
  );
});

test("any document decides a stored decision exactly as it would have decided the attempt", () => {
  fc.assert(
    fc.property(anyAttempt, anyDocument, ({ ask, by }, document) => {
      expect(decideAgain(document, { action: ask.action, facts: stored(ask) })).toEqual(by(document));
    }),
    { numRuns: 600 },
  );
});

test("a decision without facts, or about nothing a document speaks of, cannot be taken again", () => {
  expect(decideAgain(SHIPPED_POLICY, { action: null, facts: null })).toBeUndefined();
  expect(decideAgain(SHIPPED_POLICY, { action: "REFUND", facts: null })).toBeUndefined();
});
