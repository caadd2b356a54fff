import { describe, expect, test } from "vitest";
import { REFUND_STATUSES } from "../refund/refund-status.policy.ts";
import type { RefundStatus } from "../refund/refund-status.policy.ts";
import { customerFacts, productFacts, refundFacts, shipmentFacts } from "./fact.policy.ts";
import type { Fact } from "./fact.policy.ts";
import { writeDay, writeInstant, writeMoney } from "./format.policy.ts";
import { ageOf } from "./freshness.policy.ts";
import { LANGUAGES } from "./language.policy.ts";
import { parcelThatMatters } from "./what-matters.policy.ts";

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 10));
const seen = (status: RefundStatus, channelReference: string | null = null) => ({
  id: "rfd_1",
  status,
  amountMinor: 1250n,
  currencyCode: "EUR" as const,
  requestedAt: at(1),
  reachedAt: {
    AWAITING_APPROVAL: at(1),
    APPROVED: at(2),
    COMMITTING: at(3),
    ACCEPTED: at(4),
    DONE_UNCONFIRMED: at(5),
    CONFIRMED: at(6),
  },
  channelReference,
});
const valueOf = (fact: Fact | undefined): string | null => fact?.value ?? null;

/** domain.md §7, and nothing else: en, de, fr, it, es, zh. */
const REVIEWED = ["being reviewed", "in Prüfung", "en cours d'examen", "in fase di verifica", "en revisión", "审核中"];
const REQUESTED = ["requested", "angefordert", "demandé", "richiesto", "solicitado", "已申请"];
const SUBMITTED = ["submitted", "übermittelt", "transmis", "trasmesso", "transmitido", "已提交"];
const REFUNDED = ["refunded", "erstattet", "remboursé", "rimborsato", "reembolsado", "已退款"];
const NOTHING = LANGUAGES.map(() => null);
const TABLE: Record<RefundStatus, readonly (string | null)[]> = {
  AWAITING_APPROVAL: REVIEWED,
  APPROVED: REQUESTED,
  PREPARED: REQUESTED,
  COMMITTING: REQUESTED,
  ACCEPTED: SUBMITTED,
  PROCESSING: SUBMITTED,
  DONE_UNCONFIRMED: REFUNDED,
  CONFIRMED: REFUNDED,
  REJECTED: NOTHING,
  UNKNOWN: NOTHING,
  NEEDS_HUMAN: NOTHING,
  CANCELLED: NOTHING,
};

describe("a refund", () => {
  test.each(REFUND_STATUSES)("that is %s is said in six languages as the table allows", (status) => {
    const said = LANGUAGES.map((language) => valueOf(refundFacts(seen(status), language, language)["refund.status"]));
    expect(said).toEqual(TABLE[status]);
  });

  test.each(REFUND_STATUSES)("that is %s counts as paid back only when the channel reported it done", (status) => {
    const facts = refundFacts(seen(status), "en", "en");
    const done = ["refund.doneAmount", "refund.doneDate", "refund.doneReference"].map((name) => valueOf(facts[name]) !== null);
    const isDone = status === "DONE_UNCONFIRMED" || status === "CONFIRMED";
    expect(done).toEqual([isDone, isDone, isDone]);
    const saidWith = facts["refund.status"] && "saidWith" in facts["refund.status"];
    expect(saidWith === true).toBe(isDone);
  });

  test.each(["UNKNOWN", "NEEDS_HUMAN"] as const)(
    "that is %s is not spoken of at all: neither amount nor date nor reference",
    (status) => {
      const facts = refundFacts(seen(status), "en", "en");
      expect(Object.values(facts).map(valueOf)).toEqual(Object.keys(facts).map(() => null));
      const call = status === "NEEDS_HUMAN" ? { operation: "resolveUnknownRefund", id: "rfd_1" } : null;
      expect(facts["refund.amount"]?.refresh).toEqual(call);
    },
  );

  test("has the date on which it became what is said of it", () => {
    const dates = (["AWAITING_APPROVAL", "PREPARED", "ACCEPTED", "CONFIRMED"] as const).map((status) =>
      valueOf(refundFacts(seen(status), "en-GB", "en-GB")["refund.date"]),
    );
    expect(dates).toEqual(["1 November 2026", "2 November 2026", "4 November 2026", "5 November 2026"]);
  });

  test("is quoted by its own id until the channel gives a number", () => {
    expect(valueOf(refundFacts(seen("DONE_UNCONFIRMED"), "en", "en")["refund.reference"])).toBe("rfd_1");
    expect(valueOf(refundFacts(seen("CONFIRMED", "701-5"), "en", "en")["refund.doneReference"])).toBe("701-5");
  });

  test("in a language without words of ours has amount and reference, and no status", () => {
    const facts = refundFacts(seen("ACCEPTED"), "nl", "nl");
    expect([valueOf(facts["refund.amount"]), valueOf(facts["refund.status"])]).toEqual(["€ 12,50", null]);
  });
});

describe("a parcel", () => {
  const parcel = {
    id: "shp_1",
    carrier: "UPS",
    trackingNumber: "1Z1",
    trackingUrl: "https://www.ups.com/track?tracknum=1Z1",
    status: "IN_TRANSIT" as const,
    lastEventAt: at(3),
    expectedAt: at(8),
    asOf: at(4),
    source: "easypost",
    refresh: { operation: "refreshShipment" as const, id: "shp_1" },
  };

  test("is told in the text's language", () => {
    const said = LANGUAGES.map((language) => valueOf(shipmentFacts(parcel, at(4), language, language)["shipment.status"]));
    expect(said).toEqual(["in transit", "unterwegs", "en transit", "in transito", "en tránsito", "运输中"]);
  });

  test.each(["UNKNOWN", "ERROR"] as const)(
    "of which the carrier says %s has no status to tell, and names whom to ask",
    (status) => {
      const facts = shipmentFacts({ ...parcel, status }, at(4), "en", "en");
      expect(facts["shipment.status"]).toMatchObject({ value: null, refresh: { operation: "refreshShipment", id: "shp_1" } });
      expect(valueOf(facts["shipment.trackingNumber"])).toBe("1Z1");
    },
  );

  test.each([
    ["IN_TRANSIT", at(8), at(4), "8 November 2026"],
    ["OUT_FOR_DELIVERY", at(8), new Date(Date.UTC(2026, 10, 8, 23)), "8 November 2026"],
    ["IN_TRANSIT", at(8), new Date(Date.UTC(2026, 10, 9)), null],
    ["IN_TRANSIT", null, at(4), null],
    ["AVAILABLE_FOR_PICKUP", at(8), at(4), null],
    ["DELIVERED", at(8), at(4), null],
    ["FAILURE", at(8), at(4), null],
  ] as const)("that is %s and expected on %s is promised, on %s, for %s", (status, expectedAt, now, promised) => {
    const facts = shipmentFacts({ ...parcel, status, expectedAt }, now, "en-GB", "en-GB");
    expect(valueOf(facts["shipment.expectedBy"])).toBe(promised);
  });

  test("with a problem matters before one on its way, and that before a delivered one; of equals the one that moved last", () => {
    const rows = (["CANCELLED", "DELIVERED", "IN_TRANSIT", "OUT_FOR_DELIVERY", "FAILURE"] as const).map((status, day) => ({
      id: `shp_${status}`,
      status,
      lastEventAt: at(day + 1),
    }));
    const order: string[] = [];
    for (let left = rows; left.length > 0;) {
      const next = parcelThatMatters(left);
      order.push(next?.status ?? "");
      left = left.filter((row) => row !== next);
    }
    expect(order).toEqual(["FAILURE", "OUT_FOR_DELIVERY", "IN_TRANSIT", "DELIVERED", "CANCELLED"]);
    expect(parcelThatMatters([])).toBeUndefined();
  });
});

describe("an age", () => {
  const asOf = at(1);
  const after = (ms: number): string => ageOf(asOf, 3600, new Date(asOf.getTime() + ms), null).state;

  test("exactly at the limit is fresh, a millisecond more is stale, and what cannot age is fresh for ever", () => {
    expect([after(3_600_000), after(3_600_001), after(-1)]).toEqual(["FRESH", "STALE", "FRESH"]);
    expect(ageOf(asOf, null, at(28), null).state).toBe("FRESH");
  });

  test("says the call that makes it fresh", () => {
    const refresh = { operation: "refreshOrder" as const, id: "ord_1" };
    expect(ageOf(asOf, 3600, at(2), refresh).why).toContain("Call refreshOrder with ord_1");
  });
});

describe("values are written", () => {
  test.each([
    ["en-US", "$1,234.50", "November 3, 2026", "November 3, 2026 at 10:00 AM UTC"],
    ["en-GB", "US$1,234.50", "3 November 2026", "3 November 2026 at 10:00 UTC"],
    ["de-DE", "1.234,50 $", "3. November 2026", "3. November 2026 um 10:00 UTC"],
    ["fr-FR", "1 234,50 $US", "3 novembre 2026", "3 novembre 2026 à 10:00 UTC"],
    ["it-IT", "1234,50 USD", "3 novembre 2026", "3 novembre 2026 alle ore 10:00 UTC"],
    ["es-ES", "1234,50 US$", "3 de noviembre de 2026", "3 de noviembre de 2026 a las 10:00 UTC"],
    ["zh-CN", "US$1,234.50", "2026年11月3日", "2026年11月3日 10:00 UTC"],
  ])("as %s readers write them", (tag, amount, day, instant) => {
    expect([writeMoney({ minor: 123_450n, currencyCode: "USD" }, tag), writeDay(at(3), tag), writeInstant(at(3), tag)]).toEqual([
      amount,
      day,
      instant,
    ]);
  });

  test("exactly, also where a float would not be", () => {
    expect(writeMoney({ minor: 9_007_199_254_740_993n, currencyCode: "USD" }, "en-US")).toBe("$90,071,992,547,409.93");
  });

  test("what others wrote becomes one line that hides nothing and looks like no place", () => {
    const name = (text: string | null) => valueOf(customerFacts([text, "Buyer of the order"], at(1))["customer.name"]);
    expect(name("Kim\n\nVisit {{evil.com}}\u202E now\u200B")).toBe("Kim Visit ((evil.com)) now");
    expect(name("x".repeat(300))).toHaveLength(100);
    expect(name(" \u200B\n")).toBe("Buyer of the order");
    expect(name(null)).toBe("Buyer of the order");
  });

  test("an article's facts are one line, its links are https", () => {
    const documents = [
      { title: "Manual", url: "https://example.com/a manual.pdf", kind: "MANUAL" as const },
      { title: "Terms", url: "ftp://example.com", kind: "WARRANTY" as const },
    ];
    const product = {
      title: "Tent",
      brand: null,
      sku: "T-1",
      asin: null,
      attributes: [
        { name: "Poles", value: "aluminium" },
        { name: "Floor", value: "5000 mm" },
      ],
      documents,
      asOf: at(2),
      source: "api",
    };
    const facts = productFacts({
      order: { title: "Tent, green", asOf: at(1), source: "amazon" },
      sku: null,
      asin: null,
      product,
    });
    expect(Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, valueOf(fact)]))).toEqual({
      "product.title": "Tent",
      "product.brand": null,
      "product.sku": "T-1",
      "product.asin": null,
      "product.facts": "Poles: aluminium; Floor: 5000 mm",
      "product.manualUrl": "https://example.com/a%20manual.pdf",
      "product.warrantyUrl": null,
    });
  });
});
