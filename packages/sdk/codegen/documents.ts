import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readContractFiles } from "@firstline/schema";
import { getNamedType, isInputObjectType, Kind, parse, print, Source, validate } from "graphql";
import type {
  DocumentNode,
  GraphQLArgument,
  GraphQLField,
  GraphQLInputObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { defaultSelection, isPageLike } from "./selection.ts";
import { upperFirst } from "./words.ts";

/** Mutations without an idempotency key that the contract documents as repeatable: their rows carry keys of their own. */
const repeatableByContract: ReadonlySet<string> = new Set(["ingestMessage", "upsertOrders", "recordClaim"]);

/** A root field of the contract and how the SDK offers it: `firstline.<noun>.<method>`. */
export type RootField = {
  readonly kind: `${OperationTypeNode}`;
  readonly noun: string;
  readonly name: string;
  readonly method: string;
  readonly operation: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly isList: boolean;
  readonly resumes: boolean;
  readonly keyed: boolean;
  readonly repeatable: boolean;
};

/** One operation that the SDK ships; `isRefined` when its document is written by hand, `isScreen` when it belongs to no method. */
export type ShippedOperation = {
  readonly name: string;
  readonly definition: OperationDefinitionNode;
  readonly root: RootField;
  readonly isRefined: boolean;
  readonly isScreen: boolean;
};

/** Every root field in the order of the contract's files; the file's name is the noun, and what `_base` defines is about nodes. */
export const rootFields = (schema: GraphQLSchema): RootField[] =>
  readContractFiles().flatMap(({ noun, document }) =>
    document.definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
      const kind = rootKinds.find((one) => definition.name.value === upperFirst(one));
      return kind === undefined ? [] : (definition.fields ?? []).map((field) => rootField(schema, kind, noun, field.name.value));
    }),
  );

const rootKinds = ["query", "mutation", "subscription"] as const;

const rootField = (schema: GraphQLSchema, kind: RootField["kind"], noun: string, name: string): RootField => {
  const field = schema.getType(upperFirst(kind)) === undefined ? undefined : fieldsOf(schema, upperFirst(kind))[name];
  if (field === undefined) throw new Error(`${upperFirst(kind)}.${name} is in contract/${noun}.graphql but not in the schema.`);
  const payload = getNamedType(field.type);
  // The only clash the contract has is `events`, a query and a subscription: the query keeps the name.
  const clashes = kind === "subscription" && name in fieldsOf(schema, "Query");
  const method = clashes ? `${name}Subscription` : name;
  return {
    kind,
    noun: noun === "_base" ? "node" : noun,
    name,
    method,
    operation: upperFirst(method),
    field,
    isList: kind === "query" && isPageLike(payload) && field.args.some((arg) => arg.name === "after"),
    resumes:
      kind === "subscription" &&
      "getFields" in payload &&
      "cursor" in payload.getFields() &&
      field.args.some((arg) => arg.name === "after"),
    keyed: inputOf(field)?.getFields()["idempotencyKey"] !== undefined,
    repeatable: repeatableByContract.has(name),
  };
};

const fieldsOf = (schema: GraphQLSchema, type: string): Readonly<Record<string, GraphQLField<unknown, unknown>>> => {
  const found = schema.getType(type);
  return found !== undefined && "getFields" in found && !isInputObjectType(found) ? found.getFields() : {};
};

const inputOf = (field: GraphQLField<unknown, unknown>): GraphQLInputObjectType | null => {
  const type = field.args[0] && getNamedType(field.args[0].type);
  return field.args.length === 1 && isInputObjectType(type) ? type : null;
};

/** The document of one root field that nobody had to write. */
const defaultDocument = (schema: GraphQLSchema, root: RootField): string => {
  const { args } = root.field;
  // An argument with a default may be left out, so its variable is nullable even when the argument is not.
  const typeOf = ({ type, defaultValue }: GraphQLArgument): string =>
    defaultValue === undefined ? String(type) : String(type).replace(/!$/, "");
  const declared = args.map((arg) => `$${arg.name}: ${typeOf(arg)}`);
  const variables = declared.length === 0 ? "" : `(${declared.join(", ")})`;
  const passed = args.length === 0 ? "" : `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(", ")})`;
  const text = `${root.kind} ${root.operation}${variables} { ${root.name}${passed} ${defaultSelection(schema, root.field.type)} }`;
  return print(parse(text));
};

/** Hand-written documents of a folder by operation name. Names must be unique, whichever file they are in. */
const writtenOperations = (folder: URL): ReadonlyMap<string, OperationDefinitionNode> => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort();
  const found = new Map<string, OperationDefinitionNode>();
  for (const file of files) {
    for (const definition of parse(new Source(readFileSync(new URL(file, folder), "utf8"), file)).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION)
        throw new Error(`${file}: only operations, please; fragments are not supported.`);
      const name = definition.name?.value;
      if (name === undefined) throw new Error(`${file}: an operation has no name.`);
      if (found.has(name)) throw new Error(`${file}: ${name} is defined twice.`);
      found.set(name, definition);
    }
  }
  return found;
};

/**
 * What ships: for every root field the refined document of that name where there is one, the default elsewhere; and the queries of
 * `documents/`, which ask one root field for what a whole screen shows and have no method of their own.
 */
export const shippedOperations = (schema: GraphQLSchema, folder: URL): ShippedOperation[] => {
  const refined = writtenOperations(folder);
  const roots = rootFields(schema);
  const operations = roots.map((root) => {
    const own = refined.get(root.operation);
    return {
      name: root.operation,
      definition: own ?? onlyOperation(parse(defaultDocument(schema, root))),
      root,
      isRefined: own !== undefined,
      isScreen: false,
    };
  });
  const names = new Set(roots.map((root) => root.operation));
  for (const name of refined.keys()) if (!names.has(name)) throw new Error(`${name} has the name of no generated document.`);
  const all = [...operations, ...screenDocuments(new URL("documents/", folder), roots)];
  for (const operation of all) assertValid(schema, operation);
  return all;
};

const screenDocuments = (folder: URL, roots: readonly RootField[]): ShippedOperation[] =>
  [...(existsSync(folder) ? writtenOperations(folder) : [])].map(([name, definition]) => {
    const [selected, ...more] = definition.selectionSet.selections;
    const field =
      selected?.kind === Kind.FIELD && more.length === 0 && definition.operation === "query" ? selected.name.value : "";
    const root = roots.find((one) => one.kind === "query" && one.name === field);
    if (root === undefined) throw new Error(`documents/: ${name} must be a query of exactly one root field.`);
    if (roots.some((one) => one.operation === name))
      throw new Error(`documents/: ${name} is the name of a method's own document.`);
    return { name, definition, root, isRefined: true, isScreen: true };
  });

const onlyOperation = (document: DocumentNode): OperationDefinitionNode => {
  const [definition] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error("Expected one operation.");
  return definition;
};

const assertValid = (schema: GraphQLSchema, operation: ShippedOperation): void => {
  const errors = validate(schema, { kind: Kind.DOCUMENT, definitions: [operation.definition] });
  if (errors.length > 0)
    throw new Error(`${operation.name} does not fit the contract:\n${errors.map((error) => `- ${error.message}`).join("\n")}`);
};
