import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findSuspects, FLAG_AT, WINDOW_DAYS } from "./duplicate.policy.ts";
import { writtenAt } from "./measure.policy.ts";
import type { OpenedTicket } from "./measure.policy.ts";
import { bareWords, citedNumbers, ownWords } from "./own-words.policy.ts";
import { qualityOf } from "./quality.policy.ts";
import { agreementOf, reasonsOf } from "./reason.policy.ts";
import { unlinkedPairs } from "./unlinked-pairs.policy.ts";

const NOON = new Date("2026-11-23T12:00:00Z");
const hoursBefore = (hours: number): Date => new Date(NOON.getTime() - hours * 3_600_000);
const ticket = (facts: Partial<OpenedTicket> = {}): OpenedTicket => ({
  id: "later",
  customerId: "kim",
  orderId: null,
  orderNumber: "302-1234567-7654321",
  products: [],
  channel: "EMAIL",
  accountId: "mail",
  source: "EMAIL",
  senderName: null,
  subject: "",
  text: "The cup arrived in three pieces, please send a new one.",
  reasonTag: null,
  resolved: false,
  writtenAt: NOON,
  ...facts,
});
const earlier = (facts: Partial<OpenedTicket> = {}): OpenedTicket =>
  ticket({
    id: "earlier",
    channel: "AMAZON",
    accountId: "amazon",
    source: "AMAZON_MESSAGE",
    writtenAt: hoursBefore(5),
    ...facts,
  });
const scoreOf = (one: OpenedTicket, other: OpenedTicket): number => findSuspects(one, [other])[0]?.score ?? 0;

describe("what is compared", () => {
  test.each([
    ["> quoted\nMy own words", "my own words"],
    ["My own words\n\nOn Mon, 23 Nov 2026 at 10:00 Shop <shop@example.com> wrote:\n> hello", "my own words"],
    ["Meine Worte\n\nAm 23.11.2026 um 10:00 schrieb Shop:\n> hallo", "meine worte"],
    ["Hello Kim,\nMy own words\nBest regards\nKim Buyer\n+49 555 0134", "my own words"],
    ["Sehr geehrte Damen und Herren,\nMeine Worte\nMit freundlichen Grüßen\nKim", "meine worte"],
    ["Mes mots\nEnvoyé de mon iPhone", "mes mots"],
    ["您好，\n我的话\n谢谢\n王芳", "我的话"],
    [
      "ＭＹ　own   wörds, see https://shop.example/x or mail a@b.example about 302-1234567-7654321",
      "my own words see or mail about",
    ],
  ])("%j is read as %j", (text, words) => {
    expect(bareWords(ownWords(text))).toBe(words);
  });

  test("a mail that is nothing but a quote is read as what it quotes", () => {
    expect(ownWords("> Where is my order?")).toBe("where is my order?");
  });

  test("order numbers of the marketplaces are found in a text, each once", () => {
    expect(citedNumbers("Order 302-1234567-7654321 (#1043), again 302-1234567-7654321; 12-12345-12345; tel. 5550134")).toEqual([
      "302-1234567-7654321",
      "#1043",
      "12-12345-12345",
    ]);
  });
});

describe("reasons", () => {
  test.each([
    ["Where is my parcel?", "Wo bleibt mein Paket?", "DELIVERY"],
    ["Où est ma commande ?", "¿Dónde está mi pedido?", "DELIVERY"],
    ["Il prodotto è arrivato rotto.", "商品收到时已经损坏", "DAMAGED"],
    ["Please cancel my order.", "Bitte stornieren Sie meine Bestellung.", "CANCELLATION"],
    ["Je voudrais une facture.", "Mi serve la fattura.", "INVOICE"],
    ["我忘记密码了", "I cannot log in", "LOGIN"],
  ])("%j and %j tell the same: %s", (one, other, reason) => {
    const { agree, conflict, reason: told } = agreementOf(reasonsOf(ownWords(one)), reasonsOf(ownWords(other)));
    expect([told, conflict]).toEqual([reason, 0]);
    expect(agree).toBeGreaterThan(0.8);
  });

  test("who asks where the refund is does not ask where the parcel is", () => {
    const refund = reasonsOf(ownWords("My refund has not arrived."));
    expect(agreementOf(refund, reasonsOf(ownWords("My parcel has not arrived."))).conflict).toBeGreaterThan(0.4);
  });
});

describe("what is flagged", () => {
  test("the same complaint in other words on another channel", () => {
    expect(scoreOf(ticket(), earlier({ text: "Hello, my cup is broken, the box was crushed." }))).toBeGreaterThanOrEqual(FLAG_AT);
  });

  test("the same words about another order are not, whoever writes", () => {
    expect(findSuspects(ticket(), [earlier({ orderNumber: "302-0000000-0000001" })])).toEqual([]);
  });

  test("another product of the same order is not, when the lines are known", () => {
    const products = ["Stoneware cup, blue", "Cast iron skillet 26 cm"];
    const text = "The skillet arrived in three pieces, please send a new one.";
    expect(findSuspects(ticket({ text }), [earlier({ products })])).toEqual([]);
  });

  test("thanks for the solution are not", () => {
    expect(findSuspects(ticket({ text: "Thank you, the problem is solved." }), [earlier()])).toEqual([]);
  });

  test("a reminder that says it wrote before is, days later", () => {
    const text = "I already wrote to you about the broken cup and got no answer.";
    expect(scoreOf(ticket({ text }), earlier({ writtenAt: hoursBefore(96) }))).toBeGreaterThanOrEqual(FLAG_AT);
  });

  test("a matter that was resolved before counts for less, and one beyond the window for nothing", () => {
    const text = "Hello, my cup is broken, the box was crushed.";
    expect(scoreOf(ticket(), earlier({ text, resolved: true }))).toBeLessThan(scoreOf(ticket(), earlier({ text })));
    expect(findSuspects(ticket(), [earlier({ writtenAt: hoursBefore(WINDOW_DAYS * 24 + 1) })])).toEqual([]);
  });
});

describe("laws", () => {
  const words = fc.constantFrom(
    "cup",
    "broken",
    "where",
    "order",
    "return",
    "danke",
    "nicht",
    "退货",
    ">",
    "\n",
    "302-1234567-7654321",
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(" ")),
  );

  test("whatever is written, strangers with different orders are never flagged", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const stranger = earlier({ customerId: "lee", orderNumber: null, text: other.replaceAll(/\d/g, "") });
        expect(findSuspects(ticket({ text: one }), [stranger])).toEqual([]);
      }),
    );
  });

  test("the score is the sum of the points within 0 and 100, and every signal says why", () => {
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 0, max: 400 }), (one, other, hours) => {
        for (const { score, signals } of findSuspects(ticket({ text: one }), [
          earlier({ text: other, writtenAt: hoursBefore(hours) }),
        ])) {
          expect(score).toBe(
            Math.min(
              100,
              signals.reduce((sum, { points }) => sum + points, 0),
            ),
          );
          expect(signals.every(({ explanation, points }) => explanation !== "" && Number.isInteger(points) && points !== 0)).toBe(
            true,
          );
        }
      }),
    );
  });

  test("the longer it takes, the lower the score, all else being equal", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 30 }), (hours, more) => {
        const at = (distance: number) => scoreOf(ticket(), earlier({ text: ticket().text, writtenAt: hoursBefore(distance) }));
        expect(at(hours + more)).toBeLessThanOrEqual(at(hours));
      }),
    );
  });
});

test("the sender's clock counts unless it lies in the future or a month back", () => {
  expect(writtenAt(NOON, hoursBefore(3))).toEqual(hoursBefore(3));
  expect(writtenAt(NOON, hoursBefore(-1))).toEqual(NOON);
  expect(writtenAt(NOON, hoursBefore(31 * 24))).toEqual(NOON);
  expect(writtenAt(NOON, null)).toEqual(NOON);
});

test("shares of nothing are null", () => {
  const none = { flagged: 2, accepted: 0, dismissed: 0, missed: 0 };
  expect(qualityOf(none)).toMatchObject({ open: 2, precision: null, recall: null });
  expect(qualityOf({ ...none, dismissed: 1 })).toMatchObject({ open: 1, precision: "0.0000", recall: null });
  expect(qualityOf({ ...none, missed: 1 })).toMatchObject({ precision: null, recall: "0.0000" });
});

test("of tickets merged together only those that no flag connects were missed", () => {
  const ids = ["tkt_1", "tkt_2", "tkt_3", "tkt_4"] as const;
  const [one, two, three, four] = ids;
  const known = [
    { ticketId: two, earlierTicketId: one },
    { ticketId: four, earlierTicketId: three },
  ];
  expect(unlinkedPairs([two, one, three, four], known)).toEqual([{ ticketId: three, earlierTicketId: two }]);
  expect(unlinkedPairs(ids, [...known, { ticketId: three, earlierTicketId: two }])).toEqual([]);
  expect(unlinkedPairs([], known)).toEqual([]);
});
