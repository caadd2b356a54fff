/** The gate: `pnpm check`, the same before a push and in CI. `pnpm check lint types` runs only these steps. */
import { availableParallelism } from "node:os";
import { generatesClean, packageScript, runSteps, shell, wouldGenerate } from "./check/step.ts";
import type { Step } from "./check/step.ts";

const CODEGEN = ["packages/schema/schema.graphql", "packages/sdk/src/generated", "packages/sdk/operations/generated"];

const VITEST = "vitest run --reporter=dot --reporter=./tools/count-reporter.ts";

const codegen = async () => {
  const assembled = await shell("node packages/schema/src/assemble.ts");
  return assembled.passed ? packageScript("packages/sdk", "generate") : assembled;
};

/** These write into the tree or do not look at what is generated, so they come first. */
const first: readonly Step[] = [
  {
    name: "generated",
    fix: "pnpm codegen   (done by this check already: look at the difference and commit it)",
    run: () => generatesClean(CODEGEN, codegen),
  },
  {
    name: "migrations",
    fix: "pnpm --filter @firstline/server run migrations --name what-it-does   (tables and migrations differ; read the SQL, commit it)",
    run: () => wouldGenerate("packages/server/drizzle", () => packageScript("packages/server", "migrations")),
  },
  { name: "format", fix: "pnpm format", run: () => shell("oxfmt --check .") },
];

/** The longest first: the others fit beside it. */
const second: readonly Step[] = [
  {
    name: "lint",
    fix: "pnpm exec oxlint --fix   (mends what a machine can; the reasons stand in .oxlintrc.json)",
    run: () => shell("oxlint --type-aware"),
  },
  {
    name: "types",
    fix: "pnpm exec tsc -p tsconfig.json --noEmit   (shows them again)",
    run: () => shell("tsc -p tsconfig.json --noEmit"),
  },
  {
    name: "tools",
    fix: "each message says what to change: pnpm exec vitest --project tools",
    run: () => shell(`${VITEST} --project tools`),
  },
  {
    name: "contract",
    fix: "each message says what to change: pnpm exec vitest --project schema",
    run: () => shell(`${VITEST} --project schema`),
  },
  {
    name: "conformance",
    fix: "change the server's types until they equal the contract: pnpm exec vitest --project server conformance",
    run: () => shell(`${VITEST} --project server conformance`),
  },
  {
    name: "boundaries",
    fix: "each line says what to do instead: node tools/boundaries.ts",
    run: () => shell("node tools/boundaries.ts"),
  },
  {
    name: "unused",
    fix: "delete what nobody uses, or export it where it is used: pnpm exec knip",
    run: () => shell("knip --no-progress --no-config-hints"),
  },
  {
    name: "schema-diff",
    fix: "state the break in docs/contract-changes, or deprecate instead: node tools/schema-diff.ts",
    run: () => shell("node tools/schema-diff.ts"),
  },
];

const wanted = new Set(process.argv.slice(2));
const known = [...first, ...second].map(({ name }) => name);
const unknown = [...wanted].filter((name) => !known.includes(name));
const chosen = (steps: readonly Step[]) => steps.filter(({ name }) => wanted.size === 0 || wanted.has(name));
const tell = (line: string) => {
  console.log(line);
};

if (unknown.length > 0) {
  tell(`There is no step ${unknown.join(", ")}. Steps: ${known.join(", ")}.`);
  process.exitCode = 1;
} else {
  const started = performance.now();
  const width = Math.max(2, Math.min(4, availableParallelism()));
  const failed = [...(await runSteps(chosen(first), width, tell)), ...(await runSteps(chosen(second), width, tell))];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  tell(failed.length === 0 ? `The gate is open (${seconds} s).` : `The gate is shut (${seconds} s): ${failed.join(", ")}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
