import { GraphQLError } from "graphql";
import { parseInstant } from "../kernel/clock.ts";
import { isCurrencyCode } from "../kernel/money.ts";
import type { Builder } from "./builder.ts";

const refuse = (what: string): never => {
  throw new GraphQLError(what, { extensions: { code: "BAD_USER_INPUT" } });
};
const text = (value: unknown, what: string): string => (typeof value === "string" ? value : refuse(`${what} must be a string.`));

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const PRINTABLE = /^[\x21-\x7e][\x20-\x7e]{6,253}[\x21-\x7e]$/;
const BASE64 = /^[A-Za-z0-9+/\r\n]*={0,2}\s*$/;

/** A position as `e1.<base 36>`: opaque to callers, one integer to us. */
export const formatCursor = (seq: bigint): string => `e1.${seq.toString(36)}`;
export const parseCursor = (cursor: string): bigint => {
  const digits = /^e1\.([0-9a-z]{1,12})$/.exec(cursor)?.[1] ?? refuse("EventCursor must be a cursor this API gave out.");
  return [...digits].reduce((total, digit) => total * 36n + BigInt(parseInt(digit, 36)), 0n);
};

export const defineScalars = (builder: Builder): void => {
  builder.scalarType("DateTime", {
    serialize: (value) => value.toISOString(),
    parseValue: (value) => {
      const given = text(value, "DateTime");
      const instant = RFC_3339.test(given) ? parseInstant(given) : undefined;
      return (
        instant ?? refuse(`DateTime must be RFC 3339, e.g. 2026-11-22T09:30:00Z (it is ${JSON.stringify(given.slice(0, 40))}).`)
      );
    },
  });
  builder.scalarType("Decimal", {
    serialize: (value) => value,
    parseValue: (value) => {
      const given = text(value, 'Decimal (an exact number as "12.50")');
      return /^-?\d{1,14}(\.\d{1,6})?$/.test(given)
        ? given
        : refuse(`Decimal must look like "12.50" (it is ${JSON.stringify(given.slice(0, 40))}).`);
    },
  });
  builder.scalarType("CurrencyCode", {
    serialize: (value) => value,
    parseValue: (value) => {
      const given = text(value, "CurrencyCode");
      return isCurrencyCode(given)
        ? given
        : refuse(`CurrencyCode must be a supported ISO 4217 code such as USD (it is ${JSON.stringify(given.slice(0, 10))}).`);
    },
  });
  builder.scalarType("IdempotencyKey", {
    serialize: (value) => value,
    parseValue: (value) => {
      const given = text(value, "IdempotencyKey");
      return PRINTABLE.test(given)
        ? given
        : refuse("IdempotencyKey must have 8 to 255 printable ASCII characters, without a space at either end.");
    },
  });
  builder.scalarType("EventCursor", { serialize: formatCursor, parseValue: (value) => parseCursor(text(value, "EventCursor")) });
  builder.scalarType("Base64", {
    serialize: (value) => value,
    parseValue: (value) => {
      const given = text(value, "Base64");
      return BASE64.test(given) ? given : refuse("Base64 must be standard base64 (RFC 4648, section 4).");
    },
  });
};
