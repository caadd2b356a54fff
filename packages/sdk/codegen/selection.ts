import { getNamedType, isAbstractType, isLeafType, isObjectType, isRequiredArgument, isUnionType } from "graphql";
import type {
  GraphQLField,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  GraphQLUnionType,
} from "graphql";

type Abstract = GraphQLInterfaceType | GraphQLUnionType;
type Field = GraphQLField<unknown, unknown>;

/** Where in the selection we are: levels of nested objects still allowed, types we are inside of, and what sort of object this is. */
type Place = { readonly depth: number; readonly path: readonly string[]; readonly as: "payload" | "object" | "reference" };

/** Levels of nested objects below the object asked for; in a page of a list one less, because everything counts per row. */
const DEPTH = 2;
const DEPTH_IN_LISTS = 1;

/**
 * The default selection of a type, braces included; empty for a scalar. It reads: every scalar of the object; its own parts down to
 * `DEPTH`; the objects it refers to with their scalars, but none of their lists; beyond that ids. Connections inside objects are
 * left out, because a list in a list multiplies the cost of every call: ask for them in a document of your own.
 */
export const defaultSelection = (schema: GraphQLSchema, type: GraphQLOutputType): string => {
  const named = getNamedType(type);
  const isEntity = isObjectType(named) && isNode(named);
  const place: Place = { depth: isPageLike(named) ? DEPTH_IN_LISTS : DEPTH, path: [], as: isEntity ? "object" : "payload" };
  if (isAbstractType(named)) return braces(selectAbstract(schema, named, place));
  return isObjectType(named) ? braces(selectFields(schema, named, place)) : "";
};

/** A connection, or the event log's page: rows in `nodes`, and where to go on. */
export const isPageLike = (type: unknown): boolean => {
  if (!isObjectType(type)) return false;
  const fields = type.getFields();
  return "nodes" in fields && ("pageInfo" in fields || ("endCursor" in fields && "hasNextPage" in fields));
};

const isNode = (type: GraphQLObjectType): boolean => type.getInterfaces().some((i) => i.name === "Node");
/**
 * Computed, longer than what they stand beside, or readable by fewer people: whoever wants them asks for them, for example with the
 * shipped documents `CustomerPanel` and `TicketDesk`.
 */
const ASKED_FOR_ONLY: ReadonlySet<string> = new Set([
  "Customer.riskProfile",
  "Customer.buyerKind",
  "Customer.segments",
  "Customer.lifetimeValue",
  "Ticket.availableActions",
  "Ticket.contextSummary",
  "Ticket.guidance",
  "Ticket.suggestedMacros",
  "Member.qualifications",
  "Viewer.authority",
]);

const isConnection = (type: unknown): boolean => isObjectType(type) && "edges" in type.getFields();
const isList = (type: GraphQLOutputType): boolean => String(type).includes("[");
/** `edges` would say every row twice; the rows are in `nodes`. */
const isAskable = (field: Field): boolean =>
  !field.args.some(isRequiredArgument) && !field.deprecationReason && field.name !== "edges";
const braces = (lines: readonly string[]): string => (lines.length === 0 ? "" : `{ ${lines.join(" ")} }`);
const nameOf = (line: string): string => line.split(" ", 1)[0] ?? line;

/** Nothing but scalars inside: Money, SlaClock, PageInfo. As cheap as a scalar, so it counts as one. */
const isValue = (type: GraphQLObjectType): boolean =>
  !isNode(type) && Object.values(type.getFields()).every((field) => isLeafType(getNamedType(field.type)));

const selectFields = (schema: GraphQLSchema, type: GraphQLObjectType, place: Place): string[] => {
  const inside: Place = { ...place, path: [...place.path, type.name] };
  return Object.values(type.getFields()).flatMap((field) => {
    const isWanted = isAskable(field) && !ASKED_FOR_ONLY.has(`${type.name}.${field.name}`);
    const selected = isWanted ? selectField(schema, field, inside) : null;
    return selected === null ? [] : [`${field.name} ${selected}`.trim()];
  });
};

/** What follows the field's name: empty for a scalar, braces for an object, null to leave the field out. */
const selectField = (schema: GraphQLSchema, field: Field, place: Place): string | null => {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return "";
  if (isConnection(type) || (place.as === "reference" && isList(field.type))) return null;
  if (isAbstractType(type)) return type.name === "Node" ? "{ __typename id }" : braces(selectAbstract(schema, type, place));
  if (!isObjectType(type)) return null;
  const id = "id" in type.getFields() ? "{ id }" : null;
  if (place.path.includes(type.name)) return id;
  if (isValue(type)) return braces(selectFields(schema, type, place));
  // A payload (`…Success`, `…Event`, a page) only carries its object: that one was asked for, so depth is counted from there.
  if (isNode(type) && place.as === "payload") return braces(selectFields(schema, type, { ...place, as: "object" }));
  if (place.depth === 0) return id;
  if (isNode(type)) return braces(selectFields(schema, type, { ...place, depth: 0, as: "reference" }));
  return braces(selectFields(schema, type, { ...place, depth: place.depth - 1, as: "object" }));
};

/**
 * Every member with its own fields; what an interface promises is asked of the interface, so that members newer than this SDK
 * bring it too. GraphQL refuses one name with two types in one selection: such fields are called `<field>Of<Type>`,
 * except where most code reads them: on a union's first member, its success.
 */
const selectAbstract = (schema: GraphQLSchema, type: Abstract, place: Place): string[] => {
  const members = schema.getPossibleTypes(type);
  const interfaces = sharedInterfaces(schema, type, members);
  const clashes = clashingFields(members);
  const keeper = isUnionType(type) ? members[0] : undefined;

  const select = (on: GraphQLObjectType | GraphQLInterfaceType, sample: GraphQLObjectType): string[] => {
    const covered = new Set(
      interfaces.filter((i) => i !== on && schema.isSubType(i, on)).flatMap((i) => Object.keys(i.getFields())),
    );
    const as = isNode(sample) && place.as === "payload" ? "object" : place.as;
    return selectFields(schema, sample, { ...place, as })
      .filter((line) => nameOf(line) in on.getFields() && !covered.has(nameOf(line)))
      .map((line) => (clashes.has(nameOf(line)) && on !== keeper ? `${nameOf(line)}Of${on.name}: ${line}` : line));
  };
  const fragment = (on: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`... on ${on} ${braces(lines)}`];

  const shared = interfaces.flatMap((i) => {
    const sample = members.find((member) => schema.isSubType(i, member));
    const lines = sample === undefined ? [] : select(i, sample);
    return i === type ? lines : fragment(i.name, lines);
  });
  return ["__typename", ...shared, ...members.flatMap((member) => fragment(member.name, select(member, member)))];
};

/** The selected interface, or those the union's members have; widest first (Problem before PolicyRefusal). Node says only `id`. */
const sharedInterfaces = (
  schema: GraphQLSchema,
  type: Abstract,
  members: readonly GraphQLObjectType[],
): GraphQLInterfaceType[] => {
  const found = [...new Set(members.flatMap((member) => [...member.getInterfaces()]))];
  const wanted = found.filter((i) => i === type || (i.name !== "Node" && (isUnionType(type) || schema.isSubType(type, i))));
  return wanted.sort((a, b) => a.getInterfaces().length - b.getInterfaces().length || a.name.localeCompare(b.name));
};

const clashingFields = (members: readonly GraphQLObjectType[]): ReadonlySet<string> => {
  const typeByName = new Map<string, string>();
  const clashes = new Set<string>();
  for (const field of members.flatMap((member) => Object.values(member.getFields()).filter(isAskable))) {
    const earlier = typeByName.get(field.name);
    if (earlier !== undefined && earlier !== String(field.type)) clashes.add(field.name);
    typeByName.set(field.name, String(field.type));
  }
  return clashes;
};
