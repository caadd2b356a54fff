/** What the rules find by form, and what they leave alone. How good the words are, the corpus tells (lint-corpus/). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lintReport, lintText } from "../src/features/lint/index.ts";
import type { LintAsk, LintFacts } from "../src/features/lint/index.ts";

const NOW = new Date("2026-11-23T12:00:00Z");
const FACTS: LintFacts = { buyerLanguages: ["en"], linkHosts: [], orderCompletedAt: null, now: NOW, refundDone: false };
const ask = (text: string, given: Partial<Omit<LintAsk, "facts">> & { facts?: Partial<LintFacts> } = {}): LintAsk => ({
  text,
  channel: "AMAZON",
  kind: "REPLY",
  ...given,
  facts: { ...FACTS, ...given.facts },
});
const rulesOf = (text: string, given?: Parameters<typeof ask>[1]): string[] => [
  ...new Set(lintText(ask(text, given)).map(({ rule }) => rule)),
];

describe("addresses and links, however they are written", () => {
  test.each([
    "Write to anna@shop.example.com please.",
    "Write to anna (at) shop (dot) com please.",
    "Write to anna at shop dot com please.",
    "Write to anna @ shop . com please.",
    "Write to anna＠shop．com please.",
    "Write to an\u200Bna@sh\u200Bop.com please.",
    "Write to anna%40shop.com please.",
    "Schreiben Sie an anna ät shop punkt de bitte.",
    "Escriba a anna arroba shop punto com, por favor.",
    "Scriva ad anna chiocciola shop punto it, grazie.",
    "Écrivez à anna arobase shop point fr, merci.",
    "请写信到 anna@shop.com谢谢",
    "Write to аnnа@gmаil.com please.",
  ])("an e-mail address: %s", (text) => expect(rulesOf(text)).toContain("EMAIL_ADDRESS"));

  test.each([
    "See https://shop.example.com/offer now.",
    "See www.kims-shop.com now.",
    "See kims-shop.com now.",
    "See w w w . kims-shop . com now.",
    "See www(dot)kims-shop(dot)com now.",
    "See kims-shop dot com now.",
    "See kims-shop。com now.",
    "See k\u200Bims-shop.c\u00ADom now.",
    "See https://amazon.com.evil.example/gp/help now.",
    "See https://amazon.com@evil.example/gp/help now.",
    "See https://www.xn--mazon-3ve.com/gp/help now.",
    "See https://www.аmazon.com/gp/help now.",
    "See https://www.amazon.com:8443/gp/help now.",
    "See https://evil-amazon.com/gp/help now.",
    "See https://www.amazon.com/dp/B0TEST now.",
    "See hxxps://kims-shop.com now.",
    "请看www.kims-shop.com谢谢",
  ])("a link to somewhere else: %s", (text) => expect(rulesOf(text)).toContain("LINK_NOT_ALLOWED"));

  test.each([
    "See https://www.amazon.com/gp/help/customer/contact-us please.",
    "Open amazon.de and go to your orders.",
    "Track it: https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340434161094042557",
    "Track it: https://tools.usps.com/go/TrackConfirmAction?tLabels=9400111899223197428490.",
    "It has 2.5 m of cable, i.e. enough, e.g. for a desk.",
    "The file is label.pdf, version 2.0.1.",
    "We shipped it at 10 a.m. on 14.10.2026.",
  ])("no finding: %s", (text) => expect(rulesOf(text)).toEqual([]));

  test("a workspace's own host is allowed with its subdomains, and nothing that only looks like it", () => {
    const facts = { linkHosts: ["manuals.example.com"] };
    expect(rulesOf("See https://de.manuals.example.com/lamp.pdf", { facts })).toEqual([]);
    for (const host of ["example.com", "manuals.example.com.evil.example", "xmanuals.example.com"])
      expect(rulesOf(`See https://${host}/lamp.pdf`, { facts })).toEqual(["LINK_NOT_ALLOWED"]);
  });
});

describe("numbers", () => {
  test.each([
    "Call +49 30 12345678.",
    "Call us on 030 12345678.",
    "Our phone: (212) 555-0123.",
    "Ring 212-555-0187 any time.",
    "Téléphone : 01 42 68 53 00",
    "Chiami il 06 6982 1234",
    "Llame al 912 345 678",
    "请拨打 138 0013 8000",
    "Tel. ０３０ １２３４５６７８",
    "Dial five five five zero one two three.",
  ])("a phone number: %s", (text) => expect(rulesOf(text)).toContain("PHONE_NUMBER"));

  test.each([
    "Your order 114-1234567-7654321 is on its way.",
    "Ihre Bestellung 302-1234567-1234567 ist unterwegs.",
    "Tracking number 1Z999AA10123456784 with UPS.",
    "Sendungsnummer 00340434161094042557, DHL.",
    "USPS 9400 1118 9922 3197 4284 90",
    "FedEx tracking 1234 5678 9012.",
    "Refund rfd_01hx3yz8k2m4n6p8q0rstvwxyz was requested.",
    "The article EAN 4006381333931 measures 120 x 60 x 75 cm.",
    "It was sent on 2026-11-20 at 14:30 and arrives by 24.11.2026.",
    "We will pay back 1,234.50 EUR within 3-5 days.",
    "eBay order 12-34567-89012 was sent.",
    "The serial number is 5550123456.",
    "Model E27, 230 V, 50-60 Hz, 1000 lm.",
    "© 2026, pages 12-15, room 1204.",
  ])("no phone number: %s", (text) => expect(rulesOf(text)).not.toContain("PHONE_NUMBER"));

  test.each(["Your card 4111 1111 1111 1111 was charged.", "IBAN DE89 3704 0044 0532 0130 00", "Amex 3782-822463-10005"])(
    "payment data: %s",
    (text) => expect(rulesOf(text)).toContain("PAYMENT_DATA"),
  );
  test("a parcel's number with the check digit of a card is none", () =>
    expect(rulesOf("DHL tracking number 4111111111111111.")).toEqual([]));
});

describe("form", () => {
  test.each(["", "  \n ", "…", "\u200B"])("empty: %j", (text) => expect(rulesOf(text)).toContain("EMPTY"));
  test.each(["<b>Hello</b>", "Hello<br/>", "<!-- hi --> Hello", "Tom &amp; Anna", "<A HREF='x'>Hello</a>"])("HTML: %s", (text) =>
    expect(rulesOf(text)).toContain("HTML"),
  );
  test.each(["It is < 3 kg and > 2 kg.", "We <3 cups.", "AT&T and R&D"])("no HTML: %s", (text) =>
    expect(rulesOf(text)).toEqual([]),
  );
  test.each([
    "Dear {{name}},",
    "Dear [Name],",
    "Dear <first name>,",
    "It arrives on XX.XX.XXXX",
    "Number: ____",
    "Hello %NAME%!",
  ])("a gap: %s", (text) => expect(rulesOf(text)).toContain("PLACEHOLDER"));
  test("offsets and excerpt are those of the original text, in UTF-16 code units", () => {
    const text = "👋 Hello, see w\u200Bww.shop.com.";
    const [finding] = lintText(ask(text));
    expect(finding).toMatchObject({ rule: "LINK_NOT_ALLOWED", field: "TEXT", start: 14, end: 27, excerpt: "w\u200Bww.shop.com" });
    expect(text.slice(14, 27)).toBe("w\u200Bww.shop.com");
  });
});

describe("by channel and kind", () => {
  test("the caps of Amazon's actions and of eBay; files only where an action takes no text", () => {
    const long = (length: number, given: Parameters<typeof ask>[1]) =>
      rulesOf("We are on it. ".repeat(1000).slice(0, length), given);
    expect(long(401, { kind: "AMAZON_DIGITAL_ACCESS_KEY" })).toEqual(["TOO_LONG"]);
    expect(long(400, { kind: "AMAZON_DIGITAL_ACCESS_KEY" })).toEqual([]);
    expect(long(801, { kind: "AMAZON_CONFIRM_CUSTOMIZATION_DETAILS" })).toEqual(["TOO_LONG"]);
    expect(long(2001, { kind: "AMAZON_CONFIRM_ORDER_DETAILS" })).toEqual(["TOO_LONG"]);
    expect(long(2001, { channel: "EBAY" })).toEqual(["TOO_LONG"]);
    expect(long(4001, {})).toEqual(["TOO_LONG"]);
    expect(long(4000, { channel: "WALMART" })).toEqual([]);
    expect(rulesOf("x", { kind: "AMAZON_INVOICE" })).toEqual(["TOO_LONG"]);
    expect(rulesOf("", { kind: "AMAZON_INVOICE" })).toEqual([]);
  });

  test("unasked messages more than 30 days after completion are stopped, answers never", () => {
    const facts = { orderCompletedAt: new Date(NOW.getTime() - 30 * 86_400_000 - 1) };
    expect(rulesOf("Your key is inside.", { kind: "PROACTIVE", facts })).toEqual(["OUTSIDE_WINDOW"]);
    expect(rulesOf("Your key is inside.", { kind: "AMAZON_UNEXPECTED_PROBLEM", facts })).toEqual(["OUTSIDE_WINDOW"]);
    expect(rulesOf("Your key is inside.", { facts })).toEqual([]);
    const exactly = { orderCompletedAt: new Date(NOW.getTime() - 30 * 86_400_000) };
    expect(rulesOf("Your key is inside.", { kind: "PROACTIVE", facts: exactly })).toEqual([]);
  });

  test("[Important] belongs in no subject", () =>
    expect(lintText(ask("Hello Kim.", { subject: "[Important] your order" }))).toMatchObject([
      { rule: "IMPORTANT_SUBJECT", field: "SUBJECT", start: 0, end: 11, severity: "BLOCK" },
    ]));

  test("another language than the buyer's: a remark, and a stop for Amazon's actions; short texts are never judged", () => {
    const german = "Ihr Paket ist unterwegs und wird am Freitag bei Ihnen ankommen, vielen Dank für Ihre Geduld.";
    expect(lintText(ask(german))).toMatchObject([{ rule: "LANGUAGE_MISMATCH", severity: "WARN" }]);
    expect(lintText(ask(german, { kind: "AMAZON_CONFIRM_ORDER_DETAILS" }))).toMatchObject([{ severity: "BLOCK" }]);
    expect(rulesOf(german, { facts: { buyerLanguages: ["de-AT"] } })).toEqual([]);
    expect(rulesOf("Danke sehr!")).toEqual([]);
  });

  test("with one's own voice, what would block on a marketplace is not said", () => {
    const text = "Get 20% off your next order, see www.kims-shop.com or write to anna@kims-shop.com.";
    expect(rulesOf(text, { channel: "EMAIL" })).toEqual([]);
    expect(rulesOf(text, { channel: "WALMART" })).toEqual(["PROMOTION", "LINK_NOT_ALLOWED", "OFF_PLATFORM", "EMAIL_ADDRESS"]);
  });

  test("what is not known is reported as not checked, and finds nothing", () => {
    const facts = { buyerLanguages: null, refundDone: null };
    const report = lintReport(ask("We have refunded your order.", { kind: "PROACTIVE", facts }));
    expect(report.findings).toEqual([]);
    expect(report.notChecked.map(({ rule }) => rule)).toEqual([
      "LANGUAGE_MISMATCH",
      "OUTSIDE_WINDOW",
      "REFUND_NOT_DONE",
      "IMPORTANT_SUBJECT",
    ]);
    expect(report.checked).not.toContain("REFUND_NOT_DONE");
  });
});

describe("the buyer's own words", () => {
  test("quoted words are the buyer's; addresses leave with the message all the same", () => {
    expect(rulesOf('You wrote: "leave me a five star review". We are sorry.')).toEqual([]);
    expect(rulesOf("> please leave us a review\nWe look into it.")).toEqual([]);
    expect(rulesOf("> my mail is kim@post.example.com\nThank you.")).toEqual(["EMAIL_ADDRESS"]);
    expect(rulesOf('Please leave us a "review".')).toEqual(["REVIEW_SOLICITATION"]);
  });
});

test("no text makes a rule fail, and every finding lies inside the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 300 })),
      (text) => {
        for (const { start, end, field } of lintText(ask(text)))
          expect(field === "TEXT" && start >= 0 && start <= end && end <= text.length).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  "a@a@",
  "a@a.",
  "((((",
  "[[<<",
  "w w w ",
  "leave us a ",
  "http://",
  "1 2-3 ",
  "+1",
  "留评价",
  "x.",
  'you wrote "',
  "%40",
  "not ",
])("twice as much of %j takes about twice as many comparisons, and nothing is read behind the longest text", (unit) => {
  const effortOf = (length: number): number => {
    const effort = { comparisons: 0 };
    lintReport(ask(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)), effort);
    return effort.comparisons;
  };
  const [half, whole, far] = [effortOf(10_000), effortOf(20_000), effortOf(100_000)];
  expect(whole).toBeLessThanOrEqual(2.2 * half + 1000);
  expect(far).toBe(whole);
});
