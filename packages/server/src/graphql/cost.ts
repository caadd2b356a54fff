/**
 * What an operation may cost, known before it runs: from its text, its list sizes and nothing else. A list multiplies what is inside by
 * the number of rows asked for, so the worst case is bounded whatever the data.
 */
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  valueFromAST,
  valueFromASTUntyped,
} from "graphql";
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from "graphql";
import { denial } from "./errors.ts";

/** `node(id)` spelt out for every kind of object, as the SDK asks, needs over a hundred aliases already. */
export const LIMITS = { depth: 14, aliases: 200, rootFields: 20, cost: 50_000, tokens: 10_000, selections: 20_000 } as const;
/** Rows assumed of a list that has no `first`: lines of an order, tags of a ticket. */
const PLAIN_LIST_ROWS = 10;

type Walk = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
  rootFields: number;
  /** With fragments spelt out: a few that use each other twice are millions. */
  selections: number;
  aliases: number;
  cost: number;
  costliest: { path: string; cost: number };
};

/** Refuses an operation that is too deep, too wide or too costly, naming the path that costs most. */
export const refuseCostly = (
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
): number => {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const given = { ...defaultsOf(operation), ...variables };
  const counts = { rootFields: 0, selections: 0, aliases: 0, cost: 0, costliest: { path: "", cost: 0 } };
  const walk: Walk = { schema, fragments, variables: given, ...counts };
  visit(walk, operation.selectionSet, root, { depth: 1, rows: 1, path: "" });
  if (walk.rootFields > LIMITS.rootFields)
    throw denial("COST_EXCEEDED", `The operation has ${walk.rootFields} root fields; at most ${LIMITS.rootFields} are allowed.`);
  if (walk.aliases > LIMITS.aliases)
    throw denial("COST_EXCEEDED", `The operation has ${walk.aliases} aliases; at most ${LIMITS.aliases} are allowed.`);
  if (walk.cost > LIMITS.cost)
    throw denial(
      "COST_EXCEEDED",
      `The operation may cost ${walk.cost}; at most ${LIMITS.cost} are allowed. ${walk.costliest.path} costs most: ask for fewer rows there.`,
      {
        cost: walk.cost,
        limit: LIMITS.cost,
        path: walk.costliest.path,
      },
    );
  return walk.cost;
};

/** A page size may stand in a variable's default as well as in its value. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

type Place = { readonly depth: number; readonly rows: number; readonly path: string };

const visit = (walk: Walk, { selections }: SelectionSetNode, parent: GraphQLOutputType, place: Place): void => {
  if (place.depth > LIMITS.depth)
    throw denial("COST_EXCEEDED", `The operation is deeper than ${LIMITS.depth} levels at ${place.path}.`);
  for (const selection of selections) {
    if (walk.cost > LIMITS.cost * 10) return; // certainly refused; do not count on
    walk.selections += 1;
    if (walk.selections > LIMITS.selections)
      throw denial("COST_EXCEEDED", `The operation selects more than ${LIMITS.selections} fields, its fragments spelt out.`);
    if (selection.kind === Kind.FIELD) visitField(walk, selection, parent, place);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition ? walk.schema.getType(selection.typeCondition.name.value) : parent;
      if (type && isCompositeType(type)) visit(walk, selection.selectionSet, type, place);
    } else {
      const fragment = walk.fragments.get(selection.name.value);
      const type = fragment && walk.schema.getType(fragment.typeCondition.name.value);
      if (fragment && type && isCompositeType(type)) visit(walk, fragment.selectionSet, type, place);
    }
  }
};

const visitField = (walk: Walk, node: FieldNode, parent: GraphQLOutputType, place: Place): void => {
  if (place.path === "") walk.rootFields += 1;
  if (node.alias && node.alias.value !== node.name.value) walk.aliases += 1;
  const named = getNamedType(parent);
  const field = isObjectType(named) || isInterfaceType(named) ? named.getFields()[node.name.value] : undefined;
  if (!field || !node.selectionSet) return;
  const path = place.path === "" ? node.name.value : `${place.path}.${node.name.value}`;
  const first = field.args.find((argument) => argument.name === "first");
  const given = node.arguments?.find((argument) => argument.name.value === "first");
  const asked = first && given ? valueFromAST(given.value, first.type, walk.variables) : first?.defaultValue;
  const isPage = typeof asked === "number";
  // `edges` and `nodes` show the rows that `first` already counted.
  const isRowsOfPage = place.path !== "" && (node.name.value === "nodes" || node.name.value === "edges");
  const rows =
    place.rows * (isPage ? Math.max(1, asked) : isListType(getNullableType(field.type)) && !isRowsOfPage ? PLAIN_LIST_ROWS : 1);
  walk.cost += rows;
  if (rows > walk.costliest.cost) walk.costliest = { path, cost: rows };
  visit(walk, node.selectionSet, getNamedType(field.type), { depth: place.depth + 1, rows, path });
};
