/** What is known, as it would stand in a text; and why it is not known. */
import type { CurrencyCode } from "../../kernel/money.ts";
import { money } from "../../kernel/money.ts";
import type { RefundStatus } from "../refund/refund-status.policy.ts";
import type { ShipmentStatus } from "../order/shipment-status.policy.ts";
import type { ProductAttribute, ProductDocument } from "../product/product-input.policy.ts";
import { tame, tameUrl, writeDay, writeInstant, writeMoney } from "./format.policy.ts";
import { spokenLanguage } from "./language.policy.ts";
import type { Refresh } from "./render-translation.policy.ts";
import { refundSaying, refundWord, shipmentWord } from "./words.policy.ts";

export type Fact =
  | {
      readonly value: string;
      readonly asOf: Date;
      /** Who told it. */
      readonly source: string;
      readonly refresh?: Refresh | null;
      /** True when it cannot change any more, whatever its age. */
      readonly settled?: boolean;
      readonly saidWith?: readonly string[];
    }
  | { readonly value: null; readonly why: string; readonly refresh?: Refresh | null };
export type Facts = Readonly<Record<string, Fact>>;

/** Lengths are ours: a value is part of a sentence. */
const NAME_LENGTH = 100;
const TITLE_LENGTH = 200;
const FACTS_LENGTH = 1000;

const unknown = (why: string, refresh: Refresh | null = null): Fact => ({ value: null, why, refresh });
const told = (value: string | null, by: { readonly asOf: Date; readonly source: string }, why: string): Fact =>
  value === null ? unknown(why) : { value, asOf: by.asOf, source: by.source };

const allOf = (names: readonly string[], fact: Fact): Facts => Object.fromEntries(names.map((name) => [name, fact]));

export const customerFacts = (names: readonly (string | null | undefined)[], asOf: Date): Facts => {
  const name = names.map((one) => (one == null ? null : tame(one, NAME_LENGTH))).find((one) => one !== null) ?? null;
  return { "customer.name": told(name, { asOf, source: "customer" }, "Nobody has told the customer's name.") };
};

export const workspaceFacts = (name: string | null, asOf: Date): Facts => ({
  "workspace.name": told(
    name === null ? null : tame(name, NAME_LENGTH),
    { asOf, source: "workspace" },
    "The workspace has no name.",
  ),
});

export type OrderFacts = {
  readonly externalId: string;
  readonly purchasedAt: Date;
  readonly asOf: Date;
  readonly source: string;
};

/** The number alone may be known from what the customer wrote, before the order is. */
export const orderFacts = (order: OrderFacts | undefined, number: string | null, now: Date, tag: string): Facts => {
  const none = "The ticket has no order; link one with linkOrder.";
  if (!order)
    return {
      "order.id": told(number && tame(number, NAME_LENGTH), { asOf: now, source: "customer" }, none),
      "order.date": unknown(none),
    };
  return {
    "order.id": told(tame(order.externalId, NAME_LENGTH), order, none),
    "order.date": told(writeDay(order.purchasedAt, tag), order, none),
  };
};

export type PrimaryFacts = { readonly orderExternalId: string | null; readonly subject: string; readonly updatedAt: Date };

export const primaryFacts = ({ orderExternalId, subject, updatedAt }: PrimaryFacts): Facts => {
  const ticket = { asOf: updatedAt, source: "ticket" };
  const none = "There is nothing to refer to: the answering ticket has no";
  return {
    "primaryThread.orderId": told(orderExternalId && tame(orderExternalId, NAME_LENGTH), ticket, `${none} order number.`),
    "primaryThread.subject": told(tame(subject, TITLE_LENGTH), ticket, `${none} subject.`),
  };
};

/** An article that is meant: what the order calls it, and what is known of it. */
export type ArticleFacts = {
  readonly order: { readonly title: string; readonly asOf: Date; readonly source: string };
  readonly sku: string | null;
  readonly asin: string | null;
  readonly product:
    | {
        readonly title: string;
        readonly brand: string | null;
        readonly sku: string | null;
        readonly asin: string | null;
        readonly attributes: readonly ProductAttribute[];
        readonly documents: readonly ProductDocument[];
        readonly asOf: Date;
        readonly source: string;
      }
    | undefined;
};

const PRODUCT_NAMES = ["title", "brand", "sku", "asin", "facts", "manualUrl", "warrantyUrl"].map((name) => `product.${name}`);

export const productFacts = (article: ArticleFacts | string): Facts => {
  if (typeof article === "string") return allOf(PRODUCT_NAMES, unknown(article));
  const { product, order } = article;
  const by = product ?? order;
  const lacks = (what: string): string =>
    product ? `Nobody has told ${what} of ${product.title}.` : "The article is not known; tell it with upsertProducts.";
  const link = (kind: ProductDocument["kind"]): string | null => {
    const found = product?.documents.find((one) => one.kind === kind);
    return found ? tameUrl(found.url) : null;
  };
  const attributes = (product?.attributes ?? []).map(({ name, value }) => `${name}: ${value}`).join("; ");
  const line = (text: string | null | undefined, longest: number): string | null => (text == null ? null : tame(text, longest));
  return {
    "product.title": told(line(by.title, TITLE_LENGTH), by, lacks("the title")),
    "product.brand": told(line(product?.brand, NAME_LENGTH), by, lacks("the brand")),
    "product.sku": told(line(article.sku ?? product?.sku, NAME_LENGTH), by, lacks("the SKU")),
    "product.asin": told(line(article.asin ?? product?.asin, NAME_LENGTH), by, lacks("the ASIN")),
    "product.facts": told(line(attributes, FACTS_LENGTH), by, lacks("attributes")),
    "product.manualUrl": told(link("MANUAL"), by, lacks("a manual")),
    "product.warrantyUrl": told(link("WARRANTY"), by, lacks("warranty terms")),
  };
};

export type ParcelFacts = {
  readonly carrier: string;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly status: ShipmentStatus;
  readonly lastEventAt: Date | null;
  readonly expectedAt: Date | null;
  readonly asOf: Date;
  readonly source: string;
  readonly refresh: Refresh;
};

const SHIPMENT_NAMES = ["carrier", "trackingNumber", "trackingUrl", "status", "lastEventAt", "expectedBy"].map(
  (name) => `shipment.${name}`,
);

export const noParcel = (why: string, refresh: Refresh | null): Facts => allOf(SHIPMENT_NAMES, unknown(why, refresh));

const DAY_MS = 86_400_000;

/** States in which a parcel may still arrive at the buyer's. */
const ON_ITS_WAY: readonly ShipmentStatus[] = ["PRE_TRANSIT", "IN_TRANSIT", "OUT_FOR_DELIVERY"];

/** Nobody is promised a day that has passed, or that cannot be kept any more. */
const expectedBy = ({ status, expectedAt }: ParcelFacts, now: Date): Date | string => {
  if (!ON_ITS_WAY.includes(status)) return `The parcel is ${status}: there is no day to wait for.`;
  if (expectedAt === null) return "The carrier has not said when it expects to deliver.";
  // Compared as they are told: by the day.
  return Math.floor(expectedAt.getTime() / DAY_MS) < Math.floor(now.getTime() / DAY_MS)
    ? "The day that the carrier expected has passed."
    : expectedAt;
};

export const shipmentFacts = (parcel: ParcelFacts, now: Date, textLocale: string, tag: string): Facts => {
  const { refresh } = parcel;
  const settled = parcel.status === "DELIVERED";
  const fact = (value: string | null, why: string): Fact =>
    value === null ? unknown(why, refresh) : { value, asOf: parcel.asOf, source: parcel.source, refresh, settled };
  const language = spokenLanguage(textLocale);
  const expected = expectedBy(parcel, now);
  return {
    "shipment.carrier": fact(tame(parcel.carrier, NAME_LENGTH), "Nobody has told the carrier."),
    "shipment.trackingNumber": fact(
      parcel.trackingNumber && tame(parcel.trackingNumber, NAME_LENGTH),
      "The parcel has no tracking number yet.",
    ),
    "shipment.trackingUrl": fact(
      parcel.trackingUrl && tameUrl(parcel.trackingUrl),
      `Nobody has told a link, and we know no tracking page of ${parcel.carrier}.`,
    ),
    "shipment.status": fact(
      language ? shipmentWord(parcel.status, language) : null,
      language
        ? `The status is ${parcel.status}: there is nothing definite to tell the customer.`
        : `We have no words for a status in ${textLocale}.`,
    ),
    "shipment.lastEventAt": fact(
      parcel.lastEventAt && writeInstant(parcel.lastEventAt, tag),
      "The carrier has reported no movement yet.",
    ),
    "shipment.expectedBy": fact(typeof expected === "string" ? null : writeDay(expected, tag), String(expected)),
  };
};

export type RefundSeen = {
  readonly id: string;
  readonly status: RefundStatus;
  readonly amountMinor: bigint;
  readonly currencyCode: CurrencyCode;
  readonly requestedAt: Date;
  /** When it first got to each of its states. */
  readonly reachedAt: Partial<Record<RefundStatus, Date>>;
  readonly channelReference: string | null;
};

const REFUND_NAMES = ["amount", "date", "reference", "status"].map((name) => `refund.${name}`);
const DONE_NAMES = ["doneAmount", "doneDate", "doneReference"].map((name) => `refund.${name}`);

export const noRefund = (why: string, refresh: Refresh | null = null): Facts =>
  allOf([...REFUND_NAMES, ...DONE_NAMES], unknown(why, refresh));

/** Only what the state allows to say (domain.md §7): "refunded" once the channel reported it done, and of an open outcome nothing. */
export const refundFacts = (refund: RefundSeen, textLocale: string, tag: string): Facts => {
  const saying = refundSaying(refund.status);
  if (saying === null) {
    const why = `The refund is ${refund.status}: it may or may not have happened, and nothing may be said of it before that is settled.`;
    return noRefund(why, refund.status === "NEEDS_HUMAN" ? { operation: "resolveUnknownRefund", id: refund.id } : null);
  }
  const times = Object.entries(refund.reachedAt).flatMap(([status, at]) => ({
    saying: refundSaying(status as RefundStatus),
    at,
  }));
  const since = times.filter((one) => one.saying === saying).map(({ at }) => at);
  const at = new Date(
    Math.min(...since.map((one) => one.getTime()), ...(since.length === 0 ? [refund.requestedAt.getTime()] : [])),
  );
  const asOf = new Date(Math.max(refund.requestedAt.getTime(), ...times.map((one) => one.at.getTime())));
  const language = spokenLanguage(textLocale);
  const fact = (value: string) => ({ value, asOf, source: "refund" });
  const amount = fact(writeMoney(money(refund.amountMinor, refund.currencyCode), tag));
  const date = fact(writeDay(at, tag));
  const reference = fact(tame(refund.channelReference ?? refund.id, NAME_LENGTH) ?? refund.id);
  const status: Fact = language
    ? { ...fact(refundWord(saying, language)), ...(saying === "REFUNDED" ? { saidWith: REFERENCES } : {}) }
    : unknown(`We have no words for a status in ${textLocale}.`);
  const notDone = `The refund is ${refund.status}: it counts as done once the channel has reported that.`;
  return {
    "refund.amount": amount,
    "refund.date": date,
    "refund.reference": reference,
    "refund.status": status,
    ...(saying === "REFUNDED"
      ? { "refund.doneAmount": amount, "refund.doneDate": date, "refund.doneReference": reference }
      : allOf(DONE_NAMES, unknown(notDone))),
  };
};
const REFERENCES = ["refund.reference", "refund.doneReference"];
