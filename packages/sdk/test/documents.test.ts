import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readContract } from "@firstline/schema";
import { expect, test } from "vitest";
import { shippedOperations } from "../codegen/documents.ts";
import type { ShippedOperation } from "../codegen/documents.ts";
import { operationsModule } from "../codegen/modules.ts";

const schema = readContract();

/** What ships when `operations/` holds these documents. */
const shippedWith = (...refined: readonly string[]): ShippedOperation[] => {
  const folder = mkdtempSync(join(tmpdir(), "firstline-sdk-"));
  try {
    for (const [index, text] of refined.entries()) writeFileSync(join(folder, `${index}.graphql`), text);
    return shippedOperations(schema, pathToFileURL(`${folder}/`));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
/** What ships when `operations/documents/` holds this one. */
const shippedBeside = (text: string): ShippedOperation[] => {
  const folder = mkdtempSync(join(tmpdir(), "firstline-sdk-"));
  try {
    mkdirSync(join(folder, "documents"));
    writeFileSync(join(folder, "documents", "screen.graphql"), text);
    return shippedOperations(schema, pathToFileURL(`${folder}/`));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
const linesOf = (operations: readonly ShippedOperation[]): string[] => operationsModule(operations).split("\n");

test("a refined document replaces the generated one of the same name, and no other", () => {
  const generated = linesOf(shippedWith());
  const refined = shippedWith("query Tags { tags { name } }");
  const changed = linesOf(refined).filter((line) => !generated.includes(line));

  expect(refined.filter(({ isRefined }) => isRefined).map(({ name }) => name)).toEqual(["Tags"]);
  expect(linesOf(refined)).toHaveLength(generated.length);
  expect(changed).toEqual([
    'export const Tags: Operation<T.TagsQuery, T.TagsQueryVariables, "query", "tags"> = {"kind":"query","name":"Tags","text":"query Tags{tags{name}}","field":"tags"};',
  ]);
});

test("a refined mutation keeps what the contract says about repeating it", () => {
  const [upsert] = shippedWith(
    "mutation UpsertOrders($input: UpsertOrdersInput!) { upsertOrders(input: $input) { __typename } }",
  ).filter(({ isRefined }) => isRefined);
  expect(upsert?.root).toMatchObject({ name: "upsertOrders", repeatable: true });
});

test.each([
  ["query Tagz { tags { name } }", "Tagz has the name of no generated document"],
  ["query Tags { tags { colour } }", "Tags does not fit the contract"],
  ["query Tags { tags { id } } query Tags { tags { name } }", "Tags is defined twice"],
  ["{ tags { name } }", "an operation has no name"],
  ["fragment TagName on Tag { name }", "only operations, please"],
])("%s is refused", (refined, message) => {
  expect(() => shippedWith(refined)).toThrow(message);
});

test("a document for a whole screen ships beside the generated ones and changes none", () => {
  const generated = linesOf(shippedWith());
  const more = linesOf(shippedBeside("query TagNames { tags { name } }")).filter((line) => !generated.includes(line));
  expect(more).toEqual([
    'export const TagNames: Operation<T.TagNamesQuery, T.TagNamesQueryVariables, "query", "tags"> = {"kind":"query","name":"TagNames","text":"query TagNames{tags{name}}","field":"tags"};',
  ]);
});

test.each([
  ["query Tags { tags { name } }", "Tags is the name of a method's own document"],
  ["query Two { tags { name } viewer { permissions } }", "Two must be a query of exactly one root field"],
  ["mutation Set($input: SetTagsInput!) { setTags(input: $input) { __typename } }", "Set must be a query"],
  ["query Names { tags { colour } }", "Names does not fit the contract"],
])("for a screen, %s is refused", (text, message) => {
  expect(() => shippedBeside(text)).toThrow(message);
});
