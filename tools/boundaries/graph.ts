import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { Visitor } from "oxc-parser";
import { lineAt } from "./source.ts";
import type { Parsed } from "./source.ts";

/**
 * One file needs another. `target` is a path in the repository, `@firstline/<name>`, `node:<name>` or the name of a package.
 * `typeOnly` edges are erased before anything runs.
 */
export type Edge = {
  readonly from: string;
  readonly line: number;
  readonly target: string;
  readonly typeOnly: boolean;
  /** What is taken, by the exporter's names; `*` is everything. */
  readonly names: readonly string[];
  /** The `index.ts` that handed it on, when it was not taken from the file that defines it. */
  readonly via?: string;
};

type Found = Pick<Edge, "typeOnly" | "names"> & { readonly specifier: string; readonly at: number };

/** Relative specifiers become paths from the root; packages lose their subpath, so that `zod/v4` and `zod` are one thing. */
const resolve = (from: string, specifier: string): string => {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(from), specifier);
  if (isBuiltin(specifier)) return specifier.startsWith("node:") ? specifier : `node:${specifier}`;
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
};

const staticEdges = ({ result }: Parsed): Found[] => {
  const { staticImports, staticExports } = result.module;
  const imports = staticImports.flatMap(({ moduleRequest, entries, start }) =>
    // `import { a, type B }` is two edges: only `a` is there when the program runs.
    [false, true].flatMap((typeOnly) => {
      const names = entries.filter((entry) => entry.isType === typeOnly).map((entry) => entry.importName.name ?? "*");
      const sideEffect = entries.length === 0 && !typeOnly;
      return names.length > 0 || sideEffect ? [{ specifier: moduleRequest.value, at: start, typeOnly, names }] : [];
    }),
  );
  const reExports = staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ moduleRequest, isType, importName }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, at: start, typeOnly: isType, names: [importName.name ?? "*"] }] : [],
    ),
  );
  return [...imports, ...reExports];
};

/** `import("x")`, as an expression and as a type: the forms that are easily forgotten. */
const inlineEdges = ({ result }: Parsed): Found[] => {
  const found: Found[] = [];
  const add = (specifier: unknown, at: number, typeOnly: boolean) => {
    if (typeof specifier === "string") found.push({ specifier, at, typeOnly, names: ["*"] });
  };
  new Visitor({
    ImportExpression: ({ source, start }) => {
      if (source.type === "Literal") add(source.value, start, false);
    },
    TSImportType: ({ source, start }) => {
      add(source.value, start, true);
    },
  }).visit(result.program);
  return found;
};

const directEdges = (file: Parsed): Edge[] =>
  [...staticEdges(file), ...inlineEdges(file)].map(({ specifier, at, typeOnly, names }) => ({
    from: file.path,
    line: lineAt(file.text, at),
    target: resolve(file.path, specifier),
    typeOnly,
    names,
  }));

/** Where an `index.ts` has the things it hands on. */
const originsOf = (index: Parsed) =>
  index.result.module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, exportName }) =>
      moduleRequest ? [{ name: exportName.name, target: resolve(index.path, moduleRequest.value) }] : [],
    ),
  );

/**
 * Every edge between the files. What is taken from an `index.ts` also counts as taken from the file that defines it: otherwise
 * any layer could reach any other by going through a neighbour's front door.
 */
export const edgesBetween = (files: readonly Parsed[]): Edge[] => {
  const indexes = new Map(files.filter(({ path }) => path.endsWith("/index.ts")).map((file) => [file.path, originsOf(file)]));
  return files.flatMap(directEdges).flatMap((edge) => {
    const taken = (indexes.get(edge.target) ?? []).filter(
      ({ name }) => edge.names.includes("*") || (name !== null && edge.names.includes(name)),
    );
    const targets = [...new Set(taken.map(({ target }) => target))];
    return [edge, ...targets.map((target) => ({ ...edge, target, via: edge.target }))];
  });
};
