import { expect, test } from "vitest";
import { formatMoney, money } from "../../kernel/money.ts";
import { LINE, ORDER, part, refund, SECOND_LINE, SELLER, send, withAmazon } from "./fixtures/bench.ts";
import { readOrderLedger } from "./order-ledger.ts";
import { createReader } from "./reader.ts";
import type { SpApi } from "./sp-api.ts";

test("shows refunds of this order only, also those made in Seller Central, since the given time", () =>
  withAmazon(async ({ port, control }) => {
    await send(port, [
      refund(1, [part(1250n), part(250n, SECOND_LINE, "SHIPPING")]),
      refund(2, [part(1n)], "114-1234567-0000002"),
    ]);
    await control.refundInSellerCentral({
      sellerId: SELLER,
      orderId: ORDER,
      items: [{ orderItemId: LINE, components: { Shipping: "1.00" } }],
    });
    const ledger = await port.readLedger(ORDER, new Date(0));
    expect(ledger.kind === "read" && ledger.refunds.map(({ amount }) => amount.minor)).toEqual([1500n, 100n]);
    expect(await port.readLedger(ORDER, new Date(Date.now() + 60_000))).toMatchObject({ kind: "read", refunds: [] });
  }));

test("lags: what is not shown yet is simply not there", () =>
  withAmazon(
    async ({ port, control }) => {
      await send(port);
      expect(await port.readLedger(ORDER, new Date(0))).toMatchObject({ kind: "read", refunds: [] });
      await control.advanceClock(48 * 3_600_000);
      const ledger = await port.readLedger(ORDER, new Date(0));
      expect(ledger.kind === "read" && ledger.refunds).toHaveLength(1);
    },
    { ledgerLagMs: 48 * 3_600_000 },
  ));

test("an order Amazon has never seen has an empty ledger", () =>
  withAmazon(async ({ port }) => {
    expect(await port.readLedger("999-0000000-0000000", new Date(0))).toMatchObject({ kind: "read", refunds: [] });
  }));

// From here on against hand-made answers: forms of the ledger that the double does not produce.

const amount = (currencyAmount: number, currencyCode = "USD") => ({ currencyAmount, currencyCode });
const transaction = (change: object = {}) => ({
  transactionType: "Refund",
  transactionId: "t1",
  postedDate: "2026-11-02T03:04:05Z",
  totalAmount: amount(-12.5),
  relatedIdentifiers: [
    { relatedIdentifierName: "ORDER_ID", relatedIdentifierValue: ORDER },
    { relatedIdentifierName: "REFUND_ID", relatedIdentifierValue: "r1" },
  ],
  ...change,
});

type Page = { transactions?: object[] | null; nextToken?: string | null };
const readPages = async (pages: Page[]) => {
  const queries: unknown[] = [];
  const api: SpApi = {
    call: (_, args) => {
      queries.push(args?.query);
      return Promise.resolve({
        kind: "ok",
        status: 200,
        requestId: undefined,
        json: { payload: pages[queries.length - 1] ?? {} },
      });
    },
    upload: () => Promise.reject(new Error("not asked for")),
    download: () => Promise.reject(new Error("not asked for")),
  };
  const clock = { now: () => new Date("2026-11-22T10:00:00Z") };
  const reading = await readOrderLedger(
    createReader(api, { retryMs: 1, random: () => 0 }),
    clock,
    ORDER,
    new Date("2026-11-01T00:00:00Z"),
  );
  return { reading, queries };
};
const amountsOf = async (...transactions: object[]): Promise<unknown> => {
  const { reading } = await readPages([{ transactions }]);
  return reading.kind === "read" ? reading.refunds.map((refund) => formatMoney(refund.amount)) : reading.kind;
};

test("pages are read to the end with the same arguments, empty ones too", async () => {
  const second = transaction({ transactionId: "t2", totalAmount: amount(-1) });
  const { reading, queries } = await readPages([
    { transactions: [transaction()], nextToken: "n1" },
    { nextToken: "n2" },
    { transactions: [second], nextToken: null },
  ]);
  const query = { relatedIdentifierName: "ORDER_ID", relatedIdentifierValue: ORDER };
  expect(queries).toEqual([query, { ...query, nextToken: "n1" }, { ...query, nextToken: "n2" }]);
  expect(reading).toEqual({
    kind: "read",
    refunds: [
      { externalId: "r1", amount: money(1250n, "USD"), postedAt: new Date("2026-11-02T03:04:05Z") },
      { externalId: "r1", amount: money(100n, "USD"), postedAt: new Date("2026-11-02T03:04:05Z") },
    ],
    asOf: new Date("2026-11-22T10:00:00Z"),
  });
});

const breakdown = (breakdownType: string, value: number, breakdowns: object[] = []) => ({
  breakdownType,
  breakdownAmount: amount(value),
  breakdowns,
});

test.each<[string, object, unknown]>([
  ["a total without parts", {}, ["12.50 USD"]],
  ["a number no float holds exactly", { totalAmount: amount(-1234567.89) }, ["1234567.89 USD"]],
  ["yen", { totalAmount: amount(-1200, "JPY") }, ["1200 JPY"]],
  [
    "the commission given back is not the buyer's",
    {
      totalAmount: amount(-50.17),
      breakdowns: [
        breakdown("Sales", 6.84, [breakdown("AmazonFees", 6.84)]),
        breakdown("Expenses", -57.01, [breakdown("ProductCharges", -50), breakdown("Shipping", -7.01)]),
      ],
    },
    ["57.01 USD"],
  ],
  [
    "nor is the tax Amazon pays for the seller",
    {
      totalAmount: amount(-20),
      breakdowns: [breakdown("ProductCharges", -20), breakdown("Tax", -1.6), breakdown("MarketplaceWithheldTax", 1.6)],
    },
    ["21.60 USD"],
  ],
  [
    "parts wrapped in an object, as in Amazon's own example",
    { breakdowns: { breakdowns: [breakdown("ProductCharges", -14), breakdown("AmazonFees", 1.5)] } },
    ["14.00 USD"],
  ],
  [
    "parts that do not explain the total",
    { breakdowns: [breakdown("ProductCharges", -14), breakdown("AmazonFees", 1)] },
    ["12.50 USD"],
  ],
  ["parts without amounts", { breakdowns: [{ breakdownType: "Sales" }] }, ["12.50 USD"]],
  [
    "another order's refund",
    { relatedIdentifiers: [{ relatedIdentifierName: "ORDER_ID", relatedIdentifierValue: "999-0000000-0000000" }] },
    [],
  ],
  ["no refund", { transactionType: "Shipment" }, []],
  ["a chargeback fee", { transactionType: "Retrocharge" }, []],
  ["money coming back", { totalAmount: amount(12.5) }, []],
  ["before the time asked for", { postedDate: "2026-10-31T23:59:59Z" }, []],
  ["a refund without an amount", { totalAmount: null }, "retry"],
  ["an amount with too many decimals", { totalAmount: amount(-12.505) }, "retry"],
  ["a currency nobody knows", { totalAmount: amount(-1, "XXX") }, "retry"],
  ["no date", { postedDate: null }, "retry"],
])("%s", async (_, change, expected) => expect(await amountsOf(transaction(change))).toEqual(expected));

test("a deferred refund and its release are the same money", async () => {
  const release = transaction({
    transactionId: "t2",
    relatedIdentifiers: [
      { relatedIdentifierName: "ORDER_ID", relatedIdentifierValue: ORDER },
      { relatedIdentifierName: "DEFERRED_TRANSACTION_ID", relatedIdentifierValue: "t1" },
    ],
  });
  expect(await amountsOf(transaction(), release)).toEqual(["12.50 USD"]);
  expect(await amountsOf(release)).toEqual(["12.50 USD"]);
  expect(await amountsOf(transaction(), transaction())).toEqual(["12.50 USD"]);
});

test("an endless listing is a retry", async () => {
  const { reading, queries } = await readPages(Array.from({ length: 30 }, () => ({ nextToken: "again" })));
  expect([reading.kind, queries.length]).toEqual(["retry", 20]);
});
