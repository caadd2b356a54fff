import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readContract, readContractFiles } from "@firstline/schema";
import { Kind, parse, validate } from "graphql";
import { expect, test } from "vitest";
import * as operations from "../src/generated/operations.ts";
import { Firstline } from "../src/index.ts";

const packageFolder = fileURLToPath(new URL("..", import.meta.url));
const schema = readContract();
const kinds = { Query: "query", Mutation: "mutation", Subscription: "subscription" } as const;

const rootFields = readContractFiles().flatMap(({ noun, document }) =>
  document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    const kind = Object.entries(kinds).find(([type]) => type === definition.name.value)?.[1];
    return kind === undefined ? [] : (definition.fields ?? []).map((field) => ({ noun, kind, name: field.name.value }));
  }),
);

test.each(rootFields)("$kind $name has a method under that name and a document", ({ noun, kind, name }) => {
  const firstline = new Firstline({ endpoint: "http://127.0.0.1:1/graphql", token: "x" });
  const isNamesake = kind === "subscription" && rootFields.some((other) => other.kind === "query" && other.name === name);
  const method = isNamesake ? `${name}Subscription` : name;

  const namespace: unknown = Reflect.get(firstline, noun === "_base" ? "node" : noun);
  expect(namespace).toBeTypeOf("object");
  expect(Reflect.get(namespace as object, method)).toBeTypeOf("function");

  const shipped = Object.values(operations).filter((operation) => operation.kind === kind && operation.field === name);
  expect(shipped).toHaveLength(1);
});

test.each(Object.values(operations))("$name fits the contract", ({ name, text }) => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  expect(document.definitions.map((definition) => "name" in definition && definition.name?.value)).toEqual([name]);
});

test("a result is asked for its problems by interface, so that newer ones say something too", () => {
  const mutations = Object.values(operations).filter((operation) => operation.kind === "mutation");
  for (const { text } of mutations) expect(text).toMatch(/\{__typename .*\.\.\.on Problem\{code message path\}/);
  expect(mutations.length).toBeGreaterThan(5);
});

test("lists inside objects are not asked for by default: no document names a nested connection", () => {
  for (const { text } of Object.values(operations)) expect(text.match(/pageInfo|edges/g)?.length ?? 0).toBeLessThanOrEqual(1);
});

test("what is committed is what the contract generates, byte by byte, twice", () => {
  const filesIn = (folder: string): Record<string, string> =>
    Object.fromEntries(
      ["src/generated", "operations/generated"].flatMap((part) =>
        readdirSync(join(folder, part)).map((name) => [`${part}/${name}`, readFileSync(join(folder, part, name), "utf8")]),
      ),
    );
  const generateAnew = (): Record<string, string> => {
    const folder = mkdtempSync(join(tmpdir(), "firstline-sdk-"));
    try {
      // Without any environment: generation may need neither a server nor a setting.
      execFileSync(process.execPath, ["codegen/generate.ts", folder], { cwd: packageFolder, env: {} });
      return filesIn(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const first = generateAnew();
  expect(generateAnew()).toEqual(first);
  expect(Object.keys(filesIn(packageFolder)), "run `pnpm codegen`").toEqual(Object.keys(first));
  for (const [path, text] of Object.entries(filesIn(packageFolder)))
    expect(text === first[path], `${path} is stale: run \`pnpm codegen\``).toBe(true);
});

test("sources reach for nothing that a browser lacks", () => {
  const sources = readdirSync(join(packageFolder, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const imported = sources.flatMap((name) =>
    [...readFileSync(join(packageFolder, "src", name), "utf8").matchAll(/(?:from|import\() ?"([^".][^"]*)"/g)].map(
      ([, specifier]) => specifier,
    ),
  );
  expect([...new Set(imported)]).toEqual(["graphql-ws/client"]);
});
