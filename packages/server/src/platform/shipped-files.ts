import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

export type ShippedFile = { readonly path: string; readonly content: unknown };

/** Files that ship beside the sources, as drizzle's do: a folder of the package (bundle.ts copies it). */
export const shippedFolder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Throws what the parser says when it is no YAML. */
export const readYamlFile = (path: string): ShippedFile => ({
  path,
  content: parse(readFileSync(path, "utf8"), { strict: true }) as unknown,
});

/** Every YAML file of a folder, by name. Throws what the parser says about the first one that is none. */
export const readYamlFiles = (folder: string): ShippedFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => readYamlFile(join(folder, name)));
