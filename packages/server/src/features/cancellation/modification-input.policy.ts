import type { OrderField } from "../../connectors/channel.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import type { ShippingSpeed } from "./modification-words.ts";

type PostalAddress = {
  readonly recipient: string;
  readonly addressLines: readonly string[];
  readonly city: string;
  readonly region?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly countryCode: string;
};
export type OrderChanges = {
  readonly shippingAddress?: PostalAddress | null | undefined;
  readonly quantities?: readonly { readonly orderLineId: string; readonly quantity: number }[] | null | undefined;
  readonly shippingSpeed?: ShippingSpeed | null | undefined;
};

export const fieldsOf = ({ shippingAddress, quantities, shippingSpeed }: OrderChanges): OrderField[] => [
  ...(shippingAddress ? (["SHIPPING_ADDRESS"] as const) : []),
  ...(quantities ? (["QUANTITY"] as const) : []),
  ...(shippingSpeed ? (["SHIPPING_SPEED"] as const) : []),
];

const MAX_LINE = 200;

const faultsOfAddress = (address: PostalAddress): InputIssue[] => {
  const { recipient, addressLines, city, region, postalCode, countryCode } = address;
  const at = (...path: string[]) => ["input", "shippingAddress", ...path];
  const issues: InputIssue[] = [];
  const texts: readonly (readonly [string[], string])[] = [
    [at("recipient"), recipient],
    ...addressLines.map((line, index) => [at("addressLines", String(index)), line] as const),
    [at("city"), city],
    ...(region == null ? [] : [[at("region"), region] as const]),
    ...(postalCode == null ? [] : [[at("postalCode"), postalCode] as const]),
  ];
  for (const [path, text] of texts)
    if (text.trim() === "" || text.length > MAX_LINE) issues.push({ path, message: `must have 1 to ${MAX_LINE} characters` });
  if (addressLines.length < 1 || addressLines.length > 3)
    issues.push({ path: at("addressLines"), message: "must hold 1 to 3 lines" });
  if (!/^[A-Z]{2}$/.test(countryCode))
    issues.push({ path: at("countryCode"), message: "must be an ISO 3166-1 alpha-2 code such as US" });
  return issues;
};

const faultsOfQuantities = (quantities: NonNullable<OrderChanges["quantities"]>, lineIds: readonly string[]): InputIssue[] => {
  const issues: InputIssue[] = [];
  const path = ["input", "quantities"];
  if (quantities.length < 1 || quantities.length > 100) issues.push({ path, message: "must hold 1 to 100 lines" });
  for (const [index, { orderLineId, quantity }] of quantities.entries()) {
    const place = [...path, String(index)];
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > 10_000)
      issues.push({ path: [...place, "quantity"], message: "must be 1 to 10000" });
    if (!lineIds.includes(orderLineId))
      issues.push({ path: [...place, "orderLineId"], message: "is not a line of this order; see Order.lines" });
    if (quantities.findIndex((one) => one.orderLineId === orderLineId) !== index)
      issues.push({ path: [...place, "orderLineId"], message: "stands twice" });
  }
  return issues;
};

/** Everything wrong with what is to be changed, all at once. */
export const faultsOfChanges = (changes: OrderChanges, lineIds: readonly string[]): InputIssue[] => {
  if (fieldsOf(changes).length === 0)
    return [{ path: ["input"], message: "give at least one of shippingAddress, quantities and shippingSpeed" }];
  return [
    ...(changes.shippingAddress ? faultsOfAddress(changes.shippingAddress) : []),
    ...(changes.quantities ? faultsOfQuantities(changes.quantities, lineIds) : []),
  ];
};
