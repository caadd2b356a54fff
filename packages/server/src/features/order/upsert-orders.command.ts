import type { ChannelName, PriceComponent } from "../../connectors/channel.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import { isCurrencyCode, parseAmount } from "../../kernel/money.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { InputIssue, InvalidInput } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { findOrCreateCustomer, identityKey } from "../customer/index.ts";
import type { IdentityKey } from "../customer/index.ts";
import type { Fulfilment, OrderStatus } from "../refund/refund.policy.ts";
import { linkTicketsToOrder } from "../ticket/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import {
  componentsByOrderIds,
  linesByOrderIds,
  lockOrderByExternalId,
  replaceShipments,
  upsertComponent,
  upsertLine,
  upsertOrder,
} from "./order.store.ts";
import type { Order } from "./order.store.ts";
import type { ShipmentStatus } from "./order.table.ts";

export type OrderInput = {
  readonly externalId: string;
  readonly status: OrderStatus;
  readonly fulfilment: Fulfilment;
  readonly purchasedAt: Date;
  readonly currencyCode: string;
  readonly taxCollectedByChannel: boolean;
  readonly buyer?:
    | {
        name?: string | null | undefined;
        email?: string | null | undefined;
        marketplaceId?: string | null | undefined;
        locale?: string | null | undefined;
      }
    | null
    | undefined;
  readonly lines: readonly {
    readonly externalId: string;
    readonly sku?: string | null | undefined;
    readonly asin?: string | null | undefined;
    readonly title: string;
    readonly quantity: number;
    readonly components: readonly { readonly component: PriceComponent; readonly charged: string }[];
  }[];
  readonly shipments?:
    | readonly {
        readonly carrier: string;
        readonly trackingNumber?: string | null | undefined;
        readonly trackingUrl?: string | null | undefined;
        readonly status: ShipmentStatus;
        readonly lastEventAt?: Date | null | undefined;
      }[]
    | null
    | undefined;
};
export type UpsertOrdersInput = { readonly channelAccountId: string; readonly orders: readonly OrderInput[] };
export type UpsertOrderRow = { readonly externalId: string; readonly order: Order | null; readonly problem: InvalidInput | null };

/** Takes each row or says why not; a refused row does not hold back the others. */
export const upsertOrders = command("order.upsert", async (input: UpsertOrdersInput, context) => {
  const account = await findChannelAccount(context.tx, input.channelAccountId);
  if (!account) return notFound("ChannelAccountNotFound", "channel account", input.channelAccountId, "channelAccountId");
  const numbers = new Set(input.orders.map((order) => order.externalId));
  if (input.orders.length < 1 || input.orders.length > 100 || numbers.size !== input.orders.length)
    return invalidInput([{ path: ["input", "orders"], message: "must hold 1 to 100 orders, each number once" }]);
  const rows = new Map<string, UpsertOrderRow>();
  // In the order of their numbers, so that two uploads of the same orders cannot deadlock.
  for (const [index, order] of [...input.orders.entries()].sort(([, a], [, b]) => (a.externalId < b.externalId ? -1 : 1)))
    rows.set(order.externalId, await upsertRow(context, account, order, ["input", "orders", String(index)]));
  return { __typename: "UpsertOrdersSuccess" as const, rows: input.orders.map((order) => rows.get(order.externalId)) };
});

const upsertRow = async (
  context: CommandContext,
  account: ChannelAccount,
  input: OrderInput,
  path: string[],
): Promise<UpsertOrderRow> => {
  const refused = (issues: InputIssue[]) => ({ externalId: input.externalId, order: null, problem: invalidInput(issues) });
  const { currencyCode } = input;
  if (!isCurrencyCode(currencyCode))
    return refused([{ path: [...path, "currencyCode"], message: `${currencyCode} is not a known currency` }]);
  const parsed = parseLines(input, currencyCode, path);
  if (parsed.issues.length > 0) return refused(parsed.issues);
  const { tx, clock } = context;
  const earlier = await lockOrderByExternalId(tx, account.id, input.externalId);
  const conflicts = earlier ? await conflictsWithRefunds(tx, earlier, currencyCode, parsed.lines, path) : [];
  if (conflicts.length > 0) return refused(conflicts);
  const keys = identityKeys(account.channel, input);
  const known = { displayName: input.buyer?.name ?? null, locale: input.buyer?.locale ?? null };
  const order = await upsertOrder(tx, {
    channelAccountId: account.id,
    channel: account.channel,
    externalId: input.externalId,
    status: input.status,
    customerId: await findOrCreateCustomer(tx, keys, known, "ORDER"),
    fulfilment: input.fulfilment,
    purchasedAt: input.purchasedAt,
    currencyCode,
    taxCollectedByChannel: input.taxCollectedByChannel,
    asOf: clock.now(),
    source: "api",
  });
  for (const [position, line] of parsed.lines.entries()) {
    const orderLineId = await upsertLine(tx, order.id, {
      externalId: line.externalId,
      position,
      sku: line.sku ?? null,
      asin: line.asin ?? null,
      title: line.title,
      quantity: line.quantity,
    });
    for (const [component, chargedMinor] of line.charges)
      await upsertComponent(tx, { orderId: order.id, orderLineId, component, chargedMinor });
  }
  const asOf = clock.now();
  await replaceShipments(
    tx,
    order.id,
    (input.shipments ?? []).map((parcel) => ({ ...parcel, asOf })),
  );
  for (const ticketId of await linkTicketsToOrder(tx, order)) await recordEvent(tx, "TICKET_UPDATED", ticketId);
  await recordEvent(tx, "ORDER_UPDATED", order.id);
  return { externalId: input.externalId, order, problem: null };
};

type ParsedLine = OrderInput["lines"][number] & { readonly charges: ReadonlyMap<PriceComponent, bigint> };

const parseLines = (
  input: OrderInput,
  currencyCode: CurrencyCode,
  path: string[],
): { lines: ParsedLine[]; issues: InputIssue[] } => {
  const issues: InputIssue[] = [];
  const lineIds = new Set(input.lines.map((line) => line.externalId));
  if (input.lines.length < 1 || input.lines.length > 100 || lineIds.size !== input.lines.length)
    issues.push({ path: [...path, "lines"], message: "must hold 1 to 100 lines, each external id once" });
  const lines = input.lines.map((line, lineIndex): ParsedLine => {
    const linePath = [...path, "lines", String(lineIndex)];
    if (line.quantity < 1) issues.push({ path: [...linePath, "quantity"], message: "must be 1 or more" });
    const charges = new Map<PriceComponent, bigint>();
    for (const [index, { component, charged }] of line.components.entries()) {
      const amount = parseAmount(charged, currencyCode);
      const componentPath = [...linePath, "components", String(index)];
      if (charges.has(component)) issues.push({ path: [...componentPath, "component"], message: `${component} stands twice` });
      if (!amount || amount.minor < 0n)
        issues.push({
          path: [...componentPath, "charged"],
          message: `${charged} is not an amount of zero or more in ${currencyCode}`,
        });
      charges.set(component, amount?.minor ?? 0n);
    }
    return { ...line, charges };
  });
  return { lines, issues };
};

/** Money that refunds took or reserved cannot be charged away afterwards, and the currency of a refunded order stays. */
const conflictsWithRefunds = async (
  tx: CommandContext["tx"],
  order: Order,
  currencyCode: CurrencyCode,
  lines: readonly ParsedLine[],
  path: string[],
): Promise<InputIssue[]> => {
  if (order.currencyCode !== currencyCode)
    return [{ path: [...path, "currencyCode"], message: `the order is kept in ${order.currencyCode}; a currency cannot change` }];
  const idsByLine = new Map((await linesByOrderIds(tx, [order.id])).map((line) => [line.id, line.externalId]));
  const taken = (await componentsByOrderIds(tx, [order.id])).filter((part) => part.reservedMinor > 0n);
  return taken.flatMap((part) => {
    const externalId = idsByLine.get(part.orderLineId);
    const line = lines.find((candidate) => candidate.externalId === externalId);
    const charged = line?.charges.get(part.component);
    const kept = line !== undefined && charged === undefined;
    return line === undefined || kept || (charged ?? 0n) >= part.reservedMinor
      ? []
      : [{ path: [...path, "lines"], message: `line ${externalId}: ${part.component} is below what refunds already took` }];
  });
};

const identityKeys = (channel: ChannelName, { buyer }: OrderInput): IdentityKey[] => {
  const keys: IdentityKey[] = [];
  if (buyer?.marketplaceId) keys.push(identityKey("MARKETPLACE_ID", channel, buyer.marketplaceId));
  if (buyer?.email) keys.push(identityKey(isRelayAddress(buyer.email) ? "AMAZON_RELAY" : "EMAIL", channel, buyer.email));
  return keys;
};

const isRelayAddress = (address: string): boolean => /^[^@\s]+@marketplace\.amazon\.[a-z]{2,3}(?:\.[a-z]{2})?$/i.test(address);
