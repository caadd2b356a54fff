import { plugin } from "@graphql-codegen/typescript-operations";
import { scalarTypes } from "@firstline/schema";
import { Kind } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { ShippedOperation } from "./documents.ts";

const FUTURE = `'%future added value'`;

/** Types of variables and results of every shipped operation, with what typescript-operations cannot say edited in. */
export const typesModule = async (schema: GraphQLSchema, operations: readonly ShippedOperation[]): Promise<string> => {
  const documents = operations.map(({ name, definition }) => {
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition] };
    return { location: name, document };
  });
  const output = await plugin(
    schema,
    documents,
    {
      scalars: { ...scalarTypes },
      strictScalars: true,
      immutableTypes: true,
      arrayInputCoercion: false,
      futureProofEnums: true,
      inlineFragmentTypes: "inline",
      printFieldsOnNewLines: true,
      extractAllFieldsToTypesCompact: true,
    },
    { outputFile: "types.ts" },
  );
  const text = typeof output === "string" ? output : [...(output.prepend ?? []), output.content].join("\n");
  return [
    `import type { Newer, NewerNode, NewerProblem } from "../operation.ts";`,
    openUnions(openEnums(optionalKeys(text))),
  ].join("\n");
};

/** An enum may grow. `Newer` stands for values this SDK does not know; unlike `string` it lets no misspelt literal through. */
const openEnums = (text: string): string => text.replaceAll(FUTURE, "Newer");

/** The SDK fills the key in when the caller leaves it out. */
const optionalKeys = (text: string): string =>
  text.replaceAll("readonly idempotencyKey: string;", "readonly idempotencyKey?: string | undefined;");

/** A union may grow: the last arm is what every newer member brings, because the documents ask the interface for it. */
const openUnions = (text: string): string => {
  const members = new Map(
    [...text.matchAll(/^export type (\w+) = \{\n([^}]*)\n\};/gm)].map(([, name, body]) => [name, body ?? ""]),
  );
  return text.replaceAll(/^export type (\w+) =\n((?: {2}\| \w+\n)+);/gm, (_, name: string, arms: string) => {
    const bodies = [...arms.matchAll(/\| (\w+)/g)].map(([, member]) => members.get(member) ?? "");
    const arm = bodies.some((body) => body.includes("readonly code: ProblemCode")) ? "NewerProblem" : "NewerNode";
    return `export type ${name} =\n${arms}  | ${arm};`;
  });
};
