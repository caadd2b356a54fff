import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { InvalidInput } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvents } from "../../platform/outbox.ts";
import { buyerPlace, keysOfBuyer, linkArrivals } from "../customer/index.ts";
import type { Arrival, By, Linked } from "../customer/index.ts";
import { linkTicketsToOrders, refreshTickets } from "../ticket/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { parseOrder, refundConflicts } from "./order-input.policy.ts";
import type { OrderInput, ParsedOrder } from "./order-input.policy.ts";
import { lockOrdersByExternalIds, upsertChargeRows, upsertLineRows, upsertOrderRows } from "./order-writing.store.ts";
import { saveParcels } from "./save-parcels.ts";
import type { ReportedParcel } from "./save-parcels.ts";
import { componentsByOrderIds, linesByOrderIds, ordersByIds } from "./order.store.ts";
import type { Order } from "./order.store.ts";

export type UpsertOrdersInput = { readonly channelAccountId: string; readonly orders: readonly OrderInput[] };
export type UpsertOrderRow = { readonly externalId: string; readonly order: Order | null; readonly problem: InvalidInput | null };

/** Takes each row or says why not; a refused row does not hold back the others. As many statements for one order as for a hundred. */
export const upsertOrders = command("order.upsert", async (input: UpsertOrdersInput, context) => {
  const account = await findChannelAccount(context.tx, input.channelAccountId);
  if (!account) return notFound("ChannelAccountNotFound", "channel account", input.channelAccountId, "channelAccountId");
  const numbers = new Set(input.orders.map((order) => order.externalId));
  if (input.orders.length < 1 || input.orders.length > 100 || numbers.size !== input.orders.length)
    return invalidInput([{ path: ["input", "orders"], message: "must hold 1 to 100 orders, each number once" }]);
  const { taken, refused, outdated } = await sift(context, account, input.orders);
  // In the order of their numbers, so that two uploads of the same orders cannot deadlock.
  taken.sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
  const stored = taken.length > 0 ? await storeOrders(context, account, taken) : new Map<string, Order>();
  const rows = input.orders.map(({ externalId }): UpsertOrderRow => {
    const problem = refused.get(externalId);
    return { externalId, order: stored.get(externalId) ?? outdated.get(externalId) ?? null, problem: problem ?? null };
  });
  return { __typename: "UpsertOrdersSuccess" as const, rows };
});

/** The rows that can be stored as they are, why others cannot, and orders known as of later. Known orders stay locked. */
const sift = async ({ tx, clock }: CommandContext, account: ChannelAccount, given: readonly OrderInput[]) => {
  const refused = new Map<string, InvalidInput>();
  const outdated = new Map<string, Order>();
  const taken: ParsedOrder[] = [];
  const earlier = await lockOrdersByExternalIds(
    tx,
    account.id,
    given.map(({ externalId }) => externalId),
  );
  const ids = earlier.map(({ id }) => id);
  const lines = Map.groupBy(await linesByOrderIds(tx, ids), ({ orderId }) => orderId);
  const parts = Map.groupBy(await componentsByOrderIds(tx, ids), ({ orderId }) => orderId);
  const knownByNumber = new Map(
    earlier.map((order) => [order.externalId, { order, lines: lines.get(order.id) ?? [], parts: parts.get(order.id) ?? [] }]),
  );
  for (const [index, order] of given.entries()) {
    const path = ["input", "orders", String(index)];
    const parsed = parseOrder(order, path, clock.now());
    const known = knownByNumber.get(order.externalId);
    const issues = "issues" in parsed ? parsed.issues : known ? refundConflicts(known, parsed, path) : [];
    if (issues.length > 0) refused.set(order.externalId, invalidInput(issues));
    else if (known && order.asOf != null && order.asOf < known.order.asOf) outdated.set(order.externalId, known.order);
    else if (!("issues" in parsed)) taken.push(parsed);
  }
  return { taken, refused, outdated };
};

const storeOrders = async (
  { tx, actor, clock }: CommandContext,
  account: ChannelAccount,
  taken: readonly ParsedOrder[],
): Promise<ReadonlyMap<string, Order>> => {
  const now = clock.now();
  const buyers = await linkArrivals(
    tx,
    taken.map((order) => arrivalOf(account, order)),
    { source: "ORDER", linkedBy: actor.id, confidenceOf },
  );
  const ids = await upsertOrderRows(
    tx,
    account,
    taken.map((order, index) => ({
      ...order,
      ...buyerFacts(order, buyers[index] ?? null),
      asOf: order.asOf ?? now,
      source: "api",
    })),
  );
  const placed = taken.flatMap((order) => {
    const orderId = ids.get(order.externalId);
    return orderId === undefined ? [] : [{ orderId, order }];
  });
  const lineIdOf = await upsertLineRows(
    tx,
    placed.flatMap(({ orderId, order }) =>
      order.lines.map((line, position) => ({ ...line, orderId, position, sku: line.sku ?? null, asin: line.asin ?? null })),
    ),
  );
  await upsertChargeRows(
    tx,
    placed.flatMap(({ orderId, order }) =>
      order.lines.flatMap(({ externalId, charges }) => {
        const orderLineId = lineIdOf(orderId, externalId);
        if (orderLineId === undefined) return [];
        return [...charges].map(([component, chargedMinor]) => ({ orderId, orderLineId, component, chargedMinor }));
      }),
    ),
  );
  const orderIds = placed.map(({ orderId }) => orderId);
  await saveParcels(
    tx,
    placed.flatMap(({ orderId, order: { shipments, asOf = null } }) =>
      shipments == null ? [] : [{ orderId, complete: true, parcels: shipments.map((row) => reported(row, asOf ?? now)) }],
    ),
  );
  const stored = await ordersByIds(tx, orderIds);
  const linked = await linkTicketsToOrders(tx, stored);
  await refreshTickets(tx, linked);
  await recordEvents(tx, "TICKET_UPDATED", linked);
  await recordEvents(tx, "ORDER_UPDATED", orderIds);
  return new Map(stored.map((order) => [order.externalId, order]));
};

const reported = (row: NonNullable<OrderInput["shipments"]>[number], asOf: Date): ReportedParcel => ({
  carrier: row.carrier,
  trackingNumber: row.trackingNumber ?? null,
  trackingUrl: row.trackingUrl ?? null,
  sightings: [{ status: row.status, at: row.lastEventAt ?? null }],
  movements: [],
  asOf,
  source: "api",
});

const arrivalOf = ({ channel }: ChannelAccount, { externalId, buyer }: ParsedOrder): Arrival => ({
  keys: buyer ? keysOfBuyer(channel, buyer) : [],
  known: { displayName: buyer?.name ?? null, locale: buyer?.locale ?? null },
  seenIn: `Order ${externalId}`,
});

/** The channel knows its own ids of a buyer; addresses and numbers are what the buyer typed. */
const confidenceOf: By["confidenceOf"] = (kind) => (kind === "MARKETPLACE_ID" || kind === "AMAZON_RELAY" ? "CERTAIN" : "STATED");

const buyerFacts = ({ buyer }: ParsedOrder, linked: Linked | null) => ({
  customerId: linked?.customerId ?? null,
  identityId: linked?.identityId ?? null,
  buyerName: buyer?.name?.trim() ?? null,
  buyerPostalCode: buyer?.postalCode?.trim() ?? null,
  buyerCountryCode: buyer?.countryCode ?? null,
  buyerPlace: buyerPlace(buyer?.name, buyer?.postalCode, buyer?.countryCode),
});
