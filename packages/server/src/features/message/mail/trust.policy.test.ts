import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReadMail } from "./mail.ts";
import { judgeMail, type QuarantineReason } from "./trust.policy.ts";

const ORDINARY: ReadMail = {
  unreadable: false,
  messageId: "<first@post.example>",
  messageIdDerived: false,
  references: [],
  from: { address: "anna.weber@post.example", name: "Anna Weber" },
  senderAmbiguous: false,
  senderClass: "ORDINARY",
  to: ["service@lumenhaus.example"],
  subject: "Frage",
  sentAt: null,
  text: "Hallo",
  textTruncated: false,
  attachments: [],
  relay: null,
  orderNumbers: [],
  authentication: "NONE",
  kind: "MAIL",
  loop: false,
  loopSigns: [],
};

const RELAY: ReadMail = { ...ORDINARY, senderClass: "RELAY", authentication: "PASS", kind: "BUYER_MESSAGE" };

const reason = (mail: ReadMail): QuarantineReason | "accepted" => {
  const judgement = judgeMail(mail);
  return judgement.accept ? "accepted" : judgement.reason;
};

test.each<[string, ReadMail, QuarantineReason | "accepted"]>([
  ["ordinary mail without a verdict", ORDINARY, "accepted"],
  ["ordinary mail that passes", { ...ORDINARY, authentication: "PASS" }, "accepted"],
  ["ordinary mail that fails", { ...ORDINARY, authentication: "FAIL" }, "AUTHENTICATION_FAILED"],
  ["the relay, proven", RELAY, "accepted"],
  ["a contact form, proven", { ...RELAY, kind: "CONTACT_FORM" }, "accepted"],
  ["the relay without a verdict", { ...RELAY, authentication: "NONE" }, "SPOOFED_RELAY"],
  ["the relay that fails", { ...RELAY, authentication: "FAIL" }, "SPOOFED_RELAY"],
  ["an imitation, even one that passes for its own domain", { ...RELAY, senderClass: "RELAY_IMITATION" }, "SPOOFED_RELAY"],
  ["Amazon without a verdict", { ...ORDINARY, senderClass: "MARKETPLACE", kind: "MARKETPLACE_NOTICE" }, "SPOOFED_MARKETPLACE"],
  ["Amazon's notice, proven", { ...RELAY, senderClass: "MARKETPLACE", kind: "MARKETPLACE_NOTICE" }, "NOT_A_BUYER_MESSAGE"],
  ["Amazon's copy, proven", { ...RELAY, senderClass: "MARKETPLACE", kind: "SELLER_COPY" }, "NOT_A_BUYER_MESSAGE"],
  ["a bounce, though it is also automatic", { ...ORDINARY, kind: "BOUNCE", loop: true, loopSigns: ["AUTO_SUBMITTED"] }, "BOUNCE"],
  ["a forged bounce", { ...ORDINARY, kind: "BOUNCE", authentication: "FAIL" }, "AUTHENTICATION_FAILED"],
  ["an automatic answer", { ...ORDINARY, kind: "AUTO_REPLY" }, "MAIL_LOOP"],
  ["two authors", { ...RELAY, senderAmbiguous: true }, "AMBIGUOUS_SENDER"],
])("%s", (_, mail, expected) => {
  expect(reason(mail)).toBe(expected);
});

test("each sign of a loop refuses, with its own sentence", () => {
  const signs = ["OWN_ADDRESS", "AUTO_SUBMITTED", "X_LOOP", "PRECEDENCE", "TOO_MANY_HOPS"] as const;
  const judgements = signs.map((sign) => judgeMail({ ...ORDINARY, loop: true, loopSigns: [sign] }));
  expect(judgements.map((judgement) => (judgement.accept ? null : judgement.reason))).toEqual(signs.map(() => "MAIL_LOOP"));
  expect(new Set(judgements.map((judgement) => (judgement.accept ? "" : judgement.sentence))).size).toBe(5);
});

test("an unreadable mail keeps its own sentence", () => {
  expect(judgeMail({ unreadable: true, reason: "EMPTY", sentence: "The mail has no content." })).toEqual({
    accept: false,
    reason: "UNREADABLE",
    sentence: "The mail has no content.",
  });
});

describe("laws", () => {
  const anyMail: fc.Arbitrary<ReadMail> = fc
    .record({
      senderClass: fc.constantFrom("RELAY", "RELAY_IMITATION", "MARKETPLACE", "ORDINARY"),
      authentication: fc.constantFrom("PASS", "FAIL", "NONE"),
      kind: fc.constantFrom("BUYER_MESSAGE", "CONTACT_FORM", "SELLER_COPY", "BOUNCE", "AUTO_REPLY", "MARKETPLACE_NOTICE", "MAIL"),
      senderAmbiguous: fc.boolean(),
      loop: fc.boolean(),
      text: fc.string(),
    } as const)
    .map((facts) => ({ ...ORDINARY, ...facts }));

  test("nothing that fails, imitates, loops or is Amazon unproven ever gets in", () => {
    fc.assert(
      fc.property(anyMail, (mail) => {
        if (!judgeMail(mail).accept) return;
        expect(mail.authentication === "FAIL" || mail.loop || mail.senderAmbiguous).toBe(false);
        expect(mail.senderClass === "ORDINARY" || (mail.senderClass === "RELAY" && mail.authentication === "PASS")).toBe(true);
        expect(["BUYER_MESSAGE", "CONTACT_FORM", "MAIL"]).toContain(mail.kind);
      }),
      { numRuns: 2_000 },
    );
  });

  test("what the mail says never decides, and never shows in the sentence", () => {
    fc.assert(
      fc.property(anyMail, fc.string(), (mail, text) => {
        expect(judgeMail({ ...mail, text, subject: text })).toEqual(judgeMail(mail));
      }),
    );
  });
});
