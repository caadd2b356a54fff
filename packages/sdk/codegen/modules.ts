import { isRequiredArgument, print, stripIgnoredCharacters } from "graphql";
import type { RootField, ShippedOperation } from "./documents.ts";
import { upperFirst } from "./words.ts";

/** The operations: plain literals, so that a bundler drops the ones nobody uses without being told that they are pure. */
export const operationsModule = (operations: readonly ShippedOperation[]): string =>
  [
    `import type { Operation } from "../operation.ts";`,
    `import type * as T from "./types.ts";`,
    ...operations.map(operationConstant),
    "",
  ].join("\n");

const operationConstant = ({ name, definition, root }: ShippedOperation): string => {
  const type = `${name}${upperFirst(definition.operation)}`;
  const value = {
    kind: definition.operation,
    name,
    text: stripIgnoredCharacters(print(definition)),
    field: root.name,
    ...(root.keyed && { keyed: true }),
    ...(root.repeatable && { repeatable: true }),
    ...(root.resumes && { resumes: true }),
  };
  const generics = [`T.${type}`, `T.${type}Variables`, JSON.stringify(definition.operation), JSON.stringify(root.name)];
  return `export const ${name}: Operation<${generics.join(", ")}> = ${JSON.stringify(value)};`;
};

/** One class per noun with one method per root field, and the client that has them all. */
export const namespacesModule = (roots: readonly RootField[]): string => {
  const nouns = [...new Set(roots.map((root) => root.noun))].sort();
  return [
    `import { Client } from "../client.ts";`,
    `import type { CallOptions } from "../client.ts";`,
    `import type { List } from "../paginate.ts";`,
    `import * as operations from "./operations.ts";`,
    `import type * as T from "./types.ts";`,
    ...nouns.map((noun) =>
      namespaceClass(
        noun,
        roots.filter((root) => root.noun === noun),
      ),
    ),
    `\n/** A client with a namespace per noun of the contract. */\nexport class NamespacedClient extends Client {`,
    ...nouns.map((noun) => `  readonly ${noun}: ${className(noun)} = new ${className(noun)}(this);`),
    "}",
    "",
  ].join("\n");
};

const className = (noun: string): string => `${upperFirst(noun)}Namespace`;

const namespaceClass = (noun: string, roots: readonly RootField[]): string =>
  [
    `\n/** What the contract says about the noun "${noun}". */`,
    `export class ${className(noun)} {`,
    "  readonly #client: Client;",
    "  constructor(client: Client) {",
    "    this.#client = client;",
    "  }",
    ...roots.map(method),
    "}",
  ].join("\n");

const method = (root: RootField): string => {
  const type = `T.${root.operation}${upperFirst(root.kind)}`;
  const value = `${type}["${root.name}"]`;
  const takesInput = root.kind === "mutation";
  const needsVariables = root.field.args.some(isRequiredArgument);
  const parameter = takesInput
    ? `input: ${type}Variables["input"]`
    : `variables: ${type}Variables${needsVariables ? "" : " = {}"}`;
  const passed = takesInput ? "{ input }" : "variables";
  const [returns, call] =
    root.kind === "subscription"
      ? [`AsyncIterable<${value}>`, "follow"]
      : root.isList
        ? [`List<${value}>`, "list"]
        : [`Promise<${value}>`, "call"];
  return [
    "",
    docblock(root),
    `  ${root.method}(${parameter}, options: CallOptions = {}): ${returns} {`,
    `    return this.#client.${call}(operations.${root.operation}, ${passed}, options);`,
    "  }",
  ].join("\n");
};

const docblock = (root: RootField): string => {
  const notes = [
    root.field.description ?? "",
    root.keyed ? "The SDK fills in `idempotencyKey` when it is left out, once per call, and keeps it over retries." : "",
    !root.field.deprecationReason ? "" : `@deprecated ${root.field.deprecationReason}`,
  ];
  const lines = notes.filter((note) => note !== "").flatMap((note) => note.split("\n"));
  return ["  /**", ...lines.map((line) => `   * ${line.trim().replaceAll("*/", "* /")}`), "   */"].join("\n");
};
