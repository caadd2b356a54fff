/**
 * Classifies what a change does to callers: `node tools/schema-diff.ts [--against REF]`. Compares schema.graphql with the last
 * commit's; when it is unchanged since then, the last commit's with the one before, which is what CI looks at.
 */
import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

const FILE = "packages/schema/schema.graphql";

export type Level = "BREAKING" | "DANGEROUS" | "SAFE";
export type ContractChange = { readonly level: Level; readonly path: string; readonly message: string };

const LEVELS: Record<CriticalityLevel, Level> = {
  [CriticalityLevel.Breaking]: "BREAKING",
  [CriticalityLevel.Dangerous]: "DANGEROUS",
  [CriticalityLevel.NonBreaking]: "SAFE",
};

/** Every change between two contracts, the worst first. */
export const contractChanges = async (before: string, after: string): Promise<ContractChange[]> => {
  const changes = await diff(buildSchema(before), buildSchema(after));
  const order: readonly Level[] = ["BREAKING", "DANGEROUS", "SAFE"];
  return changes
    .map(({ criticality, path = "", message }) => ({ level: LEVELS[criticality.level], path, message }))
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || a.path.localeCompare(b.path));
};

const WHAT_TO_DO: Record<Level, string> = {
  BREAKING: "programs in use stop working. Better: add beside it and deprecate (contract.md, Deprecation).",
  DANGEROUS: "programs that treat a closed list as closed may stumble. Ours are open; say it in the release note.",
  SAFE: "nothing to do.",
};

export type Verdict = { readonly lines: readonly string[]; readonly passes: boolean };

/** `statements` are the texts of docs/contract-changes/*.md; `version` is the contract package's: before 1.0 nothing was promised. */
export const judge = (changes: readonly ContractChange[], statements: readonly string[], version: string): Verdict => {
  const released = Number(version.split(".")[0]) >= 1;
  const stated = (path: string) => statements.some((text) => text.includes(`\`${path}\``));
  const lines = (["BREAKING", "DANGEROUS", "SAFE"] as const).flatMap((level) => {
    const some = changes.filter((change) => change.level === level);
    // A better description is the most frequent change and the least worth reading here.
    const listed = some.filter(({ message }) => level !== "SAFE" || !/\bdescription\b/i.test(message));
    if (some.length === 0) return [];
    const quiet = some.length - listed.length;
    return [
      `${level} (${some.length}): ${WHAT_TO_DO[level]}`,
      ...listed.map(({ path, message }) => `  ${path}  ${message}${level === "BREAKING" && stated(path) ? " (stated)" : ""}`),
      ...(quiet > 0 ? [`  and ${quiet} changed descriptions`] : []),
    ];
  });
  const missing = changes.filter(({ level, path }) => level === "BREAKING" && !stated(path));
  if (missing.length === 0) return { lines, passes: true };
  const names = missing.map(({ path }) => `\`${path}\``).join(", ");
  if (!released)
    return { lines: [...lines, `The contract is at ${version}: before 1.0.0 a break needs no statement.`], passes: true };
  return {
    lines: [...lines, `State the break in docs/contract-changes/<what>.md, naming ${names}: why, since when, what callers do.`],
    passes: false,
  };
};

const root = join(import.meta.dirname, "..");

/** A file as a commit had it; `undefined` when there is no such commit, no such file or no repository. */
const shown = (reference: string): string | undefined => {
  try {
    return execFileSync("git", ["show", `${reference}:${FILE}`], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    // Each of these is ordinary: a downloaded archive, a first commit, a shallow clone. The caller says which comparison was not made.
    return undefined;
  }
};

const base = (now: string, against: string | undefined): { name: string; text: string | undefined } => {
  if (against !== undefined) return { name: against, text: shown(against) };
  const last = shown("HEAD");
  return last === now ? { name: "HEAD~1", text: shown("HEAD~1") } : { name: "HEAD", text: last };
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { against: { type: "string" } } });
  const now = readFileSync(join(root, FILE), "utf8");
  const { name, text } = base(now, values.against);
  if (text === undefined) {
    console.log(`${name} has no ${FILE} (no repository, a first commit or a shallow clone): nothing to compare with.`);
    // A comparison that somebody asked for by name and that cannot be made is not a success.
    process.exitCode = values.against === undefined ? 0 : 1;
    return;
  }
  const statements = globSync("docs/contract-changes/*.md", { cwd: root }).filter((path) => !path.endsWith("README.md"));
  const manifest: unknown = JSON.parse(readFileSync(join(root, "packages/schema/package.json"), "utf8"));
  const version = manifest instanceof Object && "version" in manifest ? String(manifest.version) : "0.0.0";
  const changes = await contractChanges(text, now);
  const { lines, passes } = judge(
    changes,
    statements.map((path) => readFileSync(join(root, path), "utf8")),
    version,
  );
  console.log([`${changes.length} changes of the contract since ${name}`, ...lines].join("\n"));
  process.exitCode = passes ? 0 : 1;
};

if (import.meta.main) await main();
