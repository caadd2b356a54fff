/** Writes everything the SDK generates from the contract: `pnpm --filter @firstline/sdk run generate`. Needs no server and no network. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { readContract } from "@firstline/schema";
import { print } from "graphql";
import { rootFields, shippedOperations } from "./documents.ts";
import type { ShippedOperation } from "./documents.ts";
import { namespacesModule, operationsModule } from "./modules.ts";
import { typesModule } from "./types.ts";

const packageFolder = new URL("../", import.meta.url);
const TYPESCRIPT_HEADER = "// Generated from packages/schema/contract by `pnpm codegen`. Do not edit.\n";

/** Every generated file by its path inside the package. The same contract and documents always give the same bytes. */
const generate = async (): Promise<ReadonlyMap<string, string>> => {
  const schema = readContract();
  const operations = shippedOperations(schema, new URL("operations/", packageFolder));
  return new Map([
    ...defaultDocuments(operations),
    ["src/generated/types.ts", TYPESCRIPT_HEADER + (await typesModule(schema, operations))],
    ["src/generated/operations.ts", TYPESCRIPT_HEADER + operationsModule(operations.filter(({ isScreen }) => !isScreen))],
    ["src/generated/documents.ts", TYPESCRIPT_HEADER + operationsModule(operations.filter(({ isScreen }) => isScreen))],
    ["src/generated/namespaces.ts", TYPESCRIPT_HEADER + namespacesModule(rootFields(schema))],
  ]);
};

/** Default documents are written out for readers and reviewers, a file per noun; nothing reads them back. */
const defaultDocuments = (operations: readonly ShippedOperation[]): [string, string][] => {
  const textByNoun = new Map<string, string>();
  for (const { definition, root, isRefined } of operations) {
    if (isRefined) continue;
    const header =
      "# Generated from packages/schema/contract by `pnpm codegen`. To refine one, copy it into ../, keep its name, edit it there.\n";
    textByNoun.set(root.noun, `${textByNoun.get(root.noun) ?? header}\n${print(definition)}\n`);
  }
  return [...textByNoun].map(([noun, text]) => [`operations/generated/${noun}.graphql`, text]);
};

/** Replaces what was generated before, so that a removed noun leaves nothing behind. */
const writeGenerated = (files: ReadonlyMap<string, string>, folder: URL): void => {
  for (const generated of ["operations/generated/", "src/generated/"]) {
    mkdirSync(new URL(generated, folder), { recursive: true });
    for (const name of readdirSync(new URL(generated, folder))) {
      if (!files.has(`${generated}${name}`)) rmSync(new URL(`${generated}${name}`, folder));
    }
  }
  for (const [path, text] of files) writeFileSync(new URL(path, folder), text);
};

// With a folder as argument nothing of the package is touched: that is how the test compares.
if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  writeGenerated(await generate(), folder === undefined ? packageFolder : pathToFileURL(`${folder}/`));
}
