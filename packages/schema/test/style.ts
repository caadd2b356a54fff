import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLNamedType, GraphQLSchema } from "graphql";

/** A rule over the whole contract. Answers with `Type.field: what is wrong and what to do`. */
export type StyleRule = { readonly name: string; readonly find: (schema: GraphQLSchema) => string[] };

type Field = { readonly at: string; readonly type: GraphQLNamedType; readonly field: GraphQLField<unknown, unknown> };
type InputField = { readonly at: string; readonly field: GraphQLInputField };

export const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type));

export const fieldsOf = (schema: GraphQLSchema): Field[] =>
  typesOf(schema).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, type, field }))
      : [],
  );

export const inputFieldsOf = (schema: GraphQLSchema): InputField[] =>
  typesOf(schema).flatMap((type) =>
    isInputObjectType(type) ? Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })) : [],
  );

const argumentsOf = (schema: GraphQLSchema): { at: string; argument: GraphQLArgument }[] =>
  fieldsOf(schema).flatMap(({ at, field }) => field.args.map((argument) => ({ at: `${at}(${argument.name}:)`, argument })));

const isRoot = (schema: GraphQLSchema, type: GraphQLNamedType) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some((root) => root?.name === type.name);

/** Arguments whose meaning is the same everywhere; the field's own description says their limits. */
const CONVENTIONAL = new Set(["id", "ids", "input", "first", "after", "filter", "orderBy"]);

const described: StyleRule["find"] = (schema) => {
  const things = [
    ...typesOf(schema).map((type) => ({ at: type.name, description: type.description })),
    ...typesOf(schema).flatMap((type) =>
      isEnumType(type)
        ? type.getValues().map((value) => ({ at: `${type.name}.${value.name}`, description: value.description }))
        : [],
    ),
    ...fieldsOf(schema).map(({ at, field }) => ({ at, description: field.description })),
    ...inputFieldsOf(schema).map(({ at, field }) => ({ at, description: field.description })),
    ...argumentsOf(schema)
      .filter(({ argument }) => !CONVENTIONAL.has(argument.name))
      .map(({ at, argument }) => ({ at, description: argument.description })),
  ];
  return things.flatMap(({ at, description }) =>
    description?.trim()
      ? []
      : [
          `${at}: has no description. Say what it means, what null means, who may, and which limit holds; the contract is the manual.`,
        ],
  );
};

const letters = (text: string) => text.toLowerCase().replaceAll(/\b(an?|the)\b|[^a-z]/g, "");

const notRestated: StyleRule["find"] = (schema) => {
  const roots = fieldsOf(schema).filter(({ type }) => isRoot(schema, type));
  const things = [
    ...typesOf(schema).map((type) => ({ at: type.name, name: type.name, description: type.description })),
    ...roots.map(({ at, field }) => ({ at, name: field.name, description: field.description })),
  ];
  return things
    .filter(({ name, description }) => letters(description ?? "") === letters(name))
    .map(({ at }) => `${at}: the description only repeats the name. Say what the name does not, or rename it.`);
};

const saysNull = (description: string | null | undefined) => /\bnull\b/i.test(description ?? "");

const lists: StyleRule["find"] = (schema) => {
  const outputs = fieldsOf(schema).flatMap(({ at, field }) => {
    const list = getNullableType(field.type);
    if (!isListType(list)) return [];
    const exact = isNonNullType(field.type) && isNonNullType(list.ofType);
    // `Problem.path` is null when no single place is to blame; its interface says so once for all.
    const excused = saysNull(field.description) || (field.name === "path" && String(field.type) === "[String!]");
    return exact || excused
      ? []
      : [`${at}: is ${String(field.type)}. Make it [T!]!, an empty list says "none"; or describe what null means.`];
  });
  const inputs = [...inputFieldsOf(schema), ...argumentsOf(schema).map(({ at, argument }) => ({ at, field: argument }))].flatMap(
    ({ at, field }) => {
      const list = getNullableType(field.type);
      return isListType(list) && !isNonNullType(list.ofType)
        ? [`${at}: is ${String(field.type)}. Nobody means a null in a list: make it [T!].`]
        : [];
    },
  );
  return [...outputs, ...inputs];
};

const bounded: StyleRule["find"] = (schema) =>
  fieldsOf(schema).flatMap(({ at, field }) =>
    field.args.some(({ name }) => name === "first") && !/`first` is 1 to \d+/.test(field.description ?? "")
      ? [`${at}: takes \`first\` without its bounds. Add "\`first\` is 1 to 100." to the description.`]
      : [],
  );

/** `orders(…): OrderConnection!` with the three fields that every page has, in one form for all. */
const connections: StyleRule["find"] = (schema) =>
  typesOf(schema).flatMap((type) => {
    const noun = /^(.+)Connection$/.exec(type.name)?.[1];
    if (noun === undefined) return [];
    if (!isObjectType(type)) return [`${type.name}: a connection is an object type.`];
    const edge = schema.getType(`${noun}Edge`);
    const wanted = { edges: `[${noun}Edge!]!`, nodes: `[${noun}!]!`, pageInfo: "PageInfo!" };
    const form = (fields: Record<string, { type: unknown }>, names: Record<string, string>, owner: string) =>
      Object.entries(names)
        .filter(([name, expected]) => String(fields[name]?.type) !== expected)
        .map(([name, expected]) => `${owner}.${name}: must be ${expected}, as in every connection.`);
    const extra = Object.keys(type.getFields()).filter((name) => !(name in wanted) && name !== "totalCount");
    return [
      ...form(type.getFields(), wanted, type.name),
      ...extra.map((name) => `${type.name}.${name}: a connection has edges, nodes, pageInfo and, where it is cheap, totalCount.`),
      ...(isObjectType(edge)
        ? form(edge.getFields(), { cursor: "String!", node: `${noun}!` }, edge.name)
        : [`${type.name}: the object type ${noun}Edge is missing.`]),
    ];
  });

const pagedFields: StyleRule["find"] = (schema) =>
  fieldsOf(schema).flatMap(({ at, field }) => {
    if (!getNamedType(field.type).name.endsWith("Connection")) return [];
    const first = field.args.find(({ name }) => name === "first");
    const after = field.args.find(({ name }) => name === "after");
    if (first && String(first.type) === "Int!" && typeof first.defaultValue === "number" && String(after?.type) === "String")
      return [];
    return [`${at}: returns a connection, so it takes \`first: Int! = 20\` (10 when nested) and \`after: String\`.`];
  });

const enumValues: StyleRule["find"] = (schema) =>
  typesOf(schema).flatMap((type) =>
    isEnumType(type)
      ? type
          .getValues()
          .filter(({ name }) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name))
          .map(({ name }) => `${type.name}.${name}: enum values are SCREAMING_CASE.`)
      : [],
  );

const SHORT = new Map<string, string>([
  ["acct", "account"],
  ["addr", "address"],
  ["amt", "amount"],
  ["auth", "authority"],
  ["ccy", "currencyCode"],
  ["cnt", "count"],
  ["curr", "currency"],
  ["cust", "customer"],
  ["desc", "description"],
  ["err", "problem"],
  ["lang", "locale"],
  ["mgr", "manager"],
  ["msg", "message"],
  ["num", "number"],
  ["ord", "order"],
  ["pct", "percent"],
  ["prod", "product"],
  ["qty", "quantity"],
  ["ref", "reference"],
  ["req", "request"],
  ["res", "result"],
  ["tmp", "temporary"],
  ["ts", "an …At field"],
  ["usr", "member"],
  ["val", "value"],
]);

const wordsOf = (name: string) =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split("_");

const abbreviations: StyleRule["find"] = (schema) => {
  const names = [
    ...typesOf(schema).map((type) => ({ at: type.name, name: type.name })),
    ...typesOf(schema).flatMap((type) =>
      isEnumType(type) ? type.getValues().map(({ name }) => ({ at: `${type.name}.${name}`, name })) : [],
    ),
    ...fieldsOf(schema).map(({ at, field }) => ({ at, name: field.name })),
    ...inputFieldsOf(schema).map(({ at, field }) => ({ at, name: field.name })),
    ...argumentsOf(schema).map(({ at, argument }) => ({ at, name: argument.name })),
  ];
  return names.flatMap(({ at, name }) => {
    const short = wordsOf(name).find((word) => SHORT.has(word));
    return short === undefined ? [] : [`${at}: "${short}" is an abbreviation. Write ${SHORT.get(short) ?? ""}.`];
  });
};

const times: StyleRule["find"] = (schema) =>
  [...fieldsOf(schema), ...inputFieldsOf(schema)].flatMap(({ at, field }) =>
    getNamedType(field.type).name === "DateTime" && !/(^at|^from|^to|^asOf|At)$/.test(field.name)
      ? [`${at}: an instant ends in At (or is at, from, to, asOf).`]
      : [],
  );

const ids: StyleRule["find"] = (schema) =>
  fieldsOf(schema).flatMap(({ at, type, field }) =>
    isObjectType(type) && field.name === "id" && !/`[a-z]{3}_/.test(field.description ?? "")
      ? [`${at}: say the prefix, "Prefixed \`ord_\`.": ids are read in logs.`]
      : [],
  );

const screaming = (name: string) => wordsOf(name).join("_").toUpperCase();

/** Told as a top-level error, so no type implements it; the audit names it as what a caller was told. */
const TOP_LEVEL = new Set(["FORBIDDEN"]);

const problems: StyleRule["find"] = (schema) => {
  const codes = schema.getType("ProblemCode");
  const known = new Set(isEnumType(codes) ? codes.getValues().map(({ name }) => name) : []);
  const kinds = typesOf(schema).filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Problem"),
  );
  const used = new Set(kinds.map(({ name }) => screaming(name)));
  const shape = { code: "ProblemCode!", message: "String!", path: "[String!]" };
  return [
    ...kinds.flatMap((type) => {
      if (!isObjectType(type)) return [];
      const fields = type.getFields();
      const refusal = type.getInterfaces().some(({ name }) => name === "PolicyRefusal");
      const wanted = refusal ? { ...shape, decision: "Decision!" } : shape;
      const code = screaming(type.name);
      return [
        ...Object.entries(wanted)
          .filter(([name, expected]) => String(fields[name]?.type) !== expected)
          .map(
            ([name, expected]) => `${type.name}.${name}: a ${refusal ? "PolicyRefusal" : "Problem"} has ${name}: ${expected}.`,
          ),
        ...(known.has(code) ? [] : [`${type.name}: ProblemCode has no ${code}; the code is the type's name.`]),
        ...(fields.code?.description?.startsWith(code) === true
          ? []
          : [`${type.name}.code: its description names the code, "${code}."`]),
      ];
    }),
    ...[...known]
      .filter((code) => !used.has(code) && !TOP_LEVEL.has(code))
      .map((code) => `ProblemCode.${code}: no type implements this problem. Remove it.`),
  ];
};

/** The glossary's policy exception is a concession, not a fault. */
const GLOSSARY = new Set(["PolicyException"]);

const refusals: StyleRule["find"] = (schema) =>
  typesOf(schema).flatMap((type) => {
    if (!isObjectType(type)) return [];
    const interfaces = type.getInterfaces().map(({ name }) => name);
    if (interfaces.includes("PolicyRefusal") && !interfaces.includes("Problem"))
      return [`${type.name}: a PolicyRefusal is also a Problem.`];
    return /(Error|Exception|Failure)$/.test(type.name) && !GLOSSARY.has(type.name)
      ? [`${type.name}: name the fact, without Error; a problem is not a fault.`]
      : [];
  });

const unions: StyleRule["find"] = (schema) =>
  typesOf(schema).flatMap((type) =>
    isUnionType(type) && !type.name.endsWith("Result")
      ? [`${type.name}: a union answers an operation and is called …Result.`]
      : [],
  );

export const styleRules: readonly StyleRule[] = [
  { name: "everything is described", find: described },
  { name: "descriptions say more than the name", find: notRestated },
  { name: "lists", find: lists },
  { name: "pages have a maximum", find: bounded },
  { name: "connections have one form", find: connections },
  { name: "connections are paged", find: pagedFields },
  { name: "enum values", find: enumValues },
  { name: "no abbreviations", find: abbreviations },
  { name: "instants", find: times },
  { name: "ids say their prefix", find: ids },
  { name: "problems", find: problems },
  { name: "refusals", find: refusals },
  { name: "unions", find: unions },
];
