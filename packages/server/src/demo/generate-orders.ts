import type { ChannelName, PriceComponent } from "../connectors/channel.ts";
import { buyerPlace } from "../features/customer/index.ts";
import type { Fulfilment, OrderStatus } from "../features/refund/refund.policy.ts";
import type { CurrencyCode } from "../kernel/money.ts";
import type { Id } from "../kernel/id.ts";
import { PRODUCTS } from "./catalogue.ts";
import type { Product } from "./catalogue.ts";
import { createDemoIds, DEMO_ACCOUNTS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoIds } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR, MINUTE } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoCustomer } from "./generate-customers.ts";
import { generateShipments } from "./generate-shipments.ts";
import { createRandom, fresh } from "./random.ts";
import type { Random } from "./random.ts";

export type DemoOrder = {
  readonly id: Id<"order">;
  readonly channel: ChannelName;
  readonly externalId: string;
  readonly customer: DemoCustomer;
  readonly status: OrderStatus;
  readonly fulfilment: Fulfilment;
  readonly currencyCode: CurrencyCode;
  readonly ageMs: number;
  readonly products: readonly Product[];
  /** Every parcel has arrived. */
  readonly delivered: boolean;
};

/** The e-mail account sells nothing. */
const VOLUME: readonly (readonly [ChannelName, number])[] = [
  ["AMAZON", 360],
  ["EBAY", 84],
  ["WALMART", 60],
  ["SHOPIFY", 96],
];
/** Sales taxes of American places, in hundredths of a percent. */
const SALES_TAX = [0n, 600n, 625n, 700n, 825n, 888n];
const VAT: Partial<Record<CurrencyCode, bigint>> = { EUR: 1900n, GBP: 2000n };
const WHOLE = 10_000n;

const externalIdOn = (channel: ChannelName, random: Random): string => {
  switch (channel) {
    case "AMAZON":
      return `${random.pick(["111", "112", "113", "114"])}-${random.digits(7)}-${random.digits(7)}`;
    case "EBAY":
      return `${random.between(10, 27)}-${random.digits(5)}-${random.digits(5)}`;
    case "WALMART":
      return `2000${random.digits(3)}-${random.digits(8)}`;
    case "SHOPIFY":
    case "EMAIL":
      return `NW${random.between(20_000, 29_999)}`;
  }
};

const fulfilmentOn = (channel: ChannelName, random: Random): Fulfilment => {
  if (channel === "SHOPIFY") return random.chance(30) ? "MCF" : "FBM";
  if (channel !== "AMAZON") return "FBM";
  const roll = random.below(100);
  return roll < 60 ? "FBM" : roll < 90 ? "FBA" : "SFP";
};

const statusAt = (ageMs: number, lines: number, random: Random): OrderStatus => {
  if (ageMs < 4 * HOUR) return "PENDING";
  if (random.chance(4)) return "CANCELLED";
  if (ageMs < 36 * HOUR) return "UNSHIPPED";
  return lines > 1 && random.chance(8) ? "PARTIALLY_SHIPPED" : "SHIPPED";
};

const quantityOf = (random: Random): number => {
  const roll = random.below(100);
  return roll < 88 ? 1 : roll < 98 ? 2 : 3;
};

const linesOf = (random: Random): number => {
  const roll = random.below(100);
  return roll < 68 ? 1 : roll < 92 ? 2 : 3;
};

const lineIdOn = (channel: ChannelName, position: number, random: Random, taken: Set<string>): string =>
  channel === "WALMART" ? String(position + 1) : fresh(taken, () => random.between(1, 9) + random.digits(13));

const rounded = (minor: bigint, part: bigint, whole: bigint): bigint => (minor * part + whole / 2n) / whole;

/** What was charged for one line. In Europe the price shown contains the tax; in America it comes on top. */
const chargesOf = (gross: bigint, shipping: bigint, currencyCode: CurrencyCode, salesTax: bigint): [PriceComponent, bigint][] => {
  const vat = VAT[currencyCode];
  const tax = vat === undefined ? rounded(gross, salesTax, WHOLE) : rounded(gross, vat, WHOLE + vat);
  const principal = vat === undefined ? gross : gross - tax;
  const charges: [PriceComponent, bigint][] = [
    ["PRINCIPAL", principal],
    ["SHIPPING", shipping],
    ["TAX", tax],
  ];
  return charges.filter(([, minor]) => minor > 0n);
};

type Generated = Pick<DemoRows, "orders" | "orderLines" | "orderComponents" | "shipments"> & { readonly placed: DemoOrder[] };
type Placed = Omit<DemoOrder, "delivered">;
type Bench = {
  readonly at: At;
  readonly random: Random;
  readonly mint: DemoIds;
  readonly taken: Set<string>;
  readonly into: Generated;
};

const addLines = ({ random, mint, taken, into }: Bench, order: Placed): void => {
  const salesTax = random.pick(SALES_TAX);
  const shipping = order.fulfilment === "FBM" && random.chance(45) ? random.pick([399n, 499n, 699n, 999n]) : 0n;
  for (const [position, { sku, asin, title, minor }] of order.products.entries()) {
    const id = mint("orderLine", order.ageMs);
    const quantity = quantityOf(random);
    into.orderLines.push({
      workspaceId: DEMO_WORKSPACE,
      id,
      orderId: order.id,
      externalId: lineIdOn(order.channel, position, random, taken),
      position,
      sku,
      asin: order.channel === "AMAZON" ? asin : null,
      title,
      quantity,
    });
    const gross = BigInt(minor) * BigInt(quantity);
    for (const [component, chargedMinor] of chargesOf(gross, position === 0 ? shipping : 0n, order.currencyCode, salesTax))
      into.orderComponents.push({ workspaceId: DEMO_WORKSPACE, orderId: order.id, orderLineId: id, component, chargedMinor });
  }
};

const parcelsOf = ({ status, products }: Placed, random: Random): number => {
  if (status === "PARTIALLY_SHIPPED") return 1;
  if (status !== "SHIPPED") return 0;
  return products.length > 1 && random.chance(25) ? 2 : 1;
};

const placeOrder = (bench: Bench, channel: ChannelName, customer: DemoCustomer, ageMs: number): void => {
  const { at, random, mint, taken, into } = bench;
  const products = random.shuffle(PRODUCTS).slice(0, linesOf(random));
  const order: Placed = {
    id: mint("order", ageMs),
    channel,
    externalId: fresh(taken, () => externalIdOn(channel, random)),
    customer,
    status: statusAt(ageMs, products.length, random),
    fulfilment: fulfilmentOn(channel, random),
    currencyCode: channel !== "SHOPIFY" ? "USD" : customer.language === "en" ? "GBP" : "EUR",
    ageMs,
    products,
  };
  into.orders.push({
    workspaceId: DEMO_WORKSPACE,
    id: order.id,
    channelAccountId: DEMO_ACCOUNTS[channel],
    channel,
    externalId: order.externalId,
    customerId: customer.id,
    identityId: customer.identityIds.get(channel) ?? null,
    buyerName: customer.name,
    buyerPostalCode: customer.postalCode,
    buyerCountryCode: customer.countryCode,
    buyerPlace: buyerPlace(customer.name, customer.postalCode, customer.countryCode),
    status: order.status,
    fulfilment: order.fulfilment,
    purchasedAt: at(ageMs),
    currencyCode: order.currencyCode,
    // American marketplaces collect and remit the tax; the shop is on its own.
    taxCollectedByChannel: channel !== "SHOPIFY",
    asOf: at(random.between(2, 35) * MINUTE),
    source: "demo",
    createdAt: at(ageMs),
  });
  addLines(bench, order);
  const shipments = generateShipments({ ...order, parcels: parcelsOf(order, random) }, at, mint, random);
  into.shipments.push(...shipments);
  into.placed.push({ ...order, delivered: shipments.every(({ status }) => status === "DELIVERED") });
};

/** Days over which orders lie; more of them are recent, because the business grows. */
const WINDOW = 89.5 * DAY;
const ageOf = (index: number, count: number, random: Random): number => {
  const share = (index + random.below(1000) / 1000) / count;
  return Math.max(Math.round(WINDOW * share ** 1.5), HOUR + random.below(HOUR));
};

export const generateOrders = (people: readonly DemoCustomer[], at: At): Generated => {
  const random = createRandom(600);
  const into: Generated = { placed: [], orders: [], orderLines: [], orderComponents: [], shipments: [] };
  const bench: Bench = { at, random, mint: createDemoIds(601), taken: new Set(), into };
  for (const [channel, count] of VOLUME) {
    const buyers = people.filter(({ addresses }) => addresses.has(channel));
    const rounds = Array.from({ length: Math.ceil(count / buyers.length) }, () => random.shuffle(buyers)).flat();
    // Everybody buys once before anybody buys twice; who buys when has nothing to do with that.
    for (const [index, buyer] of random.shuffle(rounds.slice(0, count)).entries())
      placeOrder(bench, channel, buyer, ageOf(index, count, random));
  }
  return into;
};
