import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "./notice-words.policy.ts";
import { readNotice } from "./notice.policy.ts";
import type { NoticeMail } from "./notice.policy.ts";

const AMAZON = "112-7654321-1234567";
const EBAY = "14-09876-54321";
const WALMART = "108934567890123";
const mail = (subject: string, text = "", change: Partial<NoticeMail> = {}): NoticeMail => ({
  senderAddress: "seller-performance@amazon.com",
  isProven: true,
  isAmazon: true,
  subject,
  text,
  ...change,
});
const from = (senderAddress: string) => ({ senderAddress, isAmazon: false });
const ebay = (subject: string, text = "") => mail(subject, text, from("ebay@ebay.com"));
const walmart = (subject: string, text = "") => mail(subject, text, from("help@walmart.com"));
const why = (one: NoticeMail): string => {
  const notice = readNotice(one);
  return notice === undefined ? "NOTHING" : notice.verdict === "UNCLEAR" ? notice.why : `${notice.kind} ${notice.orderNumber}`;
};
const CERTAIN = mail(`A-to-z Guarantee claim received: ${AMAZON}`, "It was filed today.");

test("a proven mail of the marketplace about one filing on one order is a claim", () => {
  expect(readNotice(CERTAIN)).toEqual({ verdict: "CLAIM", channel: "AMAZON", kind: "A_TO_Z", orderNumber: AMAZON });
});

describe("every condition alone keeps a mail from being a claim", () => {
  test.each<[string, NoticeMail, string]>([
    ["a sender nobody has proven", { ...CERTAIN, isProven: false }, "NOTHING"],
    ["a sender who is no marketplace", { ...CERTAIN, ...from("kim@shop.example") }, "NOTHING"],
    [
      "a subject that names none",
      mail(`About ${AMAZON}`, "An A-to-z claim was filed."),
      "The subject names no claim, the text does.",
    ],
    ["no word about a claim", mail(`About ${AMAZON}`, "A mail was received."), "NOTHING"],
    ["a text that names a claim and no order", mail("About you", "An A-to-z claim was filed."), "NOTHING"],
    ["a text that names a claim and no filing", mail(`About ${AMAZON}`, "The A-to-z guarantee."), "NOTHING"],
    ["news about the guarantee", mail("About the A-to-z Guarantee", "More orders are covered."), "NOTHING"],
    ["no word of filing", mail(`A-to-z claim: ${AMAZON}`), "It does not say that a claim was filed."],
    [
      "a decision in the subject",
      mail(`A-to-z claim denied: ${AMAZON}`, "It was filed in May."),
      "It tells of something else than a filing: a decision, an appeal, a reminder. A person records what it says.",
    ],
    [
      "a decision in the text",
      mail(`A-to-z claim received: ${AMAZON}`, "The claim has been granted."),
      "It tells of something else than a filing: a decision, an appeal, a reminder. A person records what it says.",
    ],
    [
      "a reminder that names no order",
      mail("Reminder about an A-to-z claim"),
      "It tells of something else than a filing: a decision, an appeal, a reminder. A person records what it says.",
    ],
    ["two sorts in the subject", mail(`A-to-z claim or chargeback filed: ${AMAZON}`), "It names more than one sort of claim."],
    [
      "another sort in the text",
      mail(`A-to-z claim received: ${AMAZON}`, "A chargeback was filed."),
      "It names more than one sort of claim.",
    ],
    ["no order", mail("A-to-z claim received"), "It names no order number of this marketplace."],
    ["another marketplace's order", mail(`A-to-z claim received: ${EBAY}`), "It names no order number of this marketplace."],
    ["two orders", mail(`A-to-z claim received: ${AMAZON}`, "And 112-7654321-7654321."), "It names more than one order."],
  ])("%s", (_, one, said) => expect(why(one)).toBe(said));

  test("the same order named twice is one order", () => {
    expect(why(mail(`A-to-z claim received: ${AMAZON}`, `Order ${AMAZON}.`))).toBe(`A_TO_Z ${AMAZON}`);
  });
});

test("what is unclear keeps what is certain about it: marketplace, sort and at most five orders", () => {
  const numbers = Array.from({ length: 7 }, (_, index) => `112-0000000-000000${index}`);
  expect(readNotice(mail("A-to-z claims received", numbers.join(" ")))).toEqual({
    verdict: "UNCLEAR",
    channel: "AMAZON",
    kind: "A_TO_Z",
    orderNumbers: numbers.slice(0, 5),
    why: "It names more than one order.",
  });
  expect(readNotice(mail(`A-to-z claim, chargeback: ${AMAZON}`))).toMatchObject({ kind: null, orderNumbers: [AMAZON] });
});

describe("who wrote it", () => {
  test.each([
    ["ebay@ebay.com", true],
    ["ebay@REPLY.eBay.de", true],
    ["kim@members.ebay.com", false],
    ["kim@ebay.com.evil.example", false],
    ["kim@notebay.com", false],
    ["ebay@ebay.com@evil.example", false],
  ])("%s is eBay: %s", (address, isEbay) =>
    expect(readNotice(mail(`Case opened: ${EBAY}`, "", from(address)))?.channel).toBe(isEbay ? "EBAY" : undefined),
  );

  test.each([
    ["help@walmart.com", true],
    ["help@marketplace.walmart.ca", true],
    ["kim@relay.walmart.com", false],
    ["kim@walmart.com.evil.example", false],
  ])("%s is Walmart: %s", (address, isWalmart) =>
    expect(readNotice(mail(`Case opened: ${WALMART}`, "", from(address)))?.channel).toBe(isWalmart ? "WALMART" : undefined),
  );
});

describe("each marketplace has sorts of its own", () => {
  test.each<[NoticeMail, string]>([
    [ebay(`Case opened: item not received: ${EBAY}`), `INR ${EBAY}`],
    [ebay(`Return request opened: ${EBAY}`), `RETURN ${EBAY}`],
    [ebay(`Payment dispute opened: ${EBAY}`), `CHARGEBACK ${EBAY}`],
    [ebay(`Case opened: ${EBAY}`), `MARKETPLACE_CASE ${EBAY}`],
    [walmart(`Claim opened: ${WALMART}`), `MARKETPLACE_CASE ${WALMART}`],
    [walmart(`Chargeback opened: ${WALMART}`), `CHARGEBACK ${WALMART}`],
    [mail(`Chargeback notification: ${AMAZON}`), `CHARGEBACK ${AMAZON}`],
    // A return or a plain case is everyday work at Amazon; at Walmart a return is no case.
    [mail(`Return request received: ${AMAZON}`), "NOTHING"],
    [mail(`Case opened: ${AMAZON}`), "NOTHING"],
    [walmart(`Return request received: ${WALMART}`), "NOTHING"],
  ])("%#: %j", (one, said) => expect(why(one)).toBe(said));

  test("a plain case is one only when nothing more exact is named, and a text alone does not make one", () => {
    expect(why(ebay(`Case opened, item not received: ${EBAY}`, "See your cases."))).toBe(`INR ${EBAY}`);
    expect(why(ebay(`Please look at ${EBAY}`, "In that case a letter was received."))).toBe("NOTHING");
  });
});

test.each([
  ["Ein A-bis-z-Anspruch ist eingegangen", "A_TO_Z"],
  ["Réclamation : garantie A à Z reçue", "A_TO_Z"],
  ["Reclamo dalla A alla Z ricevuto", "A_TO_Z"],
  ["Zahlungsreklamation gemeldet", "CHARGEBACK"],
  ["Rétrofacturation reçue", "CHARGEBACK"],
  ["Disputa de pago recibida", "CHARGEBACK"],
])("%s is %s, in the marketplace's own language", (subject, kind) =>
  expect(why(mail(`${subject} ${AMAZON}`))).toBe(`${kind} ${AMAZON}`),
);

test("words are matched whatever their case, accents, dashes and blanks", () => {
  expect(fold("Réclamé  A‑to–Z’s\n\tÜber")).toBe("reclame a-to-z's uber");
  expect(fold("‘a—b−c")).toBe("'a-b-c");
});

test("law: no mail of a sender who is not proven, and none with a word of a decision, becomes a claim", () => {
  const words = ["A-to-z", "claim", "chargeback", "filed", "received", AMAZON, "Kim", "order", "was denied", "reminder"];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((some) => some.join(" "));
  fc.assert(
    fc.property(text, text, (subject, body) => {
      const isDecision = `${subject} ${body}`.includes("was denied") || subject.includes("reminder");
      expect(readNotice(mail(subject, body, { isProven: false }))).toBeUndefined();
      expect(readNotice(mail(subject, body))?.verdict === "CLAIM" && isDecision).toBe(false);
    }),
  );
});
