/** Which rows of an upload can be stored as they are. */
import type { PriceComponent } from "../../connectors/channel.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import { isCurrencyCode, parseAmount } from "../../kernel/money.ts";
import { isInFuture } from "../../kernel/clock.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import type { Fulfilment, OrderStatus } from "../refund/refund.policy.ts";
import { trackingKey } from "./shipment-merge.policy.ts";
import type { ShipmentStatus } from "./shipment-status.policy.ts";

type Optional<Value> = Value | null | undefined;

export type OrderInput = {
  readonly externalId: string;
  readonly status: OrderStatus;
  readonly fulfilment: Fulfilment;
  readonly purchasedAt: Date;
  readonly currencyCode: string;
  readonly taxCollectedByChannel: boolean;
  readonly buyer?: Optional<{
    name?: Optional<string>;
    email?: Optional<string>;
    marketplaceId?: Optional<string>;
    locale?: Optional<string>;
    phone?: Optional<string>;
    postalCode?: Optional<string>;
    countryCode?: Optional<string>;
  }>;
  readonly lines: readonly {
    readonly externalId: string;
    readonly sku?: Optional<string>;
    readonly asin?: Optional<string>;
    readonly title: string;
    readonly quantity: number;
    readonly components: readonly { readonly component: PriceComponent; readonly charged: string }[];
  }[];
  readonly shipments?: Optional<
    readonly {
      readonly carrier: string;
      readonly trackingNumber?: Optional<string>;
      readonly trackingUrl?: Optional<string>;
      readonly status: ShipmentStatus;
      readonly lastEventAt?: Optional<Date>;
    }[]
  >;
  readonly asOf?: Optional<Date>;
};

export type ParsedLine = OrderInput["lines"][number] & { readonly charges: ReadonlyMap<PriceComponent, bigint> };
export type ParsedOrder = Omit<OrderInput, "currencyCode" | "lines"> & {
  readonly currencyCode: CurrencyCode;
  readonly lines: readonly ParsedLine[];
};

const buyerIssues = ({ buyer }: OrderInput, path: readonly string[]): InputIssue[] => {
  const issue = (field: string, message: string) => ({ path: [...path, "buyer", field], message });
  return [
    ...((buyer?.phone?.length ?? 0) > 50 ? [issue("phone", "must have at most 50 characters")] : []),
    ...((buyer?.postalCode?.length ?? 0) > 20 ? [issue("postalCode", "must have at most 20 characters")] : []),
    ...(/^[A-Z]{2}$/.test(buyer?.countryCode ?? "XX") ? [] : [issue("countryCode", "must be two capital letters (ISO 3166)")]),
  ];
};

/** The order with its amounts read, or everything that is wrong with it. */
export const parseOrder = (
  input: OrderInput,
  path: readonly string[],
  now: Date,
): ParsedOrder | { readonly issues: InputIssue[] } => {
  const { currencyCode } = input;
  if (!isCurrencyCode(currencyCode))
    return { issues: [{ path: [...path, "currencyCode"], message: `${currencyCode} is not a known currency` }] };
  const issues: InputIssue[] = buyerIssues(input, path);
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
  issues.push(...parcelIssues(input, path, now));
  return issues.length > 0 ? { issues } : { ...input, currencyCode, lines };
};

const parcelIssues = ({ shipments, asOf }: OrderInput, path: readonly string[], now: Date): InputIssue[] => {
  const keys = (shipments ?? []).flatMap(({ trackingNumber }) => (trackingNumber == null ? [] : [trackingKey(trackingNumber)]));
  const isFine = (shipments?.length ?? 0) <= 100 && new Set(keys).size === keys.length;
  const early = (shipments ?? []).flatMap(({ lastEventAt }, index) =>
    lastEventAt != null && isInFuture(lastEventAt, now) ? [["shipments", String(index), "lastEventAt"]] : [],
  );
  if (asOf != null && isInFuture(asOf, now)) early.push(["asOf"]);
  return [
    ...(isFine ? [] : [{ path: [...path, "shipments"], message: "must hold at most 100 parcels, each tracking number once" }]),
    ...early.map((place) => ({ path: [...path, ...place], message: "must not be in the future" })),
  ];
};

/** An order as it is stored, as far as its money goes. */
type KnownMoney = {
  readonly order: { readonly currencyCode: CurrencyCode };
  readonly lines: readonly { readonly id: string; readonly externalId: string }[];
  readonly parts: readonly { readonly orderLineId: string; readonly component: PriceComponent; readonly reservedMinor: bigint }[];
};

/** Money that refunds took or reserved cannot be charged away afterwards, and the currency of a known order stays. */
export const refundConflicts = (
  known: KnownMoney,
  { currencyCode, lines }: Pick<ParsedOrder, "currencyCode" | "lines">,
  path: readonly string[],
): InputIssue[] => {
  if (known.order.currencyCode !== currencyCode)
    return [
      {
        path: [...path, "currencyCode"],
        message: `the order is kept in ${known.order.currencyCode}; a currency cannot change`,
      },
    ];
  const idsByLine = new Map(known.lines.map((line) => [line.id, line.externalId]));
  return known.parts.flatMap((part) => {
    const externalId = idsByLine.get(part.orderLineId);
    const charged = lines.find((line) => line.externalId === externalId)?.charges.get(part.component);
    return charged === undefined || charged >= part.reservedMinor
      ? []
      : [{ path: [...path, "lines"], message: `line ${externalId}: ${part.component} is below what refunds already took` }];
  });
};
