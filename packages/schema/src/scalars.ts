/** TypeScript type of every scalar on the wire: the one table that SDK generation and servers share. */
export const scalarTypes = {
  ID: "string",
  DateTime: "string",
  Decimal: "string",
  CurrencyCode: "string",
  IdempotencyKey: "string",
  EventCursor: "string",
  Base64: "string",
} as const;
