/** An operation for any root field of the contract: well-formed, and about nothing that exists. */
import { getNamedType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType } from "graphql";
import type { GraphQLField, GraphQLInputType, GraphQLOutputType } from "graphql";
import { newId } from "../src/kernel/id.ts";

/** Whatever may hold words, by scalar. */
type Words = { readonly id: () => string; readonly text: string };
const PLAIN: Words = { id: () => newId("order"), text: "x" };

/** A value of an input type; what is optional is left out. */
const sampleOf = (type: GraphQLInputType, words: Words): unknown => {
  if (isNonNullType(type)) return sampleOf(type.ofType, words);
  if (isListType(type)) return [sampleOf(type.ofType, words)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, sampleOf(field.type, words)]),
    );
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isScalarType(type)) throw new Error(String(type));
  const values: Record<string, unknown> = {
    ID: words.id(),
    String: words.text,
    Int: 1,
    Boolean: true,
    Decimal: "1.00",
    CurrencyCode: "USD",
    DateTime: "2026-11-01T00:00:00Z",
    IdempotencyKey: `key-${words.id()}`,
    EventCursor: "e1.0",
    Base64: "eA==",
  };
  return values[type.name];
};

const leaf = (type: GraphQLOutputType): string => (isCompositeType(getNamedType(type)) ? " { __typename }" : "");

export const operationOf = (kind: string, field: GraphQLField<unknown, unknown>, words: Words = PLAIN) => {
  const required = field.args.filter(({ type }) => isNonNullType(type));
  const variables = Object.fromEntries(required.map(({ name, type }) => [name, sampleOf(type, words)]));
  const declared = required.length === 0 ? "" : `(${required.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ")})`;
  const passed = required.length === 0 ? "" : `(${required.map(({ name }) => `${name}: $${name}`).join(", ")})`;
  return { query: `${kind} Try${declared} { ${field.name}${passed}${leaf(field.type)} }`, variables };
};
