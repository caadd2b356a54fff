/** Re-derives the import graph from source and checks style.md §13: `node tools/boundaries.ts`. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { edgesBetween } from "./boundaries/graph.ts";
import type { Edge } from "./boundaries/graph.ts";
import { manifestViolations } from "./boundaries/manifests.ts";
import type { Manifest } from "./boundaries/manifests.ts";
import { placeOf } from "./boundaries/places.ts";
import { edgeRules, layerRuleNumber } from "./boundaries/rules.ts";
import { parseSource, readSources, root } from "./boundaries/source.ts";
import type { Source } from "./boundaries/source.ts";
import { sourceViolations } from "./boundaries/source-rules.ts";

/**
 * A file without a layer suffix may use a store, and a field may use such a file; together that would be a field that uses a
 * store. So what a plain file runs counts as imported by whoever imports the plain file.
 */
const behindPlainFiles = (edges: readonly Edge[]): Edge[] => {
  const runs = edges.filter(({ typeOnly }) => !typeOnly);
  const reached = (path: string, seen: ReadonlySet<string>): string[] =>
    runs
      .filter(({ from, target }) => from === path && !seen.has(target))
      .flatMap(({ target }) => {
        if (placeOf(target).role === "store") return [target];
        return placeOf(target).role === "plain" ? reached(target, new Set([...seen, target])) : [];
      });
  return runs
    .filter(({ from, target }) => placeOf(target).role === "plain" && placeOf(from).role !== "plain")
    .flatMap((edge) => reached(edge.target, new Set([edge.target])).map((target) => ({ ...edge, target, via: edge.target })));
};

/** One line per violation: place, rule, why, and what to do. */
export const boundaryViolations = (sources: readonly Source[]): string[] => {
  const files = sources.map(parseSource);
  const direct = edgesBetween(files);
  const found = [...direct, ...behindPlainFiles(direct)].flatMap((edge) =>
    edgeRules.flatMap(({ number, name, broken }) => {
      const message = broken(edge);
      if (message === undefined) return [];
      return [`${edge.from}:${edge.line}  rule ${number || layerRuleNumber(edge.from)} (${name})  ${message}`];
    }),
  );
  return [...new Set([...found, ...files.flatMap(sourceViolations)])];
};

export const readManifests = (): Manifest[] =>
  globSync(["packages/*/package.json", "examples/*/package.json"], { cwd: root }).map((path) => {
    // A manifest pnpm has installed from; its form is pnpm's business.
    const manifest = JSON.parse(readFileSync(join(root, path), "utf8")) as Omit<Manifest, "folder">;
    return { ...manifest, folder: dirname(path) };
  });

if (import.meta.main) {
  const sources = readSources();
  const violations = [...boundaryViolations(sources), ...readManifests().flatMap(manifestViolations)];
  for (const violation of violations) console.log(violation);
  console.log(`${sources.length} files, ${violations.length} violations of the dependency rules (style.md §13)`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
