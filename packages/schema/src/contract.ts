import { readFileSync, readdirSync } from "node:fs";
import { buildASTSchema, concatAST, extendSchema, Kind, lexicographicSortSchema, parse, printSchema, Source } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";

const folder = new URL("../contract/", import.meta.url);

/** One contract file: the noun it is about and what it defines. */
export type ContractFile = { readonly noun: string; readonly document: DocumentNode };

/** Parses every hand-written file; a syntax error names the file. Reads only the package's own folder. */
export const readContractFiles = (): ContractFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => ({
      noun: name.replace(".graphql", ""),
      document: parse(new Source(readFileSync(new URL(name, folder), "utf8"), name)),
    }));

/** The contract as an executable-less schema, validated. */
export const readContract = (): GraphQLSchema => {
  const all = concatAST(readContractFiles().map((file) => file.document));
  const isExtension = (kind: string) => kind === Kind.OBJECT_TYPE_EXTENSION;
  const schema = buildASTSchema(
    { ...all, definitions: all.definitions.filter((d) => !isExtension(d.kind)) },
    { assumeValidSDL: true },
  );
  return extendSchema(schema, { ...all, definitions: all.definitions.filter((d) => isExtension(d.kind)) });
};

/** Sorted SDL: the same schema always prints the same bytes. */
export const printContract = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
