/** `node benchmarks/duplicates.ts`: precision and recall of duplicate detection on both labelled sets. `--write` prints the sets anew. */
import { writeFileSync } from "node:fs";
import { asLines, fileOf, GENERATORS, readCases } from "../packages/server/test/duplicates/corpus.ts";
import type { SetName } from "../packages/server/test/duplicates/corpus.ts";
import { precisionOf, recallOf, scoreOf } from "../packages/server/test/duplicates/score.ts";
import type { Tally } from "../packages/server/test/duplicates/score.ts";

const SETS: readonly SetName[] = ["dev", "held-out"];

const share = (value: number): string => (Number.isNaN(value) ? "    -" : value.toFixed(3));
const balance = (precision: number, recall: number): number => (2 * precision * recall) / (precision + recall);

const lineOf = (name: string, tally: Tally): string => {
  const [precision, recall] = [precisionOf(tally), recallOf(tally)];
  const counts = [tally.hits, tally.wrong, tally.missed].map((count) => String(count).padStart(6)).join("");
  return `${name.padEnd(42)}${counts}   ${share(precision)}  ${share(recall)}  ${share(balance(precision, recall))}`;
};

if (process.argv.includes("--write")) for (const name of SETS) writeFileSync(fileOf(name), asLines(GENERATORS[name]()));
for (const name of SETS) {
  const cases = readCases(name);
  const pairs = cases.reduce((sum, { earlier }) => sum + earlier.length, 0);
  console.log(`\nDUPLICATES ${name}: ${cases.length} arriving messages, ${pairs} pairs`);
  console.log(`${"".padEnd(42)}  hits wrong missed precision recall  F1`);
  for (const [kind, tally] of scoreOf(cases)) console.log(lineOf(kind, tally));
}
