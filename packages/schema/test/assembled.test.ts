import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { printContract, readContract, readContractFiles, scalarTypes } from "../src/index.ts";

const folder = new URL("../", import.meta.url);
const committed = readFileSync(new URL("schema.graphql", folder), "utf8");

test("schema.graphql is the assembled contract, byte for byte (if not: pnpm codegen)", () => {
  expect(printContract(readContract()) === committed).toBe(true);
});

test("assembling twice gives the same bytes", () => {
  expect(printContract(readContract())).toBe(printContract(readContract()));
});

test("the contract can be read without any environment and without permission to write", () => {
  const program = `
    import { printContract, readContract } from ${JSON.stringify(new URL("src/index.ts", folder).href)};
    process.stdout.write(printContract(readContract()));`;
  const reading = ["--permission", `--allow-fs-read=${fileURLToPath(new URL("../../", folder))}`];
  const printed = execFileSync(process.execPath, [...reading, "--input-type=module-typescript", "--eval", program], {
    env: {},
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  expect(printed).toBe(committed);
});

test("every scalar of the contract has one TypeScript type, and no other has", () => {
  const own = readContractFiles().flatMap(({ document }) =>
    document.definitions.flatMap((definition) => (definition.kind === "ScalarTypeDefinition" ? [definition.name.value] : [])),
  );
  expect(Object.keys(scalarTypes).sort()).toEqual(["ID", ...own].sort());
});
