import type { Clock } from "../../kernel/clock.ts";
import { invariant } from "../../kernel/assert.ts";
import type { Scope } from "../../platform/database.ts";
import { findOrder, isTrackable, linesByOrderIds, shipmentsByOrderIds, trackingLink } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { asinsByTicketIds, productsByNames } from "../product/index.ts";
import { customerFacts, noParcel, noRefund, orderFacts, primaryFacts, productFacts } from "./fact.policy.ts";
import { refundFacts, shipmentFacts, workspaceFacts } from "./fact.policy.ts";
import type { ArticleFacts, Facts } from "./fact.policy.ts";
import { freshnessSettings } from "./freshness.store.ts";
import { judgeFact } from "./judge-fact.policy.ts";
import { formatTag } from "./language.policy.ts";
import { loadSubject } from "./load-subject.ts";
import type { About, Subject } from "./load-subject.ts";
import type { Refresh, ResolvedVariable } from "./render-translation.policy.ts";
import { variableOf } from "./variable-catalogue.policy.ts";
import { refundThatCounts, workspaceName } from "./variable.store.ts";
import { parcelThatMatters } from "./what-matters.policy.ts";

/** The language of the text, and how its dates and amounts are written. */
type Wording = { readonly locale: string; readonly tag: string };
type Asked = { readonly scope: Scope; readonly subject: Subject; readonly now: Date; readonly wording: Wording };

const orderOf = async ({ scope, subject }: Asked): Promise<Order | undefined> =>
  subject.orderId === null ? undefined : findOrder(scope, subject.orderId);

/** The article the customer named, else the only one of the order; else why it cannot be told. */
const articleOf = async ({ scope, subject }: Asked, order: Order | undefined): Promise<ArticleFacts | string> => {
  if (!order) return "The ticket has no order; link one with linkOrder.";
  const [lines, mentions] = await Promise.all([
    linesByOrderIds(scope, [order.id]),
    asinsByTicketIds(scope, [...new Set([subject.ticket.id, subject.primary.id])]),
  ]);
  const named = new Set(mentions.map(({ asin }) => asin));
  const meant = lines.filter(({ asin }) => asin !== null && named.has(asin));
  const titles = new Map((meant.length > 0 ? meant : lines).map((line) => [line.sku ?? line.asin ?? line.title, line]));
  const [line, ...others] = titles.values();
  if (!line) return "The order has no lines.";
  if (others.length > 0) return `The order has ${titles.size} articles and the customer has not said which is meant.`;
  const { sku, asin, title } = line;
  const [product] = await productsByNames(scope, [{ channelAccountId: order.channelAccountId, sku, asin }]);
  return { order: { title, asOf: order.asOf, source: order.source }, sku, asin, product };
};

const parcelOf = async ({ scope, now, wording }: Asked, order: Order | undefined): Promise<Facts> => {
  if (!order) return noParcel("The ticket has no order; link one with linkOrder.", null);
  const askChannel: Refresh = { operation: "refreshOrder", id: order.id };
  const parcel = parcelThatMatters(await shipmentsByOrderIds(scope, [order.id]));
  if (!parcel) return noParcel("No parcel of the order is known yet.", askChannel);
  const refresh: Refresh = isTrackable(parcel) ? { operation: "refreshShipment", id: parcel.id } : askChannel;
  return shipmentFacts({ ...parcel, trackingUrl: trackingLink(parcel), refresh }, now, wording.locale, wording.tag);
};

const refundOf = async ({ scope, subject, wording }: Asked): Promise<Facts> => {
  const { ticket, withMerged, recipient, orderId } = subject;
  const found = await refundThatCounts(scope, { ticketId: ticket.id, withMerged, rootId: recipient.id, orderId });
  if (!found) return noRefund("The ticket has no refund, or only ones that were rejected or cancelled.");
  const { refund, channelReference } = found;
  const reachedAt = Object.fromEntries(Object.entries(found.reachedAt).map(([status, at]) => [status, new Date(at)]));
  return refundFacts({ ...refund, reachedAt, channelReference }, wording.locale, wording.tag);
};

/** Reads only what the names need: each source is one or two statements, however many of its names are asked for. */
const factsOf = async (asked: Asked, names: readonly string[]): Promise<Facts> => {
  const { scope, subject, now, wording } = asked;
  const needs = (...groups: readonly string[]): boolean => names.some((name) => groups.includes(name.split(".")[0] ?? ""));
  const order = needs("order", "product", "shipment", "customer") ? await orderOf(asked) : undefined;
  return {
    ...(needs("customer") ? customerFacts([subject.recipient.displayName, order?.buyerName], now) : {}),
    ...(needs("workspace") ? workspaceFacts(await workspaceName(scope), now) : {}),
    ...(needs("order") ? orderFacts(order, subject.orderNumber, now, wording.tag) : {}),
    ...(needs("product") ? productFacts(await articleOf(asked, order)) : {}),
    ...(needs("shipment") ? await parcelOf(asked, order) : {}),
    ...(needs("refund") ? await refundOf(asked) : {}),
    ...(needs("primaryThread") ? primaryFacts(subject.primary) : {}),
  };
};

/** The same for a subject that has been read. */
export const resolveFor = async (
  scope: Scope,
  clock: Clock,
  subject: Subject,
  { locale, names }: { readonly locale: string; readonly names: readonly string[] },
): Promise<Map<string, ResolvedVariable>> => {
  const entries = [...new Set(names)].map(variableOf).filter((entry) => entry !== undefined);
  if (entries.length === 0) return new Map();
  const now = clock.now();
  const wording = { locale, tag: formatTag(locale, subject.recipient.locale) };
  const settings = entries.some((entry) => entry.maxAgeSeconds !== null) ? await freshnessSettings(scope) : new Map();
  const facts = await factsOf(
    { scope, subject, now, wording },
    entries.map(({ name }) => name),
  );
  return new Map(
    entries.map((entry) => {
      const fact = facts[entry.name];
      invariant(fact, `every variable of the catalogue is resolved: ${entry.name}`);
      const maxAgeSeconds =
        entry.maxAgeSeconds === null ? null : (settings.get(entry.name)?.maxAgeSeconds ?? entry.maxAgeSeconds);
      return [entry.name, judgeFact(entry, fact, maxAgeSeconds, now)];
    }),
  );
};

/**
 * What these variables are for this thread now. Names that the catalogue does not have are left out; nothing is for a ticket or thread that
 * does not exist here. `locale` is that of the text.
 */
export const resolveVariables = async (
  scope: Scope,
  clock: Clock,
  ask: About & { readonly locale: string; readonly names: readonly string[] },
): Promise<Map<string, ResolvedVariable>> => {
  const subject = await loadSubject(scope, ask);
  return typeof subject === "string" ? new Map() : resolveFor(scope, clock, subject, ask);
};
