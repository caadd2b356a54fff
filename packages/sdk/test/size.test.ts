import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** Minified bytes of what a page loads at once that runs this code; the socket client is loaded later, when needed. */
const bundledBytes = async (code: string): Promise<number> => {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    outdir: "unused",
    logLevel: "silent",
  });
  const outputs = Object.values(metafile.outputs);
  const entry = outputs.find((output) => output.entryPoint !== undefined);
  const now = outputs.filter(
    (output) =>
      output === entry || entry?.imports.some((i) => i.kind === "import-statement" && metafile.outputs[i.path] === output),
  );
  return now.reduce((sum, output) => sum + output.bytes, 0);
};

const create = (name: string): string => `({ endpoint: "http://127.0.0.1/graphql", token: "x" }); console.log(${name});`;

test("who imports a class and one operation gets those, not the whole contract", async () => {
  const everything = await bundledBytes(`import { Firstline } from "../src/index.ts"; const c = new Firstline${create("c")}`);
  const one = await bundledBytes(
    `import { Client } from "../src/index.ts"; import { Viewer } from "../src/generated/operations.ts"; const c = new Client${create("c")} c.call(Viewer, {});`,
  );
  const errorsOnly = await bundledBytes(`import { EventGapError } from "../src/index.ts"; console.log(EventGapError);`);

  // The texts of all operations: grows with the contract.
  expect(everything).toBeLessThan(400_000);
  expect(one).toBeLessThan(12_000);
  expect(errorsOnly).toBeLessThan(1_500);
});
