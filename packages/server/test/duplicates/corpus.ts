/** The two sets as files: what is measured is committed, not only the way to make it. */
import { readFileSync } from "node:fs";
import type { LabelledCase } from "./case.ts";
import { generateDev } from "./dev/generate-dev.ts";
import { generateHeldOut } from "./held-out/generate-held-out.ts";

export type SetName = "dev" | "held-out";
export const GENERATORS: Readonly<Record<SetName, () => LabelledCase[]>> = { dev: generateDev, "held-out": generateHeldOut };

export const fileOf = (name: SetName): URL => new URL(`${name}.jsonl`, import.meta.url);

export const asLines = (cases: readonly LabelledCase[]): string => `${cases.map((one) => JSON.stringify(one)).join("\n")}\n`;

export const readCases = (name: SetName): LabelledCase[] =>
  readFileSync(fileOf(name), "utf8")
    .split("\n")
    .filter(Boolean)
    // The file is the generator's print; a test compares the two.
    .map((line) => JSON.parse(line) as LabelledCase);
