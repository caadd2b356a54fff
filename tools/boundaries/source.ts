import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import type { ParseResult } from "oxc-parser";

/** A file by its path from the root of the repository. Tests pass invented ones. */
export type Source = { readonly path: string; readonly text: string };

export type Parsed = Source & { readonly result: ParseResult };

export const root = join(import.meta.dirname, "../..");

// Generated code is judged by regenerating it, not by our rules.
const IGNORED = /\/(node_modules|dist|generated|drizzle)\//;
const PATTERNS = ["packages/*/{src,test,codegen}/**/*.ts", "packages/*/*.ts", "examples/*/**/*.ts"];

export const readSources = (patterns: readonly string[] = PATTERNS): Source[] =>
  globSync([...patterns], { cwd: root, exclude: (name) => name.endsWith("node_modules") })
    .filter((path) => !IGNORED.test(`/${path}`))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

export const parseSource = (source: Source): Parsed => {
  const result = parseSync(source.path, source.text, { lang: "ts", sourceType: "module" });
  const [problem] = result.errors;
  if (problem) throw new Error(`${source.path} cannot be parsed: ${problem.message}`);
  return { ...source, result };
};

/** 1-based line of an offset, as editors count. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
